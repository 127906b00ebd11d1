import type { Claim, Prose } from '../claim/index.ts'
import { makeTie } from './make-tie.ts'
import { isDerived, sumKindOf } from './parts.ts'
import { plausibleSum } from './plausible.ts'
import { isOneSlipAway } from './slip.ts'
import { solve } from './solve.ts'
import type { Equation, Tie } from './tie.ts'

type SumEquation = Extract<Equation, { form: 'sum' }>

/** 共计50场: the total of what stands before it, when nothing new is named. */
const BARE_TOTAL =
  /[，、；：（](?:[以上两三四五六七八九十各]{0,3}项?)?(?:共计|合计|总计|总共|一共|共|计)(?:为|达|约|有)?(?:人民币)?$/
/** 共印发宣传材料: may name something new, or sum up. */
const NAMED_TOTAL = /[，；](?:共计|合计|总计|总共|一共|累计|共)[一-龥]{1,16}$/

/** Amounts of the unit before a total, back to the beginning of the sentence or to another total. */
function partsBefore(claims: readonly Claim[], at: number): Claim[] {
  const total = claims[at]
  const parts: Claim[] = []
  for (let before = at - 1; before >= 0 && total !== undefined; before -= 1) {
    const claim = claims[before]
    if (claim === undefined || claim.sentence !== total.sentence || claim.role === 'total') break
    if (claim.unit.key !== total.unit.key || isDerived(claim) || claim.depth !== total.depth) continue
    parts.unshift(claim)
  }
  return parts
}

function equationOf(whole: Claim, parts: readonly Claim[]): SumEquation {
  return { form: 'sum', whole, terms: parts.map((quantity) => ({ quantity, sign: 1 })) }
}

function tieBehind(prose: Prose, claims: readonly Claim[], at: number): Tie | null {
  const total = claims[at]
  if (total === undefined || isDerived(total)) return null
  const lead = prose.normal.slice(total.leadStart, total.start)
  const isBare = BARE_TOTAL.test(lead)
  if (!isBare && !NAMED_TOTAL.test(lead)) return null
  const parts = partsBefore(claims, at)
  if (parts.length < 2) return null
  const isMultiplied = parts.some((part) => /(?:各|均)$/.test(prose.normal.slice(part.leadStart, part.start)))
  if (isMultiplied || /其中/.test(prose.normal.slice(parts[0]?.leadStart ?? total.start, total.start))) return null
  for (let from = 0; parts.length - from >= 2; from += 1) {
    const equation = equationOf(total, parts.slice(from))
    if (solve(equation).holds) return makeTie(sumKindOf(parts), equation, 'certain')
  }
  const equation = equationOf(total, parts)
  const certainty = plausibleSum(equation, { kind: 'among', isPartial: false }, false)
  if (isBare)
    return certainty === null && !isOneSlipAway(equation) ? null : makeTie(sumKindOf(parts), equation, 'likely')
  const mayBeMeant = certainty !== null && isOneSlipAway(equation) && !/累计/.test(lead)
  return mayBeMeant ? makeTie(sumKindOf(parts), equation, 'likely') : null
}

/** Totals that stand behind their parts: A30场、B20场，共计50场. */
export function totalsBehind(prose: Prose, claims: readonly Claim[]): Tie[] {
  return claims.flatMap((_, at) => tieBehind(prose, claims, at) ?? [])
}
