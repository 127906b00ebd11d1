import type { ImportPlanView } from '../../../contract/import-view.ts'
import { wholeNumber } from '../../ui/format.ts'

interface Props {
  readonly plan: ImportPlanView
}

/** Every problem at its cell. */
export function Problems({ plan: { problems, problemCount } }: Props) {
  if (problemCount === 0) return null
  return (
    <section className="section" aria-label="问题">
      <h2>问题</h2>
      {problems.length < problemCount ? (
        <p className="section-note">
          先列出 {wholeNumber(problems.length)} 处，共 {wholeNumber(problemCount)} 处；全部问题见标注的原表。
        </p>
      ) : null}
      <div className="table-scroll">
        <table className="table import-table">
          <caption className="visually-hidden">文件中的问题，共 {wholeNumber(problemCount)} 处</caption>
          <thead>
            <tr>
              <th scope="col">单元格</th>
              <th scope="col">列</th>
              <th scope="col">问题</th>
            </tr>
          </thead>
          <tbody>
            {problems.map(({ cell, row, heading, message }) => (
              <tr key={`${cell ?? row} ${heading}`}>
                <th scope="row" className="import-cell">
                  {cell ?? `第 ${row} 行`}
                </th>
                <td>{heading}</td>
                <td>{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** Field by field, before and after. */
export function Changes({ plan: { changes, counts } }: Props) {
  if (changes.length === 0) return null
  return (
    <section className="section" aria-label="修改">
      <h2>将修改的 {wholeNumber(counts.changed)} 条</h2>
      {changes.length < counts.changed ? (
        <p className="section-note">先列出 {wholeNumber(changes.length)} 条。</p>
      ) : null}
      <div className="table-scroll">
        <table className="table import-table">
          <caption className="visually-hidden">修改前后的差异</caption>
          <thead>
            <tr>
              <th scope="col">行</th>
              <th scope="col">记录</th>
              <th scope="col">栏目</th>
              <th scope="col">原来</th>
              <th scope="col">改为</th>
            </tr>
          </thead>
          <tbody>
            {changes.flatMap(({ row, id, name, fields }) =>
              fields.map(({ label, before, after }, index) => (
                <tr key={`${id} ${label}`}>
                  <th scope="row">{index === 0 ? row : ''}</th>
                  <td>{index === 0 ? name : ''}</td>
                  <td>{label}</td>
                  <td className="import-before">{before === '' ? '空' : before}</td>
                  <td className="import-after">{after === '' ? '空' : after}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** The first of the rows that would be new. */
export function Added({ plan: { added, addedHeadings, counts } }: Props) {
  if (added.length === 0) return null
  return (
    <section className="section" aria-label="新增">
      <h2>将新增的 {wholeNumber(counts.added)} 条</h2>
      {added.length < counts.added ? <p className="section-note">先列出 {wholeNumber(added.length)} 条。</p> : null}
      <div className="table-scroll">
        <table className="table import-table">
          <caption className="visually-hidden">将新增的记录</caption>
          <thead>
            <tr>
              <th scope="col">行</th>
              {addedHeadings.map(({ label, isNumber }) => (
                <th scope="col" key={label} className={isNumber ? 'is-number' : undefined}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {added.map(({ row, cells }) => (
              <tr key={row}>
                <th scope="row">{row}</th>
                {addedHeadings.map(({ label, isNumber }, index) => (
                  <td key={label} className={isNumber ? 'is-number' : undefined}>
                    {cells[index]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
