import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { evidenceFiles } from './evidence-files.ts'

const folder = await mkdtemp(join(tmpdir(), 'zhengji-files-'))
afterAll(() => rm(folder, { recursive: true, force: true }))
const files = evidenceFiles(join(folder, 'evidence'))

const ABSENT = '0'.repeat(64)
const HELLO = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824'

async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const portions: Uint8Array[] = []
  for await (const portion of stream) portions.push(portion)
  return Buffer.concat(portions).toString()
}

test('a file is kept under the SHA-256 of its bytes, once, for its owner only', async () => {
  expect(await files.keep(Buffer.from('hello'))).toBe(HELLO)
  expect(await files.keep(Buffer.from('hello'))).toBe(HELLO)
  const inFolder = join(folder, 'evidence', HELLO.slice(0, 2))
  expect(await readdir(inFolder)).toEqual([HELLO.slice(2)])
  expect((await stat(join(inFolder, HELLO.slice(2)))).mode & 0o777).toBe(0o600)
  expect(Buffer.from((await files.read(HELLO)) ?? []).toString()).toBe('hello')
  expect(await bytesOf(files.stream(HELLO))).toBe('hello')
  expect(await files.size(HELLO)).toBe(5)
})

test('what is not there is null', async () => {
  expect(await files.read(ABSENT)).toBeNull()
  expect(await files.size(ABSENT)).toBeNull()
})

test('an empty file is a file', async () => {
  const digest = await files.keep(new Uint8Array())
  expect(await files.size(digest)).toBe(0)
})

test('bytes that are not those of the digest leave nothing behind', async () => {
  const wrong = async function* () {
    yield Buffer.from('other')
  }
  await expect(files.keepStream(ABSENT, wrong())).rejects.toThrow('are not those of')
  expect(await readdir(join(folder, 'evidence', '00'))).toEqual([])
})

test('a name that is no digest reaches no file', async () => {
  await expect(files.read('../../etc/passwd')).rejects.toThrow('not a digest')
})
