import { describe, expect, test } from 'vitest'
import { examineDocument } from '../../domain/relation/index.ts'
import type { DraftPart, Fault } from '../../domain/settlement/disclosure.builder.ts'
import { disclosureWith, readDocumentOf, SOUND_DISCLOSURE } from '../../domain/settlement/disclosure.builder.ts'
import type { Check, Verdict } from '../define-check.ts'
import { checks } from '../index.ts'

const checkOf = (code: string): Check => {
  const check = checks.find((one): one is Check => one.code === code)
  if (check === undefined) throw new Error(`no check ${code}`)
  return check
}
const examined = (parts: readonly DraftPart[]) =>
  examineDocument(readDocumentOf(parts), { fiscalYear: null, pack: null })
const examine = (code: string, parts: readonly DraftPart[]): Verdict => checkOf(code).examine(examined(parts))
const messages = (verdict: Verdict) =>
  typeof verdict === 'string' ? verdict : verdict.map(({ message }) => message).join('\n')
const places = (code: string, parts: readonly DraftPart[]) => {
  const document = examined(parts)
  const verdict = checkOf(code).examine(document)
  return typeof verdict === 'string'
    ? []
    : verdict.map((problem) => problem.places.map(({ start, end }) => document.text.slice(start, end)))
}

const CODES = Array.from({ length: 18 }, (_, index) => `D${String(index + 1).padStart(2, '0')}`)
const isTable = (part: DraftPart) => part.kind === 'table'
const only = (...names: readonly string[]) =>
  SOUND_DISCLOSURE.filter((part) => part.kind === 'table' && names.includes(part.name))
const without = (name: string) => SOUND_DISCLOSURE.filter((part) => part.kind === 'paragraph' || part.name !== name)
const text = (from: string, to: string): Fault => ({ at: '文字', from, to })

const TOTALS = '收入支出决算总表'
const INCOME = '收入决算表'
const EXPENDITURE = '支出决算表'
const APPROPRIATION = '财政拨款收入支出决算总表'
const GENERAL = '一般公共预算财政拨款支出决算表'
const BASIC = '一般公共预算财政拨款基本支出决算表'
const THREE_PUBLIC = '财政拨款“三公”经费支出决算表'

describe('a sound disclosure', () => {
  test.each(CODES)('%s: everything it looks at is in order', (code) => {
    const verdict = messages(examine(code, SOUND_DISCLOSURE))
    expect(verdict).toBe(code === 'D10' ? 'insufficient-data' : 'consistent')
  })

  test.each(CODES)('%s does not apply to a document that is no disclosure', (code) => {
    const letter = [{ kind: 'paragraph', text: '本单位2023年完成接待38批次，支出4.70万元。' }] as const
    expect(examine(code, letter)).toBe('not-applicable')
    expect(examine(code, only(TOTALS))).toBe('not-applicable')
  })
})

describe('each fault is found by its check, at its place', () => {
  test.each<readonly [code: string, why: string, faults: readonly Fault[], words: string]>([
    [
      'D01',
      'one side',
      [{ at: TOTALS, from: '28.20', to: '28.30' }],
      '“支出总计”为1286.2万元，本年支出合计、结余分配、年末结转和结余合计为1286.3万元',
    ],
    ['D01', 'the other side', [{ at: TOTALS, from: '36.20', to: '63.20' }], '“收入总计”为1286.2万元'],
    ['D01', 'both totals', [{ at: TOTALS, from: '1,286.20', to: '1,286.00' }], '“支出总计”为1286.2万元，相差2000元'],
    [
      'D01',
      'an item',
      [{ at: TOTALS, from: '9.50', to: '5.90' }],
      '“本年收入合计”为1250万元，各项收入合计为1246.4万元',
    ],
    ['D02', 'a row', [{ at: INCOME, from: '496.80', to: '498.60' }], '“行政运行”行本年收入合计'],
    ['D02', 'a column', [{ at: INCOME, from: '72.00', to: '27.00' }], '各类科目合计为1205万元'],
    [
      'D02',
      'the first table',
      [{ at: TOTALS, from: '1,250.00', to: '1,255.00' }],
      '收入支出决算总表“本年收入合计”为1255万元',
    ],
    ['D03', 'a row', [{ at: EXPENDITURE, from: '490.00', to: '409.00' }], '合计为1177万元'],
    [
      'D03',
      'the first table',
      [{ at: TOTALS, from: '1,258.00', to: '1,285.00' }],
      '收入支出决算总表“本年支出合计”为1285万元',
    ],
    ['D04', 'one side', [{ at: APPROPRIATION, from: '12.00', to: '21.00' }], '“收入总计”为1192.5万元'],
    [
      'D04',
      'a column',
      [{ at: APPROPRIATION, from: '8.50', to: '5.80', turn: 2 }],
      '“支出总计”支出一般公共预算财政拨款',
    ],
    ['D04', 'a row', [{ at: APPROPRIATION, from: '120.45', to: '124.05' }], '“八、社会保障和就业支出”行合计'],
    [
      'D04',
      'the second table',
      [{ at: APPROPRIATION, from: '1,180.50', to: '1,108.50', turn: 2 }],
      '收入决算表“财政拨款收入”为1180.5万元',
    ],
    [
      'D05',
      'a detail row',
      [{ at: GENERAL, from: '55.25', to: '52.25', turn: 2 }],
      '“卫生健康支出”行本年支出合计为55.25万元',
    ],
    [
      'D05',
      'the fourth table',
      [{ at: APPROPRIATION, from: '1,184.00', to: '1,148.00', turn: 2 }],
      '一般公共预算“本年支出合计”为1148万元',
    ],
    ['D06', 'the fifth table', [{ at: GENERAL, from: '748.00', to: '784.00' }], '人员经费、公用经费合计为748万元'],
    [
      'D06',
      'personnel',
      [{ at: BASIC, from: '610.00', to: '601.00' }],
      '“人员经费合计”为648万元，各类经济分类支出合计为639万元',
    ],
    ['D06', 'public', [{ at: BASIC, from: '95.00', to: '59.00' }], '“公用经费合计”为100万元'],
    ['D07', 'the total', [{ at: THREE_PUBLIC, from: '14.50', to: '15.40' }], '决算数“合计”为15.4万元'],
    [
      'D07',
      'vehicles',
      [{ at: THREE_PUBLIC, from: '12.00', to: '11.00', turn: 2 }],
      '公务用车购置费、公务用车运行维护费合计为11万元',
    ],
    ['D07', 'a blank', [{ at: THREE_PUBLIC, from: '4.70', to: '' }], '没有填写决算数“公务接待费”'],
    [
      'D07',
      'merged wording',
      [text('3.公务用车运行维护费预算', '3.公务用车购置及运行维护费预算')],
      '没有分别写明“公务用车运行维护费”',
    ],
    [
      'D08',
      'more in a part',
      [{ at: BASIC, from: '8.80', to: '18.80' }],
      '30231“公务用车运行维护费”为18.8万元，大于“三公”经费支出决算表',
    ],
    [
      'D09',
      'income',
      [text('事业收入60.00', '事业收入66.00')],
      '文字“事业收入”为66万元，《收入决算表》事业收入为60万元',
    ],
    [
      'D09',
      'an item of the fifth table',
      [text('（类）120.45', '（类）124.05')],
      '《一般公共预算财政拨款支出决算表》社会保障和就业支出',
    ],
    ['D09', 'three public', [text('支出决算为4.70', '支出决算为7.40')], '公务接待费决算数'],
    ['D09', 'personnel', [text('人员经费648.00', '人员经费684.00')], '人员经费'],
    [
      'D10',
      'a second statement',
      [text('国内公务接待38批次', '公务接待费支出决算为4.50万元，国内公务接待38批次')],
      '前文文字“公务接待费决算数”为4.7万元',
    ],
    ['D11', 'a rate', [text('完成预算的72.50%', '完成预算的75.20%')], '计算为72.5%'],
    [
      'D11',
      'no budget',
      [text('支出决算为0.00万元，全年没有购置', '支出决算为0.00万元，完成预算的100%，全年没有购置')],
      '没有可比的分母',
    ],
    ['D12', 'a percentage', [text('增长7.18%', '增长7.81%')], '增减幅度为7.81%'],
    ['D12', 'a direction', [text('增加86.20万元，增长', '增加86.20万元，下降')], '方向相反'],
    ['D12', 'nothing grows', [text('增加44.00万元，增长3.86%', '增加0.00万元')], '数额为0就没有增减'],
    [
      'D12',
      'no base',
      [text('一般公共预算财政拨款支出增加44.00万元，增长3.86%', '一般公共预算财政拨款支出增加1,184.00万元，增长100%')],
      '上年数为0',
    ],
    ['D12', 'no reason', [text('主要原因是压减公务接待。', '主要原因是。')], '请写明增减变化的原因'],
    ['D13', 'a share', [text('占94.44%', '占49.44%')], '计算为94.44%'],
    ['D13', 'no sign', [text('占4.80%', '占4.80')], '缺少百分号'],
    ['D13', 'not a hundred', [text('占10.17%', '占11.17%')], '4个占比合计为101.00%'],
    [
      'D14',
      'an empty table',
      [
        text('没有国有资本经营预算财政拨款支出，《国有资本经营预算财政拨款支出决算表》为空表', '的情况见上表'),
        text('本单位2023年度没有国有资本经营预算财政拨款支出', '见上表'),
      ],
      '《国有资本经营预算财政拨款支出决算表》没有数据',
    ],
    [
      'D15',
      'wording',
      [text('本单位2023年度没有政府性基金预算财政拨款收入和支出', '本部门没有政府性基金预算财政拨款收入和支出')],
      '“本部门”“本单位”混用',
    ],
    ['D15', 'a unit of money', [{ at: BASIC, from: '金额单位：万元', to: '金额单位：元' }], '金额单位为“元”'],
    ['D15', 'a name', [{ at: GENERAL, from: '示例县档案服务中心', to: '示例县档案馆' }], '单位名称为“示例县档案馆”'],
    ['D15', 'a year', [{ at: EXPENDITURE, from: '支出决算表', to: '2022年度支出决算表' }], '表题年度为2022年'],
    ['D15', 'the contents lack a table', [text('收入决算表', '名词解释')], '没有列入目录'],
    [
      'D16',
      'more than there is',
      [text('项目支出436.00万元', '项目支出463.00万元')],
      '大于一般公共预算财政拨款支出决算表“项目支出”436万元',
    ],
    ['D16', 'a share', [text('总额的100%', '总额的80%')], '计算为100'],
    [
      'D16',
      'not all',
      [
        text(
          '8个项目开展绩效自评，涉及一般公共预算项目支出436.00万元，占一般公共预算项目支出总额的100%',
          '全部项目开展绩效自评，涉及一般公共预算项目支出400.00万元',
        ),
      ],
      '两处应当一致',
    ],
    ['D17', 'late', [text('2024年8月20日公开', '2024年8月28日公开')], '超过二十日'],
    ['D18', 'fewer persons', [text('38批次，312人次', '38批次，31人次')], '人次少于批次'],
    ['D18', 'nothing paid', [{ at: THREE_PUBLIC, from: '4.70', to: '0.00' }], '公务接待费决算数为0'],
  ])('%s: %s', (code, _, faults, words) => {
    expect(messages(examine(code, disclosureWith(...faults)))).toContain(words)
  })

  test('both amounts are shown where they stand', () => {
    const faulty = disclosureWith({ at: THREE_PUBLIC, from: '14.50', to: '15.40' })
    expect(places('D07', faulty)).toEqual([['15.40', '0.00', '4.70', '9.80']])
  })

  test('a table that the contents list and nobody finds', () => {
    expect(messages(examine('D15', without(EXPENDITURE)))).toContain('没有找到这张表')
  })

  test('no word on performance', () => {
    const parts = SOUND_DISCLOSURE.filter((part) => isTable(part) || !/绩效/.test('text' in part ? part.text : ''))
    expect(messages(examine('D16', parts))).toContain('没有预算绩效管理情况')
  })
})

describe('silence where a disclosure may be right', () => {
  test.each<readonly [code: string, why: string, faults: readonly Fault[]]>([
    ['D01', 'rounding of each part', [{ at: TOTALS, from: '28.20', to: '28.21' }]],
    [
      'D16',
      'money carried over',
      [
        text(
          '涉及一般公共预算项目支出436.00万元，占一般公共预算项目支出总额的100%',
          '涉及一般公共预算项目支出463.00万元，含上年结转',
        ),
      ],
    ],
    ['D17', 'the last day', [text('2024年8月20日公开', '2024年8月26日公开')]],
    ['D12', 'a change without percentage', [text('减少1.50万元，下降9.38%', '减少1.50万元')]],
    ['D13', 'a share left out', [text('其他收入9.50万元，占0.76%', '其他收入9.50万元')]],
    ['D18', 'batches alone', [text('38批次，312人次', '38批次')]],
  ])('%s: %s', (code, _, faults) => {
    expect(messages(examine(code, disclosureWith(...faults)))).toBe('consistent')
  })
})

describe('what is not there is said to be missing', () => {
  const titleOnly = [
    ...only(GENERAL).map((part) => (part.kind === 'table' ? { ...part, rows: part.rows.slice(0, 3) } : part)),
    ...only('国有资本经营预算财政拨款支出决算表'),
  ]

  test.each(CODES.filter((code) => code !== 'D14' && code !== 'D15'))('%s', (code) => {
    const document = examined(titleOnly)
    expect(checkOf(code).examine(document)).toBe('insufficient-data')
    expect(checkOf(code).missing?.(document)).toMatch(/^文件中没有可核对的/)
  })

  test('D14 and D15 look at any table', () => {
    expect(messages(examine('D14', titleOnly))).toContain('没有专门说明')
    expect(examine('D15', titleOnly)).toBe('consistent')
    const textOnly = SOUND_DISCLOSURE.filter((part) => !isTable(part))
    expect(examine('D14', textOnly)).toBe('insufficient-data')
  })

  test('D10 leaves amounts alone that are told of another year', () => {
    const again = (year: number) =>
      disclosureWith(text('与上年相比，收入总计增加86.20', `${year}年度收入总计1,200.00万元，收入总计增加86.20`))
    expect(examine('D10', again(2022))).toBe('insufficient-data')
    expect(messages(examine('D10', again(2023)))).toContain('前文文字“收入总计”为1286.2万元')
  })

  test('D10 reads 其中购置费、运行维护费 as the two that they are short for', () => {
    const short = (running: string) =>
      disclosureWith(
        text(
          '2.公务用车购置费预算为0.00万元',
          `2.公务用车购置及运行维护费支出9.80万元。其中购置费0.00万元；运行维护费${running}万元。公务用车购置费预算为0.00万元`,
        ),
      )
    expect(messages(examine('D10', short('9.80')))).not.toContain('公务用车购置及运行维护费')
    expect(messages(examine('D10', short('8.90')))).toContain('前文文字“公务用车运行维护费决算数”为8.9万元')
  })

  test('D17 names the days that it needs', () => {
    const parts = disclosureWith(text('本单位于2024年8月20日公开', '本单位按规定公开'))
    expect(examine('D17', parts)).toBe('insufficient-data')
    expect(checkOf('D17').missing?.(examined(parts))).toContain('批复日期和公开日期')
  })
})

describe('other layouts and wordings', () => {
  const line = (words: string): DraftPart => ({ kind: 'paragraph', text: words })
  const tableOf = (name: string, ...rows: readonly (readonly string[])[]): DraftPart => ({ kind: 'table', name, rows })
  const head = (name: string): DraftPart => line(name)
  const threePublic = (...rows: readonly (readonly string[])[]) => [
    ...only(GENERAL),
    head('“三公”经费支出决算表'),
    line('金额单位：元'),
    tableOf('三公', ...rows),
  ]

  test('三公 without a subtotal of vehicles', () => {
    const rows = (total: string) =>
      threePublic(
        ['项目', '预算数', '决算数'],
        ['合计', '9', total],
        ['因公出国（境）费', '0', '0'],
        ['公务用车购置费', '0', '0'],
        ['公务用车运行费', '5', '5'],
        ['公务接待费', '4', '3'],
      )
    expect(examine('D07', rows('8'))).toBe('consistent')
    expect(messages(examine('D07', rows('7')))).toContain('决算数“合计”为7元')
  })

  test('三公 without a budget beside it, and 三公 without figures', () => {
    const row = (...words: readonly string[]) => words
    const outcome = threePublic(row('项目', '决算数'), row('合计', '8'), row('公务接待费', '8'))
    expect(messages(examine('D07', outcome))).toContain('没有填写预算数、决算数“因公出国（境）费”')
    expect(examine('D07', threePublic(row('项目', '预算数', '决算数'), row('合计', '', '')))).toBe('insufficient-data')
  })

  test('a three-public text that never says budget', () => {
    const parts = SOUND_DISCLOSURE.map((part) =>
      part.kind === 'paragraph' ? { ...part, text: part.text.replaceAll('预算为', '安排') } : part,
    ).filter((part) => part.kind === 'table' || !/预算/.test(part.text) || /情况说明$/.test(part.text))
    expect(messages(examine('D07', parts))).toMatch(/没有分别写明.*预算数/)
  })

  test('shares of persons are no shares of money', () => {
    const persons = text('占0.76%。', '占0.76%。在职人员中男性占60%，女性占30%。')
    expect(examine('D13', disclosureWith(persons))).toBe('consistent')
  })

  test('a table that names no unit is held to none', () => {
    expect(
      examine('D15', [...only(GENERAL, BASIC), head('收入决算表'), tableOf('表', ['科目', '合计'], ['合计', '1'])]),
    ).toBe('consistent')
  })

  test('performance of all money is held against all projects', () => {
    const said = '涉及一般公共预算项目支出436.00万元，占一般公共预算项目支出总额的100%'
    expect(examine('D16', disclosureWith(text(said, '涉及项目支出490.00万元')))).toBe('consistent')
    expect(messages(examine('D16', disclosureWith(text(said, '涉及项目支出590.00万元'))))).toContain('大于支出决算表')
    expect(examine('D16', disclosureWith(text(said, '结果为优')))).toBe('consistent')
  })

  test('performance named outside a section of its own is disclosed', () => {
    expect(examine('D16', disclosureWith(text('十、预算绩效情况说明', '10.绩效')))).toBe('consistent')
  })

  test('all checks of one document read it once', () => {
    const document = examined(SOUND_DISCLOSURE)
    expect(
      CODES.map((code) => checkOf(code).examine(document)).filter((verdict) => typeof verdict !== 'string'),
    ).toEqual([])
  })
})
