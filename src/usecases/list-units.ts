import { Refusal } from '../contract/refusals.ts'
import type { UnitView } from '../contract/unit-view.ts'
import { reaches, type UnitScope } from '../domain/access/index.ts'
import type { PersonRecord, Ports, Unit } from './ports.ts'

/** Units that a person may open, by id. */
async function reachableUnits({ units }: Ports, person: PersonRecord): Promise<readonly Unit[]> {
  return (await units.list()).filter(({ id }) => reaches(person, id))
}

/** 可查看的单位 — the same with all their facts. */
export async function listReachableUnits(ports: Ports, person: PersonRecord): Promise<readonly UnitView[]> {
  return Promise.all((await reachableUnits(ports, person)).map((unit) => present(ports, unit)))
}

/** 单位基本情况. @throws Refusal unit/not-found */
export async function viewUnit(ports: Ports, { unitId }: UnitScope): Promise<UnitView> {
  const unit = await ports.units.find(unitId)
  if (unit === null) throw new Refusal('unit/not-found', { unitId })
  return present(ports, unit)
}

async function present(ports: Ports, unit: Unit): Promise<UnitView> {
  const years = await ports.units.fiscalYears(unit.id)
  return {
    ...unit,
    functions: [...unit.functions],
    years: years.map(({ year, state, rulePackId }) => ({ year, state, rulePackId })).sort((a, b) => b.year - a.year),
  }
}
