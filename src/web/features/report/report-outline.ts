import type { ReportView } from '../../../contract/report-view.ts'
import { type OfficialBlock, type OfficialDocument, type Run, runsText } from '../../../domain/document/index.ts'

/** Something about the template that stands in the way of submitting, or is missing. */
export type Finding = ReportView['missing'][number]

/** A heading of the document, with the place to jump to. */
export interface OutlineEntry {
  readonly id: string
  readonly level: number
  readonly text: string
}

/** The id of a block's element; headings and findings lead there. */
export function blockId(index: number): string {
  return `block-${index}`
}

/** Headings down to a level, in order. */
export function outlineOf({ blocks }: Pick<OfficialDocument, 'blocks'>, deepest: number): readonly OutlineEntry[] {
  return blocks.flatMap((block, index) =>
    block.kind === 'heading' && block.level <= deepest
      ? [{ id: blockId(index), level: block.level, text: `${block.number}${runsText(block.runs)}` }]
      : [],
  )
}

/** Where in the document a finding is: the block that has its figure or its words. `null` where the template alone knows. */
export function placeOfFinding(
  { blocks }: Pick<OfficialDocument, 'blocks'>,
  { text }: Pick<Finding, 'text'>,
): string | null {
  const index = blocks.findIndex((block) => linesOf(block).some((runs) => isIn(runs, text)))
  return index === -1 ? null : blockId(index)
}

function linesOf(block: OfficialBlock): readonly (readonly Run[])[] {
  return block.kind === 'table' ? block.rows.flat() : [block.runs]
}

function isIn(runs: readonly Run[], text: string): boolean {
  return runs.some((run) => run.kind === 'figure' && text.includes(run.figure)) || runsText(runs).includes(text)
}
