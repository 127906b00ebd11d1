import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { lastClause, wordsBefore } from '../tie/clause.ts'
import { difference, heldOrOnly, isPlain, isPlainSlip, toldBesideParts } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'

/** 除办案补贴外，其余65.7万元; 扣除本次资助经费后尚余2,400万元: what is taken from the whole is named without its amount. */
const NAMED =
  /(?:除(?:去|了)?([^，。；：\d]{2,14}?)(?:以|之)?外，?[^，。；\d]{0,6}(?:其余|余下|剩余|剩下|其他)|(?:扣除|减去|剔除|扣减)([^，。；：\d]{2,14}?)(?:后|以后|之后)，?[^，。；\d]{0,6}(?:[尚还仍]?[余剩有]|剩余|结余|余额))[^，。；：\d]{0,10}$/
const WORDS = 44
const REACH = { named: 40, whole: 8 }
const TAIL = 3
const FEWEST_DIGITS = 3
const NOISE = /本次|上述|以上|全部|所有|已|[“”的]/g

/** What it is called: 办案补贴 of 全年发放办案补贴138.6万元; 资助经费 of 经费合计12,600万元. */
function isCalled(claim: Claim, name: string): boolean {
  const own = lastClause(claim.lead).replace(/（[^（）]*）/g, '')
  return own.includes(name) || (name.length > TAIL && own.includes(name.slice(-TAIL)))
}

function tieOf(prose: Prose, rest: Claim): Tie | null {
  const words = wordsBefore(prose, rest, WORDS)
  const found = /[除减]/.test(words) ? NAMED.exec(words) : null
  const name = (found?.[1] ?? found?.[2] ?? '').replace(NOISE, '')
  if (name.length < 2) return null
  const earlier = prose.claims
    .slice(Math.max(0, rest.index - REACH.named), rest.index)
    .filter((claim) => claim.unit.key === rest.unit.key && isPlain(claim) && claim.role !== 'unit-price')
    .reverse()
  const named = earlier.filter((claim) => isCalled(claim, name))
  const wholes = earlier.filter((claim) => rest.index - claim.index <= REACH.whole && claim.role !== 'growth')
  const pairs = named.flatMap((part) => wholes.filter((whole) => whole !== part).map((whole) => [whole, part] as const))
  const equations = pairs.map((pair): Equation => difference(rest, pair))
  const isTold = (equation: Equation): boolean => isPlainSlip(equation, FEWEST_DIGITS)
  return heldOrOnly('balance', equations, { isTold, certainty: 'likely' })
}

/** What is left of a whole beside something that another sentence told. */
export function besideOthers(prose: Prose, ties: readonly Tie[]): Tie[] {
  if (!/除|减去/.test(prose.normal)) return []
  const told = toldBesideParts(ties, ({ holds, equation: { form } }) => holds && form === 'sum')
  return flatMapped(prose.claims, (claim) =>
    isPlain(claim) && claim.vagueness === 'none' && !told.has(claim.start) ? (tieOf(prose, claim) ?? []) : [],
  )
}
