import { compare, dividedBy, exactOf, fraction, minus, ONE } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { between, firstFrom, intervalOf, NO_UNIT, takenAs, unitTakenAs } from '../../claim/index.ts'
import { closedTie, makeTie } from '../tie/make-tie.ts'
import { magnitude } from '../tie/print.ts'
import { isExactSlip } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlain, isSlippedWidely } from '../tie/sought.ts'
import type { Equation, Quantity, Tie } from '../tie/tie.ts'

const PROPORTION = /^(?:1 ?[:：∶] ?(\d+(?:\.\d+)?)|(\d+(?:\.\d+)?) ?[:：∶] ?1)$/
/** 医护比为1∶1.19: what stands on either side of the sign. */
const NAME = /([一-龥])([一-龥])(?:配备|配置)?比(?:例)?(?:约?为|达到?|约|是|：)?$/
const REACH = 14
const PARAGRAPHS = 2

/** 17.62 of 17.62∶1 as an amount of its own, and the names of what is so many and of what is one. */
interface Proportion {
  readonly rate: Quantity
  readonly many: string
  readonly one: string
}

function rateOf(digits: string, start: number): Quantity {
  const value = exactOf(digits)
  const decimals = digits.includes('.') ? digits.length - 1 - digits.indexOf('.') : 0
  const step = fraction(1n, 10n ** BigInt(decimals))
  return {
    start,
    end: start + digits.length,
    text: digits,
    digits,
    value,
    step,
    interval: intervalOf({ value, step, scale: ONE, vagueness: 'none', isWhole: false }),
    vagueness: 'none',
    unit: NO_UNIT,
    label: '',
  }
}

/** 投入产出比为1∶10: both sides have names of their own. */
const OF_MONEY = /投入产出比(?:例)?(?:约?为|达到?|约|是|：)?$/

/** What a proportion says of two kinds that its name gives by one character each. */
function proportionAt({ normal }: Prose, { start, end }: { start: number; end: number }): Proportion | null {
  const [, behind, before] = PROPORTION.exec(normal.slice(start, end)) ?? []
  const words = normal.slice(Math.max(0, start - REACH), start)
  const [, first, second] = OF_MONEY.test(words) ? ['', '投入', '效益'] : (NAME.exec(words) ?? [])
  const digits = behind ?? before
  if (digits === undefined || first === undefined || second === undefined) return null
  const rate = rateOf(digits, behind === undefined ? start : end - behind.length)
  return behind === undefined ? { rate, many: first, one: second } : { rate, many: second, one: first }
}

interface Sides {
  readonly many: readonly Claim[]
  readonly one: readonly Claim[]
}

const isCounted = ({ unit: { dimension } }: Claim): boolean => dimension === 'count' || dimension === 'money'

/** Counts of either kind that stand before a proportion, the nearest first. */
function sidesOf({ claims, paragraphs }: Prose, { rate, many, one }: Proportion): Sides {
  const paragraph = firstFrom(paragraphs, rate.start + 1) - 1
  const [first = rate] = paragraphs.slice(Math.max(0, paragraph - PARAGRAPHS))
  const counted = between(claims, first.start, rate.start)
    .filter((claim) => claim.end <= rate.start && isPlain(claim) && isCounted(claim) && claim.role !== 'growth')
    .reverse()
  const called = (name: string): Claim[] =>
    counted.filter(({ label, unit }) => `${label}${unit.printed}`.includes(name))
  const [all, others] = [called(many), called(one)]
  // 执业医师9,126人、注册护士10,874人，医护比: those of its own sentence, whatever is told of hospitals before.
  const own = (some: readonly Claim[]): Claim[] => some.filter(({ sentence }) => sentence === counted[0]?.sentence)
  const near = own(all)
  // 医院2张、社区中心1张；医师862人、注册护士1,127人: nurses are held against people, not against beds.
  const beside = alike(own(others), near)
  return near.length === 1 && beside.length === 1 ? { many: near, one: beside } : { many: all, one: others }
}

/** Those that are counted as the others are, where there are any. */
function alike(some: readonly Claim[], others: readonly Claim[]): readonly Claim[] {
  const same = some.filter(({ unit }) => others.some((other) => other.unit.key === unit.key))
  return same.length > 0 ? same : some
}

const equationOf = (rate: Quantity, product: Claim, one: Claim): Equation => ({
  form: 'product',
  product,
  factors: [rate, one],
})

/** 17.628 printed as 17.62: cut, and no slip. */
function isCut(rate: Quantity, product: Claim, one: Claim): boolean {
  const quotient = dividedBy(product.value, one.value)
  return quotient !== null && compare(magnitude(minus(quotient, rate.value)), rate.step) < 0
}

/** Of 1∶15 almost anything may have been rounded. */
const isTold = ({ digits }: Quantity, equation: Equation): boolean =>
  digits.includes('.') ? isSlippedWidely(equation) : isExactSlip(equation)

function proportionTie(prose: Prose, proportion: Proportion): Tie | null {
  const { rate } = proportion
  const { many, one } = sidesOf(prose, proportion)
  const pairs = many.flatMap((product) =>
    one.filter((other) => other !== product).map((other) => [product, other] as const),
  )
  const holding = pairs.map(([product, other]) => equationOf(rate, product, other)).find((each) => isSolved(each))
  if (holding !== undefined) return makeTie('product', holding, 'certain')
  const [most, next] = pairs.sort(([left], [right]) => compare(right.value, left.value))
  if (most === undefined || one.length > 1 || isCut(rate, ...most)) return null
  const equation = equationOf(rate, ...most)
  const isMeant = next === undefined || most[0].sentence === next[0].sentence
  return isMeant && isTold(rate, equation) ? makeTie('product', equation, 'certain') : null
}

/** 按1∶2的要求: what it should be, or was. */
const NO_FACT = /其中|要求|标准|目标|规定|应|不[低少高]于|计划|国家|上年|去年|[较比](?!例|为|是|达|约|\d)/

/** 医护比为1∶1.5，医生有140名，护士有210名: the only amounts of the sentence, behind it. */
function tieBehind({ claims, normal, sentences }: Prose, { rate, many, one }: Proportion): Tie | null {
  const sentence = sentences.findLast(({ start }) => start <= rate.start)
  const [first, second, ...others] = claims.slice(sentence?.firstClaim, sentence?.endClaim)
  if (first === undefined || second === undefined || others.length > 0 || first.start < rate.start) return null
  const isAlike = [first, second].every((claim) => isPlain(claim) && isCounted(claim) && claim.vagueness === 'none')
  if (!isAlike || NO_FACT.test(normal.slice(sentence?.start, second.start))) return null
  const called = (name: string): Claim[] =>
    [first, second].filter(({ lead }) => lead.replace(/^.*，/, '').includes(name))
  const [[more, again], [less, later]] = [called(many), called(one)]
  const isOne = more !== undefined && less !== undefined && again === undefined && later === undefined && more !== less
  const areOfOne = isOne && (more.unit.key === less.unit.key || [more, less].some(({ unit }) => unit.key === '张'))
  return areOfOne && !isCut(rate, more, less) ? closedTie('product', equationOf(rate, more, less)) : null
}

/** 性别比（以女性为100）为102.33; of those who were born it is another. */
const OF_SEXES =
  /(?<!出生|出生人口|新生儿|婴儿|年龄组)性别比(?:例)?(?:（[^（）]*）)?(?:为|是|达|约为)?(\d{2,4}(?:\.\d+)?)(?![\d.]|[％%:：∶]|（[^（）]*(?:岁|出生))/g
const MEN = /男[性童生]?(?:人口)?(?:为|共|有)?$/
const WOMEN = /女[性童生]?(?:人口)?(?:为|共|有)?$/

/** So many men to a hundred women, of the people that its paragraph tells of. */
function sexesTies(prose: Prose): Tie[] {
  return [...prose.normal.matchAll(OF_SEXES)].flatMap((found) => {
    const digits = `${found[1]}`
    const number = rateOf(digits, found.index + found[0].length - digits.length)
    const rate = takenAs(number, { unit: unitTakenAs(number.unit, { dimension: 'percent' }) })
    const [own = rate] = prose.paragraphs.slice(firstFrom(prose.paragraphs, rate.start + 1) - 1)
    const people = between(prose.claims, own.start, found.index).filter(
      (claim) => claim.unit.key === '人' && isPlain(claim) && claim.vagueness === 'none' && claim.role === 'amount',
    )
    const called = (sex: RegExp): Claim[] => people.filter(({ lead }) => sex.test(lead))
    const [[numerator, ...boys], [denominator, ...girls]] = [called(MEN), called(WOMEN)]
    if (numerator === undefined || denominator === undefined || boys.length + girls.length > 0) return []
    const equation: Equation = { form: 'ratio', rate, numerator, denominator }
    return isSolved(equation) || isSlippedWidely(equation) ? [makeTie('rate', equation, 'certain')] : []
  })
}

/** 执业医师9,126人、注册护士10,874人，医护比为1∶1.19: what a proportion by its name is made of. */
export function namedProportions(prose: Prose): Tie[] {
  const ofTokens = prose.tokens
    .filter(({ kind }) => kind === 'ratio')
    .flatMap((token) => proportionAt(prose, token) ?? [])
    .flatMap((proportion) => proportionTie(prose, proportion) ?? tieBehind(prose, proportion) ?? [])
  return prose.normal.includes('性别比') ? [...ofTokens, ...sexesTies(prose)] : ofTokens
}
