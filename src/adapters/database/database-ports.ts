import type {
  Clock,
  DocumentExaminer,
  DocumentWriters,
  Inspection,
  Ports,
  TableFiles,
  Thumbnails,
} from '../../usecases/ports.ts'
import { backupFolder } from '../backup/backup-folder.ts'
import { backupStore } from '../backup/backup-store.ts'
import { digests } from '../digests.ts'
import type { EvidenceFiles } from '../files/evidence-files.ts'
import { passwords } from '../passwords.ts'
import { randomSource } from '../random-source.ts'
import { calendarFeedStore } from './calendar-feed-store.ts'
import { commentStore } from './comment-store.ts'
import { type Database, inSnapshot, inTransaction } from './database.ts'
import { evidenceStore } from './evidence-store.ts'
import { inspectionOf } from './inspection.ts'
import type { LedgerCatalogue } from './ledger-catalogue.ts'
import { ledgerStore } from './ledger-store.ts'
import { MeasureMemory } from './measure-memory.ts'
import { monthCloseStore } from './month-close-store.ts'
import { notificationStore } from './notification-store.ts'
import { objectiveVersionStore } from './objective-version-store.ts'
import { openSessionStore } from './open-session-store.ts'
import { ownLedgerStore } from './own-ledger-store.ts'
import { personStore } from './person-store.ts'
import { preferenceStore } from './preference-store.ts'
import { reportStore } from './report-store.ts'
import { savedViewStore } from './saved-view-store.ts'
import { securityRuleStore } from './security-rule-store.ts'
import { selfEvaluationStore } from './self-evaluation-store.ts'
import { auditTrail } from './trail-store.ts'
import { unitStore } from './unit-store.ts'
import { verdictStore } from './verdict-store.ts'

/** What ports need beside a database. */
export interface Surroundings {
  readonly catalogue: LedgerCatalogue
  readonly files: EvidenceFiles
  readonly thumbnails: Thumbnails
  readonly clock: Clock
  readonly writers: DocumentWriters
  readonly examiner: DocumentExaminer
  readonly tables: TableFiles
  /** Where backups taken in the interface are kept. */
  readonly backupsIn: string
}

/** The ports on a database or on one transaction of it. */
export function portsOn(db: Database, surroundings: Surroundings): Ports {
  const { catalogue, files, clock, writers, examiner, tables, thumbnails, backupsIn } = surroundings
  const ports: Ports = {
    ledgers: ledgerStore(db, catalogue, { memory: new MeasureMemory() }),
    ownLedgers: ownLedgerStore(db, catalogue),
    units: unitStore(db),
    people: personStore(db, clock),
    trail: auditTrail(db, { clock, digests }),
    evidence: evidenceStore(db, { files, catalogue }),
    thumbnails,
    reports: reportStore(db),
    evaluations: selfEvaluationStore(db),
    objectiveVersions: objectiveVersionStore(db),
    monthCloses: monthCloseStore(db, catalogue),
    verdicts: verdictStore(db),
    notifications: notificationStore(db),
    comments: commentStore(db),
    calendarFeeds: calendarFeedStore(db),
    savedViews: savedViewStore(db),
    security: securityRuleStore(db),
    openSessions: openSessionStore(db),
    preferences: preferenceStore(db),
    writers,
    examiner,
    tables,
    clock,
    digests,
    passwords,
    random: randomSource,
    backups: backupStore(db, { catalogue, files, clock }),
    keptBackups: backupFolder(backupsIn),
    inspect: (work) => inSnapshot(db, (snapshot) => work(inspectionOn(snapshot, surroundings))),
    transaction: (work) =>
      db.isTransaction ? work(ports) : inTransaction(db, (transaction) => work(portsOn(transaction, surroundings))),
  }
  return ports
}

function inspectionOn(snapshot: Database, surroundings: Surroundings): Inspection {
  const { catalogue, files } = surroundings
  const ports = portsOn(snapshot, surroundings)
  const portsWithoutParts = { ...ports, ledgers: ledgerStore(snapshot, catalogue, { usesParts: false }) }
  return inspectionOf(snapshot, { catalogue, files, ports, portsWithoutParts })
}
