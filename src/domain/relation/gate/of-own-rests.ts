import { compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { commonEnding, lastClause } from '../tie/clause.ts'
import type { TiesByPlace } from '../tie/slip.ts'
import { isUnitAway } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import type { Tie } from '../tie/tie.ts'
import type { ClaimsByStart } from './elsewhere.ts'

/** What is left, and the two amounts that it was read to be left of. */
interface Rest {
  readonly rest: Claim
  readonly more: Claim
  readonly less: Claim
}

function restOf({ kind, certainty, equation, isClosed }: Tie, claimAt: ClaimsByStart): Rest | null {
  if (kind !== 'balance' || certainty !== 'likely' || isClosed || equation.form !== 'sum') return null
  const signs = equation.terms.map(({ sign }) => sign).join()
  const amounts = [equation.whole, ...equation.terms.map(({ quantity }) => quantity)]
  const [rest, more, less] = amounts.map(({ start }) => claimAt.get(start))
  return signs === '1,-1' && rest !== undefined && more !== undefined && less !== undefined
    ? { rest, more, less }
    : null
}

const FEWEST_NAME = 2

/** 结算送审13.26亿元，决算送审6,500万元: the same of two things, of which one is no part of the other. */
const areOfOneName = ({ more, less }: Rest): boolean =>
  lastClause(more.lead) === lastClause(less.lead) && lastClause(less.lead).length >= FEWEST_NAME

const NEAR = 2

/** 节约535万元，节约率3.9%: the same again, as a rate. */
const RATE_OF_REST = /^，(?:资金|预算)?(?:节[约余省支]|结余|结转|核减|审减|下浮|降低)(?:率|幅度?)(?:为|达|约)*$/

/** 剩余630万元为5%的质量保证金: a share of the whole that its sentence tells. */
const isShareOf = ({ claims }: Prose, { rest, more }: Rest): boolean =>
  claims
    .slice(Math.max(0, rest.index - NEAR), rest.index + NEAR + 1)
    .some(
      (rate) =>
        rate.unit.dimension === 'percent' &&
        rate.sentence === rest.sentence &&
        !RATE_OF_REST.test(rate.lead) &&
        isSolved({ form: 'ratio', rate, numerator: rest, denominator: more }),
    )

/** 差5,626万元 of 收41,286万元、支46,912万元: what two amounts leave was not taken from one of them. */
const isLeftItself = ({ more, less }: Rest, holdingAt: TiesByPlace): boolean =>
  (holdingAt.get(less.start) ?? []).some(
    ({ equation }) =>
      equation.form === 'sum' &&
      equation.whole.start === less.start &&
      equation.terms.some(({ sign }) => sign === -1) &&
      equation.terms.some(({ quantity }) => quantity.start === more.start),
  )

const CUE = /[余欠缺差剩短存盈]$/

/** 居民养老余3,566万元，机关事业余328万元: each is left of its own. */
function isOfRow({ claims }: Prose, { rest }: Rest): boolean {
  const beside = claims.slice(Math.max(0, rest.index - 1), rest.index + 2)
  return beside.some((other) => {
    if (other === rest || other.sentence !== rest.sentence || other.unit.key !== rest.unit.key) return false
    const names = [rest, other].map(({ lead }) => lastClause(lead).replace(/^.*、/, ''))
    const ending = commonEnding(names)
    return CUE.test(ending) && names.every((name) => name.length >= ending.length + FEWEST_NAME)
  })
}

/** 超出5.76米 of 需宽5.76米: what is gone beyond, and not by how much. */
const BEYOND = /(?:超出?过?|高出|[高大多]于)$/
const REACH = 60

const isRestated = ({ claims }: Prose, { rest }: Rest): boolean =>
  BEYOND.test(rest.lead) &&
  claims
    .slice(Math.max(0, rest.index - REACH), rest.index)
    .some(({ unit, value }) => unit.key === rest.unit.key && compare(value, rest.value) === 0)

/** 未更新 */
const UNDONE = /未(?:能|及时|按[期时])?([一-龥]{1,2})[一-龥]{0,4}的?(?:有|共|为)?$/
const DONE = /已|完成|实[际有]|到位|通过|支出|办[结理]|用/

/** 弱口令比上年少了57个，其后是补丁未更新71个: nothing is told to have been done of what was not; 全年减贫3,827人 is told of what 未脱贫 are left of. */
function isOfNothingDone({ rest, less }: Rest): boolean {
  const [, verb] = UNDONE.exec(rest.lead) ?? []
  return verb !== undefined && !DONE.test(less.lead) && !Array.from(verb).some((sign) => less.lead.includes(sign))
}

/** 收41,286万元，缺口5,626万元；居民养老支3,566万元: what is told behind the next mark is of something else. */
const isBehindMark = ({ normal }: Prose, { rest, more, less }: Rest): boolean =>
  [more, less].some(({ start }) => start > rest.start && /[；。]/.test(normal.slice(rest.end, start)))

/** What is left is left of others than the two amounts, or is a share or a bound of its own. */
export function isOwnRest(
  prose: Prose,
  tie: Tie,
  { claimAt, holdingAt }: { claimAt: ClaimsByStart; holdingAt: TiesByPlace },
): boolean {
  const rest = restOf(tie, claimAt)
  return (
    rest !== null &&
    !isUnitAway(tie.equation) &&
    (areOfOneName(rest) ||
      isLeftItself(rest, holdingAt) ||
      isShareOf(prose, rest) ||
      isOfRow(prose, rest) ||
      isOfNothingDone(rest) ||
      isBehindMark(prose, rest) ||
      isRestated(prose, rest))
  )
}
