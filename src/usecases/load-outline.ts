import { Refusal } from '../contract/refusals.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { exactFromText, exactText, fraction, times, ZERO } from '../domain/amount/index.ts'
import { UNIT_SUBJECT } from '../domain/evaluation/index.ts'
import type { Comparator, EvidenceCard, LevelOne } from '../domain/indicator/index.ts'
import type { FieldValue, LedgerRow } from '../domain/ledger/index.ts'
import type { RulePack } from '../domain/rule-pack/index.ts'
import { packFor } from '../domain/rule-pack/index.ts'
import type { Judgement } from '../domain/scoring/index.ts'
import type { FigureOutline, OutlineIndicator, OutlineProject } from '../figures/define-figures.ts'
import { rulePacks } from '../rule-packs/index.ts'
import type { Ports } from './ports.ts'
import { allRows } from './read-rows.ts'

/** Which unit's year, under which rule pack; `packId` null: the pack set for the year, else that of region and year. */
export interface YearQuery {
  readonly year: number
  readonly packId?: string | null
}

/**
 * 取数大纲 — reads what decides which figures exist: projects, indicators in force, codes in use, the rule pack.
 *
 * @throws Refusal unit/not-found, year/not-found, rule-pack/not-found
 */
export async function loadOutline(
  ports: Ports,
  scope: UnitScope,
  { year, packId = null }: YearQuery,
): Promise<FigureOutline> {
  const pack = await packOf(ports, scope, { year, packId })
  const rowsOf = (ledger: string) => allRows(ports, scope, { ledger, year })
  const sections = new Map((await rowsOf('section')).map((row) => [row.id, textOf(row, 'name')]))
  const projects = (await rowsOf('project')).sort(byPosition).map((row) => projectOf(row, sections))
  const judgements = new Map((await rowsOf('judgement')).map((row) => [textOf(row, 'indicator'), judgementOf(row)]))
  const owners = new Map(projects.map(({ id, owner }) => [id, owner]))
  return {
    unitId: scope.unitId,
    year,
    pack,
    projects,
    functionCodes: await codesInUse(ports, scope, year),
    indicators: indicatorsInForce(await rowsOf('indicator')).map(({ row, versions }) => ({
      ...indicatorOf(row, versions),
      subject: projects.find(({ id }) => id === row.values.project)?.code ?? UNIT_SUBJECT,
      judgement: versions.map((id) => judgements.get(id)).find((found) => found !== undefined) ?? null,
      owner: owners.get(textOf(row, 'project')) ?? BOOKKEEPER,
    })),
    ...(await allotments(ports, scope, { year, projects })),
    changeReasons: (await rowsOf('change_reason')).map((row) => ({
      subject: textOf(row, 'subject'),
      reason: textOf(row, 'reason'),
    })),
    gapExplanations: (await rowsOf('gap_explanation')).map((row) => ({
      functionCode: optionalText(row.values.functionCode),
      reason: textOf(row, 'reason'),
    })),
    posts: await ports.ledgers.valuesOf(scope, { ledger: 'staffing', field: 'post', year }),
    operations: (await ports.ledgers.definitions(scope)).filter(({ subject }) => subject === 'operations'),
    bookkeeper: BOOKKEEPER,
  }
}

const BOOKKEEPER = '财务人事科'

/** 适用规则包 of a unit's year. */
export async function packOf(
  ports: Ports,
  scope: UnitScope,
  { year, packId }: { year: number; packId: string | null },
): Promise<RulePack> {
  const unit = await ports.units.find(scope.unitId)
  if (unit === null) throw new Refusal('unit/not-found', { unitId: scope.unitId })
  const fiscalYear = (await ports.units.fiscalYears(scope.unitId)).find((one) => one.year === year)
  if (fiscalYear === undefined) throw new Refusal('year/not-found', { unitId: scope.unitId, year })
  const chosen = packId ?? fiscalYear.rulePackId
  const pack =
    chosen === null
      ? packFor(rulePacks, { regionCode: unit.regionCode, year })
      : (rulePacks.find(({ id }) => id === chosen) ?? null)
  if (pack === null) throw new Refusal('rule-pack/not-found', { packId: chosen, regionCode: unit.regionCode, year })
  return pack
}

/** Where the budget was allotted, and what each adjustment changed. */
async function allotments(
  ports: Ports,
  scope: UnitScope,
  { year, projects }: { readonly year: number; readonly projects: readonly OutlineProject[] },
): Promise<Pick<FigureOutline, 'adjustments' | 'initialCells'>> {
  const codes = new Map(projects.map(({ id, code }) => [id, code]))
  const projectOn = (row: LedgerRow) => codes.get(textOf(row, 'project')) ?? null
  const staged = (stage: string) => allRows(ports, scope, { ledger: 'budget_line', year, where: { stage } })
  const cells = new Map(
    (await staged('年初预算')).map((row) => {
      const cell = { functionCode: textOf(row, 'functionCode'), project: projectOn(row) }
      return [JSON.stringify(cell), cell] as const
    }),
  )
  const adjusted = await staged('预算调整')
  const documents = [...new Set(adjusted.map(({ values }) => optionalText(values.documentNumber)))]
  return {
    initialCells: [...cells.values()],
    adjustments: documents.map((documentNumber) => ({
      documentNumber,
      projects: [
        ...new Set(
          adjusted.filter(({ values }) => optionalText(values.documentNumber) === documentNumber).map(projectOn),
        ),
      ],
    })),
  }
}

async function codesInUse(
  ports: Ports,
  scope: UnitScope,
  year: number,
): Promise<readonly { code: string; name: string }[]> {
  const ledgers = ['income', 'payment', 'budget_line', 'gap_explanation']
  const used = await Promise.all(
    ledgers.map((ledger) => ports.ledgers.valuesOf(scope, { ledger, field: 'functionCode', year })),
  )
  const names = new Map(
    (await ports.units.codes(year))
      .filter(({ catalogue }) => catalogue === 'function')
      .map(({ code, name }) => [code, name]),
  )
  return [...new Set(used.flat())].sort().map((code) => ({ code, name: names.get(code) ?? '（目录中无此科目）' }))
}

const STAGES = ['申报', '批复', '调整']

/** An adjustment to a weight of 0 cancels the indicator. */
const isDropped = (row: LedgerRow) => textOf(row, 'stage') === '调整' && textOf(row, 'weight') === '0'

/** Of each code the version furthest on: adjusted before approved before declared. What is only applied for does not count. */
export function indicatorsInForce(rows: readonly LedgerRow[]): { row: LedgerRow; versions: readonly string[] }[] {
  const counted = rows.filter((row) => stageOf(row) >= 0)
  const codes = [...new Set(counted.map((row) => textOf(row, 'code')))].sort()
  const inForce = codes.flatMap((code) => {
    const versions = counted.filter((row) => textOf(row, 'code') === code)
    const newest = versions.toSorted((left, right) => stageOf(right) - stageOf(left))[0]
    if (newest === undefined || isDropped(newest)) return []
    return [{ row: newest, versions: versions.map(({ id }) => id) }]
  })
  return inForce.toSorted((left, right) => byIndicatorPlace(left.row, right.row))
}

/**
 * 现行版本 — of rows that are all versions of one indicator the one in force, which is what people mean by its name.
 *
 * @returns `null` for anything else.
 */
export function inForceAmong(rows: readonly LedgerRow[]): LedgerRow | null {
  if (rows.some(({ ledger }) => ledger !== 'indicator')) return null
  const found = indicatorsInForce(rows)
  return found.length === 1 && new Set(rows.map((row) => textOf(row, 'code'))).size === 1
    ? (found[0]?.row ?? null)
    : null
}

/** Indicators in the order that people gave them; those without a place after them, by code. */
export function byIndicatorPlace(left: LedgerRow, right: LedgerRow): number {
  const place = ({ values }: LedgerRow) => Number(values.position ?? Number.MAX_SAFE_INTEGER)
  return place(left) - place(right) || (textOf(left, 'code') < textOf(right, 'code') ? -1 : 1)
}

const stageOf = (row: LedgerRow) => STAGES.indexOf(textOf(row, 'stage'))

export function indicatorOf(
  row: LedgerRow,
  versions: readonly string[],
): Omit<OutlineIndicator, 'subject' | 'judgement' | 'owner'> {
  return {
    id: row.id,
    versions,
    stage: textOf(row, 'stage'),
    code: textOf(row, 'code'),
    project: optionalText(row.values.project),
    levelOne: textOf(row, 'levelOne') as LevelOne, // a choice field: its options are exactly these
    levelTwo: textOf(row, 'levelTwo'),
    name: textOf(row, 'name'),
    explanation: textOf(row, 'explanation'),
    origin: textOf(row, 'origin'),
    comparator: textOf(row, 'comparator') as Comparator, // a choice field: its options are exactly these
    target: optionalText(row.values.target),
    targetText: optionalText(row.values.targetText),
    measuringUnit: textOf(row, 'measuringUnit'),
    weight: textOf(row, 'weight'),
    targetBasis: textOf(row, 'targetBasis'),
    valueMethod: textOf(row, 'valueMethod'),
    valueSource: textOf(row, 'valueSource'),
    scoringRule: optionalText(row.values.scoringRule),
    evidenceRequirement: textOf(row, 'evidenceRequirement'),
    card: cardOf(row),
    accumulation: textOf(row, 'accumulation'),
    boundTo: optionalText(row.values.measure),
  }
}

function cardOf(row: LedgerRow): EvidenceCard | null {
  const card = {
    validation: textOf(row, 'validation'),
    origin: textOf(row, 'proofOrigin'),
    accuracy: textOf(row, 'accuracy'),
    limits: textOf(row, 'limits'),
    compensation: textOf(row, 'compensation'),
  }
  return Object.values(card).every((words) => words === '') ? null : card
}

function projectOf(row: LedgerRow, sections: ReadonlyMap<string, string>): OutlineProject {
  return {
    id: row.id,
    code: textOf(row, 'code'),
    name: textOf(row, 'name'),
    owner: sections.get(textOf(row, 'section')) ?? BOOKKEEPER,
  }
}

function judgementOf(row: LedgerRow): Judgement {
  return {
    band: textOf(row, 'band'),
    share: shareOfPercent(textOf(row, 'share')),
    reason: textOf(row, 'reason'),
    evidence: row.evidence,
  }
}

/** `"85.5"` % → `"0.855"`. */
function shareOfPercent(percent: string): string {
  return exactText(times(exactFromText(percent) ?? ZERO, fraction(1n, 100n)))
}

const byPosition = (left: LedgerRow, right: LedgerRow) =>
  Number(left.values.position ?? 0) - Number(right.values.position ?? 0)

function textOf(row: LedgerRow, field: string): string {
  return optionalText(row.values[field]) ?? ''
}

function optionalText(value: FieldValue | undefined): string | null {
  return value === null || value === undefined || value === '' ? null : String(value)
}
