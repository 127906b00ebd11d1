import { compare } from '../../amount/index.ts'
import type { Claim } from '../../claim/index.ts'
import { isPercentage, ratio } from '../rates/sought-rates.ts'
import { lastClause, wordsBefore } from '../tie/clause.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import type { Context } from './spoken-words.ts'
import { amountsBefore, divisionsOf, isGoalOf, isLike, judged, wordsAround } from './spoken-words.ts'

const BRACKETED = /（[^（）]*）|[“”]/g
const GOAL =
  /计划|目标|任务|指标|预算|应[^，。；]*$|批复|下达|概算|定额|控制[价数]|限价|总[量数]|基数|年初[^，。；]{0,6}确定|年内拟/
/** 完成年度目标的102.5%, 完成率105.14%, 完成106.4%. */
const OF_GOAL =
  /(?:(?:完成|实现|达到?|占|[为是]|相当于)了?(?:全年|年度|年初|当年|总|本年|既定|原)?(?:的)?(?:工作)?(?:计划|目标|任务|指标|控制[价数])[数值量]?的(?:比例)?|(?:完成|达成|实现|到位|覆盖|执行)(?:率|度|比例)|，(?:实际|已|累计)?(?:完成|达成))(?:仅?为|达到?|约|只有)?：?$/
const OTHERS = /上年|去年|同期|序时|平均|综合|总体/
const GOALS_BACK = 12
/** So much of a sentence is read for whether it speaks of a plan. */
const SENTENCE = 80
const MOST = 2

/** 完成率105.14%（目标35公里）, 完成目标（1,500亩）的104.00%: a goal in the bracket beside the rate. */
function goalInBracket({ prose }: Context, rate: Claim): Claim[] {
  const [earlier, later] = [prose.claims[rate.index - 1], prose.claims[rate.index + 1]]
  const isInside = (claim: Claim | undefined): claim is Claim =>
    claim !== undefined && claim.sentence === rate.sentence && claim.depth > rate.depth
  const isOpened = prose.normal[rate.end] === '（'
  const isClosed = earlier !== undefined && /^[^（]{0,4}）的/.test(prose.normal.slice(earlier.end, rate.start))
  if (isOpened && isInside(later) && GOAL.test(later.lead)) return [later]
  return isClosed && isInside(earlier) ? [earlier] : []
}

/** 计划举办…，共计24个班次，培训干部2,000人次: a goal by its own clause, else by its sentence. */
function goalsBefore({ prose }: Context, rate: Claim): Claim[] {
  const near = amountsBefore(prose, rate, GOALS_BACK)
  const own = near.filter((claim) => GOAL.test(wordsAround(prose, claim)))
  const said = near.filter(
    (claim) => claim.sentence < rate.sentence && /计划|目标|任务/.test(wordsBefore(prose, claim, SENTENCE)),
  )
  return [...own, ...said.filter((claim) => !own.includes(claim))]
}

/** What was done, in the unit of the goal: in the sentence of the rate; else what is divided right before, or goes by its name. */
function resultsOf(context: Context, rate: Claim, goal: Claim): Claim[] {
  const { prose } = context
  const near = amountsBefore(prose, rate, GOALS_BACK).filter(
    (claim) => isLike(claim, goal) && claim !== goal && !GOAL.test(claim.lead) && !OTHERS.test(claim.lead),
  )
  // 3个项目超过进度，某项目支出464万元，执行率20%: what stands right before the rate is what was done.
  const [beside] = amountsBefore(prose, rate, 0).filter((claim) => !GOAL.test(claim.lead))
  const isSaid = beside?.sentence === rate.sentence && beside.depth <= rate.depth
  if (isSaid && !isLike(beside, goal)) return []
  const own = near.filter(({ sentence, depth }) => sentence === rate.sentence && depth <= rate.depth)
  if (own.length > 0) return own.slice(0, MOST)
  const name = lastClause(rate.lead).replace(/(?:完成|达成|实现|到位|覆盖|执行)(?:率|度|比例)?.*$/, '')
  const called = near.filter(({ label }) => name.length >= 2 && label.endsWith(name))
  const parts = near.filter(({ paragraph }) => paragraph === rate.paragraph).map((part) => divisionsOf(context, part))
  const wholes = new Set(parts.flat().map(({ whole }) => whole.start))
  const divided = near.filter(({ start, paragraph }) => wholes.has(start) && paragraph === rate.paragraph)
  return [...called, ...divided].slice(0, MOST)
}

/** The one goal that its paragraph tells. */
const isOnly = (goals: readonly Claim[], goal: Claim, { paragraph }: Claim): boolean =>
  goals.every(
    (other) =>
      other.unit.key !== goal.unit.key || other.paragraph !== paragraph || compare(other.value, goal.value) === 0,
  ) && goal.paragraph === paragraph

function equationsOf(context: Context, rate: Claim): Equation[] {
  const inBracket = goalInBracket(context, rate)
  const goals = inBracket.length > 0 ? inBracket : goalsBefore(context, rate)
  const pairs = goals.flatMap((goal) => resultsOf(context, rate, goal).map((result) => ({ goal, result })))
  // The nearest goal that anything was done of is the one that is meant.
  const [first] = pairs
  return pairs
    .filter(({ goal }) => first !== undefined && compare(goal.value, first.goal.value) === 0)
    .filter(({ goal, result }) => isOnly(goals, goal, rate) || isGoalOf(goal, result))
    .map(({ goal, result }) => ratio(rate, result, goal))
}

/** 招收2,205人，而下达的计划为2,180人，完成计划的101.15%: what was done out of what was to be, wherever the goal stands. */
export function goalSpoken(context: Context, rate: Claim): Tie | null {
  const words = lastClause(wordsBefore(context.prose, rate, 40).replace(BRACKETED, ''))
  const mark = context.prose.normal[rate.start - words.length - 1] === '，' ? '，' : ''
  if (!isPercentage(rate) || !OF_GOAL.test(`${mark}${words}`) || OTHERS.test(words)) return null
  return judged(context.prose, rate, equationsOf(context, rate))
}
