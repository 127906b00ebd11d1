import type { ImportPlanView } from '../../../contract/import-view.ts'
import type { Import } from './use-import.ts'

interface Props {
  readonly plan: ImportPlanView
  readonly work: Import
}

const BY: Readonly<Record<ImportPlanView['columns'][number]['by'], string>> = {
  heading: '列名相同',
  synonym: '列名相近',
  person: '由您指定',
  unknown: '没有认出',
  counter: '序号，不导入',
}

/** Which column of the file is which of the ledger; a person may say otherwise. */
export function ColumnMatching({ plan, work }: Props) {
  const isComplete = plan.columns.every(({ key, by }) => key !== null || by === 'counter')
  return (
    <details className="section import-columns" open={!isComplete || plan.problemCount > 0}>
      <summary>
        列的对应关系（表头在第 {plan.headerRow} 行，认出 {plan.columns.filter(({ key }) => key !== null).length} 列）
      </summary>
      {plan.sheets.length < 2 ? null : <SheetChoice plan={plan} work={work} />}
      <div className="table-scroll">
        <table className="table import-table">
          <caption className="visually-hidden">文件的列与台账的列</caption>
          <thead>
            <tr>
              <th scope="col">列</th>
              <th scope="col">文件中的列名</th>
              <th scope="col">例</th>
              <th scope="col">对应</th>
              <th scope="col">依据</th>
            </tr>
          </thead>
          <tbody>
            {plan.columns.map((column) => (
              <tr key={column.index}>
                <th scope="row">{column.letters}</th>
                <td>{column.heading}</td>
                <td className="import-sample">{column.sample}</td>
                <td>
                  <KeyChoice plan={plan} work={work} column={column} />
                </td>
                <td>{BY[column.by]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

function SheetChoice({ plan, work }: Props) {
  return (
    <label className="import-sheet">
      工作表{' '}
      <select
        className="input"
        value={plan.sheet}
        onChange={({ currentTarget }) => work.say({ sheet: currentTarget.value, columns: {} })}
      >
        {plan.sheets.map(({ name, rows }) => (
          <option key={name} value={name}>
            {name}（{rows} 行）
          </option>
        ))}
      </select>
    </label>
  )
}

interface KeyProps extends Props {
  readonly column: ImportPlanView['columns'][number]
}

function KeyChoice({ plan, work, column: { index, heading, key } }: KeyProps) {
  const taken = new Set(plan.columns.filter((one) => one.index !== index).map((one) => one.key))
  const say = (chosen: string) =>
    work.say({ ...work.choices, columns: { ...work.choices.columns, [index]: chosen === '' ? null : chosen } })
  return (
    <select
      className="input"
      aria-label={`“${heading}”对应的列`}
      value={key ?? ''}
      onChange={({ currentTarget }) => say(currentTarget.value)}
    >
      <option value="">不导入</option>
      {plan.known.map((one) => (
        <option key={one.key} value={one.key} disabled={taken.has(one.key)}>
          {one.heading}
          {one.isRequired ? '（必填）' : ''}
        </option>
      ))}
    </select>
  )
}
