import type { Exact } from '../../amount/index.ts'
import { compare, minus } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { isQuotient } from '../averages/sought-averages.ts'
import { lastClause, sentenceAround, wordsBefore } from '../tie/clause.ts'
import { magnitude } from '../tie/print.ts'
import { isExactSlip, isUnitAway } from '../tie/slip.ts'
import { solve } from '../tie/solve.ts'
import type { Equation, Quantity, Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'
import type { ClaimsByStart } from './elsewhere.ts'

type Product = Extract<Equation, { form: 'product' }>

const WORDS = 30

/** A total, a price and a count, each as it stands in the text. */
interface Priced {
  readonly total: Claim
  readonly price: Claim
  readonly count: Claim
}

const clauseOf = (prose: Prose, claim: Claim): string => lastClause(wordsBefore(prose, claim, WORDS))

/**
 * 彩超2台（每台268万元）、呼吸机6台（每台31万元）: what stands right before the price is what it is paid for, and no other of its
 * unit; but 监测员304名，其中村级281名、学校23名，每人每月150元 may be of all, where a slip keeps it from that.
 */
function isOfOtherCount({ claims, normal }: Prose, equation: Product, { total, price, count }: Priced): boolean {
  const [own] = claims.slice(Math.max(0, price.index - 1), price.index)
  return (
    own !== undefined &&
    count.start < own.start &&
    own !== total &&
    own.unit.key === count.unit.key &&
    own.sentence === price.sentence &&
    !(normal.slice(count.end, own.start).includes('其中') && isExactSlip(equation)) &&
    /^[，、（]?每[^，。；（）]*$/.test(normal.slice(own.end, price.start))
  )
}

/** 每公里花1.16元, 每户摊36.5元: reckoned from the two, and no price that anybody set. */
const RECKONED = /[花摊合折耗用]|成本|消费|创收|收入|产值|产出|[多少]/
const SET = /标准|单价|定价|补[助贴偿]|奖/

/** 全年129.6万元，共111.6万公里，每公里花1.16元: behind both amounts, and what they make when it is rounded or cut. */
function isRounded(prose: Prose, { product, factors }: Product, { total, price, count }: Priced): boolean {
  const [each, counted] = factors as readonly [Quantity, Quantity] // of a price and a count
  const words = clauseOf(prose, price)
  return (
    price.start > total.start &&
    price.start > count.start &&
    price.depth <= total.depth &&
    (price.digits.includes('.') || RECKONED.test(words)) &&
    !SET.test(words) &&
    isQuotient(each, product, counted)
  )
}

/** 省里同类馆平均19.6元，本馆17.16元: what others have on average is no part of it. */
const OF_OTHERS =
  /同[类等级行规]|兄弟|全[国省市州]|[省市州]里|周边|[邻外][省市县地]|行业|其他(?:[省市县区乡镇]|单位|地区)/
const OWN = /^(?:而|但|其中)?(?:本|我|该|这)/
function isOfOthers(prose: Prose, { total, price }: Priced): boolean {
  const [each, all] = [clauseOf(prose, price), clauseOf(prose, total)]
  if (!each.includes('均') || OF_OTHERS.test(all)) return false
  return OF_OTHERS.test(OWN.test(all) ? wordsBefore(prose, price, WORDS) : each)
}

/** 户均多收2,700元, 亩均少花18元: by how much more or less, where the total says nothing of the kind. */
const CHANGE =
  /增(?![额人数值])|多(?![人数种为项个样媒元])|少(?![数年儿先])|减(?![额数排])|(?<![国全])省(?![级里财市厅内外拨补直属区])|降(?![水雨])|涨/
function isOfChange(prose: Prose, { total, price }: Priced): boolean {
  const own = clauseOf(prose, price).replace(/^[^均每]*[均每]?/, '')
  return CHANGE.test(own) && !/[增多少减省降涨共计约赚挣惠]|合计/.test(clauseOf(prose, total))
}

/** 购置彩超2台（每台268万元）: held against an amount of another sentence only by an exact slip. */
const isFar = (equation: Product, { total, price, count }: Priced): boolean =>
  price.depth > total.depth &&
  total.sentence < price.sentence &&
  total.start < count.start &&
  !isExactSlip(equation) &&
  !isUnitAway(equation)

const ITEMS = /(?<!十)[两二三四五六七八九][项类者种样笔处家]/
const isPrice = ({ role, unit }: Claim, price: Claim): boolean => role === 'unit-price' && unit.key === price.unit.key

/** 校车2辆（每辆38万元）、桌椅320套（每套450元），共90.4万元; 打印机3台、投影仪8台（每台1.2万元）: what two things come to is not what one does. */
function isOfSeveral(prose: Prose, { total, price, count }: Priced): boolean {
  if (price.depth <= total.depth || total.start < price.start) return false
  const { claims, normal } = prose
  const isOther = (claim: Claim): boolean => isPrice(claim, price) && claim.depth === price.depth
  const [before] = claims.slice(Math.max(0, count.index - 1), count.index)
  const isListed =
    before?.unit.dimension === 'count' && /^、[^，。；、（）]*$/.test(normal.slice(before.end, count.start))
  return isListed || ITEMS.test(clauseOf(prose, total)) || claims.slice(price.index + 1, total.index).some(isOther)
}

/** （每台38万元）及零星用品，共计: with something else, whose amount is not told. */
const AND_MORE =
  /[及和与](?![^，。；）]{0,3}[共总合])[一-龥]{2,}(?=[，、）])|[一-龥）]等[一-龥]{0,6}(?=[，）])|另[加有含]|其他|零星|配套/
function isWithMore({ normal }: Prose, equation: Equation): boolean {
  const [all, ...others] = quantitiesOf(equation) as readonly [Quantity, ...Quantity[]] // of products
  const between = normal.slice(Math.max(...others.map(({ end }) => end)), all.start)
  if (/[\d。；]/.test(between) || !AND_MORE.test(between)) return false
  return compare(solve(equation).required as Exact, all.value) < 0 // products always require one
}

/** 97人稳定就业；…补贴1.35万元，每人1,500元: a count of another clause than the two that stand together. */
const isOfOtherClause = (prose: Prose, { total, price, count }: Priced): boolean => {
  const isCut = (one: Claim, other: Claim): boolean => prose.normal.slice(one.end, other.start).includes('；')
  return (
    count.sentence === price.sentence &&
    total.start < price.start &&
    isCut(count, total) &&
    !isCut(total, price) &&
    !/[均摊]|折合/.test(clauseOf(prose, price))
  )
}

/** 其中5辆不满一年按月折算, 免收老年人410张: not all of them were paid for in full; 年增收入249.6万元；扣除成本 tells of what is left of it. */
const IN_PART =
  /按[月天日][^，。；]{0,4}折算|不[满足](?:一|1|半)?个?[年月天]|中途|减半|免[收缴交除]|[免减让][\d,.]+万?元|补差|抵顶|(?<!；)扣[除减罚]|(?:其中|中有)[^。；]{0,20}(?:[只仅][按付发计缴收补配给领]|另[加外]|不足)/

/** 水费每立方米2.8元，用水14.6万立方米，其中二级水价1.2万立方米: a part of what the price is paid for. */
const isOfPart = ({ claims, normal }: Prose, { price, count }: Priced): boolean =>
  normal.slice(price.end, count.start).includes('其中') &&
  claims.slice(price.index + 1, count.index).some(({ unit }) => unit.key === count.unit.key)

/** 每批210份，第三批少发18份，共发612份; 支付84万元，尾款1.12万元: by how much the two differ is told in the sentence. */
function isDifferenceTold({ claims }: Prose, equation: Product, { total, price, count }: Priced): boolean {
  const { required } = solve(equation) as { readonly required: Exact } // products always require one
  const off = magnitude(minus(required, total.value))
  const [from, to] = [Math.min(total.index, price.index, count.index), Math.max(total.index, price.index, count.index)]
  return claims
    .slice(Math.max(0, from - BESIDE), to + BESIDE)
    .some(
      ({ sentence, unit, value, start }) =>
        sentence === total.sentence &&
        unit.key === total.unit.key &&
        start !== total.start &&
        start !== price.start &&
        start !== count.start &&
        compare(value, off) === 0,
    )
}

const BESIDE = 4
/** 标准每公里8万元，下达资金2,340万元，不足部分由县级配套: what was paid so far, or by one of those who pay. */
const PAID_IN_PART = /下达|到位|预[付拨]|先[付拨行期]|首[付拨期]|已[付拨支兑结]|部分/

const isPaidInPart = (prose: Prose, equation: Product, { total }: Priced): boolean =>
  PAID_IN_PART.test(clauseOf(prose, total)) &&
  compare(solve(equation).required as Exact, total.value) > 0 &&
  !isExactSlip(equation)

/** 按合同价的8%计算: no price, whatever stands around. */
export const isPercentOf = ({ equation, isClosed }: Tie): boolean =>
  isClosed && equation.form === 'product' && equation.factors.some(({ unit }) => unit.dimension === 'percent')

/** A price and a count whose own words lead to another amount than the one that they are held against. */
export function isPricedOtherwise(prose: Prose, tie: Tie, claimAt: ClaimsByStart): boolean {
  const { equation, holds } = tie
  if (holds || isPercentOf(tie) || (equation.form !== 'product' && equation.form !== 'weighted')) return false
  if (isWithMore(prose, equation)) return true
  if (equation.form !== 'product') return false
  const { product, factors }: Product = equation
  const [total, price, count] = [product, ...factors].map(({ start }) => claimAt.get(start))
  if (total === undefined || price === undefined || count === undefined) return false
  const priced: Priced = { total, price, count }
  return (
    isOfOtherCount(prose, equation, priced) ||
    isRounded(prose, equation, priced) ||
    isOfChange(prose, priced) ||
    isOfOthers(prose, priced) ||
    isFar(equation, priced) ||
    isOfOtherClause(prose, priced) ||
    isOfPart(prose, priced) ||
    isDifferenceTold(prose, equation, priced) ||
    isPaidInPart(prose, equation, priced) ||
    isOfSeveral(prose, priced) ||
    IN_PART.test(sentenceAround(prose, total))
  )
}
