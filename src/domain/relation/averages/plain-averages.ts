import { compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { isOfMoreTimes } from '../products/more-times.ts'
import { countFor } from '../products/per-unit.ts'
import { wordsBefore } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import { printedDigits } from '../tie/print.ts'
import { isPlaceOff } from '../tie/ranges.ts'
import { isExactSlip } from '../tie/slip.ts'
import { before, isPlain, isSlippedWidely } from '../tie/sought.ts'
import type { Certainty, Equation, Tie } from '../tie/tie.ts'
import { averageOf, isByMonth, isCompared, isGroup, isQuotient, isTotalOf } from './sought-averages.ts'
import type { Over } from './taken-over.ts'
import { asAverage, isTakenOver, takenOver } from './taken-over.ts'

const REACH = { amounts: 8, paragraphs: 0 }
const FARTHER = { amounts: 16, paragraphs: 0 }
/** 月均, 人均每年: an average over time as well is made of more. */
const OVER_TIME = /[每年月天日季周]/
/** 每人5,000元, 每亩补助300元: what each has, told by itself; 每份对应1个 says of how many it is. */
const EACH_ALONE = /^，?每(?!.*(?:对应|涉及|针对))[一-龥]{1,3}(?:补助|补贴|资助|发放|奖补|配备)?$/
/** 硬化道路平均每村8万元 is of the roads; 平均每村投入8万元 of all that was put in. */
const NAMED_ONLY =
  /^(?:投资|投入|支出|费用|经费|资金|补助|补贴|补偿|损失|花费|金额|配备|拥有|产生|成本|救助|资助|贷款|获得|得到|占地|约|为|达|有|在|的|了|仅|只|合|折合|造价|面积|发放|运行维护费?|维护费?|[一-龥]?(?:每|均|平均|单).{0,8})*$/

const BRACKETED = /（[^（）]*）/g

const clauseOf = (prose: Prose, claim: Claim): string =>
  wordsBefore(prose, claim, 30)
    .replace(BRACKETED, '')
    .replace(/^.*[，。；：（]/s, '')

/** An average of its words alone: 平均每个社区, 场均, 平均一人. */
function isAverage(prose: Prose, claim: Claim): boolean {
  const words = clauseOf(prose, claim)
  return (
    /均|折合每|[摊平]到每|^，?(?:人次|床日|车公里)[一-龥]/.test(words) &&
    !OVER_TIME.test(words.replace(/每(?![年月天日季周])/g, ''))
  )
}

/** Amounts of its sentence before it, the nearest first. */
const groupBefore = (prose: Prose, claim: Claim): Claim[] =>
  before(prose, claim, REACH).filter(
    (other) =>
      other.sentence === claim.sentence &&
      isPlain(other) &&
      other.role !== 'growth' &&
      // 人均（按14人计）2.23万元
      (other.role !== 'unit-price' || /（按$/.test(other.lead)),
  )

const PLANNED = /计划|目标|任务|上年|去年|同期/

/** 班26个，其中游泳12个、篮球5个: what is divided behind 其中, and not its parts; of plan and result the result. */
function withoutParts(prose: Prose, counts: readonly Claim[]): Claim[] {
  const isPartOf = (part: Claim, whole: Claim): boolean =>
    whole.end < part.start && prose.normal.slice(whole.end, part.start).includes('其中')
  return counts.filter((count) => !PLANNED.test(count.lead) && !counts.some((whole) => isPartOf(count, whole)))
}

/** From the last ； on. */
const isInGroup = ({ normal }: Prose, claim: Claim, { end }: Claim): boolean =>
  !normal.slice(end, claim.start).includes('；')

/** 覆盖116个村，平均每村3人: right behind what it is over, so that nothing else can be meant. */
const DIRECT = /每[一-龥]{1,4}(?:（[^（）]*）)?(?:约|为)?$|[一-龥]均(?:约|为)?$/

/** An average of one digit is a slip away from any other, unless its words leave nothing open. */
const isTelling = (prose: Prose, claim: Claim): boolean =>
  claim.bound === 'none' &&
  (printedDigits(claim) >= 2 ||
    (/count|measure/.test(claim.unit.dimension) && DIRECT.test(wordsBefore(prose, claim, 20))))

const areOne = ([first, ...others]: readonly Claim[]): boolean =>
  first !== undefined && others.every(({ value }) => compare(value, first.value) === 0)

interface Direct {
  readonly total: Claim
  readonly count: Claim
}

/** 全年接警1,327起…。出动2,498辆次，平均每起1.9辆次: the one that was counted before, of that name where the words give one. */
function onlyBefore(prose: Prose, claim: Claim, over: Over): Claim | undefined {
  if (claim.vagueness !== 'none') return undefined
  const counted = before(prose, claim, FARTHER).filter(
    (other) =>
      other.sentence < claim.sentence &&
      isPlain(other) &&
      other.role !== 'growth' &&
      isTakenOver(prose, other, { ...over, noun: '' }),
  )
  const called = counted.filter(({ label }) => over.noun !== '' && label.includes(over.noun))
  const [only, ...others] = withoutParts(prose, called.length > 0 ? called : counted)
  return others.length === 0 ? only : undefined
}

/** The one count and the one total before an average in its sentence. */
function directPair(prose: Prose, claim: Claim, over: Over): Direct | null {
  const near = groupBefore(prose, claim)
  const counts = withoutParts(
    prose,
    near.filter((other) => isTakenOver(prose, other, over) || isGroup(prose, other, over)),
  )
  // 教师18人、教练9人，人均带训12人: of people over people nothing tells which is which.
  const totals = near.filter(
    (other) =>
      isInGroup(prose, claim, other) &&
      // 四部门各2人，分2组，每组4人: what each has is no total.
      !/各[派抽出配选设]?$/.test(other.lead) &&
      !isCompared(other) &&
      isTotalOf(other, claim) &&
      (other.unit.key === '人次' || over.noun !== '' || !isTakenOver(prose, other, over)) &&
      !counts.includes(other),
  )
  const total = totals[0]
  const count = counts[0] ?? (total === undefined ? undefined : onlyBefore(prose, claim, over))
  if (count === undefined || total === undefined) return null
  const areBeside = near.slice(0, 2).every((other) => other === count || other === total)
  return areBeside || (areOne(counts) && areOne(totals)) ? { count, total } : null
}

const SOME = /其中|最[高低多少大小]|另|预计|计划/

/** Whether its words speak of all that was counted, and not of one of its parts. */
function isOfAll(prose: Prose, claim: Claim, { total }: Direct): boolean {
  const words = clauseOf(prose, claim)
  const subject = words.replace(/(?:平均|[一-龥]均|每|单|人次|床日|车公里).*$/, '')
  const isSame = subject.length < 2 || total.label.includes(subject.slice(0, 2)) || NAMED_ONLY.test(subject)
  const between = prose.normal.slice(total.end, claim.start).replace(BRACKETED, '')
  return isSame && !SOME.test(between)
}

const equationOf = (prose: Prose, claim: Claim, { total, count }: Direct): Equation => ({
  form: 'product',
  product: total,
  factors: [asAverage(prose, claim), countFor(claim, count)],
})

/** 资助新生850名，每人5,000元: nothing stands between count and price, nor between total and count. */
const isPriced = (claim: Claim, { total, count }: Direct): boolean =>
  EACH_ALONE.test(claim.lead) && count.index === claim.index - 1 && total.index === count.index - 1

/** What an average is over, where its words and digits leave no doubt that it is one. */
function plainOver(prose: Prose, claim: Claim): Over | null {
  const over = isTelling(prose, claim) && claim.unit.dimension !== 'score' ? takenOver(prose, claim) : null
  return over === null || over.isTime || (over.key === '' && over.noun === '') ? null : over
}

/** 9支工作组、共108人，平均每组14人: an average right behind its total or its count. */
const isRightBehind = (claim: Claim, { total, count }: Direct): boolean =>
  [total, count].some(({ index }) => index === claim.index - 1)

/** How sure it is that an average is of this pair; `null` where it need not be. */
function certaintyOf(
  prose: Prose,
  claim: Claim,
  { pair, equation }: { pair: Direct; equation: Equation },
): Certainty | null {
  if (!isAverage(prose, claim)) return isPriced(claim, pair) && isExactSlip(equation) ? 'certain' : null
  if (!isOfAll(prose, claim, pair)) return null
  if (isSlippedWidely(equation) || isPlaceOff(equation)) return 'certain'
  return isRightBehind(claim, pair) ? 'likely' : null
}

/** 3人，每人每月1,800元: over months that the words do not tell. */
const isOverMonths = (price: Claim, { total, count }: Direct): boolean =>
  isByMonth(price) && isOfMoreTimes(total, [price, count])

/** 12个社区180万元，平均每个社区15万元: total and count before their average in its sentence, however few their digits. */
function plainAverage(prose: Prose, claim: Claim): Tie | null {
  const over = plainOver(prose, claim)
  const pair = over === null ? null : directPair(prose, claim, over)
  if (pair === null || isQuotient(claim, pair.total, pair.count) || isOverMonths(claim, pair)) return null
  const equation = equationOf(prose, claim, pair)
  const certainty = certaintyOf(prose, claim, { pair, equation })
  return certainty === null ? null : makeTie('product', equation, certainty)
}

/** An average between amounts that its words ask for; else between the two that stand before it. */
export const averageTold = (prose: Prose, claim: Claim): Tie | null =>
  averageOf(prose, claim) ?? plainAverage(prose, claim)
