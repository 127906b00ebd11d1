import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

describe('what explains a change', () => {
  test('leaves some of it untold', () =>
    expect(brokenIn('比上年增加50万元，原因是培训费增加30万元，检测费增加10万元。')).toEqual(['explained 50 40']))

  test.each([
    ['came later', '预算860万元，比上年的800万元增加60万元，增长7.5%，年中因防汛增加45万元，维护增加20万元。'],
    [
      'came of the second half',
      '预算860万元，比上年的800万元增加60万元，下半年由于新设科目增加45万元，维护增加20万元。',
    ],
    ['is a level', '预算860万元，比上年的800万元增加60万元，因防汛增加45万元，全年可用905万元。'],
  ])('nothing that %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})
