import { describe, expect, test } from 'vitest'
import { brokenIn, examined, heldIn } from '../wordings.builder.ts'
import { goalGrowths } from './goal-growths.ts'

const SOUND =
  '全年收入1,436.20万元，其中财政拨款1,320.40万元，经营服务收入115.80万元。\n2023年经营服务收入目标128.00万元，比2022年增长10.54%。'
const LESS = '能耗支出86.40万元，维修支出32.60万元。\n下年能耗支出目标80.00万元，比今年下降7.41%。'

describe('what a goal has grown by', () => {
  test.each([
    [SOUND, '128.00', '182.00', 'growth 10.54 57.17'],
    [SOUND, '10.54%', '15.04%', 'growth 15.04 10.54'],
    [LESS, '7.41%', '4.71%', 'growth 4.71 7.41'],
  ])('%s: %s printed as %s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((held) => held.startsWith('growth'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['of another name', SOUND.replace('2023年经营服务收入', '2023年培训收入').replace('10.54', '15.04')],
    ['of two values', `经营服务收入112.00万元。\n${SOUND.replace('10.54', '15.04')}`],
    ['of last year', SOUND.replace('，经营服务收入', '，上年经营服务收入').replace('10.54', '15.04')],
    ['far off', SOUND.replace('10.54%', '77.00%')],
    ['about', SOUND.replace('目标128', '目标约128').replace('10.54', '15.04')],
    ['no goal', SOUND.replace('收入目标', '收入').replace('10.54%', '55.04%')],
    ['not beside', SOUND.replace('万元，比2022年', '万元。今年，比2022年').replace('10.54', '15.04')],
  ])('silent: %s', (_, text) => expect(goalGrowths(examined(text)).filter(({ holds }) => !holds)).toEqual([]))
})
