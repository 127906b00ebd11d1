import { compare, times, whole } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { takenAs } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { isAccounted, sentenceAround } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import { rescaled } from '../tie/rescaled.ts'
import { isExactSlip } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { behind, isPlain } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'

/** 每周更新3次: what is done so many times, the whole year through. */
const WEEKLY = /(?:^|[，；。、：])[^，。；]{0,10}?每周([一-龥]{2,4})$/
const YEARLY = /^，全年(?:共|累计|合计|总计)?([一-龥]{2,4})$/
/** What rests in holidays, or has begun within the year. */
const SOME_WEEKS = /[学课校训]|教|假|期间|季|月|起|试|计划|目标|拟|不[少低]于|以上/
const WEEKS = whole(52)
/** Weeks in which something is left out, and a week that the year ends in. */
const [FEWEST, MOST] = [whole(44), whole(53)]

const isExact = (claim: Claim): boolean => isPlain(claim) && claim.vagueness === 'none' && claim.role !== 'growth'

function tieOf(prose: Prose, weekly: Claim): Tie | null {
  const done = WEEKLY.exec(weekly.lead)?.[1]
  const [yearly] = behind(prose, weekly, 1)
  if (done === undefined || yearly === undefined || ![weekly, yearly].every(isExact) || isAccounted(prose, yearly))
    return null
  const isOfSame = YEARLY.exec(yearly.lead)?.[1] === done && yearly.unit.key === weekly.unit.key
  if (!isOfSame || SOME_WEEKS.test(sentenceAround(prose, weekly))) return null
  const each = { low: times(weekly.value, FEWEST), high: times(weekly.value, MOST) }
  const isPossible = compare(yearly.value, each.low) >= 0 && compare(yearly.value, each.high) <= 0
  const year = takenAs(rescaled(weekly, WEEKS), { interval: each, text: `${weekly.text}×52周` })
  const equation = { form: 'product', product: yearly, factors: [year] } as const
  return isPossible ? null : makeTie('product', equation, 'certain')
}

const MONTHLY = /每个?月([一-龥]{0,6})$/
const OF_YEAR = /^，(?:全年|一年)(?:共|累计|合计|总计|每人)*([一-龥]{0,6})$/
const MONTHS = whole(12)
const SOME_MONTHS = /[自从]\d|月起|试|假|学期|计划|以上|不[少低超]/

/** 租金 of 每月租金 and 全年租金; 支付 of neither need be said twice. */
const areOfOne = (monthly: string, yearly: string): boolean =>
  monthly === '' || yearly === '' || monthly.includes(yearly.slice(-2))

/** 每月租金1.2万元，全年租金14.4万元: what a month's money comes to in a year. */
function perMonth(prose: Prose, monthly: Claim): Tie | null {
  const paid = MONTHLY.exec(monthly.lead)?.[1]
  const [yearly] = behind(prose, monthly, 1)
  if (paid === undefined || yearly === undefined || ![monthly, yearly].every(isExact) || isAccounted(prose, yearly))
    return null
  const said = OF_YEAR.exec(yearly.lead)?.[1]
  const areMoney = monthly.unit.key === '元' && yearly.unit.key === '元'
  if (said === undefined || !areMoney || !areOfOne(paid, said) || SOME_MONTHS.test(sentenceAround(prose, monthly)))
    return null
  const year = takenAs(rescaled(monthly, MONTHS), { text: `${monthly.text}×12个月` })
  const equation = { form: 'product', product: yearly, factors: [year] } as const
  if (isSolved(equation)) return makeTie('product', equation, 'certain')
  return isExactSlip(equation) ? makeTie('product', equation, 'certain') : null
}

/** 每周更新3次，全年更新156次; 每月租金1.2万元，全年租金14.4万元: so many a week or a month, and in a year. */
export function perWeek(prose: Prose): Tie[] {
  if (!/每周|每个?月/.test(prose.normal)) return []
  return flatMapped(prose.claims, (claim) => tieOf(prose, claim) ?? perMonth(prose, claim) ?? [])
}
