import type { Exact } from '../../amount/index.ts'
import { dividedBy, minus, times, whole } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { takenAs } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { FINE, isRateable } from '../rates/sought-rates.ts'
import { closedTie, makeTie } from '../tie/make-tie.ts'
import { fineDigits } from '../tie/print.ts'
import { isSolved } from '../tie/solve.ts'
import { isSlipped, toldIn } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'

/** 预备费66万元，约为前三项之和的5% */
const OF_FORMER = /^，(?:约|只|仅)?(?:为|占|是|按|相当于)前([两二三四五六])项(?:之和|合计|小计|总和|费用之和)的$/
const NEAREST = 3
const COUNTS = '零一两三四五六'

/** The first amount of each of so many numbered paragraphs above; none where one of them is not numbered. */
function formerOf({ claims, paragraphs }: Prose, part: Claim, count: number): Claim[] {
  const above = paragraphs.slice(Math.max(0, part.paragraph - count), part.paragraph)
  const firsts = above.flatMap(({ index, numbering }) =>
    numbering === null
      ? []
      : claims
          .slice(0, part.index)
          .filter(({ paragraph }) => paragraph === index)
          .slice(0, 1),
  )
  return firsts.every((claim) => isRateable(claim) && claim.unit.key === part.unit.key) ? firsts : []
}

function ofFormer(prose: Prose, rate: Claim, part: Claim): Tie | null {
  const count = OF_FORMER.exec(prose.normal.slice(part.end, rate.start))?.[1]
  if (count === undefined) return null
  const former = formerOf(prose, part, COUNTS.indexOf(count.replace('二', '两')))
  const isAll = former.length === COUNTS.indexOf(count.replace('二', '两'))
  return isAll ? closedTie('share', { form: 'pooled', rate, numerators: [part], denominators: former }) : null
}

/** 489人表示…，占84.90%，其余87人…: of no other whole than the two of them. */
const OF_BOTH = /^[^。；，\d]{0,24}，占$/
const REST = /^，(?:其余|余下|剩余|剩下)的?$/
const HUNDRED = whole(100)

/** 84.90 of a hundred are 562.25 to a hundred of the others. */
const toOthers = (share: Exact): Exact => dividedBy(times(share, HUNDRED), minus(HUNDRED, share)) ?? share

function ofBoth(prose: Prose, rate: Claim, part: Claim): Tie | null {
  const rest = prose.claims[rate.index + 1]
  if (rest?.sentence !== rate.sentence || rest.unit.key !== part.unit.key || !isRateable(rest)) return null
  if (!OF_BOTH.test(prose.normal.slice(part.end, rate.start)) || !REST.test(rest.lead) || fineDigits(rate) < FINE)
    return null
  const both: Equation = { form: 'pooled', rate, numerators: [part], denominators: [part, rest] }
  const { low, high } = rate.interval
  const odds = takenAs(rate, { value: toOthers(rate.value), interval: { low: toOthers(low), high: toOthers(high) } })
  const isTold =
    isSolved(both) || isSlipped(both) || isSlipped({ form: 'ratio', rate: odds, numerator: part, denominator: rest })
  return isTold ? makeTie('share', both, 'certain') : null
}

/** Shares of the items above, and of the two that a sentence divides all into. */
export function sharesOfFormer(prose: Prose, ties: readonly Tie[]): Tie[] {
  const told = toldIn(ties, ({ holds, equation: { form } }) => holds && (form === 'ratio' || form === 'pooled'))
  return flatMapped(prose.claims, (rate) => {
    if (rate.unit.dimension !== 'percent' || told.has(rate.start)) return []
    // 前三项 and 跑一趟 are counted as well.
    const own = prose.claims
      .slice(Math.max(0, rate.index - NEAREST), rate.index)
      .filter((claim) => claim.sentence === rate.sentence && isRateable(claim))
    return own.flatMap((part) => ofFormer(prose, rate, part) ?? ofBoth(prose, rate, part) ?? []).slice(0, 1)
  })
}
