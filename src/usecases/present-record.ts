import type { RecordView } from '../contract/figure-view.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { fen, grouped, yuanText } from '../domain/amount/index.ts'
import type { Field, Fields, FieldValue, LedgerDefinition, LedgerRow } from '../domain/ledger/index.ts'
import { quoted } from '../domain/wording/index.ts'
import { DRAFT_LABELS } from '../ledgers/define-row-schema.ts'
import { effectInWords } from './late-effect.ts'
import type { EvidenceFile, Ports, TrailEntry } from './ports.ts'

/**
 * 展示记录 — rows as pages show them: references and codes carry names, evidence its files. Outside the unit, fields that
 * stay within it and the names of its people are left out.
 *
 * @param withHistory reads each row's entries of the audit trail; for one row, not for lists.
 */
export async function presentRows(
  ports: Ports,
  scope: UnitScope,
  { rows, withHistory = false }: { readonly rows: readonly LedgerRow[]; readonly withHistory?: boolean },
): Promise<RecordView[]> {
  const definitions = new Map((await ports.ledgers.definitions(scope)).map((one) => [one.id, one]))
  const names = await namesFor(ports, scope, { rows, definitions })
  const files = new Map(
    (await ports.evidence.findMany(scope, [...new Set(rows.flatMap(({ evidence }) => evidence))])).map((file) => [
      file.id,
      file,
    ]),
  )
  const nameOf = await namesOfPeople(ports, scope)
  const views: RecordView[] = []
  for (const row of rows) {
    const history = withHistory ? await ports.trail.about(scope.unitId, { kind: row.ledger, id: row.id }) : []
    const fileNames = await namesOfFiles(ports, scope, history)
    const shown = shownOf(scope, definitions.get(row.ledger), row.ledger)
    views.push(view(row, { names, files, fileNames, nameOf, history, shown }))
  }
  return views
}

/** What of a ledger whoever asks may see. */
interface LedgerShown {
  readonly title: string
  /** In the order of the ledger. */
  readonly fields: Fields
  /** Names of the others. */
  readonly hidden: readonly string[]
  readonly definition: LedgerDefinition | undefined
  /** Its rows have a day of their own. */
  readonly isDated: boolean
}

interface Surroundings {
  readonly shown: LedgerShown
  readonly names: Names
  readonly files: ReadonlyMap<string, EvidenceFile>
  /** Of files that stood behind the row at any time. */
  readonly fileNames: ReadonlyMap<string, string>
  readonly nameOf: (personId: string) => string
  readonly history: readonly TrailEntry[]
}

function view(row: LedgerRow, { shown, names, files, fileNames, nameOf, history }: Surroundings): RecordView {
  return {
    ledger: row.ledger,
    ledgerTitle: shown.title,
    id: row.id,
    name: shownName(row, { shown, names }),
    happenedOn: row.happenedOn,
    isDated: shown.isDated,
    fields: Object.entries(shown.fields).map(([name, field]) => ({
      name,
      label: labelWithUnit(field),
      display: displayOf(row.values[name] ?? null, { field, names, year: row.year }),
      isNumber: isNumeric(field),
    })),
    source: row.source,
    strength: `E${row.strength}`,
    isSample: row.isSample,
    evidence: row.evidence.flatMap((id) => {
      const file = files.get(id)
      if (file === undefined) return []
      const { fileName, mediaType, bytes, kind, description, isSample } = file
      return [{ id, fileName, mediaType, bytes, kind, description, isSample }]
    }),
    enteredAt: row.enteredAt,
    enteredBy: nameOf(row.enteredBy),
    revision: row.revision,
    lateReason: row.lateReason,
    voidReason: row.voided?.reason ?? null,
    history: history.map((entry) => ({
      at: entry.at,
      actor: nameOf(entry.actor),
      words: historyInWords(entry, { shown, names, fileNames, year: row.year }),
    })),
  }
}

/** As {@link nameOfRow}, of the fields that may be seen, with the names of what they refer to. */
function shownName(row: LedgerRow, { shown: { fields, definition }, names }: Pick<Surroundings, 'shown' | 'names'>) {
  const parts = namingFields(row.values, definition).map((name) => {
    const field = fields[name]
    return field === undefined ? '' : displayOf(row.values[name] ?? null, { field, names, year: row.year })
  })
  return joined(parts) ?? row.id
}

/** Whether its values stand in a column of numbers. */
export function isNumeric({ type }: Field): boolean {
  return type.kind === 'count' || type.kind === 'decimal' || type.kind === 'money'
}

export function labelWithUnit({ label, type }: Field): string {
  if (type.kind === 'money') return `${label}（元）`
  const unit = type.kind === 'count' || type.kind === 'decimal' ? type.unit : ''
  return unit === '' ? label : `${label}（${unit}）`
}

interface Shown {
  readonly field: Field
  readonly names: Names
  readonly year: number
}

function displayOf(value: FieldValue, { field: { type }, names, year }: Shown): string {
  if (value === null || value === '') return ''
  switch (type.kind) {
    case 'money':
      return typeof value === 'number' ? yuanText(fen(value)) : String(value)
    case 'count':
    case 'decimal':
      return grouped(String(value))
    case 'flag':
      return value === true ? '是' : '否'
    case 'reference':
      return names.references.get(`${type.ledger}/${value}`) ?? String(value)
    case 'code':
      return `${value} ${names.codes.get(`${year}/${type.catalogue}/${value}`) ?? ''}`.trim()
    default:
      return String(value)
  }
}

/** 值的文字 — a value as its field shows it; references and codes as they are held, without names. */
export function heldText(value: FieldValue, field: Field, year: number): string {
  return displayOf(value, { field, names: { references: new Map(), codes: new Map() }, year })
}

interface Names {
  /** By `ledger/id`. */
  readonly references: ReadonlyMap<string, string>
  /** By `year/catalogue/code`. */
  readonly codes: ReadonlyMap<string, string>
}

type Definitions = ReadonlyMap<string, LedgerDefinition>

async function namesFor(
  ports: Ports,
  scope: UnitScope,
  { rows, definitions }: { readonly rows: readonly LedgerRow[]; readonly definitions: Definitions },
): Promise<Names> {
  const codes = new Map<string, string>()
  for (const year of new Set(rows.map((row) => row.year))) {
    for (const { catalogue, code, name } of await ports.units.codes(year))
      codes.set(`${year}/${catalogue}/${code}`, name)
  }
  return { references: await referredNames(ports, scope, referencesIn(rows, definitions)), codes }
}

/** Names by `ledger/id` of rows that others refer to. */
async function referredNames(
  ports: Ports,
  scope: UnitScope,
  references: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  if (references.size === 0) return names
  const definitions = await ports.ledgers.definitions(scope)
  const definitionOf = (ledger: string) => definitions.find(({ id }) => id === ledger)
  for (const [ledger, ids] of references) {
    for (const row of await ports.ledgers.findMany(scope, ledger, [...ids]))
      names.set(`${ledger}/${row.id}`, nameOfRow(row, definitionOf(ledger)))
  }
  return names
}

/** Ids that rows refer to, by ledger. */
function referencesIn(rows: readonly LedgerRow[], definitions: Definitions): ReadonlyMap<string, ReadonlySet<string>> {
  const references = new Map<string, Set<string>>()
  for (const row of rows) {
    for (const [name, { type }] of Object.entries(definitions.get(row.ledger)?.fields ?? {})) {
      const id = row.values[name]
      if (type.kind !== 'reference' || typeof id !== 'string') continue
      references.set(type.ledger, (references.get(type.ledger) ?? new Set()).add(id))
    }
  }
  return references
}

/** 展示值 — values of one field as pages show them, references and codes with their names; empty where there is none. */
export async function displaysOf(
  ports: Ports,
  scope: UnitScope,
  { field, year, values }: { readonly field: Field; readonly year: number; readonly values: readonly FieldValue[] },
): Promise<readonly string[]> {
  const { type } = field
  const ids = values.flatMap((value) => (typeof value === 'string' ? value : []))
  const references =
    type.kind === 'reference' ? await referredNames(ports, scope, new Map([[type.ledger, new Set(ids)]])) : new Map()
  const listed = type.kind === 'code' ? await ports.units.codes(year) : []
  const codes = new Map(listed.map(({ catalogue, code, name }) => [`${year}/${catalogue}/${code}`, name]))
  return values.map((value) => displayOf(value, { field, names: { references, codes }, year }))
}

/** What a row is called where another refers to it. */
export function nameOfRow({ values, id }: LedgerRow, definition: LedgerDefinition | undefined): string {
  const isOwnText = (field: string) => definition?.fields[field]?.type.kind !== 'reference'
  const words = namingFields(values, definition).filter(isOwnText)
  return joined(words.map((field) => String(values[field] ?? ''))) ?? id
}

/** The fields that say what a row is: those of its definition, else code and name, else what it says first in words. */
function namingFields(values: LedgerRow['values'], definition: LedgerDefinition | undefined): readonly string[] {
  if (definition?.names !== undefined) return definition.names
  const isFilled = (field: string) => (values[field] ?? null) !== null
  const texts = (definition?.list ?? []).filter((field) => definition?.fields[field]?.type.kind === 'text')
  const words = [...['name', 'title', 'content'], ...texts].find(isFilled)
  return [...(typeof values.code === 'string' ? ['code'] : []), ...(words === undefined ? [] : [words])]
}

/** Parts of a name once each; `null` where there is none. */
function joined(parts: readonly string[]): string | null {
  const said = parts.filter((part, index) => part !== '' && parts.indexOf(part) === index)
  return said.length === 0 ? null : said.join(' ')
}

/** What people of the unit are called to whoever asks. */
async function namesOfPeople(ports: Ports, { unitId, isOutside }: UnitScope): Promise<(personId: string) => string> {
  if (isOutside === true) return () => '本单位人员'
  const people = new Map((await ports.people.list(unitId)).map(({ id, name }) => [id, name]))
  return (id) => people.get(id) ?? (id === 'console' ? '命令行' : id)
}

function shownOf(scope: UnitScope, definition: LedgerDefinition | undefined, ledger: string): LedgerShown {
  if (definition === undefined) return { title: ledger, fields: {}, hidden: [], definition, isDated: true }
  const fields = shownFields(definition, scope)
  const hidden = Object.keys(definition.fields).filter((name) => !Object.hasOwn(fields, name))
  return { title: definition.title, fields, hidden, definition, isDated: definition.happenedOn !== null }
}

/** 可见字段 — the fields of a ledger that somebody in this scope may see: all within the unit, the public ones outside. */
export function shownFields({ fields }: LedgerDefinition, { isOutside }: UnitScope): Fields {
  if (isOutside !== true) return fields
  return Object.fromEntries(Object.entries(fields).filter(([, { privacy }]) => privacy === 'public'))
}

const ACTIONS: Readonly<Record<string, string>> = {
  'row:append': '录入',
  'row:amend': '修改',
  'row:void': '作废',
  'case:load': '随案例数据载入',
  'row:late': '补录影响',
}

interface Told {
  readonly shown: LedgerShown
  readonly names: Names
  readonly fileNames: ReadonlyMap<string, string>
  readonly year: number
}

/** Changes as the fields show their values; those of fields that are not shown are not told either. */
function historyInWords(
  { action, details }: TrailEntry,
  { shown: { fields, hidden }, fileNames, ...told }: Told,
): string {
  const verb = ACTIONS[action] ?? action
  if (action === 'row:late') return `${verb}：${effectInWords(details)}`
  const words = changesOf(details)
    .filter(([name]) => !hidden.includes(name))
    .map(([name, change]) =>
      name === DRAFT_LABELS.evidence
        ? `${name}：${filesInWords(change, fileNames)}`
        : `${fields[name]?.label ?? name}：${changeInWords(change, fields[name], told)}`,
    )
  const reason = detailOf(details, 'evidenceReason')
  const because = typeof reason === 'string' ? `（取消关联原因：${reason}）` : ''
  return words.length === 0 ? verb : `${verb}：${words.join('；')}${because}`
}

function detailOf(details: unknown, name: string): unknown {
  return typeof details === 'object' && details !== null ? Reflect.get(details, name) : undefined
}

function changesOf(details: unknown): readonly [string, unknown][] {
  const changes = detailOf(details, 'changes')
  return typeof changes === 'object' && changes !== null ? Object.entries(changes) : []
}

/** Ids of files before and after, as the trail keeps them. */
function fileIds(change: unknown): { readonly before: readonly string[]; readonly after: readonly string[] } {
  const ids = (side: string) =>
    String(detailOf(change, side) ?? '')
      .split('、')
      .filter((id) => id !== '')
  return { before: ids('before'), after: ids('after') }
}

function filesInWords(change: unknown, names: ReadonlyMap<string, string>): string {
  const { before, after } = fileIds(change)
  const told = (ids: readonly string[]) => ids.map((id) => quoted(names.get(id) ?? id)).join('、')
  const [added, removed] = [after.filter((id) => !before.includes(id)), before.filter((id) => !after.includes(id))]
  const parts = [
    ...(added.length === 0 ? [] : [`增加${told(added)}`]),
    ...(removed.length === 0 ? [] : [`移除${told(removed)}`]),
  ]
  return parts.join('，')
}

async function namesOfFiles(
  ports: Ports,
  scope: UnitScope,
  history: readonly TrailEntry[],
): Promise<ReadonlyMap<string, string>> {
  const changes = history.flatMap(({ details }) =>
    changesOf(details).filter(([name]) => name === DRAFT_LABELS.evidence),
  )
  const ids = changes.flatMap(([, change]) => Object.values(fileIds(change)).flat())
  const files = await ports.evidence.findMany(scope, [...new Set(ids)])
  return new Map(files.map(({ id, fileName }) => [id, fileName]))
}

function changeInWords(change: unknown, field: Field | undefined, told: Omit<Shown, 'field'>): string {
  if (typeof change !== 'object' || change === null || !('before' in change) || !('after' in change))
    return String(change)
  const words = (value: unknown) => valueInWords(value, field, told)
  return `${words(change.before)} → ${words(change.after)}`
}

function valueInWords(value: unknown, field: Field | undefined, told: Omit<Shown, 'field'>): string {
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  if (!isPlain || value === '') return '空'
  return field === undefined ? String(value) : displayOf(value, { ...told, field })
}
