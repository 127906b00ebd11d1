import { Refusal } from '../contract/refusals.ts'
import type { ChangeUnitBody, ChangeYearBody, UnitSettingsView } from '../contract/unit-settings-view.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { day } from '../domain/calendar/index.ts'
import { packFor, type RulePack } from '../domain/rule-pack/index.ts'
import { rulePacks } from '../rule-packs/index.ts'
import { viewUnit } from './list-units.ts'
import { openYear } from './open-year.ts'
import type { FiscalYear, Ports } from './ports.ts'

/** 单位与年度 — facts of the unit, its years with their rule packs, newest first. @throws Refusal unit/not-found */
export async function readUnitSettings(ports: Ports, scope: UnitScope): Promise<UnitSettingsView> {
  const unit = await viewUnit(ports, scope)
  const years = await Promise.all(
    unit.years.map(async ({ year, state, rulePackId }) => ({
      year,
      state,
      rulePackId,
      usualPack: choiceOf(packFor(rulePacks, { regionCode: unit.regionCode, year })),
      isPackFixed: await isPackFixed(ports, scope, year),
    })),
  )
  return {
    unit,
    years,
    packs: rulePacks.flatMap((pack) => choiceOf(pack) ?? []),
    nextYear: (years[0]?.year ?? Number(ports.clock.today().slice(0, 4)) - 1) + 1,
  }
}

/** 修改单位情况 — recorded with what it was before. @throws Refusal unit/not-found */
export async function changeUnit(ports: Ports, scope: UnitScope, body: ChangeUnitBody): Promise<UnitSettingsView> {
  const unit = await ports.units.find(scope.unitId)
  if (unit === null) throw new Refusal('unit/not-found', { unitId: scope.unitId })
  const { establishedOn, ...words } = body
  const changed = { ...unit, ...words, establishedOn: establishedOn === null ? null : day(establishedOn) }
  await ports.transaction(async (within) => {
    await within.units.save(changed)
    await record(within, scope, {
      action: 'unit:change',
      id: scope.unitId,
      details: { title: body.name, before: unit },
    })
  })
  return readUnitSettings(ports, scope)
}

/** 开设下一年度 — after the newest one, by the rule pack chosen. @throws Refusal year/exists, rule-pack/not-found */
export async function openNextYear(
  ports: Ports,
  scope: UnitScope,
  { rulePackId }: { readonly rulePackId: string | null },
): Promise<UnitSettingsView> {
  assertPack(rulePackId)
  const { nextYear } = await readUnitSettings(ports, scope)
  await openYear(ports, scope, { after: nextYear - 1, rulePackId })
  return readUnitSettings(ports, scope)
}

/**
 * 结账、重新开账、更换规则包 — what is entered after closing is marked late; a pack stays once the self-evaluation is handed in.
 *
 * @throws Refusal year/not-found, year/pack-in-use, rule-pack/not-found; input/invalid where reopening has no reason
 */
export async function changeYear(
  ports: Ports,
  scope: UnitScope,
  { year, state, rulePackId, reason = '' }: ChangeYearBody & { readonly year: number },
): Promise<UnitSettingsView> {
  const before = (await ports.units.fiscalYears(scope.unitId)).find((one) => one.year === year)
  if (before === undefined) throw new Refusal('year/not-found', { unitId: scope.unitId, year })
  const after = {
    ...before,
    state: state ?? before.state,
    rulePackId: rulePackId === undefined ? before.rulePackId : rulePackId,
  }
  assertPack(after.rulePackId)
  const isOtherPack = after.rulePackId !== before.rulePackId
  if (isOtherPack && (await isPackFixed(ports, scope, year))) throw new Refusal('year/pack-in-use', { year })
  if (before.state === 'closed' && after.state === 'open' && reason === '') throw reasonMissing()
  await ports.transaction(async (within) => {
    await within.units.saveFiscalYear(after)
    for (const action of actionsOf(before, after)) {
      const details = { year, reason, rulePackId: after.rulePackId, before: before.rulePackId }
      await record(within, scope, { action, id: String(year), details })
    }
  })
  return readUnitSettings(ports, scope)
}

function actionsOf(before: FiscalYear, after: FiscalYear): readonly string[] {
  const moved = after.state === 'closed' ? 'year:close' : 'year:reopen'
  return [
    ...(before.state === after.state ? [] : [moved]),
    ...(before.rulePackId === after.rulePackId ? [] : ['year:pack']),
  ]
}

function reasonMissing(): Refusal {
  return new Refusal('input/invalid', { issues: [{ field: 'reason', message: '请填写重新开账的原因' }] })
}

function assertPack(packId: string | null): void {
  if (packId !== null && !rulePacks.some(({ id }) => id === packId))
    throw new Refusal('rule-pack/not-found', { packId })
}

async function isPackFixed({ evaluations }: Ports, scope: UnitScope, year: number): Promise<boolean> {
  const state = (await evaluations.find(scope, year))?.state.state
  return state === 'submitted' || state === 'approved'
}

function choiceOf(pack: RulePack | null): { id: string; title: string; source: string } | null {
  return pack === null ? null : { id: pack.id, title: pack.title, source: pack.source }
}

async function record(
  within: Ports,
  { unitId, actor }: UnitScope,
  { action, id, details }: { readonly action: string; readonly id: string; readonly details: unknown },
): Promise<void> {
  const kind = action.startsWith('unit') ? 'unit' : 'year'
  await within.trail.append({ unitId, actor, action, subject: { kind, id }, details })
}
