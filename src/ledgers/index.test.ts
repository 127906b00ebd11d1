import { describe, expect, test } from 'vitest'
import { addsUp } from '../domain/ledger/index.ts'
import { draftSchema } from './define-row-schema.ts'
import { ledgers } from './index.ts'

const DEMANDS = 3

describe.each(ledgers.map((ledger) => [ledger.id, ledger] as const))('%s', (_, ledger) => {
  const { fields, measures, names = [] } = ledger

  test('carries at least three measures, each under a label of its own', () => {
    const labels = Object.values(measures).map(({ label }) => label)
    expect(labels.length).toBeGreaterThanOrEqual(DEMANDS)
    expect(new Set(labels).size).toBe(labels.length)
  })

  test('measures only what its fields hold', () => {
    for (const { label, measure } of Object.values(measures)) {
      const { kind: _kind, where, of, ...named } = { of: {}, ...measure }
      const spoken = [...Object.keys(where), ...Object.keys(of), ...Object.values(named)]
      expect(
        spoken.filter((field) => field !== null && !Object.hasOwn(fields, field)),
        label,
      ).toEqual([])
    }
  })

  test('adds up only what adds up', () => {
    const added = Object.values(measures).flatMap(({ measure }) => {
      const field = measure.kind === 'sum' ? fields[measure.field] : undefined
      return field === undefined || addsUp(field) ? [] : [field.label]
    })
    // 编制 has two ways to be divided; each alone adds up.
    expect(added).toEqual(ledger.id === 'staffing' ? ['人数', '人数'] : [])
  })

  test('helps where a clerk would hesitate, in a sentence without a full stop', () => {
    const helps = Object.values(fields).flatMap(({ help }) => (help === null ? [] : [help]))
    if (ledger.subject === 'operations') expect(helps.length).toBeGreaterThan(0)
    expect(helps.filter((help) => help.endsWith('。') || help.length > 60)).toEqual([])
  })

  test('calls a row by fields that it has, and begins a form with values that it takes', () => {
    expect(names.filter((name) => !Object.hasOwn(fields, name))).toEqual([])
    const preset = Object.entries(fields).filter(([, field]) => field.preset !== undefined)
    const values = Object.fromEntries(preset.map(([name, field]) => [name, field.preset]))
    const { error } = draftSchema(ledger, { year: 2020 }).safeParse({
      year: 2020,
      values,
      strength: 1,
      source: '取自单据',
      isSample: false,
      evidence: [],
    })
    const refused = (error?.issues ?? []).map(({ path }) => String(path[1]))
    expect(preset.filter(([name]) => refused.includes(name)).map(([name]) => name)).toEqual([])
  })
})
