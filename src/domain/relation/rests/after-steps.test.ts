import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const FINE = '河东供热站用煤3.3万吨，补贴281.16万元。\n同意从其补贴中扣减20万元。扣减后该站实得补贴261.16万元。'
const SNOW = '全年除雪预算180万元，已支出42.65万元。\n向市局报送追加除雪经费60万元的请示，追加后全年除雪预算为240万元。'

describe('before and after something was taken or added', () => {
  test.each([
    [FINE, '261.16', '216.16', 'balance 216.16 261.16'],
    [FINE, '281.16', '218.16', 'balance 261.16 198.16'],
    [SNOW.replace('180万', '180.5万').replace('240万', '240.5万'), '240.5', '204.5', 'balance 204.5 240.5'],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((each) => each.startsWith('balance'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test('in few digits it is only borne out', () => expect(heldIn(SNOW)).toContain('balance 240'))

  test.each([
    ['of another name', '年初安排维修费618.5万元。追加办公费20.5万元，追加后差旅经费共693.0万元。'],
    ['no step', '培训后合格人数186人，培训前126人。'],
    ['about', '年初补贴281.16万元，扣减20万元，扣减后补贴约216.1万元。'],
    ['far off', '年初补贴281.16万元，扣减20万元，扣减后补贴75.30万元。'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))

  test('of two that it may be of nothing is said', () => {
    const text = '冬季补贴281.16万元；夏季补贴287.11万元；扣减20.00万元，扣减后补贴261.11万元由市里承担。'
    expect(brokenIn(text).filter((each) => each.startsWith('balance'))).toEqual([])
  })
})

describe('what was taken is told by its name', () => {
  const MEALS = '全学期退8,460餐次，退费76,140元。\n交费学生应交1,236,480元，扣除退费后实收1,160,340元。'

  test.each([
    ['1,236,480', '1,236,840', 'balance 1,160,340 1,160,700'],
    ['1,160,340', '1,106,340', 'balance 1,106,340 1,160,340'],
  ])('%s → %s', (from, to, broken) => {
    expect(brokenIn(MEALS)).toEqual([])
    expect(brokenIn(MEALS.replace(from, to))).toContain(broken)
  })

  test.each([
    ['another name', MEALS.replace('扣除退费', '扣除减免').replace('1,236,480', '1,236,840')],
    ['in two sentences', MEALS.replace('元，扣除', '元。扣除').replace('1,236,480', '1,236,840')],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})
