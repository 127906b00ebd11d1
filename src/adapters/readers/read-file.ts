import { unreadable } from './open-package.ts'
import type { ReadFile } from './text-assembler.ts'

/** A larger file is no report. */
const MAX_FILE_BYTES = 100 * 1024 * 1024

/**
 * Reads a report of any kind; the kind is told by the content, the name only decides between text and html.
 * Readers are loaded when needed, so that a text is examined without loading the others.
 *
 * @throws Refusal file/unreadable with a reason that says what to do
 */
export async function readFile(bytes: Uint8Array, fileName: string): Promise<ReadFile> {
  if (bytes.length === 0) throw unreadable('文件是空的')
  if (bytes.length > MAX_FILE_BYTES)
    throw unreadable(
      `文件有 ${Math.round(bytes.length / 1024 / 1024)} MB，超过 ${MAX_FILE_BYTES / 1024 / 1024} MB 的上限`,
    )
  switch (kindOf(bytes, fileName)) {
    case 'docx':
      return (await import('./docx.ts')).readDocx(bytes)
    case 'xlsx':
      return (await import('./xlsx.ts')).readWorkbook(bytes, { isLegacy: false })
    case 'xls':
      return (await import('./xlsx.ts')).readWorkbook(bytes, { isLegacy: true })
    case 'pdf':
      return (await import('./pdf.ts')).readPdf(bytes)
    case 'html':
      return (await import('./html.ts')).readHtml(bytes)
    case 'txt':
      return (await import('./text.ts')).readText(bytes)
  }
}

type Kind = 'docx' | 'xlsx' | 'xls' | 'pdf' | 'html' | 'txt'

/** What a file is, told by its content. @throws Refusal file/unreadable where it is nothing that can be read */
export function kindOf(bytes: Uint8Array, fileName: string): Kind {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return officeKind(bytes)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return compoundKind(bytes)
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048))
  if (head.includes('%PDF-')) return 'pdf'
  if (startsWith(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66])) throw unreadable('RTF 文件请用 Word 或 WPS 另存为 docx 后再试')
  if (PICTURES.some((mark) => startsWith(bytes, mark)))
    throw unreadable('这是图片，没有可识别的文字，请提供报告的 Word、PDF、网页或文本文件')
  return textKind(head, fileName)
}

/** Pictures by their first bytes. */
const PICTURES: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
]

/** A page or a text, unless the name promises a file of another kind. */
function textKind(head: string, fileName: string): 'html' | 'txt' {
  if (/\.html?$/i.test(fileName) || /^\s*(?:<!doctype html|<html|<head|<body)/i.test(head.replace(/^\W*(?=<)/, '')))
    return 'html'
  const promised = /\.(docx|xlsx|pdf)$/i.exec(fileName)?.[1]
  if (promised !== undefined)
    throw unreadable(`文件名是 ${promised}，内容却不是，可能已损坏或改错了扩展名，请重新导出后再试`)
  return 'txt'
}

/** The directory of a package names its main part near the end of the file, each entry's name also before its content. */
function officeKind(bytes: Uint8Array): Kind {
  const names = new TextDecoder('latin1').decode(
    bytes.length > 4_000_000 ? concat(bytes.subarray(0, 2_000_000), bytes.subarray(-2_000_000)) : bytes,
  )
  if (names.includes('word/document.xml')) return 'docx'
  if (names.includes('xl/workbook.xml')) return 'xlsx'
  if (names.includes('ppt/presentation.xml')) throw unreadable('这是演示文稿，请提供报告的 Word、PDF 或网页文件')
  if (names.includes('content.xml')) throw unreadable('ODF 文件请另存为 docx 或 xlsx 后再试')
  throw unreadable('这是压缩包或不完整的文件，请解压后逐个提交其中的文件')
}

/** Old Office files and encrypted new ones are compound files; their streams' names stand in UTF-16. */
function compoundKind(bytes: Uint8Array): Kind {
  const text = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length - (bytes.length % 2)))
  if (text.includes('EncryptedPackage')) throw unreadable('文件有密码保护，请先去除密码')
  if (text.includes('Workbook') || text.includes('Book')) return 'xls'
  if (text.includes('WordDocument')) throw unreadable('旧版 Word 文件（doc）请用 Word 或 WPS 另存为 docx 后再试')
  throw unreadable('无法识别的旧版 Office 文件，请另存为 docx 或 xlsx 后再试')
}

const startsWith = (bytes: Uint8Array, mark: readonly number[]) => mark.every((byte, index) => bytes[index] === byte)

function concat(head: Uint8Array, tail: Uint8Array): Uint8Array {
  const both = new Uint8Array(head.length + tail.length)
  both.set(head)
  both.set(tail, head.length)
  return both
}
