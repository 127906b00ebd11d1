import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

/** What something was, what it is, and by how much it changed or what moved. */
const CASES: readonly (readonly [sound: string, tie: string, from: string, to: string, wrong: string])[] = [
  [
    '从预算稳定调节基金调入1.65亿元（基金余额由6.08亿元变为4.43亿元）。',
    'change 1.65',
    '1.65亿元',
    '16.5亿元',
    'change 16.5 1.65',
  ],
  [
    '同意将展演项目未用的18.60万元调剂用于防水项目。调剂后，展演项目由45.00万元变为26.40万元。',
    'change 18.6',
    '45.00万元',
    '45.07万元',
    'change 18.6 18.67',
  ],
  [
    '补助标准由每服役一年每月54元提高至每月58元，每服役一年每月增加4元。',
    'change 4',
    '每月增加4元',
    '每月减少4元',
    'change 4 -4',
  ],
  ['示范田平均亩产612公斤，比人工栽插578公斤增加34公斤。', 'change 34', '增加34', '减少34', 'change 34 -34'],
  ['满意率69.5%，上一采暖期为66.8%，提高2.7个百分点。', 'change 2.7', '66.8%', '63.8%', 'change 2.7 5.7'],
  [
    '年初批复财政补助预算815.60万元，年中追加工作经费56.80万元，全年财政补助预算872.40万元。',
    'balance 872.4',
    '56.80万元',
    '56.10万元',
    'balance 872.4 871.7',
  ],
  [
    '收入总计4,386,215.60元，支出总计4,386,215.60元。与2021年度相比，收、支总计各减少212,604.40元，下降4.6%（2021年度收、支总计均为4,598,820.00元）。',
    'change 4,386,215.6',
    '4,598,820.00元',
    '4,958,820.00元',
    'change 212,604.4 572,604.4',
  ],
  ['全年归集数据4,216万条，累计1.32亿条，年初累计8,984万条。', 'parts 1.32', '8,984万', '8,684万', 'parts 1.32 1.29'],
  [
    '本学期收入1,098,048.00元，支出1,088,200.00元，结余9,848.00元；上学期结余3,271.40元，累计结余13,119.40元。',
    'parts 13,119.4',
    '3,271.40元',
    '2,371.40元',
    'parts 13,119.4 12,219.4',
  ],
  [
    '年初在院儿童146名，全年新接收13名，离院21名，其中收养9名、寄养5名、成年转出7名，年末在院儿童138名。',
    'balance 138',
    '新接收13名',
    '新接收3名',
    'balance 138 128',
  ],
  ['设备原值86.40万元，已提折旧79.92万元，净值6.48万元。', 'balance 6.48', '6.48', '6.58', 'balance 6.58 6.48'],
  ['电话回访接通863个，完成访问641个。', 'within 641', '863个', '86个', 'within 641 null'],
  ['计划招聘教师320名，实际录用307名。', 'within 307', '320名', '302名', 'within 307 null'],
  ['注册商标27个，真正在用的8个。', 'within 8', '27个', '7个', 'within 8 null'],
]

const SILENT: readonly string[] = [
  '基金余额由6.08亿元变为4.43亿元，另从其他渠道调入2.30亿元。',
  '年初累计8,984万条，累计1.32亿条，本月新增350万条。',
  '平均亩产612公斤，每亩增收34元。',
]

describe('spans and what lies between', () => {
  test.each(CASES)('%s', (sound, tie, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound)).toContain(tie)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })
  test.each(SILENT)('silent: %s', (text) => expect(brokenIn(text)).toEqual([]))
})

describe('what something went from and to, and by how much', () => {
  test.each([
    ['年用电量由1,845万kWh降至1,476万kWh，年节电369万kWh，节电率20.0%。', '369', '396', 'change 396 369'],
    ['撒布融雪剂1,086吨，库存由2,240吨降到1,154吨，路面畅通。', '1,086', '1,068', 'change 1,068 1,086'],
    ['在册设备由1,320台增至1,562台，增加的242台均已入账。', '242台', '224台', 'change 224 242'],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((each) => each.startsWith('change'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    '同意将18.60万元调剂使用，展演项目由45.00万元变为26.40万元。',
    '同意将18.60万元调剂使用，防水项目由30.00万元变为48.60万元。',
    '同意追加18.60万元，防水项目由30.00万元增加至48.60万元。',
  ])('%s', (sound) => expect(heldIn(sound)).toContain('change 18.6'))

  test('in few digits it is only borne out', () => {
    expect(heldIn('减压井由32眼增至36眼，增加的4眼位于险段。')).toContain('change 4')
    expect(heldIn('4名工作人员划转县委办公室，馆内人员由15人变为11人。')).toContain('change 4')
  })

  test.each([
    ['with others that closed', '新建调解组织12家，总数由74家增至88家。'],
    ['two that may be it', '新购图书1,068册，剔旧1,806册，藏书由22,240册增至23,326册。'],
    ['of another kind', '新建管网12.60公里，覆盖户数由1,005户增至1,139户。'],
    ['percentages', '覆盖率由85.2%提高到92.6%，新增管网7.8公里。'],
    ['vague', '在册设备由约1,320台增至1,562台，增加的224台均已入账。'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})
