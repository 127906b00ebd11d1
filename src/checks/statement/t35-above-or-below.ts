import type { Exact } from '../../domain/amount/index.ts'
import { compare, minus, plus, roundedText } from '../../domain/amount/index.ts'
import type { Claim } from '../../domain/claim/index.ts'
import { between } from '../../domain/claim/index.ts'
import { flatMapped } from '../../domain/list/index.ts'
import type { Examined, Quantity } from '../../domain/relation/index.ts'
import type { Problem } from '../define-check.ts'
import { defineCheck, verdictOf } from '../define-check.ts'
import { SCHEDULE_MARGIN, scheduleAfter } from '../define-schedule.ts'
import type { Found } from '../define-words.ts'
import { allFound } from '../define-words.ts'
import { allAboveProblems } from './define-all-above.ts'
import { groupStart, isStated, problemOf } from './define-comparison.ts'
import { costSaid } from './define-cost-said.ts'
import { goalProblems } from './define-goal-words.ts'
import { limitsSaid } from './define-limits-said.ts'
import { namedSides } from './define-named-sides.ts'

type Direction = 'above' | 'below' | 'reached'

const DIRECTIONS: readonly (readonly [RegExp, Direction])[] = [
  [/^(?:高于|大于|多于|超过|超出|快于|领先于?)$/, 'above'],
  [/^(?:低于|小于|少于|慢于|落后于?|滞后于?|未达到?|没有达到|未能达到)$/, 'below'],
  [/^达到$/, 'reached'],
]
/** 国家要求的, 合同约定的, 年初确定的: who set the level, and what it is. */
const QUALIFIER =
  '国家|全国|全省|全市|全县|全区|省级?|市级?|州|县级?|区级?|行业|上级|部门|合同|协议|文件|方案|批复|既定|设定|确定|核定|下达|规定|要求|约定|承诺|[省市县区]定|预期|预定|年度|全年|年初|绩效|考核|控制|合格|目标|标准|计划|平均|水平|序时|时序|时间|进度|[值数线价末底]|限价|限(?=[值额])|参考|警戒|警示|基准|概算|预算|指标|上年|去年|上[一个]?(?:年度|季度|[年季月周次期届轮])|同期|常年|往年|(?:19|20)\\d\\d年'
const LEVEL_NAMED = /目标|标准|合同|协议|规定|要求|约定|承诺|[核确设下省市县区]定|计划|考核|控制|合格|进度|预期|预定/
/** A limit is kept, not reached. */
const LIMIT = /控制|上限|限[额值]|红线|不[高多大超]/
/** 克/立方米 behind a number of 微克/立方米. */
const COMPOSED_UNIT = /^[一-龥]{0,2}\/[一-龥]{1,3}/
const COMPARES = /[于过出先后达]/
/** 均低于年度目标的, 未达到不低于: who is compared, the word, what kind of level the number behind it is, and its bound. */
const COMPARED = new RegExp(
  `^(?<who>.*?)(?<word>高于|大于|多于|超过|超出|快于|领先于?|低于|小于|少于|慢于|落后于?|滞后于?|未能?达到?|没有达到|达到)了?(?<level>(?:(?:${QUALIFIER})的?)*(?:[一-龥]{2,10}(?:的|平均(?:水平|值|数|分)?))?)的?(?<bound>不低于|不少于|不小于|不高于|不超过|不大于)?(?:每[一-龥]{1,4})?$`,
)
/** 高于下游断面的: whose amount it is held against, where no word says that it is a level. */
const QUALIFIED = new RegExp(`^(?:(?:${QUALIFIER})的?)*$`)
const OF_ANOTHER = /^[高低]于$/
const EMPTY_WORDS = /但|仍然?|均|都|全部|也|则|且|还|明显|大幅度?|远远?|略|总体|整体|已经?|实际|完成值?|分别|其中/g
/** 不得低于, 力争达到, 比去年高于: what shall be, or another comparison. */
const NO_STATEMENT =
  /不|未|应|须|要|争|确保|若|如|凡|较|比|同|可|拟|将|计划|目标|控制|要求|原则|规定|标准|上年|去年|[^满]分$/
/** What stands behind the level: the end of the clause, or words that make it one. */
const LEVEL_BEHIND =
  /^的?[^，。；：\d]{0,8}?(?:目标|控制|标准|合格|要求|计划|任务|指标|限额|限值|上限|下限|红线|底线|预期|基准|进度)(?:值|数|线|指标|标准|要求|目标)*/
const CLAUSE_ENDS = /^(?:[，。；、）]|$)/
/** 超过500人参加: these words also only say that a number is rough. */
const ROUGH = /^(?:超过|超出|达到|未达到?|没有达到)$/
const SHORTEST_NAME = 4

interface Comparison {
  readonly level: Claim
  readonly direction: Direction
  /** Whose amount is compared; empty: the one that was named last. */
  readonly who: string
  readonly isOfAll: boolean
  readonly start: number
  readonly end: number
}

const MARKS: ReadonlySet<string> = new Set('，。；：、（）\n')

/** Where the last mark stands; -1 when there is none. */
function clauseStart(words: string): number {
  let at = words.length - 1
  while (at >= 0 && !MARKS.has(words.charAt(at))) at -= 1
  return at
}

/** What is measured, also where the unit is none that is known: 微克/立方米. */
function measureOf({ normal }: Examined, { unit, end }: Claim): string {
  return unit.key !== '' ? unit.key : normal.slice(end, end + 4).replace(/[^一-龥/a-zA-Z].*$/s, '')
}

/** Words around a number, taken apart. */
interface Worded {
  readonly word: string
  /** What kind of level it is, before the number and behind it. */
  readonly kind: string
  readonly bound: string
  readonly behind: string
  readonly tail: string
}

/** A goal, a limit or the like, or the end of the clause: the words compare, and do not count. */
function isLevel({ word, kind, bound, behind, tail }: Worded): boolean {
  if (bound !== '' && !/达/.test(word)) return false
  const isNamed = behind !== '' || LEVEL_NAMED.test(kind)
  const isSpeed = /快|慢|领先|落后|滞后/.test(word) && !/进度/.test(kind + behind)
  const isLimit = /达/.test(word) && LIMIT.test(kind + bound + behind)
  return !isSpeed && !isLimit && (isNamed || (!ROUGH.test(word) && CLAUSE_ENDS.test(tail)))
}

function comparisonAt(document: Examined, level: Claim): Comparison | null {
  const from = Math.max(level.leadStart, level.start - 40)
  // 超过目标（400例）: the level in the bracket behind its name.
  const lead = document.normal.slice(from, level.start).replace(/（$/, '')
  const cut = clauseStart(lead) + 1
  if (!COMPARES.test(lead)) return null
  const { who = '', word = '', level: kind = '', bound = '' } = COMPARED.exec(lead.slice(cut))?.groups ?? {}
  const direction = DIRECTIONS.find(([pattern]) => pattern.test(word))?.[1]
  if (direction === undefined || level.unit.dimension === 'percentage-points') return null
  if (!QUALIFIED.test(kind) && !OF_ANOTHER.test(word)) return null
  const tail = document.normal.slice(level.end, level.end + 20).replace(COMPOSED_UNIT, '')
  const behind = LEVEL_BEHIND.exec(tail)?.[0] ?? ''
  const name = who.replace(EMPTY_WORDS, '').trim()
  if (!isLevel({ word, kind, bound, behind, tail }) || NO_STATEMENT.test(name)) return null
  return {
    level,
    direction,
    who: name,
    isOfAll: /均|都|全部/.test(who),
    start: from + cut + who.length,
    end: document.normal.indexOf(behind, level.end) + behind.length,
  }
}

/** 97.2%，较去年下降1.1个百分点，但低于…: nothing but a comparison with another time stands between. */
function isNextTo({ normal }: Examined, amount: Claim, { start }: Comparison): boolean {
  const between = normal.slice(amount.end, start).replace(/（[^（）]*）/g, '')
  const clauses = between.replace(COMPOSED_UNIT, '').split('，')
  return clauses.length > 1 && clauses.slice(1, -1).every((words) => /^(?:较|比|同比|环比)/.test(words))
}

/** 92.0%，比上年的87.6%提高4.4个百分点，达到…: what it is compared with reaches nothing; a 比率 is no comparison. */
const IS_REFERENCE = /(?<!占)[比较](?![率例重值])[^，。；]{0,14}的?$/

function amountsBefore(document: Examined, comparison: Comparison): readonly Claim[] {
  const { level, isOfAll } = comparison
  const from = groupStart(document, level.start)
  const same = between(document.claims, from, comparison.start).filter(
    (claim) =>
      // 高于全市（5.1%）0.5个百分点，高于全国（5.2%）: a level in a bracket is what others are held against.
      (claim.depth === 0 || level.depth === 0 || !COMPARES.test(claim.lead)) &&
      claim.end <= comparison.start &&
      isStated(claim) &&
      !IS_REFERENCE.test(claim.lead) &&
      claim.unit.dimension === level.unit.dimension &&
      measureOf(document, claim) === measureOf(document, level),
  )
  const last = same.at(-1)
  if (last === undefined || !isNextTo(document, last, comparison)) return []
  return isOfAll ? same : [last]
}

/** Amounts by the name under which each stands. */
type ByLabel = ReadonlyMap<string, readonly Claim[]>

function claimsByLabel({ claims }: Examined): ByLabel {
  const byLabel = new Map<string, Claim[]>()
  for (const claim of claims) {
    const own = byLabel.get(claim.label) ?? []
    own.push(claim)
    byLabel.set(claim.label, own)
  }
  return byLabel
}

/** 糖尿病患者规范管理率: the amount under this name elsewhere, or under its end where its beginning stands before. */
function amountsNamed(document: Examined, { level, who }: Comparison, byLabel: ByLabel): readonly Claim[] {
  if (who.length < SHORTEST_NAME) return []
  const ends = Array.from({ length: who.length - 2 }, (_, at) => who.slice(at))
  const named = ends
    .flatMap((label) => byLabel.get(label) ?? [])
    .filter((claim) => {
      const { label, unit, scope } = claim
      if (claim === level || unit.key !== level.unit.key || unit.key === '') return false
      if (scope.year !== null || !isStated(claim)) return false
      const rest = who.slice(0, who.length - label.length)
      return document.normal.slice(groupStart(document, claim.start), claim.start).includes(rest)
    })
  const [first] = named
  return first !== undefined && named.every(({ value }) => compare(value, first.value) === 0) ? [first] : []
}

function contradicts({ interval }: Quantity, level: Exact, direction: Direction): boolean {
  return direction === 'below' ? compare(interval.low, level) > 0 : compare(interval.high, level) < 0
}

/** 接待47.9万人次，其中图书馆18.6万人次、博物馆16.9万人次，超过目标45万人次: not the last of a list, but all of it. */
function wholesOf({ ties }: Examined, { start }: Claim): readonly Quantity[] {
  return ties.flatMap(({ holds, equation }) =>
    holds && equation.form === 'sum' && equation.terms.some(({ quantity }) => quantity.start === start)
      ? [equation.whole]
      : [],
  )
}

/**
 * 每页0.49元，低于控制标准0.06元 of 0.55元: by how much, where the level itself stands elsewhere; or so little that it is no level, where
 * nothing else can be it.
 */
function isGap({ claims, normal }: Examined, { level, direction }: Comparison, amount: Claim): boolean {
  const meant = direction === 'below' ? plus(amount.value, level.value) : minus(amount.value, level.value)
  const others = claims.filter(({ unit }) => unit.key === amount.unit.key)
  if (others.some(({ value }) => compare(value, meant) === 0)) return true
  const isSmall =
    direction === 'below' && compare(plus(level.value, level.value), amount.value) < 0 && normal[level.end] !== '的'
  const most = plus(amount.value, amount.value)
  return isSmall && !others.some(({ value }) => compare(value, amount.value) > 0 && compare(value, most) < 0)
}

function problemsOf(document: Examined, comparison: Comparison, byLabel: ByLabel): Problem[] {
  const { level, direction, who } = comparison
  const amounts = who === '' ? amountsBefore(document, comparison) : amountsNamed(document, comparison, byLabel)
  const isAgainst = (amount: Quantity): boolean => contradicts(amount, level.value, direction)
  const against = amounts.filter(
    (amount) =>
      isAgainst(amount) && !isGap(document, comparison, amount) && wholesOf(document, amount).every(isAgainst),
  )
  return against.length === 0 ? [] : [problemOf(document, comparison, against)]
}

const ROUGHLY = /(?<!不)(不足|不到|超过|突破|高于|低于)$/
const EXACTLY = /^，(?:仅|只有|仅有|实际|实)?(?:为|是|达到?)?$/

/** 不足六成，仅为63.5%: the rough number and the exact one, side by side; 目标不低于90%，实际92% says no number roughly. */
function restated(document: Examined, rough: Claim): Problem[] {
  const word = ROUGHLY.exec(rough.lead)?.[1]
  const exact = document.claims[rough.index + 1]
  if (word === undefined || exact === undefined || exact.sentence !== rough.sentence || !isStated(exact)) return []
  const isExact = EXACTLY.test(exact.lead) && exact.unit.key === rough.unit.key
  const direction = /不|低/.test(word) ? 'below' : 'above'
  if (!isExact || rough.unit.key === '' || !contradicts(exact, rough.value, direction)) return []
  const said = { start: rough.start - word.length, end: rough.end }
  return [problemOf(document, said, [{ ...exact, label: rough.label }])]
}

const SCHEDULE = /(?:高于|快于|超过|超|领先于?|低于|慢于|落后于?|滞后于?)序时进度/g

/** 上半年支出60万元，执行率60%: the months that the clauses before speak of. */
function monthsBefore(document: Examined, { start }: Found): number | null {
  const from = groupStart(document, start)
  if (document.normal.slice(from, start).includes('上半年')) return 6
  const before = between(document.claims, from, start).filter((claim) => claim.end <= start)
  const until = before
    .map(({ scope }) => /^1-(\d{1,2})月$/.exec(scope.period ?? '')?.[1])
    .find((month) => month !== undefined)
  return until === undefined ? null : Number(until)
}

/** 1—7月执行率60%，低于序时进度: seven twelfths have gone by. */
function behindSchedule(document: Examined): { looked: number; problems: Problem[] } {
  const found = allFound(document, SCHEDULE).flatMap((each) => {
    const rate = between(document.claims, groupStart(document, each.start), each.start).findLast(
      (claim) => claim.end <= each.start && claim.unit.dimension === 'percent' && isStated(claim),
    )
    const months = monthsBefore(document, each)
    return rate === undefined || months === null ? [] : [{ each, rate, months }]
  })
  const problems = found.flatMap(({ each, rate, months }) => {
    const due = scheduleAfter(months)
    const direction: Direction = /低|慢|后/.test(each.words[0]) ? 'below' : 'above'
    const [low, high] = [minus(rate.value, SCHEDULE_MARGIN), plus(rate.value, SCHEDULE_MARGIN)]
    if (!contradicts({ ...rate, interval: { low, high } }, due, direction)) return []
    return { ...problemOf(document, each, [rate]), expected: `${months}个月的序时进度为${roundedText(due, 2)}%` }
  })
  return { looked: found.length, problems }
}

/** 高于、低于、达到 beside the amounts they speak of. */
export const t35AboveOrBelow = defineCheck({
  code: 'T35',
  title: '称“高于”“低于”“达到”某一数值的，所说的数应当如此',
  severity: 'error',
  source: '绩效自评：目标完成情况与数据一致',
  examine(document) {
    const comparisons = flatMapped(document.claims, (claim) => comparisonAt(document, claim) ?? [])
    const schedule = behindSchedule(document)
    const ofAll = allAboveProblems(document)
    const sides = namedSides(document)
    const limits = limitsSaid(document)
    const byLabel = claimsByLabel(document)
    const problems = [
      ...sides.problems,
      ...limits.problems,
      ...comparisons.flatMap((comparison) => problemsOf(document, comparison, byLabel)),
      ...flatMapped(document.claims, (claim) => restated(document, claim)),
      ...goalProblems(document),
      ...schedule.problems,
      ...ofAll.problems,
      ...costSaid(document),
    ]
    return verdictOf(comparisons.length + schedule.looked + ofAll.looked + sides.looked + limits.looked, problems)
  },
})
