import type { Exact } from '../../amount/index.ts'
import { compare, fraction, minus, plus, sumOf, times } from '../../amount/index.ts'
import type { Claim, Prose, Sentence } from '../../claim/index.ts'
import { NO_UNIT, partFromChinese, takenAs } from '../../claim/index.ts'
import { closedTie } from '../tie/make-tie.ts'
import { isExactSlip } from '../tie/slip.ts'
import { timesOff } from '../tie/solve.ts'
import { isPlain } from '../tie/sought.ts'
import type { Equation, Quantity, Tie } from '../tie/tie.ts'
import { quantitiesOf, startsIn } from '../tie/tie.ts'

const SAID =
  /(?<![近约超过不足])(?:[二三四五六七八九十]分之[一二三四五六七八九]|一半|半数|(?<![十百千\d])[一二三四五六七八九]成(?:[一二三四五六七八九](?![人个名件户元万十百千]))?(?![立功效果本交长员绩都品熟就份套色型分为人形年天因]))(?![以之][上下内外]|[上多余弱强]|左右)/
/** Whether it was a half of them, and not what it was. */
const VAGUE = /大约|将近|接近|超过|不[到足]|左右|目标|计划|力争|预计|其中(?=[^，。；]*其中)/
/** ，计400万元; 用于购置，共60所: what the fraction comes to. */
const COMES_TO =
  /^(?:的)?(?!.*(?:另|还|其他|其余|每))[^，。；\d]{0,16}[，（](?:[^，。；\d]{0,3})(?:即|计|共|为|合|也就是|有|达)(?:计|有|为|达)?[^，。；\d]{0,4}$/
/** 女代表20人，占三分之一 */
const OF_ALL = /^[^，。；\d]{0,6}，(?:正好|恰好|刚好)?占(?:了|总数|全部|总人数|总额)?的?$/
/** 推广36万亩，占播种面积48万亩的四分之三: what it is of stands behind it. */
const OF_NEXT = /^[^，。；\d]{0,6}，(?:正好|恰好|刚好)?占(?:全部|所有)?[^，。；\d]{2,12}$/
/** 已付15万元，付了四分之三: by the very word. */
const DEED = /^[^，。；\d]{0,4}，(?:正好|恰好|刚好|已经?)?([付还用花建修拆种收卖拨销改办缴])(?:了|掉了?|完|出去?了?)?$/

type Product = Extract<Equation, { form: 'product' }>

interface Part {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly value: Exact
  /** How far off it may be, as a share of one. */
  readonly slack: Exact
}

const SLACK = fraction(1n, 50n)
/** 四成 is said of anything that is nearer to it than to 三成 and 五成, 六成五 of what is nearer to it than to 六成四 and 六成六. */
const HALF_TENTH = fraction(9n, 200n)
const HALF_HUNDREDTH = fraction(1n, 200n)

/** How far off it may be: by so much of it, or of how finely it is said. */
function slackOf(text: string, value: Exact): Exact {
  const [, finer] = text.split('成')
  if (finer === undefined) return times(value, SLACK)
  return finer === '' ? HALF_TENTH : HALF_HUNDREDTH
}

function partIn({ normal }: Prose, { start, end }: Sentence): Part | null {
  const found = SAID.exec(normal.slice(start, end))
  const [text] = found ?? ['']
  const value = partFromChinese(text)
  if (found === null || value === null) return null
  const at = start + found.index
  return { start: at, end: at + text.length, text, value, slack: slackOf(text, value) }
}

/** A fraction as a quantity that stands where it is said. */
const asQuantity = (like: Claim, { start, end, text, value, slack }: Part): Quantity =>
  takenAs<Quantity>(like, {
    start,
    end,
    text,
    digits: text,
    value,
    interval: { low: minus(value, slack), high: plus(value, slack) },
    step: slack,
    unit: NO_UNIT,
  })

/** 800万元，一半用于购置，计400万元; 60人，女代表20人，占三分之一. */
function fractionOf({ normal }: Prose, part: Part, [all, some]: readonly [Claim, Claim]): Product | null {
  const between = normal.slice(some.end, part.start)
  const isNamed =
    part.start > some.start
      ? OF_ALL.test(between)
      : all.end <= part.start && COMES_TO.test(normal.slice(part.end, some.start))
  return isNamed ? { form: 'product', product: some, factors: [all, asQuantity(all, part)] } : null
}

/** 女职工占会员总数的四成，会员共5000人: of whom it is told first, and how many they are behind it. */
const OF_WHOM = /([一-龥])[^，。；\d]{0,8}占(?:了)?([^，。；\d]{2,8}?)(?:总[数量额])?的?$/

function fractionFirst({ normal, sentences }: Prose, part: Part, [all, some]: readonly [Claim, Claim]): Product | null {
  const from = Number(sentences[all.sentence]?.start)
  if (part.end > all.start) return null
  const [words, , whole = ''] = OF_WHOM.exec(normal.slice(from, part.start)) ?? []
  const [first, second] = [all.lead, some.lead]
  const subject = `${words}`.replace(/占.*$/, '')
  const own = second.replace(/^，/, '').replace(whole, '')
  const isMeant =
    words !== undefined &&
    first.includes(whole) &&
    /共|总/.test(first) &&
    own !== '' &&
    [...own.replace(/[有共为是]/g, '')].every((each) => subject.includes(each))
  return isMeant ? { form: 'product', product: some, factors: [all, asQuantity(all, part)] } : null
}

/** What the words leave no other reading of, however far off it is. */
function closedFraction({ normal }: Prose, part: Part, [all, some]: readonly [Claim, Claim]): Product | null {
  if (part.start < some.end) return null
  const [first, between] = [normal.slice(all.end, some.start), normal.slice(some.end, part.start)]
  if (between === '的' && OF_NEXT.test(first))
    return { form: 'product', product: all, factors: [some, asQuantity(some, part)] }
  const deed = DEED.exec(between)?.[1]
  return deed !== undefined && first.includes(deed)
    ? { form: 'product', product: some, factors: [all, asQuantity(all, part)] }
    : null
}

/** ，中央资金占一半: whose it is, and that it is of all that is told. */
const OF_TOLD = /^，([一-龥]{2})[一-龥]{0,4}占(?:了|总数|全部|总额)?的?$/

type Weighted = Extract<Equation, { form: 'weighted' }>

/** 中央补助300万元，省级补助200万元，县级配套100万元，中央资金占一半: of all of them, three and more. */
function fractionOfAll(prose: Prose, sentence: Sentence): Weighted | null {
  const told = prose.claims.slice(sentence.firstClaim, sentence.endClaim).filter(({ text }) => !WORD.test(text))
  const [last, ...others] = [...told].reverse()
  const part = others.length < 2 ? null : partIn(prose, sentence)
  if (last === undefined || part === null || part.start < last.end) return null
  const name = OF_TOLD.exec(prose.normal.slice(last.end, part.start))?.[1]
  const own = told.filter(({ label }) => name !== undefined && label.startsWith(name))
  const areOfOne = told.every((claim) => isPlain(claim) && claim.vagueness === 'none' && claim.role === 'amount')
  const areAlike = new Set(told.map(({ unit }) => unit.key)).size === 1
  const [whole] = own
  if (whole === undefined || own.length > 1 || !areOfOne || !areAlike || isSummedUp(told, whole)) return null
  const count = asQuantity(last, part)
  return { form: 'weighted', whole, pairs: told.map((price) => ({ price, count })) }
}

/** Another than the one that is named is all the others together, or more: no part beside them. */
const isSummedUp = (told: readonly Claim[], own: Claim): boolean =>
  told.some(
    (claim) => claim !== own && compare(plus(claim.value, claim.value), sumOf(told.map(({ value }) => value))) >= 0,
  )

const FAR = 2

const isNear = (equation: Product | Weighted): boolean => {
  if (equation.form === 'weighted') return true
  const off = timesOff(equation)
  return (off <= FAR && off >= 1 / FAR) || isExactSlip(equation)
}

const WORD = /^[一二三四五六七八九两半]/

/** The two amounts of a sentence that has no others; `null` where they are not of one kind, or not exact. */
function twoIn({ claims }: Prose, { firstClaim, endClaim }: Sentence): readonly [Claim, Claim] | null {
  const [first, second, ...others] = claims
    .slice(firstClaim, endClaim)
    .filter(({ text, unit }) => !WORD.test(text) && unit.key !== '岁')
  if (first === undefined || second === undefined || others.length > 0) return null
  const areAlike = [first, second].every((claim) => isPlain(claim) && claim.vagueness === 'none')
  return areAlike && first.unit.key === second.unit.key ? [first, second] : null
}

function isTold({ normal }: Prose, { start, end }: Sentence): boolean {
  const words = normal.slice(start, end)
  return /半|分之|成/.test(words) && !VAGUE.test(words)
}

function closedIn(prose: Prose, sentence: Sentence): Product | null {
  const [two, part] = [twoIn(prose, sentence), partIn(prose, sentence)]
  return two === null || part === null ? null : (closedFraction(prose, part, two) ?? fractionFirst(prose, part, two))
}

function toldIn(prose: Prose, sentence: Sentence): Product | Weighted | null {
  const two = twoIn(prose, sentence)
  if (two === null) return fractionOfAll(prose, sentence)
  const part = partIn(prose, sentence)
  return part === null ? null : fractionOf(prose, part, two)
}

/** A half, two thirds, four tenths of an amount: sentences of two amounts and a word. */
export function fractionsTold(prose: Prose, ties: readonly Tie[]): Tie[] {
  const told = startsIn(ties.filter(({ holds, equation }) => holds && equation.form !== 'within'))
  return prose.sentences
    .filter((sentence) => isTold(prose, sentence))
    .flatMap((sentence) => {
      const closed = closedIn(prose, sentence)
      const equation = closed ?? toldIn(prose, sentence)
      const isFree = equation !== null && quantitiesOf(equation).every(({ start }) => !told.has(start))
      return isFree && (equation === closed || isNear(equation)) ? [closedTie('product', equation)] : []
    })
}
