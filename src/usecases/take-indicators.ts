import { Refusal } from '../contract/refusals.ts'
import type { UnitScope } from '../domain/access/index.ts'
import type { FieldValue, LedgerRow } from '../domain/ledger/index.ts'
import {
  COPIED,
  FROM_LIBRARY,
  indicatorLibrary,
  type LibraryIndicator,
  placeInPack,
} from '../domain/objective/index.ts'
import type { RulePack } from '../domain/rule-pack/index.ts'
import { enterRows, ledgerOf } from './enter-rows.ts'
import { indicatorsInForce, packOf } from './load-outline.ts'
import { readStanding } from './objective-standing.ts'
import type { Ports } from './ports.ts'
import { wordsOf } from './read-case.ts'
import { allRows } from './read-rows.ts'

export type IndicatorsToTake =
  | { readonly from: 'library'; readonly ids: readonly string[]; readonly project: string | null }
  | { readonly from: 'year'; readonly ids: readonly string[] }

interface Draft {
  readonly year: number
  readonly values: Readonly<Record<string, FieldValue>>
  readonly strength: 0 | 1 | 2 | 3 | 4
  readonly source: string
  readonly isSample: boolean
  readonly evidence: readonly string[]
}

/**
 * 选用指标 — takes indicators over from the library, or from the year before with the projects that they belong to, as a draft
 * that says where it came from. Weights of the library are 0: the unit sets them. The caller has made sure that the person may
 * set objectives (`objective:write`).
 *
 * @throws Refusal objective/frozen (nothing is open), row/not-found (an id that is not there), input/invalid
 */
export async function takeIndicators(
  ports: Ports,
  scope: UnitScope,
  { year, taking }: { readonly year: number; readonly taking: IndicatorsToTake },
): Promise<readonly LedgerRow[]> {
  return ports.transaction(async (within) => {
    const { writes, state } = await readStanding(within, scope, year)
    if (writes === null) throw new Refusal('objective/frozen', { state })
    const present = await allRows(within, scope, { ledger: 'indicator', year })
    const drafts =
      taking.from === 'library'
        ? await fromLibrary(within, scope, { year, taking, present })
        : await fromYearBefore(within, scope, { year, ids: taking.ids, present })
    const ledger = await ledgerOf(within, scope, 'indicator')
    const staged = drafts.map((draft) => ({ ...draft, values: { ...draft.values, stage: writes } }))
    return enterRows(within, scope, { ledger, year, drafts: staged, action: 'row:append', lateReason: null })
  })
}

interface FromLibrary {
  readonly year: number
  readonly taking: Extract<IndicatorsToTake, { from: 'library' }>
  readonly present: readonly LedgerRow[]
}

async function fromLibrary(within: Ports, scope: UnitScope, { year, taking, present }: FromLibrary): Promise<Draft[]> {
  const pack = await packOf(within, scope, { year, packId: null })
  const project =
    taking.project === null ? null : await within.ledgers.find(scope, { ledger: 'project', id: taking.project })
  if (taking.project !== null && project?.year !== year) {
    throw new Refusal('row/not-found', { ledger: 'project', id: taking.project })
  }
  const codes = newCodes(project === null ? 'U' : wordsOf(project, 'code'), present)
  return taking.ids.map((id, index) => {
    const entry = indicatorLibrary.find((one) => one.id === id)
    if (entry === undefined) throw new Refusal('row/not-found', { ledger: '指标库', id })
    return {
      year,
      values: { ...libraryValues(entry, pack), code: codes(index), project: project?.id ?? null },
      strength: 0,
      source: `${FROM_LIBRARY}${entry.id}，建议值待核对：${entry.toConfirm}`,
      isSample: false,
      evidence: [],
    }
  })
}

function libraryValues(entry: LibraryIndicator, pack: RulePack): Readonly<Record<string, FieldValue>> {
  const isText = entry.comparator === '定性'
  return {
    ...placeInPack(entry, pack.levelTwo.value),
    name: entry.name,
    explanation: entry.explanation,
    origin: '部门管理指标',
    comparator: entry.comparator,
    target: isText ? null : entry.target,
    targetText: isText ? entry.target : null,
    measuringUnit: entry.measuringUnit || null,
    weight: '0',
    targetBasis: entry.targetBasis,
    valueMethod: entry.valueMethod,
    valueSource: entry.valueSource,
    accumulation: entry.accumulation,
    measure: null,
    scoringRule: null,
    evidenceRequirement: entry.evidenceRequirement,
  }
}

/** `P1-05`: the numbers after the last that was ever used under this head, in every version. */
function newCodes(head: string, present: readonly LedgerRow[]): (index: number) => string {
  const numbers = present.map((row) => {
    const code = wordsOf(row, 'code')
    return code.startsWith(`${head}-`) ? Number(code.slice(head.length + 1)) || 0 : 0
  })
  const last = Math.max(0, ...numbers)
  return (index) => `${head}-${String(last + 1 + index).padStart(2, '0')}`
}

interface FromYear {
  readonly year: number
  readonly ids: readonly string[]
  readonly present: readonly LedgerRow[]
}

async function fromYearBefore(within: Ports, scope: UnitScope, { year, ids, present }: FromYear): Promise<Draft[]> {
  const earlier = indicatorsInForce(await allRows(within, scope, { ledger: 'indicator', year: year - 1 }))
  const chosen = ids.map((id) => {
    const found = earlier.find(({ row }) => row.id === id)
    if (found === undefined) throw new Refusal('row/not-found', { ledger: 'indicator', id })
    return found.row
  })
  const taken = new Set(present.map((row) => wordsOf(row, 'code')))
  const fresh = chosen.filter((row) => !taken.has(wordsOf(row, 'code')))
  const projects = await projectsFor(within, scope, { year, indicators: fresh })
  return fresh.map(({ values, year: from, isSample }) => ({
    year,
    values: { ...values, project: projects.get(String(values.project ?? '')) ?? null },
    strength: 0,
    source: `${COPIED}${from}年度${String(values.code)}，指标值和依据待核对`,
    isSample,
    evidence: [],
  }))
}

/** The project of this year for each of last year's, by code; one that is not there yet is taken over with it. */
async function projectsFor(
  within: Ports,
  scope: UnitScope,
  { year, indicators }: { readonly year: number; readonly indicators: readonly LedgerRow[] },
): Promise<ReadonlyMap<string, string>> {
  const wanted = new Set(indicators.map((row) => wordsOf(row, 'project')).filter((id) => id !== ''))
  const earlier = (await allRows(within, scope, { ledger: 'project', year: year - 1 })).filter(({ id }) =>
    wanted.has(id),
  )
  const here = new Map(
    (await allRows(within, scope, { ledger: 'project', year })).map((row) => [wordsOf(row, 'code'), row.id]),
  )
  const missing = earlier.filter((row) => !here.has(wordsOf(row, 'code')))
  const drafts = missing.map(({ values, isSample }) => ({
    year,
    values: { ...values, section: null, goalResult: null, nature: '延续项目' },
    strength: 0,
    source: `${COPIED}${year - 1}年度${String(values.code)}，内容和目标待核对`,
    isSample,
    evidence: [],
  }))
  if (drafts.length > 0) {
    const ledger = await ledgerOf(within, scope, 'project')
    const added = await enterRows(within, scope, { ledger, year, drafts, action: 'row:append', lateReason: null })
    for (const row of added) here.set(wordsOf(row, 'code'), row.id)
  }
  return new Map(earlier.map((row) => [row.id, here.get(wordsOf(row, 'code')) ?? '']))
}
