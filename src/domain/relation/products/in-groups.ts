import { compare, minus } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { isNearlySo } from '../tie/in-row.ts'
import { closedTie } from '../tie/make-tie.ts'
import { magnitude } from '../tie/print.ts'
import { solve } from '../tie/solve.ts'
import { isPlain } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'

/** 每批40人, 每个班45名: so many in each. */
const IN_EACH = /^[一-龥]{0,4}，(?:每|各)个?([批期组班队车轮场])(?:次)?(?:安排|培训|组织)?$/
/** 分4批: divided in so many. */
const DIVIDED = /[，（]?(?:共)?分(?:为|成)?$/

function tieOf({ claims, normal }: Prose, each: Claim): Tie | null {
  const group = IN_EACH.exec(normal.slice(claims[each.index - 1]?.end ?? each.start, each.start))?.[1]
  const [total, count] = claims.slice(Math.max(0, each.index - 2), each.index)
  if (group === undefined || total === undefined || count === undefined || !isPlain(each)) return null
  const isDivided = DIVIDED.test(count.lead) && count.text.includes(group) && isPlain(total)
  if (!isDivided || total.sentence !== each.sentence || total.unit.key !== each.unit.key) return null
  const equation: Equation = { form: 'product', product: total, factors: [each, count] }
  const { holds, required } = solve(equation)
  // 160人分3批，每批53人: the last of them may have one more.
  const isOff = required !== null && compare(magnitude(minus(required, total.value)), count.value) >= 0
  return !holds && isOff && isNearlySo(equation) ? closedTie('product', equation) : null
}

/** 名额160人，分4批组织，每批40人: all of them, in so many groups of so many. */
export const inGroups = (prose: Prose): Tie[] => flatMapped(prose.claims, (claim) => tieOf(prose, claim) ?? [])
