import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

/** Stores whose port asks for no scope: what they keep belongs to people and to the trail, not to a unit's records. */
const WITHOUT_SCOPE = [
  'unit-store.ts',
  'person-store.ts',
  'session-store.ts',
  'open-session-store.ts',
  'calendar-feed-store.ts',
  'trail-store.ts',
  'inspection.ts',
]

/** A condition on the unit that was not taken from scoped.ts. */
const OWN_CONDITION = /unit_id['"`]?\s*(,\s*['"]=|=\s*\$)/

const sources = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.ts') && !/test|^schema|^scoped/.test(name) && !WITHOUT_SCOPE.includes(name))
  .map((name) => ({ name, text: readFileSync(join(import.meta.dirname, name), 'utf8') }))

describe('the wall between units', () => {
  test.each(sources)('$name takes it from scoped.ts', ({ text }) => expect(text).not.toMatch(OWN_CONDITION))

  test('a store that reads ledgers or files does so through it', () => {
    const scoped = sources.filter(({ text }) => text.includes("from './scoped.ts'")).map(({ name }) => name)
    expect(scoped).toEqual(
      expect.arrayContaining(['evidence-store.ts', 'ledger-store.ts', 'measure-rows.ts', 'report-store.ts']),
    )
  })

  test.each([
    ["a builder's", ".where('unit_id', '=', unitId)"],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: source text, to be found in sources
    ["a statement's", 'sql`select * from t where unit_id = ${unitId}`'],
  ])('%s own condition is found', (_title, text) => expect(text).toMatch(OWN_CONDITION))
})
