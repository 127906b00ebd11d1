import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeXlsx } from 'hucre'
import { printedPdf } from '../corpus/print-pdf.ts'
import { systemClock } from '../src/adapters/clock.ts'
import { workerExaminer } from '../src/adapters/examiner/worker-examiner.ts'
import { readFile } from '../src/adapters/readers/read-file.ts'
import { auditDocument } from '../src/usecases/audit-document.ts'
import { auditText } from './audit-judge.ts'
import { type Measurement, measured, medianOf } from './harness.ts'

const LIMIT = { name: '10,000 characters once started', milliseconds: 50 }

/** How many stretches of the corpus are audited. */
const STRETCHES = 24

/** 10,000 characters each, from places spread evenly over the corpus: no single text decides. */
function stretchesOf(texts: readonly string[]): string[] {
  const all = texts.join('\n')
  const step = (all.length - 10_000) / (STRETCHES - 1)
  return Array.from({ length: STRETCHES }, (_, at) => all.slice(Math.round(at * step)).slice(0, 10_000))
}

/**
 * 10,000 characters handed over to the examiner that the pages and the interface use, as text, until its answer is there;
 * and the same in this thread, without an examiner.
 *
 * @param root the project's folder, built
 */
export async function tenThousand(root: string, texts: readonly string[]): Promise<Measurement[]> {
  const stretches = stretchesOf(texts)
  const examiner = workerExaminer({ file: join(root, 'dist', 'audit.worker.js'), clock: systemClock })
  try {
    const ways: readonly [name: string, audit: (text: string) => unknown][] = [
      ['examiner', (text) => examiner.examine({ kind: 'text', text }, null)],
      ['same thread', auditText],
    ]
    const rows: Measurement[] = []
    for (const [way, audit] of ways) rows.push(await timesOf(`10,000 characters, ${way}`, stretches, audit))
    return rows
  } finally {
    await examiner.close()
  }
}

/** Each stretch five times, after all of them were audited four times. */
async function timesOf(
  name: string,
  stretches: readonly string[],
  audit: (text: string) => unknown,
): Promise<Measurement> {
  const round = async () => {
    const times: number[] = []
    for (const text of stretches)
      times.push(...(await measured({ name, runs: 1, limit: LIMIT }, () => audit(text))).runs)
    return times
  }
  for (let warm = 0; warm < 4; warm += 1) await round()
  const runs: number[] = []
  for (let turn = 0; turn < 5; turn += 1) runs.push(...(await round()))
  return { name, runs, limit: LIMIT }
}

export interface Growth {
  readonly name: string
  readonly characters: number
  readonly milliseconds: number
  readonly findings: number
}

async function timed(name: string, work: () => Promise<{ characters: number; findings: number }>): Promise<Growth> {
  await work()
  const times: number[] = []
  let last = { characters: 0, findings: 0 }
  for (let run = 0; run < 3; run += 1) {
    const start = performance.now()
    last = await work()
    times.push(performance.now() - start)
  }
  return { name, milliseconds: medianOf(times), ...last }
}

/** So much of the corpus is enough: ten times as much takes most of a minute. */
const ONCE = 400_000

/** The texts one after the other, once and up to ten times. */
export async function growthOfText(texts: readonly string[]): Promise<Growth[]> {
  const once = texts.join('\n').slice(0, ONCE)
  const rows: Growth[] = []
  for (const times of [1, 3, 10]) {
    const text = Array.from({ length: times }, () => once).join('\n')
    rows.push(
      await timed(`txt × ${times}`, async () => {
        const { characters, findings } = auditText(text)
        return { characters, findings: findings.length }
      }),
    )
  }
  return rows
}

async function auditFile(bytes: Uint8Array, name: string) {
  const { document } = await readFile(bytes, name)
  const { characters, findings } = auditDocument(document)
  return { characters, findings: findings.length }
}

/** Reading and examining, by pages. */
export async function growthOfPdf(text: string): Promise<Growth[]> {
  const rows: Growth[] = []
  for (const pages of [75, 150, 300]) {
    const bytes = printedPdf(text, pages)
    rows.push(await timed(`pdf, ${pages} pages`, () => auditFile(bytes, 'report.pdf')))
  }
  return rows
}

function sheet(index: number) {
  const body = Array.from({ length: 40 }, (_, row) => {
    const [basic, project] = [1000 + ((index * 37 + row * 11) % 900), 500 + ((index * 13 + row * 29) % 700)]
    return [`科目${row + 1}`, basic + project, basic, project]
  })
  const total = [1, 2, 3].map((column) => body.reduce((sum, row) => sum + Number(row[column]), 0))
  return {
    name: `表${index + 1}`,
    rows: [['单位：元'], ['项目', '合计', '基本支出', '项目支出'], ...body, ['合计', ...total]],
  }
}

/** Reading and examining, by sheets of a hundred and sixty figures that add up down and across. */
export async function growthOfWorkbook(): Promise<Growth[]> {
  const rows: Growth[] = []
  for (const sheets of [50, 100, 200]) {
    const bytes = await writeXlsx({ sheets: Array.from({ length: sheets }, (_, index) => sheet(index)) })
    rows.push(await timed(`xlsx, ${sheets} sheets`, () => auditFile(bytes, 'tables.xlsx')))
  }
  return rows
}

function timeOf(words: readonly string[]): number {
  const start = performance.now()
  spawnSync(process.execPath, words, { stdio: 'ignore' })
  return performance.now() - start
}

/** The command on one report, and Node doing nothing. @param root the project's folder */
export function wholeProcess(root: string, text: string): Measurement[] {
  const folder = mkdtempSync(join(tmpdir(), 'zhengji-bench-'))
  try {
    const file = join(folder, 'report.txt')
    writeFileSync(file, text)
    const command = [join(root, 'bin', 'zhengji.mjs'), 'audit', file, '--format', 'json']
    const nothing = Array.from({ length: 11 }, () => timeOf(['-e', '0']))
    const limit = { name: 'node -e 0', milliseconds: medianOf(nothing) }
    const runs = Array.from({ length: 11 }, () => timeOf(command))
    return [
      { name: 'node -e 0', runs: nothing, limit },
      { name: `zhengji audit, ${text.length} characters`, runs, limit },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export const peakMegabytes = (): number => Math.round(process.resourceUsage().maxRSS / 1024)
