import { describe, expect, test } from 'vitest'
import type { Claim } from '../../claim/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import { sumOfParts } from '../tie/sought.ts'
import { brokenIn, examined } from '../wordings.builder.ts'
import { isPartlyDivided } from './elsewhere.ts'

describe('readings of amounts that stand elsewhere', () => {
  test.each([
    [
      'a rate of what its own sentence names',
      '全年预算20,180.00万元，支出预算执行率98.83%。\n（四）接待。年初预算7.80万元，与上年决算数7.15万元相比减少。',
    ],
    [
      'a rate of one project, the amounts of two others',
      '备料项目执行率29.0%，为最低。\n（一）值守项目，预算180.00万元，支出90.00万元。\n（二）另支付劳务费342.40万元。',
    ],
    [
      'progress of an item, out of its own plan',
      '上半年支出487.4万元，支出进度44.5%；其中甲项支出247.0万元（进度55%），乙项支出156.4万元（进度43%），丙项支出84.0万元（进度28%）。',
    ],
    [
      'shares of tasks that each has of its own',
      '完成修复312万亩，占总任务300万亩的104.0%；退耕地50.4万亩，占任务的100.8%；沟道156万亩，占任务的104.0%；山地105.6万亩，占任务的105.6%。',
    ],
    [
      'a share of what another paragraph tells',
      '全县就业目标是900人。\n累计86.1户困难户实现就业，占困难户总户数的99.5%。',
    ],
    ['times a day, and times that failed', '四厂每日各检测一次，全年检测1,460次，达标1,457次；不达标的3次均已恢复。'],
    [
      'an average of something else',
      '捐书57.16万册，报刊6.08万册，其他3.25万册。按服务人口221.4万人计算，人均拥有馆藏4.31册。',
    ],
    [
      'a share beside others of the same',
      '东部务工10,430万人，增长0.3%，占务工总量的36.4%；西部务工7,814万人，增长3.3%，占务工总量的27.3%；北部务工958万人，增加29万人，增长3.1%，占务工总量的3.3%。',
    ],
    [
      'what is left, made by the two right before it',
      '省交办56件，化解52件，化解率92.9%；市自排130件，化解117件，化解率90.0%。两项合计186件，已化解169件，未化解的17件均已包案。',
    ],
    [
      'what is left of another paragraph',
      '中心结余2.87万元。项目总支出213.13万元，执行率98.67%。\n本项目支付180.42万元，执行率97.00%，结余5.58万元，已交回。',
    ],
    ['people of two sorts', '在职人员12人，其中局长1人、副局长3人、科长8人、女性2人。'],
    ['posts, and who left', '在职5人，高级职称1人，中级职称4人，退休1人。'],
    ['more kinds than listed', '猪牛羊禽肉产量36.8吨，其中猪肉产量21吨、牛肉产量11.8吨。'],
    ['the older among the old', '60岁以上老年人8.60万人，其中65岁以上5.80万人、70至79岁1.80万人。'],
    ['the oldest among the others', '老年人口11.46万人，其中60岁及以上7.91万人、80岁及以上2.56万人。'],
  ])('%s: silent', (_, text) => expect(brokenIn(text)).toEqual([]))

  test.each([
    ['a rate of its own sentence', '预算286.40万元，支出252.03万元，执行率78.00%。', '88'],
    ['a product a slip away', '培训教师36人，每人补助1,200元，共补助4.23万元。', '4.32'],
    ['a share of a named whole', '全部职工1,250人。其中女职工486人，占职工的83.88%。', '38.88'],
    ['members called alike', '共有车辆15辆，其中机要通信用车3辆、执法执勤用车12辆、特种专业技术用车1辆。', '16'],
    ['members joined', '在谈项目36个，其中制造业28个、研发中心8个、贸易服务7个。', '43'],
    ['a total of all that is joined', '整改期间修订制度9项、新建7项、废止4项，合计16项。', '20'],
    ['kinds named the other way round', '民营企业进出口5.85万亿元，其中出口3.57万亿元、进口1.95万亿元。', '5.52'],
    ['kinds named by all', '全年完成路面大中修36.8公里，其中大修12.3公里、中修42.5公里。', '54.8'],
    [
      'kinds named by all, and too little of them',
      '全年完成路面大中修36.8公里，其中大修12.3公里、中修24.2公里。',
      '36.5',
    ],
    [
      'ages side by side',
      '六十周岁及以上老年人5.84万人，其中六十至六十九周岁3.22万人，七十至七十九周岁1.87万人，八十周岁及以上0.85万人。',
      '5.94',
    ],
    ['two answers', '回收有效样本1,200份，其中现场20份、扫码680份。', '700'],
    ['two levels', '计划招收780人，其中中级工层次560人、高级工层次20人。', '580'],
  ])('%s: told', (_, text, expected) => expect(brokenIn(text).join('；')).toContain(expected))
})

describe('parts that are the whole before the last of them', () => {
  test.each([
    ['others are said besides', '抽查200户，合格193户，不合格7户，新户4户。', true],
    ['joined by 、', '在谈项目36个，其中制造业28个、研发中心8个、贸易服务7个。', false],
    ['called alike', '共有车辆15辆，其中机要用车3辆，执法用车12辆，技术用车1辆。', false],
  ])('%s: %s', (_, text, isPartly) => {
    const prose = examined(text)
    const [whole, ...parts] = prose.claims as [Claim, ...Claim[]] // an amount at least
    expect(isPartlyDivided(prose, makeTie('parts', sumOfParts(whole, parts), 'certain'))).toBe(isPartly)
  })

  test.each([
    ['修订制度9项、新建7项、废止4项，合计16项。', false],
    ['修订制度9项，新建7项，废止4项，合计16项。', true],
  ])('summed up behind: %s', (text, isPartly) => {
    const prose = examined(text)
    const [whole, ...parts] = prose.claims.toReversed() as [Claim, ...Claim[]] // an amount at least
    expect(isPartlyDivided(prose, makeTie('parts', sumOfParts(whole, parts.toReversed()), 'certain'))).toBe(isPartly)
  })
})
