import type { BudgetView } from '../../../contract/budget-view.ts'
import { FigureText } from '../../ui/figure/figure-text.tsx'
import { Empty } from '../../ui/states.tsx'
import { useNarrow } from '../../ui/use-narrow.ts'

type Table = BudgetView['initialTable']

/** 年初预算 by function code and project; each sum opens the records behind it. */
export function InitialTable({ table }: { readonly table: Table }) {
  const isNarrow = useNarrow()
  return (
    <section className="section" aria-labelledby="initial-table">
      <div className="section-head">
        <h2 id="initial-table">年初预算按科目和项目怎样安排</h2>
        <p>单位：元</p>
      </div>
      <Allotted table={table} isNarrow={isNarrow} />
    </section>
  )
}

function Allotted({ table, isNarrow }: { readonly table: Table; readonly isNarrow: boolean }) {
  if (table.rows.length === 0) {
    return <Empty title="还没有年初预算" hint="批复的年初预算录入或导入后，会在这里按科目和项目交叉列出。" />
  }
  return isNarrow ? <Cards table={table} /> : <Cross table={table} />
}

function Cross({ table: { projects, rows, total } }: { readonly table: Table }) {
  return (
    <div className="table-scroll">
      <table className="table cross-table">
        <caption className="visually-hidden">年初预算：功能分类 × 项目（元）</caption>
        <thead>
          <tr>
            <th scope="col">功能分类</th>
            {projects.map(({ code, name }) => (
              <th key={code ?? ''} scope="col" className="is-number">
                {name}
              </th>
            ))}
            <th scope="col" className="is-number">
              合计
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, name, cells, total: sum }) => (
            <tr key={code}>
              <th scope="row">
                <span className="code">{code}</span> {name}
              </th>
              {projects.map((project, place) => (
                <td key={project.code ?? ''} className="is-number">
                  <Cell view={cells[place] ?? null} />
                </td>
              ))}
              <td className="is-number">
                <FigureText view={sum} unit="in-header" />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">合计</th>
            {[...projects.map((project) => project.total), total].map((view) => (
              <td key={view.id} className="is-number">
                <FigureText view={view} unit="in-header" />
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

/** On a phone each code lists the projects that it pays for. */
function Cards({ table: { projects, rows, total } }: { readonly table: Table }) {
  return (
    <ul className="code-cards">
      {rows.map(({ code, name, cells, total: sum }) => (
        <li key={code}>
          <p className="code-card-head">
            <span>
              <span className="code">{code}</span> {name}
            </span>
            <FigureText view={sum} unit="in-header" />
          </p>
          <dl>
            {projects.map((project, place) =>
              cells[place] === null || cells[place] === undefined ? null : (
                <div key={project.code ?? ''}>
                  <dt>{project.name}</dt>
                  <dd>
                    <FigureText view={cells[place]} unit="in-header" />
                  </dd>
                </div>
              ),
            )}
          </dl>
        </li>
      ))}
      <li>
        <p className="code-card-head">
          <strong>合计</strong>
          <FigureText view={total} unit="in-header" />
        </p>
      </li>
    </ul>
  )
}

/** Nothing allotted is not zero: the cell stays empty. */
function Cell({ view }: { readonly view: BudgetView['initialTable']['total'] | null }) {
  return view === null ? null : <FigureText view={view} unit="in-header" />
}
