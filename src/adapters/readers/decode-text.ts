import { unreadable } from './open-package.ts'

/** How far into a page a declared charset is looked for. */
const DECLARED_WITHIN_BYTES = 4096

/**
 * Bytes as text: by byte order mark, else UTF-8 where the bytes are valid UTF-8, else the charset that a page declares,
 * else GB18030. A page that declares the wrong charset is thus still read right.
 *
 * @throws Refusal file/unreadable when the bytes are no text
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = charsetByMark(bytes)
  if (marked !== null) return new TextDecoder(marked).decode(bytes)
  for (const charset of ['utf-8', declaredCharset(bytes), unmarkedWide(bytes), 'gb18030']) {
    const text = charset === null ? null : decodedAs(bytes, charset)
    if (text !== null) return text
  }
  throw unreadable('不是文本文件，或编码无法识别（支持 UTF-8 和 GB18030）')
}

function charsetByMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

/** How many characters of a text tell whether it is one. */
const SAMPLE = 2000

/** UTF-16 without its mark: line ends come as a zero byte beside a line feed, and nearly all the rest is Chinese. */
function unmarkedWide(bytes: Uint8Array): string | null {
  if (bytes.length % 2 === 1 || !bytes.includes(0)) return null
  const isText = (charset: string): boolean => {
    const sample = new TextDecoder(charset).decode(bytes.subarray(0, SAMPLE * 2))
    const known = sample.match(/[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef\u2010-\u203f\x20-\x7e\r\n\t]/g) ?? []
    return known.length >= sample.length * 0.95
  }
  return ['utf-16le', 'utf-16be'].find(isText) ?? null
}

function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARED_WITHIN_BYTES))
  return /charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? null
}

function decodedAs(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
