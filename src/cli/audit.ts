import { parseArgs } from 'node:util'
import { REFUSALS, Refusal } from '../contract/refusals.ts'
import type { AuditResult, ReadDocument } from '../usecases/audit-document.ts'
import { auditDocument } from '../usecases/audit-document.ts'
import { auditSarif } from './audit-sarif.ts'
import { auditText } from './audit-text.ts'

/** What the audit reaches beyond its arguments: files and the terminal, no database and no settings. */
export interface AuditOutside {
  readonly version: string
  /** A line to standard output. */
  readonly print: (line: string) => void
  /** A line to standard error. */
  readonly complain: (line: string) => void
  readonly readBytes: (path: string) => Promise<Uint8Array>
  /** Reads a document of any kind, told by its content. @throws Refusal file/unreadable */
  readonly readDocument: (bytes: Uint8Array, fileName: string) => Promise<ReadDocument>
  /** Standard output is a terminal that shows colour. */
  readonly hasColour: boolean
  readonly columns: number
}

type Format = 'text' | 'json' | 'sarif'
type FailOn = 'error' | 'warning' | 'never'

interface AuditArguments {
  readonly files: readonly string[]
  readonly format: Format
  readonly failOn: FailOn
}

const USAGE = '用法：zhengji audit 文件… [--format text|json|sarif] [--fail-on error|warning|never]'
const FORMATS: readonly Format[] = ['text', 'json', 'sarif']
const THRESHOLDS: readonly FailOn[] = ['error', 'warning', 'never']

/** Exit status: nothing at or above the threshold, findings, unusable input. */
const EXIT = { clear: 0, found: 1, unusable: 2 } as const

function isOneOf<T extends string>(allowed: readonly T[], value: string): value is T {
  return allowed.some((each) => each === value)
}

/** @returns the arguments, or one line that says what is wrong with them */
function argumentsFrom(argv: readonly string[]): AuditArguments | string {
  const options = { format: { type: 'string' }, 'fail-on': { type: 'string' } } as const
  let parsed: { values: { format?: string; 'fail-on'?: string }; positionals: string[] }
  try {
    parsed = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true })
  } catch (error) {
    const option = error instanceof Error ? (/'(-[^' ]*)/.exec(error.message)?.[1] ?? '') : ''
    return `选项“${option}”无法识别或缺少值。${USAGE}`
  }
  const { format = 'text', 'fail-on': failOn = 'warning' } = parsed.values
  if (!isOneOf(FORMATS, format)) return `没有输出格式“${format}”，可用 text、json、sarif。${USAGE}`
  if (!isOneOf(THRESHOLDS, failOn)) return `--fail-on 不能是“${failOn}”，可用 error、warning、never。${USAGE}`
  if (parsed.positionals.length === 0) return `缺少文件名。${USAGE}`
  return { files: parsed.positionals, format, failOn }
}

interface Audited {
  readonly file: string
  readonly text: string
  readonly result: AuditResult
}

const FILE_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件',
  EISDIR: '这是一个文件夹，请指定其中的文件',
  EACCES: '没有读取权限',
  EPERM: '没有读取权限',
  ENAMETOOLONG: '文件名太长',
  ERR_FS_FILE_TOO_LARGE: '文件太大，超过可读取的上限',
}

/** Why a file cannot be examined, in one line. @throws what is no fault of the file */
function reasonOf(error: unknown): string {
  if (error instanceof Refusal) {
    const words = Object.values(error.details).filter((value) => typeof value === 'string')
    return [REFUSALS[error.code].title, ...words].join('：')
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const known = FILE_ERRORS[code]
  if (known === undefined) throw error
  return known
}

async function auditFile(file: string, outside: AuditOutside): Promise<Audited | null> {
  try {
    const document = await outside.readDocument(await outside.readBytes(file), file)
    return { file, text: document.text, result: auditDocument(document) }
  } catch (error) {
    outside.complain(`zhengji：${file}：${reasonOf(error)}`)
    return null
  }
}

function printed({ file, text, result }: Audited, format: Format, { hasColour, columns }: AuditOutside): string[] {
  if (format === 'json') return [JSON.stringify({ file, ...result })]
  return format === 'text' ? [...auditText(file, { text, result }, { hasColour, columns }), ''] : []
}

function isAtThreshold({ findings }: AuditResult, failOn: FailOn): boolean {
  if (failOn === 'never') return false
  return findings.some(({ severity }) => severity === 'error' || (failOn === 'warning' && severity === 'warning'))
}

/**
 * `zhengji audit` — examines reports and prints what cannot be true, each finding at its place.
 *
 * @returns the exit status: 0 nothing at or above the threshold, 1 findings, 2 unusable input, said in one line a file
 */
export async function runAudit(argv: readonly string[], outside: AuditOutside): Promise<number> {
  if (argv.includes('--help') || argv.includes('-h')) {
    outside.print(USAGE)
    return EXIT.clear
  }
  const parsed = argumentsFrom(argv)
  if (typeof parsed === 'string') {
    outside.complain(`zhengji：${parsed}`)
    return EXIT.unusable
  }
  const audited: Audited[] = []
  for (const file of parsed.files) {
    const one = await auditFile(file, outside)
    if (one === null) continue
    audited.push(one)
    for (const line of printed(one, parsed.format, outside)) outside.print(line)
  }
  if (parsed.format === 'sarif') outside.print(JSON.stringify(auditSarif(audited, outside.version), null, 2))
  if (audited.length < parsed.files.length) return EXIT.unusable
  return audited.some(({ result }) => isAtThreshold(result, parsed.failOn)) ? EXIT.found : EXIT.clear
}
