import type { Claim, Prose } from '../../claim/index.ts'
import type { Tie } from '../tie/tie.ts'
import type { ClaimsByStart } from './elsewhere.ts'

const REASON = /^.*主要(?:是|系|因为?|由于|受|原因)(?=[^，。；\d]+$)/s
const DIRECTIONS =
  /同比|环比|(?:比|较)(?:上年|去年)(?:同期)?|增加|增长|减少|下降|上升|回落|增收|减收|增支|减支|多支|少支|了|共|约|为/g
const SHORTEST_NAME = 2

const isReason = ({ lead }: Claim): boolean =>
  REASON.test(lead) && lead.replace(REASON, '').replace(DIRECTIONS, '').length >= SHORTEST_NAME

/** 基金收入7868亿元，下降35.6%，主要是土地出让收入减少3897亿元，下降36.1%: what the reason changed by is no change of what it explains. */
export function isOfReason({ normal }: Prose, { equation }: Tie, claimAt: ClaimsByStart): boolean {
  if (equation.form !== 'growth') return false
  const change = claimAt.get(equation.change.start)
  const isBetween = normal.slice(equation.current.end, equation.change.start).includes('主要')
  return change !== undefined && isBetween && isReason(change)
}
