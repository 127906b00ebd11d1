import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { withoutNpmVariables } from './setup.mjs'
import { digestOf, filesAt, isStamped, stamp } from './stamp.mjs'

const folder = mkdtempSync(join(tmpdir(), 'zhengji-setup-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a running npm leaves only where packages come from', () => {
  const kept = { PATH: '/bin', npm_config_registry: 'https://r/', NPM_CONFIG_CACHE: '/c', 'npm_config_//r/:_auth': 'x' }
  const dropped = {
    npm_config_prefix: '/p',
    npm_config_omit: 'dev',
    npm_package_name: 'other',
    npm_lifecycle_event: 'start',
  }
  expect(withoutNpmVariables({ ...kept, ...dropped })).toEqual(kept)
})

test('a digest follows names and contents, and a stamp remembers it', () => {
  mkdirSync(join(folder, 'src'))
  writeFileSync(join(folder, 'src', 'a.ts'), '1')
  const digest = () => digestOf({ root: folder, files: filesAt(join(folder, 'src')), facts: ['v20'] })
  const before = digest()
  const path = join(folder, 'dist', '.stamp')
  expect(isStamped(path, before)).toBe(false)
  stamp(path, before)
  expect(isStamped(path, digest())).toBe(true)
  writeFileSync(join(folder, 'src', 'a.ts'), '2')
  expect(isStamped(path, digest())).toBe(false)
  expect(filesAt(join(folder, 'absent'))).toEqual([])
})
