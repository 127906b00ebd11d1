import { describe, expect, test } from 'vitest'
import { compareFigures, compareLines, foldSame, type LineChange, linesOf } from './compare-versions.ts'

const written = (lines: readonly LineChange[]) =>
  lines.map(({ kind, pieces }) => [
    kind,
    pieces.map(({ kind: how, text }) => ({ same: text, removed: `-${text}-`, added: `+${text}+` })[how]).join(''),
  ])

describe('two versions line by line', () => {
  test.each([
    {
      what: 'nothing',
      before: ['甲', '乙'],
      after: ['甲', '乙'],
      lines: [
        ['same', '甲'],
        ['same', '乙'],
      ],
    },
    {
      what: 'a word within a line',
      before: ['共有项目六个'],
      after: ['共有项目七个'],
      lines: [['changed', '共有项目-六-+七+个']],
    },
    {
      what: 'a line put in',
      before: ['甲'],
      after: ['甲', '乙'],
      lines: [
        ['same', '甲'],
        ['added', '+乙+'],
      ],
    },
    {
      what: 'a line taken out',
      before: ['甲', '乙', '丙'],
      after: ['甲', '丙'],
      lines: [
        ['same', '甲'],
        ['removed', '-乙-'],
        ['same', '丙'],
      ],
    },
    {
      what: 'the last line taken out',
      before: ['甲', '乙'],
      after: ['甲'],
      lines: [
        ['same', '甲'],
        ['removed', '-乙-'],
      ],
    },
    {
      what: 'a line by another',
      before: ['组织机构情况'],
      after: ['全年支出与收入'],
      lines: [
        ['removed', '-组织机构情况-'],
        ['added', '+全年支出与收入+'],
      ],
    },
  ])('$what', ({ before, after, lines }) => expect(written(compareLines(before, after))).toEqual(lines))
})

test('figures that read otherwise, that came and that went', () => {
  const of = (id: string, text: string) => ({ id, label: id, text })
  expect(
    compareFigures([of('a', '1'), of('b', '2'), of('c', '3')], [of('a', '1'), of('b', '20'), of('d', '4')]),
  ).toEqual([
    { id: 'b', label: 'b', before: '2', after: '20' },
    { id: 'd', label: 'd', before: null, after: '4' },
    { id: 'c', label: 'c', before: '3', after: null },
  ])
})

test('lines that stayed are folded away between changes', () => {
  const lines = compareLines(['一', '二', '三', '四', '五'], ['一', '二', '三', '四', '六'])
  expect(foldSame(lines).map((part) => (typeof part === 'number' ? part : part.kind))).toEqual([
    3,
    'same',
    'removed',
    'added',
  ])
  expect(foldSame(compareLines(['一'], ['一']))).toEqual([1])
})

test('a document is read line by line, its tables row by row', () => {
  const text = (words: string) => [{ kind: 'text' as const, text: words }]
  const table = {
    kind: 'table' as const,
    caption: '收入',
    unitNote: null,
    columns: [],
    rows: [[text('甲'), text('乙')]],
    totalRow: null,
  }
  const blocks = [
    { kind: 'heading' as const, level: 1 as const, number: '一、', runs: text('概况') },
    { kind: 'paragraph' as const, runs: text('文字') },
    table,
  ]
  expect(linesOf({ title: '报告', blocks })).toEqual(['报告', '一、概况', '文字', '收入', '甲　乙'])
})
