import { fraction, fractionText } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { nounBehind, takenAs } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { isRateable } from '../rates/sought-rates.ts'
import { hasInOrder, lastClause, wordsBefore } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import { fineDigits } from '../tie/print.ts'
import { isPlaceOff } from '../tie/ranges.ts'
import { rescaled } from '../tie/rescaled.ts'
import { isPlain, isSlippedWidely, sought } from '../tie/sought.ts'
import type { Equation, Tie, TieKind } from '../tie/tie.ts'
import { asRounded } from './taken-over.ts'

/** 每千常住人口, 每百万人次, 万车死亡率: over so many of what. */
const PER_MANY =
  /(?<![\d.余多几数十百千万])(十万|百万|[百千万])(?:名|个|位|台)?(常住|户籍|城镇|农村|服务)?(人口|居民|学生|人次|人|名|辆|车|户)([^，。；\d]*)$/
/** 人均地区生产总值, 居民年平均就诊: over all that live there. */
const PER_HEAD = /(?:居民年?(?:人均|平均)|人均)(?![^，。；\d]*(?:可支配|纯收入|消费|工资|寿命|住房))([^，。；\d]*)$/
const OF_POPULATION = /按[^，。；]{0,14}人口[^，。；]{0,8}(?:计算?|测算|折算|平均)|人均(?:地区)?生产总值|人均GDP/
const MANY: Readonly<Record<string, bigint>> = { 百: 100n, 千: 1000n, 万: 10_000n, 十万: 100_000n, 百万: 1_000_000n }
const UNITS: Readonly<Record<string, string>> = { 人次: '人次', 辆: '辆', 车: '辆', 户: '户' }
const OTHERS = /上年|去年|同期|目标|标准|要求|不[低高少超]|超过|[高低多少]于|全国|全省|平均水平/
/** 年末常住人口27.6万人, and no 城镇常住人口. */
const RESIDENTS = /(?:^|[，。；：\n]|年?末|全[市县区州旗])常住(?:总)?人口(?:数|总数)?(?:为|达|约)?$/
const EARLIER = /上年|去年|同期|目标/
/** So many digits tell what is divided by what. */
const FEWEST = 2
const BACK = 60
const MOST_TOTALS = 3
const MOST_COUNTS = 5

interface Density {
  readonly claim: Claim
  /** So many make one of what it is over. */
  readonly many: bigint
  readonly key: string
  /** 常住, 户籍: which of several populations. */
  readonly which: string
  /** What is counted, as the words behind name it: 床位, 地区生产总值. */
  readonly object: string
}

const objectOf = (words: string): string =>
  words.replace(/(?:拥有|占有|配备|折合|数|量|率)*(?:约?为|达到?|是|有|约)*$/, '')

/** 抽检量达到每千人6.1批次: what is counted stands before. */
const AT_ONCE = /^(?:约?为|达到?|有|约)*$/

function overMany(claim: Claim, words: string): Density | null {
  const found = PER_MANY.exec(words)
  if (found === null) return null
  const [, number = '', which = '', noun = '', behind = ''] = found
  const { [number]: many = 1n } = MANY
  return {
    claim,
    many,
    key: UNITS[noun] ?? '人',
    which,
    object: objectOf(AT_ONCE.test(behind) ? words.slice(0, found.index).replace(/每$/, '') : behind),
  }
}

function overAll(claim: Claim, words: string, sentence: string): Density | null {
  const head = OF_POPULATION.test(sentence) || /居民/.test(words) ? PER_HEAD.exec(words) : null
  if (head === null) return null
  const [which = ''] = /年平均|常住|户籍/.exec(sentence) ?? []
  const [, object = ''] = head
  return { claim, many: 1n, key: '人', which, object: objectOf(object) }
}

function densityOf(prose: Prose, claim: Claim): Density | null {
  const isPlainNumber = claim.bound === 'none' && claim.vagueness === 'none' && claim.unit.key !== ''
  const sentence = wordsBefore(prose, claim, 60)
  const words = lastClause(sentence)
  const isFine = fineDigits(claim) >= FEWEST || claim.digits.includes('.')
  if (!isPlainNumber || !isFine || OTHERS.test(words)) return null
  return overMany(claim, words) ?? overAll(claim, words, sentence)
}

const nameOf = (prose: Prose, claim: Claim): string =>
  lastClause(claim.lead) + nounBehind(prose.normal.slice(claim.end, claim.end + 10))

/** The population, or what else is counted, wherever the document tells it: that of the same kind first, then the nearest. */
/** So many amounts on either side of a density are looked at. */
const AMOUNTS = 400

function countsOf(prose: Prose, { claim, key, which }: Density): Claim[] {
  const isCalled = (other: Claim): boolean => key !== '人' || /人口/.test(nameOf(prose, other))
  const called = prose.claims
    .slice(Math.max(0, claim.index - AMOUNTS), claim.index + AMOUNTS)
    .filter((other) => other !== claim && other.unit.key === key && isPlain(other) && other.role !== 'growth')
    .filter((other) => isCalled(other) && !EARLIER.test(nameOf(prose, other)))
    .sort((one, other) => distance(claim, one) - distance(claim, other))
  const [own, ...more] = called.filter(({ sentence }) => sentence === claim.sentence)
  // 按常住人口410.0万人计算: by this one, and no other.
  if (own !== undefined && more.length === 0 && /按[^，。；]{2,20}$/.test(own.lead)) return [own]
  const ofKind = called.filter((other) => which !== '' && nameOf(prose, other).includes(which))
  return (ofKind.length > 0 ? ofKind : called).slice(0, MOST_COUNTS)
}

const distance = (one: Claim, other: Claim): number => Math.abs(one.index - other.index)

const isSameKind = (total: string, each: string): boolean => total === each || total === `人${each}`

/** 卫生技术人员3,612人, 108,642人次参加无偿献血, 供（用）水总量8.64亿立方米: called as the density says. */
function isNamed(prose: Prose, other: Claim, object: string): boolean {
  const behind = prose.normal.slice(other.end, other.end + 10).replace(/[^一-龥].*$/s, '')
  const words = `${lastClause(other.lead)}${behind}`
  return words.includes(object.slice(-2)) || (object.length > 3 && hasInOrder(words, object.slice(-2)))
}

/** What was divided: called as the words say, or right before it. */
function totalsOf(prose: Prose, { claim, object, key }: Density): Claim[] {
  const core = object.slice(-2)
  const like = prose.claims
    .slice(Math.max(0, claim.index - BACK), claim.index)
    .filter((other) => isRateable(other) && !OTHERS.test(other.lead))
    .filter(({ unit }) =>
      claim.unit.dimension === 'permille' ? unit.key.startsWith(key) : isSameKind(unit.key, claim.unit.key),
    )
  const isNear = (other: Claim): boolean => other.sentence >= claim.sentence - 1 && other.paragraph === claim.paragraph
  const named = like.filter((other) => core.length === 2 && isNamed(prose, other, object))
  const own = like.filter((other) => isNear(other) && !named.includes(other))
  // 人均综合用水量 is of 用水总量, and of no 农业用水 that stands nearer.
  const all = named.filter((other) => object.startsWith('综合') && /总/.test(other.lead))
  return [...new Set([...all, ...named.reverse(), ...own.reverse()])].slice(0, MOST_TOTALS)
}

function equationOf({ claim, many }: Density, total: Claim, count: Claim): Equation {
  if (claim.unit.dimension === 'permille') return { form: 'ratio', rate: claim, numerator: total, denominator: count }
  const over = takenAs(rescaled(count, fraction(1n, many)), {
    text: many === 1n ? count.text : `${count.text}÷${many}`,
  })
  return { form: 'product', product: total, factors: [asRounded(claim), over] }
}

/** 床位1,317张，每千人口5.30张: the amount right before it, out of the one 常住人口 that the document tells. */
function directOf(prose: Prose, density: Density): Equation | null {
  const { claim, many, which, key } = density
  const total = prose.claims[claim.index - 1]
  const isRight = total?.sentence === claim.sentence && isRateable(total) && isSameKind(total.unit.key, claim.unit.key)
  if (!isRight || many === 1n || key !== '人' || !/^(?:常住)?$/.test(which) || OTHERS.test(total.lead)) return null
  const people = prose.claims.filter(
    (other) => other.unit.key === '人' && isPlain(other) && other.role !== 'growth' && RESIDENTS.test(other.lead),
  )
  const [only] = people
  const isOne = new Set(people.map(({ value }) => fractionText(value))).size === 1
  return only === undefined || !isOne ? null : equationOf(density, total, only)
}

const kindOf = ({ unit }: Claim): TieKind => (unit.dimension === 'permille' ? 'rate' : 'product')

/** Of several populations none is held against it, unless its digits are off by a place from one alone, or its words leave no other. */
function amongMany(prose: Prose, density: Density, equations: readonly Equation[]): Tie | null {
  const kind = kindOf(density.claim)
  const [only, ...others] = equations.filter(isPlaceOff)
  if (only !== undefined && others.length === 0) return makeTie(kind, only, 'likely')
  const direct = directOf(prose, density)
  return direct !== null && isSlippedWidely(direct) ? makeTie(kind, direct, 'likely') : null
}

/** 床位1,317张，每千常住人口5.30张: what there is, over a population that was told anywhere. */
export function densities(prose: Prose): Tie[] {
  return flatMapped(prose.claims, (claim) => {
    const density = densityOf(prose, claim)
    if (density === null) return []
    const counts = countsOf(prose, density)
    const equations = totalsOf(prose, density).flatMap((total) =>
      counts.filter((count) => count !== total).map((count) => equationOf(density, total, count)),
    )
    const tie = sought(kindOf(claim), equations)
    return tie?.holds === true || counts.length < 2 ? (tie ?? []) : (amongMany(prose, density, equations) ?? [])
  })
}
