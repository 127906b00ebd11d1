import type { Claim, Prose } from '../../claim/index.ts'
import { between, nounBehind } from '../../claim/index.ts'
import { FINE, isRateable } from '../rates/sought-rates.ts'
import { explainedBy } from '../shares/shares.ts'
import { wordsBefore } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import { fineDigits } from '../tie/print.ts'
import { slipOf } from '../tie/slip.ts'
import { isSolved, solve } from '../tie/solve.ts'
import { isSlipped } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'

/** Words of its clause and its noun; of 抢通11条、241公里 both amounts have the verb. */
export function wordsAround(prose: Prose, claim: Claim): string {
  const clause = (isJoined(claim) ? wordsBefore(prose, claim, 40) : claim.lead).replace(/^.*[，；。]/s, '')
  return `${clause}${nounBehind(prose.normal.slice(claim.end, Math.min(claim.tailEnd, claim.end + 10)))}`
}

/** Amounts of its paragraph, and of the one before, that stand before a claim, the nearest first. */
export function amountsBefore({ claims }: Prose, claim: Claim, paragraphs: number): Claim[] {
  return claims
    .slice(Math.max(0, claim.index - 40), claim.index)
    .filter((other) => isRateable(other) && other.paragraph >= claim.paragraph - paragraphs)
    .reverse()
}

/** 专题会议12次、调研8次: what 、 joins to an amount is another of its kind. */
export const isJoined = (claim: Claim): boolean => /^[、和及与]/.test(claim.lead)

export const isLike = (one: Claim, other: Claim): boolean => one.unit.key === other.unit.key
export const areCounts = (one: Claim, other: Claim): boolean =>
  one.unit.dimension === 'count' && other.unit.dimension === 'count'

type Sum = Extract<Equation, { form: 'sum' }>

/** What is known of a document's amounts when its percentages are read. */
export interface Context {
  readonly prose: Prose
  /** Sums and differences that hold, by where their amounts stand. */
  readonly sums: ReadonlyMap<number, readonly Sum[]>
}

export function contextOf(prose: Prose, ties: readonly Tie[]): Context {
  const sums = new Map<number, Sum[]>()
  for (const { equation, holds } of ties) {
    if (!holds || equation.form !== 'sum') continue
    for (const { start } of quantitiesOf(equation)) sums.set(start, [...(sums.get(start) ?? []), equation])
  }
  return { prose, sums }
}

const OTHERS = 12

const isDivision = ({ terms }: Sum): boolean => terms.every(({ sign }) => sign === 1)

/** The sums of which an amount is known as a part. */
export const divisionsOf = ({ sums }: Context, { start }: Claim): Sum[] =>
  (sums.get(start) ?? []).filter((sum) => sum.whole.start !== start && isDivision(sum))

/** The whole of which an amount is known as a part. */
export function wholeOf(context: Context, part: Claim): Claim | undefined {
  return divisionsOf(context, part)
    .flatMap(({ whole: { start } }) => between(context.prose.claims, start, start + 1))
    .at(0)
}

/** How many amounts back it stands, over how they changed: 未成年人3.2万人次，同比增长1.2%，占. */
export const stepsBack = ({ claims }: Prose, from: Claim, to: Claim): number =>
  claims.slice(from.index, to.index).filter(({ role, unit }) => role !== 'growth' || unit.dimension !== 'percent')
    .length

const ROOT = /([一-龥]{2})(?:率|度|比例)[为是达约]*$/

/** 断面12个，优良的11个，优良率91.7%: whole, part and what counts it, one right behind the other, or a rate that is very fine. */
function isPlain(prose: Prose, rate: Claim, amounts: readonly Claim[]): boolean {
  const { lead } = rate
  const root = ROOT.exec(lead)?.[1]
  const isNamed = (part: Claim): boolean =>
    root === undefined ? /占|(?:计划|目标|任务)[数值量]?的/.test(lead) : wordsAround(prose, part).includes(root)
  const isCounted = amounts.slice(0, 1).every(isNamed)
  const areInRow = amounts.every((each) => stepsBack(prose, each, rate) <= amounts.length)
  return isCounted && (fineDigits(rate) > FINE || (fineDigits(rate) === FINE && areInRow))
}

/** Among counts of one or two digits everything is one slip away: there only the percentage can be what is wrong. */
function isTold(prose: Prose, rate: Claim, equation: Equation): boolean {
  const amounts = (quantitiesOf(equation) as unknown as readonly Claim[]).slice(1) // rates of prose are of claims
  const { required } = solve(equation)
  const isFew = amounts.every((amount) => fineDigits(amount) < FINE)
  if (!isSlipped(equation)) return false
  return !isFew || isPlain(prose, rate, amounts) || (required !== null && slipOf(rate, required) !== null)
}

const SHARE_OF = /占[^，。；：]{4,16}的(?:比例|比重)?[为达约]*$/

/** 43条，占两个账号发稿量的2.0%: what a share behind its amount is of is named, whatever two amounts of other sentences make. */
function isOfOthers(prose: Prose, rate: Claim, meant: Equation): boolean {
  const others = explainedBy(rate, amountsBefore(prose, rate, 1).slice(0, OTHERS))
  const [, part] = quantitiesOf(meant)
  const isNamed = SHARE_OF.test(rate.lead) && prose.claims[rate.index - 1]?.start === part?.start
  return (
    others !== null &&
    !(isNamed && [others.numerator, others.denominator].every((each) => each.sentence !== rate.sentence))
  )
}

/** One that holds; else one that a slip keeps from it, where nothing else beside makes the percentage. */
export function judged(prose: Prose, rate: Claim, equations: readonly Equation[]): Tie | null {
  const holding = equations.find(isSolved)
  const kind = rate.role === 'share' ? 'share' : 'rate'
  if (holding !== undefined) return makeTie(kind, holding, 'certain')
  const slipped = equations.find((equation) => isTold(prose, rate, equation))
  return slipped === undefined || isOfOthers(prose, rate, slipped) ? null : makeTie(kind, slipped, 'likely')
}

/** 正在整改2个: what a rate leaves out. */
export const LEFT = /[未不非]|正|在建|待|剩|其余|尚|缺|停|故障|检修|损|坏|请假|中断/

const OF_MONEY = /预算|支出|决算|资金|计划|目标|任务|金额|经费|全年|年初|年度/g

/** “三公”经费预算23.40万元 is no goal of 公务用车支出3.4万元: money has a goal of its own name, or right before it. */
export function isGoalOf(goal: Claim, part: Claim): boolean {
  if (part.unit.key !== '元' || goal.index === part.index - 1) return true
  const [own, other] = [part.label.replace(OF_MONEY, ''), goal.label.replace(OF_MONEY, '')]
  return Array.from({ length: Math.max(0, own.length - 1) }, (_, at) => own.slice(at, at + 2)).some((two) =>
    other.includes(two),
  )
}
