import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

/** A sentence as it should read, the words that go wrong in it, and the tie that then breaks. */
const CASES: readonly (readonly [sound: string, from: string, to: string, broken: string])[] = [
  ['资金总额120万元，已支付96万元，支付率80%。', '80%', '82%', 'rate 82 80'],
  ['资金总额120万元，已拨付96万元，支付率80%。', '80%', '82%', 'rate 82 80'],
  ['设备完好率96%，其中50台设备中48台完好。', '96%', '98%', 'rate 98 96'],
  ['本次抽查20家单位，发现问题的12家，占60%。', '60%', '65%', 'rate 65 60'],
  ['全乡16个村，已完成14个，完成87.5%。', '87.5%', '82.5%', 'rate 82.5 87.5'],
  ['本年度经费12.8万元，预算数15.2万元，完成预算的84.2%。', '84.2%', '94.2%', 'rate 94.2 84.21'],
  ['预算数15.2万元，本年度经费12.8万元，完成预算的84.2%。', '84.2%', '94.2%', 'rate 94.2 84.21'],
  ['质保金按合同价86万元的5%扣留，为4.3万元。', '4.3万元', '4.5万元', 'product 4.5 4.3'],
  ['固定资产原值860万元，累计折旧320万元，净值540万元。', '540', '550', 'balance 550 540'],
  ['户均增收3,200元，120户共增收38.4万元。', '38.4', '36.4', 'product 36.4 38.4'],
  ['每人补助300元，40名共补助1.2万元。', '1.2', '1.3', 'product 1.3 1.2'],
  ['40人参加，每人补助300元，共补助1.2万元。', '1.2', '1.3', 'product 1.3 1.2'],
  ['合同价350万元，变更增加28万元，结算价378万元。', '378', '388', 'balance 388 378'],
  ['合同价350万元，变更减少28万元，结算价322万元。', '322', '332', 'balance 332 322'],
  ['较上年下降16.7%，上年为48件，今年为40件。', '16.7%', '12.7%', 'growth 12.7 16.67'],
  ['较上年增长20%，上年为40件，今年为48件。', '20%', '24%', 'growth 24 20'],
  ['林地面积66.2万亩，全县面积152.4万亩，林地覆盖率43.4%。', '43.4%', '34.4%', 'rate 34.4 43.44'],
  ['通水自然村386个，通水率100%，自然村总数386个。', '总数386', '总数368', 'rate 100 104.89'],
  ['开标项目占计划的80%，即计划25个、开标20个。', '20个', '22个', 'rate 80 88'],
  ['改造项目占全部的80%，即改造20个、全部25个。', '20个', '22个', 'rate 80 88'],
  ['用气12.6万吨，单价3.5元/吨，气费44.1万元。', '44.1', '41.4', 'product 41.4 44.1'],
  ['流转320亩，租金1,500元/亩，金额48万元。', '48万元', '46万元', 'product 46 48'],
  ['为16个站各安装摄像头2台，共32台。', '32台', '36台', 'product 36 32'],
  ['预留修缮经费5%，即预算总额600万元中的30万元。', '30万元', '36万元', 'product 36 30'],
  ['讲座12期，每期50人，共培训600人次。', '600', '660', 'product 660 600'],
  ['共召开支委会24次、党小组会18次，合计42次。', '18次', '16次', 'parts 42 40'],
  ['项目分两期实施，一期投资620万元，二期投资380万元，总投资1,000万元。', '1,000', '1,100', 'parts 1,100 1,000'],
  ['两次巡查共发现隐患35个，第一次21个，第二次14个。', '14个', '16个', 'parts 35 37'],
]

describe('a sentence of three figures', () => {
  test.each(CASES)('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toEqual([broken])
  })

  test.each([
    ['a rate that counts something else', '收到建议25件，办结24件，满意率98%。'],
    ['one of two that stand side by side', '本科120人、硕士80人，占42%。'],
    ['one of two kinds', '送戏120场、讲座80场，占42%。'],
    ['a rate of another year', '受理投诉45件，办结40件，低于上年办结率的92%。'],
    ['a rate of what is not among them', '批准逮捕12.5万人，不捕11.5万人，不捕率48.5%。'],
    ['a part larger than the first', '新增80人，原有120人，占62%。'],
    ['a first rate whose part is larger', '办结率98%，新收80件，办结120件。'],
    ['a first rate that counts something else', '完好率98%，共有设备50台，借出46台。'],
    ['other units', '培训6期，参训360人，合格率98%。'],
    ['work of a plan that is not told', '总投资5.6亿元，已完成投资3.2亿元，完成60%。'],
    ['a change', '上年办件45件，今年40件，同比下降11.1%。'],
    ['neither called so', '收入12.8万元，支出15.2万元，完成预算的94.2%。'],
    ['both called so', '基本预算12.8万元，项目预算15.2万元，完成预算的94.2%。'],
    ['a share of more than there is', '质保金4万元，按5%扣留，为4.5万元。'],
    ['a percentage that takes nothing', '合同价86万元，增长5%，为4.5万元。'],
    ['a rest of what nothing was taken from', '东区860万元，西区320万元，余550万元。'],
    ['a rest of less than was taken', '收入320万元，已支860万元，结余550万元。'],
    ['a price of other things', '户均增收3,200元，120人共增收36.4万元。'],
    ['no price', '增收3,200元，120户共增收36.4万元。'],
    ['a price and no total', '户均增收3,200元，120户投入3.4万元。'],
    ['a change that is none of it', '合同价350万元，税金28万元，结算价388万元。'],
    ['what it became in other units', '合同价350万元，变更28项，结算价388万元。'],
    ['a growth of other years', '较上年下降12.7%，前年为48件，本市为40件。'],
    ['about so many', '约20家单位，发现问题的12家，占65%。'],
    ['four figures', '抽查20家单位，发现问题的12家，占65%，整改8家。'],
    ['a name that begins otherwise', '林地面积66.2万亩，全县面积152.4万亩，绿化覆盖率34.4%。'],
    ['two names that begin like the rate', '林地面积66.2万亩，林地用途管制152.4万亩，林地覆盖率34.4%。'],
    ['a share of what is called by both', '开标项目占计划的80%，其中年初计划22个、年中计划25个。'],
    ['a price by another unit', '用气12.6万立方米，单价3.5元/吨，气费41.4万元。'],
    ['what was collected at a price', '供水12.6万吨，单价3.5元/吨，实收水费41.4万元。'],
    ['two prices', '居民水价2.5元/吨，工业水价3.5元/吨，水费41.4万元。'],
    ['what each got in other units', '为16个站各安装摄像头2台，共36套。'],
    ['a percentage of nothing', '预留修缮经费5%，上年600万元，本年36万元。'],
    ['more than all', '预留修缮经费5%，即预算总额600万元中的630万元。'],
    ['a total of what was planned', '一期计划投资620万元，二期投资380万元，总投资1,100万元。'],
    ['a total by another name', '一期投资620万元，二期支出380万元，总投资1,100万元。'],
    ['ordinals that are not all', '巡查共发现隐患35个，第一次21个，第三次12个。'],
    ['other units beside a total', '会议24次，培训16次，共有42人。'],
  ])('of %s tells nothing', (_, text) => {
    expect(brokenIn(text)).toEqual([])
  })
})
