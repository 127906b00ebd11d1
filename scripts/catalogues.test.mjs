import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { entryNameOf, refresh } from './catalogues.mjs'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'zhengji-catalogues-'))
})
afterEach(() => rmSync(root, { recursive: true }))

/** @param {Record<string, string>} files */
function write(files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}

/** @param {string} path */
const read = (path) => readFileSync(join(root, path), 'utf8')

describe('the entry of a file', () => {
  test.each([
    { what: 'made by define…', source: 'export const a = 1\nexport const b = defineLedger({\n', name: 'b' },
    { what: 'made with type arguments', source: 'export const b = defineCheck<Form>({', name: 'b' },
    { what: 'with its type written', source: 'export const b: Pack = definePack({', name: 'b' },
    { what: 'the first constant otherwise', source: 'const x = 1\nexport const a = [\nexport const b = 2', name: 'a' },
    { what: 'none in a file of functions', source: 'export function a() {}', name: null },
  ])('$what', ({ source, name }) => expect(entryNameOf(source)).toBe(name))
})

describe('an index', () => {
  test('lists every entry by file name and nothing else', () => {
    write({
      'src/ledgers/b-two.ts': 'export const bTwo = defineLedger({})',
      'src/ledgers/a.ts': 'export const a = defineLedger({})',
      'src/ledgers/define-ledger.ts': 'export const text = 1',
      'src/ledgers/a.test.ts': 'export const test = 1',
      'src/ledgers/a.builder.ts': 'export const builder = 1',
    })
    expect(refresh({ root, isCheck: false })).toEqual({ problems: [], written: ['src/ledgers/index.ts'] })
    expect(read('src/ledgers/index.ts')).toContain(
      "import { a } from './a.ts'\nimport { bTwo } from './b-two.ts'\n\n" +
        '/** 台账目录 — every ledger the product knows, by file name. */\n' +
        'export const ledgers: readonly LedgerDefinition[] = [a, bTwo]\n',
    )
  })

  test('of checks goes into their subjects', () => {
    write({ 'src/checks/form/s01-adds-up.ts': 'export const s01AddsUp = defineFormCheck({})' })
    refresh({ root, isCheck: false })
    expect(read('src/checks/index.ts')).toContain("import { s01AddsUp } from './form/s01-adds-up.ts'")
  })

  test('that is stale fails the check, and passes once written', () => {
    write({ 'src/figures/a.ts': 'export const a = 1' })
    expect(refresh({ root, isCheck: true }).problems).toEqual(['src/figures/index.ts: stale, run `npm run catalogues`'])
    refresh({ root, isCheck: false })
    expect(refresh({ root, isCheck: true })).toEqual({ problems: [], written: [] })
  })

  test('refuses a file without a constant and two of one name', () => {
    write({
      'src/figures/a.ts': 'export function a() {}',
      'src/figures/b.ts': 'export const same = 1',
      'src/figures/c.ts': 'export const same = 2',
    })
    expect(refresh({ root, isCheck: false }).problems).toEqual([
      'src/figures/a.ts: exports no constant, so it cannot enter the catalogue',
      'src/figures/c.ts: same is also exported by b.ts',
    ])
  })
})
