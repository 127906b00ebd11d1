import { pictureSize } from '../../domain/evidence/index.ts'

/** Of a file whose type was told from its content. */
export interface ThumbnailTask {
  readonly mediaType: string
  readonly content: Uint8Array
}

/** Longer side, in pixels. */
const LONGEST = 320
/** What a picture may unpack to: 50 million pixels are 200 MB. */
const MOST_PIXELS = 50_000_000
const QUALITY = 80

/** A small WebP, in a worker thread only; `null` where the file is too large, damaged, or of a kind that is never drawn. */
export async function drawThumbnail({ mediaType, content }: ThumbnailTask): Promise<Uint8Array | null> {
  try {
    return mediaType === 'application/pdf' ? await drawPdf(content) : await drawPicture({ mediaType, content })
  } catch {
    // Whatever a damaged or hostile file brings about: it has no thumbnail, and the file itself can still be opened.
    return null
  }
}

async function drawPicture({ mediaType, content }: ThumbnailTask): Promise<Uint8Array | null> {
  const size = pictureSize(content, mediaType)
  if (size === null || size.width * size.height > MOST_PIXELS) return null
  const { loadImage } = await import('@napi-rs/canvas')
  const picture = await loadImage(content)
  return drawn(picture, async (context, { width, height }) => {
    context.drawImage(picture, 0, 0, width, height)
  })
}

type Canvas = import('@napi-rs/canvas').Canvas
type Context = ReturnType<Canvas['getContext']>

interface Size {
  readonly width: number
  readonly height: number
}

async function drawn(
  of: Size,
  draw: (context: Context, size: Size, canvas: Canvas) => Promise<void>,
): Promise<Uint8Array> {
  const { createCanvas } = await import('@napi-rs/canvas')
  const scale = Math.min(1, LONGEST / Math.max(of.width, of.height))
  const [width, height] = [Math.max(1, Math.round(of.width * scale)), Math.max(1, Math.round(of.height * scale))]
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, width, height)
  await draw(context, { width, height }, canvas)
  return canvas.toBuffer('image/webp', QUALITY)
}

async function drawPdf(content: Uint8Array): Promise<Uint8Array> {
  const { getDocumentProxy } = await pdfReader()
  const pdf = await getDocumentProxy(new Uint8Array(content), {
    isEvalSupported: false,
    verbosity: 0,
    maxImageSize: MOST_PIXELS,
    // The library's own types know only the browser's canvas.
    ...({ CanvasFactory: CanvasFactoryOfNode } as object),
  })
  const page = await pdf.getPage(1)
  const { width, height } = page.getViewport({ scale: 1 })
  return drawn({ width, height }, async (context, size, canvas) => {
    const viewport = page.getViewport({ scale: size.width / width })
    // As above: it draws on any canvas that has the browser's methods.
    const target = { canvasContext: context, canvas, viewport } as unknown as Parameters<typeof page.render>[0]
    await page.render(target).promise
  })
}

interface Entry {
  readonly canvas: Canvas
  readonly context: Context
}

let create: typeof import('@napi-rs/canvas').createCanvas | null = null

/** Where the reader of pdf files asks for canvases of its own. */
class CanvasFactoryOfNode {
  create(width: number, height: number): Entry {
    if (create === null || width * height > MOST_PIXELS) throw new RangeError('no canvas of this size')
    const canvas = create(width, height)
    return { canvas, context: canvas.getContext('2d') }
  }

  reset({ canvas }: Entry, width: number, height: number): void {
    canvas.width = width
    canvas.height = height
  }

  destroy({ canvas }: Entry): void {
    canvas.width = 0
    canvas.height = 0
  }
}

/** The reader of pdf files with what it takes from a browser; it looks for that once, when it is loaded. */
async function pdfReader(): Promise<typeof import('unpdf')> {
  const { createCanvas, Path2D, DOMMatrix, ImageData } = await import('@napi-rs/canvas')
  create = createCanvas
  Object.assign(globalThis, { Path2D, DOMMatrix, ImageData })
  if (!('transferToFixedLength' in ArrayBuffer.prototype)) {
    // Node 20 has no such method yet.
    Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', { value: transferred, configurable: true })
  }
  return import('unpdf')
}

function transferred(this: ArrayBuffer): ArrayBuffer {
  return structuredClone(this, { transfer: [this] })
}
