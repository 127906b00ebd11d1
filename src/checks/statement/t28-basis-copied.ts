import type { Paragraph } from '../../domain/claim/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import type { Problem } from '../define-check.ts'
import { defineCheck, verdictOf } from '../define-check.ts'
import { groupOf, quoted } from '../define-words.ts'
import { projectLists } from './define-project-lists.ts'

/** 依据…：协议 at the end of an item: what the item rests on. */
const BASIS = /(?:依据|来源|根据)[^，。；：]{0,12}(?:：|为|是)([^。；]{8,120})/
/** 依据…协议开展: the basis told in a sentence of its own. */
const BASIS_SENTENCE = /(?<=[。；]|项目，)(?:依据|根据|按照)([^。；]{16,160})/
/** The same words are copied, whatever became of a bracket or a quotation mark. */
const MARKS = /[\s《》“”‘’（）()〔〕[\]【】]/g
/** An agreement, a contract, a request belongs to one project; a law or plan may serve many. */
const OF_ONE_PROJECT = /协议|合同|请示|批复|中标|意向书/

interface Basis {
  readonly item: Paragraph
  readonly words: string
  readonly start: number
  readonly end: number
}

function basisOf({ normal }: Examined, item: Paragraph): Basis | null {
  const text = normal.slice(item.start, item.end)
  const found = BASIS.exec(text) ?? BASIS_SENTENCE.exec(text)
  if (found === null) return null
  const words = groupOf(found, 1).replace(MARKS, '')
  const start = item.start + found.index + found[0].length - groupOf(found, 1).length
  return { item, words, start, end: item.start + found.index + found[0].length }
}

/** Items of one numbered list, each list by itself; and projects told of one by one. */
function lists(document: Examined): (readonly Paragraph[])[] {
  const all: Paragraph[][] = []
  for (const paragraph of document.paragraphs) {
    const { numbering } = paragraph
    if (numbering === null) continue
    const current = all.at(-1)
    const last = current?.at(-1)?.numbering
    if (current !== undefined && last?.style === numbering.style && numbering.value === last.value + 1)
      current.push(paragraph)
    else all.push([paragraph])
  }
  const unnumbered = projectLists(document).filter(({ items: [first] }) => first?.numbering === null)
  return [...all.filter((items) => items.length >= 3), ...unnumbered.map(({ items }) => items)]
}

function nameOf({ normal }: Examined, { numbering, end }: Paragraph): string {
  return /^[^，。；：]{2,40}/.exec(normal.slice(numbering?.end ?? end, end))?.[0] ?? ''
}

function problemOf(document: Examined, first: Basis, second: Basis): Problem {
  return {
    message: `“${quoted(nameOf(document, second.item))}”所列依据与“${quoted(nameOf(document, first.item))}”完全相同（${quoted(second.words)}），是否照抄？请核对。`,
    places: [second, first].map(({ start, end }) => ({ start, end })),
    expected: null,
    actual: quoted(second.words, 60),
    suggestion: '请填写本项目自己的依据；确为同一份协议的，请注明。',
    meaning: [nameOf(document, first.item), nameOf(document, second.item), second.words],
  }
}

/** 依据 copied between projects. */
export const t28BasisCopied = defineCheck({
  code: 'T28',
  title: '各项目应有各自的立项、指标设定依据，不应照抄',
  severity: 'warning',
  source: '财预〔2021〕101号：指标值设定依据',
  examine(document) {
    const groups = lists(document).map((items) => ({
      size: items.length,
      bases: items.flatMap((item) => basisOf(document, item) ?? []),
    }))
    const problems = groups.flatMap(({ size, bases }) => {
      const own = bases.filter(({ words }) => OF_ONE_PROJECT.test(words))
      // One basis under every project of the list is a basis that they share.
      const isShared = own.length === size && new Set(own.map(({ words }) => words)).size < 2
      if (isShared) return []
      const seen = new Map<string, Basis>()
      return own.flatMap((basis) => {
        const first = seen.get(basis.words)
        if (first === undefined) seen.set(basis.words, basis)
        return first === undefined ? [] : problemOf(document, first, basis)
      })
    })
    return verdictOf(groups.flatMap(({ bases }) => bases).length, problems)
  },
})
