import { compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { wayOfNet } from '../rests/net-flows.ts'
import { isJoined, wordsBefore } from '../tie/clause.ts'
import { areInRow, isNearlySo } from '../tie/in-row.ts'
import { closedTie, makeTie } from '../tie/make-tie.ts'
import { isSolved } from '../tie/solve.ts'
import { before, isPlain, isSlipped, summedIn, toldBesideParts } from '../tie/sought.ts'
import type { Equation, Quantity, Term, Tie } from '../tie/tie.ts'

const IN_SENTENCE = { amounts: 8, paragraphs: 0 }
const IN_PARAGRAPH = { amounts: 10, paragraphs: 0 }

/** What is taken away: 剔除答题不完整的7份, 注销2,329户, 调出420单位. */
const TAKEN =
  /(?:剔除|扣除|作废|无效|废卷|缺失|减去|除去|核减|调减|压减|注销|报废|退出|提取|支取|调出|转出|流出|淘汰|拆除|核销|剔出|撤销|死亡)[^，。；]{0,24}$/
/** What is left of it: 有效344份, 净增1,908户, 实有73人. */
const LEFT = /(?:有效|净[一-龥]{1,4}|实有|实际[一-龥]{0,4}|剩余|余下|尚有|保留|余|后)(?:[一-龥]{0,6})(?:为|共)?$/
/** A difference of two amounts that the words say which way: 多计150吨, 超付96万元, 盘亏11台. */
const GAP =
  /(?:[多少](?:计|付|算|报|结算|支付|拨付|投入|支出|收取|领|发)|超[付拨支领发]|盘[亏盈]|缺口|短缺|(?:^|[，；])差|尚缺|缺少|相差|差额|净[增减](?:加|少)?|净调[入出]|超警戒|超保证|低于[一-龥]{2,6}|高出[一-龥]{0,6})(?:了|为|达|约)?$/
/** What is added to an amount before: 加上年初结转21.40万元. */
const ADDED = /(?:加上|连同|另加|再加|(?:^|[，；、])加(?!起来|在一起|到一[块起]|总|和))[^，。；]{2,24}$/
/** 调减6.40亿元至26.40亿元, 增加12人达到85人. */
const BECAME = /^(?:、|，)?(?:调整)?(?:至|到|达到|增至|增加到|增加至|降至|减至|减少到|减少至)$/
const DOWN = /(?:减少|调减|核减|压减|下降|降低|缩减|减)(?:了)?$/
const UP = /(?:增加|调增|追加|新增|上升|提高|增|加)(?:了)?$/

/** What every word of a gap has one of. */
const OF_GAP = /[多少超盘缺短差净低高]/
const REACH = 40

const BRACKETED = /（[^（）]*）/g

/** The words that lead to an amount, over what stands in brackets before it: 超警戒（76.50米）1.92米. */
function leadOverBrackets({ normal }: Prose, { start }: Claim): string {
  return normal
    .slice(Math.max(0, start - REACH), start)
    .replace(BRACKETED, '')
    .replace(/^.*[，。；、\n]/s, '')
}

const isLike =
  (claim: Claim) =>
  (other: Claim): boolean =>
    isPlain(other) &&
    other.unit.key === claim.unit.key &&
    other.vagueness === 'none' &&
    other.sentence === claim.sentence

const sum = (whole: Quantity, terms: readonly Term[]): Equation => ({ form: 'sum', whole, terms })
const more = (quantity: Quantity): Term => ({ quantity, sign: 1 })
const less = (quantity: Quantity): Term => ({ quantity, sign: -1 })

/** The first that holds; else the first that one slip keeps from it: the words say that the amounts are meant. */
function said(kind: Tie['kind'], equations: readonly Equation[]): Tie | null {
  const holding = equations.find((equation) => isSolved(equation))
  if (holding !== undefined) return makeTie(kind, holding, 'certain')
  const slipped = equations.find(isSlipped)
  return slipped === undefined ? null : makeTie(kind, slipped, 'likely')
}

/** 收回351份，剔除7份，有效344份: three amounts one behind the other, of which the words take the second from the first. */
function takenAway(prose: Prose, claim: Claim): Tie | null {
  const [taken, from] = before(prose, claim, IN_SENTENCE).filter(isLike(claim))
  if (taken === undefined || from === undefined || !LEFT.test(leadOverBrackets(prose, claim))) return null
  if (!TAKEN.test(leadOverBrackets(prose, taken)) && !TAKEN.test(taken.lead)) return null
  const equation = sum(claim, [more(from), less(taken)])
  const isNet = /净[一-龥]{1,3}$/.test(claim.lead) && CAME.test(from.lead)
  return isNet && isRow(prose, [from, taken, claim]) && isNearlySo(equation)
    ? closedTie('balance', equation)
    : said('balance', [equation])
}

/** 新登记3,926户, 盘盈138万元: what came. */
const CAME = /(?:新[登增设注开]|盘盈|转入|迁入|调入|流入|归集)[^，。；\d]{0,8}$/

/** One behind the other, none of them one of several. */
const isRow = (prose: Prose, row: readonly Claim[]): boolean =>
  areInRow(prose, row, 'percent') && row.every((claim) => !/分别|各|另|^(?:[、和与及]|以及)/.test(claim.lead))

/** 剔除重复后，实际受益企业422户: two amounts, less those that are in both. */
const OVERLAP = /(?:剔除|扣除|去除|扣减)重复[^。；]*$|去重[^。；]*$/

function withoutOverlap(prose: Prose, claim: Claim): Tie | null {
  if (!OVERLAP.test(claim.lead)) return null
  const [twice, second, first] = before(prose, claim, IN_PARAGRAPH).filter(
    (other) => isPlain(other) && other.unit.key === claim.unit.key && other.sentence >= claim.sentence - 2,
  )
  if (twice === undefined || second === undefined || first === undefined) return null
  return said('balance', [sum(claim, [more(first), more(second), less(twice)])])
}

function isGap(prose: Prose, claim: Claim): boolean {
  if (!OF_GAP.test(wordsBefore(prose, claim, REACH))) return false
  const lead = leadOverBrackets(prose, claim)
  return GAP.test(lead) && !/[日天月]均/.test(lead)
}

/** 结算4860吨，实际4710吨，多计150吨: what lies between the two amounts before it. */
function gapBetween(prose: Prose, claim: Claim): Tie | null {
  if (!isGap(prose, claim)) return null
  const own = before(prose, claim, IN_SENTENCE).filter(isLike(claim))
  const near = own.length >= 2 ? own : countsBefore(prose, claim)
  const [second, first] = near
  if (first === undefined || second === undefined || near.length > 3) return null
  if (liesNowhere(claim, [first, second])) return null
  const turned = near.length === 2 ? turnedBetween(claim, [first, second]) : null
  if (turned !== null) return turned
  const [large, small] = compare(first.value, second.value) >= 0 ? [first, second] : [second, first]
  // 成本1.42亿元，收入3,180万元，补贴9,600万元，缺口1,420万元: what two leave of the third.
  const ofThree = near.slice(2).map((third) => sum(claim, [more(third), less(first), less(second)]))
  const held = ofThree.find((equation) => isSolved(equation))
  if (held !== undefined) return makeTie('balance', held, 'certain')
  const apart = sum(claim, [more(large), less(small)])
  if (isOverpaid(prose, [first, second, claim]) && isNearlySo(apart)) return closedTie('balance', apart)
  return said('balance', [apart, sum(claim, [more(small), less(large)])])
}

const OVERPAID = /(?:多[计付算报支]|超[付拨支领]|盘[亏盈]|高出|短缺)(?:了)?$/
const OUGHT = /(?:应[付支发领收拨]|合同|约定|结算|账面|核定|基准|标准|申报)[一-龥]{0,4}(?:即|为)?$/
const DID = /(?:实[际付支发领收有拨]|盘点)[一-龥]{0,4}(?:为)?$/

/** 应付915.20万元，实付1,086.80万元，超付: what ought to be, what is, and how much more it is. */
function isOverpaid(prose: Prose, row: readonly [Claim, Claim, Claim]): boolean {
  const [first, second, gap] = row.map((claim) => claim.lead) as [string, string, string]
  const isPair = (OUGHT.test(first) && DID.test(second)) || (DID.test(first) && OUGHT.test(second))
  return isPair && OVERPAID.test(gap) && isRow(prose, row)
}

const SHORT = /(?:短缺|缺口|尚缺|缺少|(?<![一-龥])差|还差|尚差)(?:了|为|达|约)?$/
const GOAL = /(?:任务|计划|目标|需求|应[一-龥]{0,4})[数量额]?(?:为|是)?$/
const ACTUAL = /(?:实际|完成|实有)[一-龥]{0,2}$/

const NET = /净(?:(增)|减)(?:加|少|长)?(?:了|为)?$/
/** 调出640份，调入410份，净调出230份 */
const NET_FLOW = /净[调转迁流输](入|出)(?:了|为|共)?$/
const FLOW = /[调转迁流输](入|出)[^，。；\d]{0,6}$/
const AT_FIRST = /(?:年初|期初|上年[末底]|去年[末底]|原有)[一-龥]{0,6}$/
const AT_LAST = /(?:(?<![上去])年[末底]|期末|现有|目前)[一-龥]{0,6}$/

/** By how much the second must be more than the first: 任务…，实际…，短缺; 年初…，年末…，净增. `null` where no words say. */
function wayBetween(claim: Claim, pair: readonly [Claim, Claim]): 1 | -1 | null {
  const [lead, first, second] = [claim, ...pair].map((each) => each.lead) as [string, string, string]
  if (GOAL.test(first) && ACTUAL.test(second)) return SHORT.test(lead) ? -1 : null
  const net = AT_FIRST.test(first) && AT_LAST.test(second) ? NET.exec(lead) : null
  return net === null ? wayOfFlow(lead, first, second) : net[1] === undefined ? -1 : 1
}

/** 净调出: what went out is more by so much than what came in. */
function wayOfFlow(lead: string, first: string, second: string): 1 | -1 | null {
  const flow = NET_FLOW.exec(lead)?.[1]
  const ways = [first, second].map((words) => FLOW.exec(words)?.[1])
  return flow === undefined || !ways.includes('入') || !ways.includes('出') ? null : ways[1] === flow ? 1 : -1
}

function liesNowhere(claim: Claim, [first, second]: readonly [Claim, Claim]): boolean {
  // 每批210份，三批，少发18份: what each of some is lies nowhere between it and how many there are.
  if (first.unit.key !== second.unit.key) return true
  const order = compare(first.value, second.value)
  // 补充352人，辞职217人，净减少135人: flows that go the other way have a reader of their own.
  // 910人按8元交，1,240人只交差额3元: what is told twice is not what something lies between.
  return order === 0 || wayOfNet(claim.lead, first.lead, second.lead) === order
}

/** 任务62.3万亩，实际62.8万亩，短缺0.5万亩: nothing is short of a goal that was passed. */
function turnedBetween(claim: Claim, [first, second]: readonly [Claim, Claim]): Tie | null {
  const way = wayBetween(claim, [first, second])
  if (way === null) return null
  const up = sum(claim, [more(second), less(first)])
  const down = sum(claim, [more(first), less(second)])
  const [stated, turned] = way === 1 ? [up, down] : [down, up]
  return isSolved(turned) ? makeTie('change', stated, 'certain') : null
}

/** 报名1,612人，可提供学位1,485个，缺口127个: counts of different things that are set against each other. */
function countsBefore({ claims }: Prose, claim: Claim): Claim[] {
  const near = claims.slice(Math.max(0, claim.index - 2), claim.index).reverse()
  const isCount = ({ unit, sentence, vagueness, bound }: Claim): boolean =>
    unit.dimension === 'count' && sentence === claim.sentence && vagueness === 'none' && bound === 'none'
  return claim.unit.dimension === 'count' && near.every(isCount) ? near : []
}

/** 决算数大于预算数232.60万元: both stand in the sentence before. */
const OVER_BUDGET = /决算数?(?:大于|多于|高于|小于|低于|少于)(?:年初|全年|调整后?)?预算数?$/

function gapOfBudget(prose: Prose, claim: Claim): Tie | null {
  if (claim.unit.key !== '元' || !OVER_BUDGET.test(claim.lead)) return null
  const near = before(prose, claim, IN_PARAGRAPH).filter(
    (other) => isPlain(other) && other.unit.key === '元' && other.sentence >= claim.sentence - 1,
  )
  const [final] = near.filter((other) => /决算/.test(other.lead))
  const [budget] = near.filter((other) => /预算/.test(other.lead) && other !== final)
  if (final === undefined || budget === undefined) return null
  const [large, small] = compare(final.value, budget.value) >= 0 ? [final, budget] : [budget, final]
  return said('balance', [sum(claim, [more(large), less(small)]), sum(claim, [more(small), less(large)])])
}

/** 加上历年结余21.7亿元，扣除划转后: more was reckoned with. */
const TAKEN_OFF = /扣[除减]|减[去除]|剔除/

/** 当年结余15.12万元，加上年初结转21.40万元，年末累计结转36.52万元; 加上上解1.2亿元、还本4.5亿元 adds the one and the other. */
function addedUp(prose: Prose, claim: Claim): Tie | null {
  const [added, ...others] = before(prose, claim, IN_PARAGRAPH).filter(
    (other) => isPlain(other) && other.unit.key === claim.unit.key && other.vagueness === 'none',
  )
  if (added?.sentence !== claim.sentence || !ADDED.test(added.lead) || isJoined(claim)) return null
  if (TAKEN_OFF.test(prose.normal.slice(added.end, claim.start))) return null
  const wholes = others.filter(({ sentence }) => sentence >= claim.sentence - 1).slice(0, 4)
  return said(
    'parts',
    wholes.map((other) => sum(claim, [more(other), more(added)])),
  )
}

/** 年初安排32.80亿元，调减6.40亿元至26.40亿元. */
function becomeOf(prose: Prose, claim: Claim): Tie | null {
  if (!BECAME.test(claim.lead)) return null
  const change = prose.claims[claim.index - 1]
  if (change?.sentence !== claim.sentence || change.unit.key !== claim.unit.key) return null
  const words = change.lead
  const isDown = DOWN.test(words)
  if (!isDown && !UP.test(words)) return null
  const [base] = before(prose, change, IN_SENTENCE).filter(isLike(claim))
  if (base === undefined) return null
  return said('balance', [sum(claim, [more(base), isDown ? less(change) : more(change)])])
}

const isDone = ({ equation: { form }, holds, certainty }: Tie): boolean =>
  form !== 'within' && (holds || certainty === 'certain' || form !== 'sum')

/** 勾稽 — sums and differences that the words beside the amounts spell out, in their order. */
export function reckonings(prose: Prose, ties: readonly Tie[]): Tie[] {
  const told = toldBesideParts(ties, isDone)
  const summed = summedIn(ties)
  return flatMapped(prose.claims, (claim) => {
    if (told.has(claim.start) || claim.vagueness !== 'none' || claim.bound !== 'none' || claim.unit.key === '')
      return []
    const taken = NET_FLOW.test(claim.lead) ? null : takenAway(prose, claim)
    if (taken !== null) return taken
    const found =
      withoutOverlap(prose, claim) ??
      gapOfBudget(prose, claim) ??
      gapBetween(prose, claim) ??
      addedUp(prose, claim) ??
      becomeOf(prose, claim)
    return found === null || (!found.holds && summed.has(claim.start)) ? [] : found
  })
}
