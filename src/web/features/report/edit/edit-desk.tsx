import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useBlocker } from '@tanstack/react-router'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { ReportTemplateView } from '../../../../contract/report-view.ts'
import { ROUTES } from '../../../../contract/routes.ts'
import { ApiError } from '../../../api/api-error.ts'
import { call } from '../../../api/client.ts'
import { reportQuery, reportTemplateQuery, reportVocabularyQuery, type UnitYear } from '../../../api/queries.ts'
import { Page } from '../../../page/page.tsx'
import { minute } from '../../../ui/format.ts'
import { dropDraft, keepDraft, keptDraft } from './draft.ts'
import { EditPreview } from './edit-preview.tsx'
import { EditToolbar } from './edit-toolbar.tsx'
import { InsertFigure } from './insert-figure.tsx'
import { type EditorHandle, TemplateEditor } from './template-editor.tsx'

interface Props {
  readonly at: UnitYear
  readonly start: ReportTemplateView
}

/** A reference being put in or changed; `null`: none. */
type Asked = { readonly from: number; readonly to: number; readonly text: string } | 'new' | null

const WAIT = 500

export function EditDesk({ at, start }: Props) {
  const editor = useRef<EditorHandle>(null)
  const [words, setWords] = useState(start.template)
  const saving = useSave(at, start)
  const isChanged = words !== saving.saved.template
  const save = () => {
    if (isChanged && !saving.isPending) saving.mutate(words)
  }
  useKeptDraft(at, { words, isChanged })
  return (
    <Page
      title="编辑报告"
      state={<SaveState saving={saving} isChanged={isChanged} />}
      actions={<Actions isPending={saving.isPending} isChanged={isChanged} onSave={save} />}
      summary="文字可以改，数只能引用：点“引用数”或键入“{”，按名称查找。点正文里的数可以换成别的数、改单位和月份。"
    >
      {saving.error === null ? null : <SaveProblem error={saving.error} />}
      <DraftOffer at={at} saved={start.template} onTake={(kept) => editor.current?.setWords(kept)} />
      <Desk at={at} editor={editor} words={words} onChange={setWords} onSave={save} />
    </Page>
  )
}

interface DeskProps {
  readonly at: UnitYear
  readonly editor: RefObject<EditorHandle | null>
  readonly words: string
  readonly onChange: (words: string) => void
  readonly onSave: () => void
}

function Desk({ at, editor, words, onChange, onSave }: DeskProps) {
  const [isBare, setIsBare] = useState(false)
  const [asked, setAsked] = useState<Asked>(null)
  const { data: vocabulary } = useQuery(reportVocabularyQuery(at))
  const preview = usePreview(at, words)
  const problems = [...(preview.data?.errors ?? []), ...(preview.data?.bareNumbers ?? [])]
  const put = (text: string) => {
    setAsked(null)
    if (asked === 'new') editor.current?.insert(text)
    else if (asked !== null) editor.current?.replace(asked, text)
  }
  return (
    <div className="edit-desk">
      <section className="edit-words" aria-label="报告文字">
        <EditToolbar
          editor={editor}
          vocabulary={vocabulary ?? null}
          isBare={isBare}
          onBare={setIsBare}
          onFigure={() => setAsked('new')}
        />
        <TemplateEditor
          handle={editor}
          words={words}
          vocabulary={vocabulary ?? null}
          problems={problems}
          isBare={isBare}
          onChange={onChange}
          onSave={onSave}
          onFigure={(chip) => setAsked(chip ?? 'new')}
        />
      </section>
      <EditPreview preview={preview} onGo={(place) => editor.current?.goTo(place)} />
      {asked === null || vocabulary === undefined ? null : (
        <InsertFigure
          vocabulary={vocabulary}
          given={asked === 'new' ? null : asked.text}
          onClose={() => setAsked(null)}
          onChoose={put}
        />
      )}
    </div>
  )
}

interface ActionProps {
  readonly isPending: boolean
  readonly isChanged: boolean
  readonly onSave: () => void
}

function Actions({ isPending, isChanged, onSave }: ActionProps) {
  return (
    <>
      <Link to="/report/versions" className="button">
        版本
      </Link>
      <Link to="/report" className="button">
        查看报告
      </Link>
      <button
        type="button"
        className="button button-primary"
        title="Ctrl+S"
        disabled={!isChanged || isPending}
        onClick={onSave}
      >
        {isPending ? '正在保存……' : '保存'}
      </button>
    </>
  )
}

/** What is not saved stays in this browser, and nobody leaves it behind unasked. */
function useKeptDraft(at: UnitYear, { words, isChanged }: { readonly words: string; readonly isChanged: boolean }) {
  const wasChanged = useRef(false)
  useEffect(() => {
    if (isChanged) keepDraft(at, words)
    else if (wasChanged.current) dropDraft(at)
    wasChanged.current = isChanged
  }, [at, words, isChanged])
  useBlocker({
    shouldBlockFn: () => isChanged && !window.confirm('有文字还没有保存，确定离开吗？'),
    enableBeforeUnload: isChanged,
  })
}

/** The words as they read a moment after the last key. */
function usePreview(at: UnitYear, words: string) {
  const [settled, setSettled] = useState(words)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words), WAIT)
    return () => clearTimeout(timer)
  }, [words])
  return useQuery({
    queryKey: ['report-preview', at, settled],
    placeholderData: keepPreviousData,
    gcTime: 10_000,
    queryFn: ({ signal }) => call(ROUTES.previewReport, { params: at, body: { template: settled }, signal }),
  })
}

export type Preview = ReturnType<typeof usePreview>

function useSave(at: UnitYear, start: ReportTemplateView) {
  const queries = useQueryClient()
  const [saved, setSaved] = useState(start)
  const mutation = useMutation({
    mutationFn: (words: string) =>
      call(ROUTES.saveReport, { params: at, body: { template: words, basedOn: saved.version } }),
    onSuccess: (report, words) => {
      const kept = { template: words, version: report.version }
      setSaved(kept)
      queries.setQueryData(reportQuery(at).queryKey, report)
      queries.setQueryData(reportTemplateQuery(at).queryKey, kept)
      void queries.invalidateQueries({ queryKey: ['report-versions'] })
    },
  })
  return { ...mutation, saved }
}

type Saving = ReturnType<typeof useSave>

function SaveState({ saving, isChanged }: { readonly saving: Saving; readonly isChanged: boolean }) {
  if (isChanged) return <span className="tag tag-watch">有未保存的改动</span>
  if (saving.data === undefined) return null
  return (
    <span className="tag tag-normal" role="status">
      已保存为第 {saving.data.version} 版，{minute(saving.data.savedAt)}
    </span>
  )
}

function SaveProblem({ error }: { readonly error: Error }) {
  const isConflict = error instanceof ApiError && error.code === 'report/changed-meanwhile'
  return (
    <div className="notice notice-error" role="alert">
      <p className="notice-title">没有保存</p>
      <p>{error.message}</p>
      {isConflict ? (
        <p>
          您的文字还在这一页。请到<Link to="/report/versions">版本</Link>
          里看他人改了什么，再刷新本页、恢复您的文字后合并。
        </p>
      ) : null}
    </div>
  )
}

interface OfferProps {
  readonly at: UnitYear
  readonly saved: string
  readonly onTake: (words: string) => void
}

function DraftOffer({ at, saved, onTake }: OfferProps) {
  const [offered, setOffered] = useState(() => keptDraft(at, saved))
  if (offered === null) return null
  return (
    <div className="notice notice-watch edit-draft-offer">
      <p>这台电脑上有一份没有保存的文字（{minute(offered.at)}）。</p>
      <button
        type="button"
        className="button button-small"
        onClick={() => {
          onTake(offered.words)
          setOffered(null)
        }}
      >
        恢复
      </button>
      <button
        type="button"
        className="button button-small"
        onClick={() => {
          dropDraft(at)
          setOffered(null)
        }}
      >
        不要了
      </button>
    </div>
  )
}
