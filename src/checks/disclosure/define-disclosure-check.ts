import type { Severity } from '../../domain/finding/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import type { Section, SectionKind, SettlementKind, SettlementTable } from '../../domain/settlement/index.ts'
import { readSettlements, sectionsOf, settlementsByKind } from '../../domain/settlement/index.ts'
import type { Check, Problem } from '../define-check.ts'
import { defineCheck, verdictOf } from '../define-check.ts'

/** 决算公开 as found in a document: its tables and the sections of its text. */
export interface Disclosure {
  readonly tables: readonly SettlementTable[]
  readonly byKind: ReadonlyMap<SettlementKind, SettlementTable>
  readonly sections: ReadonlyMap<SectionKind, Section>
}

/** How many things could be held against each other, and those that do not hold. */
export interface DisclosureResult {
  readonly looked: number
  readonly problems: readonly Problem[]
}

interface DisclosureCheck {
  readonly code: string
  readonly title: string
  readonly severity: Severity
  readonly source: string
  /** What a document lacks in which the check finds nothing to hold together: 收入支出决算总表. */
  readonly needs: string
  examine(disclosure: Disclosure, document: Examined): DisclosureResult
}

/** Fewer of them make no disclosure: a report may carry one such table. */
const FEWEST_TABLES = 2
const FEWEST_SECTIONS = 4

const known = new WeakMap<Examined, Disclosure>()

/** The tables and sections of a document, read once for all checks. */
function disclosureOf(document: Examined): Disclosure {
  const found = known.get(document)
  if (found !== undefined) return found
  const tables = readSettlements(document.document)
  const disclosure = { tables, byKind: settlementsByKind(tables), sections: sectionsOf(document) }
  known.set(document, disclosure)
  return disclosure
}

/** Of the nine; with fewer, it is a part of a disclosure, and what a whole one must say is not asked of it. */
const MOST_TABLES = 6

/** A whole disclosure, of which it may be asked what is missing. */
export function isWholeDisclosure({ byKind, sections }: Disclosure): boolean {
  return byKind.size >= MOST_TABLES && sections.size > 0
}

function isDisclosure({ tables, sections }: Disclosure): boolean {
  return tables.length >= FEWEST_TABLES || sections.size >= FEWEST_SECTIONS
}

/** A check of 决算公开: not applicable to other documents, insufficient where what it compares is not there. */
export function defineDisclosureCheck({ examine, needs, ...check }: DisclosureCheck): Check {
  return defineCheck({
    ...check,
    examine(document) {
      const disclosure = disclosureOf(document)
      if (!isDisclosure(disclosure)) return 'not-applicable'
      const { looked, problems } = examine(disclosure, document)
      return verdictOf(looked, problems)
    },
    missing: () => `文件中没有可核对的${needs}`,
  })
}

/** Several parts of one check together. */
export function together(results: readonly DisclosureResult[]): DisclosureResult {
  return {
    looked: results.reduce((sum, { looked }) => sum + looked, 0),
    problems: results.flatMap(({ problems }) => problems),
  }
}
