import { REFUSALS, Refusal } from '../contract/refusals.ts'
import { backup, restore } from './backup.ts'
import { argumentsOf, type Command, type Outside, UnusableInput } from './command.ts'
import { demo } from './demo.ts'
import { importFile } from './import.ts'
import { report } from './report.ts'
import { verify } from './verify.ts'

const serve: Command = {
  name: 'serve',
  usage: 'serve',
  summary: '启动证绩，在浏览器里使用',
  options: [],
  files: [0, 0],
  run: (_, outside) => outside.serve(),
}

const COMMANDS: readonly Command[] = [serve, importFile, report, verify, backup, restore, demo]

/** Exit status of input that cannot be used. */
const UNUSABLE = 2

/**
 * 命令行 — runs one command.
 *
 * @returns the exit status: 0 nothing found, 1 findings, 2 unusable input, said in one line
 */
export async function run(argv: readonly string[], outside: Outside): Promise<number> {
  try {
    return await dispatch(argv, outside)
  } catch (error) {
    if (error instanceof UnusableInput) {
      outside.complain(`zhengji：${error.message}`)
      return UNUSABLE
    }
    if (error instanceof Refusal) {
      outside.complain(`zhengji：${REFUSALS[error.code].title}${detailsInWords(error)}（${error.code}）`)
      return REFUSALS[error.code].exit
    }
    throw error
  }
}

async function dispatch([name, ...rest]: readonly string[], outside: Outside): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') return help(outside)
  if (name === '--version' || name === '-v') {
    outside.print(outside.version)
    return 0
  }
  if (name === 'audit') {
    const { runAudit } = await import('./audit.ts')
    return runAudit(rest, { ...outside, ...(await outside.readers()) })
  }
  const command = COMMANDS.find((one) => one.name === name)
  if (command === undefined) throw new UnusableInput(`没有命令“${name}”；看用法：zhengji --help`)
  if (rest.includes('--help')) {
    outside.print(`用法：zhengji ${command.usage}\n${command.summary}`)
    return 0
  }
  return command.run(argumentsOf(command, rest), outside)
}

function help({ print, version }: Outside): number {
  print(`证绩 ${version}：预算绩效管理，每个数都能打开到背后的记录`)
  print('')
  print('用法：zhengji <命令> [选项]')
  for (const { usage, summary } of COMMANDS) print(`  zhengji ${usage}\n      ${summary}`)
  print('  zhengji audit 文件… [--format text|json|sarif] [--fail-on error|warning|never]')
  print('      检查报告（docx、html、pdf、xlsx、txt），列出对不上的地方')
  print('')
  print('退出码：0 没有问题，1 发现问题，2 输入不可用')
  print('环境变量：PORT 端口（8080）  DATABASE_URL 数据库（不设则用内置的）  ZHENGJI_HOME 数据目录')
  return 0
}

function detailsInWords({ details }: Refusal): string {
  const words = Object.values(details).filter((value) => typeof value === 'string' || typeof value === 'number')
  return words.length === 0 ? '' : `：${words.join('，')}`
}
