import { describe, expect, test } from 'vitest'
import type { EvaluationSheet } from '../../../../contract/evaluation-entry-view.ts'
import { type Draft, draftOf, entriesFrom, SPENDING, spendingLine } from './entry-drafts.ts'

const proof = { source: '月报', strength: 2, evidence: ['e1'] }
const line = {
  rowId: 'i1',
  boundTo: null,
  accumulation: '累加',
  months: [
    { month: 1, value: '3', note: null, ...proof, revision: 2 },
    { month: 2, value: '4', note: '补', ...proof, revision: 1 },
  ],
  judgement: null,
  deviation: null,
}
const sheet = {
  project: 'p1',
  indicators: [line],
  spendingDeviation: { cause: '其他', reason: '甲', measure: '乙', ...proof, revision: 5 },
} as unknown as EvaluationSheet // the rest of a sheet is not read here

const changed = (part: Partial<Draft>): Draft => ({ ...draftOf(line), ...part })

describe('what is sent', () => {
  test('nothing while nothing differs', () => expect(entriesFrom(sheet, { i1: draftOf(line) })).toEqual([]))

  test('a month that differs, with the revision that was seen; separators don’t count', () => {
    const draft = changed({ months: { 1: '1,300', 2: '4', 3: '5' } })
    expect(entriesFrom(sheet, { i1: draft })).toEqual([
      { kind: 'actual', indicator: 'i1', month: 1, value: '1300', note: null, revision: 2, ...proof },
      { kind: 'actual', indicator: 'i1', month: 3, value: '5', note: null, revision: null, ...proof },
    ])
  })

  test('a judgement, and a reason for it', () => {
    const draft = changed({
      band: '部分达成',
      share: '70',
      reason: '核对',
      cause: '其他',
      deviationReason: '人手',
      measure: '招聘',
    })
    expect(entriesFrom(sheet, { i1: draft }).map(({ kind, revision }) => [kind, revision])).toEqual([
      ['judgement', null],
      ['deviation', null],
    ])
  })

  test('the proof of a judgement that stands', () => {
    const judged = { ...line, judgement: { band: '达成', share: '90', reason: '核对', ...proof, revision: 3 } }
    const draft = { ...draftOf(judged), evidence: ['e1', 'e2'] }
    expect(entriesFrom({ ...sheet, indicators: [judged] }, { i1: draft })).toMatchObject([
      { kind: 'judgement', revision: 3, evidence: ['e1', 'e2'] },
    ])
  })

  test('the reason for spending belongs to the project', () => {
    const draft = { ...draftOf(spendingLine(sheet)), deviationReason: '改' }
    expect(entriesFrom(sheet, { [SPENDING]: draft })).toMatchObject([
      { kind: 'deviation', indicator: null, project: 'p1', reason: '改', revision: 5 },
    ])
  })
})
