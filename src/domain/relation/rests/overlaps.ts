import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { closedTie } from '../tie/make-tie.ts'
import { heldOrOnly, isPlain, isPlainSlip } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'

/** 两者重复计算量8.00亿m³, 重叠部分6人 */
const TWICE = /(?:重复|重叠|交叉)[一-龥]{0,6}$/
/** 两病兼有的12名, 两项都参加的8人: told together with what is left without it. */
const OF_BOTH = /(?:两|二)[一-龥]{1,3}?(?:兼|都|均|皆)[一-龥]{1,3}的?$/
/** 去重后113人: as words say of nothing else. */
const WITHOUT = /(?:去重|剔重|(?:扣除|剔除)重复[^，。；\d]{0,8})[^，。；\d]{0,4}$/
/** 其中6人重叠 */
const TWICE_BEHIND = /^[^，。；\d]{0,4}(?:重复|重叠|交叉)/
/** 水资源总量, 去重后296人, 扣除重复后共 */
const ALL = /(?:总[量数计额]|合计|共计?|去重后|剔重后|(?:扣除|剔除)重复[^，。；\d]{0,8}|实际)[^，。；\d]{0,4}$/
type Sum = Extract<Equation, { form: 'sum' }>

const REACH = { parts: 4, total: 40, behind: 4 }
const FEWEST_DIGITS = 3

const isOverlap = (prose: Prose, claim: Claim): boolean =>
  TWICE.test(claim.lead) ||
  OF_BOTH.test(prose.normal.slice(Math.max(0, claim.start - 12), claim.start)) ||
  TWICE_BEHIND.test(prose.normal.slice(claim.end, claim.end + 8))

function tieOf(prose: Prose, twice: Claim): Tie | null {
  const isLike = (claim: Claim): boolean =>
    claim !== twice && claim.unit.key === twice.unit.key && isPlain(claim) && claim.vagueness === 'none'
  const parts = prose.claims
    .slice(Math.max(0, twice.index - REACH.parts), twice.index)
    .filter((claim) => isLike(claim) && claim.paragraph === twice.paragraph)
    .slice(-2)
  const [one, other] = parts
  if (one === undefined || other === undefined) return null
  const totals = prose.claims
    .slice(Math.max(0, twice.index - REACH.total), twice.index + 1 + REACH.behind)
    .filter((claim) => isLike(claim) && !parts.includes(claim) && ALL.test(claim.lead))
  const equations = totals.map(
    (whole): Sum => ({
      form: 'sum',
      whole,
      terms: [
        { quantity: one, sign: 1 },
        { quantity: other, sign: 1 },
        { quantity: twice, sign: -1 },
      ],
    }),
  )
  const own = prose.claims.filter((claim) => claim.sentence === twice.sentence && isLike(claim))
  const [first, second, last, ...more] = own
  const closed = equations.find(({ whole }) => whole === last && WITHOUT.test(last.lead))
  const areOwn = first === one && second === other && more.length === 0
  if (closed !== undefined && areOwn) return closedTie('balance', closed)
  const isTold = (equation: Equation): boolean => isPlainSlip(equation, FEWEST_DIGITS)
  return heldOrOnly('balance', equations, { isTold, certainty: 'certain' })
}

/** 地表水12.91亿m³，地下水9.36亿m³，重复计算量8.00亿m³: what two amounts share is counted once in all of them. */
export function overlaps(prose: Prose): Tie[] {
  if (!/重[复叠]|交叉|去重|剔重/.test(prose.normal)) return []
  return flatMapped(prose.claims, (claim) =>
    isPlain(claim) && claim.vagueness === 'none' && isOverlap(prose, claim) ? (tieOf(prose, claim) ?? []) : [],
  )
}
