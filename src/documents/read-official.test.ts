import { describe, expect, test } from 'vitest'
import type { OfficialDocument, Run } from '../domain/document/index.ts'
import { readOfficial } from './read-official.ts'

const text = (words: string): readonly Run[] => [{ kind: 'text', text: words }]
const REPORT: OfficialDocument = {
  title: '自评报告',
  unitName: '某单位',
  blocks: [
    { kind: 'heading', level: 1, number: '一、', runs: text('概况') },
    { kind: 'paragraph', runs: [...text('收入'), { kind: 'figure', figure: 'income.total', text: '100元' }] },
    {
      kind: 'table',
      caption: '收入表',
      unitNote: '单位：元',
      columns: [
        { title: '科目', align: 'left', width: 1 },
        { title: '金额', align: 'right', width: 1 },
      ],
      rows: [[text('行政运行'), text('100')]],
      totalRow: null,
    },
  ],
  attachments: [
    { number: 1, title: '表一', file: 'a.xlsx' },
    { number: 2, title: '表二', file: 'b.xlsx' },
  ],
  signature: { unitName: '某单位', day: '2021年5月20日' },
}

describe('a compiled document, read back', () => {
  const { document, blockAt } = readOfficial(REPORT)

  test('is the text that is printed', () => {
    expect(document.text).toBe(
      '自评报告\n一、概况\n收入100元\n收入表\n单位：元\n科目\t金额\n行政运行\t100\n附件：1.表一\n2.表二\n某单位\n2021年5月20日\n',
    )
  })

  test('has its headings by level and its table by cells, each at its stretch of the text', () => {
    const words = document.blocks.map(({ start, end }) => document.text.slice(start, end))
    expect(words).toContain('一、概况')
    expect(document.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.styleLevel] : []))).toContain(1)
    const table = document.blocks.find((block) => block.kind === 'table')
    if (table?.kind !== 'table') throw new Error('the table is gone')
    expect(table).toMatchObject({ rowCount: 2, columnCount: 2 })
    const cells = table.cells.map(({ start, end, row, column }) => [row, column, document.text.slice(start, end)])
    expect(cells).toEqual([
      [0, 0, '科目'],
      [0, 1, '金额'],
      [1, 0, '行政运行'],
      [1, 1, '100'],
    ])
    expect(table.end).toBe(document.text.indexOf('100\n附件') + 3)
  })

  test('leads from a place in the text to its block', () => {
    const blockOf = (words: string) => blockAt(document.text.indexOf(words))
    expect(['自评报告', '一、概况', '100元', '单位：元', '行政运行', '附件', '2021年'].map(blockOf)).toEqual([
      null,
      0,
      1,
      2,
      2,
      null,
      null,
    ])
  })
})

test('one attachment has no number, and a document without blocks no place', () => {
  const { document, blockAt } = readOfficial({
    ...REPORT,
    blocks: [],
    attachments: [{ number: 1, title: '表', file: 'a' }],
  })
  expect(document.text).toContain('附件：表\n')
  expect(blockAt(0)).toBeNull()
})
