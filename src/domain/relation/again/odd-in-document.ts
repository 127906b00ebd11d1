import type { Claim, Prose } from '../../claim/index.ts'
import { decimalsOf } from '../tie/print.ts'
import type { Quantity } from '../tie/tie.ts'
import type { Usage } from './odd-unit.ts'
import { FAR_ABOVE, IMPOSSIBLY_FAR, sizeOf, usageOf } from './odd-unit.ts'
import {
  areAlike,
  areFine,
  clauseOf,
  FAR_OFF,
  HANDLED,
  isMany,
  isOfOne,
  isWhole,
  LARGE,
  leadOf,
  OWN,
  SMALL,
} from './odd-words.ts'

const FEWEST_OTHERS = 5
/** What the amounts of a document are like. */
export interface Style {
  readonly all: readonly Quantity[]
  readonly usage: Usage
  /** How many have decimals. */
  readonly finely: Usage
  /** The largest of each unit. */
  readonly largest: ReadonlyMap<string, number>
  /** The two largest of all. */
  readonly first: number
  readonly second: number
}

/** The only amount in 亿元, far above all others and said of what a unit does with its own money, or printed like its neighbour. */
function isFarAbove(words: string, claim: Claim, { alike, neighbours, most }: Alone): boolean {
  const isLikeNext = decimalsOf(claim) > 0 && neighbours.some((other) => decimalsOf(other) === decimalsOf(claim))
  const isOwn = OWN.test(words) || isLikeNext
  const isEnough = sizeOf(claim) > most * IMPOSSIBLY_FAR || (decimalsOf(claim) > 0 && alike.length >= FEWEST_OTHERS)
  return isEnough && isOwn && !LARGE.test(words) && !HANDLED.test(clauseOf(words))
}

interface Alone {
  /** Other amounts printed as finely. */
  readonly alike: readonly Quantity[]
  /** Those of the sentence. */
  readonly neighbours: readonly Quantity[]
  /** The largest of another unit. */
  readonly most: number
}

/** The only amount in 元 of a document in 万元, and as finely printed as its others. */
function isFarBelow(words: string, claim: Claim, { alike }: Alone): boolean {
  if (decimalsOf(claim) === 0 || alike.length < FEWEST_OTHERS || SMALL.test(words) || /[余存]/.test(words)) return false
  return alike.filter((other) => sizeOf(other) > sizeOf(claim) * FAR_OFF).length * 5 > alike.length * 3
}

function isAlone(words: string, claim: Claim, { style, neighbours }: Surroundings): boolean {
  const { all, usage, finely, largest } = style
  const { printed } = claim.unit
  if (finely.get(printed) !== 1 && usage.get(printed) !== 1) return false
  const others = all.filter((other) => other.unit.printed !== printed)
  if (others.length < FEWEST_OTHERS) return false
  const alike = others.filter((other) => decimalsOf(other) === decimalsOf(claim))
  const most = Math.max(...[...largest].filter(([unit]) => unit !== printed).map(([, size]) => size))
  const alone = { alike, neighbours, most }
  if (sizeOf(claim) > most * FAR_ABOVE) return usage.get(printed) === 1 && isFarAbove(words, claim, alone)
  return printed === '元' && isFarBelow(words, claim, alone)
}

/** What all amounts of a document are like. */
export function styleOf(all: readonly Quantity[]): Style {
  const largest = new Map<string, number>()
  for (const each of all) largest.set(each.unit.printed, Math.max(sizeOf(each), largest.get(each.unit.printed) ?? 0))
  const [first = 0, second = 0] = all.map(sizeOf).sort((one, other) => other - one)
  return {
    all,
    first,
    second,
    usage: usageOf(all),
    finely: usageOf(all.filter((each) => decimalsOf(each) > 0)),
    largest,
  }
}

interface Surroundings {
  readonly style: Style
  /** Amounts of its sentence. */
  readonly neighbours: readonly Claim[]
}

const FEWEST = 3

const arePrintedAlike = (claim: Claim, all: readonly Quantity[]): boolean =>
  all.filter((other) => decimalsOf(other) === decimalsOf(claim) && areAlike(claim, other)).length > FEWEST

/** 道路硬化总投资585.90亿元: no investment of a region. */
const OWN_WORKS = /(?:项目|工程|改造|建设|硬化|修缮|维修)总投资(?:为|约)?$/

/** 预算21.40亿元 in a document of which all else is some 万元: above all others, whatever they are printed in. */
function isAboveAll(words: string, claim: Claim, { all, first, second }: Style): boolean {
  const size = sizeOf(claim)
  if (size !== first || size <= second * FAR_ABOVE || all.length <= FEWEST || LARGE.test(words) || isOfOne(words))
    return false
  if (!isWhole(words) && !OWN.test(words)) return false
  if (!isMany(claim) && !all.some((other) => other.start !== claim.start && areFine(claim, other))) return false
  if (claim.unit.printed === '亿元' && !HANDLED.test(clauseOf(words)))
    return size > second * IMPOSSIBLY_FAR || all.length > FEWEST_OTHERS
  const isOwnWork = claim.unit.printed === '万元' || OWN_WORKS.test(words)
  return isOwnWork && arePrintedAlike(claim, all)
}

const LEAST = 1000

/** 安排保洁经费1,420.00元 in a document of 万元; 年初预算21.40元 in any. */
function isBelowAll(words: string, claim: Claim, { all, usage }: Style): boolean {
  if (claim.unit.printed !== '元' || all.length <= FEWEST_OTHERS) return false
  if (SMALL.test(words) || isOfOne(words) || !isWhole(words)) return false
  const isOnly = usage.get('元') === 1 && arePrintedAlike(claim, all)
  if (!isOnly && sizeOf(claim) >= LEAST) return false
  return all.filter((other) => sizeOf(other) > sizeOf(claim) * FAR_OFF).length * 5 > all.length * 4
}

/** An amount of which the unit cannot be right in a document whose other amounts are like these. */
export function isOddInDocument(prose: Prose, claim: Claim, around: Surroundings): boolean {
  const words = leadOf(prose, claim)
  return (
    isAlone(words, claim, around) || isAboveAll(words, claim, around.style) || isBelowAll(words, claim, around.style)
  )
}
