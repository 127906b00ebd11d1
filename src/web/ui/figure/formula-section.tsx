import { withUnit } from '../format.ts'
import { useFigures } from './figure-context.tsx'
import { opensElsewhere } from './figure-text.tsx'
import type { FigureView } from './shown.ts'

type Term = FigureView['formula']['terms'][number]

/** Formulas whose terms, read with their signs from top to bottom, make the figure. */
const EQUATIONS: ReadonlySet<FigureView['formula']['kind']> = new Set(['sum', 'difference', 'ratio', 'product'])

/** 怎么算出来的 — the formula in words and the figures in it, each to be opened in turn. */
export function FormulaSection({ view }: { readonly view: FigureView }) {
  const { kind, words, terms } = view.formula
  const isEquation = EQUATIONS.has(kind)
  // The rule of points stands with their explanation already; here only the figures that it takes.
  const isSaidAbove = view.explanation?.rule === words
  const title = isSaidAbove ? '依据的数' : '怎么算出来的'
  return (
    <section className="inspector-section" aria-label={title}>
      <h3>{title}</h3>
      {isSaidAbove ? null : <p className="inspector-formula">{words}</p>}
      {terms.length === 0 ? null : (
        <table className="inspector-terms">
          <caption className="visually-hidden">{view.label}由下列各数算出</caption>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">运算</th>
              <th scope="col">名称</th>
              <th scope="col">数值</th>
            </tr>
          </thead>
          <tbody>
            {terms.map((term) => (
              <TermRow key={`${term.figure}${term.operator}`} term={term} isEquation={isEquation} />
            ))}
          </tbody>
          {isEquation ? <ResultRow view={view} /> : null}
        </table>
      )}
    </section>
  )
}

function ResultRow({ view }: { readonly view: FigureView }) {
  return (
    <tfoot>
      <tr>
        <td className="inspector-operator">=</td>
        <th scope="row">{view.label}</th>
        <td className="is-number">{withUnit(view)}</td>
      </tr>
    </tfoot>
  )
}

function TermRow({ term, isEquation }: { readonly term: Term; readonly isEquation: boolean }) {
  const figures = useFigures()
  return (
    <tr>
      <td className="inspector-operator">{isEquation ? term.operator : ''}</td>
      <th scope="row">{term.label}</th>
      <td className="is-number">
        <a
          className="figure figure-computed"
          href={figures?.hrefOf(term.figure) ?? '#'}
          data-figure={term.figure}
          onClick={(event) => {
            if (figures === null || opensElsewhere(event)) return
            event.preventDefault()
            figures.open(term.figure)
          }}
        >
          {withUnit(term)}
        </a>
      </td>
    </tr>
  )
}
