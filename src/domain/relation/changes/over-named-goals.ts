import { compare, fractionText } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { takenAs, takenExactly } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { lastClause } from '../tie/clause.ts'
import { closedTie, makeTie } from '../tie/make-tie.ts'
import { isSolved } from '../tie/solve.ts'
import { difference, isSlipped, OF_A_REPORT } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'

/** ，超出目标值18个; ，超过控制目标11分钟: how far it lies beyond its goal, or falls short of it. */
const BEYOND =
  /^，(?:比)?(?:(?:超出|超过|超额完成|高出|高于)|(少于|低于|未达))(?:了)?(?:年度|控制|绩效|年初|既定|预期)?(?:目标|指标|任务)[值数量]?(?:约)?$/
/** What shall be, and words that say so. */
const GOAL_WORDS = /(?:时间|数量?|数|人次|总量)?(?:目标值?|控制在|不少于|不低于|不超过|不高于|不多于|达到?|应|须|在)*$/
const LEADING = /^(?:全年|年末|年底|平均每[年月]|实际|完成|共|累计|其中|群众|截至|高峰日)+/

const coreOf = (claim: Claim): string =>
  lastClause(claim.lead).replace(/^.*（/, '').replace(GOAL_WORDS, '').replace(LEADING, '')

const FEWEST = 3

/** 承载业务系统不少于400个: the goals of that name, whatever else it is told of. */
function goalOf({ claims }: Prose, actual: Claim): Claim | null {
  const name = coreOf(actual)
  const goals = claims
    .slice(Math.max(0, actual.index - OF_A_REPORT), actual.index)
    .filter((claim) => claim.bound !== 'none' && claim.unit.key === actual.unit.key && claim.vagueness === 'none')
    .filter((claim) => {
      const own = coreOf(claim)
      return own.length > FEWEST && name.length > FEWEST && (own.endsWith(name) || name.endsWith(own))
    })
  const [goal] = goals
  return goal !== undefined && new Set(goals.map(({ value }) => fractionText(value))).size === 1 ? goal : null
}

function tieOf(prose: Prose, gap: Claim): Tie | null {
  const [isBeyond, less] = BEYOND.exec(gap.lead) ?? []
  const actual = prose.claims[gap.index - 1]
  if (isBeyond === undefined || actual?.sentence !== gap.sentence || actual.unit.key !== gap.unit.key) return null
  const isAmount = [actual, gap].every(({ vagueness, bound }) => vagueness === 'none' && bound === 'none')
  const goal = isAmount ? goalOf(prose, actual) : null
  if (goal === null || compare(goal.value, actual.value) === 0) return null
  const exact = takenAs(takenExactly(goal), { bound: 'none' })
  const equation = difference(gap, less === undefined ? [actual, exact] : [exact, actual])
  if (isSolved(equation)) return makeTie('change', equation, 'certain')
  return isSlipped(equation) ? closedTie('change', equation) : null
}

/** 业务系统不少于400个 … 业务系统418个，超出目标值18个: beyond the goal that was told under the same name. */
export const overNamedGoals = (prose: Prose): Tie[] =>
  /[超少高低达][出过额于]?[^，。；\d]{0,4}(?:目标|指标|任务)/.test(prose.normal)
    ? flatMapped(prose.claims, (claim) => tieOf(prose, claim) ?? [])
    : []
