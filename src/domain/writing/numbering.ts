import type { Numbering, NumberingStyle, Paragraph, Prose } from '../claim/index.ts'
import { isExcerpt, outranks } from './excerpt.ts'
import type { FormSlip } from './slip-of-form.ts'

/** One open list of numbers; `outer` is where the list stood before it began again from one. */
interface OpenList {
  readonly style: NumberingStyle
  value: number
  outer: number | null
  paragraph: Paragraph
}

/** Lists of these styles may begin again from one anywhere. */
const FREE_STYLES: ReadonlySet<NumberingStyle> = new Set([
  'arabic',
  'arabic-paren',
  'arabic-half',
  'circled',
  'decimal',
])
const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1 → 一, 12 → 十二, 20 → 二十: numbers of headings, up to 99. */
export function chineseNumber(value: number): string {
  if (value < 10) return DIGITS[value] ?? String(value)
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  return `${tens === 1 ? '' : DIGITS[tens]}十${ones === 0 ? '' : DIGITS[ones]}`
}

/** The number as its style prints it: （三）, 3., 第三部分. */
function printedNumber({ style, text }: Numbering, value: number): string {
  if (style === 'circled') return String.fromCharCode('①'.charCodeAt(0) + value - 1)
  if (style === 'decimal') return text.replace(/\d+$/, String(value))
  const isArabic = /\d/.test(text)
  return text.replace(isArabic ? /\d+/ : /[一二三四五六七八九十百]+/, isArabic ? String(value) : chineseNumber(value))
}

/** Entries of a table of contents: they stand again in the text. */
function contentsEntries({ normal, paragraphs }: Prose): ReadonlySet<number> {
  const at = paragraphs.slice(0, 200).findIndex(({ start, end }) => /^目 *录$/.test(normal.slice(start, end)))
  const first = paragraphs[at + 1]
  if (at === -1 || first === undefined) return new Set()
  const titleOf = ({ start, end }: Paragraph): string =>
    normal
      .slice(start, end)
      .replace(/[ .…·。]*(?:（? *\d+ *）?)?$/, '')
      .replaceAll(' ', '')
  const wanted = titleOf(first)
  const again = paragraphs.findIndex((paragraph, index) => index > at + 1 && titleOf(paragraph) === wanted)
  return new Set(paragraphs.slice(at, again === -1 ? at : again).map(({ index }) => index))
}

function slip(
  kind: string,
  { message, from, to, expected }: { message: string; from: Paragraph; to: Paragraph; expected: string },
): FormSlip {
  const places = [from, to].flatMap(({ numbering }) =>
    numbering === null ? [] : [{ start: numbering.start, end: numbering.end }],
  )
  const actual = to.numbering?.text ?? ''
  return {
    kind,
    message,
    places: places.reverse(),
    expected,
    actual,
    suggestion: `请核对序号，按顺序此处应为“${expected}”。`,
    meaning: [kind, actual, from.numbering?.text ?? ''],
  }
}

/** A missing number may stand inside the paragraph before: 1.…；2.…. */
function standsInline({ normal }: Prose, from: Paragraph, to: Paragraph, numbering: Numbering): boolean {
  const between = normal.slice(from.start, to.start)
  for (let value = (from.numbering?.value ?? 0) + 1; value < numbering.value; value += 1) {
    const printed = printedNumber(numbering, value)
    const mark = printed.replace(/[.、．]$/, '')
    const escaped = mark.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    // 二是 and 四、 begin with the same character: only the mark behind it makes it a number.
    const behind = mark === printed ? '' : '[.、．，]'
    if (!new RegExp(`(?:^|[。；：，\\s])${escaped}${behind}`).test(between)) return false
  }
  return true
}

/** The title of a document stands in so many characters. */
const TITLE = 120

class NumberingReader {
  readonly slips: FormSlip[] = []
  private readonly open: OpenList[] = []
  private readonly prose: Prose
  private readonly isExcerpt: boolean

  constructor(prose: Prose) {
    this.prose = prose
    this.isExcerpt = isExcerpt(prose)
  }

  read(paragraph: Paragraph, isNewPart: boolean): void {
    const { numbering } = paragraph
    if (numbering === null) return
    const before = this.open.findIndex(({ style }) => style === numbering.style)
    if (isNewPart && before !== -1) this.open.length = before
    if (numbering.style === 'chapter') this.open.splice(0, before === -1 ? this.open.length : before)
    const at = this.open.findIndex(({ style }) => style === numbering.style)
    const list = this.open[at]
    if (list === undefined) this.begin(paragraph, numbering)
    else {
      const hasDeeper = at < this.open.length - 1
      this.open.length = at + 1
      this.follow(list, paragraph, { numbering, hasDeeper })
    }
  }

  private begin(paragraph: Paragraph, numbering: Numbering): void {
    // （四）…二、…: an excerpt begins below the level that it goes on with.
    const isAbove = this.open.slice(0, 1).some(({ style }) => outranks(numbering.style, style))
    if (this.isExcerpt && isAbove) this.open.length = 0
    const parent = this.open.at(-1)
    if (numbering.value === 2 && parent !== undefined && numbering.style !== 'decimal') {
      this.reportLateStart(parent.paragraph, paragraph, numbering)
    }
    this.open.push({ style: numbering.style, value: numbering.value, outer: null, paragraph })
  }

  private reportLateStart(parent: Paragraph, paragraph: Paragraph, numbering: Numbering): void {
    const before = this.prose.normal.slice(parent.start, paragraph.start)
    const first = printedNumber(numbering, 1)
    if (before.includes(first.replace(/[.、．]$/, '')) || /一是|首先|第一/.test(before)) return
    const message = `“${parent.numbering?.text}”之下的序号从“${numbering.text}”开始，未见“${first}”，请核对是否漏写或误编。`
    this.slips.push(slip('late-start', { message, from: parent, to: paragraph, expected: first }))
  }

  private follow(
    list: OpenList,
    paragraph: Paragraph,
    { numbering, hasDeeper }: { numbering: Numbering; hasDeeper: boolean },
  ): void {
    const { value } = numbering
    const isNext = value === list.value + 1 || (list.outer !== null && value === list.outer + 1)
    const expected = printedNumber(numbering, list.value + 1)
    const from = list.paragraph
    if (value === 1 && list.value !== 1) this.restart(list, paragraph, { numbering, hasDeeper })
    else if (value === list.value && !FREE_STYLES.has(list.style)) this.repeat(list, paragraph, expected)
    else if (value === list.value && value !== 1) this.repeat(list, paragraph, expected)
    else if (
      !isNext &&
      value !== 1 &&
      !this.isLeftOut(numbering) &&
      !standsInline(this.prose, from, paragraph, numbering)
    ) {
      const message = `序号由“${from.numbering?.text}”接到“${numbering.text}”，不连续，请核对是否漏项或误编。`
      this.slips.push(slip('jump', { message, from, to: paragraph, expected }))
    }
    list.value = value
    list.paragraph = paragraph
  }

  /** 本科教学质量报告（节选）: parts of the whole that an excerpt leaves out. */
  private isLeftOut({ style }: Numbering): boolean {
    const isOutermost = style === 'chapter' || style === 'han'
    return isOutermost && /（(?:节选|节录|摘录|摘编|选登)/.test(this.prose.normal.slice(0, TITLE))
  }

  private repeat(list: OpenList, paragraph: Paragraph, expected: string): void {
    const message = `序号“${paragraph.numbering?.text}”重复使用，请核对。`
    this.slips.push(slip('repeated', { message, from: list.paragraph, to: paragraph, expected }))
  }

  private restart(
    list: OpenList,
    paragraph: Paragraph,
    { numbering, hasDeeper }: { numbering: Numbering; hasDeeper: boolean },
  ): void {
    const isRightBehind = paragraph.index === list.paragraph.index + 1 && list.value >= 2 && !hasDeeper
    if (FREE_STYLES.has(list.style) && !isRightBehind) return
    list.outer = list.value
    const expected = hasDeeper ? '下一级序号' : printedNumber(numbering, list.value + 1)
    const message = hasDeeper
      ? `“${numbering.text}”在“${list.paragraph.numbering?.text}”所属的下级内容中又从头编号，层次混乱，请改用下一级序号。`
      : `序号“${numbering.text}”从头开始，与前文“${list.paragraph.numbering?.text}”不相衔接，请核对。`
    this.slips.push(slip('restart', { message, from: list.paragraph, to: paragraph, expected }))
  }
}

const STARTS_PART = /^(?:附(?:件|表|录)|第[一二三四五六七八九十]+(?:部分|章|编|篇))/

const LOOK_BACK = 8

/** A short line without number above a list that begins again, or above its first words: the title of a new part. */
function followsPartTitle({ normal, paragraphs }: Prose, index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - LOOK_BACK); at -= 1) {
    const paragraph = paragraphs[at]
    if (paragraph?.place === 'cell') continue
    if (paragraph === undefined || paragraph.numbering !== null) return false
    const words = normal.slice(paragraph.start, paragraph.end)
    if ((paragraph.isHeading && words.length >= 2 && !/[：，；]$/.test(words)) || STARTS_PART.test(words)) return true
  }
  return false
}

/** Numbers of headings and items that repeat, jump, or begin again at the wrong level. */
export function numberingSlips(prose: Prose): FormSlip[] {
  const skipped = contentsEntries(prose)
  const reader = new NumberingReader(prose)
  for (const paragraph of prose.paragraphs) {
    const { numbering, place, index } = paragraph
    if (numbering === null || place !== 'body' || skipped.has(index) || numbering.style === 'article') continue
    if (numbering.style === 'decimal') continue
    const isFirst = numbering.value === 1
    const isNewPart = isFirst && numbering.style !== 'chapter' && followsPartTitle(prose, index)
    reader.read(paragraph, isNewPart)
  }
  return reader.slips
}

/** How many numbered paragraphs there are to look at. */
export function numberedParagraphs({ paragraphs }: Prose): number {
  return paragraphs.filter(({ numbering, place }) => numbering !== null && place === 'body').length
}
