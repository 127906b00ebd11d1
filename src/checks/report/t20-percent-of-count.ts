import type { Exact } from '../../domain/amount/index.ts'
import { compare, exactText, fraction, plus, times, whole } from '../../domain/amount/index.ts'
import type { Claim } from '../../domain/claim/index.ts'
import { flatMapped } from '../../domain/list/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import type { Problem } from '../define-check.ts'
import { defineCheck, verdictOf } from '../define-check.ts'

/** A share of people or things that were asked or looked at. */
const RATE =
  /(?:满意|合格|达标|优良|优秀|知晓|参与|参加|回收|有效|通过|及格|办结|整改|覆盖|支持)[率度](?:为|达到?|是|约)?$|占(?:比)?$/
const BASE =
  /(?:发放|收回|回收|调查|抽查|抽检|抽样|抽访|测评|受访|回访|走访|访问|检查|检测|考核|参加|参训|共)[^，。；]{0,14}$/
const WORDS = 40
const BACK = 12
const CHOSEN = /占(?:比)?$/
/** 对出院患者160例进行随访 */
const LOOKED_AT = /^(?:进行|开展)了?(?:电话|入户|问卷|现场)?(?:随访|回访|调查|测评|抽查|访问|走访)/
/** 共有131位委员提出提案，参与率87.04%: those who did it are some of those that could. */
const SAID_OF = /^[^，。；]{0,6}(?:提出|参与|参加|表示|满意|合格|达标|通过)/
/** 办理工单25件，满意率90%: what people say is out of those who were asked, and not of all that was done. */
const OPINION = /(?:满意|知晓|支持)[率度](?:为|达到?|是|约)?$/
const RATED = /(合格|达标|优良|优秀|及格|办结|整改|满意)[率度](?:为|达到?|是|约)?$/
const ASKED_OF = /发放|收回|回收|调查|抽访|测评|受访|回访|走访|访问|问卷|评价/
/** An average of points can be any number. */
const AVERAGE = /平均|均值|评分|打分|综合|加权|得分/

interface Asked {
  readonly rate: Claim
  readonly base: Claim
}

/** 检测不合格31人次，不合格率2.2%: what the rate is called is what became of these, out of more; 满意度： is a heading. */
const isOutcome = (lead: string, words: string): boolean =>
  lead.replace(/^.*：/s, '').includes(RATED.exec(words)?.[1] ?? '\n')

/** Words say that so many were asked or looked at; of an opinion, that they were asked. */
function areAsked(document: Examined, claim: Claim, words: string): boolean {
  const { normal } = document
  const lead = /[，。；：]/.test(claim.lead) ? claim.lead : wordsOf(document, claim)
  const isBase = BASE.test(lead) && (!OPINION.test(words) || ASKED_OF.test(lead)) && !isOutcome(lead, words)
  return isBase || LOOKED_AT.test(normal.slice(claim.end, claim.end + 8))
}

/** 满意率93.3%，由60份有效问卷得出; 合格率86.7%（抽检60份）: what was asked stands behind. */
const BEHIND =
  /^(?:，(?:由|以|按|从|据|基于)[^，。；\d]{0,6}|（(?:抽[检查样测]|检[测查]|调查|回?访|测评|收回|有效)[^，。；\d]{0,8})$/
const SHEETS_SAID = /^(?:有效)?(?:问卷|答卷|样本|评价)[^，。；]{0,4}(?:得出|计算?|统计|测算|折算|汇总)|^）/

function baseBehind({ normal }: Examined, rate: Claim, base: Claim | undefined): Claim | null {
  if (base?.sentence !== rate.sentence || !BEHIND.test(normal.slice(rate.end, base.start))) return null
  const isCount = base.unit.dimension === 'count' && base.unit.scale.numerator === 1n && base.vagueness === 'none'
  return isCount && SHEETS_SAID.test(normal.slice(base.end, base.end + BACK)) ? base : null
}

/** 走访周边4个村农户120户: another count may stand between. */
const wordsOf = ({ normal }: Examined, { leadStart, start }: Claim): string =>
  normal.slice(Math.max(0, leadStart - BACK), start).replace(/^.*[，。；：\n]/s, '')

function baseOf(document: Examined, claims: readonly Claim[], at: number): Claim | null {
  const rate = claims[at]
  const behind = rate === undefined ? null : baseBehind(document, rate, claims[at + 1])
  if (behind !== null) return behind
  for (let before = at - 1; before >= Math.max(0, at - 4) && rate !== undefined; before -= 1) {
    const claim = claims[before]
    if (claim === undefined || claim.sentence !== rate.sentence) return null
    if (claim.unit.dimension !== 'count') continue
    return areAsked(document, claim, rate.lead) &&
      !SAID_OF.test(document.normal.slice(claim.end, claim.tailEnd)) &&
      claim.vagueness === 'none' &&
      claim.bound === 'none' &&
      claim.unit.scale.numerator === 1n
      ? claim
      : null
  }
  return null
}

/** `true` when some whole number out of `count` lies nearer to the printed percentage than to the next, or was cut to it. */
function canComeFrom(rate: Claim, count: Claim): boolean {
  const step = times(rate.step, fraction(1n, 100n))
  const share = times(rate.value, fraction(1n, 100n))
  const [low, high] = [plus(share, times(step, fraction(-1n, 2n))), plus(share, step)].map((end) =>
    times(end, count.value),
  )
  if (low === undefined || high === undefined) return true
  // 154 of 160 is 96.25 %, printed 96.3 %: the half counts where decimals are printed.
  const isHalf = rate.digits.includes('.') && low.denominator === 1n
  const next = low.numerator / low.denominator + (isHalf ? 0n : 1n)
  return compare(whole(next), high) < 0
}

function isAsked(document: Examined, rate: Claim): boolean {
  if (rate.unit.dimension !== 'percent' || rate.bound !== 'none' || rate.vagueness !== 'none') return false
  const lead = rate.lead
  // 满意度（抽样150人）为95.3%: the name stands before the bracket.
  const before = document.normal.slice(Math.max(0, rate.start - WORDS), rate.start).replace(/（[^（）]*）/g, '')
  const words = lead.startsWith('）') ? before : lead
  if (!RATE.test(words) || AVERAGE.test(words)) return false
  return !(document.places.get(rate.start) ?? []).some(({ holds }) => holds)
}

const SHEETS = /(?:有效|收回|回收)[^，。；]{0,4}(?:问卷|答卷|样本)$|回访|走访|访问/
const SHEETS_BEHIND = /^(?:份)?(?:有效)?(?:问卷|答卷|样本)|^[^，。；]{0,6}(?:回访|走访|访问|调查)/
const ENOUGH = 2

/** 在198份有效问卷中，选择甲的占71.2%，选择乙的占56.6%: what was asked, where most other shares of the sentence can come from it. */
function answersOf(document: Examined, claims: readonly Claim[], rate: Claim): Claim | null {
  const leadOf = ({ leadStart, start }: Claim): string => document.normal.slice(leadStart, start)
  const isShare = (claim: Claim): boolean => claim.unit.dimension === 'percent' && CHOSEN.test(leadOf(claim))
  const shares = claims.filter((claim) => claim.sentence === rate.sentence && isShare(claim))
  const [first = rate] = shares
  const base = claims
    .filter(({ index }) => index < first.index && index >= first.index - BACK)
    .filter(({ unit, sentence }) => unit.dimension === 'count' && sentence >= rate.sentence - ENOUGH)
    .at(-1)
  if (base === undefined || !isShare(rate) || base.vagueness !== 'none' || base.unit.scale.numerator !== 1n) return null
  const isSheet = SHEETS.test(leadOf(base)) || SHEETS_BEHIND.test(document.normal.slice(base.end, base.end + BACK))
  const areAlone = claims.filter(
    ({ index, sentence, unit }) => index > base.index && sentence === rate.sentence && unit.dimension === 'count',
  )
  const possible = shares.filter((share) => share !== rate && share.digits.includes('.') && canComeFrom(share, base))
  return isSheet && areAlone.length === 0 && possible.length >= ENOUGH && possible.length === shares.length - 1
    ? base
    : null
}

/** 抽样60户，工资性收入占54.2%: of what they earn. */
const OF_MONEY = /(?:收入|支出|费用?|成本|金额|投资|产值)占?$/

/** 对200家摸底，收回184份，回收率92.0%: the count is what the rate is of, out of more. */
function isMadeOfCount(claims: readonly Claim[], { rate, base }: Asked): boolean {
  const share = times(rate.value, fraction(1n, 100n))
  const [low, high] = [fraction(-1n, 200n), fraction(1n, 100n)].map((end) => plus(share, times(rate.step, end)))
  return claims.some(
    ({ sentence, unit, value, index }) =>
      sentence === rate.sentence &&
      index < base.index &&
      unit.dimension === 'count' &&
      compare(times(low as Exact, value), base.value) <= 0 && // of two ends
      compare(base.value, times(high as Exact, value)) < 0,
  )
}

function askedIn(document: Examined): Asked[] {
  return document.byParagraph.flatMap((claims) =>
    flatMapped(claims, (rate, at) => {
      const base = isAsked(document, rate) ? (baseOf(document, claims, at) ?? answersOf(document, claims, rate)) : null
      return base === null || OF_MONEY.test(rate.label) || isMadeOfCount(claims, { rate, base }) ? [] : { rate, base }
    }),
  )
}

function problemOf({ rate, base }: Asked): Problem {
  return {
    message: `${base.text}中不可能得出${rate.text}：没有哪个整数与${base.digits}之比等于该百分比，请核对百分比或总数。`,
    places: [rate, base].map(({ start, end }) => ({ start, end })),
    expected: null,
    actual: exactText(rate.value),
    unit: '%',
    suggestion: '请写明合格（满意）的具体数量；如为评分均值，请注明。',
    severity: /度/.test(rate.label) ? 'notice' : 'warning',
    meaning: [rate.label, rate.text, base.text],
  }
}

/** Percentages of a stated count. */
export const t20PercentOfCount = defineCheck({
  code: 'T20',
  title: '百分比应能由所述总数得出',
  severity: 'warning',
  source: '数据逻辑关系：整数比例',
  examine(document) {
    const asked = askedIn(document)
    return verdictOf(asked.length, asked.filter(({ rate, base }) => !canComeFrom(rate, base)).map(problemOf))
  },
})
