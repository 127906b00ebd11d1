import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { mediaTypeOf } from './media-type.ts'

const bytes = (hex: string) => Uint8Array.from(hex.split(' ').map((byte) => Number.parseInt(byte, 16)))
const letters = (text: string) => new TextEncoder().encode(text)
const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, letters('内容')])))

describe('the type of a file', () => {
  test.each([
    ['image/png', bytes('89 50 4e 47 0d 0a 1a 0a 00')],
    ['image/jpeg', bytes('ff d8 ff e0')],
    ['image/gif', letters('GIF89a')],
    ['image/webp', bytes('52 49 46 46 01 02 03 04 57 45 42 50')],
    ['image/tiff', bytes('49 49 2a 00')],
    ['image/tiff', bytes('4d 4d 00 2a')],
    ['application/pdf', letters('%PDF-1.7')],
    ['video/mp4', bytes('00 00 00 18 66 74 79 70')],
    ['application/x-ole-storage', bytes('d0 cf 11 e0 a1 b1 1a e1')],
    ['text/plain', letters('会议记录\r\n\t第一项\f')],
    ['text/plain', bytes('bb e1 d2 e9')],
    ['text/plain', letters('<script>alert(1)</script>')],
    ['application/octet-stream', bytes('00 01 02')],
    ['application/octet-stream', bytes('41 0b')],
    ['application/octet-stream', new Uint8Array()],
    [
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      zip('[Content_Types].xml', 'xl/workbook.xml'),
    ],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', zip('word/document.xml')],
    ['application/vnd.openxmlformats-officedocument.presentationml.presentation', zip('ppt/presentation.xml')],
    ['application/ofd', zip('OFD.xml', 'Doc_0/Document.xml')],
    ['application/zip', zip('说明.txt')],
    ['application/zip', bytes('50 4b 03 04')],
  ])('is %s by its content', (mediaType, content) => expect(mediaTypeOf(content)).toBe(mediaType))

  test('is told wherever the bytes lie in their buffer', () => {
    const file = zip('xl/workbook.xml')
    const around = new Uint8Array(file.length + 10)
    around.set(file, 7)
    expect(mediaTypeOf(around.subarray(7, 7 + file.length))).toMatch(/spreadsheetml/)
  })

  test('of a damaged package is only that it is one', () => {
    const file = zip('xl/workbook.xml')
    const end = file.length - 22
    file.set(bytes('ff ff ff 7f'), end + 16)
    expect(mediaTypeOf(file)).toBe('application/zip')
    expect(mediaTypeOf(zip('xl/workbook.xml').subarray(0, 60))).toBe('application/zip')
  })

  test('of a text with a control character far behind is still a text', () => {
    const long = new Uint8Array(70_000).fill(0x41)
    long[69_000] = 0
    expect(mediaTypeOf(long)).toBe('text/plain')
  })
})
