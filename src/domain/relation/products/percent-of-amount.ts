import { compare, fraction, times } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { takenExactly } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { closedTie, makeTie } from '../tie/make-tie.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlain, isSlipped } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'

/** ，我区按协议承担; ，按: of the amount that stands right before it. */
const OF_IT =
  /^，(?:[^，。；\d的]{0,6}?)?按(?:照?(?:协议|约定|规定|政策|比例|办法|合同))?(?:约定|规定)?(?:承担|负担|分担|补助|补贴|给予|支付|拨付|预付|计提|提取|奖励)?$/
/** 给予补贴，计; ，即: what it comes to. */
const COMES_TO =
  /^(?:的?比例)?(?:给予|予以)?(?:承担|负担|分担|补助|补贴|支付|拨付|预付|计提|提取|奖励|计算|核算)?，(?:即|计|合|合计|共计?|应[补拨付][助贴付]?|也就是)(?:[^，。；\d]{0,2}资金)?$/
/** 首付按30%: some of what was told, and 其中 of another. */
const NOT_OF_IT = /其中|首|先|另|余|每|单价|均|质保|保证/

const PERCENT = fraction(1n, 100n)

const isExact = ({ vagueness, bound, depth }: Claim): boolean => vagueness === 'none' && bound === 'none' && depth === 0

function tieOf({ claims }: Prose, rate: Claim): Tie | null {
  if (rate.unit.dimension !== 'percent' || !OF_IT.test(rate.lead) || NOT_OF_IT.test(rate.lead)) return null
  const [all, part] = [claims[rate.index - 1], claims[rate.index + 1]]
  if (all?.sentence !== rate.sentence || part?.sentence !== rate.sentence || !COMES_TO.test(part.lead)) return null
  const areOfOne = all.unit.key === part.unit.key && all.unit.dimension === part.unit.dimension
  if (!areOfOne || ![all, rate, part].every(isExact) || !isPlain(all) || all.role === 'unit-price') return null
  if (compare(all.value, part.value) < 0) return null
  const share = takenExactly(rate, times(rate.value, PERCENT))
  const equation: Equation = { form: 'product', product: part, factors: [all, share] }
  if (isSolved(equation)) return makeTie('product', equation, 'certain')
  const isSlip = isSlipped(equation) || isSlipped({ form: 'ratio', rate, numerator: part, denominator: all })
  return isSlip ? closedTie('product', equation) : null
}

/** 核定亏损20,485万元，按85%给予补贴，计17,412.25万元: the share of the amount before it, and what that comes to behind it. */
export function percentOfAmounts(prose: Prose): Tie[] {
  if (!/按[^，。；]{0,8}\d+(?:\.\d+)?[%％]/.test(prose.normal)) return []
  return flatMapped(prose.claims, (claim) => tieOf(prose, claim) ?? [])
}
