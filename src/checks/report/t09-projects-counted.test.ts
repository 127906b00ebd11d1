import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t09ProjectsCounted } from './t09-projects-counted.ts'

const FOUND = '本年共有项目4个。\n1、网络维护项目。\n2、视频会议项目。\n3、等级保护项目。'
const CLEAR = '本年共有项目3个。\n1、网络维护项目。\n2、视频会议项目。\n3、等级保护项目。'
const WITHOUT = '天气晴。'

describe('T09', () => {
  test('finds what cannot be, at its place', () => {
    const seen = verdictOn(t09ProjectsCounted, FOUND)
    expect(seen.outcome).toBe('inconsistent')
    expect(seen.at).toContain('4个')
    for (const message of seen.messages) expect(message).toMatch(/[一-龥]/)
  })

  test('lets what ties out pass as consistent', () => {
    expect(verdictOn(t09ProjectsCounted, CLEAR).outcome).toBe('consistent')
  })

  test('says so when there is nothing to look at', () => {
    expect(verdictOn(t09ProjectsCounted, WITHOUT).outcome).toBe('insufficient-data')
  })

  const NAMED = '（一）免费开放项目。预算50万元。\n（二）文化惠民工程。预算36万元。\n（三）非遗保护经费，预算30万元。'

  test.each([
    ['共涉及项目3个，资金116万元，自评覆盖率100%。', 'consistent'],
    ['共涉及项目33个，资金116万元，自评覆盖率100%。', 'inconsistent'],
    ['共涉及项目33个，纳入监控的项目共9个，资金116万元。', 'insufficient-data'],
  ])('numbered items that begin with the names of projects: %s', (words, outcome) => {
    expect(verdictOn(t09ProjectsCounted, `${words}\n${NAMED}`).outcome).toBe(outcome)
  })

  test('sections of a report are none of what was counted above them', () => {
    const text =
      '全年发布审计结果公告22个。\n一、基本情况\n项目已竣工。\n二、审计结果\n核减98万元。\n三、整改情况\n已整改。'
    expect(verdictOn(t09ProjectsCounted, text).outcome).toBe('insufficient-data')
  })

  test.each([
    ['随机检查企业（场所）18家。', 'insufficient-data'],
    ['随机检查场所418个。', 'insufficient-data'],
    ['随机检查场所4个。', 'inconsistent'],
    ['随机检查企业4家：', 'inconsistent'],
  ])('items below are no list of so many: %s', (words, outcome) => {
    const text = `${words}\n（一）查出隐患。共98条。\n（二）督促改正。已改95条。\n（三）实施处罚。立案9起。`
    expect(verdictOn(t09ProjectsCounted, text).outcome).toBe(outcome)
  })

  test('items that name no projects are no list of them', () => {
    const text = '共涉及项目33个，资金116万元，覆盖率100%。\n（一）总体情况。较好。\n（二）存在问题。较少。'
    expect(verdictOn(t09ProjectsCounted, text).outcome).toBe('insufficient-data')
  })

  test('the last of a list of counts announces nothing', () => {
    const text = '东村9个、西村6个、其余各村14个。\n（一）超范围开支。涉及两村。\n（二）手续不全。涉及三村。'
    expect(verdictOn(t09ProjectsCounted, text).outcome).not.toBe('inconsistent')
  })
})
