import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const WATER =
  '全州水资源总量14.27亿m³，供水总量8.64亿m³。\n地表水资源量12.91亿m³，地下水资源量9.36亿m³，两者重复计算量8.00亿m³。'
const PEOPLE = '康复救助142人，居家照护260人，其中106人重叠，去重后共296人。'

describe('what two amounts share', () => {
  test.each([
    [WATER, '9.36', '9.63', 'balance 14.27 14.54'],
    [WATER, '14.27', '14.7', 'balance 14.7 14.27'],
    [PEOPLE, '296人', '269人', 'balance 269 296'],
    ['随访高血压90人、糖尿病35人（两病兼有的12人），去重后113人。', '113', '137', 'balance 137 113'],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((each) => each.startsWith('balance'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['one amount alone', '水资源总量14.27亿m³。其中重复计算量8.00亿m³。'],
    ['no total', '地表水资源量12.91亿m³，地下水资源量9.36亿m³，两者重复计算量8.00亿m³。'],
    ['about', '水资源总量14.72亿m³。地表水12.91亿m³，地下水9.36亿m³，重复量约8.00亿m³。'],
    ['three of which two are shared', '随访高血压90人、糖尿病35人、冠心病20人（两病兼有的12人），去重后137人。'],
    ['another after all', '随访高血压90人、糖尿病35人（两病兼有的12人），去重后137人，失访20人。'],
    ['parts of other sentences', '随访高血压90人。糖尿病35人（两病兼有的12人），去重后137人。'],
    ['a total of more', '随访高血压90人、糖尿病35人（两病兼有的12人），总共管理137人，去重后若干。'],
    ['repeated visits', '门诊3,860人次，住院1,250人次，重复就诊610人次，合计服务6,310人次。'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})
