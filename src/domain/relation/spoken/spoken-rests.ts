import { compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { between } from '../../claim/index.ts'
import { FINE, isPercentage, isRateable } from '../rates/sought-rates.ts'
import { fineDigits } from '../tie/print.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import type { Context } from './spoken-words.ts'
import { amountsBefore, divisionsOf, isLike, judged, LEFT, wordsAround } from './spoken-words.ts'

const NAMED = /([一-龥]{1,10})(?:[率度])(?:仅为|只有|[为是达约]|达到)?：?$/
/** What a rate leaves, right behind it: 执行率49.6%，剩余1,417.40万元; 完好率97.4%，也就是有10件正在检修. */
const REST =
  /^[，（；](?:即|也就是|其中|还|尚|仍|另)?(?:有|余)?[^，。；]{0,6}(?:剩余|结余|余下|尚余|结转|缺口|未[一-龥]{1,4}|其余|尚有)[^，。；]{0,6}$/
const SAYS_IT_AGAIN = /^[，（；](?:即|也就是)(?:说)?(?:还|尚|仍)?(?:有|余)?$/
const OTHERS = /上年|去年|同期|序时|要求|标准|目标|不低于|较|比/
const POSITIVE =
  /可用|完好|出勤|到岗|正常|在线|完整|合格|达标|到位|在岗|在册|就业|升学|去向|满意|通过|完成|执行|支付|使用/
const ANY_OTHER = /[未不非]|其余|其他|另/
const AMOUNTS_BACK = 60
const SPENT = /支出|支付|列支|使用|决算|拨付/
const TO_SPEND = /预算|计划|批复|下达|到位|安排|总投资|概算|合同/

/** 应到岗, 计划完成: out of which something came. */
const OF_ALL = /应|需|须|拟|待|共|总|合计|全部|计划|目标|任务|预算|安排|申请|参加|[抽检]查|受[理检]/

const less = (rate: Claim, base: Claim, left: Claim): Equation => ({
  form: 'rise',
  rate,
  current: left,
  base,
  sign: -1,
})

/** What is said behind a rate to be left over or out. */
function leftBehind(prose: Prose, rate: Claim): Claim | null {
  const left = prose.claims[rate.index + 1]
  if (left?.paragraph !== rate.paragraph || !isRateable(left)) return null
  const { lead } = left
  const isLeft = REST.test(lead) || (SAYS_IT_AGAIN.test(lead) && LEFT.test(prose.normal.slice(left.end, left.end + 8)))
  return isLeft ? left : null
}

/** 展品完好率: out of the 386 that are called 展品. */
function basesCalled({ claims }: Prose, rate: Claim, { name, left }: { name: string; left: Claim }): Claim[] {
  const thing = name.slice(0, -2).slice(-2)
  if (thing.length < 2) return []
  return claims
    .slice(Math.max(0, rate.index - AMOUNTS_BACK), rate.index)
    .filter((other) => isRateable(other) && isLike(other, left) && other.label.endsWith(thing))
    .slice(-1)
}

/** 支付180.42万元，执行率97%，结余5.58万元: nothing is left of what was spent; the two together are what there was. */
const isSpent = (prose: Prose, base: Claim): boolean =>
  SPENT.test(wordsAround(prose, base)) && !TO_SPEND.test(wordsAround(prose, base))

/** 达标92座，达标率95.83%，未达标4座: what the rate counts itself is no base. */
const isCounted = (prose: Prose, base: Claim, name: string): boolean =>
  base.lead.includes(name.slice(-2)) && !OF_ALL.test(wordsAround(prose, base))

function ofBase(prose: Prose, rate: Claim, { base, left, name }: { base: Claim; left: Claim; name: string }): Equation {
  return isSpent(prose, base) || isCounted(prose, base, name)
    ? { form: 'pooled', rate, numerators: [base], denominators: [base, left] }
    : less(rate, base, left)
}

/** 预算2,810万元，执行率49.6%，剩余1,417.40万元: the rate of what is not left. */
function byRest({ prose }: Context, rate: Claim, name: string): Equation[] {
  const left = leftBehind(prose, rate)
  if (left === null || !POSITIVE.test(name)) return []
  const beside = prose.claims[rate.index - 1]
  const isBeside = beside?.sentence === rate.sentence && isRateable(beside) && isLike(beside, left)
  const bases = isBeside ? [beside] : basesCalled(prose, rate, { name, left })
  return bases
    .filter((base) => compare(base.value, left.value) > 0)
    .map((base) => ofBase(prose, rate, { base, left, name }))
}

/** 停机139分钟，按全年525,600分钟计，可用率99.97%: what stands before is what the rate leaves out. */
function byLeftOut({ prose }: Context, rate: Claim, name: string): Equation[] {
  const [one, other] = amountsBefore(prose, rate, 0).filter(({ sentence }) => sentence === rate.sentence)
  if (one === undefined || other === undefined || !isLike(one, other) || !POSITIVE.test(name)) return []
  const [base, left] = compare(one.value, other.value) > 0 ? [one, other] : [other, one]
  return /[停缺坏损障修假断]/.test(
    prose.normal.slice(Math.max(0, left.leadStart - 40), left.end + 4).replace(/^.*[。；]/s, ''),
  )
    ? [less(rate, base, left)]
    : []
}

/** 中考65人，升高中26人、中职37人，升学率96.9%，其余2人: all parts together but for those that are left out. */
function ofParts(context: Context, rate: Claim, name: string): Equation[] {
  const { prose } = context
  const near = amountsBefore(prose, rate, 0).filter(({ sentence }) => sentence === rate.sentence)
  const divisions = POSITIVE.test(name) ? near.slice(0, 3).flatMap((part) => divisionsOf(context, part)) : []
  return divisions.slice(0, 1).flatMap(({ whole, terms }): Equation[] => {
    const parts = terms.flatMap(({ quantity: { start } }) => between(prose.claims, start, start + 1))
    const kept = parts.filter((part) => !ANY_OTHER.test(wordsAround(prose, part)))
    const isMeant = kept.length >= 2 && kept.length < parts.length
    return isMeant ? [{ form: 'pooled', rate, numerators: kept, denominators: [whole] }] : []
  })
}

/** A rate whose words say what it leaves out. */
export function restSpoken(context: Context, rate: Claim): Tie | null {
  const { lead } = rate
  const name = isPercentage(rate) && !OTHERS.test(lead) ? NAMED.exec(lead)?.[1] : undefined
  if (name === undefined || fineDigits(rate) < FINE) return null
  const equations = [byRest, byLeftOut, ofParts].flatMap((read) => read(context, rate, name))
  return judged(context.prose, rate, equations)
}
