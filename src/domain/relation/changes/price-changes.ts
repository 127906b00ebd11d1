import { compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { wordsBefore } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { directionOf } from './direction.ts'

/** 单价下降, 单价比上年提高: how much dearer or cheaper one of them is. */
const OF_PRICE = /^，(?:平均)?单价(?:同比|[较比](?:上年|去年|上次|原来?|此前))?[一-龥]{1,4}(?:了|约)?$/
const EACH = /每([一-龥]{1,3})$/
/** 2020年春季…，三家比价后: when it came to cost what it does. */
const NOW = /20\d\d年|[今本]年|本[期次季批]|[价标整革造]后|改为|现[在行]?每/
const REACH = 10
const SENTENCE = 60

const eachOf = (claim: Claim): string | undefined => EACH.exec(claim.lead)?.[1]

/** 采购186套，每套420元。…采购190套，每套378元，单价下降10%: the only two prices of one thing in the paragraph. */
function tieOf(prose: Prose, rate: Claim): Tie | null {
  const sign = OF_PRICE.test(rate.lead) && rate.unit.dimension === 'percent' ? directionOf(prose, rate) : null
  if (sign === null) return null
  const prices = prose.claims
    .slice(Math.max(0, rate.index - REACH), rate.index)
    .filter((claim) => claim.paragraph === rate.paragraph && claim.unit.key === '元' && eachOf(claim) !== undefined)
    .reverse()
  const [current, base, ...others] = prices
  if (current === undefined || base === undefined || others.length > 0) return null
  const isSaid = current.sentence === rate.sentence && base.sentence !== rate.sentence
  // 甲型每台8,600元，乙型每台7,200元: two things have two prices.
  if (
    !isSaid ||
    !NOW.test(wordsBefore(prose, current, SENTENCE)) ||
    eachOf(base) !== eachOf(current) ||
    compare(base.value, current.value) === 0
  )
    return null
  const equation: Equation = { form: 'rise', rate, current, base, sign }
  return makeTie('growth', equation, 'certain')
}

/** What one of some things cost before and costs now, and by how many percent that is more or less. */
export function priceChanges(prose: Prose): Tie[] {
  if (!prose.normal.includes('，单价') && !prose.normal.includes('，平均单价')) return []
  return flatMapped(prose.claims, (claim) => tieOf(prose, claim) ?? [])
}
