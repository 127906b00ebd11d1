import type { Claim, ExaminedTable, Prose } from '../../claim/index.ts'
import { decimalsOf } from '../tie/print.ts'
import type { Quantity } from '../tie/tie.ts'
import { comparedPairs } from './compared-amounts.ts'
import { oddAmongLikes, oddInYuan } from './odd-among-likes.ts'
import { isOddInDocument, styleOf } from './odd-in-document.ts'
import { pricesAmiss } from './odd-prices.ts'
import { oddSizes } from './odd-sizes.ts'
import type { OddUnit } from './odd-unit.ts'
import { FAR_ABOVE, IMPOSSIBLY_FAR, sizeOf } from './odd-unit.ts'
import { areAlike, FAR_OFF, isOfOne, isPlain, LARGE, leadOf, SMALL, timesOf, WORDS } from './odd-words.ts'

/** So many amounts on either side of one are set beside it. */
const BESIDE = 3
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
  return (isLarger ? LARGE : SMALL).test(lead) || OF_ONE.test(lead) || isOfOne(lead)
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
    !prose.normal.slice(claim.leadStart, claim.start).includes('；') &&
    nearest.every(({ unit }) => unit.printed !== '元') &&
    others.every((other) => sizeOf(other) * FAR_ABOVE < sizeOf(claim)) &&
    isOdd(prose, claim, nearest, IMPOSSIBLY_FAR)
  )
}

/** 住宅每平方米每月1.6元，商铺3.2元: the price of the next thing. */
const isNextPrice = (prose: Prose, claim: Claim, last: Claim): boolean =>
  claim.unit.printed === last.unit.printed &&
  areAlike(claim, last) &&
  /^(?:（[^（）]*）)?[，、；和][^，。；、\d]{1,10}$/.test(leadOf(prose, claim))

/** 百公里综合费用170.6元, 百元收入消耗19.11元, 户均1.49亿元: what comes on one is far from what comes on all. */
const PER_UNIT =
  /(?:每[一-龥]|(?<![\d.%一二三四五六七八九十百千几数多余])[百千万](?:元|万元|公里|平方米|立方米|千瓦时|人次|[人户米吨亩件度册车])|单[页次人台套条个张床车亩](?=[一-龥]{0,4}(?:成本|费用|支出|造价|投资))|[人户车班床亩件次校村台例吨份天日月年站点店所院组张册套场期株头只羽项]均)[^，。；\d]{0,20}$/

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
      /[比较][^，。；]*[高低多少价]$/.test(leadOf(prose, claim)))
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
    return isOddInDocument(prose, claim, { style, neighbours }) ? [{ quantity: claim, beside: [] }] : []
  })
  const found = [
    ...alone,
    ...oddAmongLikes(prose, exact),
    ...oddInYuan(prose, exact),
    ...comparedPairs(prose, money, style.usage),
    ...oddSizes(prose, exact, style.all),
    ...pricesAmiss(prose, tables, style.all),
  ]
  return found.filter(({ quantity }, at) => found.findIndex((other) => other.quantity === quantity) === at)
}
