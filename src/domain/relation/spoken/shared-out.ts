import { fraction } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { takenAs, unitTakenAs } from '../../claim/index.ts'
import { closedTie } from '../tie/make-tie.ts'
import { rescaled } from '../tie/rescaled.ts'
import { isPlain } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'
import { startsIn } from '../tie/tie.ts'

/** ，计300万元: what a share comes to, right behind it. */
const NAMELY = /^[，（]?(?:即|计|为|合|共计?|金额)(?:为)?$/
const ALL = /总|合计|共/
const PERCENT = fraction(1n, 100n)
const FEWEST = 2

interface Pair {
  readonly share: Claim
  readonly amount: Claim
}

/** 占六成，计300万元；占四成，计200万元: every share with its amount; `null` where the sentence holds anything else. */
function pairsIn(prose: Prose, claims: readonly Claim[], all: Claim): readonly Pair[] | null {
  const shares = claims.filter(({ unit }) => unit.dimension === 'percent')
  const pairs = shares.flatMap((share) => {
    const amount = prose.claims[share.index + 1]
    const isNamed =
      amount !== undefined && amount !== all && amount.unit.key === all.unit.key && NAMELY.test(amount.lead)
    return isNamed ? [{ share, amount }] : []
  })
  return pairs.length >= FEWEST && pairs.length * 2 + 1 === claims.length ? pairs : null
}

/** The percentage as the part of one that it is. */
const asPart = (share: Claim): Claim =>
  rescaled(takenAs(share, { unit: unitTakenAs(share.unit, { dimension: 'plain' }) }), PERCENT)

/** 上级补助占六成，计300万元；地方配套占四成，计200万元，总盘子500万元: each amount is its share of the total that ends or begins the sentence. */
export function sharedOut(prose: Prose, ties: readonly Tie[]): Tie[] {
  const told = startsIn(ties.filter(({ holds }) => holds))
  return prose.sentences.flatMap(({ firstClaim, endClaim }) => {
    const claims = prose.claims.slice(firstClaim, endClaim)
    const all = [claims[0], claims.at(-1)].find(
      (claim) => claim !== undefined && isPlain(claim) && ALL.test(claim.lead),
    )
    const areExact = claims.every(
      ({ vagueness, bound, start, unit }) =>
        (vagueness === 'none' || unit.dimension === 'percent') && bound === 'none' && !told.has(start),
    )
    const pairs = all === undefined || !areExact ? null : pairsIn(prose, claims, all)
    if (all === undefined || pairs === null) return []
    const shared = pairs.map(({ share, amount }) =>
      closedTie('product', { form: 'product', product: amount, factors: [all, asPart(share)] }),
    )
    const broken = shared.filter(({ holds }) => !holds)
    return broken.length > 1 ? broken.slice(0, 1) : shared
  })
}
