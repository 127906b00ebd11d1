import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

describe('a price that is paid once more', () => {
  test.each([
    [
      '今年安排60万元，服务400人，人均1,500元，建议明年扩至1,240人，相应安排资金186万元。',
      '1,240人',
      '2,140人',
      'product 186 321',
    ],
    ['购置检测仪6套，每套6.85万元，共41.1万元，其中2套长期未启用，价值13.7万元。', '13.7', '17.3', 'product 17.3 13.7'],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).filter((held) => held.startsWith('product'))).toHaveLength(2)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    '购置检测仪6套，每套6.85万元，共41.1万元，另购电脑12台，价值8.4万元。',
    '购置检测仪6套，每套6.85万元，共41.1万元，其中2套长期未启用，净值4.1万元。',
    '购置检测仪6套，每套6.85万元，共41.1万元，其中2套长期未启用，价值9.6万元。',
    '购置检测仪6套，每套6.85万元，共41.1万元。上年购置2套，共12.4万元。',
  ])('silent: %s', (text) => expect(brokenIn(text)).toEqual([]))
})
