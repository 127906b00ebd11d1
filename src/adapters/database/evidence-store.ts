import type { EvidenceStore } from '../../usecases/ports.ts'
import { digestOf, type EvidenceFiles } from '../files/evidence-files.ts'
import type { Database } from './database.ts'
import { fileOf, fileRecord } from './evidence-records.ts'
import { listEvidence, proofsIn, rowsWithEvidence, tallyEvidence } from './evidence-uses.ts'
import type { LedgerSource } from './ledger-catalogue.ts'
import { assertOwn, ofUnit } from './scoped.ts'

/** The list of files in the database, their bytes in the data folder. */
export function evidenceStore(
  db: Database,
  { files, catalogue }: { readonly files: EvidenceFiles; readonly catalogue: LedgerSource },
): EvidenceStore {
  const find: EvidenceStore['find'] = async (scope, id) => {
    const found = await db
      .selectFrom('evidence_file')
      .selectAll()
      .where(ofUnit(scope))
      .where('id', '=', id)
      .executeTakeFirst()
    return found === undefined ? null : fileOf(found)
  }
  return {
    find,
    async add(scope, file, content) {
      assertOwn(scope, file)
      const added = { ...file, digest: await files.keep(content), bytes: content.byteLength }
      await db.insertInto('evidence_file').values(fileRecord(added)).execute()
      return added
    },
    async findMany(scope, ids) {
      if (ids.length === 0) return []
      const found = await db
        .selectFrom('evidence_file')
        .selectAll()
        .where(ofUnit(scope))
        .where('id', 'in', ids)
        .execute()
      const byId = new Map(found.map((record) => [record.id, fileOf(record)]))
      return ids.flatMap((id) => byId.get(id) ?? [])
    },
    async read(scope, id) {
      const file = await find(scope, id)
      return file === null ? null : files.read(file.digest)
    },
    async findSame(scope, content) {
      const found = await db
        .selectFrom('evidence_file')
        .selectAll()
        .where(ofUnit(scope))
        .where('digest', '=', digestOf(content))
        .orderBy('added_at')
        .orderBy('id')
        .executeTakeFirst()
      return found === undefined ? null : fileOf(found)
    },
    list: async (scope, query) => listEvidence(db, scope, { ledgers: await catalogue.of(db, scope), query }),
    tally: async (scope, query) => tallyEvidence(db, scope, { ledgers: await catalogue.of(db, scope), query }),
    rowsWith: async (scope, query) => rowsWithEvidence(db, scope, { ledgers: await catalogue.of(db, scope), query }),
    proofs: async (scope, query) => proofsIn(db, scope, { ledgers: await catalogue.of(db, scope), query }),
  }
}
