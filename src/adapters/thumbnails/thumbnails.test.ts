import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { pictureSize } from '../../domain/evidence/index.ts'
import { drawThumbnail } from './draw-thumbnail.ts'
import { keptThumbnails } from './kept-thumbnails.ts'

const samples = new URL('../../../data/kaiyuan-2020/evidence/', import.meta.url)
const sample = async (start: string) => {
  const name = (await readdir(samples)).find((one) => one.startsWith(start))
  return new Uint8Array(await readFile(new URL(encodeURIComponent(name ?? ''), samples)))
}
const sizeOf = (thumbnail: Uint8Array | null) => (thumbnail === null ? null : pictureSize(thumbnail, 'image/webp'))

describe('a thumbnail', () => {
  test('of a picture is small', async () => {
    const content = await sample('E07')
    const { width, height } = sizeOf(await drawThumbnail({ mediaType: 'image/png', content })) ?? {
      width: 0,
      height: 0,
    }
    expect(Math.max(width, height)).toBe(320)
  })

  test('of a pdf is its first page, with what is printed on it', async () => {
    const thumbnail = await drawThumbnail({ mediaType: 'application/pdf', content: await sample('E01') })
    expect(sizeOf(thumbnail)).toEqual({ width: 247, height: 320 })
    // An empty white page takes some 200 bytes.
    expect(thumbnail?.byteLength).toBeGreaterThan(1000)
  })

  test('of a picture that would unpack to far more than it is, is not drawn', async () => {
    const content = new Uint8Array(await sample('E07'))
    new DataView(content.buffer).setUint32(16, 100_000)
    new DataView(content.buffer).setUint32(20, 100_000)
    expect(await drawThumbnail({ mediaType: 'image/png', content })).toBeNull()
  })

  test.each([
    ['a cut picture', 'image/png', async () => (await sample('E07')).subarray(0, 40)],
    ['a cut pdf', 'application/pdf', async () => (await sample('E01')).subarray(0, 400)],
    ['a drawing with a program in it', 'image/svg+xml', async () => new TextEncoder().encode('<svg/>')],
  ])('of %s is not drawn', async (_, mediaType, content) =>
    expect(await drawThumbnail({ mediaType, content: await content() })).toBeNull(),
  )
})

describe('thumbnails are kept', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zhengji-thumbnails-'))
  afterAll(() => rm(folder, { recursive: true, force: true }))
  const drawnOnce = (result: Uint8Array | null) => {
    let times = 0
    const thumbnails = keptThumbnails(folder, async () => {
      times += 1
      return result
    })
    return { thumbnails, times: () => times }
  }
  const read = async () => Uint8Array.of(1)

  test.each([
    ['one that is drawn', 'a', Uint8Array.of(1, 2, 3)],
    ['the word that there is none', 'b', null],
  ])('%s is made once', async (_, letter, result) => {
    const { thumbnails, times } = drawnOnce(result)
    const file = { digest: letter.repeat(64), mediaType: 'image/png' }
    for (const found of [await thumbnails.of(file, read), await thumbnails.of(file, read)]) {
      expect(found === null ? null : new Uint8Array(found)).toEqual(result)
    }
    expect(times()).toBe(1)
  })

  test('under digests only', async () => {
    const { thumbnails } = drawnOnce(null)
    await expect(thumbnails.of({ digest: '../x', mediaType: 'image/png' }, read)).rejects.toThrow('not a digest')
    expect(await thumbnails.of({ digest: 'c'.repeat(64), mediaType: 'image/png' }, async () => null)).toBeNull()
  })
})
