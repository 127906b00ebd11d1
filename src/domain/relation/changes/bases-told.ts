import { compare, times, whole } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { isDerived } from '../tie/derived.ts'
import { closedTie } from '../tie/make-tie.ts'
import { isPlain } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'
import { directionOf } from './direction.ts'

/** 上年同期为, （去年, 2021年为: the amount of before, by no name of its own. */
const OF_BEFORE = /^[，（；](?:而)?(?:上年度?|去年|上一年度?|20\d\d年)(?:同期)?(?:完成|实现|数|决算数?)?[为是]?$/
/** ，同比增长, 比上年下降: how the amount right before it changed. */
const OF_AMOUNT = /^，(?:同比|[比较与](?:上年|去年)(?:同期)?(?:相比)?)?(?:增长|上升|增加|提高|下降|减少|降低)了?$/
/** Growth at the prices of a year, or of what can be compared; and the last of several, when all of them may have grown. */
const NOT_AS_PRINTED = /生产总值|GDP|增加值|总产值|可比|同口径|剔除|扣除|实际|不变价|^[、和与及]/

const FAR = whole(3)

/** No more than three times as much, and neither of them nothing. */
const areNear = (one: Claim, other: Claim): boolean =>
  compare(times(one.value, FAR), other.value) > 0 && compare(times(other.value, FAR), one.value) > 0

/** 接待186.4万人次，同比增长17.8%，上年同期为158.2万人次: one behind the other, so that nothing else can be meant. */
function tieOf(prose: Prose, rate: Claim): Tie | null {
  const [current, base] = [prose.claims[rate.index - 1], prose.claims[rate.index + 1]]
  if (rate.unit.dimension !== 'percent' || current === undefined || base === undefined) return null
  const isSaid = OF_AMOUNT.test(rate.lead) && OF_BEFORE.test(base.lead) && !NOT_AS_PRINTED.test(current.lead)
  const isOfOne = [current, base].every(({ sentence }) => sentence === rate.sentence)
  const areAlike = current.unit.key === base.unit.key && current.unit.dimension !== 'percent'
  const areAmounts = [current, base, rate].every((claim) => claim.vagueness === 'none' && claim.bound === 'none')
  const sign = directionOf(prose, rate)
  if (!isSaid || !isOfOne || !areAlike || !areAmounts || sign === null) return null
  return isPlain(current) && !isDerived(current) && areNear(current, base)
    ? closedTie('growth', { form: 'rise', rate, current, base, sign })
    : null
}

/** By how many percent something grew, between what it is and what it was. */
export function basesTold(prose: Prose): Tie[] {
  if (!/%[，（；](?:而)?(?:上年|去年|上一年|20\d\d年)/.test(prose.normal)) return []
  return flatMapped(prose.claims, (claim) => tieOf(prose, claim) ?? [])
}
