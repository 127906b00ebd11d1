import type { Check, Problem, Verdict } from '../checks/define-check.ts'
import { checks } from '../checks/index.ts'
import type { Recognition } from '../domain/claim/index.ts'
import type { ReadDocument } from '../domain/document/index.ts'
import type { Finding, Obligation } from '../domain/finding/index.ts'
import { fingerprintOf } from '../domain/finding/index.ts'
import type { Examined } from '../domain/relation/index.ts'
import { examineDocument, recognitionOf } from '../domain/relation/index.ts'
import type { RulePack } from '../domain/rule-pack/index.ts'

export type { ReadDocument }

/** 检查目录 as a face lists it: code, what must hold, how grave it is, and where the rule comes from. */
export const auditRules = checks.map(({ code, title, severity, source }) => ({ code, title, severity, source }))

/** What is known of a document from outside; the document itself says the rest. */
export interface AuditOptions {
  /** 预算年度; without it, the year in the title. */
  readonly fiscalYear?: number
  /** 规则包 whose outline, bands and forms apply; without it, only what holds everywhere. */
  readonly pack?: RulePack
}

/** 体检结果 — every check with its outcome, every finding at its place, and how much was understood. */
export interface AuditResult {
  readonly characters: number
  /** One entry for every check there is: nothing passes in silence. */
  readonly obligations: readonly Obligation[]
  /** In the order of the text. */
  readonly findings: readonly Finding[]
  readonly recognition: Recognition
}

function findingOf(document: Examined, check: Check, problem: Problem): Finding {
  return {
    rule: check.code,
    severity: problem.severity ?? check.severity,
    message: problem.message,
    expected: problem.expected ?? null,
    actual: problem.actual ?? null,
    difference: problem.difference ?? null,
    unit: problem.unit ?? null,
    spans: problem.places.map(({ start, end }) => document.spanOf(start, end)),
    suggestion: problem.suggestion ?? null,
    fingerprint: fingerprintOf([check.code, ...problem.meaning]),
  }
}

const isList = (verdict: Verdict): verdict is readonly Problem[] => typeof verdict !== 'string'

function obligationOf(document: Examined, check: Check, verdict: Verdict): Obligation {
  const outcome = isList(verdict) ? 'inconsistent' : verdict
  const reason = outcome === 'insufficient-data' ? (check.missing?.(document) ?? null) : null
  return { rule: check.code, outcome, reason }
}

function inOrderOfText(left: Finding, right: Finding): number {
  const [a, b] = [left.spans[0]?.start ?? 0, right.spans[0]?.start ?? 0]
  return a - b || (left.rule < right.rule ? -1 : Number(left.rule > right.rule))
}

/** One slip made twice has one meaning: the second keeps its own fingerprint by its turn. */
function withOwnFingerprints(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const turn = (seen.get(finding.fingerprint) ?? 0) + 1
    seen.set(finding.fingerprint, turn)
    return turn === 1 ? finding : { ...finding, fingerprint: fingerprintOf([finding.fingerprint, String(turn)]) }
  })
}

const isOfDisclosure = ({ rule }: Finding): boolean => rule.startsWith('D')

/** What the rules of every report hold against a figure need not be told again by those of 决算公开. */
function withoutDoubles(findings: readonly Finding[]): Finding[] {
  const told = new Set(findings.flatMap((finding) => (isOfDisclosure(finding) ? [] : [finding.spans[0]?.start])))
  return findings.filter((finding) => !isOfDisclosure(finding) || !told.has(finding.spans[0]?.start))
}

/** Examines any report: pure, synchronous, in time proportional to its length. */
export function auditDocument(read: ReadDocument, { fiscalYear, pack }: AuditOptions = {}): AuditResult {
  const document = examineDocument(read, { fiscalYear: fiscalYear ?? null, pack: pack ?? null })
  const obligations: Obligation[] = []
  const findings: Finding[] = []
  for (const check of checks) {
    const verdict = check.examine(document)
    obligations.push(obligationOf(document, check, verdict))
    if (isList(verdict)) findings.push(...verdict.map((problem) => findingOf(document, check, problem)))
  }
  return {
    characters: read.text.length,
    obligations,
    findings: withOwnFingerprints(withoutDoubles(findings).sort(inOrderOfText)),
    recognition: recognitionOf(document),
  }
}
