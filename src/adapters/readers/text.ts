import { decodeText } from './decode-text.ts'
import { unreadable } from './open-package.ts'
import type { ReadFile } from './text-assembler.ts'
import { textBlocks } from './text-tables.ts'

/**
 * Reads a plain text: UTF-8 with or without a mark, UTF-16 with a mark, GB18030. Offsets are those of the file's own text,
 * blank lines and all; every line that is not blank is a paragraph, or a row of a table set with tabs or bars.
 *
 * @throws Refusal file/unreadable
 */
export function readText(bytes: Uint8Array): ReadFile {
  const text = decodeText(bytes)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters tell a program from a text
  if (/[\u0000-\u0008\u000e-\u001a]/.test(text))
    throw unreadable('不是文本文件，请提供报告的 Word、PDF、网页或文本文件')
  if (text.trim() === '') throw unreadable('文件里没有文字')
  return { document: { text, format: 'txt', blocks: textBlocks(text) }, sources: [] }
}
