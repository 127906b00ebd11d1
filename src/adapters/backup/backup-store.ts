import type { BackupStore, Clock } from '../../usecases/ports.ts'
import type { Database } from '../database/database.ts'
import type { LedgerCatalogue } from '../database/ledger-catalogue.ts'
import type { EvidenceFiles } from '../files/evidence-files.ts'
import { restoreBackup } from './restore-backup.ts'
import { takeBackup } from './take-backup.ts'

interface Surroundings {
  readonly catalogue: LedgerCatalogue
  readonly files: EvidenceFiles
  readonly clock: Clock
}

export function backupStore(db: Database, { catalogue, files, clock }: Surroundings): BackupStore {
  return {
    take: (file) => takeBackup(db, { files, clock }, file),
    restore: (file) => restoreBackup(db, { files, definitions: catalogue.builtIn }, file),
  }
}
