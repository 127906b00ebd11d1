import type { Claim, Prose } from '../claim/index.ts'
import { isDerived } from './derived.ts'
import type { Opener } from './opener.ts'
import { leadOf } from './sought.ts'
import type { Equation } from './tie.ts'

type SumEquation = Extract<Equation, { form: 'sum' }>

/** Amounts of the unit in its sentence before the head of a list. */
function alikeBefore({ claims }: Prose, whole: Claim, head: Claim): Claim[] {
  return claims
    .slice(Math.max(0, head.index - FARTHEST), head.index)
    .filter((claim) => claim.sentence === head.sentence && claim.unit.key === whole.unit.key && !isDerived(claim))
}

const FARTHEST = 40

/** 举办36个，较计划多2个；其中甲班10个、乙班16个: behind ； a list of the only amount of the kind, joined by 、. */
function isApartOfOne(prose: Prose, [head, ...parts]: readonly [Claim, ...Claim[]], alike: readonly Claim[]): boolean {
  const opens = /；其中[^；]*$/.test(leadOf(prose, head))
  return opens && alike.length === 1 && parts.every((part) => isJoinedAt(prose, part))
}

/** Nothing but changes stands between a list and its whole. */
export function isDirect(prose: Prose, { whole: all, terms }: SumEquation, opener: Opener): boolean {
  const whole = all as Claim // wholes and parts of lists are claims
  const parts = terms.map(({ quantity }) => quantity) as unknown as readonly [Claim, ...Claim[]] // two and more of them
  const alike = alikeBefore(prose, whole, parts[0])
  const isNext = alike.at(-1) === whole && !opener.startsSentence && !opener.isBracketed
  return isNext && (!opener.isApart || isApartOfOne(prose, parts, alike))
}

const isJoinedAt = (prose: Prose, part: Claim): boolean => /^(?:、|和|及|与|以及)/.test(leadOf(prose, part))

/** 东滩13,600亩、西梁11,400亩，两片折合2.5万亩: what 、 joins, up to the next mark, is a list of its own. */
export function joinedParts(prose: Prose, parts: readonly Claim[]): readonly Claim[] {
  const end = parts.findIndex((part, at) => at > 0 && !isJoinedAt(prose, part))
  return end < 2 ? parts : parts.slice(0, end)
}
