import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { JudgedFinding } from '../../../contract/audit-view.ts'
import { ROUTES } from '../../../contract/routes.ts'
import { call } from '../../api/client.ts'
import { Page } from '../../page/page.tsx'
import { useSeat } from '../../page/seat.tsx'
import { fileSize } from '../../ui/format.ts'
import { CloseIcon } from '../../ui/icons.tsx'
import { Failed } from '../../ui/states.tsx'
import { AuditResult } from './audit-result.tsx'
import { countsOf, SEVERITIES } from './finding-filter.ts'
import { HandIn } from './hand-in.tsx'
import { type AuditItem, type Audits, type Handed, useAudits } from './use-audits.ts'
import type { Judge } from './verdict-form.tsx'
import './audit.css'

/** 报告体检 — hand in any report, see what in it cannot be true. */
export function AuditPage() {
  const { at, unit } = useSeat()
  const audits = useAudits(at.unitId)
  const [chosen, setChosen] = useState<number | null>(null)
  const { items } = audits
  const selected = items.find(({ id }) => id === chosen) ?? items[0] ?? null
  const hand = (handed: readonly Handed[]) => {
    const first = audits.add(handed)
    if (first !== null) setChosen(first)
  }
  return (
    <Page
      title="报告体检"
      summary={`任何单位的报告都可以检查：合计对不上、前后说法不一、该写没写、格式差错，逐处列出。判定由${unit.shortName}保存，文件不保存。`}
      filter={selected?.handed.name ?? ''}
    >
      <HandIn onHand={hand} isSmall={items.length > 0} />
      {items.length === 0 ? <WhatIsChecked /> : null}
      {items.length < 2 ? null : <ItemList audits={audits} selected={selected} onChoose={setChosen} />}
      {selected === null ? null : <Selected key={selected.id} item={selected} audits={audits} />}
    </Page>
  )
}

const CHECKED = [
  ['数字', '总数与分项、占比、增减、执行率、收支与结转、表内外和前后文的同一个数，逐一复算'],
  ['说法', '“未调整”与追加、“全部完成”与完成率、沿用上年的日期、复制的段落，相互对照'],
  ['形式', '应有的部分、序号、附件、书名号和括号、文号、占位符、不宜公开的个人信息'],
  ['表格', '自评表的分值、得分、执行率、等级和未完成说明，按填报要求核对'],
] as const

function WhatIsChecked() {
  return (
    <dl className="what-is-checked">
      {CHECKED.map(([subject, words]) => (
        <div key={subject}>
          <dt>{subject}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}

interface ItemListProps {
  readonly audits: Audits
  readonly selected: AuditItem | null
  readonly onChoose: (id: number) => void
}

function ItemList({ audits: { items, remove }, selected, onChoose }: ItemListProps) {
  const settled = items.filter(({ state }) => state.kind === 'done' || state.kind === 'failed').length
  return (
    <section className="audit-items no-print" aria-label="体检的文件">
      <ul>
        {items.map((item) => (
          <li key={item.id} className={item === selected ? 'is-chosen' : undefined}>
            <button
              type="button"
              className="audit-item"
              aria-current={item === selected ? 'true' : undefined}
              onClick={() => onChoose(item.id)}
            >
              <span className="audit-item-name">{item.handed.name}</span>
              <ItemState item={item} />
            </button>
            <button
              type="button"
              className="icon-button"
              aria-label={`移除“${item.handed.name}”`}
              onClick={() => remove(item.id)}
            >
              <CloseIcon />
            </button>
          </li>
        ))}
      </ul>
      {settled === items.length ? null : (
        <p className="section-note" role="status">
          已检查 {settled} 份，共 {items.length} 份
        </p>
      )}
    </section>
  )
}

function ItemState({ item: { state } }: { readonly item: AuditItem }) {
  switch (state.kind) {
    case 'waiting':
      return <span className="section-note">等待</span>
    case 'working':
      return <span className="section-note">检查中……</span>
    case 'failed':
      return <span className="light light-absent">无法检查</span>
    case 'done':
      return <Counts findings={state.view.findings} />
    default:
      return state satisfies never
  }
}

function Counts({ findings }: { readonly findings: readonly JudgedFinding[] }) {
  const counts = countsOf(findings)
  if (findings.length === 0) return <span className="light light-normal">没有发现问题</span>
  return (
    <span className="audit-counts">
      {SEVERITIES.map(({ id, word, light }) => (
        <span key={id} className={`light ${light}`} title={word}>
          <span className="visually-hidden">{word}</span> {counts[id]}
        </span>
      ))}
    </span>
  )
}

function Selected({ item, audits }: { readonly item: AuditItem; readonly audits: Audits }) {
  const judge = useJudge(audits, item.handed.name)
  const { state, handed, id } = item
  switch (state.kind) {
    case 'waiting':
    case 'working':
      return <Working handed={handed} onCancel={() => audits.remove(id)} />
    case 'failed':
      return <Failed what={`“${handed.name}”`} error={state.error} onRetry={() => audits.retry(id)} />
    case 'done':
      return <AuditResult handed={handed} view={state.view} judge={judge} />
    default:
      return state satisfies never
  }
}

function Working({ handed, onCancel }: { readonly handed: Handed; readonly onCancel: () => void }) {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000)
    return () => clearInterval(timer)
  }, [])
  return (
    <div className="audit-working" role="status">
      <p>
        正在读取和检查“{handed.name}”（{fileSize(handed.content.size)}）{seconds > 1 ? `，已用 ${seconds} 秒` : ''}
      </p>
      <progress aria-label="检查进度" />
      <button type="button" className="button" onClick={onCancel}>
        取消
      </button>
    </div>
  )
}

/** Verdicts go to the server, then to every result on the page; the report page will ask for its own anew. */
function useJudge({ judged }: Audits, file: string): Judge {
  const { at } = useSeat()
  const queries = useQueryClient()
  const { unitId } = at
  return useMemo(() => {
    const save = async ({ fingerprint, rule }: JudgedFinding, said: Said) => {
      const body = { ...said, rule, file }
      judged(fingerprint, await call(ROUTES.judgeFinding, { params: { unitId, fingerprint }, body }))
      await queries.invalidateQueries({ queryKey: ['report'] })
    }
    return {
      confirm: (finding) => save(finding, { verdict: 'confirmed' }),
      dismiss: (finding, reason) => save(finding, { verdict: 'dismissed', reason }),
      async withdraw({ fingerprint }) {
        await call(ROUTES.withdrawVerdict, { params: { unitId, fingerprint } })
        judged(fingerprint, null)
        await queries.invalidateQueries({ queryKey: ['report'] })
      },
    }
  }, [judged, queries, unitId, file])
}

type Said = { readonly verdict: 'confirmed' } | { readonly verdict: 'dismissed'; readonly reason: string }
