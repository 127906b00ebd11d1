import type { Claim } from '../../claim/index.ts'
import type { Tie } from '../tie/tie.ts'
import type { Surroundings } from './other-readings.ts'

const SET_AGAINST = /^，?(?:比(?![例重率值])|较|而?(?:上年|去年|同期|20\d\d年)|[与同](?=[^，。；]*$))[^，。；]{0,12}$/
const GREW =
  /^(?:相?比)?，?(?:同比|环比)?(?:增长|上升|上涨|提高|增加|下降|下跌|下滑|减少|降低|回落|[增涨升降跌减]幅)(?:了|为|达|约)*$/
const BECAME = /^，?(?:[上涨升增提降跌减下]?[涨升加长高落低少增降跌减提])?(?:到|至|为)$/

/** 电耗0.29千瓦时，较上年的0.61千瓦时下降6.5%; 由0.35元涨到0.2元，上涨20%: three in a row, set against each other by nothing but their words. */
export function isPlainlyCompared({ certainty, equation }: Tie, { claims, normal }: Surroundings): boolean {
  if (certainty !== 'certain' || equation.form !== 'rise') return false
  const { current, base } = equation
  const { index, leadStart, start, sentence } = equation.rate as Claim // the number of a cell has no place among claims
  const [first, second] = claims.slice(Math.max(0, index - 2), index)
  const isOwn = (claim: Claim | undefined): claim is Claim =>
    claim?.sentence === sentence && (claim.start === current.start || claim.start === base.start)
  if (!isOwn(first) || !isOwn(second) || !GREW.test(normal.slice(leadStart, start))) return false
  const lead = second.lead
  return second.start === base.start ? SET_AGAINST.test(lead) : BECAME.test(lead)
}
