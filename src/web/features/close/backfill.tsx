import { useState } from 'react'
import type { BackfillView } from '../../../contract/close-view.ts'
import { dayInWords, wholeNumber } from '../../ui/format.ts'
import { Empty } from '../../ui/states.tsx'
import { useNarrow } from '../../ui/use-narrow.ts'

/** Lines shown at first; those to be verified come first. */
const LINES_SHOWN = 10

/** 哪些台账是年底集中补录的 — by ledger and person, those to be verified first. */
export function Backfill({ view: { lines, rules } }: { readonly view: BackfillView }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <section className="section" aria-labelledby="backfill">
      <div className="section-head">
        <h2 id="backfill">哪些台账是年底集中补录的</h2>
        <span className="section-note">{lines.filter(({ verify }) => verify !== '').length} 处请核实</span>
      </div>
      <p className="late-entry-by">{rules.join('；')}。只提示录入时间，不判断原因。</p>
      {lines.length === 0 ? (
        <Empty title="还没有记录" hint="台账有了记录，这里会按台账和录入人统计录入时间。" />
      ) : (
        <Lines lines={isOpen ? lines : lines.slice(0, LINES_SHOWN)} />
      )}
      {isOpen || lines.length <= LINES_SHOWN ? null : (
        <button type="button" className="button" onClick={() => setOpen(true)}>
          显示全部 {lines.length} 行
        </button>
      )}
    </section>
  )
}

type Shown = BackfillView['lines']

function Lines({ lines }: { readonly lines: Shown }) {
  if (useNarrow()) return <LineCards lines={lines} />
  return (
    <div className="table-scroll">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">台账</th>
            <th scope="col">录入人</th>
            <th scope="col" className="is-number">
              记录（条）
            </th>
            <th scope="col" className="is-number">
              事后录入
            </th>
            <th scope="col" className="is-number">
              年底集中录入
            </th>
            <th scope="col">录入最多的一天</th>
            <th scope="col">提示</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={`${line.ledger} ${line.person}`} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** On a phone: a line is a card. */
function LineCards({ lines }: { readonly lines: Shown }) {
  return (
    <ul className="late-entries">
      {lines.map((line) => (
        <li key={`${line.ledger} ${line.person}`} className="late-entry">
          <p>
            <strong>{line.ledgerTitle}</strong>，{line.person}录入 {wholeNumber(line.rows)} 条
          </p>
          <p className="late-entry-by">
            事后录入 {line.longAfterShare}，年底集中录入 {line.atYearEndShare}
          </p>
          {line.verify === '' ? null : <p>{line.verify}</p>}
        </li>
      ))}
    </ul>
  )
}

function Line({ line }: { readonly line: BackfillView['lines'][number] }) {
  return (
    <tr>
      <th scope="row">{line.ledgerTitle}</th>
      <td>{line.person}</td>
      <td className="is-number">{wholeNumber(line.rows)}</td>
      <td className="is-number">
        {wholeNumber(line.longAfter)}（{line.longAfterShare}）
      </td>
      <td className="is-number">
        {wholeNumber(line.atYearEnd)}（{line.atYearEndShare}）
      </td>
      <td className="backfill-day">
        {dayInWords(line.busiestDay)}，{wholeNumber(line.busiestRows)} 条
      </td>
      <td>{line.verify === '' ? '—' : line.verify}</td>
    </tr>
  )
}
