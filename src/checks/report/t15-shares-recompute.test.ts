import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t15SharesRecompute } from './t15-shares-recompute.ts'

const FOUND = '收入合计100万元，其中财政拨款80万元，占90%；其他收入20万元，占20%。'
const CLEAR = '收入合计100万元，其中财政拨款80万元，占80%；其他收入20万元，占20%。'
const WITHOUT = '天气晴。'

describe('T15', () => {
  test('finds what cannot be, at its place', () => {
    const seen = verdictOn(t15SharesRecompute, FOUND)
    expect(seen.outcome).toBe('inconsistent')
    expect(seen.at).toContain('90%')
    for (const message of seen.messages) expect(message).toMatch(/[一-龥]/)
  })

  test('lets what ties out pass as consistent', () => {
    expect(verdictOn(t15SharesRecompute, CLEAR).outcome).toBe('consistent')
  })

  test('says so when there is nothing to look at', () => {
    expect(verdictOn(t15SharesRecompute, WITHOUT).outcome).toBe('insufficient-data')
  })

  test('a limit that names a group is no amount between two shares', () => {
    const ages = (last: string) =>
      `在册人员中，25岁以下占21.4%，26岁至45岁占48.3%，46岁至60岁占25.1%，60岁以上占${last}%。`
    expect(verdictOn(t15SharesRecompute, ages('5.2')).outcome).not.toBe('inconsistent')
    expect(verdictOn(t15SharesRecompute, ages('7.2')).messages.join()).toContain('4项占比合计为102%')
  })

  test('where several answers were allowed, shares need not make a hundred', () => {
    const text = (words: string) => `建议依次是食堂、班车、宿舍${words}，选择比例分别为占48.2%、占33.7%、占29.1%。`
    expect(verdictOn(t15SharesRecompute, text('（可多选）')).outcome).not.toBe('inconsistent')
  })

  test('shares of two wholes are no parts of one', () => {
    const text = '质保金占合同价的5%，进度款占已完工程量的85%，预付款占20%。'
    expect(verdictOn(t15SharesRecompute, text).outcome).not.toBe('inconsistent')
  })

  test('the best are among the good and better', () => {
    const text = '评为优秀的占20%，良好以上的占75%，不合格的占3%。'
    expect(verdictOn(t15SharesRecompute, text).outcome).not.toBe('inconsistent')
  })

  test('names that leave nothing over are an error', () => {
    const text = (last: string) => `表决时赞成76%，反对15%，弃权${last}%。`
    expect(verdictOn(t15SharesRecompute, text('9')).outcome).not.toBe('inconsistent')
    expect(verdictOn(t15SharesRecompute, text('19')).messages.join()).toContain('占比合计为110%，应为100%')
  })

  test('shares that are summed up behind are some of all', () => {
    const text = '培训补贴占34.0%，社保补贴占31.0%，岗位补贴占24.0%，三项合计占89.0%。'
    expect(verdictOn(t15SharesRecompute, text).outcome).not.toBe('inconsistent')
  })

  test('shares each of its own amount are some of a total that is told', () => {
    const text = (last: string) =>
      `全县售出新茶3,128吨，其中春茶2,450吨，城关1,314吨，河口272吨，石桥568吨，龙坪799吨，四个产区分别占总销量的42%、8.7%、18.2%和${last}%。`
    expect(verdictOn(t15SharesRecompute, text('25.5')).outcome).not.toBe('inconsistent')
    expect(verdictOn(t15SharesRecompute, text('26.5')).outcome).toBe('inconsistent')
  })

  test('two sides of one thing make a hundred', () => {
    const told = (text: string) => verdictOn(t15SharesRecompute, text).messages.join()
    expect(told('学员中，男性占51.3%，女性占49.7%。')).toContain('2项占比合计为101%')
    expect(told('网上办件占61.2%，窗口占39.8%。线下占28.7%，线上占72.3%。')).toContain('2项占比合计为101%')
    expect(told('学员中，男性占51.3%，女性占48.7%。')).toBe('')
    expect(told('学员中，男性占51.3%，党员占49.7%。')).toBe('')
    expect(told('男教师占51.3%，女学生占49.7%。')).toBe('')
  })
})
