import { describe, expect, test } from 'vitest'
import { readProse } from '../claim/index.ts'
import { plainDocument } from '../document/plain-document.builder.ts'
import {
  attachmentSlips,
  chineseNumber,
  enumerationSlips,
  inlineListSlips,
  loneNumberSlips,
  markSlips,
  numberingSlips,
} from './index.ts'

const prose = (text: string) => readProse(plainDocument(text))
/** A paragraph such as an excerpt begins with. */
const LONG = '农村自来水普及率提高，村庄清洁行动实现全覆盖，农民收入增速快于全市平均水平，'
  .repeat(2)
  .replace(/，$/, '。')
const kinds = (slips: readonly { readonly kind: string; readonly actual: string | null }[]) =>
  slips.map(({ kind, actual }) => `${kind} ${actual}`)

describe('numbers of headings and items', () => {
  test.each([
    ['一、甲\n二、乙\n二、丙', ['repeated 二、']],
    ['一、甲\n三、乙', ['jump 三、']],
    ['一、甲\n（一）子\n（三）丑', ['jump （三）']],
    ['三、甲\n（五）子\n一、工作\n（一）丑', ['restart 一、']],
    ['一、甲\n1.子\n2.丑\n4.寅', ['jump 4.']],
    ['（一）甲\n2.子', ['late-start 2.']],
    ['一、甲\n二、乙\n三、2021年工作计划', []],
    ['第一章 概况\n第一节 职能\n第二节 人员\n第二章 收支\n第一节 预算\n第二节 决算\n第三章 目标\n设定目标。', []],
    ['第一部分 概况\n一、甲\n二、乙\n第二部分 决算\n一、甲\n二、乙', []],
    ['一、甲\n1.子\n2.丑\n主要问题如下，请核对。\n1.寅\n2.卯', []],
    ['一、甲\n（一）子\n二、乙\n（一）丑\n（二）寅', []],
    ['目录\n一、概况\n二、决算\n一、概况\n二、决算', []],
  ])('%j gives %j', (text, expected) => expect(kinds(numberingSlips(prose(text)))).toEqual(expected))

  test.each([
    ['三、甲\n一是子，四是丑，四个方面。\n五、乙', ['jump 五、']],
    ['一、甲\n二、乙\n科目\t金额\n据实测算\t12\n一、丙', ['restart 一、']],
  ])('%j gives %j', (text, expected) => expect(kinds(numberingSlips(prose(text)))).toEqual(expected))

  test.each([
    ['（一）甲\n1.资金到位。全部到位。\n1.资金使用。支出10万元。', ['lone 1.']],
    ['（一）甲\n1.资金到位。\n已全部到位。\n1.资金使用。\n（二）乙', ['lone 1.']],
    ['（一）甲\n（1）资金到位。\n①子。\n（1）资金使用。\n二、乙', ['lone （1）']],
    ['（一）甲\n1.资金到位。\n（二）乙\n1.资金使用。', []],
    ['（一）甲\n1.资金到位。\n1.资金使用。\n2.资金管理。', []],
    ['（一）甲\n1.资金到位。\n主要问题如下：\n1.资金使用。', []],
    ['（一）甲\n1.资金到位：\n1.资金使用。', []],
    ['（一）甲\n1.资金到位。\n主要问题\n1.资金使用。', []],
    ['（一）甲\n1.资金到位。\n注：下同。\n1.资金使用。', []],
    ['（一）甲\n1.资金到位。\n科目\t金额\n支出\t12\n1.资金使用。', []],
    ['1.资金使用。', []],
    ['①资金到位。\n①资金使用。', []],
  ])('%j gives %j', (text, expected) => expect(kinds(loneNumberSlips(prose(text)))).toEqual(expected))

  test.each([
    ['（四）费用\n总额90.9亿元。\n二、服务\n（一）门诊\n（二）住院', []],
    ['（一）收入\n（二）支出\n二、特点\n（一）平稳', []],
    ['续上页。\n3.基金\n4.资本\n（二）债务\n1.全市', []],
    ['（三）基金\n第二部分 决算\n一、收入\n三、支出', ['jump 三、']],
    ['全市预算执行情况\n（一）收入\n（二）支出\n二、特点\n（一）平稳', ['late-start 二、', 'restart （一）']],
    ['（四）费用\n二、服务\n（一）门诊\n（三）住院', ['jump （三）']],
    ['一、费用\n（一）门诊\n二、服务\n（二）住院', ['late-start （二）']],
  ])('an excerpt begins below its first heading: %j gives %j', (text, expected) =>
    expect(kinds(numberingSlips(prose(text)))).toEqual(expected),
  )

  test.each([
    [1, '一'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [35, '三十五'],
  ])('%i is written %s', (value, words) => expect(chineseNumber(value)).toBe(words))
})

describe('rows of 一是、二是', () => {
  test.each([
    ['一是甲。二是乙。三是丙。', []],
    ['一是甲。二是乙。三开展专项行动。四是丁。', ['bare 三']],
    ['一是网络平稳；二是保障及时；三数据共享扩面。', ['bare 三']],
    ['一是网络平稳；二是保障及时；三公经费下降。', []],
    ['一是甲。三是丙。', ['gap 三是']],
    ['一是甲。二是乙。二是丙。', ['repeated 二是']],
    ['要求有：二是乙。', ['headless 二是']],
    ['五是乙。六是丙。', []],
    ['五是乙。七是丙。', ['gap 七是']],
    ['（四）乙\n（五）丙\n一是甲。', []],
    ['（四）乙\n（五）丙\n一是甲。\n（六）丁', ['alone null']],
    ['（一）乙\n（二）丙\n一是甲。', []],
    [`${LONG}\n五是乙。`, []],
    [`${LONG}\n一是乙。`, []],
    [`${LONG}\n一是乙。\n此致。`, ['alone null']],
    [`${LONG}\n一是甲。二是乙。\n${'丙。\n'.repeat(8)}五是丁。`, ['headless 五是']],
    [`${LONG}二是乙。`, ['headless 二是']],
    [`一、${LONG}\n五是乙。`, ['headless 五是']],
    [`今年工作情况\n${LONG}\n五是乙。`, ['headless 五是']],
    ['全年抓了三件事。\n五是乙。', ['headless 五是']],
    ['汇报提纲\n（一）乙\n（二）丙\n一是甲。', ['alone null']],
    ['究其原因一是雨多，二是路窄。', []],
    ['会上提出“一是补贴偏低，二是拨付偏慢”。', []],
    ['究其原因一是雨多，二是路窄，四是人少。', ['gap 四是']],
    ['唯一是短板的在于资金。二是乙，三是丙。', ['headless 二是']],
    ['一是甲。', ['alone null']],
    ['一要甲；二要乙；三要丙。', []],
  ])('%s gives %j', (text, expected) => expect(kinds(enumerationSlips(prose(text)).slips)).toEqual(expected))
})

describe('lists within a paragraph', () => {
  test.each([
    ['措施：（1）甲；（2）乙；（3）丙。', []],
    ['措施：（1）甲；（3）丙。', ['inline-gap （3）']],
    ['措施：（1）甲；（2）B区；（3）丙；（4）UPS更换。', []],
    ['措施：（1）甲；（2）乙；（2）丙。', ['inline-repeated （2）']],
    ['措施：（1）甲；（1）乙；（3）丙。', ['inline-repeated （1）']],
    ['措施：（1）甲；（2）乙；（1）丙；（4）丁。', ['inline-gap （1）']],
    ['措施：（1）甲；（2）乙。问题：（1）丙；（2）丁。', []],
    ['措施：1）甲；2）乙；4）丙。', ['inline-gap 4）']],
    ['说明：（一）2021年无政府性基金；（二）2022年有。', []],
    ['说明：（一）甲；（三）乙。', ['inline-gap （三）']],
    ['包括①甲、②乙、④丙。', ['inline-gap ④']],
    ['首先，甲。其次，乙。再次，丙。', []],
    ['首先，甲。再次，乙。最后，丙。', ['inline-gap 再次']],
    ['按照第（2）项执行；（3）甲；（5）乙。', []],
    ['措施：（1）甲；（8）乙。', []],
    ['措施：（1）甲。', []],
  ])('%s gives %j', (text, expected) => expect(kinds(inlineListSlips(prose(text)).slips)).toEqual(expected))
})

describe('marks', () => {
  test.each([
    ['《办法》“甲”（乙）〔2020〕', []],
    ['办法》', ['unopened 》']],
    ['“甲', ['unclosed “']],
    ['1）甲\n2）乙', []],
    ['项目：（1）甲；2）乙；（3）丙。', ['unopened ）']],
    ['项目：1）甲；（2）乙。', ['unopened ）']],
    ['（1）甲：1）子；2）丑。（2）乙。', []],
    ['（2）甲：1）子。（1）乙。', []],
    ['项目：（一）甲；二）乙；（三）丙。', ['unopened ）']],
    ['步骤：a）甲；（1）乙。', []],
    ['项目：（1）甲；5）乙。', []],
    ['“甲。\n“乙。”', []],
    ['栏目\t《办法\n内容\t甲', ['unclosed 《']],
  ])('%j gives %j', (text, expected) => expect(kinds(markSlips(prose(text)))).toEqual(expected))
})

describe('attachments', () => {
  test.each([
    ['附件2：自评表\n附件3：项目表', ['missing 附件2、附件3']],
    ['附件：1.自评表\n2.项目表', []],
    ['附件：1.2022年自评表\n2.2022年项目表', []],
    ['附件：1.自评表\n1.项目表', ['repeated 1']],
    ['详见附件3。\n附件：1.自评表\n2.项目表', ['unlisted 附件3']],
    ['按照《办法》附件3执行。\n附件：1.自评表', []],
    ['附件2\n采购清单\n单价见附件1。', []],
    ['附件2\n采购清单\n单价见附件3。', ['unlisted 附件3']],
    ['采购清单\n附件2', ['missing 附件2']],
    ['没有附件。', []],
    ['明细见附件2。\n附件：绩效自评表\n北山县水务局\n2024年2月1日', ['unlisted 附件2']],
    ['收支见附件3，另见附件3。\n附件：2023年度绩效自评表', ['unlisted 附件3']],
    ['明细见附件1。\n附件：绩效自评表\n北山县水务局', []],
    ['明细见《管理办法》附件2。\n附件：绩效自评表\n北山县水务局', []],
    ['明细见附件2。\n附件：绩效自评表、满意度问卷\n北山县水务局', []],
    ['明细见附件2。\n附件：绩效自评表\n满意度调查问卷汇总表\n北山县水务局', []],
    ['明细见附件2。\n附件：绩效自评表\n附件：问卷\n2024年2月1日', []],
    ['明细见附件2。\n附件材料另行报送\n北山县水务局', []],
  ])('%j gives %j', (text, expected) => expect(kinds(attachmentSlips(prose(text)).slips)).toEqual(expected))
})
