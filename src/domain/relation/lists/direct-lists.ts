import type { Claim, Prose } from '../../claim/index.ts'
import { isJoined } from '../tie/clause.ts'
import { isDerived } from '../tie/derived.ts'
import { fineDigits } from '../tie/print.ts'
import type { Equation } from '../tie/tie.ts'
import type { Opener } from './opener.ts'
import { dividesLikely } from './plausible.ts'

type SumEquation = Extract<Equation, { form: 'sum' }>

/** 铺设38.6公里，目标38公里，其中…: what was to be is not what is divided. */
export const isGoal = ({ label }: Claim): boolean => /^(?:年度|年初|全年)?(?:目标|计划|任务|指标)/.test(label)

/** Amounts of the unit in its sentence before the head of a list. */
function alikeBefore({ claims }: Prose, whole: Claim, head: Claim): Claim[] {
  return claims
    .slice(Math.max(0, head.index - FARTHEST), head.index)
    .filter((claim) => claim.sentence === head.sentence && claim.unit.key === whole.unit.key && !isDerived(claim))
    .filter((claim) => claim === whole || !isGoal(claim))
}

const FARTHEST = 40

/** 举办36个，较计划多2个；其中甲班10个、乙班16个: behind ； a list of the only amount of the kind, joined by 、. */
function isApartOfOne([head, ...parts]: readonly [Claim, ...Claim[]], alike: readonly Claim[]): boolean {
  const opens = /；其中[^；]*$/.test(head.lead)
  return opens && alike.length === 1 && parts.every((part) => isJoined(part))
}

/** 容量合计1800吨（南库1000吨，北库800吨）: a bracket right behind its whole with nothing in it but the list. */
function fillsBracket({ normal }: Prose, whole: Claim, parts: readonly Claim[]): boolean {
  const [first, last] = [parts[0] as Claim, parts.at(-1) as Claim] // two and more
  const within = normal.slice(whole.end, last.end + 1)
  return (
    /^（[^（）；。]*）$/.test(within) &&
    parts.length === last.index - first.index + 1 &&
    first.index === whole.index + 1
  )
}

/** Nothing but changes stands between a list and its whole. */
export function isDirect(prose: Prose, { whole: all, terms }: SumEquation, opener: Opener): boolean {
  const whole = all as Claim // wholes and parts of lists are claims
  const parts = terms.map(({ quantity }) => quantity) as unknown as readonly [Claim, ...Claim[]] // two and more of them
  const alike = alikeBefore(prose, whole, parts[0])
  const isBeside = !opener.isBracketed || fillsBracket(prose, whole, parts)
  const isNext = alike.at(-1) === whole && !opener.startsSentence && isBeside
  return isNext && (!opener.isApart || isApartOfOne(parts, alike))
}

/** 东滩13,600亩、西梁11,400亩，两片折合2.5万亩: what 、 joins, up to the next mark, is a list of its own. */
export function joinedParts(parts: readonly Claim[]): readonly Claim[] {
  const end = parts.findIndex((part, at) => at > 0 && !isJoined(part))
  return end < 2 ? parts : parts.slice(0, end)
}

/** 预算420万元，中央资金300万元，市级财政120万元: parts by their names, right behind their whole. */
export function isOwnDivision({ whole, terms }: SumEquation): boolean {
  const parts = terms.map(({ quantity }) => quantity as Claim) // a run's are claims
  const isClose = parts.every(({ index }, at) => index === (whole as Claim).index + 1 + at)
  const isTelling = Math.max(...[whole, ...parts].map(fineDigits)) >= 2
  return isClose && isTelling && dividesLikely(parts.map(({ label }) => label))
}

/** Three parts and more in four digits and more are no slip away from a sum by chance. */
export function isFine({ whole, terms }: SumEquation): boolean {
  const digits = [whole, ...terms.map(({ quantity }) => quantity)].map((quantity) =>
    quantity.digits.replace(/[,.]/g, ''),
  )
  const zeros = Math.min(...digits.map((text) => text.length - text.replace(/0+$/, '').length))
  const isClose = terms.every(({ quantity }) => (quantity as Claim).sentence === (whole as Claim).sentence) // a run's
  return isClose && terms.length >= 3 && Math.max(...digits.map((text) => text.length)) - zeros >= 4
}
