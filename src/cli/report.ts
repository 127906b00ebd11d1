import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Command, required, UnusableInput, withPorts, yearOf } from './command.ts'

const USAGE = 'report --out 目录 [--unit 单位] [--year 年度]'

export const report: Command = {
  name: 'report',
  usage: USAGE,
  summary: '写出 report.docx、report.html、annex-2.xlsx、annex-3.xlsx 和 figures.json',
  options: ['unit', 'year', 'out'],
  files: [0, 0],
  async run(args, outside) {
    const unitId = args.options.unit ?? null
    const year = yearOf(args)
    const folder = required(args, 'out', USAGE)
    const { exportFromConsole } = await import('../usecases/download-report.ts')
    const files = await withPorts(outside, (ports) => exportFromConsole(ports, { unitId, year }))
    await makeFolder(folder)
    for (const { name, title, content } of files) {
      const path = join(folder, name)
      await writeFile(path, content)
      outside.print(`${path}  ${title}`)
    }
    return 0
  },
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw new UnusableInput(`不能写入目录“${folder}”：${error.code}`)
    throw error
  }
}
