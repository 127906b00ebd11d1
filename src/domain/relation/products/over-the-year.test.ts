import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

describe('what a day or a month of each makes in a year', () => {
  test.each([
    ['补助标准为每生每天6元，全年按180天计，每生每年1080元。', '6元', '9元', 'product 1,080 1,620'],
    ['每人每月300元，全年按12个月计算，每人每年3600元。', '3600', '6300', 'product 6,300 3,600'],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    '每生每天6元，全年按180天计，每户每年1500元。',
    '每人每月300元，全年按180天计，每人每年4200元。',
    '每人每天80元，全年工作260天，每人每年体检费600元。',
    '每人每天约80元，全年按260天计，每人每年21000元。',
    '每人每天80元，全年按260天计。每人每年2000元另计。',
    '人数80人，全年按260天计，每人每年2000元。',
    '每人每年2000元。',
  ])('silent: %s', (text) => expect(brokenIn(text)).toEqual([]))
})
