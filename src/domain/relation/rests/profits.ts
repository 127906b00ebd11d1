import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { lastClause } from '../tie/clause.ts'
import { closedTie, makeTie } from '../tie/make-tie.ts'
import { isSolved } from '../tie/solve.ts'
import { difference, isPlainSlip } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'

const ENDS = '(?:为|是|约|达|有|共|合计|共计)?$'
/** What was earned, what it cost, and what is left of it. */
const EARNED = new RegExp(`(?:产值|收入|销售额|卖价|售价|毛收入|营业额)${ENDS}`)
const COST = new RegExp(`(?:成本|投入|开支|费用|支出)${ENDS}`)
const LEFT = new RegExp(`(?:毛利|毛收益|收益|纯收入|净收入|纯收益|净收益|利润|赚|盈余)${ENDS}`)
/** 每亩, 每吨, 亩均: what it is reckoned for. */
const EACH = /每(?:公[斤顷]|平方米|万元|[亩户人吨株头只台箱斤件])|(?:公顷|[亩户人吨株头只])均/
const OTHER = /上年|去年|同期|其中|[较比与]|增|减|占|其他|平均/
const BACK = 12
const FEWEST_DIGITS = 3

const isMoney = ({ unit, vagueness, bound }: Claim): boolean =>
  unit.key === '元' && vagueness === 'none' && bound === 'none'

const eachIn = (claim: Claim): string => (EACH.exec(lastClause(claim.lead))?.[0] ?? '').replace(/[每均]/, '')

/** 每亩成本5,820元…每亩产值8,640元，扣除成本后每亩收益2,820元: the only two of their names, and for as much. */
function tieOf({ claims }: Prose, left: Claim): Tie | null {
  const words = lastClause(left.lead)
  if (!isMoney(left) || !LEFT.test(words) || OTHER.test(words)) return null
  const near = claims
    .slice(Math.max(0, left.index - BACK), left.index)
    .filter((claim) => isMoney(claim) && claim.paragraph === left.paragraph && !OTHER.test(lastClause(claim.lead)))
    .filter((claim) => eachIn(claim) === eachIn(left))
  const [earned, another] = near.filter(({ lead }) => EARNED.test(lastClause(lead)))
  const [cost, more] = near.filter(({ lead }) => COST.test(lastClause(lead)))
  if (earned === undefined || cost === undefined || another !== undefined || more !== undefined) return null
  const equation = difference(left, [earned, cost])
  if (isSolved(equation)) return makeTie('balance', equation, 'certain')
  return isPlainSlip(equation, FEWEST_DIGITS) ? closedTie('balance', equation) : null
}

/** What is left of what was earned, behind what it cost. */
export const profitsTold = (prose: Prose): Tie[] =>
  /毛利|收益|纯收入|净收入|利润|赚|盈余/.test(prose.normal)
    ? flatMapped(prose.claims, (claim) => tieOf(prose, claim) ?? [])
    : []
