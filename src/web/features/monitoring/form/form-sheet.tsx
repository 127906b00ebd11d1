import type { FormSheetView, FormView } from '../../../../contract/form-view.ts'
import { FigureText } from '../../../ui/figure/figure-text.tsx'

type Cell = FormSheetView['rows'][number][number]

interface Props {
  readonly sheet: FormSheetView
  readonly figures: FormView['figures']
}

/** One sheet of the form, merged and ruled as on paper. */
export function FormSheet({ sheet: { name, columnWidths, rows, footer }, figures }: Props) {
  const sum = columnWidths.reduce((total, one) => total + one, 0)
  return (
    <section className="form-sheet" aria-label={name}>
      <table className="form-table">
        <colgroup>
          {columnWidths.map((width, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its position
            <col key={index} style={{ inlineSize: `${(100 * width) / sum}%` }} />
          ))}
        </colgroup>
        <tbody>
          {rows.map((cells, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row of a form is its position
            <tr key={index}>
              {cells
                .toSorted((left, right) => left.column - right.column)
                .map((cell) => (
                  <FormCell key={cell.column} cell={cell} figures={figures} />
                ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="form-foot">{footer}</p>
    </section>
  )
}

function FormCell({ cell, figures }: { readonly cell: Cell; readonly figures: FormView['figures'] }) {
  const { columnSpan, rowSpan, text, role, figure } = cell
  const view = figure === null ? undefined : figures[figure]
  const shown = view === undefined || view.value === null ? text : <FigureText view={view} text={text} />
  const place = { colSpan: columnSpan, rowSpan, className: `form-${role}` }
  return role === 'label' ? <th {...place}>{shown}</th> : <td {...place}>{shown}</td>
}
