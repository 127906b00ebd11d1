import type { Dimension } from '../domain/claim/index.ts'
import type { Severity } from '../domain/finding/index.ts'
import type { Equation, Examined, Quantity, Slip, Tie, TieKind, TiesByPlace } from '../domain/relation/index.ts'
import {
  healingSlips,
  isDoubtful,
  isIdleQuestion,
  mayLackParts,
  printedLike,
  quantitiesOf,
  unitOf,
} from '../domain/relation/index.ts'
import type { Check, Problem } from './define-check.ts'
import { defineCheck, verdictOf } from './define-check.ts'

interface TieCheck {
  readonly code: string
  readonly title: string
  readonly severity: Severity
  readonly source: string
  readonly kinds: readonly TieKind[]
}

/** What is known of the document that a relation stands in. */
type Known = Pick<Examined, 'claims' | 'places'>

/** 其246名, 尚1,932人, 省22: what the words before an amount leave is not always what it is called by. */
const NO_NAME = /^.?$|^[其尚仍还]/

const nameOf = ({ label }: Quantity): string => (NO_NAME.test(label) ? '' : label)

const named = (quantity: Quantity): string => `“${nameOf(quantity)}${quantity.text}”`

/** 39.8-（-7.6）: a term that is less than nothing itself. */
const printedTerm = ({ digits, value }: Quantity): string => (value.numerator < 0n ? `（-${digits}）` : digits)

function sumMessage(tie: Tie): string {
  const { equation, expected, actual, difference, unit } = tie
  if (equation.form !== 'sum') return ''
  const { whole, terms } = equation
  const name = nameOf(whole) === '' ? '所列总数' : `“${nameOf(whole)}”`
  const listed = terms
    .map(({ quantity, sign }, at) => `${at === 0 ? '' : sign === 1 ? '+' : '-'}${printedTerm(quantity)}`)
    .join('')
  return `${name}为${actual}${unit}，所列${terms.length}项合计（${listed}）为${expected}${unit}，相差${difference}${unit}`
}

/** What stands behind a rate, and behind the difference of two. */
const RATE_MARKS: Partial<Record<Dimension, readonly [rate: string, difference: string]>> = {
  permille: ['‰', '个千分点'],
  multiple: ['倍', '倍'],
}
/** 42.2 of 42.2∶33.2∶24.6 has no mark. */
const NO_MARKS = ['', ''] as const
const PERCENT_MARKS = ['%', '个百分点'] as const

/** 为12.0‰，按…计算为11.9‰，相差0.1个千分点. */
function differs({ expected, actual, difference }: Tie, { unit }: Quantity, by: string): string {
  const usual = unit.printed === '' ? NO_MARKS : PERCENT_MARKS
  const [mark, step] = RATE_MARKS[unit.dimension] ?? usual
  return `为${actual}${mark}，按${by}为${expected}${mark}，相差${difference}${step}`
}

const rateName = (rate: Quantity): string => (nameOf(rate) === '' ? '所列比率' : `“${nameOf(rate)}”`)

function ratioMessage(tie: Tie): string {
  const { equation } = tie
  if (equation.form !== 'ratio') return ''
  const { numerator, denominator, rate } = equation
  return `${rateName(rate)}${differs(tie, rate, `${named(numerator)}与${named(denominator)}计算`)}`
}

function pooledMessage(tie: Tie): string {
  const { equation } = tie
  if (equation.form !== 'pooled') return ''
  const { numerators, denominators, rate } = equation
  const sum = (quantities: readonly Quantity[]): string => quantities.map(({ digits }) => digits).join('+')
  return `${rateName(rate)}${differs(tie, rate, `（${sum(numerators)}）÷（${sum(denominators)}）计算`)}`
}

function growthMessage(tie: Tie): string {
  const { equation } = tie
  if (equation.form === 'growth') {
    const { rate, change, current } = equation
    return `增减幅度${differs(tie, rate, `${named(current)}与增减额“${change.text}”推算`)}`
  }
  if (equation.form !== 'rise') return ''
  const { rate, current, base } = equation
  return tie.kind === 'rate'
    ? `比率${differs(tie, rate, `总数${named(base)}扣除${named(current)}计算`)}`
    : `增减幅度${differs(tie, rate, `${named(base)}与${named(current)}计算`)}`
}

function explainedMessage({ equation, expected, actual, difference, unit }: Tie): string {
  const reasons = equation.form === 'sum' ? equation.terms.length : 0
  return `增减额为${actual}${unit}，所列${reasons}项原因合计${expected}${unit}，尚有${difference}${unit}未予说明，请补充原因或核对金额。`
}

/** Both values and by how much they differ. */
function differenceOf(tie: Tie): string {
  const { equation, expected, actual, difference, unit } = tie
  switch (equation.form) {
    case 'sum':
      return sumMessage(tie)
    case 'ratio':
      return ratioMessage(tie)
    case 'pooled':
      return pooledMessage(tie)
    case 'growth':
    case 'rise':
      return growthMessage(tie)
    case 'product': {
      const factors = equation.factors.map(({ text }) => text).join('×')
      return `按${factors}计算为${expected}${unit}，文中为${actual}${unit}，相差${difference}${unit}`
    }
    case 'weighted': {
      const products = equation.pairs.map(({ price, count }) => `${price.text}×${count.text}`).join('+')
      return `按${products}计算为${expected}${unit}，文中为${actual}${unit}，相差${difference}${unit}`
    }
    case 'mean': {
      const members = equation.members.map(({ text }) => text).join('、')
      return `${members}的平均数为${expected}${unit}，文中平均为${actual}${unit}，相差${difference}${unit}`
    }
    case 'within':
      return `部分${named(equation.part)}大于总体${named(equation.whole)}，相差${difference}${unit}`
    case 'same':
      return `同一数据前后不一致：一处为${named(equation.first)}，另一处为${named(equation.second)}，相差${difference}${unit}`
    default:
      return equation satisfies never
  }
}

const SLIP_WORDS: Readonly<Record<Slip['kind'], string>> = {
  digit: '一位数字之差',
  lost: '疑漏一位数字',
  extra: '疑多一位数字',
  swapped: '相邻两位数字疑颠倒',
  point: '疑小数点错位',
  wan: '疑“万”字错漏',
  thousand: '疑计量单位写错',
}
const MOST_SLIPS = 3

function slipWords({ kind, quantity, value }: Slip): string {
  const healed = printedLike(value, quantity)
  return `“${quantity.digits}${unitOf(quantity)}”若为“${healed}${unitOf(quantity)}”（${SLIP_WORDS[kind]}）`
}

/** 236 若为 206: which one-digit change would make every relation of a figure hold. */
function suggestionOf(tie: Tie, places: TiesByPlace): string {
  if (tie.kind === 'explained') return '请补充未说明部分的原因，或核对增减额与各项原因的金额。'
  const slips = healingSlips(tie, places).slice(0, MOST_SLIPS)
  if (slips.length === 0) return '请对照台账或账表核实各数，更正后重新计算。'
  return `${slips.map(slipWords).join('，或')}，相关各数即可全部相符；究竟以哪个为准，请核对台账。`
}

/** A difference that turns the statement itself: a sign, a pass over 100 %, or a tenth and more of the amount. */
function changesMessage({ equation, expected, actual }: Tie): boolean {
  if (equation.form === 'within' || expected === null) return true
  const [needed, stated] = [Number(expected.replaceAll(',', '')), Number(actual.replaceAll(',', ''))]
  if (
    equation.form === 'sum' ||
    equation.form === 'product' ||
    equation.form === 'weighted' ||
    equation.form === 'same'
  ) {
    return Math.abs(needed - stated) >= Math.abs(stated) * 0.1
  }
  return needed < 0 || needed > 100 !== stated > 100 || Math.abs(needed - stated) >= 10
}

const CONDITIONS: Partial<Record<Equation['form'], string>> = {
  sum: '如所列确为其全部',
  within: '如前者确为后者的一部分',
}

/** 不能同时成立; where parts may be lacking, or what was read may not have been meant, with that condition. */
function closingOf(tie: Tie, isInDoubt: boolean): string {
  const { form } = tie.equation
  if (mayLackParts(tie)) return '如已列全则不能同时成立，请核对。'
  const condition = isInDoubt ? `${CONDITIONS[form] ?? '如所指确为同一事项'}，` : ''
  if (form === 'same') return `${condition}请核对后统一。`
  if (isInDoubt) return `${condition}则不能同时成立，请核对。`
  return form === 'sum' ? '两数不能同时成立，请核对台账。' : '不能同时成立，请核对。'
}

function severityOf(tie: Tie, isQuestion: boolean, severity: Severity): Severity {
  if (tie.kind === 'explained') return 'warning'
  return isQuestion ? 'notice' : severity
}

function meaningOf(equation: Equation): string[] {
  return [equation.form, ...quantitiesOf(equation).flatMap(({ label, text }) => [label, text])]
}

function messageOf(tie: Tie, isQuestion: boolean, isInDoubt: boolean): string {
  if (tie.kind === 'explained') return explainedMessage(tie)
  const grade = !isQuestion && changesMessage(tie) ? '差异较大，足以改变文中结论。' : ''
  return `${differenceOf(tie)}，${closingOf(tie, isInDoubt)}${grade}`
}

/** Where its amounts stand, each once: an amount may be in both halves of a rate. */
const placesIn = (equation: Equation): { start: number; end: number }[] => [
  ...new Map(quantitiesOf(equation).map(({ start, end }) => [start, { start, end }])).values(),
]

/** The problem that a broken tie is. */
export function problemOf(tie: Tie, document: Known, severity: Severity): Problem {
  const isInDoubt = isDoubtful(document, tie)
  // What rounding could explain, what may not have been listed, or what may not have been meant.
  const isQuestion = tie.isNarrow || mayLackParts(tie) || isInDoubt
  return {
    message: messageOf(tie, isQuestion, isInDoubt),
    places: placesIn(tie.equation),
    expected: tie.expected,
    actual: tie.actual,
    difference: tie.difference,
    unit: tie.unit,
    suggestion: suggestionOf(tie, document.places),
    severity: severityOf(tie, isQuestion, severity),
    meaning: meaningOf(tie.equation),
  }
}

/** `true` when 万 forgotten or added is what would mend a tie: that is told as a slip of the unit. */
export function isUnitSlip(tie: Tie, places: TiesByPlace): boolean {
  return !tie.holds && healingSlips(tie, places).some(({ kind }) => kind === 'wan' || kind === 'thousand')
}

/** Ties of some kinds: how many there are, and the problems that the broken ones are. */
export function brokenTies(
  document: Examined,
  kinds: readonly TieKind[],
  severity: Severity,
): { readonly looked: number; readonly problems: readonly Problem[] } {
  const ties = document.ties.filter(({ kind }) => kinds.includes(kind))
  const broken = ties.filter((tie) => !tie.holds && !isUnitSlip(tie, document.places) && !isIdleQuestion(document, tie))
  // Of two ties with the same places one says the other again.
  const keyOf = ({ kind, places }: Tie): string => `${kind === 'explained'} ${places}`
  const once = [...new Map(broken.toReversed().map((tie) => [keyOf(tie), tie])).values()].toReversed()
  return { looked: ties.length, problems: once.map((tie) => problemOf(tie, document, severity)) }
}

/** A check that looks after ties of some kinds. */
export function defineTieCheck({ kinds, ...rule }: TieCheck): Check {
  return defineCheck({
    ...rule,
    examine(document) {
      const { looked, problems } = brokenTies(document, kinds, rule.severity)
      return verdictOf(looked, problems)
    },
  })
}
