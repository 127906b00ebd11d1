import { expect, test } from 'vitest'
import { day } from '../../domain/calendar/index.ts'
import type { ReportFacts } from '../facts.ts'
import { compiled, inLines, reportFacts, withFigures } from '../report-facts.builder.ts'
import { printedFigure } from '../report-figures.builder.ts'
import { parseTemplate } from '../template/parse-template.ts'
import { SELF_EVALUATION_REPORT } from '../templates/self-evaluation-report.ts'
import { REPORT_VOCABULARY } from '../vocabulary/report-vocabulary.ts'
import { scopedNames } from './scoped-figures.ts'

const lines = (template: string, changes: Partial<ReportFacts> = {}) => inLines(compiled(template, changes).document)
/** The lines between title and signature. */
const body = (template: string, changes: Partial<ReportFacts> = {}) => lines(template, changes).slice(1, -1)
const changed = (...figures: Parameters<typeof printedFigure>[0][]) => ({
  figures: withFigures(reportFacts(), figures.map(printedFigure)).figures,
})

test('the whole report, block by block', () => {
  const { document, errors, bareNumbers, missing } = compiled(SELF_EVALUATION_REPORT)
  expect({ errors, bareNumbers, missing }).toEqual({ errors: [], bareNumbers: [], missing: [] })
  expect(inLines(document).join('\n')).toMatchSnapshot()
})

test('the same words and facts give the same document', () =>
  expect(compiled(SELF_EVALUATION_REPORT)).toEqual(compiled(SELF_EVALUATION_REPORT)))

test('headings are numbered in one run at each level, whatever conditions leave out', () =>
  expect(
    body('# 甲\n## 乙\n@若 gap.total 为零\n## 不印\n@完\n## 丙\n### 丁\n### 戊\n#### 己\n# 庚\n## 辛\n### 壬'),
  ).toEqual([
    '# 一、甲',
    '## （一）乙',
    '## （二）丙',
    '### 1.丁',
    '### 2.戊',
    '#### （1）己',
    '# 二、庚',
    '## （一）辛',
    '### 1.壬',
  ]))

test('lines join until an empty one, and marks are not doubled where ledger words end in one', () =>
  expect(
    body(
      '收入\n{income.total}\n；\n\n支出{expenditure.total}\n@每个 整体目标\n{整体目标.内容}，\n{整体目标.完成情况}。\n@完',
    ),
  ).toEqual(['收入‹4,331,899.35元›；', '支出‹4,362,576.87元›预算编制有目标、执行有监控，资金进度按月汇总。']))

test('without a title the unit and the year make one', () =>
  expect(lines('@若 gap.total 为零\n无\n@完')).toEqual([
    '《开远市人民政府大数据研究中心2020年度绩效自评报告》',
    '开远市人民政府大数据研究中心 2021年5月20日',
  ]))

test('attachments are numbered from one', () =>
  expect(lines('@附件 annex-2.xlsx {年度}自评表\n@附件 annex-3.xlsx 项目表').slice(1, 3)).toEqual([
    '附件1 2020年度自评表 annex-2.xlsx',
    '附件2 项目表 annex-3.xlsx',
  ]))

test('facts of unit and year', () =>
  expect(
    body(
      '{unit.name}（{unit.shortName}）{unit.type}{unit.supervisingUnit}{unit.establishedOn}{year}{年度}{上年}{下年}{成文日期}{规则包.名称}{规则包.文号}{整体自评等级}',
    ),
  ).toEqual([
    '开远市人民政府大数据研究中心（大数据中心）财政全额拨款事业单位开远市人民政府[2019年2月][2020年][2020年度][2019年][2021年][2021年5月20日]国家规则包[财预〔2020〕10号]优',
  ]))

test('facts that are not there print a dash and say so', () => {
  const facts = reportFacts()
  const { document, missing } = compiled(
    '{unit.supervisingUnit}{unit.establishedOn}{规则包.文号}{整体自评等级}{示例数据}',
    {
      unit: { ...facts.unit, supervisingUnit: '', establishedOn: null },
      pack: { ...facts.pack, source: '' },
      wholeUnit: { ...facts.wholeUnit, grade: null },
    },
  )
  expect(inLines(document)[1]).toBe('—————')
  expect(missing.map(({ text }) => text)).toEqual(['主管部门', '成立日期', '规则包文号', '整体自评等级', '示例数据'])
})

test('sample data behind any figure is named', () => {
  const facts = reportFacts()
  const figures = new Map(
    [...facts.figures].map(([id, figure]) => [id, { ...figure, isSample: id === 'income.total' }]),
  )
  expect(body('@若 示例数据 有内容\n含{示例数据}\n@完', { figures })).toEqual(['含示例数据'])
})

test.each([
  ['大于零', '1', '是'],
  ['大于零', '-1', '否'],
  ['大于零', null, '否'],
  ['小于零', '-1', '是'],
  ['小于零', '0', '否'],
  ['为零', '0', '是'],
  ['为零', '1', '否'],
  ['不为零', '1', '是'],
  ['不为零', '0', '否'],
  ['不为零', null, '否'],
  ['有数', '0', '是'],
  ['有数', null, '否'],
  ['无数', '0', '否'],
  ['无数', null, '是'],
  ['大于 income.total', '4331899.36', '是'],
  ['小于 income.total', '4331899.35', '否'],
  ['小于 income.total', '1', '是'],
  ['等于 income.total', '4331899.35', '是'],
  ['不等于 income.total', '4331899.35', '否'],
  ['不大于 income.total', '4331899.35', '是'],
  ['不小于 income.total', '4331899.34', '否'],
  ['等于 income.total', null, '否'],
  ['等于 unit.name', '1', '否'],
])('gap.total %s, being %s: %s', (condition, value, answer) =>
  expect(body(`@若 gap.total ${condition}\n是\n@否则\n否\n@完`, changed({ id: 'gap.total', value }))).toEqual([answer]),
)

test('an unknown figure meets no condition and is not printed as zero', () => {
  const { errors, document } = compiled(
    '@若 incom.total 有数\n是\n@否则若 有 项目 并且 没有 失分指标\n否{incom.total}\n@完',
  )
  expect(inLines(document)[1]).toBe('否')
  expect(errors).toMatchObject([
    {
      line: 4,
      column: 2,
      text: 'incom.total',
      message: '没有编号为“incom.total”的数',
      suggestion: '是否指“income.total”',
    },
  ])
})

test('a figure unlike any other is to be looked up', () =>
  expect(compiled('{no.such.figure.anywhere}').errors[0]?.suggestion).toBe('在报告页的数目录中查找编号'))

test('a unit that cannot measure a figure is an error at its place', () =>
  expect(compiled('占{share.basic|万元}').errors).toMatchObject([
    {
      line: 1,
      column: 2,
      message: '“基本支出占总支出的比例”的单位是%，不能印作万元',
      suggestion: '去掉格式中的“万元”，或改用合适的单位',
    },
  ]))

test('a figure without a value prints a dash with its reason, once however often it repeats', () => {
  const { document, missing } = compiled(
    '@每个 项目\n{gap.total}\n@完',
    changed({ id: 'gap.total', value: null, absence: '没有支付记录' }),
  )
  expect(inLines(document)[1]).toBe('‹—›‹—›‹—›‹—›‹—›‹—›')
  expect(missing).toEqual([
    {
      severity: 'warning',
      line: 2,
      column: 1,
      text: 'gap.total',
      message: '“gap.total”印作“—”：没有支付记录',
      suggestion: null,
    },
  ])
})

test('words tell apart what a field holds', () =>
  expect(body('@每个 内设机构\n@若 内设机构.名称 为 办公室\n是\n@否则若 内设机构.职责 无内容\n无\n@完\n@完')).toEqual([
    '是无无无',
  ]))

test('repetitions nest, know the project around them, and fill ids', () =>
  expect(
    body(
      '@每个 项目 以；连接\n{项目.代码}{project.<项目.代码>.annual}：\n@每个 失分指标 以、连接\n{项目.名称}{失分指标.名称}\n@完\n@完',
    ).at(0),
  ).toContain('[P5]‹260,000.00元›：视频会议系统租用系统可用率；[P6]'))

test('every field of every repetition prints', () => {
  const fields = [...REPORT_VOCABULARY.repetitions].map(([name, { fields: names, takesArgument }]) => {
    const head = `@每个 ${name}${takesArgument ? ' video_conference.supported.system' : ''}`
    return `${head}\n\n${name} ${[...names].map((field) => `${field}=｛${name}.${field}｝`).join(' ')}\n@完`
  })
  const { errors, document } = compiled(fields.join('\n'))
  expect(errors).toEqual([])
  expect(inLines(document).join('\n')).toMatchSnapshot()
})

test('every table of the vocabulary prints, inside a project those of the project', () => {
  const tables = [...REPORT_VOCABULARY.tables].map((name) => `@表 ${name}`).join('\n')
  const { errors, bareNumbers, document } = compiled(`${tables}\n@每个 项目\n@若 项目.代码 为 P5\n${tables}\n@完\n@完`)
  expect({ errors, bareNumbers }).toEqual({ errors: [], bareNumbers: [] })
  expect(inLines(document).join('\n')).toMatchSnapshot()
})

test('a table with nothing to list is left out and said', () => {
  const facts = reportFacts()
  const { document, missing } = compiled([...REPORT_VOCABULARY.tables].map((name) => `@表 ${name}`).join('\n'), {
    functionCodes: [],
    adjustments: [],
    threePublic: [],
    posts: [],
    projects: [],
    wholeUnit: { ...facts.wholeUnit, indicators: [] },
  })
  expect(document.blocks.map((block) => (block.kind === 'table' ? block.caption : ''))).toEqual([
    '各月支出与预算执行进度',
    '部门整体支出绩效自评得分',
  ])
  expect(missing.map(({ message }) => message)).toContain('“项目资金”没有可列的内容，未印出')
})

test('ledger words may name figures, documents and dates; what is not known there is an error in their name', () => {
  const content =
    '依据开财预字〔2020〕1号和《办法3》，2020年6月30日前\n接入{network_unit.connected}，见{文号:开办发〔2015〕30号}。'
  const { document, bareNumbers } = compiled('@每个 整体目标\n{整体目标.内容}\n@完', {
    objectives: [{ content, result: null }],
  })
  expect(bareNumbers).toEqual([])
  expect(inLines(document)[1]).toBe(
    '依据[开财预字〔2020〕1号]和[《办法3》]，[2020年6月30日]前接入‹52个›，见[开办发〔2015〕30号]。',
  )
  const wrong = compiled('@每个 整体目标\n{整体目标.内容}\n@完', {
    objectives: [{ content: '{单位}和{no.figure}', result: ' ' }],
  })
  expect(wrong.errors.map(({ message, line, column }) => `${line}:${column} ${message}`)).toEqual([
    '2:1 整体绩效目标一：“单位”不是可以引用的名称',
    '2:1 整体绩效目标一：没有编号为“no.figure”的数',
  ])
})

test('a project without section, result, grade and reasons says so, field by field', () => {
  const [project] = reportFacts().projects
  if (project === undefined) throw new Error('the builder makes projects')
  const evaluation = { ...project.evaluation, grade: null }
  const { missing } = compiled(
    '@每个 项目\n{项目.责任科室}{项目.目标完成情况}{项目.等级}{项目.执行偏差原因}{项目.执行改进措施}\n@表 项目自评结果\n@完',
    {
      projects: [{ ...project, section: null, goalResult: null, evaluation }],
    },
  )
  expect(missing.map(({ text }) => text)).toEqual([
    '责任科室',
    `项目“${project.name}”的总体目标实际完成情况`,
    '自评等级',
    `项目“${project.name}”的预算执行偏差原因`,
    `项目“${project.name}”的预算执行改进措施`,
    '自评等级',
  ])
})

test('a qualitative indicator shows its wording and the band it was judged to lie in', () => {
  const facts = reportFacts()
  const [first] = facts.wholeUnit.indicators
  if (first === undefined) throw new Error('the builder makes indicators')
  const qualitative = {
    ...first,
    comparator: '定性',
    target: null,
    targetText: '制度健全',
    actual: null,
    completion: null,
  } as const
  const judged = {
    ...qualitative,
    judgement: { band: '达成年度指标', reason: '制度已发布' },
    deviation: { cause: '其他', reason: '甲', measure: '乙' },
  }
  const print = (indicator: typeof first) =>
    body('@每个 指标\n{指标.指标性质}{指标.指标值}/{指标.实际完成值}/{指标.完成率}/{指标.偏差类别}\n@完', {
      wholeUnit: { ...facts.wholeUnit, indicators: [indicator] },
    })
  expect(print(judged)).toEqual(['制度健全/达成年度指标/—/其他'])
  expect(print({ ...qualitative, targetText: null, judgement: null })).toEqual(['—/—/—/—'])
})

test('months without a year are those of the report, and are asked for by their whole id', () => {
  const template =
    '{meeting.lectures@01..10}\n@若 meeting.lectures@01..06 大于 gap.total 并且 有 项目\n@每个 分类 video_conference.supported.system@01..10\n{分类.名称}{分类.数}\n@完\n@完\n# {income.total}\n@每个 项目\n{项目.名称}{常量:甲|乙}\n@完\n\n@表 得分情况'
  const names = scopedNames(parseTemplate(template, REPORT_VOCABULARY).template, 2020)
  expect(names).toEqual({
    figures: ['meeting.lectures@2020-01..2020-10', 'meeting.lectures@2020-01..2020-06'],
    classes: ['video_conference.supported.system@2020-01..2020-10'],
  })
  const scoped = 'video_conference.supported.system=电信高清@2020-01..2020-10'
  expect(
    body(
      '@每个 分类 video_conference.supported.system@01..10\n{分类.名称}{分类.数}\n@完',
      changed({ id: scoped, value: '50', kind: 'count', unit: '场' }),
    ),
  ).toEqual(['电信高清‹50场›'])
})

test('figures are listed in the order of their first appearance', () =>
  expect(compiled('{gap.total}{income.total}{gap.total}\n@表 得分情况').used.slice(0, 3)).toEqual([
    'gap.total',
    'income.total',
    'evaluation.unit.block.预算执行率',
  ]))

test('an adjustment without number and reason shows dashes', () =>
  expect(
    compiled('@表 预算调整情况', {
      adjustments: [
        { decidedOn: day('2020-06-01'), documentNumber: null, reason: null, project: '甲', amount: 'adjustment.1' },
      ],
    }).missing.map(({ text }) => text),
  ).toEqual(['文号', '预算调整原因']))
