import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { lastClause } from '../tie/clause.ts'
import { closedTie, makeTie } from '../tie/make-tie.ts'
import { isExactSlip } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { difference } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'

/** ，比应发少, 与平均值相比高出: what it is compared with, by the name that it was told under. */
const BY_NAME =
  /^[，；]([^，。；\d]{0,6}?)(?:比|较|与)([一-龥]{2,8}?)(?:相比，?)?(?:(多|高|大|长|快|超)|(?:少|低|小|短|慢))(?:出|了|[付支报发拨收缴列算排])?(?:约|达|为|到)?$/
/** 比上年多: years have readers of their own. */
const OF_TIME = /[年月期季日天]|以前|过去|原来|现有/
const COMPARES = /[比较与][^，。；]{2,9}[多高大长快超少低小短慢]/
const BACK = 10

/** 平均值 of 平均雨量 */
const coreOf = (name: string): string => name.replace(/(?<=..)(?:[值数额量]|标准)$/, '')

const isLike = (gap: Claim, { unit, role, vagueness, bound }: Claim): boolean =>
  unit.key === (gap.unit.dimension === 'percentage-points' ? '%' : gap.unit.key) &&
  role !== 'growth' &&
  vagueness === 'none' &&
  bound === 'none'

const isGap = ({ unit, vagueness, bound }: Claim): boolean =>
  unit.key !== '' && vagueness === 'none' && bound === 'none' && unit.dimension !== 'percent'

/** Amounts of its kind before a gap in this sentence and the one before it, the nearest first. */
const likeBefore = ({ claims }: Prose, gap: Claim): Claim[] =>
  claims
    .slice(Math.max(0, gap.index - BACK), gap.index)
    .filter(
      (claim) =>
        claim.paragraph === gap.paragraph &&
        claim.sentence >= gap.sentence - 1 &&
        claim.depth <= gap.depth &&
        isLike(gap, claim),
    )
    .reverse()

/** 实际支付114万元，比应付多22.8万元 behind 约定支付一半，即91.2万元: what should be is what stands before what was. */
const isOwed = (name: string, current: Claim, base: Claim | undefined): boolean =>
  base !== undefined &&
  /^应[付发缴拨收补]$/.test(name) &&
  /实[际付发缴拨收]|已/.test(lastClause(current.lead)) &&
  /^，(?:即|计|为)$/.test(base.lead)

/** What is compared and what it is compared with: the last amount, and the only one of that name. */
function comparedBy(name: string, alike: readonly Claim[]): readonly [Claim, Claim] | null {
  const core = coreOf(name)
  const [last, next] = alike
  const named = alike.filter(({ lead }) => lastClause(lead).includes(core) && !COMPARES.test(lastClause(lead)))
  const [base] = named
  if (last === undefined || next === undefined) return null
  if (base === undefined) return isOwed(name, last, next) ? [last, next] : null
  if (named.length > 1) return null
  return base === last ? [next, base] : [last, base]
}

function tieByName(prose: Prose, gap: Claim): Tie | null {
  const [, subject = '', name = '', more] = BY_NAME.exec(gap.lead) ?? []
  if (name === '' || OF_TIME.test(name)) return null
  const alike = likeBefore(prose, gap)
  const two = comparedBy(name, alike)
  if (two === null) return null
  const [current, base] = two
  // 乙镇253.6毫米，其中山区比甲镇多: of others than what stands before.
  if (!current.lead.includes(subject.slice(0, 2))) return null
  const equation = difference(gap, more === undefined ? [base, current] : [current, base])
  // Nothing else of the kind stands between the three.
  const isRow = alike.slice(0, 2).every((claim) => two.includes(claim)) && current.sentence === gap.sentence
  return told(equation, isRow)
}

const told = (equation: Equation, isRow: boolean): Tie | null =>
  isRow
    ? closedTie('change', equation)
    : isSolved(equation) || isExactSlip(equation)
      ? makeTie('change', equation, 'certain')
      : null

/** 超警戒水位, 低于控制价: what it lies beyond is told in the bracket behind. */
const BEYOND = /(?:^|[，；])([^，。；\d]{0,10}?)(超过?|超出|高于|高出|低于|低出|少于|多于)([一-龥]{2,8})$/

/** 1.36米（警戒32.50米）; 28.5万元（控制价638万元，中标价609.5万元）: the words of the bracket are those of the comparison. */
function tieOfBracket(prose: Prose, gap: Claim): Tie | null {
  if (prose.normal[gap.end] !== '（') return null
  const [, subject = '', way = '', object = ''] = BEYOND.exec(gap.lead) ?? []
  const [base, other] = prose.claims.slice(gap.index + 1, gap.index + 3)
  if (way === '' || base === undefined || !isLike(gap, base)) return null
  const name = /^（([一-龥]{2,8}?)[为是]?$/.exec(base.lead)?.[1] ?? ''
  if (name === '' || !object.startsWith(name.slice(0, 2))) return null
  const current = currentOf(prose, gap, { subject, other })
  if (current === null) return null
  return closedTie('change', difference(gap, /[低少]/.test(way) ? [base, current] : [current, base]))
}

interface Others {
  readonly subject: string
  readonly other: Claim | undefined
}

/** What lies beyond it: by name in the same bracket, else the amount right before. */
function currentOf({ claims }: Prose, gap: Claim, { subject, other }: Others): Claim | null {
  const isInBracket = subject.length > 1 && other?.lead.replace(/^[，、；]/, '').replace(/[为是]$/, '') === subject
  if (other !== undefined && isInBracket && isLike(gap, other)) return other
  const last = claims[gap.index - 1]
  const isNext = subject === '' && last?.sentence === gap.sentence && last.depth === gap.depth
  return last !== undefined && isNext && isLike(gap, last) ? last : null
}

/** 应发84.2万元，实发83.7万元，比应发少0.5万元: what lies between an amount and that which its words name. */
export const namedComparisons = (prose: Prose): Tie[] =>
  flatMapped(prose.claims, (gap) => (isGap(gap) ? (tieByName(prose, gap) ?? tieOfBracket(prose, gap) ?? []) : []))
