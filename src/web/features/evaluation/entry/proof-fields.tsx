import { useState } from 'react'
import type { EvidenceCardView } from '../../../../contract/evaluation-view.ts'
import type { UnitYear } from '../../../api/queries.ts'
import { EvidenceCard } from '../../../page/evidence/evidence-card.tsx'
import { EvidencePicker } from '../../../page/evidence/evidence-picker.tsx'
import { UploadList } from '../../../page/evidence/upload-list.tsx'
import { useUploads } from '../../../page/evidence/use-uploads.ts'
import { STRENGTHS } from '../../../ui/figure/figure-facts.ts'
import type { Draft } from './entry-drafts.ts'

interface Props {
  readonly id: string
  readonly at: UnitYear
  readonly draft: Draft
  /** What the indicator asks for. */
  readonly hint?: string
  readonly card?: EvidenceCardView | null
  readonly onChange: (draft: Draft) => void
}

/** 数据来源与佐证 — where it was taken from, how strong that is, and the files. */
export function ProofFields({ id, at, draft, hint, card = null, onChange }: Props) {
  return (
    <div className="entry-proof">
      <div className="field">
        <label htmlFor={`source-${id}`}>数据来源</label>
        <input
          id={`source-${id}`}
          className="input"
          maxLength={1000}
          placeholder="合同、凭证、日志或报表的名称"
          value={draft.source}
          onChange={(event) => onChange({ ...draft, source: event.target.value })}
        />
      </div>
      <div className="field">
        <label htmlFor={`strength-${id}`}>佐证强度</label>
        <select
          id={`strength-${id}`}
          className="input"
          value={draft.strength}
          onChange={(event) => onChange({ ...draft, strength: Number(event.target.value) })}
        >
          {Object.entries(STRENGTHS).map(([level, { title }]) => (
            <option key={level} value={level.slice(1)}>
              {level} {title}
            </option>
          ))}
        </select>
      </div>
      <ProofFiles id={id} at={at} draft={draft} onChange={onChange} />
      {hint === undefined ? null : <p className="entry-note entry-wide">佐证资料要求：{hint}</p>}
      {card === null ? null : (
        <div className="entry-wide">
          <EvidenceCard card={card} />
        </div>
      )}
    </div>
  )
}

function ProofFiles({ id, at, draft, onChange }: Pick<Props, 'id' | 'at' | 'draft' | 'onChange'>) {
  const [isPicking, setPicking] = useState(false)
  const take = (ids: readonly string[]) => onChange({ ...draft, evidence: [...new Set([...draft.evidence, ...ids])] })
  const { uploads, isBusy, add, cancel, clear } = useUploads({
    unitId: at.unitId,
    describe: ({ name }) => `自评佐证：${name}`,
    onKept: (file) => take([file.id]),
  })
  return (
    <div className="field entry-proof-files">
      <span>佐证材料 {draft.evidence.length} 份</span>
      <span className="entry-proof-actions">
        <label className="button button-small">
          上传佐证
          <input
            id={`evidence-${id}`}
            className="visually-hidden"
            type="file"
            disabled={isBusy}
            onChange={(event) => {
              void add([...(event.target.files ?? [])])
              event.target.value = ''
            }}
          />
        </label>
        <button type="button" className="button button-small" onClick={() => setPicking(true)}>
          从已有佐证选择
        </button>
      </span>
      <UploadList uploads={uploads} isBusy={isBusy} onCancel={cancel} onClear={clear} />
      {isPicking ? (
        <EvidencePicker
          taken={draft.evidence}
          onClose={() => setPicking(false)}
          onChoose={(chosen) => {
            take(chosen.map((file) => file.id))
            setPicking(false)
          }}
        />
      ) : null}
    </div>
  )
}
