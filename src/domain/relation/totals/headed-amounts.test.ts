import { describe, expect, test } from 'vitest'
import { brokenIn, examined, heldIn } from '../wordings.builder.ts'
import { headedAmounts } from './headed-amounts.ts'

const AUDITED = `一、总体情况
审计指出四个方面问题，涉及金额407.91万元，要求限期整改。
二、整改情况
（一）关于违规收费，涉及152.36万元。已全部清退。
（二）关于超标准列支，涉及87.24万元。已追缴78.5万元。
（三）关于重复报销，涉及24.61万元，已退回。
（四）关于清算不及时，涉及143.70万元，已拨付到位。`

describe('what each item concerns', () => {
  test('makes up all that was found', () => expect(heldIn(AUDITED)).toContain('parts 407.91'))

  test.each([
    ['152.36', '125.36', 'parts 407.91 380.91'],
    ['87.24万元。', '877.24万元。', 'parts 407.91 1,197.91'],
    ['24.61', '2.461', 'parts 407.91 385.761'],
    ['407.91', '470.91', 'parts 470.91 407.91'],
  ])('%s → %s', (from, to, broken) => expect(brokenIn(AUDITED.replace(from, to))).toContain(broken))

  const amiss = AUDITED.replace('152.36', '125.36')
  test.each([
    ['no slip, for some are not listed', AUDITED.replace('407.91', '536.2')],
    ['an item without', amiss.replace('，涉及24.61万元', '')],
    ['an item that tells another first', amiss.replace('重复报销，涉及', '重复报销，查账3次。涉及')],
    ['an item of people', amiss.replace('24.61万元', '24人')],
    ['two items', amiss.replace(/\n（三）[\s\S]*$/, '')],
    ['about', amiss.replace('涉及24.61', '涉及约24.61')],
    ['not all that was found', amiss.replace('，涉及金额', '，已退回')],
    ['two totals', amiss.replace('限期整改', '，涉及金额425.91万元，涉及金额407.91万元限期整改')],
    ['nothing concerned', amiss.replaceAll('，涉及', '，计')],
  ])('silent: %s', (_, text) => expect(headedAmounts(examined(text))).toEqual([]))
})
