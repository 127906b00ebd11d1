import type { SecurityRuleStore, SecurityStanding } from '../../usecases/ports.ts'
import type { Database } from './database.ts'
import { ofUnit } from './scoped.ts'

export function securityRuleStore(db: Database): SecurityRuleStore {
  return {
    async find(scope) {
      const found = await db
        .selectFrom('security_rule')
        .select(['rules', 'proposal'])
        .where(ofUnit(scope))
        .executeTakeFirst()
      if (found === undefined) return null
      // Only such are ever saved.
      const { rules, proposal } = found as SecurityStanding
      return { rules, proposal }
    },
    async save({ unitId }, { rules, proposal }) {
      const changes = {
        rules: JSON.stringify(rules),
        proposal: proposal === null ? null : JSON.stringify(proposal),
      }
      await db
        .insertInto('security_rule')
        .values({ unit_id: unitId, ...changes })
        .onConflict((conflict) => conflict.column('unit_id').doUpdateSet(changes))
        .execute()
    },
  }
}
