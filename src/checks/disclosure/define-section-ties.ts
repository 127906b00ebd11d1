import type { Severity } from '../../domain/finding/index.ts'
import type { Examined, Tie, TieKind } from '../../domain/relation/index.ts'
import { quantitiesOf } from '../../domain/relation/index.ts'
import { isUnitSlip, problemOf } from '../define-tie-check.ts'
import type { Disclosure, DisclosureResult } from './define-disclosure-check.ts'

interface Asked {
  readonly kinds: readonly TieKind[]
  readonly severity: Severity
}

/** Relations of some kinds that the sections of a disclosure state, and the problems that the broken ones are. */
export function tiesInSections(
  { sections }: Disclosure,
  document: Examined,
  { kinds, severity }: Asked,
): DisclosureResult {
  const stretches = [...sections.values()]
  const isInside = ({ equation }: Tie): boolean =>
    quantitiesOf(equation).every(({ start }) =>
      stretches.some((section) => section.start <= start && start < section.end),
    )
  const ties = document.ties.filter((tie) => kinds.includes(tie.kind) && isInside(tie))
  const broken = ties.filter((tie) => !tie.holds && !isUnitSlip(tie, document.places))
  return { looked: ties.length, problems: broken.map((tie) => problemOf(tie, document, severity)) }
}
