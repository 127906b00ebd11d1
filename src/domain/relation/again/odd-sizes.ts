import type { Claim, Prose } from '../../claim/index.ts'
import type { Quantity } from '../tie/tie.ts'
import type { OddUnit } from './odd-unit.ts'
import { sizeOf } from './odd-unit.ts'
import { clauseOf, isOfOne, leadOf } from './odd-words.ts'

/** What a whole region has is never so little, in 元. */
const LEAST_OF_REGION = 10_000_000
const OF_REGION =
  /(?:地区生产总值|GDP|社会消费品零售总额|(?:规模以上|规上|全部)工业(?:总产值|增加值)|(?:农林牧渔业|农业|林业|渔业|畜牧业)总产值|全产业链(?:综合|总)?产值|(?:金融机构|住户|各项)[一-龥]{0,9}[存贷]款余额|全[省市县区州旗]一般公共预算(?:收入|支出))(?:完成|实现|达到?|为)?$/
const OF_CHANGE = /[比较增减]/

/** 公务接待 and the like: a small part of what a unit spends. */
const PETTY =
  /三公|公务接待|公务用车|因公出国|(?:会议|培训|差旅|办公|印刷|接待|劳务)费|差额|毛利|超(?:出)?(?:年初|全年)预算/
const FEWEST = 2
const FAR_ABOVE = 10

/** 全年完成地区生产总值14.9万元 */
const isTooLittle = (words: string, claim: Claim): boolean =>
  sizeOf(claim) < LEAST_OF_REGION && OF_REGION.test(words) && !OF_CHANGE.test(words) && !isOfOne(words)

/** 公务接待费0.3亿元 of a unit of which nothing else comes to a tenth of that. */
function isTooMuch(words: string, claim: Claim, all: readonly Quantity[]): boolean {
  if (claim.unit.printed !== '亿元' || all.length <= FEWEST || !PETTY.test(words)) return false
  return all.every((other) => other.start === claim.start || sizeOf(other) * FAR_ABOVE < sizeOf(claim))
}

/** What a building or a contract for one costs. */
const OF_WORKS =
  /(?:项目|工程|标段|建设)[^，。；每单]{0,8}(?:中标价|合同价款?|合同总?[价额]|合同总?金额|[概预估决]算(?:总?投资)?|总投资|审定价|结算价|成交价|控制价)(?:为|约)?$/
const LEAST_OF_WORKS = 1000

/** 绿化项目中标价72.8元 */
const isTooCheap = (words: string, { normal }: Prose, claim: Claim): boolean =>
  claim.unit.printed === '元' &&
  sizeOf(claim) < LEAST_OF_WORKS &&
  OF_WORKS.test(words) &&
  !isOfOne(words) &&
  normal[claim.end] !== '/'

const OF_VISITORS = /旅游(?:综合|总)?收入(?:约|为|达到?)?$/

/** 接待游客1,400万人次、旅游收入152万元: not a 元 of each. */
function earnsNothing(words: string, { claims }: Prose, claim: Claim): boolean {
  const visitors = OF_VISITORS.test(words) ? claims[claim.index - 1] : undefined
  const isOfThem = visitors?.unit.key === '人次' && visitors.sentence === claim.sentence
  return isOfThem && sizeOf(claim) < sizeOf(visitors)
}

/** Amounts of a size that what they are said of never has. */
export function oddSizes(prose: Prose, exact: readonly Claim[], all: readonly Quantity[]): OddUnit[] {
  return exact.flatMap((claim): OddUnit[] => {
    const words = clauseOf(leadOf(prose, claim))
    return isTooLittle(words, claim) ||
      isTooMuch(words, claim, all) ||
      isTooCheap(words, prose, claim) ||
      earnsNothing(words, prose, claim)
      ? [{ quantity: claim, beside: [] }]
      : []
  })
}
