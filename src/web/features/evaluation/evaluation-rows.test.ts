import { describe, expect, test } from 'vitest'
import type { EvaluationSubject, IndicatorView } from '../../../contract/evaluation-view.ts'
import { figureOf } from '../../ui/figure/figure.builder.ts'
import { blocksOf, chosenSubject, gradeLight, indicatorLines } from './evaluation-rows.ts'

const points = figureOf({ kind: 'points', unit: '分' })

const indicatorOf = (rowId: string, levelTwo: string): IndicatorView => ({
  rowId,
  code: rowId,
  levelOne: '产出指标',
  levelTwo,
  name: rowId,
  explanation: '',
  comparator: '≥',
  target: '95',
  measuringUnit: '%',
  weight: '10',
  actual: points,
  completion: points,
  points,
  deviation: null,
  judgement: null,
  evidenceRequirement: '',
  card: null,
  strength: 'E2',
})

const output = {
  block: '产出指标',
  weight: '50',
  points,
  indicators: [indicatorOf('a', '数量'), indicatorOf('b', '数量'), indicatorOf('c', '质量')],
} as const

const subjectOf = (part: Partial<EvaluationSubject> = {}): EvaluationSubject => ({
  id: 'unit',
  kind: 'unit',
  name: '整体支出',
  section: null,
  funds: [],
  objectives: [],
  support: [],
  blocks: [{ ...output, indicators: [...output.indicators] }],
  total: points,
  grade: '优',
  gradeOutlook: null,
  executionDeviation: null,
  scaledBlocks: [],
  owed: [],
  ...part,
})

describe('spans of the indicator table', () => {
  const spans = (opened: readonly string[]) =>
    indicatorLines(subjectOf().blocks, new Set(opened)).map(({ levelOneSpan, levelTwoSpan }) => [
      levelOneSpan,
      levelTwoSpan,
    ])
  test('each level stands once for all its indicators', () =>
    expect(spans([])).toEqual([
      [3, 2],
      [0, 0],
      [0, 1],
    ]))
  test('an opened line takes a row more', () =>
    expect(spans(['b', 'c'])).toEqual([
      [5, 3],
      [0, 0],
      [0, 2],
    ]))
})

test('columns are the blocks that any subject has, in the order of the form', () => {
  const execution = { block: '预算执行率', weight: '10', points, indicators: [] } as const
  expect(blocksOf([subjectOf(), subjectOf({ blocks: [{ ...execution, indicators: [] }] })])).toEqual([
    '预算执行率',
    '产出指标',
  ])
})

test('the whole unit is shown unless the address asks for a project', () => {
  const subjects = [subjectOf(), subjectOf({ id: 'P1', kind: 'project' })]
  expect(chosenSubject(subjects, undefined)?.id).toBe('unit')
  expect(chosenSubject(subjects, 'P1')?.id).toBe('P1')
  expect(chosenSubject(subjects, 'P9')?.id).toBe('unit')
  expect(chosenSubject([], undefined)).toBeNull()
})

test.each([
  { grade: '优', light: 'light-normal' },
  { grade: '中', light: 'light-watch' },
  { grade: '差', light: 'light-warning' },
  { grade: null, light: 'light-absent' },
])('grade $grade is shown as $light', ({ grade, light }) => expect(gradeLight(grade)).toBe(light))
