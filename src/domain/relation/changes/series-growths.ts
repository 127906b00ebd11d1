import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { wordsBefore } from '../tie/clause.ts'
import { closedTie } from '../tie/make-tie.ts'
import { isPlain } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'
import { directionOf } from './direction.ts'
import { runFrom } from './respective-changes.ts'

/** 2020年至2022年业务量分别为: what something was, year by year. */
const OF_YEARS =
  /(?:20\d\d年?(?:[至到、和及]|[—–~～－-]+)|[近前][两二三四五]年)[^。；]{0,24}(?:分别|依次)[一-龥]{0,10}$/
const YEARS = /(20\d\d)年?(?:至|到|[—–~～－-]+)(20\d\d)年/
const EACH_YEAR = /20\d\d(?=年)/g
/** ，后两年分别增长; ，分别较上年增长; ，逐年增长 */
const EACH_GREW =
  /^[，；]?(?:[^，。；\d]{0,6})(?:分别|依次|逐年)(?:[同环]比|[较比]上[一]?年(?:同期|度)?)?(?:增长|增加|上升|提高|下降|减少|降低)了?$/
/** ，2022年比2021年增长; ，2022年下降 */
const YEAR_GREW =
  /[，；](?:其中)?(20\d\d)年(?:[较比](20\d\d)年|[较比]上年|同比)?(?:增长|增加|上升|提高|下降|减少|降低)了?$/
/** Growth at the prices of a year, or of what can be compared. */
const NOT_AS_PRINTED = /生产总值|GDP|增加值|总产值|可比|同口径|不变价/
const REACH = 8
const WORDS = 40

/** The years that a list is of, as many as it has amounts; none where they are not told. */
function yearsOf(lead: string, count: number): readonly number[] {
  const span = YEARS.exec(lead)
  const [from, to] = span === null ? [] : [Number(span[1]), Number(span[2])]
  if (from !== undefined && to !== undefined) {
    return to - from + 1 === count ? Array.from({ length: count }, (_, at) => from + at) : []
  }
  const named = [...lead.matchAll(EACH_YEAR)].map(([year]) => Number(year))
  const [start] = named
  return named.length === count && start !== undefined && named.every((year, at) => year === start + at) ? named : []
}

interface Grown {
  readonly rate: Claim
  readonly current: Claim
  readonly base: Claim
  readonly sign: 1 | -1
}

const tieOf = ({ rate, current, base, sign }: Grown): Tie[] =>
  rate.vagueness !== 'none' ? [] : [closedTie('growth', { form: 'rise', rate, current, base, sign })]

/** Which way the words before a rate go, as each of the patterns above asks for. */
const wayOf = (prose: Prose, rate: Claim): 1 | -1 => directionOf(prose, rate) as 1 | -1

/** 分别为318起、365起和442起，后两年分别增长14.8%、21.1%: each of the year before it, one rate fewer than there are years. */
function eachOf(prose: Prose, series: readonly Claim[], rate: Claim): Tie[] {
  const rates = runFrom(prose, rate)
  if (!EACH_GREW.test(rate.lead) || rates.length !== series.length - 1) return []
  return rates.flatMap((each, at) => {
    const [base, current] = series.slice(at, at + 2) as [Claim, Claim] // one more than the rates
    return tieOf({ rate: each, current, base, sign: wayOf(prose, rate) })
  })
}

/** 2022年比2021年增长5.67%: of two years of the list. */
function ofYear(
  prose: Prose,
  series: readonly Claim[],
  { rate, years }: { rate: Claim; years: readonly number[] },
): Tie[] {
  const [, year, other] = YEAR_GREW.exec(rate.lead) ?? []
  const [now, then] = [years.indexOf(Number(year)), years.indexOf(Number(other ?? Number(year) - 1))]
  const [current, base] = [series[now], series[then]] // none where it is not among the years
  return current === undefined || base === undefined ? [] : tieOf({ rate, current, base, sign: wayOf(prose, rate) })
}

function growthsOf(prose: Prose, first: Claim): Tie[] {
  const lead = wordsBefore(prose, first, WORDS)
  if (!OF_YEARS.test(lead) || NOT_AS_PRINTED.test(lead)) return []
  const series = runFrom(prose, first)
  const isSeries = series.length > 1 && series.every((each) => isPlain(each) && each.unit.key === first.unit.key)
  if (!isSeries) return []
  const years = yearsOf(lead, series.length)
  const end = first.index + series.length
  const rates = prose.claims
    .slice(end, end + REACH)
    .filter(({ unit, sentence }) => unit.dimension === 'percent' && sentence === first.sentence)
  return flatMapped(rates, (rate): Tie[] => [...eachOf(prose, series, rate), ...ofYear(prose, series, { rate, years })])
}

/** （上年12起）: what it was, in the bracket behind its rate. */
const WAS = /^（(?:上年|去年)(?:同期)?(?:为|是)?$/
const FELL_EACH = /分别(?:同比|[较比](?:上年|去年)(?:同期)?)?(?:增长|增加|上升|下降|减少|降低)$/

/** 事故9起，死亡7人，分别比上年下降25.0%（上年12起）和12.5%（上年8人）: each by its unit. */
function inBrackets(prose: Prose, first: Claim): Tie[] {
  if (!FELL_EACH.test(first.lead) || prose.normal[first.end] !== '（') return []
  const rates = prose.claims
    .slice(first.index, first.index + REACH)
    .filter(
      (claim) => claim === first || (claim.sentence === first.sentence && /^）(?:、|和|及|以及|与)$/.test(claim.lead)),
    )
  return rates.flatMap((rate) => {
    const base = prose.claims[rate.index + 1]
    const alike = prose.claims
      .slice(Math.max(0, first.index - rates.length), first.index)
      .filter(({ unit, sentence }) => unit.key === base?.unit.key && sentence === first.sentence)
    const [current] = alike
    const isSaid = base !== undefined && WAS.test(base.lead) && isPlain(base) && alike.length === 1
    return isSaid && current !== undefined ? tieOf({ rate, current, base, sign: wayOf(prose, first) }) : []
  })
}

/** What grew by how many percent from year to year, of years that stand in a list. */
export function seriesGrowths(prose: Prose): Tie[] {
  if (!/分别|依次/.test(prose.normal)) return []
  return flatMapped(prose.claims, (claim) =>
    claim.unit.dimension === 'percent'
      ? inBrackets(prose, claim)
      : /(?:分别|依次)[一-龥]{0,10}$/.test(claim.lead)
        ? growthsOf(prose, claim)
        : [],
  )
}
