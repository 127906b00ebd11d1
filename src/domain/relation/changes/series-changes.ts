import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { wordsBefore } from '../tie/clause.ts'
import { closedTie, makeTie } from '../tie/make-tie.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlain } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { directionOf } from './direction.ts'
import { runFrom } from './respective-changes.ts'

type Rise = Extract<Equation, { form: 'rise' }>

const IN_ORDER = /(?:分别|依次)[^，。；\d]{0,8}$/
/** ，后两年分别增长, ，同比依次下降: one of each but the first. */
const OF_LATER =
  /^，(?:后[两三四五](?:年|期|个?月|个?季度|届)|其后|此后|逐年|同比|环比)[^，。；\d]{0,8}(?:分别|依次)[^，。；\d]{1,8}$|^，(?:分别|依次)(?:同比|环比|较上年|比上年)[^，。；\d]{1,8}$/
/** 2017年至2019年, 2017—2019年 */
const YEARS = /(20\d\d)年?(?:至|到|—|-|~|～)+(20\d\d)年/
/** ，2019年比2018年增长 */
const OF_YEARS = /(?:^|[，。；：])(20\d\d)年(?:比|较)(20\d\d)年[^，。；\d]{1,8}$/
const BACK = 10
const WORDS = 48

const turned = (rise: Rise): Rise => ({ ...rise, sign: rise.sign === 1 ? -1 : 1 })

/** 分别为318起、365起和442起，后两年分别增长14.8%、21.1%: of each but the first, from the one before it. */
function ofLater(prose: Prose, first: Claim): Tie[] {
  const amounts = runFrom(prose, first)
  const last = amounts.at(-1) as Claim // the first is one of them
  // 后两年: the years are an amount of their own.
  const rate = prose.claims.slice(last.index + 1, last.index + 3).find(({ unit }) => unit.dimension === 'percent')
  if (amounts.length < 3 || rate === undefined || !OF_LATER.test(prose.normal.slice(last.end, rate.start))) return []
  const rates = runFrom(prose, rate)
  const sign = directionOf(prose, rate)
  if (sign === null || rates.length !== amounts.length - 1 || !amounts.every(isPlain)) return []
  return rates.map((each, at) => {
    const [base, current] = amounts.slice(at, at + 2) as [Claim, Claim] // one more than the rates
    return closedTie('growth', { form: 'rise', rate: each, current, base, sign })
  })
}

/** Amounts of so many years, in their order, told before. */
function yearsBefore(prose: Prose, rate: Claim): { readonly from: number; readonly amounts: readonly Claim[] } | null {
  const first = prose.claims
    .slice(Math.max(0, rate.index - BACK), rate.index)
    .findLast(({ lead, paragraph }) => paragraph === rate.paragraph && IN_ORDER.test(lead))
  const years = first === undefined ? null : YEARS.exec(wordsBefore(prose, first, WORDS))
  if (first === undefined || years === null) return null
  const [from, to] = years.slice(1).map(Number) as [number, number] // both took part
  const amounts = runFrom(prose, first)
  return amounts.length === to - from + 1 && amounts.every(isPlain) ? { from, amounts } : null
}

/** 2017年至2019年分别为612人、648人和685人，2019年比2018年增长5.7% */
function ofYears(prose: Prose, rate: Claim): Tie[] {
  const years = OF_YEARS.exec(rate.lead)
  const sign = years === null ? null : directionOf(prose, rate)
  const series = sign === null ? null : yearsBefore(prose, rate)
  if (years === null || sign === null || series === null) return []
  const [current, base] = years.slice(1).map((year) => series.amounts[Number(year) - series.from])
  if (current === undefined || base === undefined) return []
  const rise: Rise = { form: 'rise', rate, current, base, sign }
  return isSolved(rise) || isSolved(turned(rise)) ? [makeTie('growth', rise, 'certain')] : [closedTie('growth', rise)]
}

/** 上年两项分别为77.5%和91.2%，前者上升3.8个百分点，后者下降0.5个百分点: each of two, told where one of them holds. */
function ofFormerAndLatter(prose: Prose, first: Claim): Tie[] {
  const bases = runFrom(prose, first)
  const { claims } = prose
  const changes = claims.slice(first.index + bases.length, first.index + bases.length + 2)
  const isCalled = ({ lead }: Claim, at: number): boolean => (at === 0 ? /^，前者/ : /^[，；]后者/).test(lead)
  if (bases.length !== 2 || changes.length !== 2 || !changes.every(isCalled)) return []
  const earlier = claims
    .slice(Math.max(0, first.index - BACK), first.index)
    .filter(
      ({ sentence, unit, role }) => sentence === first.sentence && unit.key === first.unit.key && role !== 'growth',
    )
  const currents = earlier.slice(-2)
  const equations = changes.flatMap((change, at): Equation[] => {
    const [current, base, sign] = [currents[at], bases[at], directionOf(prose, change)]
    if (current === undefined || base === undefined || sign === null) return []
    const terms = [
      { quantity: current, sign },
      { quantity: base, sign: sign === 1 ? (-1 as const) : (1 as const) },
    ]
    return [{ form: 'sum', whole: change, terms }]
  })
  return equations.some(isSolved) ? equations.map((equation) => closedTie('change', equation)) : []
}

const EARLIER_TWO = /(?:上年|去年|同期)[^，。；]{0,12}(?:分别|依次)为?$/

/** Changes of amounts that are told in the order of their years, or of two that the words call the former and the latter. */
export const seriesChanges = (prose: Prose, claims: readonly Claim[]): Tie[] =>
  flatMapped(claims, (claim) => {
    if (claim.unit.dimension === 'percent' && OF_YEARS.test(claim.lead)) return ofYears(prose, claim)
    if (!IN_ORDER.test(claim.lead)) return []
    const isOfTwo = EARLIER_TWO.test(wordsBefore(prose, claim, 24))
    return isOfTwo ? ofFormerAndLatter(prose, claim) : ofLater(prose, claim)
  })
