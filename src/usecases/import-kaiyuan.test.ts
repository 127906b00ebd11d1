import { beforeAll, describe, expect, test } from 'vitest'
import { kaiyuanFolders, readCaseFiles } from '../adapters/case-files.ts'
import { testPorts } from '../adapters/database/test-database.ts'
import { consoleScope } from '../domain/access/index.ts'
import { ledgers } from '../ledgers/index.ts'
import { type ExportFormat, exportRows } from './export-rows.ts'
import type { Attendance } from './import-plan.ts'
import { planImport } from './import-plan.ts'
import { loadCase } from './load-case.ts'

const { ports } = await testPorts({ definitions: ledgers })
const alone: Attendance = { signal: null, pace: async () => undefined }
let unitId = ''

/** The unit has explained none of its gaps, as its report says. */
const WITHOUT_ROWS = ['gap_explanation']

beforeAll(async () => {
  unitId = (await loadCase(ports, await readCaseFiles(kaiyuanFolders()))).unitId
})

describe('what was exported is imported without a change', () => {
  // What moves by its own procedure takes no table file.
  const open = ledgers.filter(({ byProcedure }) => byProcedure === undefined)
  const cases = open.flatMap(({ id, title }) =>
    (['xlsx', 'csv', 'csv-gb18030'] as const).map((format): [string, ExportFormat, string] => [title, format, id]),
  )
  test.each(cases)('%s as %s', async (_, format, ledger) => {
    const scope = consoleScope(unitId)
    const all = { year: 2020, ledger, withVoided: false }
    const { fileName, content } = await exportRows(ports, scope, { ...all, format }, null)
    const request = { ledger, year: 2020, file: { fileName, content }, sheet: null, chosen: new Map() }
    const plan = await planImport(ports, scope, request, alone)
    const { total } = await ports.ledgers.list(scope, ledger, { year: 2020, limit: 1 })
    expect(plan.issues).toEqual([])
    expect(plan.rows.filter(({ kind }) => kind !== 'unchanged')).toEqual([])
    expect(plan.rows).toHaveLength(total)
    expect(total === 0).toBe(WITHOUT_ROWS.includes(ledger))
  })
})
