import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import type { EvidenceDetails } from '../../../contract/evidence-view.ts'
import type { RecordView } from '../../../contract/figure-view.ts'
import type { LedgerView } from '../../../contract/ledger-view.ts'
import { ROUTES } from '../../../contract/routes.ts'
import { call } from '../../api/client.ts'
import { forgetFigures } from '../../api/forget-figures.ts'
import { evidenceDetailsQuery, ledgersQuery, rowsQuery } from '../../api/queries.ts'
import { Answer } from '../../page/answer.tsx'
import { useSeat } from '../../page/seat.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { dayInWords } from '../../ui/format.ts'
import { Pager } from '../../ui/pager.tsx'
import { LateReasonField } from './late-reason-field.tsx'

interface Props {
  readonly file: EvidenceDetails
  readonly onClose: () => void
}

type Row = Pick<RecordView, 'id' | 'revision'>

/** 关联到记录 — rows of one ledger, found by words, several at once. */
export function LinkDialog({ file, onClose }: Props) {
  const { at } = useSeat()
  const ledgers = useQuery(ledgersQuery(at.unitId))
  const [ledger, setLedger] = useState(file.linkedRows[0]?.ledger ?? '')
  const [chosen, setChosen] = useState<readonly Row[]>([])
  const link = useLink({ file, onClose })
  const chosenLedger = ledgers.data?.find(({ id }) => id === ledger)
  return (
    <FormDialog
      title="关联到记录"
      action={chosen.length === 0 ? '请先勾选记录' : `关联 ${chosen.length} 条`}
      isPending={link.isPending}
      error={link.error}
      isWide
      onClose={onClose}
      onSubmit={(form) => {
        const late = String(form.get('lateReason') ?? '').trim()
        if (chosen.length > 0) link.mutate({ ledger, rows: chosen, lateReason: late === '' ? null : late })
      }}
    >
      <p className="section-note">只有陈述的记录（E0）关联材料后，强度升为 E1；其他记录的强度不变。</p>
      <label className="evidence-choose">
        台账
        <select
          className="input"
          value={ledger}
          data-first-focus
          onChange={({ target }) => {
            setLedger(target.value)
            setChosen([])
          }}
        >
          <option value="">请选择</option>
          {(ledgers.data ?? []).map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      {chosenLedger === undefined ? null : (
        <RowChoice key={ledger} file={file} ledger={chosenLedger} chosen={chosen} onChosen={setChosen} />
      )}
      <LateReasonField />
    </FormDialog>
  )
}

function useLink({ file, onClose }: Props) {
  const { at } = useSeat()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({
      ledger,
      rows,
      lateReason,
    }: {
      readonly ledger: string
      readonly rows: readonly Row[]
      readonly lateReason: string | null
    }) =>
      call(ROUTES.linkEvidence, {
        params: { ...at, id: file.id },
        body: { ledger, rows: rows.map(({ id, revision }) => ({ id, revision })), lateReason },
      }),
    onSuccess: (details) => {
      queries.setQueryData(evidenceDetailsQuery(at, file.id).queryKey, details)
      forgetFigures(queries)
      onClose()
    },
  })
}

const PAGE = 10

interface ChoiceProps {
  readonly file: EvidenceDetails
  readonly ledger: LedgerView
  readonly chosen: readonly Row[]
  readonly onChosen: (rows: readonly Row[]) => void
}

function RowChoice({ file, ledger, chosen, onChosen }: ChoiceProps) {
  const { at } = useSeat()
  const [words, setWords] = useState('')
  const [offset, setOffset] = useState(0)
  const wanted = useDeferredValue(words.trim())
  const asked = { limit: PAGE, offset, sort: '-happenedOn', words: wanted === '' ? undefined : wanted }
  const query = useQuery(rowsQuery(at, ledger.id, asked))
  const toggle = (row: Row) =>
    onChosen(chosen.some(({ id }) => id === row.id) ? chosen.filter(({ id }) => id !== row.id) : [...chosen, row])
  return (
    <>
      <input
        className="input"
        type="search"
        aria-label="按内容查找记录"
        placeholder="按记录里的文字或数据来源查找"
        value={words}
        onChange={({ target }) => {
          setWords(target.value)
          setOffset(0)
        }}
      />
      <Answer query={query} what="台账记录">
        {({ rows, total }) => (
          <>
            <ul className="picker">
              {rows.map((row) => (
                <RowOption
                  key={row.id}
                  row={row}
                  list={ledger.list}
                  isTaken={row.evidence.some(({ id }) => id === file.id)}
                  isChosen={chosen.some(({ id }) => id === row.id)}
                  onToggle={() => toggle(row)}
                />
              ))}
            </ul>
            {rows.length === 0 ? <p className="section-note">没有找到记录。可以换个词，或换一个台账。</p> : null}
            <Pager total={total} limit={PAGE} offset={offset} onMove={setOffset} />
          </>
        )}
      </Answer>
    </>
  )
}

interface OptionProps {
  readonly row: RecordView
  readonly list: readonly string[]
  readonly isTaken: boolean
  readonly isChosen: boolean
  readonly onToggle: () => void
}

const MOST_SHOWN = 4

function RowOption({ row, list, isTaken, isChosen, onToggle }: OptionProps) {
  const words = list
    .flatMap((name) => row.fields.find((field) => field.name === name)?.display ?? [])
    .filter((display) => display !== '')
    .slice(0, MOST_SHOWN)
  return (
    <li>
      <label>
        <input type="checkbox" checked={isTaken || isChosen} disabled={isTaken} onChange={onToggle} />
        <span className="picker-words">
          <span>{words.join(' · ')}</span>
          <small>
            {dayInWords(row.happenedOn)} · {row.strength} · 已有佐证 {row.evidence.length} 份
            {isTaken ? ' · 已关联' : ''}
          </small>
        </span>
      </label>
    </li>
  )
}
