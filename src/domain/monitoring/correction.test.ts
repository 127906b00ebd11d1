import { describe, expect, test } from 'vitest'
import {
  type CorrectionState,
  type CorrectionStep,
  isOverdue,
  mayVerify,
  type StepTaken,
  stateAfter,
  stepFaults,
  stepsFrom,
} from './correction.ts'

const parties = { owner: 'li', appliedBy: 'li' }
const faults = (state: CorrectionState, taken: Partial<StepTaken> & { step: CorrectionStep }) =>
  stepFaults({ state, parties }, { actor: 'wang', words: '已办结', evidence: 1, ...taken })

describe('a correction', () => {
  test.each<[CorrectionState, CorrectionStep[]]>([
    ['进行中', ['apply']],
    ['申请销号', ['close', 'return']],
    ['退回', ['apply']],
    ['已销号', ['reopen']],
  ])('that is %s may be taken on by %j', (state, steps) => expect(stepsFrom(state)).toEqual(steps))

  test('is followed to its end, back, and opened again', () =>
    expect((['apply', 'return', 'apply', 'close', 'reopen'] as const).map(stateAfter)).toEqual([
      '申请销号',
      '退回',
      '申请销号',
      '已销号',
      '进行中',
    ]))

  test.each<[CorrectionState, Parameters<typeof faults>[1], string[]]>([
    ['进行中', { step: 'apply', actor: 'li' }, []],
    ['进行中', { step: 'apply', actor: 'li', evidence: 0 }, ['没有佐证材料，申请销号应至少附一份']],
    ['进行中', { step: 'apply', actor: 'li', words: ' ' }, ['没有填写，应说明落实情况']],
    ['进行中', { step: 'close' }, ['现在是“进行中”，不能核验销号']],
    ['申请销号', { step: 'close' }, []],
    ['申请销号', { step: 'close', words: '' }, []],
    ['申请销号', { step: 'close', actor: 'li' }, ['核验人不能是责任人或申请人本人']],
    ['申请销号', { step: 'return', words: '' }, ['没有填写，应说明原因']],
    ['已销号', { step: 'reopen', actor: 'li' }, []],
    ['已销号', { step: 'reopen', words: '' }, ['没有填写，应说明原因']],
  ])('that is %s with %j: %j', (state, taken, expected) => expect(faults(state, taken)).toEqual(expected))

  test('is verified by somebody else than who applied for the owner', () => {
    expect(mayVerify('zhang', { owner: 'li', appliedBy: 'zhang' })).toBe(false)
    expect(mayVerify('wang', { owner: 'li', appliedBy: null })).toBe(true)
  })

  test.each<[CorrectionState, string, boolean]>([
    ['进行中', '2020-08-31', false],
    ['进行中', '2020-09-01', true],
    ['申请销号', '2020-09-01', true],
    ['已销号', '2020-09-01', false],
  ])('that is %s on %s is overdue: %s', (state, today, expected) =>
    expect(isOverdue({ state, dueOn: '2020-08-31' }, today)).toBe(expected),
  )
})
