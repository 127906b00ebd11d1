import { compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { lastClause, sentenceAround } from '../tie/clause.ts'
import { isNearlySo } from '../tie/in-row.ts'
import { closedTie } from '../tie/make-tie.ts'
import { isSolved } from '../tie/solve.ts'
import { changed, isPlain } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { directionOf, isByYear } from './direction.ts'

const EARLIER = '(?:上年|去年|上一年|20\\d\\d年)'
/** 减少1.26万元（上年为33.00万元）: counted from what the bracket says. */
const IN_BRACKET = new RegExp(`^（(?:而)?${EARLIER}(?:同期)?(?:数|度)?(?:为|是)?$`)
/** 比上年的118批下降: counted from what stands right before. */
const BEFORE = new RegExp(`(?:^|[，；])[一-龥]{0,8}[比较]${EARLIER}(?:同期)?的?$`)
const GREW =
  /^(?:相比)?，?(?:共|净)?(?:增长|增加|上升|提高|上涨|下降|减少|降低|下跌|回落|压减|[增减升降])(?:了|幅[为达]?)?$/
/** 2019年29,870人次，2021年38,420人次，两年增加: from the one year to the other. */
const OF_YEAR = /(?:^|[，。；])(20\d\d)年[^，。；\d]{0,10}$/
const OVER_YEARS = /^，(?:[两三四五]年(?:间|来)?)?(?:共|净|累计)?(?:增长|增加|上升|提高|下降|减少|降低)了?$/
/** Counted in another way than the amounts are. */
const NOT_PLAIN = /可比|同口径|剔除|扣除|不变价|增加值|总值|产值|名义|实际增/
/** What was planned, and what was before. */
const NO_CURRENT = /上年|去年|同期|预算|计划|目标|任务|年初|编制|限额/
const WIDEST = 14

const isAmount = (claim: Claim): boolean => isPlain(claim) && claim.role !== 'growth' && claim.role !== 'unit-price'

/** What the words say a change to be counted from, right beside it. */
function baseOf({ claims }: Prose, { index, sentence, lead }: Claim): Claim | null {
  const [before, behind] = [claims[index - 1], claims[index + 1]]
  if (behind?.sentence === sentence && isAmount(behind) && IN_BRACKET.test(behind.lead)) return behind
  const isBefore = before?.sentence === sentence && isAmount(before) && BEFORE.test(before.lead) && GREW.test(lead)
  return isBefore ? before : null
}

/** 事故起数减少4起, 死亡人数减少3人: what it is called that changed. */
const isCalled = ({ label }: Claim, words: string): boolean => label.length >= 2 && words.includes(label.slice(-2))

/** The only amount of the kind that its sentence tells before, or the only one called as the change is. */
function currentOf(prose: Prose, claim: Claim, base: Claim): Claim | null {
  const first = claim.start < base.start ? claim : base
  const near = prose.claims
    .slice(Math.max(0, first.index - WIDEST), first.index)
    .filter(
      (other) =>
        other.sentence === first.sentence &&
        other.unit.key === base.unit.key &&
        other.depth === first.depth &&
        isAmount(other) &&
        !NO_CURRENT.test(other.lead) &&
        prose.normal[other.end] !== '的',
    )
  const named = near.filter((other) => isCalled(other, lastClause(first.lead)))
  const [only, ...others] = near.length > 1 ? named : near
  return only !== undefined && others.length === 0 ? only : null
}

/** 2019年29,870人次，2021年38,420人次，两年增加8,550人次. */
function overYears(prose: Prose, claim: Claim): { current: Claim; base: Claim } | null {
  // 两年 may stand between as an amount itself.
  const before = prose.claims.slice(Math.max(0, claim.index - 3), claim.index)
  const [base, current] = before.filter(({ unit }) => unit.dimension !== 'duration').slice(-2)
  if (base === undefined || current?.sentence !== claim.sentence || base.sentence !== claim.sentence) return null
  const [from, to] = [base, current].map(({ lead }) => Number(OF_YEAR.exec(lead)?.[1]))
  const isSpan =
    from !== undefined &&
    to !== undefined &&
    from < to &&
    OVER_YEARS.test(prose.normal.slice(current?.end, claim.start))
  return isSpan && isAmount(base) && isAmount(current) && base.unit.key === current.unit.key ? { current, base } : null
}

function pairOf(prose: Prose, claim: Claim): { current: Claim; base: Claim } | null {
  const span = overYears(prose, claim)
  if (span !== null) return span
  const base = baseOf(prose, claim)
  const current = base === null ? null : currentOf(prose, claim, base)
  return base === null || current === null ? null : { current, base }
}

function tieOf(prose: Prose, claim: Claim): Tie | null {
  const isPercent = claim.unit.dimension === 'percent'
  const sign = claim.vagueness === 'none' && claim.bound === 'none' ? directionOf(prose, claim) : null
  if (sign === null || isByYear(prose, claim) || NOT_PLAIN.test(sentenceAround(prose, claim))) return null
  const pair = pairOf(prose, claim)
  if (pair === null || !(isPercent || claim.unit.key === pair.base.unit.key)) return null
  const { current, base } = pair
  const equation: Equation = changed(claim, [current, base], sign)
  // 增加 where there is less: the word is wrong, and others tell so.
  const isThatWay = compare(current.value, base.value) === sign
  return isThatWay && !isSolved(equation) && (isPercent || isNearlySo(equation))
    ? closedTie(isPercent ? 'growth' : 'change', equation)
    : null
}

/** Changes whose base stands right beside them, of the only amount that can have changed. */
export const changesOfOnly = (prose: Prose): Tie[] => flatMapped(prose.claims, (claim) => tieOf(prose, claim) ?? [])
