import { compare, sumOf } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { firstFrom } from '../../claim/index.ts'
import { areOfOneSort } from '../lists/plausible.ts'
import { isOfOtherHolder } from '../shares/holders.ts'
import { commonEnding, isJoined } from '../tie/clause.ts'
import { isSolved, solve } from '../tie/solve.ts'
import type { Equation, Tie } from '../tie/tie.ts'

type Ratio = Extract<Equation, { form: 'ratio' }>
export type ClaimsByStart = ReadonlyMap<number, Claim>

/** 不达标的3次 × 一次 are no 1,460次: there are times for each, and nothing happens so many times a time. */
export const isOfTimesTwice = ({ equation }: Tie): boolean =>
  equation.form === 'product' &&
  [equation.product, ...equation.factors].filter(({ unit }) => unit.key === '次').length > 2

/** 占农民工总量的3.3%, held against what has a share of that itself. */
export function isShareOfSibling(prose: Prose, { equation }: Tie, claimAt: ClaimsByStart): boolean {
  if (equation.form !== 'ratio') return false
  const [rate, base] = [equation.rate, equation.denominator].map(({ start }) => claimAt.get(start))
  return rate !== undefined && base !== undefined && isOfOtherHolder(prose, rate, base)
}

/** 满意率100%（满意144件，基本满意2件）: the next one belongs to it as well. */
export function isWithNext({ claims }: Prose, { kind, equation }: Tie): boolean {
  if (kind !== 'rate' || equation.form !== 'ratio') return false
  const { rate, numerator, denominator }: Ratio = equation
  const at = firstFrom(claims, numerator.start)
  const [own, next] = claims.slice(at, at + 2)
  return (
    own?.start === numerator.start &&
    next?.start !== denominator.start &&
    next?.unit.key === own.unit.key &&
    next.sentence === own.sentence &&
    !/[不未非没]/.test(next.lead) &&
    isSolved({ form: 'pooled', rate, numerators: [own, next], denominators: [denominator] })
  )
}

const ENDING = /进度$|[一-龥]{2}率$/
const WHOLE_WORDS = /预算|计划|目标|任务|下达|安排|批复|应/

/** 支出587.4万元，进度44.5%；其中大气297.0万元（进度55%）: out of its own plan, as the whole is out of its. */
export function isRatedAsWhole({ claims }: Prose, { equation }: Tie): boolean {
  if (equation.form !== 'ratio') return false
  const { rate, denominator }: Ratio = equation
  const ending = ENDING.exec(rate.label)?.[0]
  if (ending === undefined || WHOLE_WORDS.test(denominator.label)) return false
  const at = firstFrom(claims, denominator.end)
  return claims
    .slice(at, at + 1)
    .some(
      (own) =>
        own.leadStart === denominator.end &&
        own.start !== rate.start &&
        own.unit.dimension === 'percent' &&
        own.label.endsWith(ending),
    )
}

/** 已支付336万元，执行率70%；再支付134.4万元，执行率98%: what is still to come makes the rate together with what came before. */
export const isOfMoreTogether = ({ equation, certainty }: Tie, beside: readonly Tie[]): boolean =>
  equation.form === 'ratio' &&
  certainty !== 'certain' &&
  beside.some(
    ({ equation: other }) =>
      other.form === 'pooled' && other.numerators.some(({ start }) => start === equation.numerator.start),
  )

/** 占任务的, as the words right before a share have it. */
const wordsOf = ({ normal }: Prose, { leadStart, start }: Claim): string =>
  /[，；。]([^，；。]*[占为][^，；。]*的)$/.exec(normal.slice(leadStart, start))?.[1] ?? ''

/** 314.8万亩，占总任务300万亩的104.9%；绿色通道50.3万亩，占任务的100.7%；补植155万亩，占任务的103.4%: each out of a task of its own. */
export function isOfOwnTask(prose: Prose, { equation }: Tie, claimAt: ClaimsByStart): boolean {
  const rate = equation.form === 'ratio' ? claimAt.get(equation.rate.start) : undefined
  const words = rate === undefined ? '' : wordsOf(prose, rate)
  if (equation.form !== 'ratio' || rate === undefined || words === '') return false
  const alike = prose.claims
    .slice(Math.max(0, rate.index - LIKE_REACH), rate.index + LIKE_REACH)
    .filter((other) => other !== rate && other.paragraph === rate.paragraph && wordsOf(prose, other) === words)
  const amounts = alike.map((other) => ({ other, amount: prose.claims[other.index - 1] }))
  return (
    alike.length >= FEWEST &&
    amounts.every(
      ({ other, amount }) =>
        amount?.unit.key === equation.numerator.unit.key &&
        !isSolved({ form: 'ratio', rate: other, numerator: amount, denominator: equation.denominator }),
    )
  )
}

/** 猪牛羊禽肉产量 of 猪肉产量 and 牛肉产量: the whole names more kinds than are listed. */
export function isOfMoreKinds({ equation, isClosed }: Tie): boolean {
  if (isClosed || equation.form !== 'sum') return false
  const name = equation.whole.label
  const labels = equation.terms.map(({ quantity }) => quantity.label)
  const ending = commonEnding([name, ...labels])
  const [named, ...kinds] = [name, ...labels].map((label) => label.slice(0, label.length - ending.length))
  return (
    ending !== '' &&
    named !== undefined &&
    named.length > labels.length &&
    kinds.every((kind) => kind.length === 1 && named.includes(kind)) &&
    !isNamedByAll(named, kinds)
  )
}

/** 路面大中修 of 大修 and 中修, 民营企业进出口 of 出口 and 进口: behind what they are of, the kinds stand together, and all of them. */
const isNamedByAll = (named: string, kinds: readonly string[]): boolean =>
  kinds.length > 1 && [kinds, kinds.toReversed()].some((all) => named.endsWith(all.join(''))) && !/[、和及]/.test(named)

/** Nothing is reckoned out of nothing. */
export const isOfNothing = ({ equation }: Tie): boolean =>
  equation.form !== 'within' && solve(equation).required === null

/**
 * 抽查200户，合格193户，不合格的7户里有4户是新户: the first of the list are all of it, and the others are said besides; of few,
 * as of 在职5人，退休1人，高级职称1人，中级职称4人, the last may be as well.
 */
export function isPartlyDivided(prose: Prose, { equation }: Tie): boolean {
  if (equation.form !== 'sum' || equation.terms.length <= FEWEST || equation.whole.unit.dimension !== 'count')
    return false
  if (isOfOneList(equation) || equation.terms.some(({ sign }) => sign === -1)) return false
  if (isSummedUp(prose, equation)) return false
  const isFew = equation.whole.digits.length <= FEW_DIGITS
  const lengths = equation.terms.map((_, at) => at).filter((length) => length >= FEWEST)
  return lengths.some((length) =>
    [equation.terms.slice(0, length), isFew ? equation.terms.slice(-length) : []].some(
      (terms) => compare(sumOf(terms.map(({ quantity }) => quantity.value)), equation.whole.value) === 0,
    ),
  )
}

/** 车辆15辆，其中机要用车3辆、执法用车12辆、技术用车1辆: members of one list that are called alike, or joined by 、, are in it together. */
function isOfOneList({ terms }: Extract<Equation, { form: 'sum' }>): boolean {
  const parts = terms.map(({ quantity }) => quantity as Claim) // sums of prose are of claims
  const labels = parts.map(({ label }) => label)
  const areJoined = parts.every((part, at) => at === 0 || isJoined(part))
  return areOfOneSort(labels) && (areJoined || commonEnding(labels) !== '')
}

/** 修订9项、新建4项、废止3项，合计16项: the total of all that 、 joins right before it. */
const isSummedUp = ({ normal }: Prose, { whole, terms }: Extract<Equation, { form: 'sum' }>): boolean => {
  const parts = terms.map(({ quantity }) => quantity)
  const [first, last] = [Math.min(...parts.map(({ start }) => start)), Math.max(...parts.map(({ end }) => end))]
  return (
    /^，(?:合计|共计|总计|共)$/.test(normal.slice(last, whole.start)) && !/[，。；]/.test(normal.slice(first, last))
  )
}

const FEWEST = 2
const FEW_DIGITS = 2
const LIKE_REACH = 8
