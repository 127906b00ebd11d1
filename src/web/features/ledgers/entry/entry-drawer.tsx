import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { LedgerView } from '../../../../contract/ledger-view.ts'
import { ROUTES } from '../../../../contract/routes.ts'
import { call } from '../../../api/client.ts'
import { Answer } from '../../../page/answer.tsx'
import { useSeat } from '../../../page/seat.tsx'
import { CloseIcon } from '../../../ui/icons.tsx'
import { Modal } from '../../../ui/modal.tsx'
import { type Choices, gridColumnsOf } from '../ledger-grid.ts'
import { unnamed } from '../lookup-knowledge.ts'
import { today } from '../today.ts'
import { namesOf, useLookups } from '../use-lookups.ts'
import { EntryForm } from './entry-form.tsx'
import { type Beginning, type EntrySetting, useEntry } from './use-entry.ts'
import './entry.css'

interface Props {
  readonly ledger: LedgerView
  /** `null`: a new row. */
  readonly row: { readonly id: string; readonly use: 'change' | 'copy' } | null
  readonly onClose: () => void
}

/** 新增、修改、复制 — a drawer beside the list; on a phone the whole page. */
export function EntryDrawer({ ledger, row, onClose }: Props) {
  const { at } = useSeat()
  const title = row === null ? '新增' : row.use === 'change' ? '修改' : '复制'
  const choices = useQuery({
    queryKey: ['grid', at, ledger.id, 'choices'],
    queryFn: ({ signal }) => call(ROUTES.listGridChoices, { params: { ...at, ledger: ledger.id }, signal }),
  })
  const beginning = useQuery({
    queryKey: ['grid', at, ledger.id, 'entry', row?.id ?? 'new', row?.use ?? 'new'],
    staleTime: 0,
    gcTime: 0,
    queryFn: () => beginningOf(at, ledger.id, row),
  })
  return (
    <Modal className="edge-drawer entry-drawer" label={`${title}：${ledger.title}`} onClose={onClose}>
      <header className="entry-head">
        <h2>
          {title}：{ledger.title}
        </h2>
        <button type="button" className="icon-button" onClick={onClose} aria-label="关闭" title="关闭（Esc）">
          <CloseIcon />
        </button>
      </header>
      <Answer query={choices} what="录入表">
        {(found) => (
          <Answer query={beginning} what="这条记录">
            {(begun) => <Named ledger={ledger} found={found} beginning={begun} onClose={onClose} />}
          </Answer>
        )}
      </Answer>
    </Modal>
  )
}

type At = EntrySetting['at']

async function beginningOf(at: At, ledger: string, row: Props['row']): Promise<Beginning> {
  if (row === null) return { kind: 'new', row: null, files: [] }
  const params = { unitId: at.unitId, ledger, id: row.id }
  const [kept, shown] = await Promise.all([
    call(ROUTES.readGridRow, { params: { ...params, year: at.year } }),
    call(ROUTES.readRow, { params }),
  ])
  return { kind: row.use, row: kept, files: shown.evidence }
}

interface FilledProps {
  readonly ledger: LedgerView
  readonly found: { readonly choices: Choices; readonly searched: readonly string[] }
  readonly beginning: Beginning
  readonly onClose: () => void
}

/** The form once the rows that its row refers to have their names. */
function Named(props: FilledProps) {
  const { at } = useSeat()
  const { ledger, found, beginning } = props
  const rows = beginning.row === null ? [] : [beginning.row]
  const ids = unnamed({}, { rows, searched: found.searched })
  const names = useQuery({
    queryKey: ['grid', at, ledger.id, 'names', ids],
    queryFn: ({ signal }) => namesOf({ ...at, ledger: ledger.id }, ids, signal),
  })
  return (
    <Answer query={names} what="这条记录">
      {(held) => <Filled {...props} names={held} />}
    </Answer>
  )
}

function Filled({ ledger, found, beginning, onClose, names }: FilledProps & { readonly names: Choices }) {
  const { at } = useSeat()
  const { choices, searched } = found
  const { lookups, ask } = useLookups({ at, ledger: ledger.id, searched, names })
  const columns = useMemo(
    () => gridColumnsOf(ledger, { choices, lookups, year: at.year }),
    [ledger, choices, lookups, at.year],
  )
  const entry = useEntry({ at, ledger: ledger.id, columns, today: today(), beginning, onDone: onClose })
  return <EntryForm columns={columns} entry={entry} onAsk={ask} onClose={onClose} />
}
