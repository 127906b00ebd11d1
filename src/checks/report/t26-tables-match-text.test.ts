import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t26TablesMatchText } from './t26-tables-match-text.ts'

const FOUND = '本年事业收入3,580.00元。\n单位：元\n科目\t金额\n事业收入\t3,579.00\n其他收入\t21.00'
const CLEAR = '本年事业收入3,579.00元。\n单位：元\n科目\t金额\n事业收入\t3,579.00\n其他收入\t21.00'
const WITHOUT = '天气晴。'

describe('T26', () => {
  test('finds what cannot be, at its place', () => {
    const seen = verdictOn(t26TablesMatchText, FOUND)
    expect(seen.outcome).toBe('inconsistent')
    expect(seen.at).toContain('3,580.00元')
    for (const message of seen.messages) expect(message).toMatch(/[一-龥]/)
  })

  test('lets what ties out pass as consistent', () => {
    expect(verdictOn(t26TablesMatchText, CLEAR).outcome).toBe('consistent')
  })

  test('lets what two cells of the row leave pass', () => {
    const rows = '类型\t反馈（个）\t已整改（个）\n补充耕地不实\t17\t16\n违法建设占用\t94\t90'
    expect(verdictOn(t26TablesMatchText, `${rows}\n从类型看，补充耕地不实1个。`).messages).toEqual([])
    expect(verdictOn(t26TablesMatchText, `${rows}\n从类型看，补充耕地不实7个。`).messages).toHaveLength(1)
  })

  test('holds what was to be against nothing that was', () => {
    const table = '费用名称\t数量\n破损档案修裱\t5,260页\n目录著录\t13.5万条'
    const goals = '一、绩效目标\n2022年破损档案修裱5,000页。\n二、资金使用\n'
    expect(verdictOn(t26TablesMatchText, `${goals}${table}`).messages).toEqual([])
    const told = goals.replace('绩效目标', '完成情况')
    expect(verdictOn(t26TablesMatchText, `${told}${table}`).messages).toHaveLength(1)
  })

  test('says so when there is nothing to look at', () => {
    expect(verdictOn(t26TablesMatchText, WITHOUT).outcome).toBe('not-applicable')
  })
})
