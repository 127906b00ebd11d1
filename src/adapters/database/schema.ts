import type { ColumnType, Generated } from 'kysely'

/** The structural tables as the migrations leave them. Ledger tables are made from their definitions. */
export interface Schema {
  setting: SettingTable
  unit: UnitTable
  fiscal_year: FiscalYearTable
  catalogue_code: CatalogueCodeTable
  person: PersonTable
  app_session: SessionTable
  trail_head: TrailHeadTable
  trail_entry: TrailEntryTable
  evidence_file: EvidenceTable
  report_version: ReportVersionTable
  finding_verdict: FindingVerdictTable
  self_evaluation: SelfEvaluationTable
  own_ledger: OwnLedgerTable
  notification: NotificationTable
  comment_entry: CommentTable
  trail_seen: TrailSeenTable
  objective_version: ObjectiveVersionTable
  month_close: MonthCloseTable
  calendar_feed: CalendarFeedTable
  saved_view: SavedViewTable
  default_view: DefaultViewTable
  security_rule: SecurityRuleTable
  password_history: PasswordHistoryTable
  person_preference: PersonPreferenceTable
  schema_migration: MigrationTable
}

/** JSON goes in as text and comes back parsed. */
type Json = ColumnType<unknown, string, string>

interface SettingTable {
  name: string
  value: string
}

interface UnitTable {
  unit_id: string
  parent_id: string | null
  name: string
  short_name: string
  region_code: string
  type: string
  supervising_unit: string
  established_on: string | null
  functions: string[]
}

interface FiscalYearTable {
  unit_id: string
  year: number
  rule_pack_id: string | null
  state: string
}

interface CatalogueCodeTable {
  catalogue: string
  year: number
  code: string
  name: string
}

interface PersonTable {
  unit_id: string
  id: string
  login: string
  name: string
  roles: string[]
  password_hash: string
  failed_tries: number
  locked_until: string | null
  is_disabled: boolean
  is_demo: boolean
}

interface SessionTable {
  session_digest: string
  person_id: string | null
  state: Json
  expires_at: string
}

interface TrailHeadTable {
  unit_id: string
  sequence: number
  digest: string
}

interface TrailEntryTable {
  unit_id: string
  sequence: number
  at: string
  actor: string
  action: string
  subject_kind: string
  subject_id: string
  details: Json
  previous_digest: string
  digest: string
}

interface EvidenceTable {
  unit_id: string
  id: string
  digest: string
  file_name: string
  media_type: string
  bytes: number
  description: string
  kind: string
  is_sample: boolean
  added_at: string
  added_by: string
}

interface ReportVersionTable {
  unit_id: string
  year: number
  version: number
  template: string
  state: Json
  compiled: ColumnType<unknown, string | null, string | null>
  saved_at: string
  saved_by: string
}

interface OwnLedgerTable {
  unit_id: string
  id: string
  version: number
  definition: Json
  digest: string
  saved_at: string
  saved_by: string
}

interface FindingVerdictTable {
  unit_id: string
  fingerprint: string
  verdict: string
  reason: string | null
  rule: string | null
  file_name: string | null
  judged_at: string
  judged_by: string
}

interface NotificationTable {
  unit_id: string
  person_id: string
  id: string
  kind: string
  words: string
  target: string
  made_at: string
  read_at: string | null
}

interface CalendarFeedTable {
  unit_id: string
  id: string
  person_id: string
  about: string
  token_digest: string
  made_at: string
  used_at: string | null
  revoked_at: string | null
}

interface CommentTable {
  unit_id: string
  id: string
  about: string
  thread_id: string
  words: string
  mentions: string[]
  made_at: string
  made_by: string
  withdrawn_reason: string | null
  resolved_by: string | null
  resolved_at: string | null
}

interface TrailSeenTable {
  unit_id: string
  person_id: string
  sequence: number
  seen_at: string
}

interface SelfEvaluationTable {
  unit_id: string
  year: number
  state: Json
  evaluation: ColumnType<unknown, string | null, string | null>
}

interface ObjectiveVersionTable {
  unit_id: string
  year: number
  version: number
  stage: string
  state: Json
  document_number: string | null
  reason: string | null
  content: ColumnType<unknown, string | null, string | null>
  saved_at: string
  saved_by: string
}

interface MonthCloseTable {
  unit_id: string
  year: number
  closed: Json
}

interface SavedViewTable {
  unit_id: string
  id: string
  list: string
  owner: string
  name: string
  is_shared: boolean
  look: Json
  saved_at: string
}

interface DefaultViewTable {
  unit_id: string
  person_id: string
  list: string
  view_id: string
}

interface SecurityRuleTable {
  unit_id: string
  rules: Json
  proposal: ColumnType<unknown, string | null, string | null>
}

interface PasswordHistoryTable {
  unit_id: string
  person_id: string
  password_hash: string
  set_at: string
}

interface PersonPreferenceTable {
  unit_id: string
  person_id: string
  preferences: Json
}

interface MigrationTable {
  number: number
  name: string
  checksum: string
  applied_at: Generated<string>
}
