import type { FiguresFile, StandaloneReport } from '../contract/report.ts'
import type { FormWorkbook } from '../documents/forms/workbook.ts'
import type { Person, Role, UnitScope } from '../domain/access/index.ts'
import type { Day, Instant } from '../domain/calendar/index.ts'
import type { OfficialDocument } from '../domain/document/index.ts'
import type { BackupStore, KeptBackups } from './backup-port.ts'
import type { CalendarFeedStore } from './calendar-feed-port.ts'
import type { CommentStore } from './comment-port.ts'
import type { EvidenceStore } from './evidence-port.ts'
import type { Examination } from './examination.ts'
import type { Inspection } from './inspection-port.ts'
import type { LedgerStore } from './ledger-port.ts'
import type { MonthCloseStore } from './month-close-port.ts'
import type { NotificationStore } from './notification-port.ts'
import type { ObjectiveVersionStore } from './objective-version-port.ts'
import type { OwnLedgerStore } from './own-ledger-port.ts'
import type { PreferenceStore } from './preference-port.ts'
import type { SavedViewStore } from './saved-view-port.ts'
import type { OpenSessionStore, SecurityRuleStore } from './security-port.ts'
import type { TableFiles } from './table-ports.ts'
import type { Thumbnails } from './thumbnail-port.ts'

export type * from './backup-port.ts'
export type { CalendarFeed, CalendarFeedStore } from './calendar-feed-port.ts'
export type * from './case-ports.ts'
export type { Comment, CommentStore } from './comment-port.ts'
export type * from './evidence-port.ts'
export type * from './inspection-port.ts'
export type { GapQuery, LedgerStore, Page, RowIdentity, RowQuery, SummaryQuery } from './ledger-port.ts'
export type { MonthCloseStore, MonthEntries, PatternQuery, PersonPattern } from './month-close-port.ts'
export type { Notification, NotificationKind, NotificationStore } from './notification-port.ts'
export type { ObjectiveVersion, ObjectiveVersionStore } from './objective-version-port.ts'
export type { OwnLedgerStore, OwnLedgerVersion } from './own-ledger-port.ts'
export type { PreferenceStore, Preferences } from './preference-port.ts'
export type { SavedView, SavedViewStore } from './saved-view-port.ts'
export type * from './security-port.ts'
export type * from './table-ports.ts'
export type { Thumbnails } from './thumbnail-port.ts'

/** Everything a use case may reach of the outside. `main/` builds one and hands it to the faces. */
export interface Ports {
  readonly ledgers: LedgerStore
  readonly ownLedgers: OwnLedgerStore
  readonly units: UnitStore
  readonly people: PersonStore
  readonly trail: AuditTrail
  readonly evidence: EvidenceStore
  readonly thumbnails: Thumbnails
  readonly reports: ReportStore
  readonly evaluations: SelfEvaluationStore
  readonly objectiveVersions: ObjectiveVersionStore
  readonly monthCloses: MonthCloseStore
  readonly verdicts: VerdictStore
  readonly notifications: NotificationStore
  readonly comments: CommentStore
  readonly calendarFeeds: CalendarFeedStore
  readonly savedViews: SavedViewStore
  readonly security: SecurityRuleStore
  readonly openSessions: OpenSessionStore
  readonly preferences: PreferenceStore
  readonly examiner: DocumentExaminer
  readonly writers: DocumentWriters
  readonly tables: TableFiles
  readonly clock: Clock
  readonly digests: Digests
  readonly passwords: Passwords
  readonly random: RandomSource
  readonly backups: BackupStore
  readonly keptBackups: KeptBackups
  /** Reads everything as it is stored, from one moment; for verification only. */
  inspect<T>(work: (inspection: Inspection) => Promise<T>): Promise<T>
  /** Runs `work` in one transaction; what it saves is saved together or not at all. */
  transaction<T>(work: (ports: Ports) => Promise<T>): Promise<T>
}

export interface Clock {
  now(): Instant
  today(): Day
}

export interface Digests {
  /** SM3 of UTF-8 text, 64 hex digits. */
  sm3(text: string): string
}

export interface Passwords {
  hash(password: string): Promise<string>
  matches(input: { readonly password: string; readonly hash: string }): Promise<boolean>
}

export interface RandomSource {
  /** An id for a new row or file, letters and digits; later ids sort after earlier ones. */
  id(): string
  /** A password to be told once and copied by hand. */
  password(): string
  /** 256 bits for an address that nobody guesses, 43 letters, digits, - and _. */
  token(): string
}

/** 预算单位 with the facts that stand on every page. */
export interface Unit {
  readonly id: string
  readonly parentId: string | null
  readonly name: string
  readonly shortName: string
  /** GB/T 2260, six digits. */
  readonly regionCode: string
  /** 单位类型: 行政单位, 参公事业单位, 财政全额拨款事业单位 … */
  readonly type: string
  readonly supervisingUnit: string
  readonly establishedOn: Day | null
  readonly functions: readonly string[]
}

export interface FiscalYear {
  readonly unitId: string
  readonly year: number
  /** `null`: the pack of the unit's region and year. */
  readonly rulePackId: string | null
  readonly state: 'open' | 'closed'
}

export interface CatalogueCode {
  readonly catalogue: 'function' | 'economic'
  readonly year: number
  readonly code: string
  readonly name: string
}

export interface UnitStore {
  find(unitId: string): Promise<Unit | null>
  list(): Promise<readonly Unit[]>
  save(unit: Unit): Promise<void>
  fiscalYears(unitId: string): Promise<readonly FiscalYear[]>
  saveFiscalYear(year: FiscalYear): Promise<void>
  /** Names as of that year. */
  codes(year: number): Promise<readonly CatalogueCode[]>
  saveCodes(codes: readonly CatalogueCode[]): Promise<void>
}

export interface PersonRecord extends Person {
  readonly passwordHash: string
  readonly failedTries: number
  readonly lockedUntil: Instant | null
  readonly isDisabled: boolean
  readonly isDemo: boolean
}

export interface PersonStore {
  findByLogin(login: string): Promise<PersonRecord | null>
  find(id: string): Promise<PersonRecord | null>
  list(unitId: string): Promise<readonly PersonRecord[]>
  /** Remembers every password that a person is saved with, and since when. */
  save(person: PersonRecord): Promise<void>
  /** Hashes of the passwords that a person has had, the newest first. */
  passwords(person: PersonRecord, limit: number): Promise<readonly string[]>
  /** Since when a person has their present password; `null`: unknown. */
  passwordSetAt(person: PersonRecord): Promise<Instant | null>
  /** The present password counts as long outdated: whoever signs in with it has to choose another. */
  outdatePassword(person: PersonRecord): Promise<void>
  count(): Promise<number>
  withRole(role: Role): Promise<readonly PersonRecord[]>
}

/** One link of the chain: `digest = SM3(previousDigest + canonical text of the rest)`. One chain a unit, from sequence 1. */
export interface TrailEntry {
  readonly unitId: string
  readonly sequence: number
  readonly at: Instant
  readonly actor: string
  /** `row:append`, `report:approve`, `session:sign-in` … */
  readonly action: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly details: unknown
  readonly previousDigest: string
  readonly digest: string
}

export interface TrailDraft {
  readonly unitId: string
  readonly actor: string
  readonly action: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly details: unknown
}

/** 上次看到 — the last entry that a person has seen, and when. */
export interface TrailSeen {
  readonly sequence: number
  readonly at: Instant
}

/** Which entries are looked for; what is left out does not narrow. */
export interface TrailFilter {
  readonly actor?: string
  readonly action?: string
  /** Of the subject. */
  readonly kind?: string
  /** Of anybody else. */
  readonly notActor?: string
  /** Entries after this one. */
  readonly after?: number
  /** Anywhere in the subject or the details. */
  readonly words?: string
  readonly from?: Instant
  /** Not included. */
  readonly until?: Instant
}

export interface AuditTrail {
  /** Chains the entry on; serialised per unit, inside the caller's transaction. */
  append(entry: TrailDraft): Promise<TrailEntry>
  /** Holds the unit's chain until the caller's transaction ends: nobody else appends meanwhile. */
  hold(unitId: string): Promise<void>
  /** As {@link append} for several entries of one unit, in their order. */
  appendMany(unitId: string, entries: readonly Omit<TrailDraft, 'unitId'>[]): Promise<void>
  /** Newest first. */
  about(unitId: string, subject: { readonly kind: string; readonly id: string }): Promise<readonly TrailEntry[]>
  list(
    unitId: string,
    page: { readonly limit: number; readonly before?: number } & TrailFilter,
  ): Promise<readonly TrailEntry[]>
  /** How far a person has seen the unit's trail; `null` before the first time. */
  seen(unitId: string, personId: string): Promise<TrailSeen | null>
  markSeen(unitId: string, personId: string, seen: TrailSeen): Promise<void>
  /** Oldest first, streamed. */
  walk(unitId: string): AsyncIterable<TrailEntry>
}

/** Where something stands that one person writes and another approves. */
export type ReviewState =
  | { readonly state: 'drafting' }
  | { readonly state: 'submitted'; readonly at: Instant; readonly by: string }
  | { readonly state: 'returned'; readonly at: Instant; readonly by: string; readonly reason: string }
  | { readonly state: 'approved'; readonly at: Instant; readonly by: string }

export type ReportState = ReviewState

/** 单位自评 of a year: there is none while nobody has submitted it. */
export interface SelfEvaluation {
  readonly unitId: string
  readonly year: number
  readonly state: ReviewState
  /** The evaluation as it was when it was last submitted, as JSON; `null`: never. */
  readonly kept: unknown
}

export interface SelfEvaluationStore {
  find(scope: UnitScope, year: number): Promise<SelfEvaluation | null>
  save(scope: UnitScope, evaluation: SelfEvaluation): Promise<void>
}

/** One version of a unit's report: the template's words, and once compiled the figures as they were. */
export interface ReportVersion {
  readonly unitId: string
  readonly year: number
  /** From 1. */
  readonly version: number
  readonly template: string
  readonly state: ReportState
  /** JSON of the compiled document and its figures; `null` before the first compile. */
  readonly compiled: unknown
  readonly savedAt: Instant
  readonly savedBy: string
}

export interface ReportStore {
  latest(scope: UnitScope, year: number): Promise<ReportVersion | null>
  find(scope: UnitScope, at: { readonly year: number; readonly version: number }): Promise<ReportVersion | null>
  list(scope: UnitScope, year: number): Promise<readonly Omit<ReportVersion, 'template' | 'compiled'>[]>
  save(scope: UnitScope, version: ReportVersion): Promise<void>
}

/** 判定 — what a person said of a finding; it holds for every finding of the unit that means the same. */
export interface FindingVerdict {
  readonly unitId: string
  readonly fingerprint: string
  readonly verdict: 'confirmed' | 'dismissed'
  /** Always there when dismissed. */
  readonly reason: string | null
  readonly rule: string | null
  /** The document in which it was judged. */
  readonly fileName: string | null
  readonly at: Instant
  readonly by: string
}

export interface VerdictStore {
  /** Those of the fingerprints that were judged, in no order. */
  findMany(scope: UnitScope, fingerprints: readonly string[]): Promise<readonly FindingVerdict[]>
  save(scope: UnitScope, verdict: FindingVerdict): Promise<void>
  /** @returns what was withdrawn; `null` when there was nothing. */
  remove(scope: UnitScope, fingerprint: string): Promise<FindingVerdict | null>
}

/** What is handed in for examination: a file as it is, or a passage of text. */
export type Submitted =
  | { readonly kind: 'file'; readonly fileName: string; readonly content: Uint8Array }
  | { readonly kind: 'text'; readonly text: string }

/** 待批注 — a remark on a stretch of a file's extracted text. */
export interface PlacedRemark {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Tells when nobody waits for the answer any more; an AbortSignal is one. */
export interface Cancellation {
  readonly aborted: boolean
  addEventListener(event: 'abort', listener: () => void): void
  removeEventListener(event: 'abort', listener: () => void): void
}

/** Reads and examines what anyone may hand in, apart from the program, within limits of time and memory. Keeps nothing. */
export interface DocumentExaminer {
  /** @throws Refusal file/unreadable */
  examine(submitted: Submitted, signal: Cancellation | null): Promise<Examination>
  /**
   * The file itself with remarks at their places.
   *
   * @throws Refusal file/unreadable, audit/no-comments where a file of its kind takes none
   */
  comment(
    file: Extract<Submitted, { kind: 'file' }>,
    remarks: readonly PlacedRemark[],
    signal: Cancellation | null,
  ): Promise<CommentedFile>
}

export interface CommentedFile {
  readonly content: Uint8Array
  readonly mediaType: string
  /** Remarks that have no place of their own in the file, such as on a running head. */
  readonly unplaced: number
}

/** Writes compiled documents as files. */
export interface DocumentWriters {
  docx(document: OfficialDocument, properties: DocumentProperties): Promise<Uint8Array>
  xlsx(workbook: FormWorkbook): Promise<Uint8Array>
  /** The same form as a Word file. */
  formDocx(workbook: FormWorkbook): Promise<Uint8Array>
  html(report: StandaloneReport): Promise<Uint8Array>
  json(file: FiguresFile): Promise<Uint8Array>
}

/** 文档属性 kept inside the file. */
export interface DocumentProperties {
  readonly title: string
  readonly author: string
  readonly subject: string
  readonly createdAt: Instant
}
