import type { ISectionOptions } from 'docx'
import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from 'docx'
import type { OfficialBlock, OfficialDocument } from '../../domain/document/index.ts'
import type { DocumentProperties } from '../../usecases/ports.ts'
import { attachmentParagraphs, signatureParagraphs } from './closing.ts'
import { finishPackage } from './finish-package.ts'
import { FONT, LINE, PAGE, SIZE } from './layout.ts'
import { bodyParagraph, headingParagraph, titleParagraphs } from './paragraphs.ts'
import { STYLES } from './styles.ts'
import { tableBlocks } from './table.ts'

/** 公文 docx, laid out as GB/T 9704-2012 says. */
export async function writeDocx(document: OfficialDocument, properties: DocumentProperties): Promise<Uint8Array> {
  const file = new Document({
    title: properties.title,
    creator: properties.author,
    subject: properties.subject,
    styles: STYLES,
    evenAndOddHeaderAndFooters: true,
    sections: [section(document)],
  })
  return finishPackage(new Uint8Array(await Packer.toBuffer(file)), properties)
}

function section(document: OfficialDocument): ISectionOptions {
  const { top, bottom, left, right, footer } = PAGE
  return {
    properties: {
      page: {
        size: { width: PAGE.width, height: PAGE.height },
        margin: { top, bottom, left, right, footer, header: 851, gutter: 0 },
      },
      grid: { type: DocumentGridType.LINES, linePitch: LINE },
    },
    footers: { default: pageNumber('right'), even: pageNumber('left') },
    children: [
      ...titleParagraphs(document.title, document.unitName),
      ...document.blocks.flatMap((block, index) => blockContent(block, document.blocks[index + 1])),
      ...attachmentParagraphs(document.attachments),
      ...signatureParagraphs(document.signature),
    ],
  }
}

function blockContent(block: OfficialBlock, next: OfficialBlock | undefined): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [headingParagraph(block, headsNext(block.level, next))]
    case 'paragraph':
      return [bodyParagraph(block.runs)]
    case 'table':
      return tableBlocks(block)
    default:
      return block satisfies never
  }
}

/** A heading that only another of its level follows, as in a list, heads nothing on the next line. */
function headsNext(level: number, next: OfficialBlock | undefined): boolean {
  return next !== undefined && (next.kind !== 'heading' || next.level > level)
}

/** 页码 — 4号半角宋体 between dashes; odd pages one character from the right, even pages one from the left. */
function pageNumber(side: 'left' | 'right'): Footer {
  const run = {
    font: { ascii: FONT.pageNumber, eastAsia: FONT.pageNumber, hAnsi: FONT.pageNumber },
    size: SIZE.pageNumber,
    characterSpacing: 0,
  }
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: { [side]: SIZE.pageNumber * 10 },
        children: [new TextRun({ ...run, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  })
}
