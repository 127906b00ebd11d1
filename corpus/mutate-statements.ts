import type { Place } from './corpus-document.ts'
import { type Line, linesOf } from './lines.ts'
import type { Change, Mutation } from './mutant.ts'

const change = (place: Place, now: string, linked: readonly Place[]): Change => ({
  start: place.start,
  end: place.end,
  now,
  breaks: [],
  linked,
})

/** Matches of `pattern`, each with its line. */
function matches(
  text: string,
  pattern: RegExp,
): { readonly match: RegExpExecArray; readonly line: Line; readonly at: Place }[] {
  return linesOf(text).flatMap((line) =>
    [...line.text.matchAll(pattern)].map((match) => {
      const start = line.start + match.index
      return { match, line, at: { start, end: start + match[0].length } }
    }),
  )
}

const contradicted: Mutation['changes'] = ({ statements }) =>
  statements.map((statement) => change(statement, statement.instead, [statement]))

const LONG_PARAGRAPH = 40

/** A paragraph stands a second time, some paragraphs further down. */
const repeated: Mutation['changes'] = ({ text }) => {
  const lines = linesOf(text)
  return lines.flatMap((line, index): Change[] => {
    const isParagraph = line.text.length >= LONG_PARAGRAPH && !line.text.includes('\t') && !/[：:]$/.test(line.text)
    const after = lines.slice(index + 1).filter((other) => other.text.length > 0)[1]
    if (!isParagraph || after === undefined || after.text.includes('\t')) return []
    return [change({ start: after.end, end: after.end }, `\n${line.text}`, [line])]
  })
}

const IMPOSSIBLE = [
  [/(?<=\d{4}年)(\d{1,2})(?=月\d{1,2}日)/g, '13'],
  [/(?<=(?:4|6|9|11)月)\d{1,2}(?=日)/g, '31'],
  [/(?<=\d月)\d{1,2}(?=日)/g, '32'],
] as const

const impossibleDay: Mutation['changes'] = ({ text }) =>
  IMPOSSIBLE.flatMap(([pattern, now]) => matches(text, pattern).map(({ at, line }) => change(at, now, [line])))

const SPAN = /(?<from>\d{1,2}月\d{1,2}日)(?<to>至)(?<until>\d{1,2}月\d{1,2}日)/g

/** From a later day to an earlier one. */
const daysSwapped: Mutation['changes'] = ({ text }) =>
  matches(text, SPAN).flatMap(({ match: { groups }, at, line }) =>
    groups === undefined ? [] : [change(at, `${groups.until}${groups.to}${groups.from}`, [line])],
  )

/** A day of the year reported turns into one of the year before. */
const lastYear: Mutation['changes'] = ({ text, fiscalYear, form }) => {
  const isReport = /report/.test(form) && fiscalYear !== null
  if (!isReport) return []
  const pattern = new RegExp(`${fiscalYear}(?=年\\d{1,2}月)`, 'g')
  return matches(text, pattern).map(({ at, line }) => change(at, String(fiscalYear - 1), [line]))
}

const IDENTITY = '，身份证号530112192002290018'
const MOBILE = '，联系电话13800138000'

/** Personal data slipped in before the full stop of a paragraph. */
const slippedIn =
  (words: string): Mutation['changes'] =>
  ({ text }) =>
    matches(text, /(?<=[\u4e00-\u9fff])。$/g).map(({ at, line }) =>
      change({ start: at.start, end: at.start }, words, [line]),
    )

const figureLeftOut: Mutation['changes'] = ({ figures }) =>
  [...figures.values()].flatMap((figure) => {
    const now = figure.text.replace(/^[\d,.]+/, 'XX')
    return now === figure.text ? [] : [change(figure, now, [figure])]
  })

const CODE = /(?<=\b2\d{5})\d(?=[ -—]{0,2}[\u4e00-\u9fff])/g

/** The last digit of a functional code: the name beside it belongs to another. */
const wrongCode: Mutation['changes'] = ({ text }) =>
  matches(text, CODE).flatMap(({ match: [digit], at, line }) =>
    [3, 7].map((by) => change(at, String((Number(digit) + by) % 10), [line])),
  )

const always = (kind: string, changes: Mutation['changes']): Mutation => ({
  kind,
  group: 'other',
  isAlwaysDecidable: true,
  changes,
})

/** Statements, days, codes and words that the document or the calendar contradicts. */
export const STATEMENT_MUTATIONS: readonly Mutation[] = [
  always('statement', contradicted),
  always('paragraph-repeated', repeated),
  always('impossible-day', impossibleDay),
  always('days-swapped', daysSwapped),
  always('last-year', lastYear),
  always('identity-number', slippedIn(IDENTITY)),
  always('mobile-number', slippedIn(MOBILE)),
  always('placeholder', figureLeftOut),
  always('code', wrongCode),
]
