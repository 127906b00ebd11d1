import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { lastClause } from '../tie/clause.ts'
import { heldOrOnly, isPlain, isPlainSlip, toldBesideParts } from '../tie/sought.ts'
import type { Equation, Term, Tie } from '../tie/tie.ts'

const CLOSING = /(?:年末|期末|月末|本期|累计)(?:[一-龥]{0,4})(?:结余|库存|结存|余额|滚存)[^，。；\d]{0,6}$/
const OPENING =
  /(?:上年|年初|期初|月初|上期|上学?期|上年末)(?:[一-龥]{0,4})(?:结[余转存]|库存|余额|滚存)[^，。；\d]{0,6}$/
const ENTERS = /(?:收入|募集|接受|捐款|捐赠|善款|入库|征收|到账|折价|购入)[^，。；\d]{0,8}$/
const LEAVES = /(?:支出|发放|发出|使用|出库|拨付|领用)[^，。；\d]{0,8}$/
const NO_FLOW = /上年|去年|其中|[较比]|每|均|预算|计划/
const REACH = 60
const MOST = 5
const MANY_DIGITS = 5

function tieOf(prose: Prose, closing: Claim): Tie | null {
  const clauseOf = (claim: Claim): string => lastClause(claim.lead)
  if (!CLOSING.test(clauseOf(closing))) return null
  const earlier = prose.claims
    .slice(Math.max(0, closing.index - REACH), closing.index)
    .filter((claim) => claim.unit.key === closing.unit.key && isPlain(claim) && claim.vagueness === 'none')
    .reverse()
  const opening = earlier.find((claim) => OPENING.test(clauseOf(claim)))
  const flows = earlier.filter((claim) => claim !== opening && !NO_FLOW.test(claim.lead))
  const called = (words: RegExp): Claim[] => flows.filter((claim) => words.test(clauseOf(claim))).slice(0, MOST)
  const leaves = called(LEAVES)
  const start: Term[] = opening === undefined ? [] : [{ quantity: opening, sign: 1 }]
  const equations = called(ENTERS).flatMap((one) =>
    leaves
      .filter((other) => other !== one)
      .map(
        (other): Equation => ({
          form: 'sum',
          whole: closing,
          terms: [...start, { quantity: one, sign: 1 }, { quantity: other, sign: -1 }],
        }),
      ),
  )
  const isTold = (equation: Equation): boolean => isPlainSlip(equation, MANY_DIGITS)
  return heldOrOnly('balance', equations, { isTold, certainty: 'likely' })
}

/** 上年结余 … 募集善款 … 支出 … 年末结余: of funds and stores, wherever each of the four is told. */
export function yearEnds(prose: Prose, ties: readonly Tie[]): Tie[] {
  if (!/[末期计][^，。；\d]{0,4}(?:结[余存]|库存|余额|滚存)/.test(prose.normal)) return []
  const told = toldBesideParts(ties, ({ equation: { form } }) => form === 'sum')
  return flatMapped(prose.claims, (claim) =>
    isPlain(claim) && claim.vagueness === 'none' && !told.has(claim.start) ? (tieOf(prose, claim) ?? []) : [],
  )
}
