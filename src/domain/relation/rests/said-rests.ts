import { compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { takenAs, takenExactly } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { ratio } from '../rates/sought-rates.ts'
import { lastClause } from '../tie/clause.ts'
import { closedTie } from '../tie/make-tie.ts'
import { fineDigits } from '../tie/print.ts'
import { isTellingSlip } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { difference, isPlain, sumOfParts } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'

type Reader = (prose: Prose, rest: Claim) => Equation | null

const isLike = (one: Claim, other: Claim | undefined): other is Claim =>
  other !== undefined &&
  other.unit.key === one.unit.key &&
  other.unit.key !== '' &&
  isPlain(other) &&
  other.vagueness === 'none'

/** 签约未开工的, 尚未采购的: of what is counted, and what was not done with it. */
const UNDONE = /^(?:[^，。；]*[，；])?([一-龥]{0,6}?)(?:尚|还|仍)?未([一-龥]{2})的$/
const BACK = 60
const OF_PLAN = /^，(?:占|为|完成|达到?)(?:年初|年度|全年)?(?:计划|目标|任务|指标)数?的$/

/** The amounts of which the last words are that verb. */
const doneBy = ({ claims }: Prose, rest: Claim, verb: string): Claim[] =>
  claims
    .slice(Math.max(0, rest.index - BACK), rest.index)
    .filter((claim) => isLike(rest, claim) && new RegExp(`(?:^|[，；、已完成])${verb}$`).test(lastClause(claim.lead)))

/** 采购31台，占计划的73.8%: the one amount that this is so much of. */
function plannedFor({ claims }: Prose, done: Claim): Claim | null {
  const share = claims[done.index + 1]
  if (share?.sentence !== done.sentence || !OF_PLAN.test(share.lead)) return null
  const [only, ...others] = claims
    .slice(Math.max(0, done.index - BACK), done.index)
    .filter((claim) => isLike(done, claim) && isSolved(ratio(share, done, claim)))
  return only === undefined || others.length > 0 ? null : only
}

/** 签约7个项目，开工5个 … 签约未开工的2个: all, what was done, and what was not. */
const undone: Reader = (prose, rest) => {
  const [, of = '', verb = ''] = UNDONE.exec(rest.lead) ?? []
  const [done, ...others] = verb === '' ? [] : doneBy(prose, rest, verb)
  if (done === undefined || others.length > 0) return null
  const before = prose.claims[done.index - 1]
  const isNamed = of.length > 1 && isLike(done, before) && before.sentence === done.sentence && before.lead.endsWith(of)
  const whole = isNamed ? before : plannedFor(prose, done)
  return whole === null || whole === undefined ? null : difference(rest, [whole, done])
}

const SHORT = /^，(?:尚|还|仍)?(?:缺口?|短缺|差)(?:为|有)?$/
const NOW = /^(?:目前|现|现有|已|实际|当前)(?!计划)[^，。；\d]{0,8}$/

/** 合计不少于1,157人。目前上堤926人，缺口231人: what there must be stands right before what there is. */
const shortOf: Reader = ({ claims }, rest) => {
  const [need, now] = claims.slice(Math.max(0, rest.index - 2), rest.index)
  if (need === undefined || !isLike(rest, now) || !SHORT.test(rest.lead) || !NOW.test(now.lead)) return null
  const isNeed = need.bound === 'at-least' && need.unit.key === rest.unit.key && need.sentence === rest.sentence - 1
  const isOwn = isNeed && need.paragraph === rest.paragraph && now.sentence === rest.sentence
  return isOwn ? difference(rest, [takenAs(takenExactly(need), { bound: 'none' }), now]) : null
}

const FUND = /^，从[^，。；（）\d]{2,14}（(?:余额|结余|现有)$/
const PAID_FROM = /^）中(?:列支|安排|解决|支付)，(?:列?支|使用|安排)(?:付)?后(?:尚)?(?:余|结余|剩余)$/

/** 需资金56.64万元，从备用金（余额150万元）中列支，支后余93.36万元 */
const leftOfFund: Reader = ({ claims }, rest) => {
  const [need, fund] = claims.slice(Math.max(0, rest.index - 2), rest.index)
  const isSaid = isLike(rest, need) && isLike(rest, fund) && FUND.test(fund.lead) && PAID_FROM.test(rest.lead)
  return isSaid && need.sentence === rest.sentence ? difference(rest, [fund, need]) : null
}

const AMONG = /^，其中[^，。；\d]{0,10}$/
const BESIDE = /^，(?:另外|另有)(?:的)?$/
const FEWEST_DIGITS = 3

/** 羊236只，其中阳性219只，另外17只为同群羊: but for digits put in, lost or swapped the other is the rest; others may be no part of it. */
const besideSome: Reader = ({ claims }, rest) => {
  const [whole, some] = claims.slice(Math.max(0, rest.index - 2), rest.index)
  const areLike = isLike(rest, whole) && isLike(rest, some) && whole.sentence === rest.sentence
  if (!areLike || !AMONG.test(some.lead) || !BESIDE.test(rest.lead) || fineDigits(whole) < FEWEST_DIGITS) return null
  const equation = sumOfParts(whole, [some, rest])
  return compare(rest.value, some.value) < 0 && isTellingSlip(equation) ? equation : null
}

const READERS = [undone, shortOf, leftOfFund, besideSome]

function tieOf(prose: Prose, rest: Claim): Tie | null {
  if (!isLike(rest, rest)) return null
  const [equation] = flatMapped(READERS, (read) => read(prose, rest) ?? [])
  return equation === undefined ? null : closedTie('balance', equation)
}

/** What is left by its words: 签约未开工的2个, 缺口231人, 支后余93.36万元. */
export const saidRests = (prose: Prose): Tie[] =>
  /未|缺|短缺|差|后|另/.test(prose.normal) ? flatMapped(prose.claims, (claim) => tieOf(prose, claim) ?? []) : []
