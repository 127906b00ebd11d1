import { describe, expect, test } from 'vitest'
import { pictureSize } from './picture-size.ts'
import { drawsThumbnail } from './thumbnail.ts'

/** The bytes, filled up to the shortest file that is looked at. */
const file = (hex: string) => {
  const bytes = hex.split(' ').map((byte) => Number.parseInt(byte, 16))
  return Uint8Array.from([...bytes, ...new Array(Math.max(0, 40 - bytes.length)).fill(0)])
}
const PNG = '89 50 4e 47 0d 0a 1a 0a 00 00 00 0d 49 48 44 52'
const WEBP = '52 49 46 46 00 00 00 00 57 45 42 50'

describe('the size of a picture', () => {
  test.each([
    ['image/png', `${PNG} 00 00 04 b0 00 00 02 ee`, { width: 1200, height: 750 }],
    ['image/png', `${PNG} ff ff ff ff ff ff ff ff`, { width: 4_294_967_295, height: 4_294_967_295 }],
    ['image/gif', '47 49 46 38 39 61 40 01 c8 00', { width: 320, height: 200 }],
    ['image/jpeg', 'ff d8 ff e0 00 04 00 00 ff ff c0 00 11 08 01 2c 01 90', { width: 400, height: 300 }],
    ['image/webp', `${WEBP} 56 50 38 20 00 00 00 00 00 00 00 9d 01 2a 80 02 e0 01`, { width: 640, height: 480 }],
    ['image/webp', `${WEBP} 56 50 38 4c 00 00 00 00 2f 7f c2 77 00`, { width: 640, height: 480 }],
    ['image/webp', `${WEBP} 56 50 38 58 00 00 00 00 00 00 00 00 7f 02 00 df 01 01`, { width: 640, height: 66_016 }],
  ])('of %s is %j', (mediaType, hex, size) => expect(pictureSize(file(hex), mediaType)).toEqual(size))

  test.each([
    ['an empty picture', 'image/png', `${PNG} 00 00 00 00 00 00 00 00`],
    ['a line', 'image/gif', '47 49 46 38 39 61 40 01 00 00'],
    ['a jpeg without a frame', 'image/jpeg', 'ff d8 ff c4 00 10'],
    ['a jpeg that is damaged', 'image/jpeg', 'ff d8 00 c0'],
    ['an unknown webp', 'image/webp', `${WEBP} 41 42 43 44`],
    ['another file', 'application/pdf', '25 50 44 46'],
  ])('of %s is not known', (_, mediaType, hex) => expect(pictureSize(file(hex), mediaType)).toBeNull())

  test('of a file that is hardly there is not known', () =>
    expect(pictureSize(Uint8Array.of(0x89, 0x50), 'image/png')).toBeNull())
})

test.each([
  ['image/png', true],
  ['application/pdf', true],
  ['image/svg+xml', false],
  ['text/plain', false],
])('a small picture of %s is drawn: %s', (mediaType, isDrawn) => expect(drawsThumbnail(mediaType)).toBe(isDrawn))
