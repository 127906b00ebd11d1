import type { AuditResult } from '../usecases/audit-document.ts'
import { auditRules } from '../usecases/audit-document.ts'

type Finding = AuditResult['findings'][number]
type Place = Finding['spans'][number]

const LEVELS = { error: 'error', warning: 'warning', notice: 'note' } as const

/** A file with what was found in it. */
export interface AuditedFile {
  readonly file: string
  readonly result: AuditResult
}

function endOf({ line, column, text }: Place): { endLine: number; endColumn: number } {
  const lines = text.split('\n')
  const last = lines.at(-1) ?? ''
  return lines.length === 1
    ? { endLine: line, endColumn: column + text.length }
    : { endLine: line + lines.length - 1, endColumn: last.length + 1 }
}

function location(file: string, span: Place): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: encodeURI(file.replaceAll('\\', '/')) },
      region: {
        startLine: span.line,
        startColumn: span.column,
        ...endOf(span),
        charOffset: span.start,
        charLength: span.end - span.start,
        snippet: { text: span.text },
      },
    },
  }
}

function resultOf(file: string, finding: Finding): object {
  const [first, ...others] = finding.spans
  return {
    ruleId: finding.rule,
    level: LEVELS[finding.severity],
    message: { text: finding.suggestion === null ? finding.message : `${finding.message}建议：${finding.suggestion}` },
    locations: first === undefined ? [] : [location(file, first)],
    relatedLocations: others.map((span, id) => ({ id: id + 1, ...location(file, span) })),
    partialFingerprints: { 'zhengji/v1': finding.fingerprint },
    properties: {
      expected: finding.expected,
      actual: finding.actual,
      difference: finding.difference,
      unit: finding.unit,
    },
  }
}

/** SARIF 2.1.0: one log with one run over all files. */
export function auditSarif(files: readonly AuditedFile[], version: string): object {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'zhengji',
            fullName: '证绩 报告体检',
            version,
            rules: auditRules.map(({ code, title, severity, source }) => ({
              id: code,
              shortDescription: { text: title },
              help: { text: `依据：${source}` },
              defaultConfiguration: { level: LEVELS[severity] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: files.flatMap(({ file, result }) => result.findings.map((finding) => resultOf(file, finding))),
      },
    ],
  }
}
