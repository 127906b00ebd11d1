import { describe, expect, test } from 'vitest'
import { brokenIn, examined, heldIn } from '../wordings.builder.ts'
import { yearsInOneSentence } from './both-sides.ts'

const ACCOUNTS =
  '2022年度收、支总计2,684.52万元。其中：本年收入合计2,602.90万元，使用非财政拨款结余0.00万元，年初结转和结余81.62万元；本年支出合计2,571.36万元，结余分配46.28万元，年末结转和结余66.88万元。'
const SCHOOL = '2021年初结转186,420.35元，本年收入9,354,806.20元，本年支出9,278,915.77元，年末结转262,310.78元。'
const DROUGHT =
  '全年收入15,236.48万元，其中：一般公共预算拨款12,086.48万元，其他收入3,150.00万元；年初结转和结余912.70万元。全年支出14,905.63万元，年末结转和结余1,243.55万元。'
const SHORT =
  '当年收入420.35万元，动用以前年度结余12.40万元，上年结余20.15万元；当年支出430.20万元，年末结余22.70万元。'

describe('both sides of a year', () => {
  test.each([
    ['what was allotted', ACCOUNTS, '46.28', '46.8', 'balance 66.88 66.36'],
    ['what came in', SCHOOL, '9,354,806.20', '9,345,806.20', 'balance 262,310.78 253,310.78'],
    ['what was there before', DROUGHT, '912.70', '9127.0', 'balance 1,243.55 9,457.85'],
    ['what was used', SHORT, '12.40', '124.0', 'balance 22.7 134.3'],
    ['what is left', SHORT, '22.70', '27.20', 'balance 27.2 22.7'],
  ])('%s', (_, text, sound, wrong, told) => {
    expect(brokenIn(text)).toEqual([])
    expect(brokenIn(text.replace(sound, wrong))).toContain(told)
  })

  test('holds for what is sound', () => expect(heldIn(SCHOOL)).toContain('balance 262,310.78'))

  test.each([
    ['no slip', SCHOOL.replace('9,278,915.77', '8,611,322.45')],
    ['without what came in', SCHOOL.replace('本年收入9,354,806.20元，', '').replace('262,310.78', '262,301.78')],
    ['in two paragraphs', SCHOOL.replace('，本年支出', '。\n本年支出').replace('262,310.78', '262,301.78')],
    ['with totals of both', SCHOOL.replace('262,310.78元', '262,301.78元，支出总计9,541,226.55元')],
    ['roughly', SCHOOL.replace('262,310.78', '约262,301.78')],
    ['two of a name', SCHOOL.replace('，本年支出', '，本年收入12.5元，本年支出').replace('262,310.78', '262,301.78')],
  ])('silent: %s', (_, text) => expect(yearsInOneSentence(examined(text)).filter(({ holds }) => !holds)).toEqual([]))
})
