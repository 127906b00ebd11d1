import type { Prose } from '../claim/index.ts'
import { numberFromChinese } from '../claim/index.ts'
import { chineseNumber } from './numbering.ts'
import type { FormSlip } from './slip-of-form.ts'

/** 一是…二是…三是…, 一要…二要…, 第一，…第二，…: one mark of such a row. */
interface RowMark {
  readonly kind: string
  readonly value: number
  readonly start: number
  readonly end: number
  readonly text: string
}

const MARK =
  /(?<=^|[。；：，、！\s”）])(?:([一二三四五六七八九十]{1,2})(是|要|方面(?=[，：]))|第([一二三四五六七八九十]{1,2})(?=[，：])|其([一二三四五六七八九十])(?=[，：]))(?![一二三四五六七八九十]?非)/gm
const ROW_REACH = 6

function marksOf(normal: string): RowMark[] {
  const marks: RowMark[] = []
  for (const found of normal.matchAll(MARK)) {
    const [text, plain, suffix, ordinal, item] = found
    const value = numberFromChinese(plain ?? ordinal ?? item ?? '')
    const kind = suffix ?? (ordinal === undefined ? '其' : '第')
    if (value !== null) {
      marks.push({ kind, value: Number(value.numerator), start: found.index, end: found.index + text.length, text })
    }
  }
  return marks
}

function markText({ kind }: RowMark, value: number): string {
  const number = chineseNumber(value)
  return kind === '第' || kind === '其' ? `${kind}${number}` : `${number}${kind}`
}

/** 三开展… where 三是开展… is meant: the number stands at the right place without its 是. */
function bareMark({ normal }: Prose, from: RowMark, to: RowMark): { start: number; end: number } | null {
  if (from.kind !== '是' && from.kind !== '要') return null
  const number = chineseNumber(from.value + 1)
  const found = new RegExp(`[。；，\\s]${number}(?![个项是要级名次年月天年季度])(?=[一-龥]{2})`).exec(
    normal.slice(from.end, to.start),
  )
  return found === null ? null : { start: from.end + found.index + 1, end: from.end + found.index + 1 + number.length }
}

function gapSlip(prose: Prose, from: RowMark, to: RowMark): FormSlip {
  const expected = markText(from, from.value + 1)
  const bare = to.value === from.value + 2 ? bareMark(prose, from, to) : null
  const isRepeated = to.value === from.value
  const message =
    bare !== null
      ? `“${from.text}”之后的“${chineseNumber(from.value + 1)}”疑漏“${from.kind}”字，应与前后并列写作“${expected}”。`
      : isRepeated
        ? `“${to.text}”重复出现，请核对并列事项的次序。`
        : `并列事项由“${from.text}”接到“${to.text}”，缺“${expected}”，请核对。`
  return {
    kind: bare !== null ? 'bare' : isRepeated ? 'repeated' : 'gap',
    message,
    places: [bare ?? { start: to.start, end: to.end }, { start: from.start, end: from.end }],
    expected,
    actual: bare === null ? to.text : chineseNumber(from.value + 1),
    suggestion: `请补为“${expected}”，或调整前后次序。`,
    meaning: [from.text, to.text, prose.normal.slice(to.end, to.end + 8)],
  }
}

function headSlip(prose: Prose, mark: RowMark): FormSlip {
  const expected = markText(mark, 1)
  return {
    kind: 'headless',
    message: `此处从“${mark.text}”开始列举，前文未见“${expected}”，请核对是否漏写。`,
    places: [{ start: mark.start, end: mark.end }],
    expected,
    actual: mark.text,
    suggestion: `请补“${expected}”，或调整列举方式。`,
    meaning: ['headless', mark.text, prose.normal.slice(mark.end, mark.end + 8)],
  }
}

/** 一是 alone in its paragraph and the next ones: the rest of the row is missing. */
function tailSlip(prose: Prose, mark: RowMark): FormSlip {
  const expected = markText(mark, 2)
  return {
    kind: 'alone',
    message: `有“${mark.text}”而无“${expected}”，请核对并列事项是否漏写。`,
    places: [{ start: mark.start, end: mark.end }],
    expected,
    actual: null,
    suggestion: `只有一项时不必用“${mark.text}”；有多项时请补齐“${expected}”。`,
    meaning: ['alone', mark.text, prose.normal.slice(mark.end, mark.end + 8)],
  }
}

/** Paragraph index of an offset, by moving forward only. */
function paragraphFinder({ paragraphs }: Prose): (offset: number) => number {
  let at = 0
  return (offset) => {
    while (at + 1 < paragraphs.length && (paragraphs[at + 1]?.start ?? 0) <= offset) at += 1
    return at
  }
}

/** Rows of 一是、二是、三是 and their like that miss a member, repeat one or begin in the middle. */
export function enumerationSlips(prose: Prose): { readonly slips: readonly FormSlip[]; readonly rows: number } {
  const slips: FormSlip[] = []
  const last = new Map<string, { mark: RowMark; paragraph: number }>()
  const paragraphAt = paragraphFinder(prose)
  let rows = 0
  const close = (kind: string): void => {
    const open = last.get(kind)
    if (open !== undefined && open.mark.value === 1 && kind === '是') slips.push(tailSlip(prose, open.mark))
    last.delete(kind)
  }
  for (const mark of marksOf(prose.normal)) {
    const paragraph = paragraphAt(mark.start)
    const before = last.get(mark.kind)
    const isNear = before !== undefined && paragraph - before.paragraph <= ROW_REACH
    if (mark.value === 1) {
      close(mark.kind)
      rows += 1
    } else if (before === undefined || !isNear) {
      if (mark.kind === '是') slips.push(headSlip(prose, mark))
    } else if (mark.value !== before.mark.value + 1) slips.push(gapSlip(prose, before.mark, mark))
    last.set(mark.kind, { mark, paragraph })
  }
  for (const kind of [...last.keys()]) close(kind)
  return { slips, rows }
}
