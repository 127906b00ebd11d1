import { compare, minus } from '../../amount/index.ts'
import type { Claim } from '../../claim/index.ts'
import { directionOf } from '../changes/direction.ts'
import { makeTie } from '../tie/make-tie.ts'
import { isSolved } from '../tie/solve.ts'
import { isSlipped, pairsOf } from '../tie/sought.ts'
import type { Equation, Quantity, Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'
import type { Context } from './spoken-words.ts'

/** 12.5%的增幅 */
const NOUN_BEHIND = /^的(?:(增[幅长加]|涨幅|升幅)|(降[幅低]|减[幅少]|跌幅))/
const BEHIND = 6
const NEAREST = 2

function signOf({ prose }: Context, rate: Claim): 1 | -1 | null {
  const noun = NOUN_BEHIND.exec(prose.normal.slice(rate.end, rate.end + BEHIND))
  if (noun !== null) return noun[1] === undefined ? -1 : 1
  return rate.role === 'growth' ? directionOf(prose, rate) : null
}

interface Ends {
  readonly more: Quantity
  readonly less: Quantity
}

/** The two amounts of which a change is known to be the difference. */
function endsOf({ prose, sums }: Context, change: Claim): Ends[] {
  // 公务用车1,618万元，购置费414万元，增长7.5%: what is left of two amounts is no change for all that.
  if (directionOf(prose, change) === null) return []
  return (sums.get(change.start) ?? []).flatMap((sum) => {
    const others = quantitiesOf(sum).filter(({ start }) => start !== change.start)
    return pairsOf(others, others)
      .map(([more, less]) => ({ more, less }))
      .filter((ends) => isDifference(change, ends))
  })
}

const isDifference = (change: Claim, { more, less }: Ends): boolean =>
  compare(minus(more.value, less.value), change.value) === 0

/** 由28.5元降到21.9元，降低6.6元，降幅23.2%: the percentage of a change of which both ends are known. */
export function growthSpoken(context: Context, rate: Claim): Tie | null {
  const isPercent = rate.unit.dimension === 'percent' && rate.vagueness === 'none' && rate.bound === 'none'
  const sign = isPercent ? signOf(context, rate) : null
  if (sign === null) return null
  const changes = context.prose.claims
    .slice(Math.max(0, rate.index - NEAREST), rate.index)
    .filter(({ sentence, unit }) => sentence === rate.sentence && unit.dimension !== 'percent')
    .reverse()
  // 较时间进度超前4.8个百分点，同比多收177万元，增长10.3%: of the change right before it, of which only it is told.
  const own = changes.slice(0, 1).some((change) => directionOf(context.prose, change) !== null)
    ? changes.slice(0, 1)
    : changes
  const equations = own
    .flatMap((change) => endsOf(context, change))
    .map(({ more, less }): Equation => {
      const [current, base] = sign === 1 ? [more, less] : [less, more]
      return { form: 'rise', rate, current, base, sign }
    })
  const holding = equations.find(isSolved)
  if (holding !== undefined) return makeTie('growth', holding, 'certain')
  const slipped = equations.find(isSlipped)
  return slipped === undefined ? null : makeTie('growth', slipped, 'likely')
}
