/** A file within an archive. */
export interface TarEntry {
  readonly name: string
  readonly bytes: number
  /** To be read to its end before the next entry is asked for; what is left is skipped. */
  readonly content: AsyncIterable<Uint8Array>
}

const BLOCK = 512

/** The header of a file (POSIX ustar); its content and {@link tarPadding} follow. */
export function tarHeader({ name, bytes }: { readonly name: string; readonly bytes: number }): Uint8Array {
  const header = Buffer.alloc(BLOCK)
  if (Buffer.byteLength(name) > 100) throw new RangeError(`too long for a name in an archive: ${name}`)
  header.write(name, 0)
  header.write('0000600\0' + '0000000\0' + '0000000\0', 100)
  header.write(`${octal(bytes, 11)} ${octal(0, 11)} `, 124)
  header.write('        0', 148)
  header.write('ustar\0' + '00', 257)
  header.write(`${octal(sumOf(header), 6)}\0 `, 148)
  return header
}

export function tarPadding(bytes: number): Uint8Array {
  return Buffer.alloc((BLOCK - (bytes % BLOCK)) % BLOCK)
}

/** Two empty blocks. */
export const TAR_END: Uint8Array = Buffer.alloc(2 * BLOCK)

function octal(value: number, digits: number): string {
  const text = value.toString(8).padStart(digits, '0')
  if (text.length > digits) throw new RangeError(`too large for an archive: ${value} bytes`)
  return text
}

/** The sum of a header's bytes with its own eight counted as spaces. */
function sumOf(header: Uint8Array): number {
  return header.reduce((sum, byte, index) => sum + (index >= 148 && index < 156 ? 32 : byte), 0)
}

/**
 * The files of an archive, one after the other, with memory for one portion.
 *
 * @throws what `broken` makes, where the archive is cut off or damaged: here, or while a file's content is read.
 */
export async function* readTar(archive: AsyncIterable<Uint8Array>, broken: () => Error): AsyncGenerator<TarEntry> {
  const source = new ByteSource(archive, broken)
  for (;;) {
    const header = await source.exactly(BLOCK)
    if (header.every((byte) => byte === 0)) return source.expectNothing()
    const found = readHeader(header)
    if (found === null) throw broken()
    const { name, bytes } = found
    const end = source.position + bytes
    yield { name, bytes, content: source.until(end) }
    await source.skipTo(end + tarPadding(bytes).length)
  }
}

/** `null`: no header, or a damaged one. */
function readHeader(header: Buffer): { name: string; bytes: number } | null {
  const textAt = (from: number, to: number) => header.toString('utf8', from, to).replace(/[\0 ].*$/s, '')
  if (textAt(257, 262) !== 'ustar' || Number.parseInt(textAt(148, 156), 8) !== sumOf(header)) return null
  return { name: textAt(0, 100), bytes: Number.parseInt(textAt(124, 136), 8) }
}

/** Reads a stream by numbers of bytes. */
class ByteSource {
  position = 0
  readonly #portions: AsyncIterator<Uint8Array>
  readonly #broken: () => Error
  #held: Buffer = Buffer.alloc(0)

  constructor(stream: AsyncIterable<Uint8Array>, broken: () => Error) {
    this.#broken = broken
    this.#portions = stream[Symbol.asyncIterator]()
  }

  async exactly(bytes: number): Promise<Buffer> {
    const parts: Uint8Array[] = []
    for await (const part of this.until(this.position + bytes)) parts.push(part)
    return Buffer.concat(parts)
  }

  async *until(end: number): AsyncGenerator<Uint8Array> {
    while (this.position < end) yield await this.#some(end - this.position)
  }

  async skipTo(end: number): Promise<void> {
    while (this.position < end) await this.#some(end - this.position)
  }

  /** Reads what is left, so that the stream's own check at its end is made. */
  async expectNothing(): Promise<void> {
    for (let next = await this.#portions.next(); next.done !== true; next = await this.#portions.next()) {
      if (next.value.some((byte) => byte !== 0)) throw this.#broken()
    }
    if (this.#held.some((byte) => byte !== 0)) throw this.#broken()
  }

  async #some(atMost: number): Promise<Uint8Array> {
    while (this.#held.length === 0) {
      const { done, value } = await this.#portions.next()
      if (done === true) throw this.#broken()
      this.#held = Buffer.from(value.buffer, value.byteOffset, value.byteLength)
    }
    const part = this.#held.subarray(0, atMost)
    this.#held = this.#held.subarray(part.length)
    this.position += part.length
    return part
  }
}
