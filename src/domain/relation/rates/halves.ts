import { compare, exactOf, fraction, minus, ONE, plus } from '../../amount/index.ts'
import type { Claim, Prose, Unit } from '../../claim/index.ts'
import { firstFrom } from '../../claim/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import { isExactSlip } from '../tie/slip.ts'
import { isSolved } from '../tie/sought.ts'
import type { Equation, Quantity, Tie } from '../tie/tie.ts'
import { isRateable } from './sought-rates.ts'

/** 一半, 半数, 三分之一; 近一半, 一半以上 and 三分之一多 say no more than roughly. */
const FRACTION =
  /(?<![近约过逾大多少足乎])(?:一半|半数|减半|([三四五])分之([一二三四]))(?!以[上下]|多|左右|[的及]?[人户]员|不到)/g
const NUMERALS = '〇一二三四五'
/** 占全部活动的三分之一, 占半数: of what stands before. */
const SHARE = /占(?:了|到)?(?:([一-龥]{1,8})的)?$/
/** 县级承担一半，计2,700万元; 各解决一半，即每项18.00万元: what it comes to stands behind. */
const COMES_TO = /^，(?:计|即|也就是|为|合计?|折合)(?:每项|各|分别)?(?:为)?$/
/** 比原规定的30个工作日缩短一半, 较去年减半. */
const SHORTENED = /(?:比|较)[^，。；]*(?:缩短|减少|压缩|下降|降低|压减)?(?:了|近)?$/
const PERCENT: Unit = { printed: '%', key: '%', dimension: 'percent', scale: ONE }
const REACH = 12
/** 占三分之一 is said of 32 per cent as well; what is reckoned by it is reckoned to the last digit. */
const SLACK = fraction(2n, 1n)
const STRICT = fraction(1n, 50n)
const HUNDRED = 100n

interface Part {
  readonly rate: Quantity
  readonly words: string
  /** The place among the claims of the first behind it. */
  readonly next: number
  readonly sentence: number
}

/** 一半 as 50 %, 三分之一 as 33⅓ %. */
function rateOf(text: string, start: number, [over, of]: readonly [string, string]): Quantity {
  const [parts, whole] = over === '' ? [1n, 2n] : [BigInt(NUMERALS.indexOf(of)), BigInt(NUMERALS.indexOf(over))]
  const value = fraction(HUNDRED * parts, whole)
  return {
    start,
    end: start + text.length,
    text,
    digits: text,
    value,
    step: exactOf('1'),
    interval: { low: minus(value, SLACK), high: plus(value, SLACK) },
    vagueness: 'none',
    unit: PERCENT,
    label: '',
  }
}

function partsIn({ normal, sentences, claims }: Prose): Part[] {
  return [...normal.matchAll(FRACTION)].flatMap(({ 0: text, 1: over = '', 2: of = '', index }) => {
    const sentence = firstFrom(sentences, index + 1) - 1
    const next = firstFrom(claims, index)
    return sentences
      .slice(sentence, sentence + 1)
      .map((own) => ({ rate: rateOf(text, index, [over, of]), words: normal.slice(own.start, index), next, sentence }))
  })
}

/** Amounts before a place, the nearest first, of its sentence and of so many before. */
const before = ({ claims }: Prose, { next, sentence }: Part, sentences: number): Claim[] =>
  claims
    .slice(Math.max(0, next - REACH), next)
    .filter((claim) => isRateable(claim) && claim.sentence >= sentence - sentences)
    .reverse()

const isLike = (one: Claim, other: Claim): boolean =>
  one.unit.key === other.unit.key && compare(one.value, other.value) !== 0

const equationsOf = (rate: Quantity, numerator: Claim, bases: readonly Claim[]): Equation[] =>
  bases.map((denominator): Equation => ({ form: 'ratio', rate, numerator, denominator }))

/** What is reckoned by a half is reckoned to the last digit. */
function strictly(rate: Quantity): Quantity {
  return { ...rate, interval: { low: minus(rate.value, STRICT), high: plus(rate.value, STRICT) } }
}

const OF_ALL = /^(?:全部|总|所有|整个)/

/** 占全部活动的, 占这些村的: what the words name, or what they leave open. */
function isCalled({ normal }: Prose, { label, end }: Claim, name: string): boolean {
  const words = `${label}${normal.slice(end, end + 4)}`
  return name === '' || OF_ALL.test(name) || words.includes(name.slice(-2))
}

/** 三年共需5,400万元，县级承担一半，计2,700万元 */
function comesTo(prose: Prose, part: Part, near: readonly Claim[]): Equation[] {
  const behind = prose.claims[part.next]
  const between = prose.normal.slice(part.rate.end, behind?.start ?? part.rate.end)
  if (behind?.sentence !== part.sentence || !COMES_TO.test(between)) return []
  return equationsOf(strictly(part.rate), behind, near.filter((base) => isLike(base, behind)).slice(0, 1))
}

function readingsOf(prose: Prose, part: Part): Equation[] {
  const near = before(prose, part, 2)
  const [nearest, ...others] = near
  const reckoned = comesTo(prose, part, near)
  if (reckoned.length > 0 || nearest?.sentence !== part.sentence) return reckoned
  const share = SHARE.exec(part.words)
  if (share !== null) {
    const [, name = ''] = share
    return equationsOf(
      part.rate,
      nearest,
      others.filter((base) => isLike(base, nearest) && isCalled(prose, base, name)),
    )
  }
  const [own] = SHORTENED.test(part.words) ? others : []
  const isBeside = own?.sentence === part.sentence && isLike(own, nearest)
  return isBeside ? equationsOf(strictly(part.rate), own, [nearest]) : []
}

/** 62场，占全部活动的三分之一: what words call a half or a third, where it is so, or one slip to the last digit keeps it from that. */
export function halves(prose: Prose): Tie[] {
  return partsIn(prose).flatMap((part) => {
    const equations = readingsOf(prose, part)
    const holding = equations.find(isSolved)
    if (holding !== undefined) return makeTie('rate', holding, 'certain')
    const [only, ...others] = equations.filter(isExactSlip)
    return only === undefined || others.length > 0 ? [] : makeTie('rate', only, 'certain')
  })
}
