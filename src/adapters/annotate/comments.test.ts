import { Document, Packer, Paragraph, TextRun } from 'docx'
import { strFromU8, unzipSync } from 'fflate'
import { readXlsx, writeXlsx } from 'hucre'
import { expect, test } from 'vitest'
import { readDocx } from '../readers/docx.ts'
import { readFile } from '../readers/read-file.ts'
import { commentDocx, type Remark } from './docx-comments.ts'
import { commentXlsx } from './xlsx-comments.ts'

const AT = '2026-06-30T08:00:00Z'

async function sample(): Promise<Uint8Array> {
  const line = new Paragraph({
    children: [
      new TextRun({ text: '收入 & 支出共保障', bold: true }),
      new TextRun('会议236场'),
      new TextRun({ text: '合计', break: 1 }),
    ],
  })
  return new Uint8Array(
    await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('标题'), line] }] })),
  )
}

function remarkOn(text: string, words: string): Remark {
  const start = text.indexOf(words)
  expect(start).toBeGreaterThanOrEqual(0)
  return { start, end: start + words.length, text: `关于“${words}”` }
}

/** The text between the marks of each comment, as Word would highlight it. */
function highlighted(bytes: Uint8Array): Record<string, string> {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
  const ids = [...xml.matchAll(/commentRangeStart w:id="(\d+)"/g)].map(([, id]) => id ?? '')
  return Object.fromEntries(
    ids.map((id) => {
      const inside =
        xml.split(`<w:commentRangeStart w:id="${id}"/>`)[1]?.split(`<w:commentRangeEnd w:id="${id}"/>`)[0] ?? ''
      return [id, [...inside.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('')]
    }),
  )
}

test('a comment stands at exactly its words, across runs and beside entities, and the text stays as it was', async () => {
  const bytes = await sample()
  const { document, sources } = readDocx(bytes)
  const remarks = [
    remarkOn(document.text, '236场'),
    remarkOn(document.text, '& 支出'),
    remarkOn(document.text, '保障会议'),
    remarkOn(document.text, '合计'),
  ]
  const annotated = commentDocx(bytes, { remarks, sources, at: AT })
  expect(annotated.unplaced).toEqual([])
  expect(highlighted(annotated.bytes)).toEqual({ '0': '236场', '1': '&amp; 支出', '2': '保障会议', '3': '合计' })
  expect(readDocx(annotated.bytes).document.text).toBe(document.text)
  const parts = unzipSync(annotated.bytes)
  expect(strFromU8(parts['word/comments.xml'] ?? new Uint8Array())).toContain('关于“236场”')
  expect(strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array()).match(/comments\+xml/g)).toHaveLength(1)
})

test('comments that were there stay, with ids of their own', async () => {
  const once = commentDocx(await sample(), {
    remarks: [{ start: 0, end: 2, text: '甲' }],
    sources: readDocx(await sample()).sources,
    at: AT,
  })
  const { sources } = readDocx(once.bytes)
  const twice = commentDocx(once.bytes, { remarks: [{ start: 0, end: 2, text: '乙' }], sources, at: AT })
  expect(highlighted(twice.bytes)).toEqual({ '0': '标题', '1': '标题' })
  expect(strFromU8(unzipSync(twice.bytes)['word/comments.xml'] ?? new Uint8Array()).match(/<w:comment /g)).toHaveLength(
    2,
  )
})

test('a remark outside the body is handed back as unplaced', async () => {
  const bytes = await sample()
  const { document, sources } = readDocx(bytes)
  const beyond = { start: document.text.length + 5, end: document.text.length + 6, text: '无处' }
  expect(commentDocx(bytes, { remarks: [beyond], sources, at: AT }).unplaced).toEqual([beyond])
})

test('remarks on cells become cell comments, joined where they share a cell', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: '自评表',
        rows: [
          ['分值', 10],
          ['得分', 12],
        ],
      },
    ],
  })
  const { document, sources } = await readFile(bytes, '表.xlsx')
  const at = document.text.indexOf('12')
  const beyond = { start: 999, end: 1000, text: '无处' }
  const annotated = await commentXlsx(bytes, {
    remarks: [{ start: at, end: at + 2, text: '得分超过分值' }, { start: at, end: at + 2, text: '请核对' }, beyond],
    sources,
  })
  expect(annotated.unplaced).toEqual([beyond])
  const { sheets } = await readXlsx(annotated.bytes, { readStyles: true })
  expect(sheets[0]?.cells?.get('1,1')?.comment?.text).toContain('得分超过分值\n请核对')
  expect(sheets[0]?.rows).toEqual([
    ['分值', 10],
    ['得分', 12],
  ])
})
