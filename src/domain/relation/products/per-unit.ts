import { compare, fraction, ONE } from '../../amount/index.ts'
import type { Claim, Unit } from '../../claim/index.ts'
import { takenAs, unitAt, unitTakenAs } from '../../claim/index.ts'
import { rescaled } from '../tie/rescaled.ts'

/** Whether a price is of one unit as the count is printed: 每公里5万元, 5万元/公里, 公里均5万元; 每吨 as well of 7,392 t. */
function isPerPrinted(price: Claim, { printed, key, scale }: Unit): boolean {
  const words = price.lead
  const each = unitAt(words, words.lastIndexOf('每') + 1)?.unit
  const isAlias = words.includes('每') && each?.key === key && compare(each.scale, scale) === 0
  return (
    isAlias || words.includes(`每${printed}`) || words.includes(`${printed}均`) || price.text.endsWith(`/${printed}`)
  )
}

const MANY: readonly (readonly [string, bigint])[] = [
  ['百', 100n],
  ['千', 1000n],
  ['万', 10_000n],
]

/** 每百株, 每万尾: so many of what is counted. */
function manyPer(price: Claim, printed: string): bigint | null {
  const words = price.lead
  const noun = printed.replace(/^[十百千万亿]+/, '')
  // 每千人口 has a reader of its own.
  if (noun === '人') return null
  return MANY.find(([word]) => words.includes(`每${word}${noun}`))?.[1] ?? null
}

/** 12.6公里 beside 每公里5万元 are 12.6 of what the price is paid for, and not 12,600 metres; 46万尾 beside 每万尾6,000元 are 46. */
export function countFor(price: Claim, count: Claim): Claim {
  const { unit } = count
  const many = unit.dimension === 'count' ? manyPer(price, unit.printed) : null
  if (many === null && (unit.dimension !== 'measure' || !isPerPrinted(price, unit))) return count
  const { numerator, denominator } = many === null ? unit.scale : { numerator: many, denominator: 1n }
  const inUnit = rescaled(count, fraction(denominator, numerator))
  return takenAs(inUnit, { unit: unitTakenAs(unit, { scale: ONE }) })
}
