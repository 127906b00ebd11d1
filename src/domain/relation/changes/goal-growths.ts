import { fractionText } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { lastClause } from '../tie/clause.ts'
import { closedTie, makeTie } from '../tie/make-tie.ts'
import { isSolved } from '../tie/solve.ts'
import { changed, isPlain, isSlipped, OF_A_REPORT } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'

/** 2023年事业收入目标105.00万元: what shall be, under its name. */
const GOAL = /^(?:20\d\d年|明年|下年|全年|今年|力争|确保)*([一-龥]{3,10}?)(?:预期)?目标(?:为|是)?$/
/** ，比2022年增长12.36% */
const GROWS = /^，[比较](?:20\d\d年|上年|去年|今年|本年)(?:实际|预计|完成)?(?:(增长|提高|增加)|下降|减少)$/
const NO_BASE = /上年|去年|同期|目标|计划|预算|[比较]/

/** What there was under that name, of one value wherever it is told. */
function baseOf({ claims }: Prose, goal: Claim, name: string): Claim | null {
  const bases = claims.slice(Math.max(0, goal.index - OF_A_REPORT), goal.index).filter((claim) => {
    const words = lastClause(claim.lead)
    const isAmount = isPlain(claim) && claim.unit.key === goal.unit.key && claim.role !== 'growth'
    return isAmount && words.replace(/^(?:其中|全年|年度|20\d\d年|本年)+/, '') === name && !NO_BASE.test(words)
  })
  const [base] = bases
  return base !== undefined && new Set(bases.map(({ value }) => fractionText(value))).size === 1 ? base : null
}

function tieOf(prose: Prose, rate: Claim): Tie | null {
  const [isGrowth, up] = GROWS.exec(rate.lead) ?? []
  const goal = prose.claims[rate.index - 1]
  if (isGrowth === undefined || rate.unit.key !== '%' || rate.vagueness !== 'none' || goal?.sentence !== rate.sentence)
    return null
  const name = GOAL.exec(lastClause(goal.lead))?.[1]
  const base = name === undefined || goal.vagueness !== 'none' ? null : baseOf(prose, goal, name)
  if (base === null) return null
  const equation = changed(rate, [goal, base], up === undefined ? -1 : 1)
  if (isSolved(equation)) return makeTie('growth', equation, 'certain')
  return isSlipped(equation) ? closedTie('growth', equation) : null
}

/** 事业收入93.45万元 … 2023年事业收入目标105.00万元，比2022年增长12.36%: of what was told under the very name. */
export const goalGrowths = (prose: Prose): Tie[] =>
  prose.normal.includes('目标') ? flatMapped(prose.claims, (claim) => tieOf(prose, claim) ?? []) : []
