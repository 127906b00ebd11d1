import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { isNearlySo } from '../tie/in-row.ts'
import { closedTie } from '../tie/make-tie.ts'
import { isTellingSlip } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlain, sumOfParts } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'

/** 可用资金, 全年可支配资金总额: what came in and what was carried over. */
const AVAILABLE =
  /^，(?:全年|本年|当年|年度|实际)*可(?:用|使用|支配|安排)(?:的)?(?:资金|经费|财力)(?:总[额量计])?(?:合计|共计|共|为|达|计)?$/
const CARRIED = /(?:上年|年初|以前年度|历年)(?:结转|结余|结转结余|结转和结余)(?:资金|收入)?(?:为)?$/
const CAME_IN = /(?:下达|拨入|到位|收入|安排|预算|拨款|投入|补助)[^，。；]{0,18}$/
const IN_ALL = /合计|共|总/

/** 上级下达资金386.00万元，上年结转21.35万元: the only amount before what was carried over, or the total of the sentence before. */
function inflowOf({ claims }: Prose, carried: Claim): Claim | null {
  const before = claims
    .slice(Math.max(0, carried.index - 12), carried.index)
    .filter((claim) => claim.unit.key === carried.unit.key && claim.paragraph === carried.paragraph)
  const own = before.filter(({ sentence }) => sentence === carried.sentence)
  const [only, ...others] = own
  const total = before.findLast(({ sentence }) => sentence === carried.sentence - 1)
  if (only !== undefined) return others.length === 0 && CAME_IN.test(only.lead) ? only : null
  return total !== undefined && IN_ALL.test(total.lead) && CAME_IN.test(total.lead) ? total : null
}

/** 提前下达3,480万元，清算下达195.6万元: several of its sentence, each that came in; 加上 what was carried over, all that came in before. */
function inflowsOf({ claims }: Prose, carried: Claim): readonly Claim[] {
  const before = claims
    .slice(Math.max(0, carried.index - 12), carried.index)
    .filter((claim) => claim.unit.key === carried.unit.key && claim.paragraph === carried.paragraph)
  const own = before.filter(({ sentence }) => sentence === carried.sentence)
  if (own.length > 0) return own.every(({ lead }) => CAME_IN.test(lead) && !IN_ALL.test(lead)) ? own : []
  const [all] = before.filter(({ sentence }) => sentence === carried.sentence - 1)
  return all !== undefined && /^加上/.test(carried.lead) && CAME_IN.test(all.lead) ? [all] : []
}

function tieOf(prose: Prose, all: Claim): Tie | null {
  const carried = prose.claims[all.index - 1]
  if (carried?.sentence !== all.sentence || !AVAILABLE.test(all.lead) || !CARRIED.test(carried.lead)) return null
  const inflow = all.unit.key === carried.unit.key ? inflowOf(prose, carried) : null
  const inflows = inflow === null ? inflowsOf(prose, carried) : [inflow]
  if (inflows.length === 0 || !inflows.every(isPlain)) return null
  const equation = sumOfParts(all, [...inflows, carried])
  const isMeant = isTellingSlip(equation) || (inflow !== null && isNearlySo(equation))
  return !isSolved(equation) && isMeant ? closedTie('parts', equation) : null
}

/** 下达386.00万元，上年结转21.35万元，可用资金407.35万元. */
export const availableMoney = (prose: Prose): Tie[] => flatMapped(prose.claims, (claim) => tieOf(prose, claim) ?? [])
