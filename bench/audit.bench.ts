import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CorpusDocument } from '../corpus/corpus-document.ts'
import { loadCorpus } from '../corpus/load.ts'
import { loadSentences } from '../corpus/sentences.ts'
import type { Finding } from '../src/domain/finding/index.ts'
import { cutColumns, runCut } from './audit-cut.ts'
import {
  type Growth,
  growthOfPdf,
  growthOfText,
  growthOfWorkbook,
  peakMegabytes,
  tenThousand,
  wholeProcess,
} from './audit-growth.ts'
import type { JudgedMutant } from './audit-judge.ts'
import { plainColumns, runPlain } from './audit-plain.ts'
import {
  alarmColumns,
  type CorpusRun,
  grouped,
  mutantColumns,
  percent,
  precisionByRule,
  recallByRule,
  runCorpus,
} from './audit-tally.ts'
import { printTable, tableOfRows } from './harness.ts'

const ROOT = process.cwd()
const DRAW = { seed: 20_261_123, each: 4 }
const CUT = { seed: 20_261_129, draws: 2 }

/** 目标: what each group must reach. */
const TARGETS: Readonly<Record<string, number>> = {
  figure: 95,
  unit: 95,
  direction: 95,
  numbering: 98,
  enumeration: 98,
  attachment: 98,
  mark: 98,
}

const print = (title: string, rows: readonly (readonly string[])[]) => console.log(`\n${title}\n\n${tableOfRows(rows)}`)

function printMutants(set: string, mutants: readonly JudgedMutant[]) {
  const head = [
    'group',
    'kind',
    'mutants',
    'caught',
    'in prose',
    'in tables',
    'of those only asked',
    'unrelated finding',
    'target',
  ]
  const rows = [...grouped(mutants, ({ mutant }) => mutant.group)].flatMap(([group, some]) => {
    const target = TARGETS[group]
    const goal = target === undefined ? '' : `≥ ${target} %`
    const kinds = [...grouped(some, ({ mutant }) => mutant.kind)]
    return [
      [group, 'all', ...mutantColumns(some), goal],
      ...(kinds.length > 1 ? kinds.map(([kind, ones]) => ['', kind, ...mutantColumns(ones), '']) : []),
    ]
  })
  print(`Mutants, ${set}`, [head, ...rows, ['all', '', ...mutantColumns(mutants), 'unrelated ≤ 2 %']])
}

function printRules(set: string, run: CorpusRun) {
  const recall = recallByRule(run)
  const precision = precisionByRule(run)
  const rules = [...new Set([...recall.keys(), ...precision.keys()])].sort()
  const rows = rules.map((rule) => {
    const { right, wrong } = precision.get(rule) ?? { right: 0, wrong: 0 }
    const { found, all } = recall.get(rule) ?? { found: 0, all: 0 }
    return [rule, String(right), String(wrong), percent(right, right + wrong), all === 0 ? '—' : `${found} / ${all}`]
  })
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
  const right = sum([...precision.values()].map((tally) => tally.right))
  const wrong = sum([...precision.values()].map((tally) => tally.wrong))
  const known = `${sum([...recall.values()].map(({ found }) => found))} / ${sum([...recall.values()].map(({ all }) => all))}`
  print(`By rule, ${set}: findings at a fault, elsewhere; known faults found`, [
    ['rule', 'at a fault', 'elsewhere', 'precision', 'known faults found'],
    ...rows,
    ['all', String(right), String(wrong), percent(right, right + wrong), known],
  ])
}

const shown = ({ rule, severity, message, spans }: Finding) => ({
  rule,
  severity,
  message,
  at: spans.map(({ line, text }) => `${line}: ${text}`),
})

/** What the makers of the checks may look at: everything that went wrong with documents of development, line by line. */
function writeGaps({ sound, faulty, mutants }: CorpusRun) {
  const gaps = [
    ...sound.flatMap(({ document, alarms }) =>
      alarms.map((alarm) => ({ gap: 'false alarm', file: document.file, got: shown(alarm) })),
    ),
    ...faulty.flatMap(({ document, faults, others }) => [
      ...faults
        .filter(({ found }) => found.length === 0)
        .map(({ rule, what }) => ({ gap: 'fault missed', file: document.file, rule, expected: what })),
      ...others.map((other) => ({ gap: 'finding elsewhere', file: document.file, got: shown(other) })),
    ]),
    ...mutants.flatMap(
      ({ mutant: { kind, text, place, was, now, breaks, isDecidable }, document, caught, unrelated }) => {
        const words = text.slice(Math.max(0, place.start - 30), place.end + 30)
        const change = { file: document.file, kind, was, now: now.slice(0, 60), words, breaks }
        return [
          ...(isDecidable && caught.length === 0 ? [{ gap: 'change missed', ...change }] : []),
          ...unrelated.map((finding) => ({ gap: 'unrelated finding', ...change, got: shown(finding) })),
        ]
      },
    ),
  ]
  const file = join(ROOT, 'dist', 'audit-gaps.jsonl')
  mkdirSync(join(ROOT, 'dist'), { recursive: true })
  writeFileSync(file, gaps.map((gap) => `${JSON.stringify(gap)}\n`).join(''))
  console.log(`\n${gaps.length} gaps in documents of development: ${file}`)
}

/** Alarms on texts in which nothing is wrong with the figures, made of the sound ones of a set. */
function measureCut(set: CorpusDocument['set'], documents: readonly CorpusDocument[]) {
  const start = performance.now()
  const runs = runCut(
    documents.filter((document) => document.set === set),
    CUT,
  )
  const head = ['what was done', 'texts', 'characters', 'alarms on figures', 'per 10,000 (≤ 0.5)']
  print(`Sound texts cut and joined, ${set}`, [head, ...runs.map(cutColumns)])
  if (set === 'development') {
    const alarms = runs.flatMap(({ name, alarms: own }) =>
      own.map(({ from, finding }) => ({ cut: name, from, got: shown(finding) })),
    )
    const file = join(ROOT, 'dist', 'audit-cut.jsonl')
    writeFileSync(file, alarms.map((alarm) => `${JSON.stringify(alarm)}\n`).join(''))
    console.log(`\n${alarms.length} alarms: ${file}`)
  }
  console.log(`\n${set}, cut and joined: ${((performance.now() - start) / 1000).toFixed(1)} s`)
}

function measureSet(set: CorpusDocument['set'], documents: readonly CorpusDocument[]) {
  const start = performance.now()
  const own = documents.filter((document) => document.set === set)
  if (own.length === 0) {
    console.log(`\nNo document of the corpus is ${set}.`)
    return
  }
  const run = runCorpus(own, DRAW)
  const head = ['documents', 'characters', 'errors', 'warnings', 'notices', 'per 10,000 (≤ 0.5)', 'numbers understood']
  print(`False alarms on sound texts, ${set}`, [head, alarmColumns(run.sound)])
  printMutants(set, run.mutants)
  printRules(set, run)
  if (set === 'development') writeGaps(run)
  console.log(`\n${set}: ${((performance.now() - start) / 1000).toFixed(1)} s`)
}

function measureSentences(set: CorpusDocument['set']) {
  const run = runPlain(loadSentences(ROOT).filter((sentence) => sentence.set === set))
  print(`Plain sentences, ${set}`, [['sentences', 'caught when wrong', 'accused when right'], plainColumns(run)])
  if (set === 'development') for (const { wrong } of run.missed) console.log(`missed: ${wrong}`)
}

function printGrowth(rows: readonly Growth[]) {
  print('Time with size (in proportion: the last column stays)', [
    ['what', 'characters', 'time', 'findings', 'characters a second', 'ms per 10,000'],
    ...rows.map(({ name, characters, milliseconds, findings }) => [
      name,
      String(characters),
      `${milliseconds.toFixed(0)} ms`,
      String(findings),
      String(Math.round((characters * 1000) / milliseconds)),
      ((milliseconds * 10_000) / characters).toFixed(1),
    ]),
  ])
}

const corpus = loadCorpus(ROOT)
measureSet('development', corpus)
measureSet('held-out', corpus)
measureSentences('development')
measureSentences('held-out')
const texts = corpus.filter(({ kind }) => kind === 'sound').map(({ text }) => text)
const [report = ''] = [...texts].sort((left, right) => right.length - left.length)
measureCut('development', corpus)
measureCut('held-out', corpus)
console.log(`\nPeak memory after the corpus: ${peakMegabytes()} MB`)
// Before the large texts, which leave a heap behind that a report never sees.
printTable(await tenThousand(ROOT, texts))
printGrowth(await growthOfText(texts))
console.log(`\nPeak memory after the texts: ${peakMegabytes()} MB`)
printGrowth(await growthOfPdf(report))
printGrowth(await growthOfWorkbook())
console.log(`\nPeak memory after pdf and xlsx: ${peakMegabytes()} MB`)
printTable(wholeProcess(ROOT, report))
