import { Refusal } from '../contract/refusals.ts'
import { consoleScope, type UnitScope } from '../domain/access/index.ts'
import { isSettled } from './current-report.ts'
import type { Ports } from './ports.ts'
import { recountFigures } from './recount-figures.ts'
import { fromStored } from './stored-report.ts'
import { type PrintedDigest, verifyFigures } from './verify-figures.ts'
import { type TrailProblem, type TrailVerification, verifyTrail } from './verify-trail.ts'

export interface InstallationVerification {
  readonly trail: TrailVerification
  /** Figures computed from records of now. */
  readonly figures: number
  /** Figures of submitted and approved reports held against the records of now. */
  readonly printed: number
  /** Of figures and reports; those of the trail are in `trail`. */
  readonly problems: readonly TrailProblem[]
}

/**
 * 核验全部 — trail, rows and evidence of every unit; every figure of every year counted a second time; every figure that a
 * submitted report printed, computed again. For the command line: it reaches every unit.
 */
export async function verifyInstallation(ports: Ports): Promise<InstallationVerification> {
  const trail = await verifyTrail(ports)
  const tally = { figures: 0, printed: 0, problems: [] as TrailProblem[] }
  for (const { id: unitId } of await ports.units.list()) {
    for (const { year } of await ports.units.fiscalYears(unitId)) {
      const found = await verifyYear(ports, consoleScope(unitId), year)
      tally.figures += found.figures
      tally.printed += found.printed
      tally.problems.push(...found.problems)
    }
  }
  return { trail, ...tally }
}

type YearVerification = Omit<InstallationVerification, 'trail'>

async function verifyYear(ports: Ports, scope: UnitScope, year: number): Promise<YearVerification> {
  const at = (message: string, place: string): TrailProblem => ({
    unitId: scope.unitId,
    at: `${year} 年 ${place}`,
    message,
  })
  try {
    // One moment for a year's figures, its records and its reports: others go on working meanwhile.
    const { figures, problems, reports } = await ports.inspect(async (still) => ({
      ...(await recountFigures(still.ports, scope, { year })),
      reports: await verifyReports(still.portsWithoutParts, scope, year),
    }))
    return {
      figures,
      printed: reports.printed,
      problems: [
        ...problems.map(({ figure, message }) => at(message, figure)),
        ...reports.problems.map(({ version, figure, words }) => at(words, `报告第 ${version} 版 ${figure}`)),
      ],
    }
  } catch (error) {
    // A year that cannot be computed is something to look into, and no reason to leave the others unverified.
    if (!(error instanceof Refusal)) throw error
    return { figures: 0, printed: 0, problems: [at(error.message, '全部数')] }
  }
}

async function verifyReports(ports: Ports, scope: UnitScope, year: number) {
  let printed = 0
  const problems = []
  for (const { version, state } of await ports.reports.list(scope, year)) {
    const kept = isSettled({ state }) ? await ports.reports.find(scope, { year, version }) : null
    const snapshot = kept === null ? null : fromStored(kept.compiled)
    if (snapshot === null) continue
    const { compiled, facts } = snapshot
    const digests = compiled.used.flatMap((id) => facts.figures.get(id) ?? [])
    const found = await verifyFigures(ports, scope, { year, version, printed: digests })
    printed += found.checked
    problems.push(...found.problems)
  }
  return { printed, problems }
}

/**
 * 核验文件 — the figures that a file carries (figures.json or report.html) against the records of now. For the command line.
 *
 * @throws Refusal unit/not-found, year/not-found
 */
export async function verifyPrinted(
  ports: Ports,
  { unitId, year, printed }: { unitId: string; year: number; printed: readonly PrintedDigest[] },
): Promise<{ readonly checked: number; readonly problems: readonly { figure: string; message: string }[] }> {
  const { checked, problems } = await verifyFigures(ports, consoleScope(unitId), { year, version: 0, printed })
  return { checked, problems: problems.map(({ figure, words }) => ({ figure, message: words })) }
}
