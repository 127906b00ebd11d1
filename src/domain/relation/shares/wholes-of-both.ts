import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { closedTie } from '../tie/make-tie.ts'
import { fineDigits } from '../tie/print.ts'
import { isExactSlip } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlain, sumOfParts } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'

const SHARE = /^，[^，。；\d]{0,8}占(?:比|总[数量额面积]{1,2})?(?:为|达)?$/
const FINE = 3

function tieOf({ claims }: Prose, rate: Claim): Tie | null {
  if (rate.unit.dimension !== 'percent' || !SHARE.test(rate.lead)) return null
  const [whole, part] = claims.slice(Math.max(0, rate.index - 2), rate.index)
  const rest = claims[rate.index + 1]
  if (whole === undefined || part === undefined || rest === undefined) return null
  const areAlike = [whole, part, rest].every(
    (each) => isPlain(each) && each.unit.key === whole.unit.key && each.sentence === rate.sentence && each.depth === 0,
  )
  const pooled: Equation = { form: 'pooled', rate, numerators: [part], denominators: [part, rest] }
  if (!areAlike || fineDigits(part) < FINE || !isSolved(pooled)) return null
  const equation = sumOfParts(whole, [part, rest])
  return isExactSlip(equation) ? closedTie('parts', equation) : null
}

/** 果园28.4万亩，挂果21.3万亩，挂果面积占75%，幼园7.1万亩: both parts and the share of one tell what all of it is. */
export const wholesOfBoth = (prose: Prose): Tie[] =>
  prose.normal.includes('占') ? flatMapped(prose.claims, (claim) => tieOf(prose, claim) ?? []) : []
