import { compare, sumOf, times, whole } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { isDerived } from '../tie/derived.ts'
import { closedTie } from '../tie/make-tie.ts'
import { isPlain } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'
import { directionOf } from './direction.ts'

/** 上年同期为, （去年, 2021年为: the amount of before, by no name of its own. */
const OF_BEFORE =
  /^(?:[^，（；。\d]{0,2}[，（；])(?:而)?(?:上年度?|去年|上一年度?|20\d\d年)(?:同期)?(?:完成|实现|数|决算数?)?[为是]?$/
/** ，同比增长, 件（批）次，比上年下降: how the amount right before it changed. */
const OF_AMOUNT =
  /^(?:（[一-龥]{1,2}）[一-龥]?)?，(?:同比|[比较与](?:上年度?|去年|20\d\d年度?)(?:同期)?(?:相比)?)?(?:增长|上升|增加|提高|下降|减少|降低)了?$/
/** Growth at the prices of a year, or of what can be compared; and the last of several, when all of them may have grown. */
const NOT_AS_PRINTED = /生产总值|GDP|增加值|总产值|可比|同口径|剔除|扣除|实际|不变价|^[、和与及]/

const FAR = whole(3)

/** No more than three times as much, and neither of them nothing. */
const areNear = (one: Claim, other: Claim): boolean =>
  compare(times(one.value, FAR), other.value) > 0 && compare(times(other.value, FAR), one.value) > 0

const isExactly = ({ vagueness, bound }: Claim): boolean => vagueness === 'none' && bound === 'none'

/** The amount itself, and what it was: alike, and not so far from each other that one is of something else. */
const areOfOne = (current: Claim, base: Claim): boolean =>
  current.unit.key === base.unit.key &&
  current.unit.dimension !== 'percent' &&
  current.sentence === base.sentence &&
  [current, base].every(isExactly) &&
  isPlain(current) &&
  !isDerived(current) &&
  areNear(current, base)

/** 诊疗5.84万人次，其中门诊5.5万人次、住院0.34万人次，比上年增长: all of it, and not the last that it is made of. */
function wholeBefore({ claims }: Prose, last: Claim): Claim {
  const opener = claims.slice(Math.max(0, last.index - 3), last.index).findLast(({ lead }) => /^，其中/.test(lead))
  const all = claims[(opener?.index ?? 0) - 1]
  if (opener === undefined || all === undefined || all.sentence !== last.sentence) return last
  const parts = claims.slice(opener.index, last.index + 1)
  return compare(sumOf(parts.map(({ value }) => value)), all.value) === 0 ? all : last
}

/** 接待186.4万人次，同比增长17.8%，上年同期为158.2万人次: one behind the other, so that nothing else can be meant. */
function rateThenBase(prose: Prose, rate: Claim): Tie | null {
  const [last, base] = [prose.claims[rate.index - 1], prose.claims[rate.index + 1]]
  if (rate.unit.dimension !== 'percent' || last === undefined || base === undefined) return null
  const current = wholeBefore(prose, last)
  const isSaid = OF_AMOUNT.test(rate.lead) && OF_BEFORE.test(base.lead) && !NOT_AS_PRINTED.test(current.lead)
  const sign = directionOf(prose, rate)
  if (!isSaid || !isExactly(rate) || sign === null || !areOfOne(current, base)) return null
  return closedTie('growth', { form: 'rise', rate, current, base, sign })
}

const BASE_BEFORE = /^，而?(?:(?:上年|去年)(?:同期)?|20\d\d年)[为是]$/
const GREW = /^，(?:同比)?(?:增长|上升|增加|提高|下降|减少|降低)了?$/
const OF_NOW = /20\d\d年|今年|本年|当年/

/** The year that its words name; where they name none, `NaN`, which is neither before nor after any. */
const yearOf = ({ lead }: Claim): number => Number(/20\d\d(?=年)/.exec(lead)?.[0])

/** 2023年售票4,213万张，2022年为3,862万张，增长9.09%: this year's, last year's, and by how much. */
function baseThenRate(prose: Prose, rate: Claim): Tie | null {
  const [current, base] = prose.claims.slice(Math.max(0, rate.index - 2), rate.index)
  if (rate.unit.dimension !== 'percent' || current === undefined || base === undefined) return null
  const isSaid = GREW.test(rate.lead) && BASE_BEFORE.test(base.lead) && OF_NOW.test(current.lead)
  const sign = directionOf(prose, rate)
  if (yearOf(base) > yearOf(current)) return null // 2023年41.2万吨，2024年为42.6万吨，增长3.4%
  if (!isSaid || NOT_AS_PRINTED.test(current.lead) || !isExactly(rate) || sign === null) return null
  return base.sentence === rate.sentence && areOfOne(current, base)
    ? closedTie('growth', { form: 'rise', rate, current, base, sign })
    : null
}

/** By how many percent something grew, between what it is and what it was. */
export function basesTold(prose: Prose): Tie[] {
  if (!/[，（；](?:而)?(?:上年|去年|上一年|20\d\d年)/.test(prose.normal)) return []
  return flatMapped(prose.claims, (claim) => rateThenBase(prose, claim) ?? baseThenRate(prose, claim) ?? [])
}
