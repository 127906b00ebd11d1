import type { Selectable } from 'kysely'
import type { Instant } from '../../domain/calendar/index.ts'
import type { EvidenceFile } from '../../usecases/ports.ts'
import type { Schema } from './schema.ts'

/** A file as the table keeps it. */
export function fileRecord(file: EvidenceFile): Selectable<Schema['evidence_file']> {
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

/** {@link fileRecord} back in the words of the port. */
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
