import { memo, useMemo } from 'react'
import type { AuditView } from '../../../contract/audit-view.ts'
import {
  type DrawnCell,
  type Mark,
  marksByBlock,
  marksOf,
  marksWithin,
  type Piece,
  piecesOf,
  rowsOf,
} from './audit-marks.ts'
import { SEVERITIES } from './finding-filter.ts'

type Block = AuditView['blocks'][number]
type Table = Extract<Block, { kind: 'table' }>

interface Props {
  readonly view: AuditView
  readonly current: number | null
  readonly onOpen: (finding: number) => void
}

/** Blocks that are laid out together once they come near the window; a long document is drawn and compared by chunks. */
const CHUNK = 40

/** 原文 — the extracted text with every finding marked at its places; a mark leads to its finding. */
export function AuditedText({ view, current, onOpen }: Props) {
  const { blocks, findings, text, isCut } = view
  // Verdicts come and go; the marks stay as long as the places do.
  const places = findings.map(({ spans }) => spans.map(({ start, end }) => `${start}-${end}`).join()).join(';')
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const chunks = useMemo(() => chunksOf(blocks, marksByBlock(blocks, marksOf(findings))), [blocks, places])
  return (
    <article className="audited" aria-label="原文">
      {chunks.map(({ start, marked }) => (
        <Chunk
          key={start}
          marked={marked}
          text={text}
          current={marked.some(({ marks }) => isTouched(marks, current)) ? current : null}
          onOpen={onOpen}
        />
      ))}
      {isCut ? <p className="audited-cut">文件很长，这里只显示前面的部分；全文都已检查，问题都列在旁边。</p> : null}
    </article>
  )
}

interface MarkedBlock {
  readonly block: Block
  readonly marks: readonly Mark[]
}

function chunksOf(blocks: readonly Block[], marks: readonly (readonly Mark[])[]) {
  const count = Math.ceil(blocks.length / CHUNK)
  return Array.from({ length: count }, (_, index) => {
    const from = index * CHUNK
    const marked = blocks.slice(from, from + CHUNK).map((block, at) => ({ block, marks: marks[from + at] ?? [] }))
    return { start: from, marked }
  })
}

const isTouched = (marks: readonly Mark[], current: number | null) => marks.some(({ finding }) => finding === current)

interface ChunkProps extends Omit<BlockProps, 'block' | 'marks'> {
  readonly marked: readonly MarkedBlock[]
}

const Chunk = memo(function Chunk({ marked, current, ...rest }: ChunkProps) {
  return (
    <div className="audited-chunk">
      {marked.map(({ block, marks }) => (
        <BlockView
          key={block.start}
          block={block}
          marks={marks}
          current={isTouched(marks, current) ? current : null}
          {...rest}
        />
      ))}
    </div>
  )
})

interface BlockProps {
  readonly block: Block
  readonly text: string
  readonly marks: readonly Mark[]
  /** Only where the current finding has a place here, so that nothing else is drawn again. */
  readonly current: number | null
  readonly onOpen: (finding: number) => void
}

const BlockView = memo(function BlockView({ block, ...rest }: BlockProps) {
  if (block.kind === 'table') return <TableView table={block} {...rest} />
  const level = block.styleLevel === null ? '' : ' audited-heading'
  const side = block.place === 'body' ? '' : ' audited-aside'
  return (
    <p className={`audited-block${level}${side}`}>
      <Pieces stretch={block} {...rest} />
    </p>
  )
})

type TableProps = Omit<BlockProps, 'block'> & { readonly table: Table }

function TableView({ table, ...rest }: TableProps) {
  const rows = useMemo(() => rowsOf(table), [table])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
    <section className="audited-block audited-table" aria-label={table.name ?? '表格'} tabIndex={0}>
      <table>
        {table.name === null ? null : <caption>{table.name}</caption>}
        <tbody>
          {rows.map(({ row, cells }) => (
            <tr key={row}>
              {cells.map((drawn) => (
                <CellView key={drawn.column} drawn={drawn} {...rest} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const NUMBER = /^[\s\d,，.．%％+\-−—]+$/

function CellView({ drawn, ...rest }: Omit<BlockProps, 'block'> & { readonly drawn: DrawnCell }) {
  const { cell, columnSpan, rowSpan } = drawn
  if (cell === null) return <td colSpan={columnSpan} />
  const isNumber = NUMBER.test(rest.text.slice(cell.start, cell.end))
  return (
    <td colSpan={columnSpan} rowSpan={rowSpan} className={isNumber ? 'is-number' : undefined}>
      <Pieces stretch={cell} {...rest} marks={marksWithin(rest.marks, cell)} />
    </td>
  )
}

interface PiecesProps extends Omit<BlockProps, 'block'> {
  readonly stretch: { readonly start: number; readonly end: number }
}

function Pieces({ stretch, text, marks, current, onOpen }: PiecesProps) {
  return piecesOf(text, stretch, marks).map((piece) =>
    piece.marks.length === 0 ? (
      piece.text
    ) : (
      <MarkedPiece key={piece.start} piece={piece} current={current} onOpen={onOpen} />
    ),
  )
}

interface MarkedProps {
  readonly piece: Piece
  readonly current: number | null
  readonly onOpen: (finding: number) => void
}

function MarkedPiece({ piece, current, onOpen }: MarkedProps) {
  const { marks, text, start, isFirst } = piece
  const mark = marks.find(({ finding }) => finding === current) ?? marks[0]
  if (mark === undefined) return text
  const word = SEVERITIES.find(({ id }) => id === mark.severity)?.word ?? ''
  return (
    <a
      data-place={start}
      href={`#${findingId(mark.finding)}`}
      className={`mark mark-${mark.severity}${isFirst ? ' mark-first' : ''}${mark.finding === current ? ' is-current' : ''}`}
      title={`${word}，看旁边的说明`}
      onClick={(event) => {
        event.preventDefault()
        onOpen(mark.finding)
      }}
    >
      {isFirst ? <span className="visually-hidden">{word}：</span> : null}
      {text}
    </a>
  )
}

/** The element of a finding in the list. */
export function findingId(finding: number): string {
  return `finding-${finding}`
}
