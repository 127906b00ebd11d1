import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { lastClause } from '../tie/clause.ts'
import { isNearlySo } from '../tie/in-row.ts'
import { isOneSlipAway } from '../tie/slip.ts'
import { difference, heldOrOnly, isPlain, sumOfParts } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'

/** 当年收支结余, 收支相抵后结余: of the time told of; 滚存结余, 年末结余 are of all years. */
const REST = /(?:^|[，。；])(?:收支(?:相抵|轧差)后?，?)?(?:[当本全]年|[当本]期)?(?:收支)?(?:结余|盈余)(?:预计)?为?$/
const OF_SIDES = /[当本全]年|[当本]期|收支/
/** Of other budgets what came from above, or from before, is told elsewhere. */
const WHOLE = /保险|医保|养老|总计|合计|总收入|本年|全年/
const MORE = /[加减]|扣除|剔除|上缴|提取|结转|弥补|动用|调[入出]/
/** Behind the spending: 剔除减免因素，同口径增长2.1% takes nothing from what is left. */
const MORE_BEHIND = /加上|减去|扣除|上缴|提取|弥补|动用|调[入出]/
const AMOUNTS_BACK = 16
const SENTENCES_BACK = 2

const isMoney = (claim: Claim, rest: Claim): boolean =>
  claim.unit.key === rest.unit.key && claim.depth === rest.depth && claim.role !== 'growth'

/** Amounts of money before a rest, without those that 其中 divides one into. */
function amountsBefore({ claims }: Prose, rest: Claim): Claim[] {
  let divided = -1
  return claims
    .slice(Math.max(0, rest.index - AMOUNTS_BACK), rest.index)
    .filter(({ sentence, paragraph }) => paragraph === rest.paragraph && sentence >= rest.sentence - SENTENCES_BACK)
    .filter((claim) => {
      if (claim.lead.includes('其中')) divided = claim.sentence
      return isMoney(claim, rest) && claim.sentence !== divided
    })
}

/** 年末滚存结余: with what was left of the years before. */
const ALL_YEARS = /(?:年[末终底](?:滚存|累计)?|滚存|累计)结余为?$/
const EARLIER = /^，?加上?(?:上年|历年|年初|以前年度)[^，。；]{0,6}结余$/

/** 当年结余4.6亿元，加上上年结余60.1亿元，年末滚存结余64.7亿元. */
function allYearsOf(prose: Prose, rest: Claim): Tie | null {
  const [own, earlier] = prose.claims.slice(Math.max(0, rest.index - 2), rest.index)
  if (own === undefined || earlier === undefined || own.sentence !== rest.sentence) return null
  const isSaid = isOwnRest(own) && EARLIER.test(earlier.lead) && [earlier, rest].every((each) => isMoney(each, own))
  const isMore = MORE_BEHIND.test(prose.normal.slice(earlier.end, rest.start))
  return isSaid && !isMore ? toldOf(sumOfParts(rest, [own, earlier])) : null
}

const isMistaken = (equation: Equation): boolean => isNearlySo(equation) || isOneSlipAway(equation)

const toldOf = (equation: Equation): Tie | null =>
  heldOrOnly('balance', [equation], { isTold: isMistaken, certainty: 'closed' })

function isOwnRest({ lead, unit }: Claim): boolean {
  const words = unit.key === '元' ? REST.exec(lead)?.[0] : undefined
  return words !== undefined && OF_SIDES.test(words)
}

function restOf(prose: Prose, rest: Claim): Tie | null {
  if (!isPlain(rest) || rest.vagueness !== 'none') return null
  if (ALL_YEARS.test(rest.lead)) return allYearsOf(prose, rest)
  if (!isOwnRest(rest)) return null
  const [income, spending] = amountsBefore(prose, rest).slice(-2)
  if (income === undefined || spending === undefined) return null
  const [came, went] = [income, spending].map(({ lead }) => lastClause(lead)) as [string, string] // of two
  const areSides =
    /收入/.test(came) && WHOLE.test(came) && /支出/.test(went) && ![came, went].some((each) => MORE.test(each))
  if (!areSides || MORE_BEHIND.test(prose.normal.slice(spending.end, rest.start))) return null
  return toldOf(difference(rest, [income, spending]))
}

/** 保险基金收入72.2亿元，支出66.1亿元。收支相抵后，当年结余6.1亿元: what came in less what went out, however far off. */
export const sideRests = (prose: Prose): Tie[] => flatMapped(prose.claims, (claim) => restOf(prose, claim) ?? [])
