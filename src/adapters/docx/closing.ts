import type { Paragraph } from 'docx'
import type { OfficialDocument } from '../../domain/document/index.ts'
import { CHARACTER, CHARACTERS_PER_LINE } from './layout.ts'
import { alignedParagraph, emptyLine } from './paragraphs.ts'
import { widthOf } from './title-lines.ts'

const characters = (count: number): number => Math.round(count * CHARACTER)

/** 附件说明 — one line under the text, two characters in; a name that turns over stands under its own beginning. */
export function attachmentParagraphs(attachments: OfficialDocument['attachments']): Paragraph[] {
  if (attachments.length === 0) return []
  const opening = attachments.length === 1 ? '附件：' : '附件：1.'
  const names = attachments.map(({ number, title }, index) => {
    const lead = index > 0 ? `${number}.` : opening
    const left = 2 + widthOf(opening)
    return alignedParagraph(`${lead}${title}`, { left: characters(left), hanging: characters(widthOf(lead)) })
  })
  return [emptyLine(), ...names]
}

/**
 * 署名和成文日期, without a seal — one line under the text; the name two characters from the right, the date's first
 * character two to the right of the name's. A date longer than that stands two from the right, the name further in.
 *
 * @source GB/T 9704-2012 7.3.5.2
 */
export function signatureParagraphs({ unitName, day }: OfficialDocument['signature']): Paragraph[] {
  const [nameWidth, dayWidth] = [widthOf(unitName), widthOf(day)]
  const nameStart = CHARACTERS_PER_LINE - 2 - Math.max(nameWidth, dayWidth + 2)
  return [
    emptyLine(),
    alignedParagraph(unitName, { left: characters(Math.max(0, nameStart)) }),
    alignedParagraph(day, { left: characters(Math.max(0, nameStart) + 2) }),
  ]
}
