import type { Selectable } from 'kysely'
import type { Instant } from '../../domain/calendar/index.ts'
import type { EvidenceFile, EvidenceStore } from '../../usecases/ports.ts'
import type { EvidenceFiles } from '../files/evidence-files.ts'
import type { Database } from './database.ts'
import type { Schema } from './schema.ts'
import { assertOwn, ofUnit } from './scoped.ts'

/** The list of files in the database, their bytes in the data folder. */
export function evidenceStore(db: Database, files: EvidenceFiles): EvidenceStore {
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
      await db.insertInto('evidence_file').values(recordOf(added)).execute()
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
  }
}

function recordOf(file: EvidenceFile): Selectable<Schema['evidence_file']> {
  return {
    unit_id: file.unitId,
    id: file.id,
    digest: file.digest,
    file_name: file.fileName,
    media_type: file.mediaType,
    bytes: file.bytes,
    description: file.description,
    kind: file.kind,
    is_sample: file.isSample,
    added_at: file.addedAt,
    added_by: file.addedBy,
  }
}

/** A file as the table keeps it, in the words of the port. */
export function fileOf(record: Selectable<Schema['evidence_file']>): EvidenceFile {
  return {
    unitId: record.unit_id,
    id: record.id,
    digest: record.digest,
    fileName: record.file_name,
    mediaType: record.media_type,
    bytes: record.bytes,
    description: record.description,
    kind: record.kind,
    isSample: record.is_sample,
    addedAt: record.added_at as Instant, // a timestamp column
    addedBy: record.added_by,
  }
}
