import { openXlsx, writeXlsx } from 'hucre'
import { describe, expect, test } from 'vitest'
import { annotateSheets } from './annotate-sheets.ts'
import { readTables } from './read-sheets.ts'

const GREEN = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'C6EFCE' } } as const

async function workbook() {
  return writeXlsx({
    sheets: [
      {
        name: '支付',
        rows: [
          ['日期', '金额'],
          ['昨天', 1.5],
        ],
        cells: new Map([
          ['0,0', { value: '日期', type: 'string', style: { fill: GREEN, font: { bold: true } } }],
          ['1,1', { value: 1.5, type: 'number', style: { numFmt: '#,##0.00' } }],
        ]),
        columns: [{ width: 20 }, { width: 12 }],
      },
    ],
  })
}

const remark = { sheet: '支付', row: 1, column: 0, text: '日期是“昨天”，应为日期' }

describe('a workbook with problems', () => {
  test('keeps its styles and gets a comment, a red ground and a list', async () => {
    const file = { fileName: 'a.xlsx', content: await workbook() }
    const marked = await annotateSheets(file, [
      remark,
      { ...remark, text: '再看一眼' },
      { ...remark, row: 5, column: 3 },
    ])
    const { sheets } = await openXlsx(marked, { readStyles: true })
    const [first, second] = sheets
    expect(first?.cells?.get('0,0')?.style).toMatchObject({ fill: GREEN, font: { bold: true } })
    expect(first?.cells?.get('1,1')?.style?.numFmt).toBe('#,##0.00')
    expect(first?.columns?.[0]?.width).toBe(20)
    expect(first?.cells?.get('1,0')?.comment?.text).toBe('日期是“昨天”，应为日期\n再看一眼')
    expect(first?.cells?.get('1,0')?.style?.fill).toMatchObject({ fgColor: { rgb: 'FFC7CE' } })
    expect(first?.cells?.get('5,3')?.comment?.text).toContain('应为日期')
    expect(second?.name).toBe('导入问题')
    expect(second?.rows.slice(0, 2)).toEqual([
      ['单元格', '工作表', '问题'],
      ['A2', '支付', '日期是“昨天”，应为日期'],
    ])
  })

  test('reads as before, and is clean again when nothing is wrong any more', async () => {
    const file = { fileName: 'a.xlsx', content: await workbook() }
    const content = await annotateSheets(file, [remark])
    expect((await readTables({ ...file, content })).sheets).toEqual((await readTables(file)).sheets)
    const clean = await openXlsx(await annotateSheets({ ...file, content }, []), { readStyles: true })
    expect(clean.sheets.map(({ name }) => name)).toEqual(['支付'])
    expect(clean.sheets[0]?.cells?.get('1,0')?.comment).toBeUndefined()
    expect(clean.sheets[0]?.cells?.get('1,0')?.style?.fill).toBeUndefined()
  })

  test('becomes one where it was a csv', async () => {
    const file = { fileName: 'a.csv', content: new TextEncoder().encode('日期,金额\n昨天,1.50\n') }
    const marked = await annotateSheets(file, [{ ...remark, sheet: 'csv' }])
    const { format, sheets } = await readTables({ fileName: 'a.xlsx', content: marked })
    expect(format).toBe('xlsx')
    expect(sheets[0]?.rows).toEqual([
      ['日期', '金额'],
      ['昨天', '1.50'],
    ])
  })
})
