import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const SPLIT = [
  '一、设备购置（单位：元）',
  '序号\t名称\t数量\t单价\t金额',
  '1\t投影仪\t12\t4,650\t55,800',
  '2\t电子白板\t8\t13,980\t111,840',
  '小计\t\t\t\t167,640',
  '二、家具购置（单位：元）',
  '3\t课桌椅\t240\t320\t76,800',
  '4\t书柜\t36\t860\t30,960',
  '小计\t\t\t\t107,760',
  '总计\t\t\t\t275,400',
].join('\n')
const OWN_ROWS = SPLIT.replace('小计\t\t\t\t107,760\n', '')

describe('one table that headings part', () => {
  test.each([
    [SPLIT, '275,400', '257,400', 'table-sum 257,400 275,400'],
    [OWN_ROWS, '275,400', '275,900', 'table-sum 275,900 275,400'],
    [SPLIT, '\t320\t', '\t230\t', 'table-sum 76,800 55,200'],
  ])('%s: %s printed as %s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound)).toContain('table-sum 275,400')
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['no subtotal before', SPLIT.replace('小计\t\t\t\t167,640\n', '').replace('275,400', '257,400')],
    ['far off', SPLIT.replace('275,400', '990,000')],
    ['a total of its own alone', OWN_ROWS.replace('275,400', '107,760')],
    ['other columns', SPLIT.replace('1\t投影仪\t12\t4,650\t55,800', '1\t投影仪\t55,800').replace('275,400', '990,000')],
    ['no figure in the subtotal', SPLIT.replace('小计\t\t\t\t167,640', '小计\t\t\t\t—').replace('275,400', '257,400')],
    ['it ends with a subtotal', SPLIT.replace('总计\t\t\t\t275,400', '说明\t\t\t\t无')],
  ])('silent: %s', (_, text) => expect(brokenIn(text).filter((each) => !/167,640|55,800/.test(each))).toEqual([]))
})
