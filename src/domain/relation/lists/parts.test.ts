import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

describe('what has come beside where it is to come from', () => {
  test.each(['项目总投资2,400万元，其中中央资金1,200万元，到位资金1,800万元。'])('silent: %s', (text) =>
    expect(brokenIn(text)).toEqual([]),
  )

  test.each([['项目总投资2,400万元，其中中央资金1,200万元，自筹资金1,100万元。', 'parts 2,400 2,300']])(
    'found: %s',
    (text, tie) => expect(brokenIn(text)).toContain(tie),
  )
})
