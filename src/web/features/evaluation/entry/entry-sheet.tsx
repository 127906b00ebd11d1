import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useBlocker } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { EvaluationEntry, EvaluationSheet } from '../../../../contract/evaluation-entry-view.ts'
import type { EvaluationSubject, IndicatorView } from '../../../../contract/evaluation-view.ts'
import { ROUTES } from '../../../../contract/routes.ts'
import { call } from '../../../api/client.ts'
import { evaluationSheetQuery, type UnitYear } from '../../../api/queries.ts'
import { FigureText } from '../../../ui/figure/figure-text.tsx'
import { DeviationFields } from './deviation-fields.tsx'
import { type Draft, type Drafts, draftOf, entriesFrom, SPENDING, spendingLine } from './entry-drafts.ts'
import { IndicatorEntry } from './indicator-entry.tsx'
import { ProofFields } from './proof-fields.tsx'

interface Props {
  readonly at: UnitYear
  readonly sheet: EvaluationSheet
}

const WAIT = 500

export function EntrySheet({ at, sheet }: Props) {
  const [drafts, setDrafts] = useState<Drafts>({})
  const entries = entriesFrom(sheet, drafts)
  const trial = useTrial(at, { subject: sheet.subject.id, entries })
  const saving = useSave(at, { subject: sheet.subject.id, onSaved: () => setDrafts({}) })
  const change = (key: string, draft: Draft) => setDrafts((before) => ({ ...before, [key]: draft }))
  useBlocker({
    shouldBlockFn: () => entries.length > 0 && !window.confirm('有填报内容还没有保存，确定离开吗？'),
    enableBeforeUnload: entries.length > 0,
  })
  const tried = trial.data?.subject ?? null
  const pointsNow = (indicator: IndicatorView) =>
    entries.length === 0 ? null : (indicatorsOf(tried).find(({ rowId }) => rowId === indicator.rowId)?.points ?? null)
  const spending = drafts[SPENDING] ?? draftOf(spendingLine(sheet))
  return (
    <>
      {sheet.isLocked ? (
        <p className="notice notice-watch">自评已提交或定稿，填报内容随之锁定；单位负责人退回后可以再改。</p>
      ) : null}
      <fieldset className="entry-sheet" disabled={sheet.isLocked || saving.isPending}>
        <legend className="visually-hidden">{sheet.subject.name}的填报内容</legend>
        <section className="entry-card" aria-label="预算执行">
          <h3>
            预算执行率 <FigureText view={sheet.subject.funds[0]?.rate} />
          </h3>
          <DeviationFields
            id={SPENDING}
            draft={spending}
            causes={sheet.causes}
            isAsked={sheet.subject.owed.some(({ indicator }) => indicator === null)}
            onChange={(draft) => change(SPENDING, draft)}
          />
          <ProofFields id={SPENDING} draft={spending} at={at} onChange={(draft) => change(SPENDING, draft)} />
        </section>
        {indicatorsOf(sheet.subject).map((indicator) => {
          const line = sheet.indicators.find(({ rowId }) => rowId === indicator.rowId)
          return line === undefined ? null : (
            <IndicatorEntry
              key={indicator.rowId}
              at={at}
              sheet={sheet}
              indicator={indicator}
              line={line}
              draft={drafts[indicator.rowId] ?? draftOf(line)}
              tried={pointsNow(indicator)}
              onChange={(draft) => change(indicator.rowId, draft)}
            />
          )
        })}
      </fieldset>
      <SaveBar
        sheet={sheet}
        tried={tried}
        entries={entries}
        trial={trial}
        saving={saving}
        onDrop={() => setDrafts({})}
      />
    </>
  )
}

const indicatorsOf = (subject: EvaluationSubject | null): readonly IndicatorView[] =>
  subject?.blocks.flatMap(({ indicators }) => indicators) ?? []

interface Asked {
  readonly subject: string
  readonly entries: readonly EvaluationEntry[]
}

/** The points a moment after the last key. */
function useTrial(at: UnitYear, { subject, entries }: Asked) {
  const asked = JSON.stringify(entries)
  const [settled, setSettled] = useState(asked)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(asked), WAIT)
    return () => clearTimeout(timer)
  }, [asked])
  return useQuery({
    queryKey: ['evaluation-trial', at, subject, settled],
    enabled: settled !== '[]',
    gcTime: 10_000,
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: ({ signal }) => {
      // Written just above from entries.
      const sent = JSON.parse(settled) as EvaluationEntry[]
      return call(ROUTES.tryEvaluation, { params: at, body: { subject, entries: sent }, signal })
    },
  })
}

function useSave(at: UnitYear, { subject, onSaved }: { readonly subject: string; readonly onSaved: () => void }) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (entries: readonly EvaluationEntry[]) =>
      call(ROUTES.enterEvaluation, { params: at, body: { subject, entries: [...entries] } }),
    onSuccess: async (sheet) => {
      queries.setQueryData(evaluationSheetQuery(at, subject).queryKey, sheet)
      onSaved()
      for (const key of ['evaluation', 'evaluation-review', 'report', 'figure', 'monitoring'])
        await queries.invalidateQueries({ queryKey: [key] })
    },
  })
}

interface BarProps {
  readonly sheet: EvaluationSheet
  readonly tried: EvaluationSubject | null
  readonly entries: readonly EvaluationEntry[]
  readonly trial: ReturnType<typeof useTrial>
  readonly saving: ReturnType<typeof useSave>
  readonly onDrop: () => void
}

const saveWords = ({ length }: BarProps['entries']) => (length === 0 ? '没有改动' : `保存 ${length} 项`)

function Tried({ subject }: { readonly subject: EvaluationSubject | null }) {
  if (subject === null) return null
  return (
    <span className="entry-tried">
      试算：{subject.total.display}分 {subject.grade ?? ''}
    </span>
  )
}

/** Total and grade as saved and as they would be, always in sight. */
function SaveBar({ sheet, tried, entries, trial, saving, onDrop }: BarProps) {
  const { total, grade } = sheet.subject
  const isChanged = entries.length > 0
  const error = saving.error ?? (isChanged ? trial.error : null)
  return (
    <div className="entry-bar" role="status">
      <p>
        总分 <FigureText view={total} /> {grade ?? ''}
        {isChanged && error === null ? <Tried subject={tried} /> : null}
        {saving.isSuccess && !isChanged ? <span className="tag tag-normal">已保存</span> : null}
      </p>
      {error === null ? null : (
        <p className="field-error" role="alert">
          {error.message}
        </p>
      )}
      <span className="entry-bar-actions">
        {isChanged ? (
          <button type="button" className="button" onClick={onDrop} disabled={saving.isPending}>
            放弃改动
          </button>
        ) : null}
        <button
          type="button"
          className="button button-primary"
          disabled={!isChanged || saving.isPending || sheet.isLocked}
          onClick={() => saving.mutate(entries)}
        >
          {saving.isPending ? '正在保存……' : saveWords(entries)}
        </button>
      </span>
    </div>
  )
}
