import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

/** A sound sentence, an amount of it, and what was miscalculated. */
const CASES: readonly (readonly [sound: string, from: string, to: string, wrong: string])[] = [
  ['项目预算136.20万元，实际支出132.84万元，执行率97.5%，节余3.36万元，已退回。', '3.36', '3.82', 'balance 3.82 3.36'],
  ['项目预算136.20万元，实际支出132.84万元，执行率97.5%，节余3.36万元。', '132.84', '121.07', 'balance 3.36 15.13'],
  ['全年计划改造床位48张，已交付22张，其余26张预计10月底前交付。', '26张', '30张', 'balance 30 26'],
  ['枯死松树13,207株，已清理12,846株，剩余361株在悬崖上。', '361', '405', 'balance 405 361'],
]

describe('what is left of two amounts that stand in a row before it', () => {
  test.each(CASES)('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    // What was left of the years before is in it as well.
    '本年收入136.20万元，支出132.84万元，年末累计结余18.94万元。',
    '项目合计收入320万元，合计支出311万元，结余9万元，其中当年结余4万元、上年结余5万元。',
    '职工医保当年收支结余2.4亿元，加上历年结余21.7亿元，扣除划转后，年末累计结余23.6亿元。',
    '维修计划48张，第一批已交付22张，其余17张10月底前交付。',
    '计划采购电脑82台，已到货58台，尚有12台未签合同。',
    '计划采购电脑82台，已交付58台，尚有12台未签合同。',
    '计划改造48张，退出22张，其余17张10月底前交付。',
  ])('%s', (sound) => {
    expect(brokenIn(sound)).toEqual([])
  })
})

describe('a budget, what was added to it and what it came to', () => {
  test.each([
    ['年初预算8,462.15万元，年中调整增加1,037.60万元，调整后预算9,499.75万元。', '9,499.75', '7,789.84'],
    ['原批复预算412.60万元，追加36.80万元，核减21.40万元，调整后预算428.00万元。', '428.00', '376.64'],
    ['年初安排286.40万元，年中追加45.20万元，调整后为331.60万元。', '331.60', '278.54'],
  ])('%s: %s → %s', (sound, from, to) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to)).join()).toContain(`balance ${to}`)
  })

  test.each(['设备购置费286.40万元，追加45.20万元，调整后预算195.30万元。'])('%s', (sound) => {
    expect(brokenIn(sound)).toEqual([])
  })
})
