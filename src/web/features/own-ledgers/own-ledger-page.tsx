import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { LedgerView } from '../../../contract/ledger-view.ts'
import type { OwnLedgersView } from '../../../contract/own-ledger-view.ts'
import { Answer } from '../../page/answer.tsx'
import { Page } from '../../page/page.tsx'
import { useSeat } from '../../page/seat.tsx'
import { draftOf, newDraft, newExtension } from './draft.ts'
import { type Edited, LedgerEditor } from './ledger-editor.tsx'
import { ownLedgersQuery } from './own-ledgers-query.ts'
import './own-ledgers.css'

/** One ledger of the unit's own, or what it adds to a built-in one, being defined. */
export function OwnLedgerPage() {
  const { id } = useParams({ from: '/shell/system/own-ledgers/$id' })
  const { at } = useSeat()
  const query = useQuery(ownLedgersQuery(at.unitId))
  const title = id === 'new' ? '新建台账' : (query.data?.known.find((one) => one.id === id)?.title ?? '自建台账')
  return (
    <Page title={title} summary={<BackNote isNew={id === 'new'} />}>
      <Answer query={query} what="台账定义">
        {(view) => {
          const edited = editedLedger(view, id)
          if (edited === null) return <p className="notice notice-error">没有这个台账，请回到自建台账列表重新选择。</p>
          return <LedgerEditor key={`${id} ${edited.draft.version}`} edited={edited} known={view.known} />
        }}
      </Answer>
    </Page>
  )
}

function BackNote({ isNew }: { readonly isNew: boolean }) {
  return isNew
    ? '写下要记的字段和要统计的数；保存后立即可以录入，以后还可以修改，已有记录不会丢。'
    : '修改定义不影响已有记录；保存前会列出哪些数会变化。'
}

function editedLedger({ ledgers, known }: OwnLedgersView, id: string): Edited | null {
  if (id === 'new') return { id: null, draft: newDraft(), base: null, saved: null }
  const saved = ledgers.find((one) => one.id === id) ?? null
  const ledger = known.find((one) => one.id === id)
  if (ledger === undefined) return null
  const base = saved?.extends === null ? null : baseOf(ledger, saved?.fields.map(({ name }) => name) ?? [])
  return { id, draft: saved === null ? newExtension(ledger) : draftOf(saved), base, saved }
}

/** The built-in ledger without what the unit added. */
function baseOf(ledger: LedgerView, added: readonly string[]): LedgerView {
  return { ...ledger, fields: ledger.fields.filter(({ name }) => !added.includes(name)) }
}
