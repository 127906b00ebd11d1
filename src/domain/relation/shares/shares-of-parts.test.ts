import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const CASES: readonly (readonly [sound: string, from: string, to: string, broken: string])[] = [
  ['放流3.64亿尾，其中黑鲷0.86亿尾、对虾2.78亿尾；黑鲷放流量占23.6%。', '23.6%', '26.3%', 'share 26.3 23.63'],
  [
    '补种苗木4.26万株，其中油松1.58万株、云杉1.84万株、山杏0.84万株；油松占37.1%。',
    '37.1%',
    '31.7%',
    'share 31.7 37.09',
  ],
  ['成交366.40万元，其中货物类288.60万元、服务类77.80万元，服务类占21.2%。', '21.2%', '22.2%', 'share 22.2 21.23'],
  ['回收有效问卷612份。表示满意的有548人，占89.5%。', '548人', '584人', 'share 89.5 95.42'],
  [
    '完成有效样本1,480份。受访者中，本地居民586人，占39.6%；外来游客894人，占60.4%。',
    '60.4%',
    '64.4%',
    'share 64.4 60.41',
  ],
]

describe('shares of parts by their names', () => {
  test.each(CASES)('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((tie) => tie.startsWith('share'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(broken)
  })

  test.each([
    '补种苗木4.26万株，其中油松1.58万株、云杉1.84万株、山杏0.84万株；去年同期的油松占比偏低，为31.7%。',
    '补种苗木4.26万株，其中油松1.58万株、云杉1.84万株、山杏0.84万株；落叶松占31.7%。',
    '发放问卷650份，回收有效问卷612份。培训教师96人，占教师总数的39.5%。',
    '年初结余12.40万元，收入88.60万元，支出77.80万元，结余23.20万元；支出占87.8%。',
  ])('silent: %s', (text) => expect(brokenIn(text)).toEqual([]))
})
