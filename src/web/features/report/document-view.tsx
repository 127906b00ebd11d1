import { Fragment } from 'react'
import type { FigureView } from '../../../contract/figure-view.ts'
import type { DocumentTable, Heading, OfficialBlock, OfficialDocument, Run } from '../../../domain/document/index.ts'
import { FigureText } from '../../ui/figure/figure-text.tsx'
import { blockId } from './report-outline.ts'

type Figures = ReadonlyMap<string, FigureView>

interface Props {
  readonly document: OfficialDocument
  readonly figures: Figures
}

/** 公文 as it is read on the screen: the same blocks from which docx and html are made, every figure to be opened. */
export function DocumentView({ document, figures }: Props) {
  return (
    <article className="document" aria-label={document.title}>
      <Title document={document} />
      {document.blocks.map((block, index) => (
        <section key={blockId(index)} id={blockId(index)} className="document-block" tabIndex={-1}>
          <Block block={block} figures={figures} />
        </section>
      ))}
      <Attachments attachments={document.attachments} />
      <p className="document-signature">
        {document.signature.unitName}
        <br />
        {document.signature.day}
      </p>
    </article>
  )
}

/** The unit's name keeps together where the title turns over. */
function Title({ document: { title, unitName } }: { readonly document: OfficialDocument }) {
  const rest = title.startsWith(unitName) ? title.slice(unitName.length) : ''
  return (
    <h2 className="document-title">
      {rest === '' ? (
        title
      ) : (
        <>
          <span>{unitName}</span>
          <span>{rest}</span>
        </>
      )}
    </h2>
  )
}

function Block({ block, figures }: { readonly block: OfficialBlock; readonly figures: Figures }) {
  switch (block.kind) {
    case 'heading':
      return <HeadingLine heading={block} figures={figures} />
    case 'paragraph':
      return (
        <p>
          <Line runs={block.runs} figures={figures} />
        </p>
      )
    case 'table':
      return <TableBlock table={block} figures={figures} />
    default:
      return block satisfies never
  }
}

function HeadingLine({ heading, figures }: { readonly heading: Heading; readonly figures: Figures }) {
  const content = (
    <>
      {heading.number}
      <Line runs={heading.runs} figures={figures} />
    </>
  )
  const className = `document-heading-${heading.level}`
  // The page's title is h1 and the document's h2.
  if (heading.level === 1) return <h3 className={className}>{content}</h3>
  if (heading.level === 2) return <h4 className={className}>{content}</h4>
  return heading.level === 3 ? <h5 className={className}>{content}</h5> : <h6 className={className}>{content}</h6>
}

function TableBlock({ table, figures }: { readonly table: DocumentTable; readonly figures: Figures }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
    <div className="document-table" tabIndex={0}>
      <table>
        <caption>
          <span>{table.caption}</span>
          {table.unitNote === null ? null : <span className="document-unit-note">{table.unitNote}</span>}
        </caption>
        <ColumnWidths columns={table.columns} />
        <thead>
          <tr>
            {table.columns.map(({ title, align }) => (
              <th key={title} scope="col" className={`is-${align}`}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, rowIndex) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a compiled document have no other identity and never move
            <tr key={rowIndex} className={rowIndex === table.totalRow ? 'is-total' : undefined}>
              {row.map((runs, index) => (
                <TableCell
                  key={table.columns[index]?.title ?? 'beyond'}
                  align={table.columns[index]?.align ?? 'left'}
                  runs={runs}
                  figures={figures}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ColumnWidths({ columns }: Pick<DocumentTable, 'columns'>) {
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  return (
    <colgroup>
      {columns.map(({ title, width }) => (
        <col key={title} style={{ inlineSize: `${(width / whole) * 100}%` }} />
      ))}
    </colgroup>
  )
}

interface CellProps {
  readonly align: DocumentTable['columns'][number]['align']
  readonly runs: readonly Run[]
  readonly figures: Figures
}

function TableCell({ align, runs, figures }: CellProps) {
  return (
    <td className={`is-${align}`}>
      <Line runs={runs} figures={figures} />
    </td>
  )
}

function Line({ runs, figures }: { readonly runs: readonly Run[]; readonly figures: Figures }) {
  return runs.map((run, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: runs of a compiled line have no other identity and never move
    <Fragment key={index}>
      {run.kind === 'figure' ? <FigureText view={figures.get(run.figure)} text={run.text} /> : run.text}
    </Fragment>
  ))
}

function Attachments({ attachments }: Pick<OfficialDocument, 'attachments'>) {
  if (attachments.length === 0) return null
  return (
    <ol className="document-attachments">
      {attachments.map(({ number, title }, index) => (
        <li key={title}>
          {index === 0 ? '附件：' : ''}
          {number}. {title}
        </li>
      ))}
    </ol>
  )
}
