import { describe, expect, test } from 'vitest'
import { brokenIn } from './wordings.builder.ts'

/** Shapes of town news and gazetteers, in figures of our own: nothing in them contradicts anything. */
describe('as local news and gazetteers are written', () => {
  test.each([
    [
      'a share behind a bracket, of the amount before it',
      '本季度售出门票12.6万张（其中成人票9.1万张、学生票2.3万张、团体票1.2万张），完成目标12万张的105%。',
    ],
    [
      'one part each of several amounts',
      '全年共处理投诉1,240件，其中网购586件；挽回损失320万元，其中网购146万元；举报672件，其中食品245件。',
    ],
    [
      'kinds beside one another',
      '东风牌的授权门店达到4,125家，社区门店达到236家；长河牌的授权门店达到2,570家，社区门店达到131家。',
    ],
    [
      'what so many lots make, which is another total',
      '去年，全市共计供地26宗，总出让面积418,260平方米，建筑面积约96万平方米。城东片区共计供地7宗，均已成交，成交面积96,430平方米，可建面积312,570平方米。',
    ],
    ['how large a thing is', '冷库1座，冷藏3,600吨，制冰能力80吨/日，储冰能力1,800吨，年产鱼粉500吨；1,200吨油库1座。'],
    ['ages that stop short', '在其246名受访职工中：18～25岁的21人（男8人），26～35岁15人（男7人）。'],
    ['three ages that stop short', '抽查的268名学员里，16～20岁的18人，21～30岁的25人，31～40岁的15人。'],
    ['two kinds of a name', '在册志愿者246人中：理发的21人，修车的15人。'],
    ['two kinds of many', '全镇登记店铺246家，其中修车21家、理发15家。'],
    [
      'a share of what should be done, beside other places',
      '市内绿地养护面积93万平方米，占应养护面积的54%；临河县城绿地养护面积13.64万平方米；石门县城绿地养护面积15.89万平方米。',
    ],
    [
      'so much a head, where households have heads',
      '抽查1,447户职工家庭。结果显示，1,447户家庭有人口6,787人，其中就业3,099人；总收入1,685,800元，平均每人月收入20.7元。',
    ],
    [
      'the highest and the lowest of what it is looked at for, each with its share',
      '在3.1万余名教师中，女教师有1.9834万名，约占教师总数的62.87%。从学历构成看，具有本科及以上学历的教师为1.2926万名，约占总数的41.05%；中专及以下学历的有0.8426万名，约占总数的26.76%。',
    ],
    [
      'the same of another year',
      '1986年，投入救灾款118万元，其中地方财政款26.48万元。73个乡镇实行合作医疗制度。1987年，投入救灾款142万元，其中地方财政款26.43万元。74个乡镇实行合作医疗制度。',
    ],
  ])('%s: silent', (_, text) => expect(brokenIn(text)).toEqual([]))

  test.each([
    [
      'a share behind a bracket',
      '签订合同4,260吨（其中白菜1,850吨、萝卜1,630吨、其他780吨），占计划4,300吨的90.07%。',
      'rate 90.07 99.07',
    ],
    [
      'the parts before another amount',
      '处理投诉1,240件，其中网购586件、现场644件；挽回损失320万元，其中网购146万元。',
      'parts 1,240 1,230',
    ],
    ['kinds of one total', '全县店铺共412家，东区店铺136家，西区店铺286家。', 'parts 412 422'],
    [
      'a total of what is listed',
      '城东片区供地7宗，三块地合计96,430平方米。老厂地块52,310平方米，码头地块24,120平方米，车站地块30,000平方米。',
      'parts 96,430 106,430',
    ],
    ['ages to the oldest', '抽查的268名学员里，20岁以下的58人，21～30岁的105人，31岁以上的115人。', 'parts 268 278'],
    [
      'a share of what was done',
      '市内绿地养护面积93.62万平方米，其中东区15.89万平方米，占养护面积的26.97%。',
      '26.97 16.97',
    ],
    [
      'so much a household',
      '结果显示，1,236户家庭有人口4,915人，全年总收入1,522,700元，平均每户1,322元。',
      'product 1,522,700 1,633,992',
    ],
    [
      'the same of one year',
      '1986年，投入救灾款118万元，其中地方财政款26.48万元。经查账，地方财政款24.68万元全部发放。',
      'restated 24.68 26.48',
    ],
    ['two sides of a name', '在册志愿者246人中：男21人，女15人。', 'parts 246 36'],
    ['two of so many more, a digit too much', '架设泵站339处：固定14处、浮船25处；日提水168万立方米。', 'parts 339 39'],
  ])('%s: told', (_, text, broken) => expect(brokenIn(text).join('；')).toContain(broken))
})
