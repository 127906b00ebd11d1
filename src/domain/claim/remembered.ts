import type { Claim } from './claim.ts'
import type { Prose } from './prose.ts'

/** What `read` says of a table or a list, kept as long as that is. */
export function rememberedOf<Subject extends object, Found>(
  read: (subject: Subject) => Found,
): (subject: Subject) => Found {
  const known = new WeakMap<Subject, { readonly found: Found }>()
  return (subject) => {
    const kept = known.get(subject) ?? { found: read(subject) }
    known.set(subject, kept)
    return kept.found
  }
}

/** Claims of one document, hardly ever more. */
const PLACES = 4096

/**
 * What `read` says of a claim, kept for the next reader that asks: a claim stands in one text. A list by place among the
 * claims is looked into in a tenth of the time of a weak map; the next document's claims take the places over.
 */
export function remembered<Found>(read: (prose: Prose, claim: Claim) => Found): (prose: Prose, claim: Claim) => Found {
  const claims: (Claim | null)[] = new Array<Claim | null>(PLACES).fill(null)
  const known: Found[] = []
  return (prose, claim) => {
    const place = claim.index % PLACES
    if (claims[place] === claim) return known[place] as Found // set with the claim
    const found = read(prose, claim)
    claims[place] = claim
    known[place] = found
    return found
  }
}
