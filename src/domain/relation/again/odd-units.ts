import type { Claim, ExaminedTable, Prose } from '../../claim/index.ts'
import { decimalsOf } from '../tie/print.ts'
import type { Quantity } from '../tie/tie.ts'
import { pricesAmiss } from './odd-prices.ts'
import type { OddUnit } from './odd-unit.ts'
import { FAR_ABOVE, IMPOSSIBLY_FAR, sizeOf } from './odd-unit.ts'

/** So many amounts on either side of one are set beside it. */
const BESIDE = 3
const FAR_OFF = 300
/** A slip of the unit leaves the number as it was: 预算180,000万元，支出180,000元, and no 1,200万元 with 3元 beside it. */
const ALIKE = 20

/** Prices, fees and interest may be as small as they are. */
const SMALL =
  /[每均罚]|单[价件]|[价利]|费(?![用为约共达计])|标准|[人户班批场]次|票|手续|元\/|余额|结存|工资|津贴|奖|慰问|抚慰|伙食|押金/
/** What a whole county, a market or a bank has may be as large as it is. */
const LARGE =
  /生产总值|GDP|产值|增加值|存款|贷款|融资|信贷|资产|市场|销售|营业|营收|交易|贸易|出口|产业|产品|撬动|带动|引进|签约|标的/
/** The same, and what offices handle that is not theirs. */
const HANDLED =
  /一般公共预算|政府性|收入|税|债|基金|投资|监管|管理|审核|评审|办理|受理|集中|国库|涉案|涉及|保费|医保|社保|养老|公积金|全[国省市县区州旗]|[亿元].*项目/
/** What a unit does with money of its own. */
const OWN =
  /结余|节余|节约|超支|超[过年预出]|缺口|差额|经费|费用?|支出|执行|自筹|追加|拨付|补助|调[减增]|租金|投入|少花|已?安排|支付|购置/

const timesOf = (one: Quantity, other: Quantity): number => {
  const times = sizeOf(one) / sizeOf(other)
  return times > 1 ? times : 1 / times
}

const areAlike = (one: Quantity, other: Quantity): boolean => {
  const printed = ({ digits }: Quantity): number => Number(digits.replaceAll(',', ''))
  const times = printed(one) / printed(other)
  return times < ALIKE && times > 1 / ALIKE
}

const isPlain = ({ role, unit, vagueness, bound, value, form }: Claim): boolean =>
  unit.key === '元' &&
  role !== 'unit-price' &&
  (vagueness === 'none' || vagueness === 'about') &&
  bound === 'none' &&
  form !== 'chinese' &&
  value.numerator > 0n

const WORDS = 24

/** Words that lead to an amount: from the one before it on, and the whole clause, whatever is counted in it. */
const leadOf = ({ normal }: Prose, { leadStart, start }: Claim): string => {
  const near = normal.slice(Math.max(0, start - WORDS), start)
  const clause = near.slice(near.search(/[^，。；：\n]*$/))
  const lead = normal.slice(leadStart, start)
  return lead.length > clause.length ? lead : clause
}

/** 存量资金149.44亿元，其中1笔103.01万元: one of many is less than all. */
const OF_ONE = /其中的?有?[一1]?[笔项个家户单件处宗][^，。；]{0,8}$/

const areOfOtherUnit = (claim: Quantity, others: readonly Quantity[]): boolean =>
  others.every(
    ({ unit }) => unit.printed !== claim.unit.printed && unit.printed === (others[0] as Quantity).unit.printed, // of these
  )

/** Whether the words before an amount explain why it is so much less or more than those beside it. */
function isExplained(prose: Prose, claim: Claim, others: readonly Quantity[]): boolean {
  const isLarger = others.every((other) => sizeOf(other) < sizeOf(claim))
  const lead = leadOf(prose, claim)
  return (isLarger ? LARGE : SMALL).test(lead) || OF_ONE.test(lead)
}

const isOdd = (prose: Prose, claim: Claim, others: readonly Quantity[], times: number): boolean =>
  areOfOtherUnit(claim, others) &&
  others.every((other) => timesOf(claim, other) > times) &&
  !isExplained(prose, claim, others)

/** 便桥66.00万元、堤防81.50元、安置24.50万元: printed as finely as the amounts beside it, and some thousand times off all of them. */
function amongFine(prose: Prose, claim: Claim, beside: readonly Claim[]): boolean {
  const isFine = claim.digits.includes('.') && beside.every((other) => decimalsOf(other) === decimalsOf(claim))
  return beside.length > 1 && isFine && isOdd(prose, claim, beside, FAR_OFF)
}

/** 共893万元, 其中, 方案为：: words of the sentence that make of its amounts parts of one whole. */
function isDivided({ normal, sentences }: Prose, { sentence, end }: Claim): boolean {
  const words = normal.slice(sentences[sentence]?.start, end + WORDS)
  return /共(?![同向])|总|合计|其中|包括|分别|：/.test(words)
}

/** 共893万元，其中畜牧207万元，设施438亿元，房屋152万元: more than a thousand times the whole before it and the parts beside it. */
function amongParts(prose: Prose, claim: Claim, own: readonly Claim[]): boolean {
  const others = own.filter((other) => other !== claim)
  const [first] = own
  const at = own.indexOf(claim)
  const nearest = [own[at - 1], own[at + 1]].filter((other) => other !== undefined)
  return (
    others.length > 1 &&
    first !== claim &&
    isDivided(prose, claim) &&
    nearest.every(({ unit }) => unit.printed !== '元') &&
    others.every((other) => sizeOf(other) * FAR_ABOVE < sizeOf(claim)) &&
    isOdd(prose, claim, nearest, IMPOSSIBLY_FAR)
  )
}

const DIRECTION = '(?:减少|降低|下降|压减|节约|节省|增加|增长|提高|上升|多|少|超出?|调减|调增)(?:了|额)?(?:约|近)?'
/** Of two amounts the other one: by how much it is more or less; what it became; what was spent of it; what it is held against. */
const CHANGED_BY = new RegExp(`^[，（]?[^，。；]{0,4}(?:比|较)[^，。；]{0,16}${DIRECTION}$`)
const CHANGED_DIRECTLY = new RegExp(`^${DIRECTION}$`)
const BECAME = /^(?:增加|提高|调整|增长|降|下降|减少|压减|升|涨|提|核减|调减|追加|压缩|减)[至到为]$/
const HELD_AGAINST = /^[^，。；]{0,8}，?(?:均|也)?(?:低于|高于|超过|不足|未超过?|没有超过|小于|大于)[^，。；]{0,14}$/
/** 单价为720元，本次每张降低40元 */
const LESS_EACH = /^，[^，。；]{0,6}每[一-龥]{1,3}(?:降低|减少|下降|便宜|优惠|少|降|减)(?:了)?$/
/** 成交价548,400元，较小计降低12,400万元: what it fell by is no hundred times what is left. */
const FALLS = /(?:减少|降低|下降|节约|节省|少)(?:了|额)?$/
const PLANNED = /(?:预算|计划|批复|下达|到位|安排)(?:数|资金|金额|额|总?投资)?为?$/
const SPENT = /^，?(?:其中)?(?:实际|已|累计|全年)*(?:支出|执行|完成|拨付|支付|使用|到位)(?:数|资金|金额|额|投资)?为?$/
const COMPARED = /[比较]/

/** Whether the words between two amounts say that they are of one size. */
function areCompared(prose: Prose, one: Claim, other: Claim): boolean {
  const between = prose.normal.slice(one.end, other.start)
  const lead = leadOf(prose, one)
  if (BECAME.test(between) || HELD_AGAINST.test(between)) return timesOf(one, other) > IMPOSSIBLY_FAR
  if (PLANNED.test(lead) && SPENT.test(between)) return timesOf(one, other) > IMPOSSIBLY_FAR && areAlike(one, other)
  const isChange =
    (one.role !== 'unit-price' && CHANGED_BY.test(between)) ||
    LESS_EACH.test(between) ||
    (COMPARED.test(lead) && CHANGED_DIRECTLY.test(between))
  return isChange && sizeOf(other) > sizeOf(one) * (FALLS.test(between) ? FAR_ABOVE : FAR_OFF)
}

const TOTAL = /^[^，。；]{0,4}，?(?:总额|总价|合计|共计|总计)[^，。；]{0,4}$/

/** 单价控制在47.5亿元以内，总额不超过95万元: one costs no more than all together. */
const isDearer = (prose: Prose, price: Claim, total: Claim): boolean =>
  /单价|每[一-龥]{1,3}$/.test(leadOf(prose, price)) &&
  TOTAL.test(prose.normal.slice(price.end, total.start)) &&
  sizeOf(price) > sizeOf(total) * FAR_ABOVE

/** 2020年400元，2021年300万元: words that differ in their numbers only. */
function areParallel(prose: Prose, one: Claim, other: Claim): boolean {
  const [first, second] = [leadOf(prose, one), leadOf(prose, other)].map((words) =>
    words.replace(/^.*[，；：、。]/s, '').replace(/[\d一二三四五六七八九十〇○]+/g, '#'),
  )
  return first === second && first?.includes('#') === true && timesOf(one, other) > IMPOSSIBLY_FAR
}

const areOfTwoUnits = (one: Claim, other: Claim): boolean =>
  one.unit.key === '元' && other.unit.key === '元' && one.unit.printed !== other.unit.printed

/** How many amounts of a document are printed in a unit, prices left out. */
type Usage = ReadonlyMap<string, number>

function usageOf(all: readonly Quantity[]): Usage {
  const usage = new Map<string, number>()
  for (const { unit } of all) usage.set(unit.printed, (usage.get(unit.printed) ?? 0) + 1)
  return usage
}

/** Of two the one whose unit the document has less. */
function lessUsual([one, other]: readonly [Claim, Claim], usage: Usage): OddUnit {
  const [first, second] = [one, other].map(({ unit }) => usage.get(unit.printed) ?? 0) as [number, number] // of two
  return first < second ? { quantity: one, beside: [other] } : { quantity: other, beside: [one] }
}

const COMPARABLE = 40

function comparedPairs(prose: Prose, money: readonly Claim[], usage: Usage): OddUnit[] {
  return money.flatMap((claim, at) => {
    const next = money[at + 1]
    if (next === undefined || next.sentence !== claim.sentence || next.start - claim.end > COMPARABLE) return []
    const isPair =
      areOfTwoUnits(claim, next) &&
      (areCompared(prose, claim, next) || areParallel(prose, claim, next) || isDearer(prose, claim, next))
    return isPair ? [lessUsual([claim, next], usage)] : []
  })
}

const FEWEST_OTHERS = 5
/** What all other amounts of a document are like. */
interface Style {
  readonly all: readonly Quantity[]
  readonly usage: Usage
  /** How many have decimals. */
  readonly finely: Usage
  /** The largest of each unit. */
  readonly largest: ReadonlyMap<string, number>
}

const clauseOf = (words: string): string => words.replace(/^.*[，；：。]/s, '')

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

function isAlone(prose: Prose, claim: Claim, { style, neighbours }: { style: Style; neighbours: readonly Claim[] }) {
  const { all, usage, finely, largest } = style
  const { printed } = claim.unit
  if (finely.get(printed) !== 1 && usage.get(printed) !== 1) return false
  const others = all.filter((other) => other.unit.printed !== printed)
  if (others.length < FEWEST_OTHERS) return false
  const alike = others.filter((other) => decimalsOf(other) === decimalsOf(claim))
  const most = Math.max(...[...largest].filter(([unit]) => unit !== printed).map(([, size]) => size))
  const words = leadOf(prose, claim)
  const alone = { alike, neighbours, most }
  if (sizeOf(claim) > most * FAR_ABOVE) return usage.get(printed) === 1 && isFarAbove(words, claim, alone)
  return printed === '元' && isFarBelow(words, claim, alone)
}

function styleOf(all: readonly Quantity[]): Style {
  const largest = new Map<string, number>()
  for (const each of all) largest.set(each.unit.printed, Math.max(sizeOf(each), largest.get(each.unit.printed) ?? 0))
  return { all, usage: usageOf(all), finely: usageOf(all.filter((each) => decimalsOf(each) > 0)), largest }
}

/** 住宅每平方米每月1.6元，商铺3.2元: the price of the next thing. */
const isNextPrice = (prose: Prose, claim: Claim, last: Claim): boolean =>
  claim.unit.printed === last.unit.printed &&
  areAlike(claim, last) &&
  /^(?:（[^（）]*）)?[，、；和][^，。；、\d]{1,10}$/.test(leadOf(prose, claim))

/** 百公里综合费用170.6元, 百元收入消耗19.11元, 户均1.49亿元: what comes on one is far from what comes on all. */
const PER_UNIT =
  /(?:每[一-龥]|(?<![\d.%一二三四五六七八九十百千几数多余])[百千万](?:元|万元|公里|平方米|立方米|千瓦时|人次|[人户米吨亩件度册车])|[人户车班床亩件次校村台例吨份天日月年站点店所院组张册套场期株头只羽项]均)[^，。；\d]{0,16}$/

/** 人均61.57元，比上年增加5.83元; 百公里19.4元，燃油车91.6元，相差72.2元: by how much a price rose or differs is a price as well. */
function isOfPrice(prose: Prose, money: readonly Claim[], at: number): boolean {
  const [last, claim] = money.slice(Math.max(0, at - 1), at + 1)
  if (last === undefined || claim === undefined || last.sentence !== claim.sentence) return false
  const isPrice = last.role === 'unit-price' || PER_UNIT.test(leadOf(prose, last)) || isOfPrice(prose, money, at - 1)
  return (
    isPrice &&
    (isNextPrice(prose, claim, last) ||
      claim.role === 'growth' ||
      claim.role === 'difference' ||
      /[比较][^，。；]*[高低多少]$/.test(leadOf(prose, claim)))
  )
}

/** Amounts of money so far off those that they stand among that their unit cannot be right: 元, 万元 and 亿元 mixed up. */
export function oddUnits(prose: Prose, tables: readonly ExaminedTable[]): OddUnit[] {
  const money = prose.claims.filter(({ unit }) => unit.dimension === 'money')
  const exact = money.filter(
    (claim, at) => isPlain(claim) && !isOfPrice(prose, money, at) && !PER_UNIT.test(leadOf(prose, claim)),
  )
  const cells = tables.flatMap(({ amounts }) => amounts).filter(({ unit }) => unit.key === '元')
  const style = styleOf([...exact, ...cells])
  const alone = exact.flatMap((claim, at): OddUnit[] => {
    const near = exact.slice(Math.max(0, at - BESIDE), at + BESIDE + 1)
    const inParagraph = near.filter((other) => other !== claim && other.paragraph === claim.paragraph)
    const beside = inParagraph.filter((other) => Math.abs(other.sentence - claim.sentence) <= 1)
    if (amongFine(prose, claim, beside)) return [{ quantity: claim, beside }]
    const own = near.filter(({ sentence }) => sentence === claim.sentence)
    if (amongParts(prose, claim, own)) return [{ quantity: claim, beside: own.filter((other) => other !== claim) }]
    const neighbours = own.filter((other) => other !== claim)
    return isAlone(prose, claim, { style, neighbours }) ? [{ quantity: claim, beside: [] }] : []
  })
  const found = [...alone, ...comparedPairs(prose, money, style.usage), ...pricesAmiss(prose, tables, style.all)]
  return found.filter(({ quantity }, at) => found.findIndex((other) => other.quantity === quantity) === at)
}
