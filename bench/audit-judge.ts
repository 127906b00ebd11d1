import type { CorpusDocument, Place } from '../corpus/corpus-document.ts'
import { type Line, linesOf } from '../corpus/lines.ts'
import type { Mutant } from '../corpus/mutant.ts'
import { readText } from '../src/adapters/readers/text.ts'
import type { Finding } from '../src/domain/finding/index.ts'
import { type AuditResult, auditDocument } from '../src/usecases/audit-document.ts'

const encoder = new TextEncoder()

/** What anyone who hands the text over is told: nothing is known of it from outside. */
export function auditText(text: string): AuditResult {
  return auditDocument(readText(encoder.encode(text)).document)
}

const touches = (left: Place, right: Place): boolean => left.start <= right.end && right.start <= left.end

const liesAt = (finding: Finding, places: readonly Place[]): boolean =>
  finding.spans.some((span) => places.some((place) => touches(span, place)))

/** Findings of the changed text that the sound text had not, told by their meaning. */
export function added(before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const known = new Map<string, number>()
  for (const { fingerprint } of before) known.set(fingerprint, (known.get(fingerprint) ?? 0) + 1)
  return after.filter(({ fingerprint }) => {
    const left = known.get(fingerprint) ?? 0
    known.set(fingerprint, left - 1)
    return left <= 0
  })
}

function linesAround(text: string, places: readonly Place[]): Line[] {
  return linesOf(text).filter((line) => places.some((place) => touches(line, place)))
}

export interface JudgedMutant {
  readonly mutant: Mutant
  readonly document: CorpusDocument
  /** New findings at the change or at a figure tied to it. */
  readonly caught: readonly Finding[]
  /** New findings neither there nor in a paragraph of it. */
  readonly unrelated: readonly Finding[]
}

export function judgeMutant(document: CorpusDocument, mutant: Mutant, before: readonly Finding[]): JudgedMutant {
  const fresh = added(before, auditText(mutant.text).findings)
  const places = [mutant.place, ...mutant.linked]
  const lines = linesAround(mutant.text, places)
  return {
    mutant,
    document,
    caught: fresh.filter((finding) => liesAt(finding, places)),
    unrelated: fresh.filter((finding) => !liesAt(finding, lines)),
  }
}

export interface JudgedFault {
  readonly document: CorpusDocument
  readonly rule: string | null
  readonly what: string
  readonly found: readonly Finding[]
}

export interface JudgedFaulty {
  readonly faults: readonly JudgedFault[]
  /** Findings in no line of a known fault. */
  readonly others: readonly Finding[]
  /** Findings in the line of a known fault. */
  readonly matched: readonly Finding[]
}

/** Sets the findings of a document with known faults beside them, line by line. */
export function judgeFaulty(document: CorpusDocument, findings: readonly Finding[]): JudgedFaulty {
  const lines = linesAround(
    document.text,
    document.faults.flatMap(({ places }) => places),
  )
  return {
    faults: document.faults.map(({ rule, what, places }) => ({
      document,
      rule,
      what,
      found: findings.filter(
        (finding) =>
          liesAt(finding, places) || (finding.rule === rule && liesAt(finding, linesAround(document.text, places))),
      ),
    })),
    matched: findings.filter((finding) => liesAt(finding, lines)),
    others: findings.filter((finding) => !liesAt(finding, lines)),
  }
}
