import { type PrintedFigure, readFigure } from './figure-text.ts'

/**
 * What a document of the corpus states of its own figures, by name:
 *
 *     total = a + b + c        a sum, a difference, a share, a product, a growth: any expression of + - * / ( )
 *     a == b                   the same quantity twice
 *     part <= whole            also the earlier day and the later
 *     word: now - before       a direction word (增加, 下降, 持平) and the difference it speaks of
 *     count # 6                so many things are listed after it
 *     percent ~ answers        a percentage that must come from a whole number of answers
 *     ? a == b                 true, but the text doesn't say so: a reader must know the matter
 */
export interface Relation {
  readonly kind: 'equation' | 'restated' | 'within' | 'direction' | 'listed' | 'percent-of-count'
  /** Names of figures, in the order written. */
  readonly names: readonly string[]
  readonly left: string
  readonly right: string
  readonly isStated: boolean
  readonly text: string
}

/** The words of one figure, and the unit that a heading gives it. */
export interface FigureWords {
  readonly text: string
  readonly unit?: string | undefined
}

const OPERATORS = [
  ['==', 'restated'],
  ['<=', 'within'],
  [':', 'direction'],
  ['#', 'listed'],
  ['~', 'percent-of-count'],
  ['=', 'equation'],
] as const

const NAME = /[A-Za-z]\w*/g

/** @throws when the line is no relation */
export function parseRelation(line: string): Relation {
  const isStated = !line.startsWith('?')
  const text = line.replace(/^\?\s*/, '')
  for (const [operator, kind] of OPERATORS) {
    const at = text.indexOf(operator)
    if (at <= 0) continue
    const left = text.slice(0, at).trim()
    const right = text.slice(at + operator.length).trim()
    return { kind, left, right, names: text.match(NAME) ?? [], isStated, text }
  }
  throw new Error(`no relation: ${text}`)
}

type Interval = readonly [low: number, high: number]

function combine(operator: string, [a, b]: Interval, [c, d]: Interval): Interval {
  const corners =
    operator === '+'
      ? [a + c, b + d]
      : operator === '-'
        ? [a - d, b - c]
        : operator === '*'
          ? [a * c, a * d, b * c, b * d]
          : [a / c, a / d, b / c, b / d]
  return [Math.min(...corners), Math.max(...corners)]
}

/** Values between `low` and `high` of the expression; `null` when a name has no figure. */
function evaluate(expression: string, figures: ReadonlyMap<string, PrintedFigure>): Interval | null {
  const tokens = expression.match(/[A-Za-z]\w*|[\d.]+|[-+*/()]/g) ?? []
  let at = 0
  const operand = (): Interval => {
    const token = tokens[at] ?? ''
    at += 1
    if (token === '(') {
      const inner = sum()
      at += 1
      return inner
    }
    if (/^[\d.]/.test(token)) return [Number(token), Number(token)]
    const figure = figures.get(token)
    return figure === undefined ? [Number.NaN, Number.NaN] : [figure.low, figure.high]
  }
  const chain = (next: () => Interval, operators: string): Interval => {
    let value = next()
    while (operators.includes(tokens[at] ?? ' ')) {
      const operator = tokens[at] ?? ''
      at += 1
      value = combine(operator, value, next())
    }
    return value
  }
  const product = () => chain(operand, '*/')
  const sum = (): Interval => chain(product, '+-')
  const value = sum()
  return value.some(Number.isNaN) ? null : value
}

const RISING = /增加|增长|上升|提高|上涨|扩大|提升|多|增|高|超/
const FALLING = /减少|下降|降低|缩减|缩小|回落|压减|下调|少|减|降|低|节约/

function hasDirection(word: string, [low, high]: Interval): boolean {
  if (/持平|一致|相同/.test(word)) return low <= 0 && high >= 0
  if (FALLING.test(word)) return low < 0
  return RISING.test(word) && high > 0
}

/** An average of 72 may stand for 71.6: a quotient is printed rounded or cut even where a count would be whole. */
function quotientAsPrinted(figure: PrintedFigure | undefined): Interval | null {
  return figure === undefined ? null : [figure.value - figure.lastDigit / 2, figure.value + figure.lastDigit]
}

/** Can `percent` of `count` be a whole number of answers, rounded or cut? */
function comesFromCount({ low, high }: PrintedFigure, { value: count }: PrintedFigure): boolean {
  // A percentage cut short stays below the next one: `high` itself is out of reach.
  return Math.ceil(high * count - 1e-9) - 1 >= Math.ceil(low * count - 1e-9)
}

const slack = (values: readonly number[]): number => 1e-9 * Math.max(1, ...values.map(Math.abs))

const meet = ([a, b]: Interval, [c, d]: Interval): boolean => a <= d + slack([b, d]) && c <= b + slack([b, d])

function figuresOf({ names }: Relation, words: ReadonlyMap<string, FigureWords>): Map<string, PrintedFigure> {
  const figures = new Map<string, PrintedFigure>()
  for (const name of names) {
    const word = words.get(name)
    const figure = word === undefined ? null : readFigure(word.text, word.unit)
    if (figure !== null) figures.set(name, figure)
  }
  return figures
}

/** Whether the relation may be true of figures printed so. `null` when a figure cannot be read. */
export function holds(relation: Relation, words: ReadonlyMap<string, FigureWords>): boolean | null {
  const figures = figuresOf(relation, words)
  const right = evaluate(relation.right, figures)
  if (right === null) return null
  if (relation.kind === 'direction') return hasDirection(words.get(relation.left)?.text ?? '', right)
  if (relation.kind === 'percent-of-count') {
    const [percent, count] = [figures.get(relation.left), figures.get(relation.right)]
    return percent === undefined || count === undefined ? null : comesFromCount(percent, count)
  }
  const left = relation.right.includes('/')
    ? quotientAsPrinted(figures.get(relation.left))
    : evaluate(relation.left, figures)
  if (left === null) return null
  return relation.kind === 'within' ? left[0] <= right[1] + slack(right) : meet(left, right)
}
