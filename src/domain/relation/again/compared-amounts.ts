import type { Claim, Prose } from '../../claim/index.ts'
import type { OddUnit, Usage } from './odd-unit.ts'
import { FAR_ABOVE, IMPOSSIBLY_FAR, sizeOf } from './odd-unit.ts'
import {
  areAlike,
  areFine,
  areKin,
  areTogether,
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
  timesOf,
} from './odd-words.ts'

const DIRECTION =
  '(?:减少|降低|下降|压减|节约|节省|增加|增长|提高|上升|多|少|超出?|超支|[节结]余|调减|调增)(?:了|额)?(?:约|近)?'
/** Of two amounts the other one: by how much it is more or less; what it became; what was spent of it; what it is held against. */
const CHANGED_BY = new RegExp(`^[，（]?[^，。；]{0,4}(?:比|较)[^，。；]{0,16}${DIRECTION}$`)
const CHANGED_DIRECTLY = new RegExp(`^${DIRECTION}$`)
const BECAME = /^(?:增加|提高|调整|增长|降|下降|减少|压减|升|涨|提|核减|调减|追加|压缩|减)[至到为]$/
const HELD_AGAINST = /^[^，。；]{0,8}，?(?:均|也)?(?:低于|高于|超过|不足|未超过?|没有超过|小于|大于)[^，。；]{0,14}$/
/** 单价为720元，本次每张降低40元 */
const LESS_EACH = /^，[^，。；]{0,6}每[一-龥]{1,3}(?:降低|减少|下降|便宜|优惠|少|降|减)(?:了)?$/
/** 成交价548,400元，较小计降低12,400万元: what it fell by is no hundred times what is left. */
const FALLS = /(?:减少|降低|下降|节约|节省|少)(?:了|额)?$/
const PLANNED = /(?:预算|计划|批复|下达|到位|安排|经费|专项资金)(?:数|资金|金额|额|总?投资)?为?$/
const SPENT =
  /^，?(?:其中)?(?:实际|已|累计|全年)*(?:支出|执行|完成|拨付|支付|使用|到位)(?:决算)?(?:数|资金|金额|额|投资)?为?$/
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

const JOINED = /^(?:（[^（）\d]{1,8}）)?[、和与及]$/
const AMONG = /^，?其中[^，。；]{0,10}$/
/** 城镇46503元和16935万元; 存款余额901.23亿元，其中住户存款余额617.37万元: of one thing, and printed alike. */
function areOfOneThing(prose: Prose, one: Claim, other: Claim): boolean {
  if (!areAlike(one, other) || timesOf(one, other) < IMPOSSIBLY_FAR) return false
  const between = prose.normal.slice(one.end, other.start)
  if (JOINED.test(between)) return true
  if (!areFine(one, other)) return false
  return (
    (areKin(prose, one, other) || AMONG.test(between)) && isOfOne(leadOf(prose, one)) === isOfOne(leadOf(prose, other))
  )
}

/** 高档5,400元，低档3,600元; （半价1元，全价2元; 成交价843万元，起始价620万元: what is called alike is measured alike. */
const NEXT_GRADE = /^[，、][一-龥]{1,3}([档级类价道线段])$/

function areGrades(prose: Prose, one: Claim, other: Claim): boolean {
  if (!areAlike(one, other) || timesOf(one, other) < IMPOSSIBLY_FAR) return false
  const [, grade] = NEXT_GRADE.exec(prose.normal.slice(one.end, other.start)) ?? []
  const words = clauseOf(leadOf(prose, one)).replace(/（$/, '')
  return grade !== undefined && words.length > 1 && words.endsWith(grade)
}

const isOwn = (words: string): boolean => isWhole(words) || OWN.test(clauseOf(words))

const LEAST = 1000
const NEAR_TWINS = 3

/** 追加人员经费58.4元，调整后预算为1,082.9万元; 预算48万元，拨付45亿元: what is planned or spent of one thing. */
function areWholes(prose: Prose, one: Claim, other: Claim): boolean {
  if (timesOf(one, other) < IMPOSSIBLY_FAR || !areAlike(one, other)) return false
  const words = [one, other].map((claim) => leadOf(prose, claim))
  if (words.some(isOfOne) || !areTogether(prose, one, other)) return false
  const [smaller, larger] = sizeOf(one) < sizeOf(other) ? [one, other] : [other, one]
  const areTwins = areAlike(one, other, NEAR_TWINS) && [one, other].every(({ digits }) => digits.length > 1)
  if (smaller.unit.printed === '元')
    return (
      sizeOf(smaller) < LEAST &&
      (areTwins || areFine(one, other)) &&
      words.every((each) => isWhole(each) && !SMALL.test(each))
    )
  const isLikely = areTwins || areFine(one, other) || (isMany(larger) && areKin(prose, one, other))
  return isLikely && words.every((each) => isOwn(each) && !LARGE.test(each) && !HANDLED.test(clauseOf(each)))
}

const IN_COMPARISON = /^[^，。；]{0,8}，[比较同][^，。；]{0,14}$/
const OUTCOME = /^[^，。；\d]{0,4}[高低多少省贵]/

/** 平均每公里花费203.8万元，比概算的220元要省 */
const areSetOff = ({ normal }: Prose, one: Claim, other: Claim): boolean =>
  timesOf(one, other) > IMPOSSIBLY_FAR &&
  areAlike(one, other) &&
  IN_COMPARISON.test(normal.slice(one.end, other.start)) &&
  OUTCOME.test(normal.slice(other.end, other.end + 6))

/** Of two the one whose unit the document has less. */
function lessUsual([one, other]: readonly [Claim, Claim], usage: Usage): OddUnit {
  const [first, second] = [one, other].map(({ unit }) => usage.get(unit.printed) ?? 0) as [number, number] // of two
  return first < second ? { quantity: one, beside: [other] } : { quantity: other, beside: [one] }
}

const COMPARABLE = 40
const RELATIONS = [areCompared, areParallel, isDearer, areOfOneThing, areGrades, areWholes, areSetOff]

/** Pairs of amounts of which the words say that they are of one size, and their units that they are not. */
export function comparedPairs(prose: Prose, money: readonly Claim[], usage: Usage): OddUnit[] {
  return money.flatMap((claim, at) => {
    const next = money[at + 1]
    if (next === undefined || next.sentence !== claim.sentence || next.start - claim.end > COMPARABLE) return []
    const isPair = areOfTwoUnits(claim, next) && RELATIONS.some((areOff) => areOff(prose, claim, next))
    return isPair ? [lessUsual([claim, next], usage)] : []
  })
}
