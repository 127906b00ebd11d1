import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { projectWorkbook, wholeUnitWorkbook } from '../../documents/forms/annexes.ts'
import type { FormWorkbook } from '../../documents/forms/workbook.ts'
import { reportFacts } from '../../documents/report-facts.builder.ts'
import { writeXlsx } from './write-xlsx.ts'

const facts = reportFacts({ unit: { ...reportFacts().unit, name: '甲 & 乙中心' } })
const bytes = await writeXlsx(projectWorkbook(facts))
const files = unzipSync(bytes)
const xml = (path: string) => strFromU8(files[path] ?? new Uint8Array())

/** Excel's numbers keep 15 digits; ours are exact. */
const cachedIn = (workbook: FormWorkbook) =>
  workbook.sheets.flatMap(({ rows }) =>
    rows.flatMap(({ cells }, row) =>
      cells.flatMap(({ column, content }) => {
        if (content.kind !== 'formula') return []
        const { cached, expression } = content
        return [
          {
            at: `${row},${column - 1}`,
            expression,
            cached: typeof cached === 'string' ? cached : Number(cached.value),
          },
        ]
      }),
    ),
  )

test('read back, every formula carries our own value', async () => {
  for (const workbook of [projectWorkbook(facts), wholeUnitWorkbook(facts)]) {
    const read = await readXlsx(await writeXlsx(workbook))
    for (const [index, sheet] of workbook.sheets.entries()) {
      const cells = read.sheets[index]?.cells
      for (const { at, expression, cached } of cachedIn({ ...workbook, sheets: [sheet] })) {
        expect({ at, formula: cells?.get(at)?.formula }).toEqual({ at, formula: expression })
        expect({ at, value: cells?.get(at)?.formulaResult ?? cells?.get(at)?.value }).toEqual({ at, value: cached })
      }
    }
  }
})

test('read back, text, numbers, merged cells and sheets are where the form has them', async () => {
  const read = await readXlsx(bytes)
  expect(read.sheets.map(({ name }) => name)).toHaveLength(6)
  const [first] = read.sheets
  expect(first?.rows[0]?.[0]).toBe('项目支出绩效自评表')
  expect(first?.rows.flat()).toContain('保障会议场次')
  expect(first?.rows.flat()).toContain(236)
  expect(first?.merges).toContainEqual({ startRow: 0, startCol: 0, endRow: 0, endCol: 10 })
})

test('it prints on A4 landscape, as wide as the page, with header rows and a foot', () => {
  const sheet = xml('xl/worksheets/sheet1.xml')
  expect(sheet).toMatch(/<pageSetup [^>]*paperSize="9"/)
  expect(sheet).toMatch(/<pageSetup [^>]*orientation="landscape"/)
  expect(sheet).toMatch(/<pageSetup [^>]*fitToWidth="1"/)
  expect(sheet).toContain('fitToPage')
  expect(sheet).toContain('甲 &amp;&amp; 乙中心 2020年度 编制时间 2021-05-20 10:00')
  expect(sheet).toContain('第 &amp;P 页，共 &amp;N 页')
  expect(xml('xl/workbook.xml')).toMatch(/_xlnm\.Print_Titles[^>]*>[^<]*\$1:\$5/)
})

test('covered cells are ruled like the cell that covers them', () => {
  const sheet = xml('xl/worksheets/sheet1.xml')
  const styleOf = (address: string) => new RegExp(`r="${address}"[^>]*? s="(\\d+)"`).exec(sheet)?.[1]
  expect(styleOf('C4')).toBeDefined()
  expect(styleOf('D4')).toBe(styleOf('C4'))
})

test('money, percent and points have their number formats', () => {
  const styles = xml('xl/styles.xml')
  for (const format of ['#,##0.00', '0.00%', '0.00'])
    expect(styles).toMatch(new RegExp(`formatCode="${format.replace('.', '\\.')}"|numFmtId="(?:2|4|10)"`))
})
