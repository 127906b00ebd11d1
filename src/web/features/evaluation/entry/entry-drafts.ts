import type { EvaluationEntry, EvaluationSheet } from '../../../../contract/evaluation-entry-view.ts'

export type SheetLine = EvaluationSheet['indicators'][number]

/** What stands in the fields of one indicator. */
export interface Draft {
  /** By month, from 1; `''`: nothing. */
  readonly months: Readonly<Record<number, string>>
  readonly band: string
  readonly share: string
  readonly reason: string
  readonly cause: string
  readonly deviationReason: string
  readonly measure: string
  readonly source: string
  readonly strength: number
  readonly evidence: readonly string[]
}

export type Drafts = Readonly<Record<string, Draft>>

/** The key of the reason for spending, beside the row ids of indicators. */
export const SPENDING = 'spending'

const EMPTY: Draft = {
  months: {},
  band: '',
  share: '',
  reason: '',
  cause: '',
  deviationReason: '',
  measure: '',
  source: '',
  strength: 1,
  evidence: [],
}

/** Fields as they were last saved. */
export function draftOf({
  months,
  judgement,
  deviation,
}: Pick<SheetLine, 'months' | 'judgement' | 'deviation'>): Draft {
  const proof = judgement ?? months.at(-1) ?? deviation
  return {
    ...EMPTY,
    months: Object.fromEntries(months.map(({ month, value }) => [month, value])),
    ...(judgement === null ? {} : { band: judgement.band, share: judgement.share, reason: judgement.reason }),
    ...(deviation === null
      ? {}
      : { cause: deviation.cause, deviationReason: deviation.reason, measure: deviation.measure }),
    ...(proof == null ? {} : { source: proof.source, strength: proof.strength, evidence: proof.evidence }),
  }
}

/** The line of the reason for spending, drawn and saved like an indicator's. */
export function spendingLine({ spendingDeviation }: Pick<EvaluationSheet, 'spendingDeviation'>) {
  return { months: [], judgement: null, deviation: spendingDeviation }
}

/** Everything that differs from what was saved, as entries. */
export function entriesFrom(sheet: EvaluationSheet, drafts: Drafts): readonly EvaluationEntry[] {
  const indicators = sheet.indicators.flatMap((line) => {
    const draft = drafts[line.rowId]
    return draft === undefined ? [] : entriesOf(line, { draft, indicator: line.rowId, project: null })
  })
  const spending = drafts[SPENDING]
  const line = spendingLine(sheet)
  return spending === undefined
    ? indicators
    : [...indicators, ...entriesOf(line, { draft: spending, indicator: null, project: sheet.project })]
}

interface About {
  readonly draft: Draft
  readonly indicator: string | null
  readonly project: string | null
}

function entriesOf(
  line: Pick<SheetLine, 'months' | 'judgement' | 'deviation'>,
  { draft, indicator, project }: About,
): EvaluationEntry[] {
  const saved = draftOf(line)
  const { source, strength } = draft
  const proof = { source, strength, evidence: [...draft.evidence] }
  const isProofChanged = JSON.stringify(proofOf(draft)) !== JSON.stringify(proofOf(saved))
  const entries: EvaluationEntry[] = []
  if (indicator !== null) {
    entries.push(...monthEntries(line, { draft, indicator }).map((entry) => ({ ...entry, ...proof })))
    const isJudged = ['band', 'share', 'reason'] as const
    if (isJudged.some((field) => draft[field] !== saved[field]) || (isProofChanged && line.judgement !== null)) {
      const { band, share, reason } = draft
      entries.push({
        kind: 'judgement',
        indicator,
        band,
        share,
        reason,
        revision: line.judgement?.revision ?? null,
        ...proof,
      })
    }
  }
  const words = ['cause', 'deviationReason', 'measure'] as const
  if (words.some((field) => draft[field] !== saved[field])) {
    const { cause, deviationReason: reason, measure } = draft
    const revision = line.deviation?.revision ?? null
    entries.push({ kind: 'deviation', indicator, project, cause, reason, measure, revision, ...proof })
  }
  return entries
}

const proofOf = ({ source, strength, evidence }: Draft) => [source, strength, evidence]

function monthEntries(
  { months }: Pick<SheetLine, 'months'>,
  { draft, indicator }: Pick<About, 'draft'> & { indicator: string },
) {
  const saved = new Map(months.map((one) => [one.month, one]))
  return Object.entries(draft.months).flatMap(([key, typed]) => {
    const month = Number(key)
    const kept = saved.get(month)
    const value = typed.trim().replaceAll(/[,，]/g, '')
    if (value === (kept?.value ?? '')) return []
    return [
      { kind: 'actual' as const, indicator, month, value, note: kept?.note ?? null, revision: kept?.revision ?? null },
    ]
  })
}
