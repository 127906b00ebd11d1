import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { systemClock } from './clock.ts'
import { dataFolder } from './data-folder.ts'
import { digests } from './digests.ts'
import { passwords } from './passwords.ts'

afterEach(() => {
  vi.useRealTimers()
})

test.each([
  ['2020-12-31T15:59:59.999Z', '2020-12-31'],
  ['2020-12-31T16:00:00.000Z', '2021-01-01'],
])('at %s it is %s in China', (instant, today) => {
  vi.useFakeTimers({ now: new Date(instant) })
  expect(systemClock.now()).toBe(instant)
  expect(systemClock.today()).toBe(today)
})

test.each([
  ['abc', '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0'],
  ['abcd'.repeat(16), 'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732'],
  ['', '1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b'],
])('SM3 of %j is that of GB/T 32905—2016', (text, digest) => expect(digests.sm3(text)).toBe(digest))

describe('passwords', () => {
  test('are kept as argon2id and told apart', async () => {
    const hash = await passwords.hash('开远-2020')
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await passwords.hash('开远-2020')).not.toBe(hash)
    expect(await passwords.matches({ password: '开远-2020', hash })).toBe(true)
    expect(await passwords.matches({ password: '开远-2021', hash })).toBe(false)
  })

  test('match nothing where there is no hash', async () => {
    expect(await passwords.matches({ password: '', hash: '' })).toBe(false)
  })
})

describe('the data folder', () => {
  test('is the one asked for, else that of the home, else that of the working folder', async () => {
    const parent = await mkdtemp(join(tmpdir(), 'zhengji-folder-'))
    const places = { home: join(parent, 'home'), working: join(parent, 'working') }
    expect(await dataFolder(join(parent, 'asked', 'for'), places)).toBe(join(parent, 'asked', 'for'))
    expect(await dataFolder(undefined, places)).toBe(join(parent, 'home', '.zhengji'))
    await writeFile(join(parent, 'file'), '')
    const homeless = { ...places, home: join(parent, 'file') }
    expect(await dataFolder('', homeless)).toBe(join(parent, 'working', '.zhengji'))
    await rm(parent, { recursive: true })
  })

  test('that cannot be made is refused with the reason', async () => {
    const parent = await mkdtemp(join(tmpdir(), 'zhengji-folder-'))
    await writeFile(join(parent, 'file'), '')
    await expect(dataFolder(join(parent, 'file', 'home'))).rejects.toMatchObject({ code: 'database/unreachable' })
    await rm(parent, { recursive: true })
  })
})
