import { describe, expect, test } from 'vitest'
import { brokenIn, examined } from '../wordings.builder.ts'
import { divisionsAfar } from './divisions-afar.ts'

const BY_FUNCTION = [
  '本年支出合计3,684.27万元，其中：基本支出2,910.06万元，项目支出774.21万元。',
  '项目支出比上年减少，原因是设备购置已完成。',
  '四、支出结构',
  '按功能分类，教育支出3,126.45万元，社会保障和就业支出318.90万元，住房保障支出238.92万元。',
].join('\n')
const CASES = [
  '全年受理案件4,376件；审结4,127件，年末未结249件。',
  '一、办案情况',
  '从结案类型看，刑事案件286件，民商事案件2,315件，行政案件94件，执行案件1,432件。',
].join('\n')
const BY_YEARS = '核定总投资4,218.0万元。\n资金分两年安排，2023年2,530.8万元，2024年1,687.2万元。'
const IN_SENTENCE = '申请县级安排560.00万元，占总投资的48%，建议分两年安排，其中2024年330万元、2025年230万元。'
const ANSWERS = '收回有效问卷684份。\n按类别：肢体371份，视力124份，听力106份，多重83份。'
const BY_UNIT =
  '建议资助586项，占送评项目的15.24%。\n从依托单位看，高校394项，占67.24%；医院112项；院所63项；企业17项。'
const BY_FUEL = '看了72家茶坊，算了几本账。\n按燃料分：烧柴的31家，用电的23家，用颗粒的18家。烧柴户占43.1%，年纪都大。'
const PURCHASES = '采购预算856.40万元。\n按采购方式分：公开招标512.60万元，竞争性磋商236.50万元，框架协议107.30万元。'

describe('divisions of what stands far before them', () => {
  test.each([
    [BY_FUNCTION, '3,126.45', '126.45', 'parts 3,684.27 684.27'],
    [BY_FUNCTION, '318.90', '381.90', 'parts 3,684.27 3,747.27'],
    [CASES, '286件', '826件', 'parts 4,127 4,667'],
    [BY_YEARS, '1,687.2', '6,187.2', 'parts 4,218 8,718'],
    [IN_SENTENCE, '330万元', '30万元', 'parts 560 260'],
    [ANSWERS, '124份', '142份', 'parts 684 702'],
    [BY_UNIT, '394项', '594项', 'parts 586 786'],
    [BY_UNIT, '63项', '36项', 'parts 586 559'],
    [BY_FUEL, '72家', '82家', 'parts 82 72'],
    [PURCHASES, '236.50', '2365.0', 'parts 856.4 2,984.9'],
  ])('%s: %s printed as %s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    BY_FUNCTION.replace('3,126.45', '126.45').replace('238.92万元。', '238.92万元等。'),
    BY_FUNCTION.replace('3,126.45', '126.45').replace('，住房', '，其中住房'),
    BY_FUNCTION.replace('3,126.45', '2,977.31'),
    `${BY_FUNCTION.replace('3,126.45', '126.45')}另收回684.27万元。`,
    CASES.replace('刑事案件286', '办结286').replace('286', '826'),
    BY_YEARS.replace('分两年', '分三年').replace('1,687.2', '6,187.2'),
    '总人口4,376人。\n从年龄看，少年286人，青年2,315人，老年94人。',
    '从年龄看，少年286人。',
    BY_UNIT.replace('63项', '36项').replace('，占67.24%', ''),
    BY_FUEL.replace('72家', '82家').replace('43.1%', '45.0%'),
    BY_FUEL.replace('72家', '82家').replace('烧柴户占', '老人占'),
  ])('silent: %s', (text) => expect(divisionsAfar(examined(text))).toEqual([]))
})
