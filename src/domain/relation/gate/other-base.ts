import type { Claim, Prose } from '../../claim/index.ts'
import { directionOf } from '../changes/direction.ts'
import type { Tie } from '../tie/tie.ts'
import { isTurnedRound } from './gate.ts'

const EARLIER = /上年|上一年|去年|前年|同期|上届|上期|上季|年初|期初|原来|此前|起初/
const YEAR = /20\d\d(?=年|届|学年|级)/

const LONG_AGO = 1
const NOW = 9999

/** The year that the words before an amount name; 上年 is before any of them, and no word at all is now. */
function timeOf(claim: Claim): number {
  const { lead } = claim
  return Number(YEAR.exec(lead)?.[0] ?? (EARLIER.test(lead) ? LONG_AGO : NOW))
}

/** 2019年95.2%，2020年91.8%: the earlier of two is what is compared with. */
const isRatherBase = (other: Claim, base: Claim): boolean => timeOf(other) < timeOf(base)

const STANDARD = /(?:线|标准|目标|要求|限值|红线|上限|下限)$/

/** ）还差: a change of what stands in that very bracket. */
const OF_IT = /^）[^，。；（）]{0,8}$/

/** 比考核线（80%）高5.1个百分点，比上年的83.6%提高1.5个百分点: what stands in a bracket behind a standard is no amount of this year. */
export function isOfStandard({ normal }: Prose, { kind, equation }: Tie, claimAt: ReadonlyMap<number, Claim>): boolean {
  if (kind !== 'change' || equation.form !== 'sum') return false
  return equation.terms.some(({ quantity }) => {
    const { depth = 0, leadStart = 0 } = claimAt.get(quantity.start) ?? {}
    return (
      depth > 0 &&
      !OF_IT.test(normal.slice(quantity.end, equation.whole.start)) &&
      STANDARD.test(normal.slice(Math.max(0, leadStart - 6), normal.lastIndexOf('（', quantity.start)))
    )
  })
}

/** A word of growth or decline that would be right, were the other of two amounts what is compared with: and by its words it is. */
export function isOfOtherBase(prose: Prose, { kind, equation }: Tie, claimAt: ReadonlyMap<number, Claim>): boolean {
  if (kind !== 'change' || equation.form !== 'sum' || equation.terms.length !== 2 || !isTurnedRound(equation))
    return false
  const [change, more, less] = [equation.whole, ...equation.terms.map(({ quantity }) => quantity)].map(({ start }) =>
    claimAt.get(start),
  )
  if (change === undefined || more === undefined || less === undefined) return false
  const sign = directionOf(prose, change)
  if (sign === null) return false
  return sign === 1 ? isRatherBase(more, less) : isRatherBase(less, more)
}
