import type { Claim, Prose } from '../../claim/index.ts'
import { takenExactly } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { countFor } from '../products/per-unit.ts'
import { closedTie } from '../tie/make-tie.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlain, isSlipped } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { asAverage } from './taken-over.ts'

/** 每队, 每个: what it is for. */
const EACH = /^，?平均每([一-龥])(?:约|为|有)?$/
const HAS = /^([^，。；、]{1,12})(?:共?有|共)$/
const BEHIND = /^，$/
/** 按现有12辆车核定，每辆2万元 */
const BY_COUNT = /^，按(?:现有|实有|在册|在编)?$/
const RECKONED = /^[一-龥]{0,4}(?:核定|测算|计算|安排|编列)，每([一-龥])(?:每年)?$/

interface Reading {
  readonly total: Claim
  readonly count: Claim
}

/** 16支半专业队有352人，平均每队22人: the noun behind the count says what each is. */
function hadBy({ normal }: Prose, [first, second, average]: Three): Reading | null {
  const each = EACH.exec(average.lead)?.[1]
  const noun = HAS.exec(normal.slice(first.end, second.start))?.[1]
  if (each === undefined || noun === undefined) return null
  return noun.endsWith(each) || first.unit.printed === each ? { total: second, count: first } : null
}

/** 日均办件640件，16个窗口平均每个40件. */
function sharedBy({ normal }: Prose, [first, second, average]: Three): Reading | null {
  const each = /^[一-龥]{1,8}平均每([一-龥])(?:约|为)?$/.exec(normal.slice(second.end, average.start))?.[1]
  return each !== undefined && each === second.unit.printed && BEHIND.test(second.lead)
    ? { total: first, count: second }
    : null
}

/** 运行费24万元，按现有12辆车核定，每辆2万元. */
function reckonedBy({ normal }: Prose, [first, second, average]: Three): Reading | null {
  const each = RECKONED.exec(normal.slice(second.end, average.start))?.[1]
  return each !== undefined && each === second.unit.printed && BY_COUNT.test(second.lead)
    ? { total: first, count: second }
    : null
}

type Three = readonly [Claim, Claim, Claim]

const READERS = [hadBy, sharedBy, reckonedBy]

function tieOf(prose: Prose, average: Claim): Tie | null {
  const [first, second] = prose.claims.slice(Math.max(0, average.index - 2), average.index)
  if (first === undefined || second === undefined || first.sentence !== average.sentence) return null
  if (![first, second, average].every((claim) => isPlain(claim) && claim.vagueness === 'none')) return null
  const [reading] = flatMapped(READERS, (read) => read(prose, [first, second, average]) ?? [])
  if (reading === undefined || reading.total.unit.key !== average.unit.key) return null
  const { total, count } = reading
  const taken = total.unit.key === '元' ? takenExactly(average) : asAverage(prose, average)
  const equation: Equation = { form: 'product', product: total, factors: [taken, countFor(average, count)] }
  return !isSolved(equation) && isSlipped(equation) ? closedTie('product', equation) : null
}

/** Averages right behind their total and their count, each by its words. */
export const countedAverages = (prose: Prose): Tie[] =>
  /平均|，每/.test(prose.normal) ? flatMapped(prose.claims, (claim) => tieOf(prose, claim) ?? []) : []
