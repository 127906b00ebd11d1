import type { Numbering, NumberingStyle, Paragraph, Prose } from '../claim/index.ts'
import { flatMapped } from '../list/index.ts'
import type { FormSlip } from './slip-of-form.ts'

/** Lists that may begin again from one, each under what stands before it here. */
const LEVELS: readonly NumberingStyle[] = ['chapter', 'section', 'han', 'han-paren', 'arabic', 'arabic-paren']
const FIRST_FREE = LEVELS.indexOf('arabic')
/** 注：, 附件, 主要问题如下：: another list may begin behind it. */
const OPENS_LIST = /^(?:注|附|备注|说明|填报|填表)|[：:]$|如下[。，]?|以下/

interface Numbered {
  readonly paragraph: Paragraph
  readonly numbering: Numbering
  readonly level: number
}

function numberedOf({ paragraphs }: Prose): Numbered[] {
  return flatMapped(paragraphs, (paragraph) => {
    const { numbering, place } = paragraph
    const level = numbering === null || place !== 'body' ? -1 : LEVELS.indexOf(numbering.style)
    return numbering === null || level === -1 ? [] : [{ paragraph, numbering, level }]
  })
}

/** Only the words of the one before stand between: no table, no heading, nothing that opens a list. */
function isPlainBetween({ paragraphs, normal, document }: Prose, from: Paragraph, to: Paragraph): boolean {
  const last = normal.slice(from.start, from.end)
  const hasTable = document.blocks.some(
    ({ kind, start, end }) => kind === 'table' && start >= from.end && end <= to.start,
  )
  return (
    !hasTable &&
    !/[：:]$/.test(last) &&
    paragraphs.slice(from.index + 1, to.index).every(({ place, isHeading, start, end }) => {
      const words = normal.slice(start, end)
      return place === 'body' && !isHeading && !OPENS_LIST.test(words)
    })
  )
}

/** 1.…1.…: a list of one member behind another under the same heading. */
export function loneNumberSlips(prose: Prose): FormSlip[] {
  const numbered = numberedOf(prose)
  return numbered.flatMap(({ paragraph, numbering: own, level }, at) => {
    if (own.value !== 1 || level < FIRST_FREE) return []
    const isNear = (other: Numbered): boolean => other.level <= level
    const before = numbered.slice(0, at).findLast(isNear)
    const isLone = numbered.slice(at + 1).find(isNear)?.level !== level
    if (before?.level !== level || !isLone || !isPlainBetween(prose, before.paragraph, paragraph)) return []
    const first = before.numbering
    const expected = own.text.replace('1', String(first.value + 1))
    return {
      kind: 'lone',
      message: `序号“${own.text}”从头开始而只有一项，前面已有“${first.text}”，请核对是否误编。`,
      places: [own, first].map(({ start, end }) => ({ start, end })),
      expected,
      actual: own.text,
      suggestion: `请核对序号，按顺序此处应为“${expected}”。`,
      meaning: ['lone', first.text, prose.normal.slice(own.end, own.end + 8)],
    }
  })
}
