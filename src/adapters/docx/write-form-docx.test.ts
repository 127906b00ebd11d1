import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { FormCell, FormSheet, FormWorkbook } from '../../documents/forms/workbook.ts'
import type { Instant } from '../../domain/calendar/index.ts'
import { writeFormDocx } from './write-form-docx.ts'

const cell = (changed: Partial<FormCell>): FormCell => ({
  column: 1,
  columnSpan: 1,
  rowSpan: 1,
  content: { kind: 'empty' },
  role: 'text',
  figure: null,
  ...changed,
})

const sheet: FormSheet = {
  name: '1.单位',
  orientation: 'landscape',
  columnWidths: [10, 30],
  rows: [
    { height: 30, cells: [cell({ columnSpan: 2, role: 'title', content: { kind: 'text', text: '监控表' } })] },
    {
      height: 20,
      cells: [
        cell({ rowSpan: 2, role: 'label', content: { kind: 'text', text: '甲\n乙' } }),
        cell({
          column: 2,
          role: 'number',
          content: {
            kind: 'formula',
            expression: 'A1',
            cached: { kind: 'number', value: '0.3', format: 'percent' },
            format: 'percent',
          },
        }),
      ],
    },
    { height: 20, cells: [cell({ column: 2 })] },
  ],
  isOnePage: true,
  repeatedRows: { first: 1, last: 1 },
  footer: '单位 2020年度',
}

const workbook: FormWorkbook = {
  title: '监控表',
  author: '单位',
  createdAt: '2020-08-12T02:00:00.000Z' as Instant,
  sheets: [sheet, { ...sheet, orientation: 'portrait' }],
}

const files = unzipSync(await writeFormDocx(workbook))
const body = strFromU8(files['word/document.xml'] ?? new Uint8Array())

test('each sheet is a section on a page turned as the sheet says', () => {
  const pages = [...body.matchAll(/<w:pgSz [^>]*>/g)].map(([tag]) => tag)
  expect(pages).toHaveLength(2)
  expect(pages[0]).toContain('w:w="16838"')
  expect(pages[0]).toContain('w:orient="landscape"')
  expect(pages[1]).toContain('w:w="11906"')
})

test('cells are merged and ruled as in the workbook, and formulas print their value', () => {
  expect(body).toContain('<w:gridSpan w:val="2"/>')
  expect(body.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(2)
  expect(body.match(/<w:vMerge w:val="continue"\/>/g)).toHaveLength(2)
  expect(body).toContain('30.00%')
  expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(2)
  const [title = ''] = body.match(/<w:tc>.*?<\/w:tc>/s) ?? []
  expect(title).toContain('w:val="nil"')
  expect(body).not.toContain('甲\n乙')
})

test('the same form gives the same bytes', async () =>
  expect(Buffer.compare(Buffer.from(await writeFormDocx(workbook)), Buffer.from(await writeFormDocx(workbook)))).toBe(
    0,
  ))

test('a head in the middle begins a table of its own, repeated on every page; what reaches below it is cut there', async () => {
  const split = { ...workbook, sheets: [{ ...sheet, repeatedRows: { first: 2, last: 2 } }] }
  const xml = strFromU8(unzipSync(await writeFormDocx(split))['word/document.xml'] ?? new Uint8Array())
  const tables = xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []
  expect(tables).toHaveLength(2)
  expect(tables[0]).not.toContain('<w:tblHeader/>')
  const rows = (tables[1] ?? '').match(/<w:tr>.*?<\/w:tr>/gs) ?? []
  expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false])
  expect(rows.map((row) => row.includes('甲'))).toEqual([false, true])
  expect(tables[1]).not.toContain('vMerge')
})
