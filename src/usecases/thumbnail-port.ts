import type { EvidenceFile } from './evidence-port.ts'

/** 缩略图 — made once for each content, apart from the program, within limits of time, memory and pixels. */
export interface Thumbnails {
  /** A small WebP of a picture or a pdf's first page; `null` where none can be made. @param read the file's bytes, asked for only where it is not there yet */
  of(
    file: Pick<EvidenceFile, 'digest' | 'mediaType'>,
    read: () => Promise<Uint8Array | null>,
  ): Promise<Uint8Array | null>
}
