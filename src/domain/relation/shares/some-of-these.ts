import { compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { isPercentage, isRateable, ratio } from '../rates/sought-rates.ts'
import { makeTie } from '../tie/make-tie.ts'
import { isSolved } from '../tie/solve.ts'
import { isSlipped } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'

const AMONG = /^(?:当中|之中|中|里)，?(?:有|共有)?$/
const SHARE = /^[^，。；]{0,10}，占(?:比)?(?:为|达|了)?$/
const REACH = 2

/** All there are and some of them, with a time or a grade between the second and the share. */
function pairBefore({ claims, normal }: Prose, rate: Claim): readonly [all: Claim, some: Claim] | null {
  const near = claims.slice(Math.max(0, rate.index - 1 - REACH), rate.index)
  const own = near.filter(({ sentence, unit }) => sentence === rate.sentence && unit.dimension !== 'duration')
  const [all, some, ...others] = own
  if (all === undefined || some === undefined || others.length > 0 || some.index !== all.index + 1) return null
  const isAmong = AMONG.test(normal.slice(all.end, some.start)) && all.unit.key === some.unit.key
  const isPlain = isRateable(all) && isRateable(some) && compare(some.value, all.value) < 0
  return isAmong && isPlain && !/[，。；].*，/.test(normal.slice(some.end, rate.start)) ? [all, some] : null
}

function tieOf(prose: Prose, rate: Claim): Tie[] {
  const pair = pairBefore(prose, rate)
  if (pair === null) return []
  const equation = ratio(rate, pair[1], pair[0])
  return isSolved(equation) || isSlipped(equation) ? [makeTie('share', equation, 'certain')] : []
}

/** 27批次中有6批次超过15天，占22.22%: of those that the clause is about, in however few digits. */
export const someOfThese = (prose: Prose): Tie[] =>
  prose.claims.filter((claim) => isPercentage(claim) && SHARE.test(claim.lead)).flatMap((claim) => tieOf(prose, claim))
