import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Day } from '../../domain/calendar/index.ts'
import type { CatalogueCode, FiscalYear, Unit, UnitStore } from '../../usecases/ports.ts'
import type { Database } from './database.ts'
import type { Schema } from './schema.ts'

export function unitStore(db: Database): UnitStore {
  return {
    async find(unitId) {
      const found = await db.selectFrom('unit').selectAll().where('unit_id', '=', unitId).executeTakeFirst()
      return found === undefined ? null : unitOf(found)
    },
    async list() {
      const found = await db.selectFrom('unit').selectAll().orderBy('unit_id').execute()
      return found.map(unitOf)
    },
    async save(unit) {
      const { unit_id, ...changes } = unitRecord(unit)
      await db
        .insertInto('unit')
        .values({ unit_id, ...changes })
        .onConflict((conflict) => conflict.column('unit_id').doUpdateSet(changes))
        .execute()
    },
    async fiscalYears(unitId) {
      const found = await db
        .selectFrom('fiscal_year')
        .selectAll()
        .where('unit_id', '=', unitId)
        .orderBy('year')
        .execute()
      return found.map(fiscalYearOf)
    },
    async saveFiscalYear({ unitId, year, rulePackId, state }) {
      const changes = { rule_pack_id: rulePackId, state }
      await db
        .insertInto('fiscal_year')
        .values({ unit_id: unitId, year, ...changes })
        .onConflict((conflict) => conflict.columns(['unit_id', 'year']).doUpdateSet(changes))
        .execute()
    },
    async codes(year) {
      const found = await db
        .selectFrom('catalogue_code')
        .selectAll()
        .where('year', '=', year)
        .orderBy('catalogue')
        .orderBy('code')
        .execute()
      return found.map(codeOf)
    },
    async saveCodes(codes) {
      if (codes.length === 0) return
      const records = codes.map(({ catalogue, year, code, name }) => ({ catalogue, year, code, name }))
      await sql`insert into catalogue_code (catalogue, year, code, name)
        select catalogue, year, code, name from json_populate_recordset(null::catalogue_code, ${JSON.stringify(records)}::json)
        on conflict (catalogue, year, code) do update set name = excluded.name`.execute(db)
    },
  }
}

function unitRecord(unit: Unit): Selectable<Schema['unit']> {
  return {
    unit_id: unit.id,
    parent_id: unit.parentId,
    name: unit.name,
    short_name: unit.shortName,
    region_code: unit.regionCode,
    type: unit.type,
    supervising_unit: unit.supervisingUnit,
    established_on: unit.establishedOn,
    functions: [...unit.functions],
  }
}

function unitOf(record: Selectable<Schema['unit']>): Unit {
  return {
    id: record.unit_id,
    parentId: record.parent_id,
    name: record.name,
    shortName: record.short_name,
    regionCode: record.region_code,
    type: record.type,
    supervisingUnit: record.supervising_unit,
    establishedOn: record.established_on as Day | null, // a date column
    functions: record.functions,
  }
}

function fiscalYearOf({ unit_id, year, rule_pack_id, state }: Selectable<Schema['fiscal_year']>): FiscalYear {
  return { unitId: unit_id, year, rulePackId: rule_pack_id, state: state === 'closed' ? 'closed' : 'open' }
}

function codeOf({ catalogue, year, code, name }: Selectable<Schema['catalogue_code']>): CatalogueCode {
  return { catalogue: catalogue === 'economic' ? 'economic' : 'function', year, code, name }
}
