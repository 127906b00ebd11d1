import { canonicalRow, type LedgerDefinition, type LedgerRow } from '../domain/ledger/index.ts'
import { breakAt, CHAIN_BEGIN, type ChainEnd } from '../domain/trail/index.ts'
import type { Digests, InspectedFile, InspectedRow, Inspection, InspectionSize, Ports, TrailEntry } from './ports.ts'
import { definitionProblems, type RecordedDefinition, recordedDefinition } from './verify-definitions.ts'

/** Something that was changed past the program, or lost. */
export interface TrailProblem {
  readonly unitId: string
  /** Where: `日志 12`, `payment P-001`, `佐证材料 …`. */
  readonly at: string
  readonly message: string
  /** What can be opened there; absent where it is gone or about many. */
  readonly about?: ProblemSubject
}

export type ProblemSubject =
  | { readonly kind: 'entry'; readonly sequence: number }
  | { readonly kind: 'record'; readonly ledger: string; readonly id: string }
  | { readonly kind: 'definition'; readonly ledger: string }
  | { readonly kind: 'file'; readonly id: string }

export interface TrailVerification {
  readonly units: number
  readonly entries: number
  readonly rows: number
  readonly files: number
  /** The first ones; empty when all is sound. */
  readonly problems: readonly TrailProblem[]
  readonly problemCount: number
  /** Where each chain ends: written down elsewhere, it proves later that nothing was cut off. */
  readonly ends: readonly (ChainEnd & { readonly unitId: string })[]
}

/** 核验了多少 — entries of the trail, rows of all ledgers, evidence files. */
export type VerificationSize = InspectionSize

/** Told of how far a verification is; ends it by throwing. */
export type VerificationPace = (at: {
  readonly done: VerificationSize
  readonly total: VerificationSize
}) => Promise<void>

interface Verification {
  readonly unitId?: string
  readonly pace?: VerificationPace
}

const PROBLEMS_LISTED = 1_000
/** So many are verified between two looks at others' requests. */
const VERIFIED_A_STEP = 250

/**
 * 核验 — walks the audit trail of every unit, or of one, and holds every definition of its own ledgers, every row and every
 * evidence file against its digest and against what the trail says of it. Reads one moment of the data; others go on working meanwhile.
 *
 * @returns problems as values, in the order: chain, definitions, rows, files.
 */
export async function verifyTrail(
  { inspect, digests }: Pick<Ports, 'inspect' | 'digests'>,
  { unitId, pace }: Verification = {},
): Promise<TrailVerification> {
  return inspect(async (inspection) => {
    const unitIds = unitId === undefined ? await inspection.unitIds() : [unitId]
    const tally = new Tally(pace === undefined ? null : { pace, total: await sizeOf(inspection, unitIds) })
    await tally.told()
    for (const id of unitIds) await verifyUnit({ unitId: id, inspection, digests, tally })
    return tally.result(unitIds.length)
  })
}

async function sizeOf(inspection: Inspection, unitIds: readonly string[]): Promise<VerificationSize> {
  const total = { entries: 0, rows: 0, files: 0 }
  for (const unitId of unitIds) {
    const { entries, rows, files } = await inspection.size(unitId)
    total.entries += entries
    total.rows += rows
    total.files += files
  }
  return total
}

async function verifyUnit(unit: VerifiedUnit): Promise<void> {
  const { unitId, inspection } = unit
  const { batches, definitions } = await verifyChain(unit)
  const changed = await verifyDefinitions(unit, definitions)
  for (const ledger of await inspection.definitions(unitId)) {
    // Rows cannot be read by a definition that is not the one they were entered under.
    if (!changed.has(ledger.id)) await verifyLedger(unit, { ledger, batches })
  }
  for await (const file of inspection.evidence(unitId)) await verifyFile(unit, file)
  await unit.tally.told()
}

class Tally {
  entries = 0
  rows = 0
  files = 0
  readonly ends: (ChainEnd & { unitId: string })[] = []
  readonly #problems: TrailProblem[] = []
  #problemCount = 0
  readonly #watch: { readonly pace: VerificationPace; readonly total: VerificationSize } | null

  constructor(watch: { readonly pace: VerificationPace; readonly total: VerificationSize } | null) {
    this.#watch = watch
  }

  /** One more is verified. */
  async count(what: keyof VerificationSize): Promise<void> {
    this[what] += 1
    if (this[what] % VERIFIED_A_STEP === 0 || what === 'files') await this.told()
  }

  async told(): Promise<void> {
    const { entries, rows, files } = this
    if (this.#watch !== null) await this.#watch.pace({ done: { entries, rows, files }, total: this.#watch.total })
  }

  add(problem: TrailProblem): void {
    this.#problemCount += 1
    if (this.#problems.length < PROBLEMS_LISTED) this.#problems.push(problem)
  }

  result(units: number): TrailVerification {
    const { entries, rows, files, ends } = this
    return { units, entries, rows, files, problems: this.#problems, problemCount: this.#problemCount, ends }
  }
}

interface VerifiedUnit {
  readonly unitId: string
  readonly inspection: Inspection
  readonly digests: Digests
  readonly tally: Tally
}

/** 批量录入 — rows that were entered together under one entry of the trail. */
interface Batch {
  readonly sequence: number
  readonly ledger: string
  readonly first: string
  readonly last: string
  readonly count: number
  readonly digest: string
}

const BREAKS = {
  gap: '序号不连续：此处之前的日志有缺失或重复',
  link: '与前一条日志的摘要对不上：前面的日志被替换或删除过',
  content: '内容与摘要不符：这条日志写入后被改动过',
} as const

/** What entries of a chain say of other things. */
interface Told {
  readonly batches: readonly Batch[]
  readonly definitions: readonly RecordedDefinition[]
}

async function verifyChain({ unitId, inspection, digests, tally }: VerifiedUnit): Promise<Told> {
  const batches: Batch[] = []
  const definitions: RecordedDefinition[] = []
  let end: ChainEnd = CHAIN_BEGIN
  for await (const entry of inspection.entries(unitId)) {
    await tally.count('entries')
    const broken = breakAt(end, entry, (text) => digests.sm3(text))
    if (broken !== null) tally.add({ ...atEntry(unitId, entry.sequence), message: BREAKS[broken] })
    end = entry
    const batch = batchOf(entry)
    if (batch !== null) batches.push(batch)
    const definition = recordedDefinition(entry)
    if (definition !== null) definitions.push(definition)
  }
  const { sequence, digest } = end
  const recorded = (await inspection.chainEnd(unitId)) ?? CHAIN_BEGIN
  if (recorded.sequence !== sequence || recorded.digest !== digest) {
    const message = `日志到第 ${sequence} 条为止，而应当到第 ${recorded.sequence} 条：末尾的日志被删除或替换过`
    tally.add({ ...atEntry(unitId, sequence), message })
  }
  tally.ends.push({ unitId, sequence, digest })
  return { batches, definitions }
}

const atEntry = (unitId: string, sequence: number) => ({
  unitId,
  at: `日志 ${sequence}`,
  about: { kind: 'entry', sequence } as const,
})

/** @returns ledgers whose definition in force is not what it was saved as */
async function verifyDefinitions(
  { unitId, inspection, digests, tally }: VerifiedUnit,
  recorded: readonly RecordedDefinition[],
): Promise<ReadonlySet<string>> {
  const kept = await inspection.ownLedgers(unitId)
  const problems = definitionProblems(kept, recorded, digests)
  for (const { ledger, version, message } of problems)
    tally.add({ unitId, at: `台账定义 ${ledger} 第 ${version} 版`, message, about: { kind: 'definition', ledger } })
  const newest = new Map(kept.map(({ ledger, version }) => [ledger, version]))
  return new Set(problems.filter(({ ledger, version }) => newest.get(ledger) === version).map(({ ledger }) => ledger))
}

function batchOf({ sequence, subject, details }: TrailEntry): Batch | null {
  if (typeof details !== 'object' || details === null) return null
  if (!('first' in details && 'last' in details && 'count' in details && 'digest' in details)) return null
  const { first, last, count, digest } = details
  if (typeof first !== 'string' || typeof last !== 'string') return null
  if (typeof count !== 'number' || typeof digest !== 'string') return null
  return { sequence, ledger: subject.kind, first, last, count, digest }
}

async function verifyLedger(
  unit: VerifiedUnit,
  { ledger, batches }: { readonly ledger: LedgerDefinition; readonly batches: readonly Batch[] },
): Promise<void> {
  const { unitId, inspection, digests, tally } = unit
  const groups = overlapping(batches.filter((batch) => batch.ledger === ledger.id)).map(
    (group) => new BatchTally(group),
  )
  const groupOf = walker(groups)
  for await (const inspected of inspection.rows(unitId, ledger.id)) {
    await tally.count('rows')
    const group = groupOf(inspected.row.id)
    if (!wasEnteredAlone(inspected)) group?.add(inspected.row)
    const message = rowProblem(inspected, { digests, isOfBatch: group !== null })
    const about = { kind: 'record', ledger: ledger.id, id: inspected.row.id } as const
    if (message !== null) tally.add({ unitId, at: `${ledger.title} ${inspected.row.id}`, message, about })
  }
  for await (const id of inspection.vanishedRows(unitId, ledger.id)) {
    tally.add({ unitId, at: `${ledger.title} ${id}`, message: '日志中有这条记录，台账中却没有：记录被直接删除过' })
  }
  for (const group of groups) {
    const message = group.problem(digests)
    if (message !== null) tally.add({ unitId, at: `${ledger.title} ${group.name}`, message })
  }
}

/** Finds the group of ids that come in their order; `null`: an id lies in none. */
function walker(groups: readonly BatchTally[]): (id: string) => BatchTally | null {
  let place = 0
  return (id) => {
    for (;;) {
      const group = groups[place]
      if (group === undefined || id < group.first) return null
      if (id <= group.last) return group
      place += 1
    }
  }
}

/** Batches whose ids lie among each other's, and can only be counted together. */
interface BatchGroup {
  readonly first: string
  readonly last: string
  readonly batches: readonly Batch[]
}

function overlapping(batches: readonly Batch[]): readonly BatchGroup[] {
  const groups: BatchGroup[] = []
  for (const batch of batches.toSorted((left, right) => (left.first < right.first ? -1 : 1))) {
    const before = groups.at(-1)
    if (before === undefined || batch.first > before.last) {
      groups.push({ first: batch.first, last: batch.last, batches: [batch] })
    } else {
      const last = batch.last > before.last ? batch.last : before.last
      groups[groups.length - 1] = { first: before.first, last, batches: [...before.batches, batch] }
    }
  }
  return groups
}

function rowProblem(
  inspected: InspectedRow,
  { digests, isOfBatch }: { readonly digests: Digests; readonly isOfBatch: boolean },
): string | null {
  const { row, recordedDigest } = inspected
  if (digests.sm3(canonicalRow(row)) !== row.digest) return '内容与摘要不符：记录被直接改动过'
  if (recordedDigest !== null && recordedDigest !== row.digest) return '与日志最后一次记载不符：记录被直接改动过'
  return isOfBatch || wasEnteredAlone(inspected) ? null : '日志中没有这条记录的录入：记录被直接加入过'
}

/** Its first entry in the trail is its entry, not a later change of a row that came in with many. */
function wasEnteredAlone({ firstAction }: InspectedRow): boolean {
  return firstAction !== null && firstAction !== 'row:amend' && firstAction !== 'row:void'
}

/**
 * Rows that came in with many. Of rows that were amended since, and of batches among each other, only the number can be held
 * against the trail; an amended row has an entry of its own.
 */
class BatchTally {
  readonly first: string
  readonly last: string
  readonly #batches: readonly Batch[]
  readonly #found: string[] = []
  #hasAmended = false

  constructor({ first, last, batches }: BatchGroup) {
    this.first = first
    this.last = last
    this.#batches = batches
  }

  get name(): string {
    return `${this.first}..${this.last}`
  }

  /** In order of id. */
  add({ digest, revision }: LedgerRow): void {
    this.#found.push(digest)
    this.#hasAmended ||= revision > 1
  }

  problem({ sm3 }: Digests): string | null {
    const entry = `日志 ${this.#batches.map(({ sequence }) => sequence).join('、')}`
    const count = this.#batches.reduce((sum, batch) => sum + batch.count, 0)
    const found = this.#found
    if (found.length !== count) return `${entry} 记载录入 ${count} 条，现有 ${found.length} 条：记录被直接增删过`
    if (this.#hasAmended || this.#batches.length > 1 || sm3(found.join('')) === this.#batches[0]?.digest) return null
    return `与${entry} 记载的摘要不符：其中有记录被直接改动过`
  }
}

async function verifyFile({ unitId, tally }: VerifiedUnit, { file, foundDigest }: InspectedFile): Promise<void> {
  await tally.count('files')
  if (foundDigest === file.digest) return
  const message = foundDigest === null ? '文件已丢失' : '文件内容与登记的摘要不符：文件损坏或被替换过'
  tally.add({ unitId, at: `佐证材料 ${file.fileName}`, message, about: { kind: 'file', id: file.id } })
}
