import { readFile } from 'node:fs/promises'
import { Refusal } from '../contract/refusals.ts'
import { type FiguresFile, figuresFile, standaloneReport } from '../contract/report.ts'
import type { InstallationVerification } from '../usecases/verify-installation.ts'
import { type Command, type Outside, withPorts } from './command.ts'

/** Problems printed one by one; the rest are counted. */
const PROBLEMS_PRINTED = 20

export const verify: Command = {
  name: 'verify',
  usage: 'verify [figures.json 或 report.html]',
  summary: '核验日志链、每条记录和佐证材料的摘要，逐条重算每个数；给了文件就核验其中的数',
  options: [],
  files: [0, 1],
  run: ({ files: [file] }, outside) => (file === undefined ? verifyAll(outside) : verifyFile(file, outside)),
}

async function verifyAll(outside: Outside): Promise<number> {
  const { verifyInstallation } = await import('../usecases/verify-installation.ts')
  const found = await withPorts(outside, verifyInstallation)
  for (const line of linesOf(found)) outside.print(line)
  return conclude(outside, {
    count: found.trail.problemCount + found.problems.length,
    problems: [...found.trail.problems, ...found.problems].map((one) => `${one.unitId} ${one.at}：${one.message}`),
  })
}

function linesOf({ trail, figures, printed }: InstallationVerification): readonly string[] {
  return [
    `单位 ${trail.units} 个：操作日志 ${trail.entries} 条，台账记录 ${trail.rows} 条，佐证材料 ${trail.files} 份`,
    `重算了 ${figures} 个数，其中由记录得出的逐条另算一遍；已提交报告中的 ${printed} 个数与现有记录核对`,
    ...trail.ends.map(({ unitId, sequence, digest }) => `  ${unitId} 日志末尾：第 ${sequence} 条，摘要 ${digest}`),
  ]
}

async function verifyFile(file: string, outside: Outside): Promise<number> {
  const { unit, year, figures } = await figuresIn(file)
  const { verifyPrinted } = await import('../usecases/verify-installation.ts')
  const { checked, problems } = await withPorts(outside, (ports) =>
    verifyPrinted(ports, { unitId: unit.id, year, printed: figures }),
  )
  outside.print(`${file}：${unit.name} ${year} 年，${checked} 个数`)
  return conclude(outside, {
    count: problems.length,
    problems: problems.map(({ figure, message }) => `${figure}：${message}`),
  })
}

function conclude({ print }: Outside, { count, problems }: { count: number; problems: readonly string[] }): number {
  print(count === 0 ? '没有发现问题' : `发现 ${count} 处问题：`)
  const listed = problems.slice(0, PROBLEMS_PRINTED)
  for (const problem of listed) print(`  ${problem}`)
  if (count > listed.length) print(`  其余 ${count - listed.length} 处未列出`)
  return count === 0 ? 0 : 1
}

type Carried = Pick<FiguresFile, 'unit' | 'year' | 'figures'>

/** @throws Refusal file/unreadable */
async function figuresIn(file: string): Promise<Carried> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new Refusal('file/unreadable', { file, reason: error instanceof Error ? error.message : String(error) })
  })
  const carried = fromFiguresFile(text) ?? fromReport(text)
  if (carried === null) throw new Refusal('file/unreadable', { file, reason: '不是 figures.json 或 report.html' })
  return carried
}

function fromFiguresFile(text: string): Carried | null {
  return figuresFile.safeParse(jsonIn(text)).data ?? null
}

/** report.html carries its figures in an inert block. */
function fromReport(html: string): Carried | null {
  const block = /<script type="application\/json" id="zhengji-report">([\s\S]*?)<\/script>/.exec(html)?.[1]
  const { data } = standaloneReport.safeParse(jsonIn(block ?? ''))
  if (data === undefined) return null
  const { unitId, unitName, year } = data.meta
  return { unit: { id: unitId, name: unitName }, year, figures: Object.values(data.figures) }
}

/** `undefined` when it is not JSON, which no schema takes. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
