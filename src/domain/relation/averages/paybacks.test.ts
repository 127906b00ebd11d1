import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

describe('for how many years', () => {
  test.each([
    ['项目总投资1,260万元，年净收益140.0万元，静态回收期9.0年。', '9.0年', '6.0年', 'product 1,260 840'],
    [
      '（三）申请县级资金140.00万元。\n改造后一季可少花13.02万元，约10.8年可省回。',
      '10.8年',
      '13.8年',
      'product 140 179.676',
    ],
    ['剩余库容7,400份，近三年年均入库5,800份，剩余库容仅能维持1.3年。', '1.3年', '7.3年', 'product 7,400 42,340'],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((held) => held.startsWith('product'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toEqual([wrong])
  })

  test.each([
    ['no yearly amount', '项目总投资1,260万元，净收益可观，静态回收期6.0年。'],
    ['nothing to come back', '年净收益140.0万元，静态回收期6.0年。'],
    ['a limit', '项目总投资1,260万元，年净收益140.0万元，静态回收期不超过6年。'],
    ['months', '项目总投资1,260万元，年净收益140.0万元，静态回收期6个月。'],
    ['another stretch', '项目总投资1,260万元，年净收益140.0万元，建设期6.0年。'],
    ['far off', '项目总投资1,260万元，年净收益140.0万元，静态回收期25.7年。'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})
