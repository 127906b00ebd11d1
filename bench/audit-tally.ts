import type { CorpusDocument } from '../corpus/corpus-document.ts'
import { mutantsOf } from '../corpus/mutate.ts'
import type { Finding } from '../src/domain/finding/index.ts'
import { auditText, type JudgedFaulty, type JudgedMutant, judgeFaulty, judgeMutant } from './audit-judge.ts'

/** Findings of one sound document: each is a false alarm. */
export interface SoundRun {
  readonly document: CorpusDocument
  readonly alarms: readonly Finding[]
  readonly numbers: number
  readonly leftOut: number
}

export interface CorpusRun {
  readonly sound: readonly SoundRun[]
  readonly faulty: readonly (JudgedFaulty & { readonly document: CorpusDocument })[]
  readonly mutants: readonly JudgedMutant[]
}

/** Audits the documents as they are and each of their mutants. */
export function runCorpus(documents: readonly CorpusDocument[], draw: { seed: number; each: number }): CorpusRun {
  const audited = documents.map((document) => ({ document, result: auditText(document.text) }))
  const sound = audited.filter(({ document }) => document.kind === 'sound')
  return {
    sound: sound.map(({ document, result: { findings, recognition } }) => ({
      document,
      alarms: findings,
      numbers: recognition.numbers,
      leftOut: recognition.leftOut.reduce((sum, { count }) => sum + count, 0),
    })),
    faulty: audited
      .filter(({ document }) => document.kind === 'faulty')
      .map(({ document, result }) => ({ document, ...judgeFaulty(document, result.findings) })),
    mutants: sound.flatMap(({ document, result }) =>
      mutantsOf(document, draw).map((mutant) => judgeMutant(document, mutant, result.findings)),
    ),
  }
}

export function grouped<T>(things: readonly T[], keyOf: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const thing of things) {
    const key = keyOf(thing)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [thing])
    else group.push(thing)
  }
  return groups
}

/** Whether the change is in a line with tabs: a row of a table. */
function isInTable({ mutant }: JudgedMutant): boolean {
  const from = mutant.text.lastIndexOf('\n', mutant.place.start - 1) + 1
  const to = mutant.text.indexOf('\n', mutant.place.start)
  return mutant.text.slice(from, to === -1 ? undefined : to).includes('\t')
}

const percent = (part: number, whole: number): string => (whole === 0 ? '—' : `${((100 * part) / whole).toFixed(1)} %`)

/** Columns of one line of the table of mutants: how many, caught, of those only asked after by a notice, unrelated. */
export function mutantColumns(judged: readonly JudgedMutant[]): string[] {
  const decidable = judged.filter(({ mutant }) => mutant.isDecidable)
  const [rows, prose] = [decidable.filter(isInTable), decidable.filter((one) => !isInTable(one))]
  const caught = (some: readonly JudgedMutant[]) => some.filter((one) => one.caught.length > 0).length
  const isAsked = ({ caught: findings }: JudgedMutant): boolean =>
    findings.length > 0 && findings.every(({ severity }) => severity === 'notice')
  return [
    String(judged.length),
    percent(caught(decidable), decidable.length),
    percent(caught(prose), prose.length),
    percent(caught(rows), rows.length),
    percent(decidable.filter(isAsked).length, caught(decidable)),
    percent(judged.filter(({ unrelated }) => unrelated.length > 0).length, judged.length),
  ]
}

/** Columns of the table of false alarms. */
export function alarmColumns(runs: readonly SoundRun[]): string[] {
  const characters = runs.reduce((sum, { document }) => sum + document.text.length, 0)
  const alarms = runs.flatMap((run) => run.alarms)
  const [numbers, leftOut] = [
    runs.reduce((sum, run) => sum + run.numbers, 0),
    runs.reduce((sum, run) => sum + run.leftOut, 0),
  ]
  const count = (severity: Finding['severity']) => String(alarms.filter((alarm) => alarm.severity === severity).length)
  return [
    String(runs.length),
    String(characters),
    count('error'),
    count('warning'),
    count('notice'),
    characters === 0 ? '—' : ((alarms.length * 10_000) / characters).toFixed(2),
    percent(numbers - leftOut, numbers),
  ]
}

interface RuleTally {
  right: number
  wrong: number
}

/** By rule: findings at a known fault or a change, and findings elsewhere. */
export function precisionByRule({ sound, faulty, mutants }: CorpusRun): Map<string, RuleTally> {
  const tallies = new Map<string, RuleTally>()
  const add = (findings: readonly Finding[], side: keyof RuleTally) => {
    for (const { rule } of findings) {
      const tally = tallies.get(rule) ?? { right: 0, wrong: 0 }
      tally[side] += 1
      tallies.set(rule, tally)
    }
  }
  for (const { alarms } of sound) add(alarms, 'wrong')
  for (const { matched, others } of faulty) {
    add(matched, 'right')
    add(others, 'wrong')
  }
  for (const { caught, unrelated } of mutants) {
    add(caught, 'right')
    add(unrelated, 'wrong')
  }
  return new Map([...tallies].sort(([left], [right]) => (left < right ? -1 : 1)))
}

/** By the rule annotated: known faults, and those found. */
export function recallByRule({ faulty }: CorpusRun): Map<string, { found: number; all: number }> {
  const faults = grouped(
    faulty.flatMap((one) => one.faults),
    ({ rule }) => rule ?? 'other',
  )
  const entries = [...faults].map(([rule, some]): [string, { found: number; all: number }] => [
    rule,
    { found: some.filter(({ found }) => found.length > 0).length, all: some.length },
  ])
  return new Map(entries.sort(([left], [right]) => (left < right ? -1 : 1)))
}

export { percent }
