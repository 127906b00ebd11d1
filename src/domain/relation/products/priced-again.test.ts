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

const PAGES = '本次加工24批，单价为每页0.72元。\n全年完成120.00万页，按单价计算应付86.40万元。\n'
const MORE = `${PAGES}下年争取经费108.00万元，按同样单价可加工150.00万页。`

describe('what is paid, or bought, by the price that was told', () => {
  test.each([
    [PAGES, '86.40', '68.40', 'product 68.4 86.4'],
    [PAGES, '0.72元', '0.722元', 'product 86.4 86.64'],
    [MORE, '150.00万页', '510.00万页', 'product 108 367.2'],
  ])('%s: %s → %s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((held) => held.startsWith('product'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['of two', PAGES.replace('加工24批', '扫描单价每页0.48元').replace('86.40', '68.40')],
    ['of none', '全年完成120.00万页，按单价计算应付68.40万元。'],
    ['of something else', PAGES.replace('120.00万页', '120.00万卷').replace('86.40', '68.40')],
    ['of nothing beside it', '单价为每页0.72元。\n按单价计算应付68.40万元。'],
    ['of no money', PAGES.replace('86.40万元', '68.40万张')],
    ['far off', PAGES.replace('86.40', '12.54')],
    ['of a time', PAGES.replace('每页0.72元', '每月0.72元').replace('86.40', '68.40')],
    ['beside a share', PAGES.replace('全年完成120.00万页', '完成100%').replace('86.40', '68.40')],
    ['in few digits', '单价为每页0.7元。\n全年完成10万页，按单价计算应付8万元。'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})
