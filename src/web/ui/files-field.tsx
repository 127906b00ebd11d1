import { useState } from 'react'

interface Props {
  readonly label: string
  readonly name: string
  readonly help?: string
}

/** Files of a form: chosen by a button in our own words, for a browser's own speaks its language. */
export function FilesField({ label, name, help }: Props) {
  const [names, setNames] = useState<readonly string[]>([])
  return (
    <div className="field">
      <span className="field-label">{label}</span>
      <label className="button button-small file-button">
        选择文件
        <input
          name={name}
          type="file"
          multiple
          className="visually-hidden"
          aria-label={label}
          onChange={({ currentTarget }) => setNames([...(currentTarget.files ?? [])].map((file) => file.name))}
        />
      </label>
      {names.length === 0 ? null : <p>{names.join('、')}</p>}
      {help === undefined ? null : <p className="field-help">{help}</p>}
    </div>
  )
}
