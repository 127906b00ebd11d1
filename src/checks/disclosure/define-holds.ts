import type { Exact } from '../../domain/amount/index.ts'
import { compare, fraction, minus, negated, roundedText, sumOf, times, whole } from '../../domain/amount/index.ts'
import type { Place, Problem } from '../define-check.ts'
import type { DisclosureResult } from './define-disclosure-check.ts'

/** An amount that is held against others: of a table or of the text. */
export interface Held extends Place {
  readonly text: string
  readonly value: Exact
  readonly step: Exact
}

const HALF = fraction(1n, 2n)
/** Printed in 元 or finer, amounts are exact: nothing was rounded. */
const YUAN = whole(1)
const NOTHING: DisclosureResult = { looked: 0, problems: [] }

const sizeOf = (value: Exact): Exact => (value.numerator < 0n ? negated(value) : value)

/** What rounding can explain: half a unit of the last printed digit of every amount, nothing where all are exact. */
function envelope(held: readonly Held[]): Exact {
  return sumOf(
    held
      .map(({ step }) => step)
      .filter((step) => compare(step, YUAN) > 0)
      .map((step) => times(step, HALF)),
  )
}

/** 12,345.67元, 12.34万元: as money is read. */
function yuanWords(value: Exact): string {
  const size = sizeOf(value)
  const inWan = compare(size, whole(10_000)) >= 0
  const shown = roundedText(inWan ? times(size, fraction(1n, 10_000n)) : size, inWan ? 6 : 2)
  return `${shown.replace(/\.?0+$/, '')}${inWan ? '万元' : '元'}`
}

interface Sum {
  /** `收入支出决算总表：支出总计`. */
  readonly name: string
  readonly whole: Held | null
  /** What it is the sum of, in words: 本年支出合计、结余分配、年末结转和结余. */
  readonly partNames: string
  readonly parts: readonly (Held | null)[]
}

/** A whole against the sum of its parts; parts that are not printed count nothing. */
export function holdSum({ name, whole: total, partNames, parts }: Sum): DisclosureResult {
  const printed = parts.filter((part) => part !== null)
  if (total === null || printed.length === 0) return NOTHING
  const sum = sumOf(printed.map(({ value }) => value))
  const difference = sizeOf(minus(total.value, sum))
  if (compare(difference, envelope([total, ...printed])) <= 0) return { looked: 1, problems: [] }
  return {
    looked: 1,
    problems: [
      {
        message: `${name}为${yuanWords(total.value)}，${partNames}合计为${yuanWords(sum)}，相差${yuanWords(difference)}，两数不能同时成立，请核对决算报表。`,
        places: placesOf([total, ...printed]),
        expected: yuanWords(sum),
        actual: yuanWords(total.value),
        difference: yuanWords(difference),
        meaning: [name, total.text, partNames, ...printed.map(({ text }) => text)],
      },
    ],
  }
}

interface Pair {
  readonly first: Named
  readonly second: Named
}

interface Named {
  readonly name: string
  readonly held: Held | null
}

/** Two statements of one amount. */
export function holdEqual({ first, second }: Pair): DisclosureResult {
  if (first.held === null || second.held === null) return NOTHING
  const [one, other] = [first.held, second.held]
  const difference = sizeOf(minus(one.value, other.value))
  if (compare(difference, envelope([one, other])) <= 0) return { looked: 1, problems: [] }
  return {
    looked: 1,
    problems: [unequal({ first: { ...first, held: one }, second: { ...second, held: other }, difference })],
  }
}

interface Unequal {
  readonly first: { readonly name: string; readonly held: Held }
  readonly second: { readonly name: string; readonly held: Held }
  readonly difference: Exact
}

function unequal({ first, second, difference }: Unequal): Problem {
  const [one, other] = [yuanWords(first.held.value), yuanWords(second.held.value)]
  return {
    message: `${first.name}为${one}，${second.name}为${other}，相差${yuanWords(difference)}，两处应当一致，请核对。`,
    places: placesOf([first.held, second.held]),
    expected: other,
    actual: one,
    difference: yuanWords(difference),
    meaning: [first.name, first.held.text, second.name, second.held.text],
  }
}

/** A part against the whole that it lies in. */
export function holdWithin({ first, second }: Pair): DisclosureResult {
  if (first.held === null || second.held === null) return NOTHING
  const excess = minus(first.held.value, second.held.value)
  if (compare(excess, envelope([first.held, second.held])) <= 0) return { looked: 1, problems: [] }
  const [part, total] = [yuanWords(first.held.value), yuanWords(second.held.value)]
  return {
    looked: 1,
    problems: [
      {
        message: `${first.name}为${part}，大于${second.name}${total}，多出${yuanWords(excess)}；前者是后者的一部分，不应更大，请核对。`,
        places: placesOf([first.held, second.held]),
        expected: `不大于${total}`,
        actual: part,
        difference: yuanWords(excess),
        meaning: [first.name, first.held.text, second.name, second.held.text],
      },
    ],
  }
}

const placesOf = (held: readonly Held[]): readonly Place[] => held.map(({ start, end }) => ({ start, end }))
