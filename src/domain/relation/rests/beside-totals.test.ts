import { describe, expect, test } from 'vitest'
import { brokenIn, examined, heldIn } from '../wordings.builder.ts'
import { lackingOf } from './beside-totals.ts'

const STAFF = '满额时需教师、保育员36人，另需食堂人员7人，合计43人。总园可抽调18人，尚缺25人，拟公开招聘。'
const GAP = '收支相抵，缺口0.46亿元。补助到位0.29亿元（省级0.11亿元、市级0.18亿元），补助之后仍短0.17亿元。'

describe('what lacks of a total right before', () => {
  test.each([
    [STAFF, '18人', '13人', 'balance 25 30'],
    [STAFF, '25人', '28人', 'balance 28 25'],
    [STAFF, '合计43人', '合计48人', 'balance 25 30'],
    [GAP, '仍短0.17', '仍短0.71', 'balance 0.71 0.17'],
  ])('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((held) => held.startsWith('balance'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(broken)
  })

  test.each([
    ['no slip', '满额时合计43人。总园可抽调18人，尚缺11人。'],
    ['another unit', '满额时合计43人。总园可抽调18人，尚缺28间。'],
    ['of no total', '甲组43人。总园可抽调18人，尚缺28人。'],
    ['nothing that covers it', '满额时合计43人。甲园18人，尚缺28人。'],
    ['another paragraph', '满额时合计43人。\n总园可抽调18人，尚缺28人。'],
    ['a sentence between', '满额时合计43人。此事已经报告。总园可抽调18人，尚缺28人。'],
    ['two sentences', '满额时合计43人，总园可抽调18人。尚缺28人。'],
    ['about', '满额时合计43人。总园可抽调约18人，尚缺28人。'],
    ['behind a bracket', '总园（含分园），尚缺28人。'],
    ['alone', '总园，尚缺28人。'],
    ['about as many', '满额时合计43人。总园可抽调18人，尚缺约28人。'],
    ['nothing before', '满额时，总园可抽调18人，尚缺28人。'],
  ])('silent: %s', (_, text) => expect(lackingOf(examined(text))).toEqual([]))
})
