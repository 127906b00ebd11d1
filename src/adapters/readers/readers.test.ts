import {
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { writeXlsx } from 'hucre'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../../contract/refusals.ts'
import type { ReadDocument, ReadTable } from '../../domain/document/index.ts'
import { readDocx } from './docx.ts'
import { readHtml } from './html.ts'
import { withoutStraySpaces } from './pdf-lines.ts'
import { readFile } from './read-file.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const texts = ({ text, blocks }: ReadDocument) => blocks.map(({ start, end }) => text.slice(start, end))
const tables = ({ blocks }: ReadDocument) => blocks.filter((block): block is ReadTable => block.kind === 'table')
const grid = ({ text }: ReadDocument, { cells }: ReadTable) =>
  cells.map(({ start, end, row, column, rowSpan, columnSpan }) => [
    text.slice(start, end),
    row,
    column,
    rowSpan,
    columnSpan,
  ])

async function docxOf(children: (Paragraph | Table)[], extra: object = {}): Promise<ReadDocument> {
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children, ...extra }] }))
  return readDocx(new Uint8Array(bytes)).document
}

async function refusalOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  return error instanceof Refusal ? String(error.details.reason) : `no refusal: ${String(error)}`
}

describe('docx', () => {
  test('paragraphs carry their heading level and every character its place in the file', async () => {
    const bytes = new Uint8Array(
      await Packer.toBuffer(
        new Document({
          sections: [
            {
              children: [
                new Paragraph({ text: '一、概况', heading: HeadingLevel.HEADING_1 }),
                new Paragraph({ children: [new TextRun('共保障会议'), new TextRun('236场')] }),
              ],
            },
          ],
        }),
      ),
    )
    const { document, sources } = readDocx(bytes)
    expect(texts(document)).toEqual(['一、概况', '共保障会议236场'])
    expect(document.blocks.map((block) => (block.kind === 'paragraph' ? block.styleLevel : null))).toEqual([1, null])
    expect(
      sources.map(({ start, end, at }) => [document.text.slice(start, end), at.kind === 'text-node' ? at.node : null]),
    ).toEqual([
      ['一、概况', 0],
      ['共保障会议', 1],
      ['236场', 2],
    ])
  })

  test('automatic numbers are read as Word prints them, level by level', async () => {
    const numbering = {
      config: [
        {
          reference: 'list',
          levels: [
            { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、' },
            { level: 1, format: LevelFormat.DECIMAL, text: '%2.' },
          ],
        },
      ],
    }
    const at = (text: string, level: number) => new Paragraph({ text, numbering: { reference: 'list', level } })
    const bytes = await Packer.toBuffer(
      new Document({
        numbering,
        sections: [{ children: [at('甲', 0), at('乙', 1), at('丙', 1), at('丁', 0), at('戊', 1)] }],
      }),
    )
    expect(texts(readDocx(new Uint8Array(bytes)).document)).toEqual(['一、甲', '1.乙', '2.丙', '二、丁', '1.戊'])
  })

  test('a table keeps merged cells, and footnotes and feet are read apart from the body', async () => {
    const cell = (text: string, options: object = {}) => new TableCell({ children: [new Paragraph(text)], ...options })
    const table = new Table({
      rows: [
        new TableRow({ children: [cell('项目', { rowSpan: 2 }), cell('金额', { columnSpan: 2 })] }),
        new TableRow({ children: [cell('收入'), cell('支出')] }),
      ],
    })
    const document = await docxOf([table, new Paragraph('正文')], {
      footers: { default: new Footer({ children: [new Paragraph('第1页')] }) },
    })
    expect(tables(document).map((one) => grid(document, one))).toEqual([
      [
        ['项目', 0, 0, 2, 1],
        ['金额', 0, 1, 1, 2],
        ['收入', 1, 1, 1, 1],
        ['支出', 1, 2, 1, 1],
      ],
    ])
    expect(document.blocks.filter((block) => block.kind === 'paragraph' && block.place === 'footer')).toHaveLength(1)
  })

  test('deleted text of tracked changes is left out, inserted text and text boxes are read once', () => {
    const xml = `<w:document xmlns:w="w" xmlns:mc="mc"><w:body><w:p><w:r><w:t>共</w:t></w:r><w:del><w:r><w:delText>五</w:delText><w:t>五</w:t></w:r></w:del><w:ins><w:r><w:t>六</w:t></w:r></w:ins><w:r><w:t>个</w:t></w:r>
      <w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>框内</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>框内</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p></w:body></w:document>`
    const { document } = readDocx(zipSync({ 'word/document.xml': utf8(xml) }))
    expect(texts(document)).toEqual(['共六个', '框内'])
  })
})

describe('html', () => {
  test('navigation, scripts and hidden parts are left out; headings, lines and merged cells are kept', () => {
    const page = `<html><head><title>门户</title><script>var a = 1</script></head><body><nav><a>首页</a></nav><h2>收入</h2>
      <p>总收入&nbsp;<b>12</b>万元<br>支出9万元</p><div style="display:none">隐藏</div>
      <table><caption>表</caption><tr><th rowspan="2">科目</th><th colspan="2">金额</th></tr><tr><td>1</td><td>2</td></tr></table></body></html>`
    const { document } = readHtml(utf8(page))
    expect(texts(document).slice(0, 3)).toEqual(['收入', '总收入 12万元', '支出9万元'])
    expect(tables(document).map((one) => grid(document, one))).toEqual([
      [
        ['科目', 0, 0, 2, 1],
        ['金额', 0, 1, 1, 2],
        ['1', 1, 1, 1, 1],
        ['2', 1, 2, 1, 1],
      ],
    ])
  })

  test('a page in GBK is read whatever charset it declares', () => {
    const gbk = new Uint8Array([0x3c, 0x70, 0x3e, 0xca, 0xd5, 0xc8, 0xeb, 0x3c, 0x2f, 0x70, 0x3e])
    expect(texts(readHtml(gbk).document)).toEqual(['收入'])
    const declared = new Uint8Array([...utf8('<meta charset="utf-8">'), ...gbk])
    expect(texts(readHtml(declared).document)).toEqual(['收入'])
  })
})

describe('workbook', () => {
  test('a sheet is a table with addresses, typed numbers, formulas and merged cells', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '自评表',
          rows: [
            ['项目资金', null],
            ['全年预算数', 89.974],
            ['合计', null],
          ],
          merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }],
          cells: new Map([['2,1', { formula: 'SUM(B2:B2)', formulaResult: 89.974 }]]),
        },
      ],
    })
    const { document } = await readFile(bytes, '表.xlsx')
    const [table] = tables(document)
    expect(table?.name).toBe('自评表')
    expect(
      table?.cells.map(({ address, number, formula, columnSpan }) => ({ address, number, formula, columnSpan })),
    ).toEqual([
      { address: 'A1', number: null, formula: null, columnSpan: 2 },
      { address: 'A2', number: null, formula: null, columnSpan: 1 },
      { address: 'B2', number: '89.974', formula: null, columnSpan: 1 },
      { address: 'A3', number: null, formula: null, columnSpan: 1 },
      { address: 'B3', number: '89.974', formula: 'SUM(B2:B2)', columnSpan: 1 },
    ])
  })
})

test('a share in a workbook is read as the sheet shows it', async () => {
  const cells = new Map([['0,1', { value: 0.994082840237, style: { numFmt: '0.00%' } }]])
  const bytes = await writeXlsx({ sheets: [{ name: '表', rows: [['执行率', 0.994082840237, 0.5]], cells }] })
  const { document } = await readFile(bytes, '表.xlsx')
  const shown = tables(document).flatMap((table) =>
    table.cells.map(({ start, end, number }) => [document.text.slice(start, end), number]),
  )
  expect(shown).toEqual([
    ['执行率', null],
    ['99.41%', null],
    ['0.5', '0.5'],
  ])
})

describe('what cannot be read is refused with a reason that says what to do', () => {
  const compound = (name: string) =>
    new Uint8Array([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      ...Array<number>(508).fill(0),
      ...[...name].flatMap((letter) => [letter.charCodeAt(0), 0]),
    ])
  test.each([
    ['空.docx', new Uint8Array(), '文件是空的'],
    ['加密.docx', compound('EncryptedPackage'), '密码保护'],
    ['旧.doc', compound('WordDocument'), '另存为 docx'],
    ['坏.docx', new Uint8Array([0x50, 0x4b, 3, 4, ...utf8('word/document.xml'), 1, 2, 3]), '不完整或已损坏'],
    ['坏.pdf', utf8('%PDF-1.7\n一段残缺的文件'), '不完整或已损坏'],
    ['包.zip', zipSync({ 'a.txt': utf8('x') }), '压缩包'],
    ['二进制.txt', new Uint8Array([0xff, 0x00, 0xfe, 0x80, 0x81, 0xff]), '不是文本文件'],
    ['文.rtf', utf8('{\\rtf1 x}'), 'RTF'],
  ])('%s', async (name, bytes, reason) => {
    expect(await refusalOf(readFile(bytes, name))).toContain(reason)
  })

  test('a package that would unpack to far more than it holds', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(60 * 1024 * 1024) }, { level: 9 })
    expect(await refusalOf(readFile(bomb, '弹.docx'))).toContain('展开后过大')
  })

  test('truncated and scrambled files never crash', async () => {
    const sound = new Uint8Array(
      await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('共236场')] }] })),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.nat(sound.length),
        fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { maxLength: 8 }),
        async (length, changes) => {
          const broken = sound.slice(0, length)
          for (const [at, byte] of changes) if (at < broken.length) broken[at] = byte
          const outcome = await readFile(broken, 'x.docx').catch((error: unknown) => error)
          expect(outcome instanceof Error && !(outcome instanceof Refusal)).toBe(false)
        },
      ),
      { numRuns: 60 },
    )
  })
})

test.each([
  ['总 收 入 4,331, 899.35 元', '总收入4,331,899.35元'],
  ['使用 Word 2016 编制', '使用Word2016编制'],
  ['e-mail to Zhang San', 'e-mail to Zhang San'],
])('stray spaces of justified text: %s', (printed, meant) => {
  expect(withoutStraySpaces(printed)).toBe(meant)
})
