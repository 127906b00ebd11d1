import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { compiled } from '../../documents/report-facts.builder.ts'
import { SELF_EVALUATION_REPORT } from '../../documents/templates/self-evaluation-report.ts'
import type { Instant } from '../../domain/calendar/index.ts'
import type { OfficialDocument } from '../../domain/document/index.ts'
import { CHARACTERS_PER_LINE, LINES_PER_PAGE, PAGE, TEXT_WIDTH } from './layout.ts'
import { columnWidths } from './table.ts'
import { titleLines, widthOf } from './title-lines.ts'
import { writeDocx } from './write-docx.ts'

const properties = {
  title: '报告 <甲>',
  author: '单位 & 科室',
  subject: '绩效自评',
  createdAt: '2021-05-20T02:00:00.000Z' as Instant,
}

async function parts(document: OfficialDocument): Promise<(path: string) => string> {
  const files = unzipSync(await writeDocx(document, properties))
  return (path) => strFromU8(files[path] ?? new Uint8Array())
}

/** The words of each paragraph of the body, in order. */
const paragraphs = (xml: string) =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
  )

/** The last paragraph that says exactly this. */
const paragraphOf = (xml: string, words: string) =>
  xml.match(/<w:p>.*?<\/w:p>/gs)?.findLast((paragraph) => paragraph.includes(`>${words}<`)) ?? ''

const { document } = compiled(SELF_EVALUATION_REPORT)
const read = await parts(document)
const body = read('word/document.xml')

test('the page is A4 with the margins, the grid and the 22 lines of the standard', () => {
  expect(body).toContain('<w:pgSz w:w="11906" w:h="16838"')
  expect(body).toMatch(/<w:pgMar [^>]*w:top="2098"/)
  expect(body).toMatch(/<w:pgMar [^>]*w:bottom="1984"/)
  expect(body).toMatch(/<w:pgMar [^>]*w:left="1587"/)
  expect(body).toMatch(/<w:pgMar [^>]*w:right="1474"/)
  expect(body).toContain('<w:docGrid w:type="lines" w:linePitch="579"')
  expect(579 * LINES_PER_PAGE).toBeLessThanOrEqual(PAGE.height - PAGE.top - PAGE.bottom)
  expect(315 * CHARACTERS_PER_LINE).toBeLessThanOrEqual(TEXT_WIDTH)
})

test('faces and sizes are those of the standard, with what to take in their place', () => {
  const styles = read('word/styles.xml')
  const style = (id: string) => new RegExp(`w:styleId="${id}".*?</w:style>`, 's').exec(styles)?.[0] ?? ''
  expect(style('OfficialTitle')).toMatch(/方正小标宋简体.*<w:sz w:val="44"/s)
  expect(style('Heading1')).toMatch(/黑体.*<w:sz w:val="32"/s)
  expect(style('Heading2')).toMatch(/楷体_GB2312.*<w:sz w:val="32"/s)
  expect(style('Heading3')).toMatch(/仿宋_GB2312.*<w:sz w:val="32"/s)
  expect(style('TableText')).toMatch(/<w:snapToGrid w:val="0"\/><w:spacing.*<w:sz w:val="21"/s)
  expect(styles).toMatch(/<w:docDefaults>.*w:spacing w:val="-5".*w:line="579" w:lineRule="exact"/s)
  expect(read('word/fontTable.xml')).toContain(
    '<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,FangSong"/></w:font>',
  )
})

test('the words stand in the file as in the document, numbers in front of headings', () => {
  const words = paragraphs(body)
  expect(words.slice(0, 5)).toEqual([
    '开远市人民政府大数据研究中心',
    '2020年度绩效自评报告',
    '',
    '一、部门概况',
    '（一）部门基本情况',
  ])
  for (const block of document.blocks)
    if (block.kind !== 'table') {
      const number = block.kind === 'heading' ? block.number : ''
      expect(words).toContain(`${number}${block.runs.map(({ text }) => text).join('')}`)
    }
})

test('every table repeats its header, tears no row, and aligns its digits to the right', () => {
  const tables = [...body.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) => table)
  expect(tables).toHaveLength(document.blocks.filter(({ kind }) => kind === 'table').length)
  for (const table of tables) {
    expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(table.match(/<w:cantSplit\/>/g)?.length).toBe(table.match(/<w:tr>|<w:tr /g)?.length)
  }
  expect(tables[0]).toMatch(/<w:jc w:val="right"\/><\/w:pPr><w:r><w:t[^>]*>4,331,899\.35</)
})

test('page numbers stand outside, odd right and even left, between dashes', () => {
  const footers = ['word/footer1.xml', 'word/footer2.xml'].map(read)
  expect(footers.some((xml) => /w:jc w:val="right"/.test(xml) && /w:ind [^>]*w:right="280"/.test(xml))).toBe(true)
  expect(footers.some((xml) => /w:jc w:val="left"/.test(xml) && /w:ind [^>]*w:left="280"/.test(xml))).toBe(true)
  for (const xml of footers) expect(xml).toMatch(/— .*PAGE.* —.*/s)
  expect(read('word/settings.xml')).toContain('evenAndOddHeaders')
})

test('attachments and signature stand as the standard says', () => {
  const words = paragraphs(body)
  expect(words.slice(-7)).toEqual([
    '',
    '附件：1.绩效自评报告（可逐数查阅来源的电子版）',
    '2.2020年度部门整体支出绩效自评表',
    '3.2020年度项目支出绩效自评表',
    '',
    '开远市人民政府大数据研究中心',
    '2021年5月20日',
  ])
  // 28 − 2 − 14 characters from the left, and the date two further in.
  expect(paragraphOf(body, '开远市人民政府大数据研究中心')).toContain('<w:ind w:left="3780"/>')
  expect(paragraphOf(body, '2021年5月20日')).toContain('<w:ind w:left="4410"/>')
})

test('one attachment has no number, a long date pushes a short name in', async () => {
  const short = await parts({
    ...document,
    blocks: [],
    attachments: [{ number: 1, title: '自评表', file: 'a.xlsx' }],
    signature: { unitName: '甲局', day: '2021年12月20日' },
  })
  const xml = short('word/document.xml')
  expect(paragraphs(xml)).toContain('附件：自评表')
  // The date, seven characters wide, ends two from the right; the name begins two before it.
  expect(paragraphOf(xml, '甲局')).toContain('<w:ind w:left="5355"/>')
  expect(paragraphOf(xml, '2021年12月20日')).toContain('<w:ind w:left="5985"/>')
  const none = await parts({ ...document, attachments: [] })
  expect(none('word/document.xml')).not.toContain('附件：')
})

test('properties say who, what and when, escaped', () => {
  const core = read('docProps/core.xml')
  expect(core).toContain('<dc:title>报告 &lt;甲&gt;</dc:title>')
  expect(core).toContain('<dc:creator>单位 &amp; 科室</dc:creator>')
  expect(core).toContain('2021-05-20T02:00:00Z')
})

test('the same document gives the same bytes', async () =>
  expect(
    Buffer.compare(
      Buffer.from(await writeDocx(document, properties)),
      Buffer.from(await writeDocx(document, properties)),
    ),
  ).toBe(0))

test.each([
  ['绩效自评报告', '甲局', ['绩效自评报告']],
  [
    '开远市人民政府大数据研究中心2020年度绩效自评报告',
    '开远市人民政府大数据研究中心',
    ['开远市人民政府大数据研究中心', '2020年度绩效自评报告'],
  ],
  [
    '关于开展全市二〇二〇年度部门整体支出绩效自评工作情况的报告',
    '甲局',
    ['关于开展全市二〇二〇年度', '部门整体支出绩效自评工作情况的报告'],
  ],
  ['甲'.repeat(45), '乙', ['甲'.repeat(15), '甲'.repeat(15), '甲'.repeat(15)]],
])('%s turns over at a word', (title, unitName, lines) => {
  expect(titleLines(title, unitName)).toEqual(lines)
  for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(20)
})

test('columns share the whole width', () => {
  const widths = columnWidths([3, 3, 7].map((width) => ({ title: '', align: 'left', width })))
  expect(widths.reduce((sum, width) => sum + width, 0)).toBe(TEXT_WIDTH)
})
