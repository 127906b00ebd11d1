import { compare, ZERO } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { takenAs, takenExactly } from '../../claim/index.ts'
import { isJoined, wordsBefore } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import { isSolved } from '../tie/solve.ts'
import { before, isSlippedWidely, sought } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { isPercentage, isRateable, ratio } from './sought-rates.ts'

/** 完成105.6%, 执行99.66%: a rate told by its verb. */
const DONE = /(?:^|[，；：、]|实际|已|累计)(?:完成|执行|支出|支付|到位|兑付|拨付|进度)(?:了|为|达)?$/
const GOAL = /计划|目标|任务|指标|预算|应|批复|下达|概算|定额/
const OTHERS = /上年|去年|同期|序时/
const REACH = { amounts: 12, paragraphs: 1 }
const MOST = 3

/** 年度目标为接待20万人次、外借8万册次: what is listed with a goal is one. */
function isGoal({ claims }: Pick<Prose, 'claims'>, claim: Claim): boolean {
  const [first] = claims.slice(Math.max(0, claim.index - 1), claim.index)
  if (GOAL.test(claim.lead)) return true
  return first !== undefined && first.sentence === claim.sentence && isJoined(claim) && isGoal({ claims }, first)
}

/** 活动108场，完成120%: of the amount right before it, and of no other. */
function ownResult(prose: Prose, rate: Claim): Claim | undefined {
  const own = prose.claims[rate.index - 1]
  const isOwn = own?.sentence === rate.sentence && /^，(?:实际)?完成$/.test(rate.lead)
  return isOwn && isRateable(own) && !isGoal(prose, own) && !OTHERS.test(own.lead) ? own : undefined
}

/** 计划扫描300万页，实际扫描316.8万页，完成: goal and result side by side, of which nothing else can be meant. */
function isDirect(rate: Claim, result: Claim, goal: Claim): boolean {
  return (
    goal.sentence === rate.sentence &&
    result.sentence === rate.sentence &&
    Math.min(goal.index, result.index) === rate.index - 2 &&
    Math.max(goal.index, result.index) === rate.index - 1
  )
}

/** 质保金为合同价860万元的5%，即43万元: what was agreed on, and no more. */
const AGREED = /质保|保证金|预付|首付|预留|扣留|提取|计取|奖励|配套|按[^，。；]{0,12}$/
/** 占全村人口1,480人的22.5%，共333人 */
const IN_ALL = /^，(?:即|共|计|合|有|为)(?:有|计|为)?$/

/** Base, percentage and what it comes to, one behind the other: nothing else can be meant, however few the digits. */
function partInRow(prose: Prose, claim: Claim): Tie | null {
  const [base, part] = [prose.claims[claim.index - 1], prose.claims[claim.index + 1]]
  if (base === undefined || part?.sentence !== base.sentence || claim.lead !== '的') return null
  const isRow = isRateable(base) && isRateable(part) && base.unit.key === part.unit.key
  if (!isRow || !IN_ALL.test(part.lead)) return null
  const isAgreed = AGREED.test(wordsBefore(prose, base, LONGEST))
  const rate = isAgreed ? takenAs(takenExactly(claim), { step: ZERO }) : claim
  const equation = ratio(rate, part, base)
  if (isSolved(equation)) return makeTie('rate', equation, 'certain')
  return isSlippedWidely(equation) ? makeTie('rate', equation, 'certain') : null
}

const LONGEST = 24
const THAT_IS = /^，?(?:即|也就是|折合|计|应付)(?:为|约)?$/

/** 合同价640.00万元，应付至80%即512.00万元; 付够316万元，即80%: a part told together with its percentage. */
function partOf(prose: Prose, claim: Claim): Tie | null {
  const [earlier, later] = [prose.claims[claim.index - 1], prose.claims[claim.index + 1]]
  const isSaid = (from: number, to: number): boolean => THAT_IS.test(prose.normal.slice(from, to))
  const part = [earlier, later].find(
    (other) =>
      other !== undefined &&
      isRateable(other) &&
      !/按[^，。；]*$/.test(other.lead) && // 改判率按结案158件计为13.3%
      isSaid(Math.min(claim.end, other.end), Math.max(claim.start, other.start)),
  )
  if (part === undefined) return null
  const bases = before(prose, part, REACH).filter((other) => isRateable(other) && other.unit.key === part.unit.key)
  return sought(
    'rate',
    bases.slice(0, MOST).map((base) => ratio(claim, part, base)),
  )
}

/** A percentage that only a verb names: what was done, out of what was planned. */
export function bareRate(prose: Prose, claim: Claim): Tie | null {
  const { lead } = claim
  if (!isPercentage(claim) || OTHERS.test(lead)) return null
  const part = partInRow(prose, claim) ?? partOf(prose, claim)
  if (part !== null || !DONE.test(lead)) return part
  const near = before(prose, claim, REACH).filter((other) => isRateable(other) && !OTHERS.test(other.lead))
  const goals = near.filter((other) => isGoal(prose, other)).slice(0, MOST)
  const own = ownResult(prose, claim)
  const results = own === undefined ? near.filter((other) => !isGoal(prose, other)).slice(0, MOST) : [own]
  const pairs = goals.flatMap((goal) =>
    results.filter(({ unit }) => unit.key === goal.unit.key).map((result) => ({ goal, result })),
  )
  const equations = pairs.map(({ goal, result }): Equation => ratio(claim, result, goal))
  const found = sought('rate', equations)
  const direct = pairs.find(({ goal, result }) => isDirect(claim, result, goal) && compare(goal.value, ZERO) > 0)
  return found ?? (direct === undefined ? null : makeTie('rate', ratio(claim, direct.result, direct.goal), 'certain'))
}
