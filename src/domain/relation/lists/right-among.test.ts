import { describe, expect, test } from 'vitest'
import { brokenIn, examined } from '../wordings.builder.ts'
import { rightAmong } from './right-among.ts'

describe('what stands right among an amount', () => {
  test.each([
    ['全年清运垃圾31.62万吨，日均866吨；其中焚烧处理92.29万吨，填埋2.33万吨，焚烧占比92.6%。', 'parts 31.62 94.62'],
    ['问题涉及31.60万元，其中水费72.5万元，电费24.35万元，已调整到公用经费。', 'parts 31.6 96.85'],
    ['筛查妇女12,860人次，其中宫颈癌4,640人次、乳腺癌6,420人次，年度任务均为6,000人次。', 'parts 12,860 11,060'],
    ['职工412人，其中卫生技术人员327人；卫生技术人员中，医师108人、护士1159人、医技人员60人。', 'parts 327 1327'],
    ['每亩成本4,630元，其中种苗1,270元、人工1,890元、农资1,310元、其他340元。', 'parts 4,630 4,810'],
    ['新改建公路83.6公里，超目标3.6公里，其中旅游路2.84公里、产业路55.2公里；按支出计。', 'parts 83.6 58.04'],
    ['设备购置费86.4万元（其中仪器61.2万元、家具252.0万元）。', 'parts 86.4 313.2'],
  ])('%s', (text, broken) => expect(brokenIn(text)).toContain(broken))

  test.each([
    ['it holds', '问题涉及31.60万元，其中水费7.25万元，电费24.35万元，已调整到公用经费。'],
    ['the list is open', '问题涉及31.60万元，其中水费7.25万元，电费2.435万元等，已调整。'],
    ['no slip, for more is left', '问题涉及31.60万元，其中水费7.25万元，电费12.5万元，已调整到公用经费。'],
    ['one of them only', '问题涉及31.60万元，其中水费3.160万元。'],
    ['some of them', '全镇登记店铺246家，其中修车21家、理发15家。'],
    ['outcomes', '受理问题1,286件，其中办结946件、转办34件。'],
    ['two attributes', '参训1,286人，其中女性946人、党员34人。'],
    ['a price of which more is paid', '每亩成本4,630元，其中种苗1,270元、人工336元。'],
    ['two amounts before', '支出31.60万元，收入42.85万元，其中水费7.25万元，电费2.435万元。'],
    ['none before', '其中水费7.25万元，电费2.435万元。'],
    ['about so much', '问题涉及约31.60万元，其中水费7.25万元，电费2.435万元。'],
    ['marks that change', '问题涉及31.60万元，其中水费7.25万元、电费2.435万元，取暖费3.2万元。'],
    ['what was planned', '问题涉及31.60万元，其中水费7.25万元，计划24.35万元。'],
    ['a name that stands nowhere', '职工412人；卫生技术人员中，医师108人、护士1159人、医技人员60人。'],
    ['few digits', '处理12件，其中来信1件、来访21件。'],
    ['a rate', '合格率31.60%，其中一厂7.25%，二厂2.435%。'],
    ['a share of it', '问题涉及31.60万元，其中水费占7.25万元，电费2.435万元。'],
  ])('silent: %s', (_, text) => expect(rightAmong(examined(text))).toEqual([]))

  test('nothing is among', () => expect(rightAmong(examined('支出31.60万元。'))).toEqual([]))
})
