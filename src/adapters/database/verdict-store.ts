import type { Selectable } from 'kysely'
import type { Instant } from '../../domain/calendar/index.ts'
import type { FindingVerdict, VerdictStore } from '../../usecases/ports.ts'
import type { Database } from './database.ts'
import type { Schema } from './schema.ts'
import { assertOwn, ofUnit } from './scoped.ts'

export function verdictStore(db: Database): VerdictStore {
  return {
    async findMany(scope, fingerprints) {
      if (fingerprints.length === 0) return []
      const found = await db
        .selectFrom('finding_verdict')
        .selectAll()
        .where(ofUnit(scope))
        .where('fingerprint', 'in', fingerprints)
        .execute()
      return found.map(verdictOf)
    },
    async save(scope, verdict) {
      assertOwn(scope, verdict)
      const changes = {
        verdict: verdict.verdict,
        reason: verdict.reason,
        rule: verdict.rule,
        file_name: verdict.fileName,
        judged_at: verdict.at,
        judged_by: verdict.by,
      }
      await db
        .insertInto('finding_verdict')
        .values({ unit_id: verdict.unitId, fingerprint: verdict.fingerprint, ...changes })
        .onConflict((conflict) => conflict.columns(['unit_id', 'fingerprint']).doUpdateSet(changes))
        .execute()
    },
    async remove(scope, fingerprint) {
      const removed = await db
        .deleteFrom('finding_verdict')
        .where(ofUnit(scope))
        .where('fingerprint', '=', fingerprint)
        .returningAll()
        .executeTakeFirst()
      return removed === undefined ? null : verdictOf(removed)
    },
  }
}

function verdictOf(record: Selectable<Schema['finding_verdict']>): FindingVerdict {
  return {
    unitId: record.unit_id,
    fingerprint: record.fingerprint,
    verdict: record.verdict as FindingVerdict['verdict'], // only verdicts are ever saved
    reason: record.reason,
    rule: record.rule,
    fileName: record.file_name,
    at: record.judged_at as Instant, // a timestamp column
    by: record.judged_by,
  }
}
