import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SELF_EVALUATION_REPORT } from '../templates/self-evaluation-report.ts'
import { REPORT_VOCABULARY } from '../vocabulary/report-vocabulary.ts'
import { parseTemplate } from './parse-template.ts'

const parse = (source: string) => parseTemplate(source, REPORT_VOCABULARY)
const findings = (source: string) =>
  parse(source).findings.map(({ line, column, message }) => `${line}:${column} ${message}`)
const suggestions = (source: string) => parse(source).findings.map(({ suggestion }) => suggestion)

test('the shipped template has no errors', () => expect(findings(SELF_EVALUATION_REPORT)).toEqual([]))

test('headings, lines, breaks, tables and attachments are read in order', () => {
  const { template } = parse('@标题 报告\n# 概况\n第一行\n第二行\n\n@表 收入按功能分类\n@附件 a.xlsx 自评表\n@注 不印')
  expect(template.nodes.map(({ kind }) => kind)).toEqual([
    'title',
    'heading',
    'line',
    'line',
    'break',
    'table',
    'attachment',
  ])
})

test('placeholders are figures, facts, fields, cites, dates, periods and constants', () => {
  const { template, findings: found } = parse(
    '@每个 项目\n{income.total|万元 两位小数}{unit.name}{项目.名称}{project.<项目.代码>.annual}{文号:开财预字〔2020〕1号}{文号:《办法》}{日期:2021-05-20}{日期:2021-05}{日期:2021}{期间:2020-01..2020-10}{期间:2020-11..2021-02}{期间:1..10}{常量:12345|热线名称}\n@完',
  )
  expect(found).toEqual([])
  expect(template.nodes[0]).toMatchObject({
    kind: 'repeat',
    of: '项目',
    body: [
      {
        parts: [
          { operand: { kind: 'figure', id: 'income.total' }, format: { unit: '万元', decimals: 2 } },
          { operand: { kind: 'fact', name: 'unit.name' } },
          { operand: { kind: 'field', repetition: '项目', field: '名称' } },
          { operand: { kind: 'figure', id: 'project.<项目.代码>.annual' } },
          { kind: 'cite', text: '开财预字〔2020〕1号' },
          { kind: 'cite', text: '《办法》' },
          { kind: 'date', text: '2021年5月20日' },
          { kind: 'date', text: '2021年5月' },
          { kind: 'date', text: '2021年' },
          { kind: 'date', text: '2020年1—10月' },
          { kind: 'date', text: '2020年11月—2021年2月' },
          { kind: 'date', text: '1—10月' },
          { kind: 'constant', text: '12345', reason: '热线名称' },
        ],
      },
    ],
  })
})

test('marks of a Chinese keyboard mean the same', () => {
  const wide = parse('＠每个 项目\n｛项目.名称｝｛常量：12345｜热线名称｝\n＃＃ 题\n＠完')
  const narrow = parse('@每个 项目\n{项目.名称}{常量:12345|热线名称}\n## 题\n@完')
  expect(wide.findings).toEqual([])
  expect(wide.template).toEqual(narrow.template)
})

test('a repetition may join its pieces and take a measure', () => {
  const { template } = parse(
    '@每个 分类 video_conference.supported.system@01..10 以“、”连接\n{分类.数}\n@完\n@每个 项目 以；连接\n{项目.名称}\n@完',
  )
  expect(template.nodes).toMatchObject([
    { of: '分类', argument: 'video_conference.supported.system@01..10', joiner: '、' },
    { of: '项目', argument: null, joiner: '；' },
  ])
})

test('conditions test signs, order, words and lists, several together', () => {
  const { template, findings: found } = parse(
    '@若 gap.total 大于零 并且 income.total 小于 expenditure.total 并且 unit.type 为 行政单位 并且 unit.establishedOn 有内容 并且 没有 项目\n甲\n@否则若 有 项目 并且 unit.type 不为 行政单位 并且 unit.establishedOn 无内容\n乙\n@否则\n丙\n@完',
  )
  expect(found).toEqual([])
  expect(template.nodes[0]).toMatchObject({
    branches: [
      {
        tests: [
          { kind: 'sign', sign: '大于零' },
          { kind: 'compare', comparison: '小于' },
          { kind: 'words', words: '行政单位', isNegated: false },
          { kind: 'words', words: null, isNegated: false },
          { kind: 'any', of: '项目', isNegated: true },
        ],
      },
      {
        tests: [
          { kind: 'any', isNegated: false },
          { kind: 'words', words: '行政单位', isNegated: true },
          { kind: 'words', words: null, isNegated: true },
        ],
      },
      { tests: [] },
    ],
  })
})

test.each([
  ['{income.total', ['1:1 左花括号没有配对的右花括号']],
  ['总收入}元', ['1:4 右花括号没有配对的左花括号']],
  ['收入{}', ['1:3 花括号里没有内容']],
  ['{单位}', ['1:1 “单位”不是可以引用的名称']],
  ['{项目.名称}', ['1:1 “项目.名称”只能写在“@每个 项目”与“@完”之间']],
  ['{project.<代码>.annual}', ['1:1 尖括号中的“代码”不是重复段的字段']],
  ['{project.<项目.代码>.annual}', ['1:1 “项目.代码”只能写在“@每个 项目”与“@完”之间']],
  ['{income.total|千元}', ['1:1 没有“千元”这种格式']],
  ['{文号:开办发(2015)30号}', ['1:1 文号应有六角括号括起的年份和“号”字，文件名称应有书名号']],
  ['{日期:2021-02-30}', ['1:1 “2021-02-30”不是日期']],
  ['{期间:10..1}', ['1:1 “10..1”不是期间']],
  ['{期间:2020-10..2020-01}', ['1:1 “2020-10..2020-01”不是期间']],
  ['{常量:12345}', ['1:1 常量要写明内容和不取自台账的理由']],
  ['#####  深', ['1:1 标题最多四级']],
  ['##', ['1:1 标题没有文字']],
  ['@表 收入表', ['1:4 没有名为“收入表”的表']],
  ['@附件 annex-2.xlsx', ['1:5 附件要写文件名和题名']],
  ['@每一个 项目', ['1:1 没有“@每一个”这种指令']],
  ['@每个 工程\n@完', ['1:5 没有“工程”这种重复内容']],
  ['@每个 分类\n@完', ['1:5 “@每个 分类”要写明取数']],
  ['@每个 项目 income.total\n@完', ['1:5 “@每个 项目”后面不写取数']],
  ['@每个 项目', ['1:1 “@每个 项目”没有写结束']],
  ['@若 gap.total 不为零', ['1:1 “@若 gap.total 不为零”没有写结束']],
  ['@完', ['1:1 多了一个“@完”']],
  ['@否则', ['1:1 前面没有与之相配的“@若”']],
  ['@若 gap.total 为零\n@否则\n@否则\n@完', ['3:1 前面没有与之相配的“@若”']],
  ['@若\n@完', ['1:3 没有写条件']],
  ['@若 gap.total\n@完', ['1:4 看不懂条件“gap.total”']],
  ['@若 gap.total 很大\n@完', ['1:4 看不懂条件“gap.total 很大”']],
  ['@若 gap.total 大约 income.total\n@完', ['1:4 看不懂条件“gap.total 大约 income.total”']],
  ['@若 差额 为零\n@完', ['1:4 “差额”不是可以引用的名称']],
  ['@若 gap.total 大于 差额\n@完', ['1:4 “差额”不是可以引用的名称']],
  ['@若 有 工程\n@完', ['1:4 没有“工程”这种重复内容']],
])('%s is reported at its place', (source, expected) => expect(findings(source)).toEqual(expected))

test('every error is found in one pass, in the order of the text', () =>
  expect(findings('# {单位}\n{income.total|千元}\n@表 无\n@若 x\n文{日期:明天}')).toEqual([
    '1:3 “单位”不是可以引用的名称',
    '2:1 没有“千元”这种格式',
    '3:4 没有名为“无”的表',
    '4:1 “@若 x”没有写结束',
    '4:4 看不懂条件“x”',
    '5:2 “明天”不是日期',
  ]))

test.each([
  ['@每个 项目\n{项目.名稱}\n@完', '是否指“项目.名称”'],
  ['@每个 项目\n{项目.负责人电话}\n@完', '可用字段：'],
  ['@每个 项目\n{项 目名称}\n@完', '是否指“项目.名称”'],
  ['@每个 岗目\n@完', '是否指“项目”'],
  ['@若 有 岗目\n@完', '是否指“项目”'],
  ['{unit.nane}', '是否指'],
  ['{income.total|绝对植}', '是否指“绝对值”'],
  ['@表 收入按功能分類', '是否指“收入按功能分类”'],
  ['@附见 a b', '是否指“@附件”'],
  ['@甲乙丙丁 a b', '可用指令：@标题'],
  ['{文号:开办发(2015)30号}', '写成“{文号:开办发〔2015〕30号}”'],
  ['{文号:某文件}', '写成“{文号:开财预字〔2020〕1号}”'],
])('%s is told how to mend it', (source, expected) => {
  const told = suggestions(source)
  if (source === '{unit.nane}') expect(told).toEqual([])
  else expect(told[0]).toContain(expected)
})

test('an escape prints the mark', () => {
  const { template, findings: found } = parse('\\{不是占位\\}，a\\b，\\\\，\\@每个，\\')
  expect(found).toEqual([])
  const [line] = template.nodes
  const text = line?.kind === 'line' ? line.parts.map((part) => ('text' in part ? part.text : '')).join('') : ''
  expect(text).toBe('{不是占位}，a\\b，\\，@每个，\\')
})

const pieces = fc.constantFrom(
  '#',
  '@',
  '{',
  '}',
  '|',
  ':',
  '\\',
  '\n',
  ' ',
  '若',
  '每个',
  '完',
  '项目',
  '.名称',
  'income.total',
  '以“、”连接',
  '2020',
  '否则',
  '｛',
  '有',
)

test('any text is read without an exception, each finding at a place within it', () =>
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const source = parts.join('')
      const lines = source.split('\n')
      for (const { line, column } of parse(source).findings) {
        expect(line).toBeGreaterThanOrEqual(1)
        expect(line).toBeLessThanOrEqual(lines.length)
        expect(column).toBeGreaterThanOrEqual(1)
        expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1)
      }
    }),
  ))

test('plain words come through unchanged, with their places', () =>
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('甲', '乙', '，', '一', 'a', ' ') }), (words) => {
      const { template, findings: found } = parse(words)
      const text = template.nodes.flatMap((node) => (node.kind === 'line' ? node.parts : []))
      expect(found).toEqual([])
      expect(text.map((part) => ('text' in part ? part.text : '')).join('')).toBe(words.trim())
    }),
  ))
