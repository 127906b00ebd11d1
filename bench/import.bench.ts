/**
 * 100,000 payments from an xlsx into the embedded database, beside a plain read of the same file by the same library.
 * Each run is a process of its own, so that its peak memory is its own: `node import.bench.js plain|import`.
 */
import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readXlsx, writeXlsx } from 'hucre'
import { tableOfRows } from './harness.ts'

const ROWS = 100_000
const RUNS = Number(process.env.BENCH_RUNS ?? 3)
const HEAD = [
  '支付日期',
  '凭证号',
  '支出类型',
  '项目',
  '功能分类',
  '部门经济分类',
  '资金来源',
  '指标来源',
  '金额（元）',
  '收款方',
  '摘要',
]

/** One run: seconds of work, and the most memory its process held, in megabytes. */
interface Run {
  readonly seconds: number
  readonly megabytes: number
}

function paymentRow(index: number): (string | number | Date)[] {
  const day = new Date(Date.UTC(2020, 0, 1 + (index % 366)))
  const amount = ((index * 7919) % 10_000_000) / 100
  return [
    day,
    `K${index}`,
    '基本支出',
    '',
    '2010302',
    '30201',
    '一般公共预算拨款',
    '本年预算',
    amount,
    `收款单位${index % 500}`,
    `第${index}笔办公用品`,
  ]
}

async function writeFile(path: string): Promise<void> {
  const rows = Array.from({ length: ROWS }, (_, index) => paymentRow(index))
  writeFileSync(
    path,
    await writeXlsx({ sheets: [{ name: '支付', rows: [HEAD, ...rows], columns: [{ numFmt: 'yyyy-mm-dd' }] }] }),
  )
}

/** Seconds, printed by the process itself, and its peak memory as the system counted it. */
async function measuredProcess(
  argv: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<Run & { out: string }> {
  const start = performance.now()
  const child = spawn(process.execPath, argv, { env: environment, stdio: ['ignore', 'pipe', 'inherit'] })
  let out = ''
  let megabytes = 0
  child.stdout.on('data', (text) => {
    out += text
  })
  const watch = setInterval(() => {
    megabytes = Math.max(megabytes, peakOf(child.pid ?? 0))
  }, 20)
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  clearInterval(watch)
  if (code !== 0) throw new Error(`${argv.join(' ')} ended with ${code}: ${out}`)
  return { seconds: (performance.now() - start) / 1000, megabytes, out }
}

/** The most memory a process held so far; 0 where it is gone. */
function peakOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    // It has ended between two looks.
    return 0
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN
}

const [, , task, file = ''] = process.argv
if (task === 'plain') {
  const { sheets } = await readXlsx(readFileSync(file))
  console.log(sheets[0]?.rows.length)
} else {
  const folder = mkdtempSync(join(tmpdir(), 'zhengji-import-'))
  chmodSync(folder, 0o755)
  try {
    const path = join(folder, 'payments.xlsx')
    await writeFile(path)
    const program = join(process.cwd(), 'bin', 'zhengji.mjs')
    const [plain, look, enter, again]: [Run[], Run[], Run[], Run[]] = [[], [], [], []]
    for (let run = 0; run < RUNS; run += 1) {
      const environment = { ...process.env, ZHENGJI_HOME: join(folder, `home-${run}`) }
      execFileSync(process.execPath, [program, 'demo'], { env: environment, stdio: 'ignore' })
      const command = [program, 'import', 'payment', path, '--year', '2020']
      plain.push(await measuredProcess([fileURLToPath(import.meta.url), 'plain', path], process.env))
      look.push(await measuredProcess([...command, '--dry-run'], environment))
      enter.push(await measuredProcess(command, environment))
      again.push(await measuredProcess(command, environment))
    }
    const base = {
      seconds: median(plain.map((one) => one.seconds)),
      megabytes: median(plain.map((one) => one.megabytes)),
    }
    const row = (name: string, runs: readonly Run[]) => {
      const [seconds, megabytes] = [median(runs.map((one) => one.seconds)), median(runs.map((one) => one.megabytes))]
      return [
        name,
        `${seconds.toFixed(2)} s`,
        `${(seconds / base.seconds).toFixed(1)} ×`,
        `${Math.round(megabytes)} MB`,
        `${(megabytes / base.megabytes).toFixed(1)} ×`,
      ]
    }
    console.log(
      tableOfRows([
        [
          `${ROWS} payments, whole process, median of ${RUNS}`,
          'time',
          'of the plain read',
          'peak memory',
          'of the plain read',
        ],
        row('plain read by the same library', plain),
        row('import --dry-run', look),
        row('import', enter),
        row('the same file again', again),
      ]),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
