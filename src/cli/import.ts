import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { IMPORT_FILE_LIMIT } from '../contract/import-view.ts'
import { Refusal } from '../contract/refusals.ts'
import type { Attendance, ImportPlan, ImportRequest } from '../usecases/import-plan.ts'
import type { Ports } from '../usecases/ports.ts'
import { type Arguments, type Command, type Outside, UnusableInput, withPorts, yearOf } from './command.ts'

const USAGE = 'import 台账 文件 [--dry-run] [--unit 单位] [--year 年度] [--as 账号] [--reason 补录原因]'

export const importFile: Command = {
  name: 'import',
  usage: USAGE,
  summary: '导入 xlsx、xls 或 csv，一次列出全部问题；台账写代码或名称，--dry-run 只核对，不写 --as 时以“命令行”的名义',
  options: ['unit', 'year', 'as', 'reason'],
  flags: ['dry-run'],
  files: [2, 2],
  async run(args, outside) {
    const [kind = '', path = ''] = args.files
    const content = await contentOf(path)
    return withPorts(outside, (ports) => importInto(ports, outside, { args, kind, path, content }))
  },
}

/** @throws UnusableInput */
async function contentOf(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path)
    const megabytes = Math.round(size / 1024 / 1024)
    if (size > IMPORT_FILE_LIMIT)
      throw new UnusableInput(
        `${path}：文件有 ${megabytes} MB，超过 ${IMPORT_FILE_LIMIT / 1024 / 1024} MB 的上限，请分成几个文件导入`,
      )
    return await readFile(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const reason = FILE_ERRORS[code]
    if (reason === undefined) throw error
    throw new UnusableInput(`${path}：${reason}`)
  }
}

const FILE_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件',
  EISDIR: '这是一个文件夹，请指定其中的文件',
  EACCES: '没有读取权限',
  EPERM: '没有读取权限',
}

interface Asked {
  readonly args: Arguments
  readonly kind: string
  readonly path: string
  readonly content: Uint8Array
}

async function importInto(ports: Ports, outside: Outside, { args, kind, path, content }: Asked): Promise<number> {
  const { consoleEntry } = await import('../usecases/import-console.ts')
  const { options, flags } = args
  const { scope, ledger, year } = await consoleEntry(ports, {
    kind,
    unitId: options.unit ?? null,
    year: yearOf(args),
    login: options.as ?? null,
  })
  const file = { fileName: basename(path), content }
  const request = { ledger: ledger.id, year, file, sheet: null, chosen: new Map() } satisfies ImportRequest
  return flags.includes('dry-run')
    ? check(ports, outside, { scope, request, path })
    : apply(ports, outside, { scope, request, path, lateReason: options.reason ?? null })
}

interface Work {
  readonly scope: Awaited<ReturnType<typeof import('../usecases/import-console.ts')['consoleEntry']>>['scope']
  readonly request: ImportRequest
  readonly path: string
}

const ALONE: Attendance = { signal: null, pace: async () => undefined }

async function check(ports: Ports, outside: Outside, { scope, request, path }: Work): Promise<number> {
  const { planImport } = await import('../usecases/import-plan.ts')
  const plan = await planImport(ports, scope, request, ALONE)
  if (plan.issues.length > 0) return printProblems(outside, { path, plan })
  printNotes(outside, plan)
  for (const line of await changesOf(plan)) outside.print(line)
  outside.print(`${path}：${countsOf(plan)}；没有发现问题，未保存（--dry-run）`)
  return 0
}

async function apply(
  ports: Ports,
  outside: Outside,
  { scope, request, path, lateReason }: Work & { readonly lateReason: string | null },
): Promise<number> {
  const { applyImport, PlanHasProblems } = await import('../usecases/import-apply.ts')
  try {
    const { plan, added, changed } = await applyImport(
      ports,
      scope,
      { ...request, planDigest: null, lateReason },
      ALONE,
    )
    printNotes(outside, plan)
    outside.print(
      added + changed === 0
        ? `${path}：与已有记录相同，没有要导入的`
        : `${path}：已导入，新增 ${added} 条，修改 ${changed} 条，不变 ${plan.rows.length - added - changed} 条`,
    )
    return 0
  } catch (error) {
    if (error instanceof PlanHasProblems) return printProblems(outside, { path, plan: error.plan })
    if (error instanceof Refusal && error.code === 'input/invalid')
      throw new UnusableInput(`${request.year} 年度已结账，请用 --reason 写明补录原因`)
    throw error
  }
}

async function printProblems(
  outside: Outside,
  { path, plan }: { readonly path: string; readonly plan: ImportPlan },
): Promise<number> {
  const { issueInWords } = await import('../usecases/import-present.ts')
  printNotes(outside, plan)
  for (const issue of plan.issues) outside.print(issueInWords(issue))
  outside.print(`${path}：发现 ${plan.issues.length} 处问题，没有导入任何记录；${countsOf(plan)}`)
  return 1
}

function printNotes({ complain }: Outside, { understood: { notes } }: ImportPlan): void {
  for (const note of notes) complain(`注意：${note}`)
}

function countsOf({ rows, wrongRows }: ImportPlan): string {
  const count = (kind: ImportPlan['rows'][number]['kind']) => rows.filter((row) => row.kind === kind).length
  return `新增 ${count('new')} 条，修改 ${count('changed')} 条，不变 ${count('unchanged')} 条，有误 ${wrongRows} 条`
}

/** Every changed row with its fields before and after. */
async function changesOf({ rows, ledger }: ImportPlan): Promise<readonly string[]> {
  const { plainCell } = await import('../usecases/cell-texts.ts')
  return rows.flatMap((planned) => {
    if (planned.kind !== 'changed') return []
    const fields = Object.entries(planned.changes).map(([name, { before, after }]) => {
      const field = ledger.fields[name]
      return `${field?.label ?? name} ${plainCell(field, before)} → ${plainCell(field, after)}`
    })
    return [`第 ${planned.row + 1} 行（${planned.kept.id}）：${fields.join('；')}`]
  })
}
