import { expect, test } from 'vitest'
import { quoted } from './quoted.ts'

test.each([
  ['金额', '“金额”'],
  ['“三公”经费决算数', '“‘三公’经费决算数”'],
])('%s is quoted as %s', (name, text) => expect(quoted(name)).toBe(text))
