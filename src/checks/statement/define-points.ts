import { compare, dividedBy, minus, rounded, times, whole } from '../../domain/amount/index.ts'
import type { Claim } from '../../domain/claim/index.ts'
import { flatMapped } from '../../domain/list/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import { directionOf } from '../../domain/relation/index.ts'
import type { Problem } from '../define-check.ts'

const AGAINST = /^，(?:比|较)(?:上年|去年|上一年度?|20\d\d年|年初)(?:同期|度)?的?$/
const BY = /^(?:提高|上升|提升|增加|增长|下降|降低|减少|回落)(?:了)?$/
const HUNDRED = whole(100)

const isPercent = ({ unit, bound, vagueness }: Claim): boolean =>
  unit.dimension === 'percent' && bound === 'none' && vagueness === 'none'

/** 72.1%，比上年的66.7%提高8.1%: what it grew by in its own hundredths. */
function isGrowth(by: Claim, then: Claim, points: ReturnType<typeof minus>): boolean {
  const grown = dividedBy(times(points, HUNDRED), then.value)
  return grown !== null && compare(rounded(grown, 1), rounded(by.value, 1)) === 0
}

/** 72.1%，比上年的66.7%提高5.4%: what lies between two percentages are points. */
function problemAt(document: Examined, by: Claim): Problem[] {
  const [now, then] = document.claims.slice(Math.max(0, by.index - 2), by.index)
  const sign = directionOf(document, by)
  if (now === undefined || then === undefined || sign === null || now.sentence !== by.sentence) return []
  if (!AGAINST.test(then.lead) || ![now, then, by].every(isPercent) || now.role === 'growth') return []
  const points = times(minus(now.value, then.value), whole(sign))
  if (compare(points, by.value) !== 0 || isGrowth(by, then, points)) return []
  return [
    {
      message: `“${now.text}”与“${then.text}”相差${by.digits}个百分点，文中写作“${by.text}”，请核对。`,
      places: [by, now, then].map(({ start, end }) => ({ start, end })),
      expected: `${by.digits}个百分点`,
      actual: by.text,
      suggestion: '两个百分数之差应以“个百分点”表述。',
      severity: 'warning',
      meaning: ['points', now.text, then.text, by.text],
    },
  ]
}

/** Differences of percentages that are written as percentages. */
export const pointsSaid = (document: Examined): Problem[] =>
  flatMapped(document.claims, (claim) => (BY.test(claim.lead) ? problemAt(document, claim) : []))
