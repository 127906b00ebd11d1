import type { Claim, Prose } from '../../claim/index.ts'
import { isAlone, lastClause, wordsBefore } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import { difference } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'
import { directionOf, FURTHER, isByYear } from './direction.ts'
import { isOneOfTwoWays } from './other-changes.ts'
import type { Place } from './place.ts'
import { ownSubject } from './subjects.ts'

const FROM = /(?:由(?!于)|从|自(?![动治然来筹有主查评愿行己身费学建用购给]))[^，。；]{0,16}$/
const TO_UP =
  /^[^，。；（]{0,4}(?:增加|增长|提高|上升|扩大|提升|增至|升至|上调|调高|上浮|上涨|涨|增|延长|扩容|攀升|多)(?:到|至|为|了)?[^，。；]{0,6}$/
const TO_DOWN =
  /^[^，。；（]{0,4}(?:缩短|下滑|下调|调低|下浮|精简|下?跌|减少|下降|降低|缩减|压减|回落|减至|降至|缩小|压缩|减(?!按)|降)(?:到|至|为|了)?[^，。；]{0,6}$/
/** 排名由369位上升到235位: a place goes up as its number goes down. */
const RANK = /(?:排名|名次|位次|排位|位列|位居|第)[^，。；]{0,6}$/

const SPAN_BACK = 4

/** 由每服役一年每月54元: over other numbers of what it is of. */
const isFrom = (prose: Prose, from: Claim): boolean =>
  FROM.test(from.lead) || (isAlone(prose, from) && FROM.test(lastClause(wordsBefore(prose, from, 20))))

/** 由120件增加到140件: the words and the numbers must go one way. */
export function fromToTie({ prose, claims, at }: Place): Tie | null {
  const [from, to] = [claims[at], claims[at + 1]]
  if (from === undefined || to === undefined || from.sentence !== to.sentence || from.unit.key !== to.unit.key)
    return null
  if (
    from.unit.key === '' ||
    RANK.test(from.lead) ||
    !isFrom(prose, from) ||
    from.vagueness !== 'none' ||
    to.vagueness !== 'none'
  )
    return null
  const words = to.lead
  const [isUp, isDown] = [TO_UP.test(words), TO_DOWN.test(words)]
  if (isUp === isDown) return null
  const [part, whole] = isUp ? [from, to] : [to, from]
  return makeTie('change', { form: 'within', part, whole }, 'certain')
}

/** 提高到, 降为, 至: what a change came to. */
const isArrivedAt = (words: string): boolean =>
  TO_UP.test(words) || TO_DOWN.test(words) || /(?:到|至|为|成)[^，。；]{0,6}$/.test(words)

const isFromTo = (prose: Prose, from: Claim, to: Claim): boolean =>
  from.unit.key === to.unit.key && isFrom(prose, from) && isArrivedAt(to.lead)

/** The last two amounts before a change that can be its span: over 一年, 一期 and other numbers of what they are of. */
function spanBefore({ claims, at }: Place, rate: Claim): readonly Claim[] {
  const key = rate.unit.dimension === 'percentage-points' ? '%' : rate.unit.key
  const near = claims.slice(Math.max(0, at - SPAN_BACK), at).filter(({ sentence }) => sentence === rate.sentence)
  const alike = near.filter(({ unit }) => unit.key === key)
  const isOfOne = rate.unit.dimension !== 'percent' && alike.length >= 2
  return (isOfOne ? alike : near).slice(-2)
}

/** 由80%提高到95%，提高15个百分点; 由120件增加到150件，增长25%. */
export function fromToRateTie(place: Place, rate: Claim): Tie | null {
  const { prose } = place
  const [base, current] = spanBefore(place, rate)
  if (base === undefined || current === undefined) return null
  if (!isFromTo(prose, base, current)) return null
  const sign = directionOf(prose, rate)
  if (sign === null || isOfAnother(rate, base) || isOneOfTwoWays(prose, rate) || isByYear(prose, rate)) return null
  const isPoints = rate.unit.dimension === 'percentage-points' && base.unit.dimension === 'percent'
  const isRate = rate.unit.dimension === 'percent' && base.unit.dimension !== 'percent'
  if (isPoints || rate.unit.key === base.unit.key)
    return makeTie('change', difference(rate, sign === 1 ? [current, base] : [base, current]), 'certain')
  return isRate ? makeTie('growth', { form: 'rise', rate, current, base, sign }, 'certain') : null
}

/** 由55.90亿元调整为54.70亿元；转贷收入增加4.10亿元: behind a semicolon, under a name of its own or of several, it is another's change. */
function isOfAnother(rate: Claim, base: Claim): boolean {
  const subject = ownSubject(rate)
  return /；|分别/.test(rate.lead) || FURTHER.test(rate.lead) || (subject !== '' && !base.lead.includes(subject))
}
