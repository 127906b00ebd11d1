import { expect, test } from 'vitest'
import type { OfficialDocument } from '../../../domain/document/index.ts'
import { outlineOf, placeOfFinding } from './report-outline.ts'

const text = (words: string) => [{ kind: 'text', text: words } as const]
const document: Pick<OfficialDocument, 'blocks'> = {
  blocks: [
    { kind: 'heading', level: 1, number: '一、', runs: text('部门概况') },
    { kind: 'heading', level: 2, number: '（一）', runs: text('基本情况') },
    { kind: 'heading', level: 3, number: '1.', runs: text('机构') },
    { kind: 'paragraph', runs: [...text('核定编制'), { kind: 'figure', figure: 'staffing.quota', text: '12名' }] },
    {
      kind: 'table',
      caption: '收入',
      unitNote: '单位：元',
      columns: [{ title: '合计', align: 'right', width: 10 }],
      rows: [[[{ kind: 'figure', figure: 'income.total', text: '—' }]]],
      totalRow: null,
    },
  ],
}

test('the outline has the numbered headings down to the level asked for', () =>
  expect(outlineOf(document, 2)).toEqual([
    { id: 'block-0', level: 1, text: '一、部门概况' },
    { id: 'block-1', level: 2, text: '（一）基本情况' },
  ]))

test.each([
  { finding: { text: '{income.total}' }, at: 'block-4' },
  { finding: { text: '核定编制' }, at: 'block-3' },
  { finding: { text: '37' }, at: null },
])('a finding about “$finding.text” leads to $at', ({ finding, at }) =>
  expect(placeOfFinding(document, finding)).toBe(at),
)
