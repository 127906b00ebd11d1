import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

describe('the first of a list, that is no whole of the others', () => {
  test.each([
    ['behind a colon', '按行业（可跨行业的取主营）：机械电子208户，化工材料112户，医药食品73户，其他93户。'],
    ['behind an aspect', '分品类看，其他垃圾14,368吨，可回收物7,893吨，厨余垃圾6,428吨，有害垃圾15吨。'],
    ['joined to them', '销售总额里，农资18.6亿元、农产品9.4亿元、日用消费品6.7亿元、再生资源3.1亿元。'],
    [
      'with a share of its own',
      '选择“非常满意”的579人（51.3%），“满意”的438人（38.8%），“一般”的88人，“不满意”的23人。',
    ],
    ['a kind as they are', '投诉账。住宿类39件，餐饮类21件，交通停车17件，其余9件。'],
    [
      'called as they are',
      '支出与收入持平：工资福利支出8,215万元，商品和服务支出6,028万元，补助支出337万元，资本性支出1,280万元。',
    ],
    ['less than one of them', '脱贫劳动力816人，农村转移劳动力1,590人，城镇失业人员402人，其他264人；女性1,873人。'],
    ['an item of its own', '补苗620亩，49.6万元；认证奖5万元，3家，15万元；快递补1元，43.6万单，43.6万元。'],
    ['what is left', '资金来自公益金100.00万元，其余59.54万元为区级资金。第1包117.12万元，第2包42.42万元。'],
    ['told as they are', '嫌等车久的618件，态度不好的243件，不靠站停车的171件，别的254件。'],
  ])('%s', (_, text) => expect(brokenIn(text)).toEqual([]))

  test.each([
    ['all there is', '投诉情况：受理投诉486件，住宿201件，餐饮172件，交通103件。', 'parts 486 476'],
    [
      'what is said once more',
      '全年验收项目246个，比目标多26个。按行业划分，246个项目中市政类888个、水利类41个、教育类57个、农业类60个。',
      'parts 246 1046',
    ],
    [
      'an amount that 其中 divides',
      '会计汇报：除雪费用42.65万元，其中机械费21.80万元，材料费12.90万元，人工费7.59万元。',
      'parts 42.65 42.29',
    ],
    [
      'an amount that a bracket divides',
      '用于支顶和围挡：支护木架122榀（北墙41榀、西墙71榀），盖布1,300平方米。',
      'parts 122 112',
    ],
    [
      'what is left and is divided',
      '公益金100.00万元，其余59.54万元为区级资金。其中第1包17.12万元，第2包52.42万元。',
      'parts 59.54 69.54',
    ],
    [
      'what is told of things',
      '适配辅助器具843件，涉及轮椅217辆、助听器96台、坐便器402件、其他1,128件。',
      'parts 843 1843',
    ],
    ['what was brought forward', '住户大会上代表提出意见48条，卫生类25条、停车类8条、绿化类51条。', 'parts 48 84'],
    ['an amount before', '抽检486件，住宿类201件，餐饮类172件，交通类103件。', 'parts 486 476'],
  ])('%s', (_, text, wrong) => expect(brokenIn(text)).toContain(wrong))
})

test('what was done to all of them is no member', () => {
  const text = '对超过储存年限的640件物资进行了技术鉴定，可延期使用的415件，报废225件。'
  expect(brokenIn(text)).toEqual([])
  expect(brokenIn(text.replace('225件', '228件'))).toContain('parts 640 643')
})
