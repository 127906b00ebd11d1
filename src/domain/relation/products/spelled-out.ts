import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { sentenceAround } from '../tie/clause.ts'
import { closedTie } from '../tie/make-tie.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlain, isSlipped } from '../tie/sought.ts'
import type { Quantity, Tie } from '../tie/tie.ts'
import { countFor } from './per-unit.ts'

/** What is paid for, and for how much each. */
interface Reading {
  readonly total: Claim
  readonly factors: readonly Quantity[]
}

const PRICE = /^，(?:每[一-龥]{1,3}|(?:平均|中标|每[一-龥])?单价|均价)(?:为|按)?$/
const UNIT_PRICE = /(?:单价|均价)(?:为)?$/
const TOTAL = /^，?(?:共计?|合计|总计|小计|计|共?需|总价|金额)(?:资金|经费|费用|投资|金额)?(?:为)?$/
/** 按每亩补助400元安排8,600亩: for how many it is. */
const BY_PRICE = /^(?:，|，?均)?按每[一-龥]{1,3}(?:补助|补贴|奖补|奖励|投资|投入|定额|标准)?$/
const FOR_SO_MANY = /^(?:的?标准)?(?:安排|补助|测算|计算|核定|实施|发放|支持)$/
/** 按减免4,100人、人均600元安排 */
const BY_COUNT = /^[。，；]按[^，。；、]{0,10}$/
const EACH = /^、(?:[人户亩村校班台件次]均|每[一-龥]{1,3})(?:补助|补贴|定额|标准)?$/
const ARRANGED = /^(?:的?标准)?(?:安排|测算|计算|核定|计列|编列)/
/** 按人均每年乘车150次、每次补贴0.6元测算，年增财政支出468万元 */
const SO_OFTEN = /，按?(?:[人户]均|每[人户名])(?:每[年月])?[一-龥]{1,6}$/
const COMES_TO = /^(?:的?标准)?(?:测算|计算|核算|估算)，[一-龥]{1,10}$/
const BACK = 4

/** 15个点每点配1台; 连续补助三年: told once of several. */
const OF_EACH = /每[^，。；]{0,6}$|各[^，。；]{0,4}$/
const OVER_YEARS = /[两二三四五]年|每年|连续/

const isMoney = ({ unit, vagueness }: Claim): boolean => unit.key === '元' && vagueness === 'none'
const isCount = (claim: Claim): boolean =>
  (claim.unit.dimension === 'count' || claim.unit.dimension === 'measure') && isPlain(claim)

/** 12台，单价5,600元，计6.72万元. */
function counted({ claims }: Prose, price: Claim): Reading | null {
  const [count, , total] = [claims[price.index - 1], price, claims[price.index + 1]]
  if (count === undefined || total === undefined || !PRICE.test(price.lead) || !TOTAL.test(total.lead)) return null
  const isOnce = !OF_EACH.test(count.lead)
  return isOnce && isCount(count) && isMoney(total) ? { total, factors: [price, countFor(price, count)] } : null
}

/** 平均单价395元，1,120只合计44.24万元. */
function pricedFirst({ claims }: Prose, price: Claim): Reading | null {
  const [count, total] = claims.slice(price.index + 1, price.index + 3)
  if (count === undefined || total === undefined || !UNIT_PRICE.test(price.lead) || count.lead !== '，') return null
  return isCount(count) && isMoney(total) && TOTAL.test(total.lead)
    ? { total, factors: [price, countFor(price, count)] }
    : null
}

/** 茶园建设344万元，占40%，按每亩补助400元安排8,600亩: nothing but percentages between. */
function toldBefore({ claims, normal }: Prose, price: Claim): Reading | null {
  const count = claims[price.index + 1]
  if (count === undefined || !BY_PRICE.test(price.lead) || !FOR_SO_MANY.test(count.lead) || !isCount(count)) return null
  const before = claims.slice(Math.max(0, price.index - BACK), price.index).reverse()
  const total = before.find(({ unit }) => unit.dimension !== 'percent')
  const isNear = total?.sentence === price.sentence && !normal.slice(total.end, price.start).includes('；')
  return isNear && isMoney(total) ? { total, factors: [price, countFor(price, count)] } : null
}

/** 减免补助246万元。按全年减免4,100人、人均600元安排. */
function arranged({ claims, normal }: Prose, price: Claim): Reading | null {
  const [total, count] = claims.slice(Math.max(0, price.index - 2), price.index)
  if (total === undefined || count === undefined || !EACH.test(price.lead)) return null
  const isRightBehind = BY_COUNT.test(normal.slice(total.end, count.start))
  const isArranged = isRightBehind && ARRANGED.test(normal.slice(price.end, price.end + 6))
  return isArranged && isCount(count) && isMoney(total) ? { total, factors: [price, countFor(price, count)] } : null
}

/** 持卡人5.2万人，按人均每年乘车150次、每次补贴0.6元测算，年增支出468万元. */
function soOften({ claims }: Prose, price: Claim): Reading | null {
  const [who, times] = claims.slice(Math.max(0, price.index - 2), price.index)
  const total = claims[price.index + 1]
  if (who === undefined || times === undefined || total === undefined || !EACH.test(price.lead)) return null
  const isSaid = SO_OFTEN.test(times.lead) && COMES_TO.test(total.lead)
  return isSaid && isCount(who) && isCount(times) && isMoney(total) ? { total, factors: [price, times, who] } : null
}

const READERS = [counted, pricedFirst, toldBefore, arranged, soOften]

function tieOf(prose: Prose, price: Claim): Tie | null {
  if (!isMoney(price) || price.bound !== 'none') return null
  for (const read of READERS) {
    const reading = read(prose, price)
    if (reading === null || reading.total.paragraph !== price.paragraph || !isPlain(reading.total)) continue
    if (read !== soOften && OVER_YEARS.test(sentenceAround(prose, price))) return null
    const equation = { form: 'product', product: reading.total, factors: reading.factors } as const
    return !isSolved(equation) && isSlipped(equation) ? closedTie('product', equation) : null
  }
  return null
}

/** Prices with what they are paid for and what they come to, one right behind the other in the words of a reckoning. */
export const spelledOut = (prose: Prose): Tie[] =>
  /[单均]价|每/.test(prose.normal) ? flatMapped(prose.claims, (claim) => tieOf(prose, claim) ?? []) : []
