import { commitmentInWords } from '../../../domain/commitment/index.ts'
import type { LedgerDefinition } from '../../../domain/ledger/index.ts'
import { CommitmentParts } from './commitment-parts.tsx'
import {
  COMMITMENT_TITLES,
  type Draft,
  type DraftCommitment,
  type KnownField,
  newCommitment,
  withCommitment,
} from './draft.ts'
import type { Editing } from './ledger-editor.tsx'
import { ProblemNote } from './problem-note.tsx'

/** 承诺事项: what is owed each month or quarter, by each row, or without a break. */
export function CommitmentRows({ editing }: { readonly editing: Editing }) {
  const { draft, base, problems, change } = editing
  const fields: readonly KnownField[] = [...(base?.fields ?? []), ...draft.fields.filter(({ isRetired }) => !isRetired)]
  const set = (name: string, commitment: DraftCommitment) =>
    change({ ...draft, commitments: draft.commitments.map((one) => (one.name === name ? { name, commitment } : one)) })
  return (
    <section className="section" aria-labelledby="commitments-title">
      <div className="section-head">
        <h2 id="commitments-title">承诺事项</h2>
        <button type="button" className="button button-small" onClick={() => change(withCommitment(draft))}>
          增加承诺事项
        </button>
      </div>
      <p className="section-note">
        每月、每季度要做到的事。系统按记录自动判定是否做到，在“承诺事项”页和工作台提醒，履行率也是一个可引用的数。
      </p>
      <ol className="own-fields">
        {draft.commitments.map(({ name, commitment }, index) => (
          <li key={name} className="own-field" data-commitment={name}>
            <Main commitment={commitment} onChange={(changed) => set(name, changed)} />
            <CommitmentParts commitment={commitment} fields={fields} onChange={(changed) => set(name, changed)} />
            <p className="own-words">意思是：{wordsOf(commitment, { draft, fields })}。</p>
            <div className="own-field-foot">
              <span />
              <button
                type="button"
                className="button button-small"
                onClick={() => change({ ...draft, commitments: draft.commitments.filter((one) => one.name !== name) })}
              >
                删除
              </button>
            </div>
            <ProblemNote problems={problems} at={`commitments.${index}`} />
          </li>
        ))}
      </ol>
    </section>
  )
}

interface MainProps {
  readonly commitment: DraftCommitment
  readonly onChange: (commitment: DraftCommitment) => void
}

function Main({ commitment, onChange }: MainProps) {
  const { kind, label, basis } = commitment
  return (
    <div className="own-field-main">
      <label>
        名称
        <input
          className="input"
          value={label}
          placeholder="如“每月走访不少于5户”"
          onChange={({ target }) => onChange({ ...commitment, label: target.value })}
        />
      </label>
      <label>
        要求
        <select
          className="input"
          value={kind}
          onChange={({ target }) => {
            const next = target.value as DraftCommitment['kind'] // the options are exactly these
            onChange(newCommitment(next, { label, basis }))
          }}
        >
          {Object.entries(COMMITMENT_TITLES).map(([one, title]) => (
            <option key={one} value={one}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label>
        依据（选填）
        <input
          className="input"
          value={basis ?? ''}
          placeholder="文件或制度的名称"
          onChange={({ target }) => onChange({ ...commitment, basis: target.value === '' ? null : target.value })}
        />
      </label>
    </div>
  )
}

interface Known {
  readonly draft: Draft
  readonly fields: readonly KnownField[]
}

/** As the program will understand it; a part that names a field that is gone cannot be put in words. */
function wordsOf(commitment: DraftCommitment, { draft, fields }: Known): string {
  const definition: LedgerDefinition = {
    id: 'own',
    title: draft.title,
    subject: 'operations',
    rowUnit: draft.rowUnit,
    fields: Object.fromEntries(
      fields.map(({ name, label, type }) => [
        name,
        { label: label === '' ? '未命名字段' : label, type, isOptional: true, privacy: 'public', help: null },
      ]),
    ),
    happenedOn: draft.happenedOn,
    list: [],
    identity: [],
    measures: {},
  }
  try {
    return commitmentInWords(commitment, definition)
  } catch (error) {
    if (error instanceof RangeError) return '其中用到的字段已经停用，请重新选择'
    throw error
  }
}
