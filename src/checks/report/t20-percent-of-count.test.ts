import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t20PercentOfCount } from './t20-percent-of-count.ts'

const FOUND = '随机调查群众40人，满意率93%。'
const CLEAR = '随机调查群众40人，满意率92.5%。'
const WITHOUT = '天气晴。'

describe('T20', () => {
  test('finds what cannot be, at its place', () => {
    const seen = verdictOn(t20PercentOfCount, FOUND)
    expect(seen.outcome).toBe('inconsistent')
    expect(seen.at).toContain('93%')
    for (const message of seen.messages) expect(message).toMatch(/[一-龥]/)
  })

  test('finds it where the count stands in a bracket', () => {
    expect(verdictOn(t20PercentOfCount, '受益移民满意度（抽样15人）为95.3%。').at).toContain('95.3%')
    expect(verdictOn(t20PercentOfCount, '受益移民满意度（抽样150人）为95.3%。').outcome).toBe('consistent')
  })

  test.each([
    ['随机走访居民90人，满意率93.7%，高于90%的目标值。', ['93.7%']],
    ['满意度：随机走访居民90人，满意率93.7%。', ['93.7%']],
    ['满意度：随机走访居民90人，满意率93.3%。', []],
    ['随机走访居民90人，满意率93.3%，高于90%的目标值。', []],
    ['对出院患者160例进行随访，满意率达到96.4%。', ['96.4%']],
    ['对出院患者160例进行随访，满意率达到96.3%。', []],
    ['检测不合格31人次，不合格率2.2%。', []],
    ['抽样60户，工资性收入占54.2%。', []],
    ['抽检31批次，不合格率2.2%。', ['2.2%']],
    ['收治出院患者160例，满意率达到96.4%。', []],
    ['在198份有效问卷中，选择路远的占71.2%，选择价高的占56.6%，选择不便的占84.0%，选择其他的占22.2%。', ['84.0%']],
    ['在198份有效问卷中，选择路远的占71.2%，选择价高的占56.6%，选择不便的占48.0%，选择其他的占22.2%。', []],
    ['收回有效问卷312份。问最想改进什么（可多选），选时间的占38.5%，选品种的占33.1%，选站点的占21.2%。', ['33.1%']],
    ['对退订的231户电话回访（可多选），嫌资费高的占45.0%，改看视频的占62.6%，停用的占18.2%。', ['62.6%']],
    ['种植户231户，其中稻农占45.0%，菜农占62.6%，果农占18.2%。', []],
    ['收回有效问卷312份。农户占38.1%，商户占33.1%，职工占21.9%。', []],
    ['本周共办理停水类工单35件，满意率94.7%。', []],
    ['本周共回访停水类工单35件，满意率94.7%。', ['94.7%']],
    ['统计服务满意率93.8%，由48份有效问卷得出。', []],
    ['统计服务满意率94.6%，由48份有效问卷得出。', ['94.6%']],
    ['窗口满意率92.4%，以66份有效样本计算。', []],
    ['窗口满意率92.4%，以86份有效样本计算。', ['92.4%']],
    ['抗体合格率86.7%（抽检75份），高于70%。', []],
    ['抗体合格率86.7%（抽检7份），高于70%。', ['86.7%']],
    ['抗体合格率86.7%，由75户养殖户送检。', []],
    ['抗体合格率86.7%。由7份有效问卷得出满意度90%以上。', []],
    ['走访林场周边6个村农户150户，满意率94%。', []],
    ['走访林场周边6个村农户15户，满意率94%。', ['94%']],
  ])('%s', (words, at) => expect(verdictOn(t20PercentOfCount, words).at).toEqual(at))

  test('lets what ties out pass as consistent', () => {
    expect(verdictOn(t20PercentOfCount, CLEAR).outcome).toBe('consistent')
  })

  test('says so when there is nothing to look at', () => {
    expect(verdictOn(t20PercentOfCount, WITHOUT).outcome).toBe('insufficient-data')
  })
})
