import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const BEDS = '年末建成护理床位236张。\n明年计划新增床位128张，累计达到364张。'
const PIPES = '连同往年，累计改造管网已有41.7公里。\n明年再改造管网6.5公里，使累计改造长度达到48.2公里。'
const VISITS = '全年接待游客74.6万人次。\n目标是接待游客90万人次，也就是在这一年基础上再增加15.4万人次。'
const FUND =
  '下达救灾补助152.40万元。所需资金由预备费安排，预备费年初规模1,800.00万元，此前已动用431.60万元，本次动用后余额1,216.00万元。'

describe('what there will be, of what there is and what is to come or go', () => {
  test.each([
    [BEDS, '累计达到364', '累计达到3640', 'balance 3640 364'],
    [BEDS, '236张', '263张', 'balance 364 391'],
    [PIPES, '48.2', '42.8', 'balance 42.8 48.2'],
    [VISITS, '90万', '80万', 'balance 80 90'],
    [VISITS, '15.4', '1.54', 'balance 90 76.14'],
    [FUND, '1,800.00', '180.00', 'balance 1,216 -404'],
    [FUND, '431.60', '413.60', 'balance 1,216 1,234'],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((each) => each.startsWith('balance'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['not told what there was', '明年计划新增床位128张，累计达到364张。'],
    ['last year', '去年建成床位263张。\n明年计划新增床位128张，累计达到364张。'],
    ['in another measure', '现有果园1,420公顷。\n新增果园面积400亩，总面积达到2,260亩。'],
    ['of two sorts', '现有床位263张。\n计划新增椅子128把，床位累计达到364张。'],
    ['nothing said to be added', '年末建成护理床位263张。\n护理128张，累计达到364张。'],
    ['another use', FUND.replace('本次动用后', '本次拨付后').replace('1,800.00', '180.00')],
    ['of another sort', FUND.replace('此前已动用431.60万元', '此前已动用12人').replace('1,800.00', '180.00')],
    ['no draft told', FUND.replace(/^[^。]*。/, '').replace('1,800.00', '180.00')],
    ['nothing before it', '本次动用后余额1,216.00万元，达到预期。'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})
