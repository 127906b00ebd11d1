import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

/** Texts whose words lead to no relation of the amount, what goes wrong, and the tie that tells. */
const CASES: readonly (readonly [what: string, sound: string, from: string, to: string, broken: string])[] = [
  [
    'a difference in the next sentence',
    '一包预算52.00万元，成交45.25万元。该包省下6.75万元，已经退回。',
    '52.00万元',
    '52.00亿元',
    'parts',
  ],
  [
    'parts in a row behind their whole',
    '今年到位153.50万元。办公用去66.20万元。租用场地用去24.80万元。购置用去62.50万元。',
    '66.20万元',
    '66.20元',
    'parts 153.5 ',
  ],
  [
    'a rate that stands alone',
    '今年安排经费812.40万元，另有往来304.12万元。办结情况：付出708.25万元，为87.18%。',
    '708.25万元',
    '708.25亿元',
    '87.18',
  ],
  [
    'a price of so many',
    '该馆购书3,250册，到位156.65万元，另有往来88.20万元，合482元。',
    '156.65万元',
    '156.65亿元',
    '156.65',
  ],
]

describe('an amount that fits a relation around it in another unit only', () => {
  test.each(CASES)('%s', (_, sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to)).join('；')).toContain(broken)
  })

  test.each([
    ['two digits fit too much', '设备费68万元，另付31万元，合计99万元以外，尚有押金12元。'],
    ['roughly', '设备费68.20万元，另付31.70万元，合计99.90万元，押金约12.30元。'],
    ['alone', '押金12.30元。'],
  ])('%s: nothing is told', (_, text) => expect(brokenIn(text)).toEqual([]))
})
