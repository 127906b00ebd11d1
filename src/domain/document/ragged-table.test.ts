import { expect, test } from 'vitest'
import { plainDocument } from './plain-document.builder.ts'
import { withRowsAligned } from './ragged-table.ts'

/** Each cell with its column, rows apart. */
const alignedIn = (words: string, from = 0): string[] => {
  const text = words.replaceAll('|', '\t')
  const [table] = plainDocument(text).blocks
  if (table?.kind !== 'table') return []
  const { cells, rowCount } = withRowsAligned(table, text, from)
  return Array.from({ length: rowCount }, (_, row) =>
    cells
      .filter((cell) => cell.row === row)
      .map(({ start, end, column }) => `${column}${text.slice(start, end)}`)
      .join(' '),
  )
}

const HEADER = '一级|二级|三级|目标|完成'
const FULL = '产出|数量|产量|≥8|9\n效益|社会|户数|60户|63户'

test('a total of its own name keeps its place, as its empty cells show', () => {
  const items = '1|扫描|页|0.20|37.20|甲\n2|著录|条|1.50|18.60|乙'
  expect(alignedIn(`序号|内容|单位|单价|金额|备注\n${items}\n小计：加工||||55.80`).at(-1)).toBe(
    '0小计：加工 1 2 3 455.80',
  )
})

test('a row that lacks the merged cell at its head goes to the right, below its like', () => {
  expect(alignedIn(`${HEADER}\n${FULL}\n质量|合格率|100%|100%\n人数|≥5|6`).slice(3)).toEqual([
    '1质量 2合格率 3100% 4100%',
    '2人数 3≥5 46',
  ])
})

test('a row that lacks cells at its end stays, as does one that fits nowhere or begins with a figure', () => {
  expect(alignedIn(`${HEADER}\n${FULL}\n产出|质量|合格率|100%`).at(-1)).toBe('0产出 1质量 2合格率 3100%')
  expect(alignedIn(`${HEADER}\n${FULL}\n合格率|100%|达标|100%`).at(-1)).toBe('0合格率 1100% 2达标 3100%')
  expect(alignedIn(`${HEADER}\n${FULL}\n12|质量|100%`).at(-1)).toBe('012 1质量 2100%')
  expect(alignedIn(`${HEADER}\n${FULL}\n合计|100%|100%`).at(-1)).toBe('0合计 1100% 2100%')
  expect(alignedIn(`${HEADER}\n${FULL}\n产出||产量|8|9\n合计|—`).at(-1)).toBe('0合计 1—')
})

test('nothing is moved where rows are alike, where too few are whole, and above the header', () => {
  expect(alignedIn(`${HEADER}\n${FULL}`)[1]).toBe('0产出 1数量 2产量 3≥8 49')
  expect(alignedIn(`${HEADER}\n产出|数量|产量|≥8|9\n质量|合格率|100%|100%`).at(-1)).toBe('0质量 1合格率 2100% 3100%')
  expect(alignedIn(`名称|9|8\n${HEADER}\n${FULL}\n质量|合格率|100%|100%`, 1)).toEqual([
    '0名称 19 28',
    '0一级 1二级 2三级 3目标 4完成',
    '0产出 1数量 2产量 3≥8 49',
    '0效益 1社会 2户数 360户 463户',
    '1质量 2合格率 3100% 4100%',
  ])
})

test('a column in which words and figures take turns decides nothing', () => {
  expect(alignedIn('项目|数|备注\n甲|1|略\n乙|无|2\n丙|3').at(-1)).toBe('0丙 13')
  expect(alignedIn('项目|名称|数|备注\n甲|A|1|\n乙|B|2|—\n丙|3').at(-1)).toBe('1丙 23')
})

test('cells that are merged tell themselves where they stand', () => {
  const text = 'a\tb\tc'
  const [table] = plainDocument(text).blocks
  if (table?.kind !== 'table') throw new Error('no table')
  const merged = {
    ...table,
    rowCount: 2,
    cells: [...table.cells, { ...table.cells[0], row: 1, columnSpan: 2 }] as typeof table.cells,
  }
  expect(withRowsAligned(merged, text)).toBe(merged)
})
