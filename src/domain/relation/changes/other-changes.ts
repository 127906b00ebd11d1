import type { Claim, Prose } from '../../claim/index.ts'
import { difference, isPlain, isSolved, leadOf, pairsOf } from '../tie/sought.ts'

/** 分别从7.9亿人、1.5亿人增加到10.4亿人、2.3亿人，仅前者就增加2.5亿人: two others of its sentence make it. */
export function isOfSentence({ claims }: Prose, claim: Claim): boolean {
  const near = claims
    .slice(Math.max(0, claim.index - EARLIER_BACK), claim.index)
    .filter((other) => other.sentence === claim.sentence && other.unit.key === claim.unit.key && isPlain(other))
  return pairsOf(near, near).some(([more, less]) => isSolved(difference(claim, [more, less])))
}

const EARLIER_BACK = 60

/** 安排1,035万元 … 去年902万元，今年增加133万元: what changed was stated long before. */
export function isOfEarlier(
  { claims }: Prose,
  claim: Claim,
  { bases, sign }: { bases: readonly Claim[]; sign: 1 | -1 },
): boolean {
  return claims.slice(Math.max(0, claim.index - EARLIER_BACK), claim.index).some(
    (current) =>
      isPlain(current) &&
      bases.some((base) => {
        const [more, less] = sign === 1 ? [current, base] : [base, current]
        return current !== base && more.unit.key === less.unit.key && isSolved(difference(claim, [more, less]))
      }),
  )
}

const OF_YEAR = /(20\d\d)(?:年|届)[^，。；]{0,8}$/

/** 2019年到报率为95.2%，2020年为91.8%，同比降低3.4个百分点: the later of the two is what it came to. */
export function isOfLaterYear(prose: Prose, one: Claim, other: Claim): boolean {
  const [year = '', before = ''] = [one, other].map((claim) => OF_YEAR.exec(leadOf(prose, claim))?.[1])
  return before !== '' && year > before
}
