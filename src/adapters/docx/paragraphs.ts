import type { IParagraphOptions } from 'docx'
import { AlignmentType, HeadingLevel, LineRuleType, Paragraph, TextRun } from 'docx'
import type { Heading, HeadingLevel as Level, Run } from '../../domain/document/index.ts'
import { CHARACTER, LINE } from './layout.ts'
import { titleLines } from './title-lines.ts'

export const EXACT_LINE = { line: LINE, lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const

export const ALIGNMENT = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, center: AlignmentType.CENTER } as const

/** 首行空二字. */
export const FIRST_LINE = { firstLine: 2 * CHARACTER } as const

const HEADINGS: Readonly<Record<Level, (typeof HeadingLevel)[keyof typeof HeadingLevel]>> = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
}

/** A figure, cite or date may not be torn from its digits, so each run keeps its words. */
export function textRuns(runs: readonly Run[]): TextRun[] {
  return runs.map(({ text }) => new TextRun({ text }))
}

/** 22 lines a page hold only where no line is pushed over to keep another company. */
const FULL_PAGES = { widowControl: false, autoSpaceEastAsianText: false } as const

export function titleParagraphs(title: string, unitName: string): Paragraph[] {
  return [
    ...titleLines(title, unitName).map(
      (text) => new Paragraph({ ...FULL_PAGES, style: 'OfficialTitle', children: [new TextRun({ text })] }),
    ),
    emptyLine(),
  ]
}

/** @param keepNext stays on the page of what it heads. */
export function headingParagraph({ level, number, runs }: Heading, keepNext: boolean): Paragraph {
  return new Paragraph({
    ...FULL_PAGES,
    heading: HEADINGS[level],
    keepNext,
    children: [new TextRun({ text: number }), ...textRuns(runs)],
  })
}

export function bodyParagraph(runs: readonly Run[], options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    ...FULL_PAGES,
    style: 'OfficialBody',
    indent: FIRST_LINE,
    ...options,
    children: textRuns(runs),
  })
}

export function emptyLine(): Paragraph {
  return new Paragraph({ ...FULL_PAGES, style: 'OfficialBody', children: [] })
}

export function alignedParagraph(text: string, indent: IParagraphOptions['indent']): Paragraph {
  return new Paragraph({
    ...FULL_PAGES,
    style: 'OfficialBody',
    alignment: AlignmentType.LEFT,
    ...(indent === undefined ? {} : { indent }),
    children: [new TextRun({ text })],
  })
}
