import type { Claim, Prose } from '../../claim/index.ts'

/** 西部农民工7,814万人，增加251万人，占农民工总量的27.3%: what holds a share of something is not that thing. */
export function isHolderItself({ claims, normal }: Prose, holder: Claim, wanted: string): boolean {
  const behind = claims.slice(holder.index + 1, holder.index + 4)
  const end = behind.findIndex(({ unit, role }) => unit.dimension !== 'percent' && role !== 'growth')
  return (end === -1 ? behind : behind.slice(0, end)).some(
    ({ role, leadStart, start, sentence }) =>
      role === 'share' && sentence === holder.sentence && normal.slice(leadStart, start).includes(`占${wanted}`),
  )
}

const WANTED = /占([^，。；：占]{2,24})的(?:比例|比重|比率)?(?:为|达到?)?$/

/** A share set against another holder of a share of the same. */
export function isOfOtherHolder(prose: Prose, rate: Claim, denominator: Claim): boolean {
  const wanted = WANTED.exec(rate.lead)?.[1]
  return wanted !== undefined && isHolderItself(prose, denominator, wanted)
}
