import { compare, times, whole } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { sentenceAround } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import { rescaled } from '../tie/rescaled.ts'
import { behind, isPlain, leadOf } from '../tie/sought.ts'
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
  const done = WEEKLY.exec(leadOf(prose, weekly))?.[1]
  const [yearly] = behind(prose, weekly, 1)
  if (done === undefined || yearly === undefined || ![weekly, yearly].every(isExact)) return null
  const isOfSame = YEARLY.exec(leadOf(prose, yearly))?.[1] === done && yearly.unit.key === weekly.unit.key
  if (!isOfSame || SOME_WEEKS.test(sentenceAround(prose, weekly))) return null
  const each = { low: times(weekly.value, FEWEST), high: times(weekly.value, MOST) }
  const isPossible = compare(yearly.value, each.low) >= 0 && compare(yearly.value, each.high) <= 0
  const year = { ...rescaled(weekly, WEEKS), interval: each, text: `${weekly.text}×52周` }
  const equation = { form: 'product', product: yearly, factors: [year] } as const
  return isPossible ? null : makeTie('product', equation, 'certain')
}

/** 每周更新3次，全年更新156次: so many a week and as many in a year as no number of weeks makes. */
export function perWeek(prose: Prose): Tie[] {
  if (!prose.normal.includes('每周')) return []
  return prose.claims.flatMap((claim) => tieOf(prose, claim) ?? [])
}
