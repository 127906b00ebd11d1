import { digests } from '../src/adapters/digests.ts'
import { exactOf } from '../src/domain/amount/index.ts'
import { type Instant, wholeYear } from '../src/domain/calendar/index.ts'
import { computeFigures, type FigureDefinition } from '../src/domain/figure/index.ts'
import type { Measured } from '../src/domain/measure/index.ts'
import type { RulePack } from '../src/domain/rule-pack/index.ts'
import type { ScoringInput } from '../src/domain/scoring/index.ts'
import { rulePacks } from '../src/rule-packs/index.ts'
import { type Measurement, measured, printTable } from './harness.ts'

const INDICATORS = 10_000
const LIMIT = { name: 'a page feels instant', milliseconds: 1000 }
const COMPARATORS = ['≥', '≤', '=', '>', '<'] as const

/** Whole numbers below `end`, the same in every run. */
function sequence(seed: number): (end: number) => number {
  let state = seed
  return (end) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state % end
  }
}

const COUNT_OF_MEETINGS = { kind: 'count', word: '场', decimals: 2 } as const
const PERIOD = wholeYear(2020)
const SURROUNDINGS = { sm3: digests.sm3, now: '2021-01-05T01:00:00.000Z' as Instant } // exactly that text

/** Ten thousand indicators with a target, an actual value and points each: as a province's units have. */
function indicatorsUnder(pack: RulePack): {
  readonly definitions: readonly FigureDefinition[]
  readonly answers: ReadonlyMap<string, Measured>
} {
  const next = sequence(2020)
  const definitions: FigureDefinition[] = []
  const answers = new Map<string, Measured>()
  for (let number = 0; number < INDICATORS; number += 1) {
    const id = `indicator.${number}`
    for (const part of ['target', 'actual'] as const) {
      definitions.push(leaf(`${id}.${part}`))
      answers.set(`${id}.${part}`, answer(`${next(900) + (part === 'target' ? 100 : 60)}.${next(100)}`))
    }
    const scoring = {
      kind: 'quantitative',
      weight: String(1 + next(10)),
      comparator: COMPARATORS[number % COMPARATORS.length] ?? '≥',
      target: `${id}.target`,
      actual: `${id}.actual`,
      rule: pack.quantitative,
      zero: pack.zero,
    } satisfies ScoringInput
    definitions.push({
      ...leaf(`${id}.points`),
      unit: { kind: 'points' },
      formula: { kind: 'points', inputs: [scoring.target, scoring.actual], scoring },
    })
  }
  return { definitions, answers }
}

function leaf(id: string): FigureDefinition {
  const measure = { kind: 'sum', field: 'value', where: { indicator: id } } as const
  const formula = { kind: 'measure', ledger: 'actual_value', measure, needsRows: true } as const
  return { id, label: id, unit: COUNT_OF_MEETINGS, period: PERIOD, formula, owner: '业务科', note: null }
}

function answer(value: string): Measured {
  return { value: exactOf(value), rowCount: 12, sampleCount: 0, weakest: 2, strongest: 3, digest: digests.sm3(value) }
}

const measurements: Measurement[] = []
for (const pack of rulePacks) {
  const { definitions, answers } = indicatorsUnder(pack)
  const name = `${INDICATORS} indicators scored, explained, sealed (${pack.id})`
  measurements.push(
    await measured({ name, runs: 7, warmUp: 2, limit: LIMIT }, () => {
      const scored = computeFigures(definitions, answers, SURROUNDINGS).filter(
        ({ explanation }) => explanation !== null,
      )
      if (scored.length !== INDICATORS) throw new Error(`only ${scored.length} indicators were scored`)
    }),
  )
}
printTable(measurements)
