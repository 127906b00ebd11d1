import { describe, expect, test } from 'vitest'
import type { ReadDocument } from '../domain/document/index.ts'
import { examine, shownPart } from './examination.ts'

function lines(...texts: readonly string[]): ReadDocument {
  const blocks: ReadDocument['blocks'][number][] = []
  let text = ''
  for (const line of texts) {
    blocks.push({
      kind: 'paragraph',
      start: text.length,
      end: text.length + line.length,
      place: 'body',
      styleLevel: null,
    })
    text += `${line}\n`
  }
  return { text, format: 'txt', blocks }
}

/** Two by two, the second cell empty. */
const TABLE: ReadDocument = {
  text: '甲\t\n乙\t丙\n',
  format: 'xlsx',
  blocks: [
    {
      kind: 'table',
      start: 0,
      end: 6,
      name: '表1',
      rowCount: 2,
      columnCount: 2,
      cells: [
        [0, 1, 0, 0],
        [2, 2, 0, 1],
        [3, 4, 1, 0],
        [5, 6, 1, 1],
      ].map(([start = 0, end = 0, row = 0, column = 0]) => {
        return { start, end, row, column, rowSpan: 1, columnSpan: 1, address: null, number: null, formula: null }
      }),
    },
  ],
}

describe('what is shown of a document', () => {
  test('is all of a short one, its last blank line left out', () => {
    const shown = shownPart(lines('一', '二二'))
    expect(shown).toMatchObject({ text: '一\n二二', isCut: false })
    expect(shown.blocks).toHaveLength(2)
  })

  test('is the first blocks of a long one, and says so', () => {
    expect(shownPart(lines('一', '二', '三'), { characters: 4, pieces: 9 })).toMatchObject({
      text: '一\n二',
      isCut: true,
    })
    expect(shownPart(lines('一', '二', '三'), { characters: 99, pieces: 2 })).toMatchObject({
      text: '一\n二',
      isCut: true,
    })
  })

  test('is a table without its empty cells, and of one too large the first rows', () => {
    const cells = (pieces: number) =>
      shownPart(TABLE, { characters: 99, pieces }).blocks.flatMap((block) =>
        block.kind === 'table' ? block.cells : [],
      )
    expect(cells(9).map(({ row, column }) => [row, column])).toEqual([
      [0, 0],
      [1, 0],
      [1, 1],
    ])
    expect(shownPart(TABLE, { characters: 99, pieces: 1 })).toMatchObject({
      text: '甲',
      isCut: true,
      blocks: [{ rowCount: 1 }],
    })
  })

  test('is nothing of an empty one', () => {
    expect(shownPart(lines())).toEqual({ format: 'txt', text: '', blocks: [], isCut: false })
  })
})

test('of very many findings only the first are carried, and all are counted', () => {
  const many = lines(...Array.from({ length: 2300 }, (_, index) => `第${index}项由某某负责，待补充。`))
  const { findings, findingCount } = examine(many)
  expect(findings).toHaveLength(2000)
  expect(findingCount).toBeGreaterThan(2000)
})
