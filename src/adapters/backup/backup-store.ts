import type { BackupStore, Clock } from '../../usecases/ports.ts'
import type { Database } from '../database/database.ts'
import type { LedgerCatalogue } from '../database/ledger-catalogue.ts'
import { knownMigrations } from '../database/migrate.ts'
import type { EvidenceFiles } from '../files/evidence-files.ts'
import { checkBackup } from './check-backup.ts'
import { restoreBackup } from './restore-backup.ts'
import { summaryOf, takeBackup } from './take-backup.ts'

interface Surroundings {
  readonly catalogue: LedgerCatalogue
  readonly files: EvidenceFiles
  readonly clock: Clock
}

export function backupStore(db: Database, { catalogue, files, clock }: Surroundings): BackupStore {
  return {
    take: (file, watch = {}) => takeBackup(db, { files, clock, ...watch }, file),
    check: async (file) => summaryOf(await checkBackup(file, await knownMigrations())),
    restore: (file) => restoreBackup(db, { files, definitions: catalogue.builtIn }, file),
  }
}
