import { z } from 'zod'
import { Refusal } from '../contract/refusals.ts'
import { roleName } from '../contract/session-view.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { scopeFor } from '../domain/access/index.ts'
import { day, dayFromText } from '../domain/calendar/index.ts'
import type { LedgerDefinition, LedgerSubject } from '../domain/ledger/index.ts'
import { referredFirst } from '../domain/ledger/index.ts'
import { keepEvidence } from './add-evidence.ts'
import type { DemoAccount } from './demo-people.ts'
import { createDemoPeople } from './demo-people.ts'
import { enterRows } from './enter-rows.ts'
import type { CaseFiles, Ports, TextTable } from './ports.ts'
import { readCatalogue, readDrafts, readEvidenceRows } from './read-case-tables.ts'

/** What loading a case brought; nothing when it was all there. */
export interface LoadedCase {
  readonly unitId: string
  readonly year: number
  readonly rows: number
  readonly evidence: number
  /** Accounts made now, with their passwords. */
  readonly accounts: readonly DemoAccount[]
}

/**
 * 载入案例 — a unit's year from files, checked as a person's entry is and entered in the name of its demo people. What is
 * there already stays as it is, so loading again changes nothing. One transaction: all of it or nothing.
 *
 * @throws Refusal input/invalid with the `file` and its issues by row
 */
export async function loadCase(ports: Ports, files: CaseFiles): Promise<LoadedCase> {
  const facts = parseFacts(files.facts)
  return ports.transaction(async (within) => {
    await loadUnit(within, facts)
    await loadCatalogues(within, { files, year: facts.year.year })
    const accounts = await createDemoPeople(within, { unitId: facts.unit.id, people: facts.people })
    const scopes = await scopesOf(within, facts)
    const evidence = await loadEvidence(within, { files, scope: scopes.operations })
    const rows = await loadLedgers(within, { files, year: facts.year.year, scopes })
    return { unitId: facts.unit.id, year: facts.year.year, rows, evidence, accounts }
  })
}

const SUBJECTS = ['budget', 'objectives', 'operations'] as const satisfies readonly LedgerSubject[]

const caseFacts = z.strictObject({
  unit: z.strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
    parentId: z.string().nullable(),
    name: z.string().min(1),
    shortName: z.string().min(1),
    regionCode: z.string().regex(/^\d{6}$/),
    type: z.string().min(1),
    supervisingUnit: z.string().min(1),
    establishedOn: z
      .string()
      .refine((text) => dayFromText(text) !== null)
      .transform((text) => day(text))
      .nullable(),
    functions: z.array(z.string().min(1)),
  }),
  year: z.strictObject({ year: z.int(), rulePackId: z.string().nullable() }),
  people: z.array(
    z.strictObject({
      login: z.string().min(1),
      name: z.string().startsWith('示例'),
      roles: z.array(roleName),
      /** Subjects of the ledgers that this person enters. */
      enters: z.array(z.enum(SUBJECTS)),
    }),
  ),
})

type Facts = z.infer<typeof caseFacts>
type Scopes = Readonly<Record<LedgerSubject, UnitScope>>

function parseFacts(input: unknown): Facts {
  const parsed = caseFacts.safeParse(input)
  if (parsed.success) return parsed.data
  const issues = parsed.error.issues.map(({ path, message }) => ({
    row: 1,
    field: path.join('.'),
    label: path.join('.'),
    message,
  }))
  throw new Refusal('input/invalid', { file: 'case.json', issues })
}

async function loadUnit({ units }: Ports, { unit, year: { year, rulePackId } }: Facts): Promise<void> {
  if ((await units.find(unit.id)) === null) await units.save(unit)
  const known = await units.fiscalYears(unit.id)
  if (known.some((one) => one.year === year)) return
  await units.saveFiscalYear({ unitId: unit.id, year, rulePackId, state: 'open' })
}

async function loadCatalogues(
  { units }: Ports,
  { files, year }: { readonly files: CaseFiles; readonly year: number },
): Promise<void> {
  const known = new Set((await units.codes(year)).map(({ catalogue, code }) => `${catalogue} ${code}`))
  const codes = files.catalogues.flatMap(({ catalogue, table }) => readCatalogue(table, { catalogue, year }))
  await units.saveCodes(codes.filter(({ catalogue, code }) => !known.has(`${catalogue} ${code}`)))
}

/** In whose name the rows of each subject are entered. */
async function scopesOf({ people }: Ports, { unit, people: listed }: Facts): Promise<Scopes> {
  const scopes: Partial<Record<LedgerSubject, UnitScope>> = {}
  for (const { login, enters } of listed) {
    const person = await people.findByLogin(login)
    const scope = person === null ? null : scopeFor(person, unit.id)
    for (const subject of enters) if (scope !== null) scopes[subject] = scope
  }
  const { budget, objectives, operations } = scopes
  if (budget !== undefined && objectives !== undefined && operations !== undefined)
    return { budget, objectives, operations }
  const message = '每类台账都应有一位本单位的示例人员录入；请检查人员清单，或该账号是否已被其他单位使用'
  throw new Refusal('input/invalid', {
    file: 'case.json',
    issues: [{ row: 1, field: 'people', label: '人员', message }],
  })
}

async function loadEvidence(
  within: Ports,
  { files, scope }: { readonly files: CaseFiles; readonly scope: UnitScope },
): Promise<number> {
  const listed = readEvidenceRows(files.evidence)
  const known = new Set(
    (
      await within.evidence.findMany(
        scope,
        listed.map(({ id }) => id),
      )
    ).map(({ id }) => id),
  )
  const missing = listed.filter(({ id }) => !known.has(id))
  for (const { line, ...file } of missing) {
    const content = await files.readEvidence(file.fileName)
    if (content === null) throw missingFile(files.evidence, { line, fileName: file.fileName })
    await keepEvidence(within, scope, { ...file, content })
  }
  return missing.length
}

function missingFile(
  { file }: TextTable,
  { line, fileName }: { readonly line: number; readonly fileName: string },
): Refusal {
  const message = `是“${fileName}”，但没有这个文件`
  return new Refusal('input/invalid', { file, issues: [{ row: line, field: 'fileName', label: '文件', message }] })
}

async function loadLedgers(
  within: Ports,
  { files, year, scopes }: { readonly files: CaseFiles; readonly year: number; readonly scopes: Scopes },
): Promise<number> {
  let rows = 0
  for (const ledger of referredFirst(await within.ledgers.definitions(scopes.operations))) {
    const table = files.ledgers.find((one) => one.ledger === ledger.id)?.table
    if (table === undefined) continue
    const scope = scopes[ledger.subject]
    const drafts = await newDrafts(within, scope, { ledger, drafts: readDrafts(table, { ledger, year }) })
    const entry = {
      ledger,
      year,
      drafts: drafts.map(({ draft }) => draft),
      action: 'case:load',
      lateReason: null,
    } as const
    if (drafts.length > 0) rows += (await enterRows(within, scope, entry).catch(inFile(table, drafts))).length
  }
  return rows
}

type Line = ReturnType<typeof readDrafts>[number]

async function newDrafts(
  { ledgers }: Ports,
  scope: UnitScope,
  { ledger, drafts }: { readonly ledger: LedgerDefinition; readonly drafts: readonly Line[] },
): Promise<readonly Line[]> {
  const known = new Set(
    (
      await ledgers.findMany(
        scope,
        ledger.id,
        drafts.map(({ draft }) => draft.id),
      )
    ).map(({ id }) => id),
  )
  return drafts.filter(({ draft }) => !known.has(draft.id))
}

/** Says in which file the rows stand, by the line there. */
function inFile({ file }: TextTable, drafts: readonly Line[]): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof Refusal) || !Array.isArray(error.details.issues)) throw error
    const issues = error.details.issues.map((issue) => ({ ...issue, row: drafts[issue.row - 1]?.line ?? issue.row }))
    throw new Refusal(error.code, { ...error.details, file, issues })
  }
}
