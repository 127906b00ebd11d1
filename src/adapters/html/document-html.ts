import type { FigureView } from '../../contract/figure-view.ts'
import type { DocumentTable, Heading, OfficialBlock, OfficialDocument, Run } from '../../domain/document/index.ts'
import { escaped } from './escape.ts'

type Figures = Readonly<Record<string, FigureView>>

/** 公文 as plain HTML: readable, searchable and printable without any script; figures are marked with their id. */
export function documentHtml(document: OfficialDocument, figures: Figures): string {
  const blocks = document.blocks.map((block) => blockHtml(block, figures)).join('\n')
  return `<article class="official">
<h1>${titleHtml(document)}</h1>
${blocks}
${attachmentsHtml(document.attachments)}
<p class="official-signature">${escaped(document.signature.unitName)}<br>${escaped(document.signature.day)}</p>
</article>`
}

/** The unit's name keeps together where the title turns over. */
function titleHtml({ title, unitName }: OfficialDocument): string {
  if (!title.startsWith(unitName) || title.length === unitName.length) return escaped(title)
  return `<span>${escaped(unitName)}</span><span>${escaped(title.slice(unitName.length))}</span>`
}

function blockHtml(block: OfficialBlock, figures: Figures): string {
  switch (block.kind) {
    case 'heading':
      return headingHtml(block, figures)
    case 'paragraph':
      return `<p>${runsHtml(block.runs, figures)}</p>`
    case 'table':
      return tableHtml(block, figures)
    default:
      return block satisfies never
  }
}

function headingHtml({ level, number, runs }: Heading, figures: Figures): string {
  const tag = `h${level + 1}`
  return `<${tag}>${escaped(number)}${runsHtml(runs, figures)}</${tag}>`
}

function tableHtml({ caption, unitNote, columns, rows, totalRow }: DocumentTable, figures: Figures): string {
  const note = unitNote === null ? '' : `<span class="official-unit">${escaped(unitNote)}</span>`
  const head = columns.map(({ title, align }) => `<th scope="col" class="is-${align}">${escaped(title)}</th>`).join('')
  const body = rows
    .map((row, index) => {
      const cells = row.map((runs, column) => cellHtml(runs, { align: columns[column]?.align ?? 'left', figures }))
      return `<tr${index === totalRow ? ' class="is-total"' : ''}>${cells.join('')}</tr>`
    })
    .join('\n')
  return `<div class="official-table" role="region" aria-label="${escaped(caption)}" tabindex="0"><table>
<caption><span>${escaped(caption)}</span>${note}</caption>
<colgroup>${columnShares(columns)}</colgroup>
<thead><tr>${head}</tr></thead>
<tbody>
${body}
</tbody></table></div>`
}

function columnShares(columns: DocumentTable['columns']): string {
  const sum = columns.reduce((total, { width }) => total + width, 0)
  return columns.map(({ width }) => `<col style="width:${((100 * width) / sum).toFixed(1)}%">`).join('')
}

function cellHtml(runs: readonly Run[], { align, figures }: { align: string; figures: Figures }): string {
  return `<td class="is-${align}">${runsHtml(runs, figures)}</td>`
}

function runsHtml(runs: readonly Run[], figures: Figures): string {
  return runs.map((run) => runHtml(run, figures)).join('')
}

function runHtml(run: Run, figures: Figures): string {
  if (run.kind !== 'figure') return escaped(run.text)
  const view = figures[run.figure]
  const title = view === undefined ? '' : ` title="${escaped(titleOf(view))}"`
  return `<span class="figure" data-figure="${escaped(run.figure)}"${title}>${escaped(run.text)}</span>`
}

/** What hovering shows where no script runs. */
function titleOf({ label, formula, period, absence, isSample }: FigureView): string {
  const sample = isSample ? '（含示例数据）' : ''
  return `${label}${sample}\n${absence ?? formula.words}\n${period.words}`
}

function attachmentsHtml(attachments: OfficialDocument['attachments']): string {
  if (attachments.length === 0) return ''
  const lines = attachments.map(({ number, title, file }, index) => {
    const lead = index === 0 ? '附件：' : '<span class="official-lead">附件：</span>'
    const only = attachments.length === 1 ? '' : `${number}. `
    return `<li>${lead}${only}<a href="${escaped(encodeURI(file))}">${escaped(title)}</a></li>`
  })
  return `<ul class="official-attachments">${lines.join('')}</ul>`
}
