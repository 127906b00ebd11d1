import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlain, isSlippedWidely } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'

/** 比控制数低50元 */
const GAP =
  /^，[比较](?:控制[价数]|目标|预算|计划|标准|限价|上限|概算|市场价)[^，。；\d]{0,6}?(?:(低|少|节[约省]|降低|减少)|(?:高|多|超|增加))(?:了|出)?$/
/** 节约4.5% */
const RATE = /^，(?:节[约省支]|低|高出?|超[支出]?)了?$/

/** An amount, by how much it is off what it is held against, and the percentage of that, one behind the other. */
function equationAt({ claims, normal }: Prose, rate: Claim): Equation | null {
  const [current, change] = claims.slice(Math.max(0, rate.index - 2), rate.index)
  if (current === undefined || change?.sentence !== rate.sentence || current.sentence !== rate.sentence) return null
  const way = GAP.exec(normal.slice(current.end, change.start))
  if (way === null || current.unit.key !== change.unit.key || !isPlain(current)) return null
  return { form: 'growth', rate, change, current, sign: way[1] === undefined ? 1 : -1 }
}

/** 单件扫描成本1,050元，比控制数低50元，节约4.5%: out of the two together. */
export function ratesOfGaps(prose: Prose, ties: readonly Tie[]): Tie[] {
  const told = new Set(ties.flatMap(({ equation }) => ('rate' in equation ? [equation.rate.start] : [])))
  return flatMapped(prose.claims, (rate) => {
    const isRate = rate.unit.dimension === 'percent' && rate.vagueness === 'none' && !told.has(rate.start)
    const equation = isRate && RATE.test(rate.lead) ? equationAt(prose, rate) : null
    const isMeant = equation !== null && (isSolved(equation) || isSlippedWidely(equation))
    return isMeant ? [makeTie('growth', equation, 'certain')] : []
  })
}
