import type { Claim, Prose } from '../../claim/index.ts'
import { firstFrom } from '../../claim/index.ts'
import { isOfOtherHolder } from '../shares/holders.ts'
import { solve } from '../tie/solve.ts'
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
export function isWithNext({ claims, normal }: Prose, { kind, equation }: Tie): boolean {
  if (kind !== 'rate' || equation.form !== 'ratio') return false
  const { rate, numerator, denominator }: Ratio = equation
  const at = firstFrom(claims, numerator.start)
  return claims
    .slice(at, at + 1)
    .some((own) =>
      claims
        .slice(at + 1, at + 2)
        .some(
          (next) =>
            own.start === numerator.start &&
            next.unit.key === own.unit.key &&
            next.sentence === own.sentence &&
            !/[不未非没]/.test(normal.slice(next.leadStart, next.start)) &&
            solve({ form: 'pooled', rate, numerators: [own, next], denominators: [denominator] }).holds,
        ),
    )
}

const SPENT = /支出中|支出[^，。；]{0,4}：/
const CHANGED = /追加|调[增减]|核[增减]|压减/

/** 年初预算5,240万元，追加385万元，…。支出中人员经费…: what was spent divides no budget that was changed before. */
export function isOfAdjusted({ normal }: Prose, { equation }: Tie, claimAt: ClaimsByStart): boolean {
  if (equation.form !== 'sum' || !/预算/.test(equation.whole.label)) return false
  const [first] = equation.terms.flatMap(({ quantity }) => claimAt.get(quantity.start) ?? [])
  return (
    first !== undefined &&
    SPENT.test(normal.slice(first.leadStart, first.start)) &&
    CHANGED.test(normal.slice(equation.whole.end, first.start))
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
  return claims.some(
    (own) =>
      own.leadStart === denominator.end &&
      own.start !== rate.start &&
      own.unit.dimension === 'percent' &&
      own.label.endsWith(ending),
  )
}
