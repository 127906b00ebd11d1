import type { Exact } from '../../amount/index.ts'
import { compare, exactOf, fraction, minus, ONE, plus, sumOf, times, whole, ZERO } from '../../amount/index.ts'
import { NO_UNIT, partFromChinese, takenAs } from '../../claim/index.ts'
import type { Equation, Quantity } from '../tie/tie.ts'
import type { Closed, Figure } from './stretch.ts'
import { areAlike, digitOf } from './stretch.ts'

type Product = Extract<Equation, { form: 'product' }>

const PART = '([二三四五六七八九十]分之[一二三四五六七八九]|[一两二三四五六七八九]成[一二三四五六七八九]?|一半)'
const MORE = new RegExp(`(?:增(?:加|长|添)?|延长|扩大|提高|上涨|上调)了?${PART}(?![个以左上多])`)
const LESS = new RegExp(`(?:[压缩削核裁]减|减少|下降|降低|下调|缩短|减)了?${PART}(?![个以左上多])`)
const CUT = /[打按]([一二三四五六七八九]{1,2}折)/
const DOUBLED = /翻了?([一两二三])?番/

/** What is left of an amount, by the part of it that was added, taken off or asked for. */
const CHANGED: readonly (readonly [words: RegExp, left: (part: Exact) => Exact])[] = [
  [MORE, (part) => plus(ONE, part)],
  [LESS, (part) => minus(ONE, part)],
  [CUT, (part) => part],
]

interface Factor {
  readonly value: Exact
  readonly text: string
}

/** What words make of an amount: 增加四分之一, 压减三成, 打七折, 翻了一番. */
function factorIn(words: string): Factor | null {
  for (const [pattern, left] of CHANGED) {
    const [text = '', said = ''] = pattern.exec(words) ?? []
    const part = partFromChinese(said)
    if (part !== null) return { value: left(part), text }
  }
  const doubled = DOUBLED.exec(words)
  return doubled === null ? null : { value: whole(2 ** digitOf(doubled[1] ?? '一')), text: doubled[0] }
}

/** A factor as a quantity, which may be off by so much of itself. */
const quantityOf = ({ claim }: Figure, { value, text }: Factor, slack: Exact): Quantity =>
  takenAs<Quantity>(claim, {
    start: claim.end,
    end: claim.end,
    text,
    digits: text,
    value,
    interval: { low: times(value, minus(ONE, slack)), high: times(value, plus(ONE, slack)) },
    unit: NO_UNIT,
  })

const PLANNED = /目标|计划|力争|预计|拟|争取/
const SLACK = fraction(1n, 50n)
const BECAME =
  /(?:^|后|[，、])(?:为|达到?|是|即|计|增至|减至|降至|变为|增加到|实[收付]|只需|只要|[一-龥]{0,4}每[一-龥]|[一-龥]{0,3}(?:价|收费))?(?:为|达)?$/

/** 去年18万元，今年翻了一番，为36万元; 定价38元，打七折，折后每册26.6元. */
function changedByWords(closed: Closed): Product | null {
  const [base, became, ...others] = closed.figures
  if (base === undefined || became === undefined || others.length > 0 || !areAlike([base, became])) return null
  const words = closed.between(base.claim.end, became.claim.start)
  const factor = PLANNED.test(closed.text) || /[比较超].*[增减]/.test(words) ? null : factorIn(words)
  if (factor === null || !BECAME.test(became.before)) return null
  return { form: 'product', product: became.claim, factors: [base.claim, quantityOf(base, factor, SLACK)] }
}

/** 翻番 is said of what is a little less than twice as much, and of more. */
const DOUBLING = [fraction(9n, 10n), fraction(6n, 5n)] as const
const FROM = /[由从自]|上年|去年|年初|^原|年前|年[底末]/
const TO = /[到至为]$|达到?$|今年|现[在有]/

/** 由4.6亿元增加到9.2亿元，翻了一番 */
function doubledBehind(closed: Closed): Product | null {
  const [base, now, ...others] = closed.figures
  if (base === undefined || now === undefined || others.length > 0 || !areAlike([base, now])) return null
  const behind = /^，[一-龥]{0,4}翻了?([一两二三])?番(?![以多])/.exec(closed.between(now.claim.end, closed.end))
  if (behind === null || PLANNED.test(closed.text) || !FROM.test(base.before) || !TO.test(now.before)) return null
  const factor = { value: whole(2 ** digitOf(behind[1] ?? '一')), text: behind[0].slice(1) }
  const [low, high] = DOUBLING
  const interval = { low: times(factor.value, low), high: times(factor.value, high) }
  return {
    form: 'product',
    product: now.claim,
    factors: [base.claim, takenAs(quantityOf(base, factor, SLACK), { interval })],
  }
}

const MULTIPLE = /(?:是|为|达|相当于)[^，。；]{0,10}的?$|^的$/

/** 老馆3,200平方米，新馆9,600平方米，是老馆的3倍: the larger is so many times the smaller. */
function timesOf({ figures }: Closed): Product | null {
  const [one, other, third, ...more] = figures
  if (one === undefined || other === undefined || third === undefined || more.length > 0) return null
  const multiple = [other, third].find(({ claim }) => claim.unit.dimension === 'multiple')
  const two = figures.filter((figure) => figure !== multiple)
  const [first, second] = two as [Figure, Figure] // three but one
  if (multiple === undefined || !areAlike(two) || !MULTIPLE.test(multiple.before)) return null
  if (/增|多|高|快|涨/.test(multiple.before) || !isOfThese(multiple, two)) return null
  const isNamely = multiple === other
  if (isNamely && !/^(?:即|为|达到?|计|也就是)$/.test(second.before)) return null
  const isFirstLarger = compare(first.claim.value, second.claim.value) >= 0
  const [larger, smaller] = isNamely || !isFirstLarger ? [second, first] : [first, second]
  const half = times(multiple.claim.step, fraction(1n, 2n))
  const { value } = multiple.claim
  const interval = { low: minus(value, half), high: plus(value, half) }
  return { form: 'product', product: larger.claim, factors: [smaller.claim, takenAs(multiple.claim, { interval })] }
}

const BEFORE_IT = /[原老旧前]|[上去]年|后者/

/** 新馆面积是老馆的3倍: of one of the two, or of what stands right before it. */
function isOfThese({ before }: Figure, two: readonly Figure[]): boolean {
  const [subject = '', object = ''] = before.replace(/的$/, '').split(/是|为|达|相当于/)
  const isOfOne =
    object === '' || BEFORE_IT.test(object) || two.some((figure) => figure.before.includes(object.slice(-2)))
  if (!isOfOne) return false
  return (
    subject === '' || two.some((figure) => subject.includes(figure.before.slice(-2)) || figure.before.includes(subject))
  )
}

const RATIO = /(\d+(?:\.\d+)?(?:[∶:：]\d+(?:\.\d+)?)+)/
const SHARED =
  /(?:^|[，由])([一-龥]{1,6}(?:[、和与][一-龥]{1,6})+?)(?:[两二三四]级|双方|三方|财政)?(?:按照?|之比|的?比例)(?:为|是)?$/
const OPENING = /[级]$/

/** 由省级与市县按6∶4的比例分担，市县应承担200万元; 护士与医师之比为1.5∶1，医师120名，护士180名. */
function sharedByRatio({ text, figures }: Closed): Product | null {
  const [all, part, ...others] = figures
  const said = RATIO.exec(text)
  if (said === null) return null
  const at = said.index
  const shares = said[0].split(/[∶:：]/)
  const names = (SHARED.exec(text.slice(0, at).replace(/.*\d[^，由]*?(?=[，由])/, ''))?.[1] ?? '').split(/[、和与]/)
  if (all === undefined || part === undefined || others.length > 0 || !areAlike([all, part])) return null
  const shareOf = ({ before }: Figure): number =>
    names.findIndex(
      (name) =>
        (name !== '' && `${before.replace(/^.*[∶:：\d]/, '')}`.includes(name.replace(OPENING, ''))) ||
        (before.length > 1 && name.endsWith(before)),
    )
  if (/已|到位|实际|实[拨付]|拟/.test(part.before) || shares.length < 2 || shares.length !== names.length) return null
  const values = shares.map((share) => exactOf(share))
  const [own, other] = [values[shareOf(part)], values[shareOf(all)]]
  const isOfEach = /之比/.test(text.slice(0, at))
  const base = isOfEach ? other : sumOf(values)
  if (own === undefined || base === undefined || compare(base, ZERO) === 0) return null
  const value = { numerator: own.numerator * base.denominator, denominator: own.denominator * base.numerator }
  const factor = quantityOf(all, { value, text: shares.join('∶') }, isOfEach ? SLACK : fraction(1n, 1000n))
  return { form: 'product', product: part.claim, factors: [all.claim, factor] }
}

const OF_IT = new RegExp(
  `^，(?:正好|恰好|刚好|已)?[占付用完花][成掉]?(?:了|总数|全部|总额)?的?${PART}(?![人个名件户元万十百千多强弱以左])`,
)

/** 用户36万户，高清27万户，占了四分之三. */
function partBehind(closed: Closed): Product | null {
  const [all, some, more] = closed.figures
  if (all === undefined || some === undefined || more !== undefined || !areAlike([all, some])) return null
  const behind = closed.between(some.claim.end, closed.end).replace(/^[一-龥]{0,4}/, '')
  const [text = '', said = ''] = OF_IT.exec(behind) ?? []
  const value = partFromChinese(said)
  if (value === null || compare(some.claim.value, all.claim.value) > 0) return null
  const factor = quantityOf(all, { value, text: text.slice(1) }, SLACK)
  return { form: 'product', product: some.claim, factors: [all.claim, factor] }
}

export const timesIn = (closed: Closed): (Equation | null)[] => [
  changedByWords(closed),
  doubledBehind(closed),
  timesOf(closed),
  partBehind(closed),
  sharedByRatio(closed),
]
