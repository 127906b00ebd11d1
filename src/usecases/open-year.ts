import { Refusal } from '../contract/refusals.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { COPIED } from '../domain/objective/index.ts'
import { enterRows, ledgerOf } from './enter-rows.ts'
import type { Ports } from './ports.ts'
import { allRows } from './read-rows.ts'

/**
 * 开设年度 — the year after one that the unit has: with the account codes of before where the catalogue of the new year is not
 * there yet, and with the unit's sections. The caller has made sure that the person may set objectives (`objective:write`).
 *
 * @throws Refusal year/not-found (the year before), year/exists
 */
export async function openYear(
  ports: Ports,
  scope: UnitScope,
  { after, rulePackId = null }: { readonly after: number; readonly rulePackId?: string | null },
): Promise<{ readonly year: number }> {
  const { unitId, actor } = scope
  const year = after + 1
  return ports.transaction(async (within) => {
    const years = await within.units.fiscalYears(unitId)
    if (!years.some((one) => one.year === after)) throw new Refusal('year/not-found', { unitId, year: after })
    if (years.some((one) => one.year === year)) throw new Refusal('year/exists', { year })
    await within.units.saveFiscalYear({ unitId, year, rulePackId, state: 'open' })
    if ((await within.units.codes(year)).length === 0) {
      await within.units.saveCodes((await within.units.codes(after)).map((code) => ({ ...code, year })))
    }
    await within.trail.append({
      unitId,
      actor,
      action: 'year:open',
      subject: { kind: 'year', id: String(year) },
      details: { year },
    })
    await copySections(within, scope, { after, year })
    return { year }
  })
}

async function copySections(
  within: Ports,
  scope: UnitScope,
  { after, year }: { readonly after: number; readonly year: number },
): Promise<void> {
  const drafts = (await allRows(within, scope, { ledger: 'section', year: after })).map(({ values, isSample }) => ({
    year,
    values,
    strength: 0,
    source: `${COPIED}${after}年度，请核对`,
    isSample,
    evidence: [],
  }))
  if (drafts.length === 0) return
  const ledger = await ledgerOf(within, scope, 'section')
  await enterRows(within, scope, { ledger, year, drafts, action: 'row:append', lateReason: null })
}
