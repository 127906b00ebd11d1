import type { CorpusDocument, NamedFigure, Place } from './corpus-document.ts'
import type { Change, Mutation } from './mutant.ts'
import { shuffled } from './random.ts'
import { type FigureWords, holds, type Relation } from './relations.ts'

const NUMBER = /^[\d,]+(?:\.\d+)?/

/** The document's figures with one of them reading otherwise. */
function figuresWith(document: CorpusDocument, name: string, text: string): Map<string, FigureWords> {
  const words = new Map<string, FigureWords>(document.figures)
  const figure = document.figures.get(name)
  words.set(name, { text, unit: figure?.unit })
  return words
}

/** Stated relations of `name` that held and do no more when it reads `text`. */
function broken(document: CorpusDocument, name: string, text: string): Relation[] {
  const words = figuresWith(document, name, text)
  return document.relations.filter(
    (relation) => relation.isStated && relation.names.includes(name) && holds(relation, words) === false,
  )
}

function placesIn(document: CorpusDocument, relations: readonly Relation[], name: string): Place[] {
  const names = new Set(relations.flatMap((relation) => relation.names))
  names.delete(name)
  return [...names].flatMap((other) => document.figures.get(other) ?? [])
}

/** The figure reading otherwise; `null` when nothing changes. */
function changed(document: CorpusDocument, figure: NamedFigure, now: string): Change | null {
  if (now === figure.text) return null
  const relations = broken(document, figure.name, now)
  const related = document.relations.filter(({ names }) => names.includes(figure.name))
  return {
    start: figure.start,
    end: figure.end,
    now,
    breaks: relations.map(({ text }) => text),
    linked: placesIn(document, related, figure.name),
  }
}

/** Ways to miswrite one figure that are looked at. */
const TRIES = 2

type Rewriting = (figure: NamedFigure) => readonly string[]

function figureMutation(kind: string, group: Mutation['group'], rewrite: Rewriting): Mutation {
  return {
    kind,
    group,
    isAlwaysDecidable: false,
    changes: (document, random) =>
      [...document.figures.values()].flatMap((figure) =>
        shuffled(random, rewrite(figure))
          .slice(0, TRIES)
          .flatMap((text) => changed(document, figure, text) ?? []),
      ),
  }
}

/** Gives the number back with its groups of thousands as it had them. */
function regrouped(digits: string, had: string): string {
  if (!had.includes(',')) return digits
  const [whole = '', decimals] = digits.split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return decimals === undefined ? grouped : `${grouped}.${decimals}`
}

/** Rewrites the digits of an Arabic figure; the unit stays. */
const onDigits =
  (rewrite: (digits: string) => readonly string[]) =>
  ({ text }: Pick<NamedFigure, 'text'>): readonly string[] => {
    const printed = NUMBER.exec(text)?.[0]
    if (printed === undefined) return []
    const digits = printed.replaceAll(',', '')
    const isNumber = (result: string) => /^(?:0|[1-9]\d*)(?:\.\d+)?$/.test(result)
    return rewrite(digits)
      .filter((result) => result !== digits && isNumber(result))
      .map((result) => regrouped(result, printed) + text.slice(printed.length))
  }

const isPercent = ({ text, unit }: NamedFigure): boolean => /[%‰]|百分点/.test(text + (unit ?? ''))

const isDigit = (character: string): boolean => character >= '0' && character <= '9'

const positions = (digits: string): number[] => [...digits].flatMap((character, at) => (isDigit(character) ? [at] : []))

const otherDigits = (digits: string): string[] =>
  positions(digits).flatMap((at) =>
    [1, 3, 7].map((by) => digits.slice(0, at) + ((Number(digits[at]) + by) % 10) + digits.slice(at + 1)),
  )

const swappedDigits = (digits: string): string[] =>
  positions(digits).flatMap((at) => {
    const next = digits[at + 1] ?? ''
    return isDigit(next) ? [digits.slice(0, at) + next + digits[at] + digits.slice(at + 2)] : []
  })

const lostDigit = (digits: string): string[] =>
  positions(digits).map((at) => digits.slice(0, at) + digits.slice(at + 1))

const doubledDigit = (digits: string): string[] =>
  positions(digits).map((at) => digits.slice(0, at) + digits[at] + digits.slice(at))

function movedPoint(digits: string): string[] {
  const at = digits.indexOf('.')
  if (at === -1) return []
  const plain = digits.replace('.', '')
  return [at - 1, at + 1]
    .filter((place) => place > 0 && place < plain.length)
    .map((place) => `${plain.slice(0, place)}.${plain.slice(place)}`)
}

/** Hundredths of the right result that somebody who reckons wrong may come to: no slip of one digit explains most of them. */
const MISRECKONED = [82, 88, 93, 97, 103, 106, 111, 117]

/** The result of a wrong reckoning, printed as finely as the right one. */
const misreckoned = (digits: string): string[] =>
  MISRECKONED.map((hundredths) => ((Number(digits) * hundredths) / 100).toFixed(digits.split('.')[1]?.length ?? 0))

/** One digit wrong, two changed places, and the result of a wrong reckoning: what figures of any text are changed by. */
export const REWRITINGS = {
  digit: onDigits(otherDigits),
  swapped: onDigits(swappedDigits),
  reckoned: onDigits(misreckoned),
}

const unless =
  (isExcluded: (figure: NamedFigure) => boolean, rewrite: Rewriting): Rewriting =>
  (figure) =>
    isExcluded(figure) ? [] : rewrite(figure)

const OTHER_UNITS: readonly (readonly [unit: RegExp, others: readonly string[]])[] = [
  [/亿元$/, ['万元']],
  [/万元$/, ['元', '亿元']],
  [/(?<=\d)元$/, ['万元']],
]

const otherUnits: Rewriting = ({ text }) => {
  const [unit, others = []] = OTHER_UNITS.find(([pattern]) => pattern.test(text)) ?? []
  return unit === undefined ? [] : others.map((other) => text.replace(unit, other))
}

const OPPOSITES: readonly (readonly [word: string, opposite: string])[] = [
  ['增加', '减少'],
  ['增长', '下降'],
  ['提高', '降低'],
  ['提升', '降低'],
  ['多', '少'],
  ['高', '低'],
]

const oppositeDirection: Rewriting = ({ text }) =>
  OPPOSITES.flatMap(([word, opposite]) => (text === word ? [opposite] : text === opposite ? [word] : []))

/** Figures, units and directions made wrong; decidable where they break what the document states. */
export const FIGURE_MUTATIONS: readonly Mutation[] = [
  figureMutation('digit-wrong', 'figure', unless(isPercent, onDigits(otherDigits))),
  figureMutation('digits-swapped', 'figure', unless(isPercent, onDigits(swappedDigits))),
  figureMutation('digit-lost', 'figure', unless(isPercent, onDigits(lostDigit))),
  figureMutation('digit-doubled', 'figure', unless(isPercent, onDigits(doubledDigit))),
  figureMutation('point-moved', 'figure', unless(isPercent, onDigits(movedPoint))),
  figureMutation(
    'percent',
    'figure',
    unless(
      (figure) => !isPercent(figure),
      onDigits((digits) => [...otherDigits(digits), ...swappedDigits(digits)]),
    ),
  ),
  figureMutation('misreckoned', 'reckoning', onDigits(misreckoned)),
  figureMutation('unit', 'unit', otherUnits),
  figureMutation('direction', 'direction', oppositeDirection),
]
