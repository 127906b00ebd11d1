import type { Paragraph } from '../../domain/claim/index.ts'
import { flatMapped } from '../../domain/list/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import { itemsBehind } from '../../domain/relation/index.ts'

const PROJECT = /(?:项目|工程|专项|经费)(?:（[^）]*）)?$/
/** 营养改善计划项目：…: an item without a number. */
const UNNUMBERED = /^[^，。；：\d]{2,40}(?:项目|工程|专项|经费)(?:（[^）]*）)?[：。]/

/** 项目逐项叙述 — paragraphs that tell of one project each, and the paragraph above them. */
export interface ProjectList {
  readonly head: Paragraph
  readonly items: readonly Paragraph[]
}

function unnumberedBehind({ paragraphs, normal }: Examined, at: number): readonly Paragraph[] {
  const isItem = ({ start, end, numbering, place }: Paragraph): boolean =>
    numbering === null && place === 'body' && UNNUMBERED.test(normal.slice(start, end))
  const items: Paragraph[] = []
  for (let next = paragraphs[at + 1]; next !== undefined && isItem(next); next = paragraphs[next.index + 1])
    items.push(next)
  return items
}

/** What a numbered item begins with: 1、网络维护项目，…. */
function nameOf({ normal }: Examined, { numbering, end }: Paragraph): string {
  return normal.slice(numbering?.end, end).replace(/[，。；：].*$/s, '')
}

/** Lists of projects: numbered ones of which most items name one, and unnumbered ones of which all do. */
export function projectLists(document: Examined): ProjectList[] {
  return flatMapped(document.paragraphs, (head) => {
    const numbered = itemsBehind(document.paragraphs, head.index)
    const named = numbered.filter((item) => PROJECT.test(nameOf(document, item)))
    if (numbered.length >= 2 && named.length * 3 >= numbered.length * 2) return [{ head, items: numbered }]
    const isInside = UNNUMBERED.test(document.normal.slice(head.start, head.end)) && head.numbering === null
    const plain = isInside ? [] : unnumberedBehind(document, head.index)
    return plain.length >= 2 ? [{ head, items: plain }] : []
  })
}
