import type { Claim, Prose } from '../../claim/index.ts'
import type { Tie } from '../tie/tie.ts'
import type { ClaimsByStart } from './elsewhere.ts'

/** 不合格的豇豆4批次、韭菜2批次，其中豇豆抽了36批次: of what is told already something else is told, and no more of it. */
const isNamedAgain = ({ claims }: Prose, part: Claim, whole: Claim): boolean =>
  claims
    .slice(whole.index + 1, part.index)
    .some(({ unit, label }) => label.length > 1 && unit.key === part.unit.key && part.label.startsWith(label))

const FOUND = /不合格|不达标|不符合|超标|阳性|违[规法]|问题|隐患|缺陷|未通过/
const LOOKED_INTO = /(?:[检抽巡排]查|检[测验]|监测|抽[检样取验测]|采样|取样|送[检样]|[抽查检送])了?$/

/** 不合格11批次，其中韭菜抽检36批次: what was looked into is no part of what was found. */
const isLookedInto = (part: Claim, whole: Claim): boolean => LOOKED_INTO.test(part.lead) && FOUND.test(whole.lead)

/** What may well be more than the amount that stands before it. */
export function isNoPart(prose: Prose, { equation, holds }: Tie, claimAt: ClaimsByStart): boolean {
  if (holds || equation.form !== 'within') return false
  const [part, whole] = [equation.part, equation.whole].map(({ start }) => claimAt.get(start))
  if (part === undefined || whole === undefined || part.start < whole.start) return false
  return isNamedAgain(prose, part, whole) || isLookedInto(part, whole)
}
