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

test('what a percentage is of is not divided', () => {
  const sound =
    '支出决算209.05万元，为年初预算196.00万元的106.66%。按功能分类：一般公共服务支出136.48万元，社会保障和就业支出38.92万元，卫生健康支出15.21万元，住房保障支出18.44万元。'
  expect(brokenIn(sound)).toEqual([])
  expect(brokenIn(sound.replace('38.92', '36.20'))).toContain('parts 209.05 206.33')
})
