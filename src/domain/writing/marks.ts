import type { Prose } from '../claim/index.ts'
import { flatMapped, matchesOf } from '../list/index.ts'
import { chineseNumber } from './numbering.ts'
import type { FormSlip } from './slip-of-form.ts'

const PAIRS = new Map([
  ['《', '》'],
  ['“', '”'],
  ['（', '）'],
  ['〔', '〕'],
  ['‘', '’'],
])
const OPENERS = new Map([...PAIRS].map(([open, close]) => [close, open]))
const MARK = /[《》“”（）〔〕‘’]/g
/** 1）, a）, ①）: a list mark that closes without opening. */
const LIST_MARK = /(?:^|[。；：，、\s])(?:\d{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,2}|[①-⑳])$/

interface Mark {
  readonly mark: string
  readonly at: number
}

interface Unpaired {
  readonly open: readonly Mark[]
  readonly close: readonly Mark[]
}

function isApostrophe(normal: string, { mark, at }: Mark): boolean {
  return (mark === '’' || mark === '‘') && /[A-Za-z0-9]/.test(normal[at - 1] ?? '')
}

/** Marks of one stretch that find no partner, each kind by itself. */
function unpairedIn(normal: string, start: number, end: number): Unpaired {
  const open: Mark[] = []
  const close: Mark[] = []
  for (const { 0: mark, index } of matchesOf(normal.slice(start, end), MARK)) {
    const here: Mark = { mark, at: start + index }
    const partner = OPENERS.get(mark)
    if (partner === undefined) {
      if (!isApostrophe(normal, here)) open.push(here)
      continue
    }
    const at = open.findLastIndex((each) => each.mark === partner)
    if (at !== -1) open.splice(at, 1)
    else if (!isApostrophe(normal, here) && !isListMark(normal, here, { start, end })) close.push(here)
  }
  return { open, close }
}

const CHINESE = Array.from({ length: 40 }, (_, value) => chineseNumber(value))

/** （1）…；2）…；（3）: the only one of its list that does not open. */
function lacksOpener(words: string, number: string): boolean {
  const value = /\d/.test(number) ? Number(number) : CHINESE.indexOf(number)
  const print = (other: number): string => `（${/\d/.test(number) ? other : CHINESE[other]}）`
  const bare = words.match(/(?<![（\d一二三四五六七八九十])(?:\d{1,2}|[一二三四五六七八九十]{1,2})）/g) ?? []
  const isBeside = words.includes(print(value - 1)) || words.includes(print(value + 1))
  return bare.length === 1 && isBeside && !words.includes(print(value))
}

function isListMark(normal: string, { mark, at }: Mark, { start, end }: { start: number; end: number }): boolean {
  const before = normal.slice(Math.max(start, at - 4), at)
  if (mark !== '）' || !LIST_MARK.test(before)) return false
  const number = /(?:\d{1,2}|[一二三四五六七八九十]{1,2})$/.exec(before)?.[0]
  return number === undefined || !lacksOpener(normal.slice(start, end), number)
}

function slipOf(prose: Prose, { mark, at }: Mark): FormSlip {
  const isOpen = PAIRS.has(mark)
  const partner = (isOpen ? PAIRS.get(mark) : OPENERS.get(mark)) ?? ''
  const printed = prose.text[at] ?? mark
  const around = prose.normal.slice(Math.max(0, at - 6), at + 7).replaceAll('\n', '')
  return {
    kind: isOpen ? 'unclosed' : 'unopened',
    message: `“${printed}”没有与之配对的“${partner}”，请核对标点是否成对。`
      .replaceAll('““”', '左引号“')
      .replaceAll('“””', '右引号”'),
    places: [{ start: at, end: at + 1 }],
    expected: partner,
    actual: printed,
    suggestion: isOpen ? `请在相应位置补上“${partner}”。` : `请在前文相应位置补上“${partner}”。`,
    meaning: [mark, around],
  }
}

/** A quotation may run over paragraphs, each beginning with a mark of its own: the last one closes it. */
function withoutLongQuotations(stretches: readonly Unpaired[]): Mark[] {
  const rest: Mark[] = []
  let waiting: Mark[] = []
  for (const { open, close } of stretches) {
    for (const mark of close) {
      const closesQuotation = mark.mark === '”' && waiting.length > 0
      if (closesQuotation) waiting = []
      else rest.push(mark)
    }
    const quotation = open.filter(({ mark }) => mark === '“')
    rest.push(...open.filter(({ mark }) => mark !== '“'))
    if (quotation.length > 0) waiting = [...waiting, ...quotation]
  }
  return [...rest, ...waiting]
}

/** A quotation that is not closed within so many paragraphs was never meant to run on. */
const QUOTATION_REACH = 3

/** Paragraphs, and the cells of tables, in the order of the text. */
function stretchesOf({ paragraphs, document }: Prose): readonly { readonly start: number; readonly end: number }[] {
  const cells = flatMapped(document.blocks, (block) => (block.kind === 'table' ? block.cells : []))
  const body = paragraphs.filter(({ place }) => place !== 'cell')
  return [...body, ...cells].sort((left, right) => left.start - right.start)
}

/** Where the text goes on behind a paragraph. */
function nextStart({ normal }: Prose, end: number): number {
  let at = end
  while (normal[at] === '\n' || normal[at] === ' ') at += 1
  return at
}

/** A quotation of several paragraphs opens each of them: what the next one opens again need not be closed here. */
function continued({ open, close }: Unpaired, start: number, next: string | undefined): Unpaired {
  if (next !== '“') return { open, close }
  return { open: open.filter(({ mark, at }) => mark !== '“' || at !== start), close }
}

/** Marks without a partner, paragraph by paragraph and cell by cell. */
export function markSlips(prose: Prose): FormSlip[] {
  const found: Mark[] = []
  let window: Unpaired[] = []
  const flush = (): void => {
    found.push(...withoutLongQuotations(window))
    window = []
  }
  for (const { start, end } of stretchesOf(prose)) {
    const unpaired = continued(unpairedIn(prose.normal, start, end), start, prose.normal[nextStart(prose, end)])
    const isClean = unpaired.open.length === 0 && unpaired.close.length === 0
    if (isClean && window.length === 0) continue
    window.push(unpaired)
    const hasQuotation = window.some(({ open }) => open.some(({ mark }) => mark === '“'))
    if (!hasQuotation || window.length > QUOTATION_REACH) flush()
  }
  flush()
  return found.sort((left, right) => left.at - right.at).map((mark) => slipOf(prose, mark))
}
