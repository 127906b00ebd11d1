import type { Exact } from '../../amount/index.ts'
import { compare, exactText, minus } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { takenAs, takenExactly } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import { magnitude } from '../tie/print.ts'
import { isPlain } from '../tie/sought.ts'
import type { Quantity, Tie } from '../tie/tie.ts'

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

/** 数量2270盒，合同单价130元，而中标单价100元，多付6.81万元: the difference of two prices, so many times. */
export const overpaid = (prose: Prose): Tie[] =>
  /[多少][付支收计结报列]/.test(prose.normal) ? flatMapped(prose.claims, (claim) => tieOf(prose, claim) ?? []) : []
