import type { Claim, Prose } from '../../claim/index.ts'
import { paragraphBefore } from '../tie/clause.ts'
import type { Quantity, Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'
import type { ClaimsByStart } from './elsewhere.ts'

const EARLIER = /上年|上一年|去年|前年|同期|往年/
/** 比去年春季的88.7%, 县里平均82.7%, 不低于90%: what is compared with, not what is told. */
const OF_OTHERS =
  /^(?:比|较)[^，。；]*的$|(?:全[国省市州县区]|[国省市州县区]里|国家)[^，。；]{0,4}平均(?:水平|值)?(?:为|是)?$/

const clauseOf = (claim: Claim): string => claim.lead.replace(/^.*[，。；：（(]/s, '')

/** Amounts that a percentage is out of; none where the relation is of another form. */
function amountsOf({ equation }: Tie): readonly Quantity[] {
  if (equation.form === 'ratio') return [equation.numerator, equation.denominator]
  return equation.form === 'pooled' ? [...equation.numerators, ...equation.denominators] : []
}

/**
 * 羊30份，合格26份，比去年春季的88.7%高: the percentage is of another time or place than the amounts before it;
 * 不合格率4.0%，上年同期抽184批次，不合格11批次: so are the amounts behind it.
 */
export function isOfAnotherTime(tie: Tie, claimAt: ClaimsByStart): boolean {
  const amounts = amountsOf(tie).flatMap(({ start }) => claimAt.get(start) ?? [])
  if (tie.equation.form !== 'ratio' && tie.equation.form !== 'pooled') return false
  const rate = claimAt.get(tie.equation.rate.start)
  if (rate === undefined || amounts.length === 0) return false
  const own = clauseOf(rate)
  const isEarlier = amounts.some((claim) => EARLIER.test(claim.lead))
  const isRateEarlier = EARLIER.test(own)
  const isBehind = amounts.every(({ start }) => start > rate.start)
  return OF_OTHERS.test(own) || (isRateEarlier !== isEarlier && (isRateEarlier || isBehind))
}

const YEAR = /(?:^|[。；，])(?:截?至|到)?((?:19|20)\d\d)年/g
const ANY_LENGTH = Number.POSITIVE_INFINITY

/** The year that a paragraph has come to when it tells an amount. */
const yearOf = (prose: Prose, claim: Claim): string | undefined =>
  [...paragraphBefore(prose, claim, ANY_LENGTH).matchAll(YEAR)].at(-1)?.[1]

/** 1984年，…财政款32.47万元；1985年，…财政款32.44万元: of each year its own. */
export function isOfAnotherYear(prose: Prose, { equation }: Tie, claimAt: ClaimsByStart): boolean {
  const years = quantitiesOf(equation)
    .flatMap(({ start }) => claimAt.get(start) ?? [])
    .flatMap((claim) => yearOf(prose, claim) ?? [])
  return years.length > 1 && new Set(years).size > 1
}
