import type { ReviewState, SelfEvaluationStore } from '../../usecases/ports.ts'
import type { Database } from './database.ts'
import { assertOwn, ofUnit } from './scoped.ts'

export function selfEvaluationStore(db: Database): SelfEvaluationStore {
  return {
    async find(scope, year) {
      const found = await db
        .selectFrom('self_evaluation')
        .selectAll()
        .where(ofUnit(scope))
        .where('year', '=', year)
        .executeTakeFirst()
      if (found === undefined) return null
      // Only states are ever saved.
      return { unitId: found.unit_id, year: found.year, state: found.state as ReviewState, kept: found.evaluation }
    },
    async save(scope, evaluation) {
      assertOwn(scope, evaluation)
      const changes = {
        state: JSON.stringify(evaluation.state),
        evaluation: evaluation.kept === null ? null : JSON.stringify(evaluation.kept),
      }
      await db
        .insertInto('self_evaluation')
        .values({ unit_id: evaluation.unitId, year: evaluation.year, ...changes })
        .onConflict((conflict) => conflict.columns(['unit_id', 'year']).doUpdateSet(changes))
        .execute()
    },
  }
}
