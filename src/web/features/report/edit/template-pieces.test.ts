import { describe, expect, test } from 'vitest'
import { chipsIn, headingChips, instructionChips, type Names, narrow, shapesOf } from './template-pieces.ts'

const names: Names = {
  figures: new Map([['income.total', { label: '总收入', text: '4,331,899.35元' }]]),
  facts: new Map([
    ['年度', { label: '年度', text: '2020年度' }],
    ['unit.type', { label: '单位类型', text: '事业单位' }],
  ]),
}
const shown = (line: string) => chipsIn(line, names).map(({ kind, text, title }) => [kind, text, title])

describe('a line of words', () => {
  test.each([
    { line: '全年{income.total}。', chips: [['figure', '4,331,899.35元', '总收入']] },
    { line: '全年｛income.total｝。', chips: [['figure', '4,331,899.35元', '总收入']] },
    { line: '{income.total|万元}', chips: [['figure', '总收入', '总收入，印作万元']] },
    { line: '{income.total@01..10}', chips: [['figure', '总收入（1—10月）', '总收入（1—10月）']] },
    { line: '{income.total@2020-03..2020-03}', chips: [['figure', '总收入（3月）', '总收入（3月）']] },
    { line: '{年度}预算', chips: [['fact', '2020年度', '年度']] },
    { line: '{项目.名称}', chips: [['field', '项目·名称', '项目.名称']] },
    { line: '{文号:开财预字〔2020〕1号}', chips: [['cite', '开财预字〔2020〕1号', '文号']] },
    { line: '{日期:2021-05}', chips: [['date', '2021-05', '日期']] },
    { line: '{常量:12345|热线名称}', chips: [['constant', '12345', '常量']] },
    { line: '{no.such}', chips: [['unknown', 'no.such', 'no.such']] },
    { line: '\\{不是引用}，{}', chips: [] },
  ])('$line', ({ line, chips }) => expect(shown(line)).toEqual(chips))

  test('a chip covers its braces', () => expect(chipsIn('甲{年度}乙', names)).toMatchObject([{ from: 1, to: 5 }]))
})

test('instructions are drawn in words, with the figures that they name', () => {
  expect(instructionChips('@若 income.total 大于零', names).map(({ text }) => text)).toEqual(['如果', '总收入'])
  expect(instructionChips('  ＠完', names)).toMatchObject([{ from: 2, to: 4, text: '到此为止' }])
  expect(instructionChips('@若 unit.type 有内容', names).map(({ text }) => text)).toEqual(['如果', '单位类型'])
  expect(instructionChips('@标题 {年度}报告', names).map(({ text }) => text)).toEqual(['标题', '2020年度'])
  expect(instructionChips('@没有这种', names)).toEqual([])
})

test('lines know their kind and how deep they stand', () => {
  const lines = ['# 甲', '', '@若 有 项目', '@每个 项目', '文字', '@完', '@否则', '## 乙', '@完', '完']
  expect(shapesOf(lines).map(({ kind, depth }) => `${kind} ${depth}`)).toEqual([
    'heading 0',
    'break 0',
    'instruction 0',
    'instruction 1',
    'text 2',
    'instruction 1',
    'instruction 0',
    'heading 1',
    'instruction 0',
    'text 0',
  ])
  expect(shapesOf(['#### 丁', '##### 戊']).map(({ level }) => level)).toEqual([4, 4])
})

test('the marks of a heading are drawn as its level', () =>
  expect(headingChips('## {年度}收入', names)).toMatchObject([
    { from: 0, to: 3, text: '二级' },
    { from: 3, to: 7, text: '2020年度' },
  ]))

test('full-width marks count as narrow ones', () => expect(narrow('＃｛甲：乙｜丙｝＠')).toBe('#{甲:乙|丙}@'))
