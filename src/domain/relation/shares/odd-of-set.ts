import { compare, minus, sumOf, whole as wholeNumber } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { closedTie } from '../tie/make-tie.ts'
import { HUNDRED, magnitude } from '../tie/print.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlain, isSlipped, sumOfParts } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'

/** ，占比依次为; ，三者分别占 */
const RESPECTIVELY =
  /^，?(?:[两二三四五六]者|[两二三四五六]项)?(?:分别|依次)?占(?:比|总[数额量])?(?:分别|依次)?(?:为|是)?$/
const IN_TURN = /分别|依次/
const NEXT = /^(?:、|和|及|与|以及)$/
const FEWEST = 3
const MOST = 8
/** Ages may stand between: 18至40岁176人. */
const FARTHEST = 24
const REPORT = 300

/** Amounts, and their percentages told after them in the same order. */
interface InTurn {
  readonly amounts: readonly Claim[]
  readonly rates: readonly Claim[]
}

function readFrom({ claims }: Prose, first: Claim): InTurn | null {
  if (first.unit.dimension !== 'percent' || !RESPECTIVELY.test(first.lead) || !IN_TURN.test(first.lead)) return null
  const behind = claims.slice(first.index + 1, first.index + MOST)
  const end = behind.findIndex(({ lead, unit }) => unit.dimension !== 'percent' || !NEXT.test(lead))
  const rates = [first, ...behind.slice(0, end === -1 ? MOST : end)]
  const one = claims[first.index - 1]
  const amounts = claims
    .slice(Math.max(0, first.index - FARTHEST), first.index)
    .filter(({ unit, sentence }) => unit.key === one?.unit.key && sentence === first.sentence)
    .slice(-rates.length)
  const areAll =
    one !== undefined && rates.length >= FEWEST && amounts.length === rates.length && amounts.every(isPlain)
  return areAll ? { amounts, rates } : null
}

/** Percentages that make a hundred, but for rounding. */
function areAll(rates: readonly Claim[]): boolean {
  const off = magnitude(minus(sumOf(rates.map(({ value }) => value)), HUNDRED))
  return compare(off, sumOf(rates.map(({ step }) => step))) < 0 && compare(off, wholeNumber(1)) < 0
}

/** Those of the same things, one after the other, out of an amount. */
const ratiosOf = ({ amounts, rates }: InTurn, whole: Claim): Equation[] =>
  rates.map((rate, at): Equation => ({ form: 'ratio', rate, numerator: amounts[at] as Claim, denominator: whole })) // as many

const ASKED = /^[人份名户]$/
const mayBeOf = (whole: Claim, [one]: readonly Claim[]): boolean =>
  whole.unit.key === one?.unit.key || (ASKED.test(whole.unit.key) && ASKED.test(String(one?.unit.key)))

/** ，占96.39%; （占3.61%） */
const SHARE = /^[，（、](?:占(?:比|总[数额量])?)(?:为|达)?$/
const PART = /^[，；、）][^。；：]{1,12}$/

/** 财政拨款306.70万元，占96.39%；其他收入11.50万元，占3.61%: each right behind its amount. */
function pairedFrom({ claims }: Prose, first: Claim): InTurn | null {
  const amounts: Claim[] = []
  const rates: Claim[] = []
  for (let at = first.index; rates.length < MOST; at += 2) {
    const [amount, rate] = claims.slice(Math.max(0, at - 1), at + 1)
    if (amount === undefined || rate?.sentence !== first.sentence || !isShared(amount, rate)) break
    if (rates.length > 0 && !(PART.test(amount.lead) && amount.unit.key === amounts[0]?.unit.key)) break
    amounts.push(amount)
    rates.push(rate)
  }
  return rates.length > 1 && areAll(rates) ? { amounts, rates } : null
}

/** An amount with its percentage right behind it. */
const isShared = (amount: Claim, rate: Claim): boolean =>
  isPlain(amount) && amount.sentence === rate.sentence && rate.unit.dimension === 'percent' && SHARE.test(rate.lead)

/** Each out of all of them together, whatever else they may be out of. */
const isSound = ({ amounts, rates }: InTurn): boolean =>
  rates.every((rate, at) =>
    isSolved({ form: 'pooled', rate, numerators: amounts.slice(at, at + 1), denominators: amounts }),
  )

function tieOf(prose: Prose, first: Claim): Tie | null {
  const set = readFrom(prose, first) ?? pairedFrom(prose, first)
  if (set === null || isSound(set)) return null
  const wholes = prose.claims
    .slice(Math.max(0, first.index - REPORT), first.index + REPORT)
    .filter((claim) => isPlain(claim) && mayBeOf(claim, set.amounts) && !set.amounts.includes(claim))
  for (const whole of wholes) {
    const [odd, ...others] = ratiosOf(set, whole).filter((equation) => !isSolved(equation))
    if (others.length > 0) continue
    if (odd === undefined) return null
    const areDivided = areAll(set.rates) || isSolved(sumOfParts(whole, set.amounts))
    if (areDivided && isSlipped(odd)) return closedTie('share', odd)
  }
  return null
}

/** 青年94人，中年176人，老年248人，占比依次为18.1%、34.0%和47.9%: of percentages told one after the other all are out of one whole but one. */
export const oddOfSets = (prose: Prose): Tie[] =>
  /占/.test(prose.normal) ? flatMapped(prose.claims, (claim) => tieOf(prose, claim) ?? []) : []
