import type { Exact } from '../../amount/index.ts'
import { compare, exactText, minus } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { takenAs, takenExactly } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { closedTie, makeTie } from '../tie/make-tie.ts'
import { magnitude } from '../tie/print.ts'
import { rescaled } from '../tie/rescaled.ts'
import { difference, isPlain } from '../tie/sought.ts'
import type { Quantity, Tie } from '../tie/tie.ts'
import { boughtBy, inverse } from './clause-products.ts'

/** 多付6.81万元, 少收2.4万元: what two prices make of a count. */
const PAID_OVER =
  /^，(?:因此|由此|导致|造成|共|合计|累计|实际)?[多少](?:付|支付|支|收|计|结算|报|列)(?:货款|价款|款项?|费用|资金|工程款)?(?:共|合计)?(?:了)?$/
const PRICE = /(?:单价|价格|价)(?:为|是|只有|仅)?$/
const COUNT = /(?:数量|采购|购买|供货|结算|验收|共)(?:为|了|共)?$/

/** By how much two prices differ, as an amount that stands where the second does. */
function gapOf(one: Claim, other: Claim): Quantity {
  const value: Exact = magnitude(minus(one.value, other.value))
  return takenAs<Quantity>(takenExactly(other, value), {
    digits: exactText(value),
    text: `${one.text}与${other.text}之差`,
  })
}

function tieOf({ claims }: Prose, product: Claim): Tie | null {
  if (product.unit.key !== '元' || !PAID_OVER.test(product.lead)) return null
  const [count, one, other] = claims.slice(Math.max(0, product.index - 3), product.index)
  if (count === undefined || one === undefined || other?.sentence !== product.sentence) return null
  const arePrices = [one, other].every(
    (claim) => claim.unit.key === '元' && claim.sentence === product.sentence && PRICE.test(claim.lead),
  )
  const isCount =
    count.unit.dimension === 'count' && count.sentence === product.sentence && isPlain(count) && COUNT.test(count.lead)
  if (!arePrices || !isCount || compare(one.value, other.value) === 0) return null
  return makeTie('product', { form: 'product', product, factors: [gapOf(one, other), count] }, 'certain')
}

const overOf = (prose: Prose, claim: Claim): Tie | null =>
  tieOf(prose, claim) ?? overcounted(prose, claim) ?? paidOver(prose, claim)

const COUNTED_OVER = /[多少虚重](?:计|算|报|结算|列|付|领)(?:了|工程量|数量)?$/
const BY_PRICE = /^，按(?:照)?(?:合同|中标|结算|综合)?(?:单价)?每[^，。；]{1,4}$/

/** 多计150吨，按合同单价每吨520元计算，多付7.80万元: one behind the other. */
function overcounted({ claims }: Prose, product: Claim): Tie | null {
  const [count, price] = claims.slice(Math.max(0, product.index - 2), product.index)
  if (count === undefined || price?.sentence !== product.sentence || count.sentence !== product.sentence) return null
  const bought = boughtBy(price)
  const isSaid = COUNTED_OVER.test(count.lead) && BY_PRICE.test(price.lead) && price.unit.key === '元'
  if (!isSaid || bought?.unit?.key !== count.unit.key) return null
  const factors = [takenExactly(price), rescaled(count, inverse(bought.unit.scale))]
  return closedTie('product', { form: 'product', product, factors })
}

const PAID = /实[际付]?(?:付款|支付|付|结算)?(?:金额)?$/
const DUE = /应[付支拨][^。；]*$/
const OVER = /^，(?:超付|多付|超支付|多支付|超拨|多拨)(?:款项?|工程款|资金|金额)?$/

/** 应付至80%即512.00万元，实际付款608.00万元，超付96.00万元: what was paid over what was due. */
function paidOver({ claims, normal }: Prose, over: Claim): Tie | null {
  const [due, paid] = claims.slice(Math.max(0, over.index - 2), over.index)
  if (due === undefined || paid?.sentence !== over.sentence || due.sentence !== over.sentence) return null
  const isOfMoney = [due, paid, over].every(({ unit, vagueness }) => unit.key === '元' && vagueness === 'none')
  const words = normal.slice(claims[due.index - 1]?.leadStart ?? due.leadStart, due.start)
  if (!isOfMoney || !OVER.test(over.lead) || !PAID.test(paid.lead) || !DUE.test(words)) return null
  return closedTie('balance', difference(over, [paid, due]))
}

/** 数量2270盒，合同单价130元，而中标单价100元，多付6.81万元: the difference of two prices, so many times. */
export const overpaid = (prose: Prose): Tie[] =>
  /[多少超][付支收计结报列拨]/.test(prose.normal) ? flatMapped(prose.claims, (claim) => overOf(prose, claim) ?? []) : []
