import { type RefObject, useState } from 'react'
import type { ReportVocabularyView } from '../../../../contract/report-edit-view.ts'
import type { EditorHandle } from './template-editor.tsx'

interface Props {
  readonly editor: RefObject<EditorHandle | null>
  readonly vocabulary: ReportVocabularyView | null
  readonly isBare: boolean
  readonly onBare: (isBare: boolean) => void
  readonly onFigure: () => void
}

/** What can be put into the words, and how a line reads. */
export function EditToolbar({ editor, vocabulary, isBare, onBare, onFigure }: Props) {
  const insert = (text: string) => editor.current?.insert(text)
  return (
    <div className="edit-toolbar" role="toolbar" aria-label="编辑工具">
      <button type="button" className="button button-small button-primary" title="Ctrl+/" onClick={onFigure}>
        引用数
      </button>
      <Choice
        label="标题级别"
        placeholder="正文 / 标题"
        options={LEVELS}
        onChoose={(level) => editor.current?.setHeading(Number(level))}
      />
      <Choice
        label="插入单位信息"
        placeholder="单位信息"
        options={(vocabulary?.facts ?? []).map(({ name, label, text }) => ({
          value: name,
          words: `${label}：${text}`,
        }))}
        onChoose={(name) => insert(`{${name}}`)}
      />
      <Choice
        label="插入表格"
        placeholder="表格"
        options={(vocabulary?.tables ?? []).map((name) => ({ value: name, words: name }))}
        onChoose={(name) => insert(`\n\n@表 ${name}\n\n`)}
      />
      <Choice label="插入文号、日期、常量" placeholder="文号、日期" options={MARKS} onChoose={insert} />
      <Choice label="插入条件、重复" placeholder="条件、重复" options={BRANCHES} onChoose={insert} />
      <span className="edit-toolbar-end">
        <button type="button" className="button button-small" title="Ctrl+Z" onClick={() => editor.current?.undo()}>
          撤销
        </button>
        <button type="button" className="button button-small" title="Ctrl+Y" onClick={() => editor.current?.redo()}>
          重做
        </button>
        <button type="button" className="button button-small" title="Ctrl+F" onClick={() => editor.current?.find()}>
          查找替换
        </button>
        <label className="edit-toolbar-check">
          <input type="checkbox" checked={isBare} onChange={(event) => onBare(event.target.checked)} />
          显示写法
        </label>
      </span>
    </div>
  )
}

const LEVELS = [
  { value: '0', words: '正文' },
  { value: '1', words: '一级标题 一、' },
  { value: '2', words: '二级标题（一）' },
  { value: '3', words: '三级标题 1.' },
  { value: '4', words: '四级标题（1）' },
]

const MARKS = [
  { value: '{文号:}', words: '文号或文件名称' },
  { value: '{日期:2021-05-20}', words: '日期' },
  { value: '{期间:1..10}', words: '期间' },
  { value: '{常量:|}', words: '常量（不取自台账的数，写明理由）' },
]

const BRANCHES = [
  { value: '\n@若 gap.total 大于零\n\n@否则\n\n@完\n', words: '有条件的文字' },
  { value: '\n@每个 项目 以“；”连接\n{项目.名称}\n@完\n', words: '逐个项目写出' },
]

interface ChoiceProps {
  readonly label: string
  readonly placeholder: string
  readonly options: readonly { readonly value: string; readonly words: string }[]
  readonly onChoose: (value: string) => void
}

/** A list that does something and then shows its name again. */
function Choice({ label, placeholder, options, onChoose }: ChoiceProps) {
  const [round, setRound] = useState(0)
  return (
    <select
      key={round}
      className="edit-choice"
      aria-label={label}
      defaultValue=""
      onChange={(event) => {
        onChoose(event.target.value)
        setRound(round + 1)
      }}
    >
      <option value="" disabled>
        {placeholder}
      </option>
      {options.map(({ value, words }) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  )
}
