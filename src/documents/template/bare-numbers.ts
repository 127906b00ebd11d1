import { compare, exactFromText } from '../../domain/amount/index.ts'
import type { Run, TemplateFinding } from '../../domain/document/index.ts'
import type { PrintedFigure } from '../facts.ts'
import type { Place } from './template.ts'

/** A run with where it comes from. */
export interface PlacedRun {
  readonly run: Run
  readonly at: Place
  /** Where words that were written into a ledger stand: 项目“…”的主要内容; `null` for the template's own. */
  readonly origin: string | null
}

const NUMERAL = '[零〇一二两三四五六七八九十百千万亿]'
/** 万 and 亿 alone are units. */
const LEADING = '[零〇一二两三四五六七八九十百千]'
const COUNTERS =
  '万元|亿元|公里|小时|分钟|个|名|人|次|场|家|项|条|件|台|套|天|日|月|年|元|篇|份|期|批|户|处|座|辆|亩|米|起|例|类|种|位|岁|倍|张|幅|间|所|支|组|轮|块|部|方面'

/** Any digit of any script; 〇 is a numeral, which counts only before a counter. */
const DIGITS = /(?!〇)\p{N}(?:[\p{N}.,，．%％]*(?!〇)[\p{N}%％])?/gu
const COUNTED = new RegExp(
  `(?<!第|${NUMERAL})(?:百分之${NUMERAL}+(?:点${NUMERAL}+)?|[数几]?${LEADING}${NUMERAL}*[余多几来]?(?:${COUNTERS}))`,
  'gu',
)

/** Fixed expressions in which a numeral counts nothing. */
const FIXED =
  /一个|一次性|一方面|一批|一种|一类|一项|一年来|一部分|一.一.|两个一百年|[四两]个(?:意识|自信|维护|确立|责任)|八项规定|三个区分|三项制度|一月|千家万户|十月/gu

/**
 * 裸数字 — digits, and Chinese numerals before a counter, in words that belong to no figure, cited document, date or
 * declared constant. Runs are those of one block, in order.
 */
export function bareNumbers(
  runs: readonly PlacedRun[],
  figures: ReadonlyMap<string, PrintedFigure>,
): readonly TemplateFinding[] {
  return stretches(runs).flatMap((stretch) =>
    numbersIn(stretch.text).map(({ text, index }) => bareNumber({ text, ...placeIn(stretch, index) }, figures)),
  )
}

/** Words that stand together, and where each piece of them begins. */
interface Stretch {
  readonly text: string
  readonly pieces: readonly { readonly start: number; readonly at: Place; readonly origin: string | null }[]
}

function stretches(runs: readonly PlacedRun[]): Stretch[] {
  const found: Stretch[] = []
  let open: Stretch | null = null
  for (const { run, at, origin } of runs) {
    if (run.kind !== 'text') {
      open = null
      continue
    }
    const start: number = open?.text.length ?? 0
    const next: Stretch = {
      text: `${open?.text ?? ''}${run.text}`,
      pieces: [...(open?.pieces ?? []), { start, at, origin }],
    }
    if (open === null) found.push(next)
    else found[found.length - 1] = next
    open = next
  }
  return found
}

function placeIn({ pieces }: Stretch, index: number): { at: Place; origin: string | null } {
  const piece = pieces.findLast(({ start }) => start <= index) ?? { start: 0, at: { line: 1, column: 1 }, origin: null }
  const { line, column } = piece.at
  const isOwn = piece.origin === null
  return { at: { line, column: isOwn ? column + index - piece.start : column }, origin: piece.origin }
}

/** The numbers in a stretch of words, in order. */
export function numbersIn(text: string): { readonly text: string; readonly index: number }[] {
  const fixed = [...text.matchAll(FIXED)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
  const isFixed = (start: number, end: number) => fixed.some((range) => range.start <= start && end <= range.end)
  const counted = [...text.matchAll(COUNTED)].filter((match) => !isFixed(match.index, match.index + match[0].length))
  return [...text.matchAll(DIGITS), ...counted]
    .map((match) => ({ text: match[0], index: match.index }))
    .sort((left, right) => left.index - right.index)
}

interface Bare {
  readonly text: string
  readonly at: Place
  readonly origin: string | null
}

function bareNumber({ text, at, origin }: Bare, figures: ReadonlyMap<string, PrintedFigure>): TemplateFinding {
  const where = origin === null ? '' : `${origin}中的`
  return {
    severity: 'error',
    line: at.line,
    column: at.column,
    text,
    message: `${where}“${text}”没有来源：不是系统算出的数，也未注明文号、日期或常量`,
    suggestion: suggestionFor(text, figures),
  }
}

function suggestionFor(text: string, figures: ReadonlyMap<string, PrintedFigure>): string {
  if (/^(?:19|20)\d\d$/.test(text)) return `年份写成“{日期:${text}}”`
  const alike = figureShowing(text, figures)
  if (alike !== null) return `与“${alike.label}”的数相同，可写成“{${alike.id}}”`
  return '引用系统算出的数，或写成“{文号:…}”“{日期:…}”“{常量:内容|理由}”'
}

function figureShowing(text: string, figures: ReadonlyMap<string, PrintedFigure>): PrintedFigure | null {
  const plain = text.replaceAll(/[,，%％]/gu, '')
  const typed = /^\d+(?:\.\d+)?$/.test(plain) ? exactFromText(plain) : null
  if (typed === null || plain.length < 2) return null
  const alike = [...figures.values()].filter(({ display }) => {
    const shown = exactFromText(display)
    return shown !== null && compare(shown, typed) === 0
  })
  // A figure counted from records says more than the indicator that repeats it.
  return alike.find(({ id }) => !/^(?:indicator|evaluation)\./.test(id)) ?? alike[0] ?? null
}
