/** 图片尺寸 in pixels, as the file's beginning states it. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

/**
 * 图片尺寸 — read before anything is unpacked, since a small file may unpack to a huge picture.
 *
 * @returns `null` where the file is none of these pictures, or its beginning is damaged.
 */
export function pictureSize(content: Uint8Array, mediaType: string): PictureSize | null {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength)
  const size = content.byteLength < 32 ? null : sizeIn(view, mediaType)
  return size === null || size.width === 0 || size.height === 0 ? null : size
}

function sizeIn(view: DataView, mediaType: string): PictureSize | null {
  switch (mediaType) {
    case 'image/png':
      return { width: view.getUint32(16), height: view.getUint32(20) }
    case 'image/gif':
      return { width: view.getUint16(6, true), height: view.getUint16(8, true) }
    case 'image/jpeg':
      return jpegSize(view)
    case 'image/webp':
      return webpSize(view)
    default:
      return null
  }
}

const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** Goes from segment to segment until the one that begins a picture. */
function jpegSize(view: DataView): PictureSize | null {
  let at = 2
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    if (isFrame(marker)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2)
  }
  return null
}

const LOSSY = 0x56503820
const LOSSLESS = 0x5650384c
const EXTENDED = 0x56503858

function webpSize(view: DataView): PictureSize | null {
  switch (view.getUint32(12)) {
    case LOSSY:
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
    case LOSSLESS: {
      const bits = view.getUint32(21, true)
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
    }
    case EXTENDED:
      return { width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 }
    default:
      return null
  }
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) + view.getUint8(at + 2) * 65_536
}
