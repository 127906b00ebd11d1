import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

describe('what is left of others than the two amounts', () => {
  test.each([
    [
      'a share of the whole',
      '项目总投资12,600万元，其中补助6,300万元、省级3,780万元、县级2,520万元。四年合计12,600万元。累计支付率95%，剩余630万元为5%的质量保证金。',
    ],
    [
      'a bound that is gone beyond',
      '原有楼梯两部，净宽各2.4米。规范要求净宽5.76米，建成后合计6米，超出5.76米，可满足要求。',
    ],
    ['two of one name', '结算评审71个，送审13.26亿元，审定12.11亿元。决算评审12个，送审6,500万元，审定6,100万元。'],
    ['what was left itself', '企业养老收41,286万元、支46,912万元，当期差5,626万元，由省级补足；居民养老余3,566万元。'],
    ['a row', '企业养老收41,286万元，缺口5,626万元；居民养老余3,566万元，机关事业余328万元，工伤余221万元。'],
    ['something behind the next mark', '企业养老收41,286万元，缺口5,626万元；居民养老支3,566万元。'],
    [
      'nothing that was done',
      '隐患中高危29个、中危124个。弱口令86个，比上年的143个少了57个，仍居首位；其后是补丁未更新71个、日志留存不足的45个。',
    ],
  ])('%s', (_, text) => expect(brokenIn(text)).toEqual([]))

  test.each([
    ['应收水费412.6万元，已收378.9万元，其余43.7万元列入催缴。', 'balance 43.7 33.7'],
    ['全年减贫2,618人，年末未脱贫人口53人，年初未脱贫人口为3,148人。', 'balance 53 530'],
    ['任务1,246户，改造1,158户，未改造的188户。', 'balance 188 88'],
    ['医院核定床位800张，实际开放936张，超出316张。', 'balance 316 136'],
    ['应收水费412.6万元，已收378.9万元，收缴率91.8%，其余43.7万元列入催缴。', 'balance 43.7 33.7'],
    ['概算批复1,380万元，结算（不含税）1,372万元，节约53万元，节约率3.8%。', 'balance 53 8'],
  ])('%s is a contradiction all the same', (text, broken) => expect(brokenIn(text)).toContain(broken))
})
