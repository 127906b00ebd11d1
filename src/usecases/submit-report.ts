import { Refusal } from '../contract/refusals.ts'
import { SELF_EVALUATION_REPORT } from '../documents/templates/self-evaluation-report.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { compileReport } from './compile-report.ts'
import { isSettled } from './current-report.ts'
import { addressOfPage, notify } from './notify.ts'
import { peopleWho } from './people-of-unit.ts'
import type { Ports, ReportVersion } from './ports.ts'
import { recordReport } from './save-report.ts'
import { toStored } from './stored-report.ts'

/**
 * 提交报告 — compiles the latest draft and keeps words and figures as they are now, for the director to decide. A 裸数字
 * blocks it. The caller has made sure that the person may write reports (`report:write`).
 *
 * @throws Refusal report/bare-numbers (`findings`), report/template-invalid, report/locked, year/not-found
 */
export async function submitReport(ports: Ports, scope: UnitScope, { year }: { year: number }): Promise<ReportVersion> {
  return ports.transaction(async (within) => {
    const latest = await within.reports.latest(scope, year)
    if (latest !== null && isSettled(latest)) throw new Refusal('report/locked', { year, version: latest.version })
    const template = latest?.template ?? SELF_EVALUATION_REPORT
    const snapshot = await compileReport(within, scope, { year, template, signedOn: within.clock.today() })
    const { bareNumbers, missing, used } = snapshot.compiled
    if (bareNumbers.length > 0) throw new Refusal('report/bare-numbers', { findings: bareNumbers })
    const at = within.clock.now()
    const version: ReportVersion = {
      unitId: scope.unitId,
      year,
      version: latest?.version ?? 1,
      template,
      state: { state: 'submitted', at, by: scope.actor },
      compiled: toStored(snapshot),
      savedAt: at,
      savedBy: scope.actor,
    }
    await within.reports.save(scope, version)
    const details = { figures: used.length, missing: missing.length }
    await recordReport(within, scope, { action: 'report:submit', version, details })
    await notify(within, scope, {
      to: (await peopleWho(within, scope.unitId, 'report:approve')).map(({ id }) => id),
      kind: 'submitted',
      words: `${year} 年度绩效自评报告已提交，请审核`,
      target: addressOfPage('/report', { unit: scope.unitId, year: String(year) }),
    })
    return version
  })
}
