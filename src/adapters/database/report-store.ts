import type { Selectable } from 'kysely'
import type { Instant } from '../../domain/calendar/index.ts'
import type { ReportState, ReportStore, ReportVersion } from '../../usecases/ports.ts'
import type { Database } from './database.ts'
import type { Schema } from './schema.ts'
import { assertOwn, ofUnit } from './scoped.ts'

const LISTED = ['unit_id', 'year', 'version', 'state', 'saved_at', 'saved_by'] as const

export function reportStore(db: Database): ReportStore {
  return {
    async latest(scope, year) {
      const found = await db
        .selectFrom('report_version')
        .selectAll()
        .where(ofUnit(scope))
        .where('year', '=', year)
        .orderBy('version', 'desc')
        .limit(1)
        .executeTakeFirst()
      return found === undefined ? null : versionOf(found)
    },
    async find(scope, { year, version }) {
      const found = await db
        .selectFrom('report_version')
        .selectAll()
        .where(ofUnit(scope))
        .where('year', '=', year)
        .where('version', '=', version)
        .executeTakeFirst()
      return found === undefined ? null : versionOf(found)
    },
    async list(scope, year) {
      const found = await db
        .selectFrom('report_version')
        .select(LISTED)
        .where(ofUnit(scope))
        .where('year', '=', year)
        .orderBy('version', 'desc')
        .execute()
      return found.map(listedOf)
    },
    async save(scope, version) {
      assertOwn(scope, version)
      const changes = {
        template: version.template,
        state: JSON.stringify(version.state),
        compiled: version.compiled === null ? null : JSON.stringify(version.compiled),
        saved_at: version.savedAt,
        saved_by: version.savedBy,
      }
      await db
        .insertInto('report_version')
        .values({ unit_id: version.unitId, year: version.year, version: version.version, ...changes })
        .onConflict((conflict) => conflict.columns(['unit_id', 'year', 'version']).doUpdateSet(changes))
        .execute()
    },
  }
}

type Listed = Pick<Selectable<Schema['report_version']>, (typeof LISTED)[number]>

function listedOf(record: Listed): Omit<ReportVersion, 'template' | 'compiled'> {
  return {
    unitId: record.unit_id,
    year: record.year,
    version: record.version,
    state: record.state as ReportState, // only states are ever saved
    savedAt: record.saved_at as Instant, // a timestamp column
    savedBy: record.saved_by,
  }
}

function versionOf(record: Selectable<Schema['report_version']>): ReportVersion {
  return { ...listedOf(record), template: record.template, compiled: record.compiled }
}
