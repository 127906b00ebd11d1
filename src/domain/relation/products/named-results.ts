import type { Claim, Prose } from '../../claim/index.ts'
import { takenExactly } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { closedTie } from '../tie/make-tie.ts'
import { isExactSlip } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlain } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'

/** ，每亩补助; ，每人奖励 */
const PRICE = /^，每[一-龥]{1,2}(?:补助|补贴|奖励|奖补|补偿|发放)?$/
const NAME = /([一-龥]{2,6})$/
const REACH = 14

/** A thing, how much of it there is, and what is paid for each. */
interface Priced {
  readonly name: string
  readonly count: Claim
  readonly price: Claim
}

function pricedIn({ claims }: Prose, price: Claim): Priced[] {
  const count = claims[price.index - 1]
  const isPrice = price.unit.key === '元' && PRICE.test(price.lead) && price.vagueness === 'none'
  if (!isPrice || count?.sentence !== price.sentence || !isPlain(count) || count.unit.key === '元') return []
  const name = NAME.exec(count.lead)?.[1]
  return name === undefined ? [] : [{ name, count, price }]
}

/** What is paid for a thing in all, told behind under its name. */
function productOf({ claims }: Prose, { name, count, price }: Priced): Equation | null {
  const product = claims
    .slice(price.index + 1, price.index + REACH)
    .find(
      (claim) =>
        claim.paragraph === price.paragraph &&
        claim.unit.key === '元' &&
        isPlain(claim) &&
        claim.role !== 'unit-price' &&
        claim.label.startsWith(name),
    )
  return product === undefined ? null : { form: 'product', product, factors: [takenExactly(price), count] }
}

/** 禁牧412.6万亩，每亩补助7.5元；草畜平衡268.0万亩，每亩奖励2.5元。…其中禁牧补助3,094.5万元，草畜平衡奖励670.0万元: one that does not hold beside others that do. */
export function namedResults(prose: Prose): Tie[] {
  if (!/，每[一-龥]{1,4}\d/.test(prose.normal)) return []
  const read = prose.claims.flatMap((claim) => pricedIn(prose, claim))
  const equations = flatMapped(read, (priced) => {
    const equation = productOf(prose, priced)
    return equation === null ? [] : { equation, paragraph: priced.price.paragraph }
  })
  const holding = new Set(equations.filter(({ equation }) => isSolved(equation)).map(({ paragraph }) => paragraph))
  return flatMapped(equations, ({ equation, paragraph }) =>
    holding.has(paragraph) && !isSolved(equation) && isExactSlip(equation) ? closedTie('product', equation) : [],
  )
}
