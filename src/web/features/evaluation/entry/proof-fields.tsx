import { useMutation } from '@tanstack/react-query'
import { ROUTES } from '../../../../contract/routes.ts'
import { call } from '../../../api/client.ts'
import type { UnitYear } from '../../../api/queries.ts'
import type { Draft } from './entry-drafts.ts'

const STRENGTHS = ['E0 情况说明', 'E1 文件', 'E2 业务记录', 'E3 系统日志', 'E4 独立检测']

interface Props {
  readonly id: string
  readonly at: UnitYear
  readonly draft: Draft
  /** What the indicator asks for. */
  readonly hint?: string
  readonly onChange: (draft: Draft) => void
}

/** 数据来源与佐证 — where it was taken from, how strong that is, and the files. */
export function ProofFields({ id, at, draft, hint, onChange }: Props) {
  const adding = useMutation({
    mutationFn: (file: File) =>
      call(ROUTES.addEvidence, {
        params: { unitId: at.unitId },
        query: { fileName: file.name, description: `自评佐证：${file.name}`, kind: '工作资料' },
        body: file,
      }),
    onSuccess: (file) => onChange({ ...draft, evidence: [...draft.evidence, file.id] }),
  })
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
          {STRENGTHS.map((words, strength) => (
            <option key={words} value={strength}>
              {words}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <span>佐证材料 {draft.evidence.length} 份</span>
        <label className="button button-small">
          上传佐证
          <input
            id={`evidence-${id}`}
            className="visually-hidden"
            type="file"
            disabled={adding.isPending}
            onChange={(event) => {
              const file = event.target.files?.[0]
              if (file !== undefined) adding.mutate(file)
              event.target.value = ''
            }}
          />
        </label>
        {adding.isPending ? <p className="field-help">正在上传……</p> : null}
        {adding.error === null ? null : <p className="field-error">{adding.error.message}</p>}
      </div>
      {hint === undefined ? null : <p className="entry-note entry-wide">佐证资料要求：{hint}</p>}
    </div>
  )
}
