import { compare, fraction, minus, times, whole } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { takenExactly } from '../../claim/index.ts'
import { sentenceAround } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import { magnitude } from '../tie/print.ts'
import { rescaled } from '../tie/rescaled.ts'
import { isOneSlipAway } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import type { Equation, Tie } from '../tie/tie.ts'

const RATE = /执行率(?:仅为|只有|为|达到?|是)?$/
const FULL = /(?:满分|分值|权重)(?:为|是)?$/
const POINTS = /^[，（、）]*(?:自评|实际)?(?:得|得分)(?:为|是)?$/
/** 80%以上得满分: by a scale of the text's own. */
const OWN_SCALE = /以[上下]|[高低大小]于|不足|区间|标准|档|扣|每|达到|均/
/** From so much on many units give full marks. */
const NEARLY_ALL = whole(90)
/** Points are printed as coarsely as this. */
const COARSE = fraction(1n, 10n)
const PERCENT = fraction(1n, 100n)

const isExact = ({ vagueness, bound }: Claim): boolean => vagueness === 'none' && bound === 'none'
const isMark = (claim: Claim): boolean => claim.unit.dimension === 'score' && isExact(claim)

/** Whether points that are not what the rate makes of the full mark cannot be anything else either. */
function isMistaken(equation: Equation, { rate, full, points }: Scored): boolean {
  const due = times(full.value, times(rate.value, PERCENT))
  if (compare(magnitude(minus(points.value, due)), COARSE) <= 0) return false
  if (compare(points.value, full.value) === 0) return compare(rate.value, NEARLY_ALL) < 0
  return points.digits.includes('.') && isOneSlipAway(equation)
}

interface Scored {
  readonly rate: Claim
  readonly full: Claim
  readonly points: Claim
}

/** 执行率85%，满分10分，得8.5分, the first two in either order. */
function scoredAt(prose: Prose, points: Claim): Scored | null {
  const [one, other] = prose.claims.slice(Math.max(0, points.index - 2), points.index)
  if (other === undefined || one?.sentence !== points.sentence || !POINTS.test(points.lead)) return null
  const [rate, full] = one.unit.dimension === 'percent' ? [one, other] : [other, one]
  const isRate = rate.unit.dimension === 'percent' && isExact(rate) && RATE.test(rate.lead)
  const isMeant = isRate && isMark(full) && FULL.test(full.lead)
  return isMeant && !OWN_SCALE.test(sentenceAround(prose, points)) ? { rate, full, points } : null
}

/** 执行率85%，该项满分10分，得8.5分: what a rate makes of the marks that can be had. */
export function executionPoints(prose: Prose): Tie[] {
  if (!/执行率/.test(prose.normal)) return []
  return prose.claims.filter(isMark).flatMap((points) => {
    const scored = scoredAt(prose, points)
    if (scored === null || compare(minus(scored.full.value, scored.points.value), whole(0)) < 0) return []
    const equation: Equation = {
      form: 'product',
      product: points,
      factors: [takenExactly(scored.full), rescaled(scored.rate, PERCENT)],
    }
    if (isSolved(equation)) return makeTie('product', equation, 'certain')
    return isMistaken(equation, scored) ? makeTie('product', equation, 'certain') : []
  })
}
