import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from './wordings.builder.ts'

describe('amounts that are another’s', () => {
  test.each([
    [
      'percentages of each',
      '2014年受理11,210件，审结9,882件，比上年度分别上升1.8%和1.7%；上年受理11,016件，审结9,716件。',
    ],
    [
      'growth by year over ten years',
      '全县41,178人，与十年前的33,972人相比，增加7,206人，增长21.21%，年平均增长率为1.94%。',
    ],
    ['what an amount leaves out', '收案21,146件（不含上年旧存8,802件），比上年下降1.3%。'],
    ['changes behind their amounts', '参保28,391人，其中职工21,565人，退休6,826人，分别比上年末增加2,163人和521人。'],
    [
      'what was compared in a total',
      '完成15.39亿元，比上年决算数14.94亿元增长3.0%，加上补助收入13.36亿元、转贷收入2.05亿元，收入合计30.80亿元。',
    ],
    ['an average of some', '2021年月均收入4,432元，增长8.8%。其中，外出人员月均收入5,013元，增长10.2%。'],
    ['percentages of growth', '财政收入1.62亿元、增长7.8%，城乡收入分别增长4.6%和7.1%，零售额29.67亿元、增长2.7%。'],
    ['a rank', '伤亡人数居全国前5位的是：甲（746人）、乙（657人）、丙（596人）、丁（588人）、戊（558人）。'],
    ['a round amount beside a fine one', '物资折合5.2亿元。转入捐款4.3亿元，衣被折款6,164.4万元。'],
    [
      'a list of another paragraph',
      '新增节水面积34.75万亩。\n另一市新增灌溉面积2.7万亩，改善灌溉面积14.6万亩，改善排涝面积12.5万亩。',
    ],
    [
      'shares of which none is told',
      '寄递业务量1,390.9亿件。\n甲乙两省业务量合计530.4亿件。\n同城、异地、国际业务量分别占寄递业务量的26.6%、71.3%和2.1%。',
    ],
    ['the last of a list', '按类别：肢体412份，视力118份，智力101份，听力97份，多重28份。'],
    [
      'answers each with a share',
      '收回问卷1,127份。选简便的506人，占44.9%；选少排队的428人，占37.9%；选辅导的391人，占34.7%；选停车的217人，占19.2%。',
    ],
    ['the limit of a day', '全年接待8.64万人次，未突破每日800人次的限流上限。举办活动96场。'],
    ['an average by day', '课时补贴4.96万元。人均每天398元，低于定额。任课教师24名。'],
    [
      'an average over what is farther',
      '全省外借量1,219万册次，阅读量815.7万人次。\n全市外借量3,272.21万册次，上年3,263.51万册次，人均外借1.74册次。',
    ],
    [
      'progress in a table',
      '项目\t预算（万元）\t支出（万元）\t进度\n甲\t720.00\t446.40\t62.0%\n乙\t530.00\t248.56\t46.9%\n丙\t330.00\t147.20\t44.6%\n合计\t1,580.00\t842.16\t53.3%',
    ],
    [
      'a rest called rest',
      '自筹46.00万元，其余150.00万元恳请区财政追加。全年区财政安排保洁费1,570.00万元，其中原预算1,420.00万元、追加150.00万元。',
    ],
  ])('%s: silent', (_, text) => expect(brokenIn(text)).toEqual([]))

  test.each([
    [
      'a total that more is added to',
      '收入决算总数129,748万元，加上级补助收入428,905万元，调入资金348,606万元，收入总计907,259万元。',
      'parts 907,259',
    ],
    [
      'the amount over its change',
      '务工28,652人。东部务工10,430人，增加30人，增长0.3%，占务工总数的36.4%。',
      'share 36.4',
    ],
  ])('%s: held', (_, text, held) => expect(heldIn(text)).toContain(held))
})
