import { type UnzipFileInfo, unzipSync } from 'fflate'
import { Refusal } from '../../contract/refusals.ts'

/** Everything an office file may unpack to; a larger one is a bomb or no report. */
const MAX_UNPACKED_BYTES = 400 * 1024 * 1024
const MAX_PARTS = 20_000
/** Office XML packs about 1:10 to 1:40; only a bomb packs a big part tighter than this. */
const MAX_RATIO = 400
const RATIO_MATTERS_FROM_BYTES = 20 * 1024 * 1024

/**
 * Unpacks the wanted parts of an office file, after holding the sizes its directory states against the limits.
 *
 * @throws Refusal file/unreadable
 */
export function openPackage(bytes: Uint8Array, isWanted: (name: string) => boolean): ReadonlyMap<string, Uint8Array> {
  let total = 0
  let parts = 0
  const admit = ({ name, size, originalSize }: UnzipFileInfo): boolean => {
    parts += 1
    total += originalSize
    const isBomb = originalSize > RATIO_MATTERS_FROM_BYTES && originalSize > size * MAX_RATIO
    if (parts > MAX_PARTS || total > MAX_UNPACKED_BYTES || isBomb) throw unreadable('压缩包展开后过大，疑似异常文件')
    return isWanted(name)
  }
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter: admit })))
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw unreadable('文件不完整或已损坏，请重新导出后再试')
  }
}

export function unreadable(reason: string): Refusal {
  return new Refusal('file/unreadable', { reason })
}
