import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const QUARTERS = '单位：万元\n一季度\t二季度\t三季度\t四季度\t全年\n96.20\t114.75\t121.60\t87.45\t420.00'
const NUMBERED = '第一季度\t第二季度\t第三季度\t第四季度\t合计\n1,246\t1,385\t1,572\t1,108\t5,311'
const HALVES = '项目\t上半年\t下半年\t全年\n培训人次\t1,284\t1,573\t2,857'
const MONTHS = `${Array.from({ length: 12 }, (_, at) => `${at + 1}月`).join('\t')}\t全年\n${'31\t28\t'.repeat(6)}354`
const OF_MONEY =
  '一季度（万元）\t二季度（万元）\t三季度（万元）\t四季度（万元）\t累计（万元）\n35.1\t42.6\t51.8\t46.3\t175.8'

describe('the columns of a year', () => {
  test.each([
    [QUARTERS, '114.75', '11.475', 'table-sum 420 316.725'],
    [QUARTERS, '87.45', '97.45', 'table-sum 420 430'],
    [NUMBERED, '1,572', '1,752', 'table-sum 5,311 5,491'],
    [HALVES, '2,857', '2,587', 'table-sum 2,587 2,857'],
    [MONTHS, '354', '3544', 'table-sum 3544 354'],
    [OF_MONEY, '42.6', '4.26', 'table-sum 175.8 137.46'],
  ])('%s: %s printed as %s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((held) => held.startsWith('table-sum'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['far off', QUARTERS.replace('420.00', '97.00')],
    ['shares', '一季度（%）\t二季度（%）\t三季度（%）\t四季度（%）\t全年（%）\n20\t30\t40\t10\t101'],
    ['a quarter missing', QUARTERS.replace('二季度\t', '二季度末\t').replace('420.00', '402.00')],
    ['no figure', QUARTERS.replace('87.45', '—').replace('420.00', '323.55')],
    ['quarters alone', '项目\t一季度\t二季度\t三季度\t四季度\n培训\t96\t114\t121\t87'],
    ['no year', '一季度\t二季度\t三季度\t四季度\t备注\n96.20\t114.75\t121.60\t87.45\t402.00'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})
