import { QueryClient } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import type { GridRowView } from '../../../contract/grid-view.ts'
import { gridQuery, MOST_ROWS, type SheetFilter } from './grid-query.ts'

afterEach(() => vi.unstubAllGlobals())

const row = (number: number): GridRowView => ({
  id: `r${number}`,
  revision: 1,
  values: {},
  strength: 0,
  source: '',
  isSample: false,
  evidence: [],
  lateReason: null,
  voidReason: null,
})

/** What a sheet of so many rows asks the server, and what comes of it. */
async function opened(total: number, filter: SheetFilter = { isEmpty: false }) {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (address: string) => {
    const { pathname, searchParams } = new URL(address, 'http://localhost')
    if (pathname.endsWith('/choices')) return Response.json({ choices: {}, searched: [] })
    if (pathname.endsWith('/changes')) return Response.json({ sequence: 7, rows: [], isMany: false })
    asked.push(searchParams.toString())
    const offset = Number(searchParams.get('offset'))
    const size = Math.max(0, Math.min(1000, total - offset))
    return Response.json({ rows: Array.from({ length: size }, (_, at) => row(offset + at)), total })
  })
  const progress: number[] = []
  const at = { unitId: 'u1', year: 2020 }
  const onProgress = (done: number) => progress.push(done)
  const sheet = await new QueryClient().fetchQuery(gridQuery({ at, ledger: 'payment', filter, onProgress }))
  return { sheet, asked, progress }
}

test('a sheet lists all rows of its filter, telling how far it is', async () => {
  const { sheet, asked, progress } = await opened(2500, { where: '{"fund":"其他资金"}', isEmpty: false })
  expect(sheet).toMatchObject({ total: 2500, isTooLong: false })
  expect(new Set(sheet.rows.map(({ id }) => id)).size).toBe(2500)
  expect(asked).toHaveLength(3)
  expect(asked.every((query) => query.includes('where='))).toBe(true)
  expect(progress).toEqual([2000, 2500])
})

test('the largest sheet is listed whole; of one row more none are, for they would look like all', async () => {
  expect((await opened(MOST_ROWS)).sheet.rows).toHaveLength(MOST_ROWS)
  const { sheet, asked } = await opened(MOST_ROWS + 1)
  expect(sheet).toMatchObject({ total: MOST_ROWS + 1, isTooLong: true, rows: [] })
  expect(asked).toHaveLength(1)
})

test('a sheet for new rows only lists none, however many there are', async () => {
  const { sheet } = await opened(MOST_ROWS + 1, { isEmpty: true })
  expect(sheet).toMatchObject({ total: MOST_ROWS + 1, isTooLong: false, rows: [] })
})
