import type { Prose } from '../claim/index.ts'
import { numberFromChinese } from '../claim/index.ts'
import { beginsWithin, isExcerpt, isLastItem } from './excerpt.ts'
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
  /(?<=^|[。；：，、！？?—…\s”）】〕》]|[将须需拟](?=一是)|主要(?=一是))(?:([一二三四五六七八九十]{1,2})(是|要|方面(?=[，：]))|第([一二三四五六七八九十]{1,2})(?=[，：])|其([一二三四五六七八九十])(?=[，：]))(?![一二三四五六七八九十]?非(?!税|公|遗|法|机|住|标|财|现|农|编|在编|营利|急|常|物质|国有|涉密|全日制))/gm
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

/** 形成原因一是…，二是…; 提出“一是…”: the first of a row stands in the middle of a clause; 第一是, 唯一是 and 周一是 open none. */
const FIRST_WITHIN = /(?<![第唯之统单周期十万每])一[是要]/

const isFirstWithin = ({ normal, paragraphs }: Prose, { start }: RowMark, paragraph: number): boolean =>
  FIRST_WITHIN.test(normal.slice(paragraphs[Math.max(0, paragraph - ROW_REACH)]?.start, start))

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

/** What 三 stands before where it counts or names something: 三公经费, 三农, 三个. */
const NO_MARK = '个项是要级名次年月天季度公农大种类家所人位者支组期等线重保条套台分成倍百千万亿方来去乡镇村'

/** 一是…；二是…；三数据共享: the last of a row without its 是, behind the same mark as the one before it. */
function bareEnd({ normal, paragraphs }: Prose, { mark, paragraph }: OpenRow): FormSlip | null {
  const separator = normal[mark.start - 1] ?? ''
  if (mark.kind !== '是' || mark.value < 2 || separator !== '；') return null
  const number = chineseNumber(mark.value + 1)
  const rest = normal.slice(mark.end, paragraphs[paragraph]?.end)
  const found = new RegExp(`；${number}(?![${NO_MARK}])(?=[一-龥]{2})`).exec(rest)
  if (found === null) return null
  const start = mark.end + found.index + 1
  const expected = markText(mark, mark.value + 1)
  return {
    kind: 'bare',
    message: `“${mark.text}”之后的“${number}”疑漏“是”字，应与前文并列写作“${expected}”。`,
    places: [
      { start, end: start + number.length },
      { start: mark.start, end: mark.end },
    ],
    expected,
    actual: number,
    suggestion: `请补为“${expected}”，或调整前后次序。`,
    meaning: [mark.text, number, normal.slice(start, start + 8)],
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

interface OpenRow {
  readonly mark: RowMark
  readonly paragraph: number
}

/** Rows are followed one kind at a time: 一是 does not go on with 二要. */
class RowReader {
  readonly slips: FormSlip[] = []
  rows = 0
  private readonly last = new Map<string, OpenRow>()
  private readonly prose: Prose

  constructor(prose: Prose) {
    this.prose = prose
  }

  read(mark: RowMark, paragraph: number): void {
    if (mark.value === 1) this.begin(mark.kind)
    else this.follow(mark, paragraph)
    this.last.set(mark.kind, { mark, paragraph })
  }

  end(): void {
    for (const kind of [...this.last.keys()]) this.close(kind)
  }

  private begin(kind: string): void {
    this.close(kind)
    this.rows += 1
  }

  private close(kind: string): void {
    const open = this.last.get(kind)
    if (open?.mark.value === 1 && kind === '是' && !this.isCutOff(open.mark)) {
      this.slips.push(tailSlip(this.prose, open.mark))
    }
    const bare = open === undefined ? null : bareEnd(this.prose, open)
    if (bare !== null) this.slips.push(bare)
    this.last.delete(kind)
  }

  /** 一是 in the last item of an excerpt. */
  private isCutOff({ start }: RowMark): boolean {
    const isLast = !this.prose.normal.trimEnd().includes('\n', start)
    return (isExcerpt(this.prose) && isLastItem(this.prose, start)) || (isLast && this.isWithin(start))
  }

  /** It opens a paragraph behind the first of a text that begins with prose. */
  private isWithin(start: number): boolean {
    return this.prose.normal[start - 1] === '\n' && beginsWithin(this.prose)
  }

  /** A text that begins with 五是 was taken out of a longer one. */
  private isHead(mark: RowMark, paragraph: number): boolean {
    const isFirstWord = this.prose.normal.slice(0, mark.start).trim() === ''
    if (mark.kind !== '是' || isFirstWord || isFirstWithin(this.prose, mark, paragraph)) return false
    return this.rows > 0 || this.last.size > 0 || !this.isWithin(mark.start)
  }

  private follow(mark: RowMark, paragraph: number): void {
    const before = this.last.get(mark.kind)
    const isNear = before !== undefined && paragraph - before.paragraph <= ROW_REACH
    if (!isNear) {
      if (this.isHead(mark, paragraph)) this.slips.push(headSlip(this.prose, mark))
    } else if (mark.value !== before.mark.value + 1) this.slips.push(gapSlip(this.prose, before.mark, mark))
  }
}

/** Rows of 一是、二是、三是 and their like that miss a member, repeat one or begin in the middle. */
export function enumerationSlips(prose: Prose): { readonly slips: readonly FormSlip[]; readonly rows: number } {
  const reader = new RowReader(prose)
  const paragraphAt = paragraphFinder(prose)
  for (const mark of marksOf(prose.normal)) reader.read(mark, paragraphAt(mark.start))
  reader.end()
  return { slips: reader.slips, rows: reader.rows }
}
