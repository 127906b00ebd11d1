import { zipSync } from 'fflate'
import { writeXlsx } from 'hucre'
import { describe, expect, test } from 'vitest'
import { encodeGb18030 } from '../gb18030.ts'
import { paymentsXls } from './payments-xls.builder.ts'
import { readTables } from './read-sheets.ts'

const text = (words: string) => new TextEncoder().encode(words)
const read = (content: Uint8Array, fileName = 'a.csv') => readTables({ fileName, content })
const rowsOf = async (content: Uint8Array, fileName?: string) => (await read(content, fileName)).sheets[0]?.rows

describe('a csv', () => {
  test.each([
    ['with commas', text('日期,摘要\n2020-06-01,笔\n')],
    ['with the mark of UTF-8', text('\uFEFF日期,摘要\r\n2020-06-01,笔')],
    ['in GB18030', encodeGb18030('日期,摘要\n2020-06-01,笔')],
    ['with tabs', text('日期\t摘要\n2020-06-01\t笔\n\n')],
    ['with semicolons', text('日期;摘要\n2020-06-01;笔')],
  ])('%s is read', async (_, content) => {
    expect(await rowsOf(content)).toEqual([
      ['日期', '摘要'],
      ['2020-06-01', '笔'],
    ])
  })

  test('keeps line ends and quotes within quotes, and the places of its rows', async () => {
    expect(await rowsOf(text('a,b\n\n"一行\n两行","他说""好"""'))).toEqual([
      ['a', 'b'],
      [''],
      ['一行\n两行', '他说"好"'],
    ])
  })

  test('loses the apostrophe that kept a text from being run', async () => {
    expect(await rowsOf(text("a,b\n'=1+1,''=x"))).toEqual([
      ['a', 'b'],
      ['=1+1', "'=x"],
    ])
  })
})

test('an xlsx gives days, all digits of numbers, flags, and values in every row of a merged cell', async () => {
  const content = await writeXlsx({
    sheets: [
      {
        name: '支付',
        rows: [
          ['日期', '金额', '是否'],
          [new Date('2020-06-01T00:00:00Z'), 0.1 + 0.2, true],
          [null, 4_331_899.35, false],
          [new Date('2020-06-02T10:30:00Z'), 123_456_789_012.34, null],
        ],
        merges: [{ startRow: 1, endRow: 2, startCol: 0, endCol: 0 }],
        columns: [{ numFmt: 'yyyy-mm-dd' }],
      },
      { name: '填写说明', rows: [['说明']] },
      { name: '隐藏', rows: [['x']], hidden: true },
    ],
  })
  const { format, sheets } = await read(content, 'a.xlsx')
  expect(format).toBe('xlsx')
  expect(sheets).toEqual([
    {
      name: '支付',
      mergedDown: 1,
      rows: [
        ['日期', '金额', '是否'],
        ['2020-06-01', '0.3', '是'],
        ['2020-06-01', '4331899.35', '否'],
        ['2020-06-02T10:30:00.000Z', '123456789012.34', ''],
      ],
    },
  ])
})

test('an xls is read as an xlsx is', async () => {
  const { format, sheets } = await read(paymentsXls(), 'pay.xls')
  expect(format).toBe('xls')
  expect(sheets[0]?.rows).toEqual([
    ['支付日期', '凭证号', '金额（元）'],
    ['2020-06-01', '03-001', '1234.5'],
    ['2020-06-02', '03-002', '-3'],
  ])
})

test('a web page that calls itself xls is read as the table that it is', async () => {
  const page = '<html><body><table><tr><td>日期</td><td>金额</td></tr><tr><td>2020-06-01</td><td>1.50</td></tr></table>'
  const { format, sheets } = await read(text(page), 'a.xls')
  expect(format).toBe('html')
  expect(sheets[0]?.rows[1]?.[0]).toBe('2020-06-01')
})

describe('what is no table is refused with what to do', () => {
  const bomb = () => zipSync({ 'xl/workbook.xml': [new Uint8Array(30 * 1024 * 1024), { level: 9 }] })
  const encrypted = () => {
    const bytes = new Uint8Array(2048)
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    const name = new Uint8Array(Buffer.from('EncryptedPackage', 'utf16le'))
    bytes.set(name, 512)
    return bytes
  }
  const cut = async () => {
    const content = await writeXlsx({ sheets: [{ name: 'a', rows: [['日期', '金额']] }] })
    return content.slice(0, content.length / 2)
  }
  test.each([
    ['nothing', () => new Uint8Array(), '空'],
    ['blank lines', () => text('\n\n , \n'), '没有内容'],
    ['200 MB', () => new Uint8Array(200 * 1024 * 1024), '200 MB'],
    ['a zip bomb', bomb, '展开后过大'],
    ['a workbook cut in half', cut, '不完整'],
    ['a workbook with a password', encrypted, '密码'],
    ['a PDF', () => text('%PDF-1.7\n'), '不是表格'],
    ['a Word file', () => zipSync({ 'word/document.xml': text('<w/>') }), '不是表格'],
    ['a picture', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0xff, 0xff]), '这是图片'],
    ['a csv that is one long line', () => new Uint8Array(40 * 1024 * 1024).fill(0x61), '过长'],
    ['an open quote', () => text('a,b\n"x,y\n'), '引号'],
    ['very many columns', () => text(`${','.repeat(600)}x`), '列'],
    ['very many rows', () => text('a,b\n'.repeat(200_001)), '行'],
  ])('%s', async (_, content, words) => {
    await expect(async () => read(await content())).rejects.toMatchObject({
      code: 'file/unreadable',
      details: { reason: expect.stringContaining(words) },
    })
  })
})
