import { strToU8, zipSync } from 'fflate'
import { describe, expect, test, vi } from 'vitest'
import { loadCorpus } from '../../corpus/load.ts'
import { printedPdf } from '../../corpus/print-pdf.ts'
import { docxOf, xlsxOf } from '../../corpus/render.ts'
import { readFile } from '../../src/adapters/readers/read-file.ts'
import { type AuditOutside, runAudit } from '../../src/cli/audit.ts'

const MEGABYTE = 1024 * 1024
const text = loadCorpus(process.cwd()).find(({ file }) => file.includes('faulty-whole-school'))?.text ?? ''
const utf16 = (words: string, isBig = false): Uint8Array => {
  const bytes = Buffer.from(words, 'utf16le')
  return new Uint8Array(isBig ? bytes.swap16() : bytes)
}
/** An office file under a password is a compound file with one stream of that name. */
const locked = (): Uint8Array => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...utf16('EncryptedPackage')])

/** A pdf whose only page is a picture. */
const scanned = (): Uint8Array => printedPdf('　')

/** A pdf whose dictionary asks for a password that nobody gave. */
function lockedPdf(): Uint8Array {
  const pdf = new TextDecoder('latin1').decode(printedPdf(text))
  const key = `<${'5a'.repeat(32)}>`
  const rule = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O ${key} /U ${key} >> /ID [<00> <00>]`
  return strToU8(pdf.replace('trailer\n<<', `trailer\n<< ${rule}`), true)
}

async function audit(
  files: Readonly<Record<string, Uint8Array>>,
): Promise<{ status: number; complaints: string[]; printed: string[] }> {
  const [complaints, printed]: [string[], string[]] = [[], []]
  const outside: AuditOutside = {
    version: 'test',
    print: (line) => printed.push(line),
    complain: (line) => complaints.push(line),
    readBytes: async (path) => files[path] ?? new Uint8Array(),
    readDocument: async (content, name) => (await readFile(content, name)).document,
    hasColour: false,
    columns: 80,
  }
  return { status: await runAudit([...Object.keys(files), '--format', 'json'], outside), complaints, printed }
}

const rulesOf = (line: string): string[] => JSON.parse(line).findings.map(({ rule }: { rule: string }) => rule)
const half = (bytes: Uint8Array): Uint8Array => bytes.slice(0, Math.floor(bytes.length / 2))
const bomb = (part: string): Uint8Array => zipSync({ [part]: new Uint8Array(60 * MEGABYTE) }, { level: 9 })

describe('each is refused in one line that says what to do, with status 2', () => {
  test.each<readonly [name: string, bytes: () => Uint8Array | Promise<Uint8Array>, reason: string]>([
    ['空.docx', () => new Uint8Array(), '文件是空的'],
    ['空.txt', () => new Uint8Array(), '文件是空的'],
    ['空白.txt', () => strToU8(' \n\n '), '没有文字'],
    ['截断.docx', async () => half(await docxOf(text)), '不完整或已损坏'],
    ['截断.xlsx', async () => half(await xlsxOf(text)), '不完整或已损坏'],
    ['截断.pdf', () => printedPdf(text).slice(0, 300), '不完整或已损坏'],
    ['图片.docx', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), '这是图片'],
    ['扫描.jpg', () => new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), '这是图片'],
    ['文本.pdf', () => strToU8('本年收入12万元。'), '文件名是 pdf，内容却不是'],
    ['文本.docx', () => strToU8('本年收入12万元。'), '文件名是 docx，内容却不是'],
    ['炸弹.docx', () => bomb('word/document.xml'), '展开后过大'],
    ['炸弹.xlsx', () => bomb('xl/workbook.xml'), '展开后过大'],
    ['巨大.txt', () => new Uint8Array(200 * MEGABYTE), '有 200 MB，超过 100 MB 的上限'],
    ['加密.docx', locked, '密码保护'],
    ['加密.xlsx', locked, '密码保护'],
    ['加密.pdf', lockedPdf, '密码保护'],
    ['扫描.pdf', scanned, '扫描件'],
  ])('%s', async (name, bytes, reason) => {
    const { status, complaints, printed } = await audit({ [name]: await bytes() })
    expect([status, printed]).toEqual([2, []])
    expect(complaints).toEqual([expect.stringContaining(reason)])
    expect(complaints[0]).toMatch(/^zhengji：[^\n]*无法读取文件：[^\n]*$/)
  })
})

describe('one bad file among several', () => {
  test('is named; the others are examined', async () => {
    const { status, complaints, printed } = await audit({
      '一.txt': strToU8(text),
      '坏.docx': new Uint8Array([0x50, 0x4b, 3, 4, 1]),
      '二.pdf': printedPdf(text),
    })
    expect(status).toBe(2)
    expect(complaints).toHaveLength(1)
    expect(printed.map((line) => JSON.parse(line).file)).toEqual(['一.txt', '二.pdf'])
  })
})

describe('a text in any common encoding gives the same findings', () => {
  test.each([
    ['UTF-8 with its mark', () => strToU8(`\ufeff${text}`)],
    ['UTF-16 little-endian', () => utf16(`\ufeff${text}`)],
    ['UTF-16 big-endian', () => utf16(`\ufeff${text}`, true)],
    ['UTF-16 little-endian without its mark', () => utf16(text)],
    ['UTF-16 big-endian without its mark', () => utf16(text, true)],
  ])('%s', async (_, bytes) => {
    const { printed } = await audit({ '报告.txt': bytes(), '原文.txt': strToU8(text) })
    const [there, here] = printed.map(rulesOf)
    expect(here?.length).toBeGreaterThan(0)
    expect(there).toEqual(here)
  })
})

test('a pdf is read from what Node reads files into, without a word on the console', async () => {
  const spoken = (['log', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name))
  const { status, complaints } = await audit({ '报告.pdf': Buffer.from(printedPdf(text)) })
  expect([status, complaints]).toEqual([1, []])
  expect(spoken.map(({ mock }) => mock.calls)).toEqual([[], [], []])
  vi.restoreAllMocks()
})
