import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { REFUSALS, Refusal } from './refusals.ts'

const page = readFileSync(new URL('../../docs/refusals.md', import.meta.url), 'utf8')

/** Rows of the page's table as `code → rest`, the advice left to its writer. */
function documented(): Map<string, { title: string; status: number; exit: number; advice: string }> {
  const rows = page.split('\n').filter((line) => line.startsWith('| `'))
  return new Map(
    rows.map((row) => {
      const [code = '', title = '', status, exit, advice = ''] = row
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim())
      return [code.replaceAll('`', ''), { title, status: Number(status), exit: Number(exit), advice }]
    }),
  )
}

test('every refusal is explained in docs/refusals.md, and no other', () => {
  const rows = documented()
  expect([...rows.keys()].sort()).toEqual(Object.keys(REFUSALS).sort())
  for (const [code, entry] of Object.entries(REFUSALS)) expect(rows.get(code)).toMatchObject(entry)
})

test('every explanation says what to do', () => {
  for (const [code, { advice }] of documented()) expect(advice, code).toMatch(/。$/)
})

test('a refusal carries its code and details, and reads in a log', () => {
  const refusal = new Refusal('unit/not-found', { unitId: 'x' })
  expect(refusal).toMatchObject({ code: 'unit/not-found', details: { unitId: 'x' }, name: 'Refusal' })
  expect(refusal.message).toBe('没有这个单位 (unit/not-found)')
})
