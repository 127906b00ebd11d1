import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readCaseFiles } from '../src/adapters/case-files.ts'
import { consoleScope } from '../src/domain/access/index.ts'
import { ledgers } from '../src/ledgers/index.ts'
import { openPorts } from '../src/main/build-ports.ts'
import { demoFolders } from '../src/main/program-files.ts'
import { computeUnitFigures } from '../src/usecases/compute-figures.ts'
import { currentReport } from '../src/usecases/current-report.ts'
import { exportReport } from '../src/usecases/export-report.ts'
import { loadCase } from '../src/usecases/load-case.ts'
import type { Ports } from '../src/usecases/ports.ts'
import { REPORT_FILES } from '../src/usecases/report-files.ts'
import { type Measurement, measured, printTable } from './harness.ts'

const RUNS = { runs: 9, warmUp: 2 }
const LIMIT = {
  page: { name: 'a page feels instant', milliseconds: 1000 },
  wait: { name: 'patience at a download', milliseconds: 3000 },
}

/** The published case on the embedded database, from its records to every file of its report. */
async function measureReport(ports: Ports): Promise<readonly Measurement[]> {
  const { unitId, year } = await loadCase(ports, await readCaseFiles(demoFolders()))
  const scope = consoleScope(unitId)
  const { figures } = await computeUnitFigures(ports, scope, { year })
  // Within a transaction nothing that was counted before is remembered.
  const anew = (work: (within: Ports) => Promise<unknown>) => () => ports.transaction(work)
  const measurements = [
    await measured(
      { ...RUNS, name: `records → ${figures.size} figures`, limit: LIMIT.page },
      anew((within) => computeUnitFigures(within, scope, { year })),
    ),
    await measured({ ...RUNS, name: '… again, nothing written since', limit: LIMIT.page }, () =>
      computeUnitFigures(ports, scope, { year }),
    ),
    await measured(
      { ...RUNS, name: 'records → compiled report', limit: LIMIT.page },
      anew((within) => currentReport(within, scope, { year })),
    ),
  ]
  for (const { name } of REPORT_FILES) {
    const plan = { ...RUNS, name: `records → ${name}`, limit: LIMIT.wait }
    measurements.push(
      await measured(
        plan,
        anew((within) => exportReport(within, scope, { year, only: [name] })),
      ),
    )
  }
  const all = { ...RUNS, name: 'records → all five files', limit: LIMIT.wait }
  return [
    ...measurements,
    await measured(
      all,
      anew((within) => exportReport(within, scope, { year })),
    ),
  ]
}

const home = mkdtempSync(join(tmpdir(), 'zhengji-bench-'))
chmodSync(home, 0o755)
try {
  const { ports, close } = await openPorts({ home, databaseUrl: process.env.DATABASE_URL, definitions: ledgers })
  try {
    printTable(await measureReport(ports))
  } finally {
    await close()
  }
} finally {
  rmSync(home, { recursive: true, force: true })
}
