import { compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { difference, leadOf } from '../tie/sought.ts'
import type { Equation } from '../tie/tie.ts'

const COSTS = /(?:[定原单售票药]价|价格|价款|费用?|收费|总价|总额)(?:为|是|共|计|合计)?$/
/** 政府补4元, 医保报销620元: what others pay of it. */
const OTHERS_PAY = /(?:补[贴助]?|报销|减免|负担|承担|统筹(?:基金)?支付|优惠)了?$/
/** 老人自付8元, 只需交8元. */
const OWN =
  /(?:自[付费理担掏缴筹]|(?:个人|本人|群众|老人|职工|患者|家庭|农户|家长)(?:只需|只|仅|需|还需)?(?:支付|承担|负担|缴纳|出|付|交)|(?:只需|只|仅需|实际)(?:支付|付|交))了?$/

/** 午餐每份定价12元，政府补4元，老人自付8元: what it costs, less what others pay. */
export function paidByTwo(
  prose: Prose,
  [cost, others, own]: readonly [cost: Claim, others: Claim, own: Claim],
): Equation | null {
  const three = [cost, others, own]
  const isMoney = three.every(({ unit }) => unit.dimension === 'money' && unit.key === cost.unit.key)
  const words = three.map((claim) => leadOf(prose, claim))
  const isTold = [COSTS, OTHERS_PAY, OWN].every((pattern, at) => pattern.test(`${words[at]}`))
  return isMoney && isTold && compare(cost.value, others.value) > 0 ? difference(own, [cost, others]) : null
}
