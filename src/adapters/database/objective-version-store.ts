import type { Selectable } from 'kysely'
import type { Instant } from '../../domain/calendar/index.ts'
import type { ObjectiveVersion, ObjectiveVersionStore } from '../../usecases/ports.ts'
import type { Database } from './database.ts'
import type { Schema } from './schema.ts'
import { assertOwn, ofUnit } from './scoped.ts'

export function objectiveVersionStore(db: Database): ObjectiveVersionStore {
  return {
    async list(scope, year) {
      const found = await db
        .selectFrom('objective_version')
        .selectAll()
        .where(ofUnit(scope))
        .where('year', '=', year)
        .orderBy('version')
        .execute()
      return found.map(versionOf)
    },
    async save(scope, version) {
      assertOwn(scope, version)
      const changes = {
        stage: version.stage,
        state: JSON.stringify(version.state),
        document_number: version.documentNumber,
        reason: version.reason,
        content: version.content === null ? null : JSON.stringify(version.content),
        saved_at: version.savedAt,
        saved_by: version.savedBy,
      }
      await db
        .insertInto('objective_version')
        .values({ unit_id: version.unitId, year: version.year, version: version.version, ...changes })
        .onConflict((conflict) => conflict.columns(['unit_id', 'year', 'version']).doUpdateSet(changes))
        .execute()
    },
  }
}

function versionOf(record: Selectable<Schema['objective_version']>): ObjectiveVersion {
  return {
    unitId: record.unit_id,
    year: record.year,
    version: record.version,
    stage: record.stage === '调整' ? '调整' : '申报',
    state: record.state as ObjectiveVersion['state'], // only states are ever saved
    documentNumber: record.document_number,
    reason: record.reason,
    content: record.content as ObjectiveVersion['content'], // only contents are ever saved
    savedAt: record.saved_at as Instant, // a timestamp column
    savedBy: record.saved_by,
  }
}
