import type { Exact } from '../../domain/amount/index.ts'
import { compare, whole } from '../../domain/amount/index.ts'
import type { Claim } from '../../domain/claim/index.ts'
import { between, lastUntil } from '../../domain/claim/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import type { Problem } from '../define-check.ts'
import type { Found } from '../define-words.ts'
import { allFound, groupOf } from '../define-words.ts'
import { groupStart, isStated, problemOf } from './define-comparison.ts'
import { type Goal, goalsOf, LESS_IS_BETTER } from './define-goals.ts'

/** 高于年度目标, 超额完成全年任务, 已达到目标值的要求, 未完成年度计划: the goal stands elsewhere. */
const GOAL_MET =
  /(均|都|全部)?(?:已经?)?(高于|超过|超出|低于|超额完成|未(?:能)?(?:按[时期]|如期)?(?:完成|达到?|实现)|没有(?:完成|达到|实现)|(?:按[时期]|如期|全面|顺利|圆满)?(?:完成|达到|实现))了?(?:年度|全年|年初|当年|绩效|预[期定]|既定|设定|确定|下达|计划|考核|的)*(?:目标|任务|指标|计划)(?:值|数|量|任务|目标)*(?:的?要求)?(?=[，。；、）\n]|$)/g

/** 目标尚未达成, 未达标: the goal is named first, or not at all. */
const GOAL_CAME =
  /(?<=，)(?:(?:年度|全年|绩效|预期|既定)*(?:目标|任务|指标|计划)(已经?|尚未|未能?|没有)(?:如期|按[时期]|全面|圆满)?(?:达成|完成|实现)|(已经?|尚未|未能?|没有)达标)(?=[，。；）\n]|$)/g

type Said = 'above' | 'below' | 'missed' | 'reached'

function saidBy(word: string): Said {
  if (/^(?:未|没有)/.test(word)) return 'missed'
  if (word === '低于') return 'below'
  return /完成$|达到?$|实现$/.test(word) && !word.startsWith('超') ? 'reached' : 'above'
}

/** An amount set beside what it is said to have reached. */
interface Asked {
  readonly amount: Claim
  /** `null`: none, or the amount is itself a rate of its goal. */
  readonly goal: Goal | null
}

const NAMES_GOAL = /(?:目标|指标|任务|计划)(?:值|数|量|任务|目标)?(?:设定)?(?:为|是|：)?$/
const PLANNED = /(?:计划|目标|任务)[^，。；]{0,16}$/
const ACTUAL = /实际|完成|达到|实现/

function isGoal({ normal }: Examined, { bound, leadStart, start }: Claim): boolean {
  const lead = normal.slice(leadStart, start)
  return bound !== 'none' || NAMES_GOAL.test(lead) || (PLANNED.test(lead) && !ACTUAL.test(lead))
}

function goalFrom(claim: Claim): Goal {
  return { claim, bound: claim.bound === 'at-most' ? 'at-most' : 'at-least' }
}

/** The one goal in the unit of an amount among some claims. */
function onlyGoal(document: Examined, claims: readonly Claim[], amount: Claim): Goal | null {
  const goals = claims.filter(
    (claim) => claim !== amount && claim.unit.key === amount.unit.key && isGoal(document, claim),
  )
  const [only, ...others] = goals
  return only === undefined || others.length > 0 ? null : goalFrom(only)
}

/** 计划40场，实际36场: the goal in the sentence, else in the paragraph before. */
function goalBeside(document: Examined, amount: Claim, start: number): Goal | null {
  const paragraph = document.paragraphAt(start)
  const own = between(document.claims, Number(paragraph?.start), start)
  const goal =
    onlyGoal(
      document,
      own.filter(({ sentence }) => sentence === amount.sentence),
      amount,
    ) ?? onlyGoal(document, own, amount)
  if (goal === null || amount.unit.key === '' || amount.unit.dimension === 'money') return null
  const isOpen = goal.claim.bound === 'none' && LESS_IS_BETTER.test(amount.label + goal.claim.label)
  return isOpen ? null : goal
}

const OF_GOAL =
  /(?:完成|达成|实现)(?:率|比例)(?:为|达到?)?$|完成(?:年度|全年|年初)*(?:目标|任务|计划)(?:数|量|任务)?的$/
/** Of money, or of what there was to mend: 整治完成率93.9% may well be more than was aimed at. */
const OF_OTHERS = /预算|支出|执行|资金|投资|支付|整治|整改|治理|修复|改造/

/** 完成率106.5%: what was done, set against what was to be done. */
function isRateOfGoal({ normal }: Examined, { unit, leadStart, start }: Claim): boolean {
  const lead = normal.slice(leadStart, start)
  return unit.dimension === 'percent' && OF_GOAL.test(lead) && !OF_OTHERS.test(lead)
}

function contradicts(
  { interval }: Claim,
  goal: Exact,
  { said, isLimit }: { readonly said: Said; readonly isLimit: boolean },
): boolean {
  const [isBelow, isAbove] = [compare(interval.high, goal) < 0, compare(interval.low, goal) > 0]
  if (said === 'above') return isBelow
  if (said === 'below') return isAbove
  // Not having reached a limit is no statement about it.
  if (said === 'missed') return !isLimit && compare(interval.low, goal) >= 0
  return isLimit ? isAbove : isBelow
}

/** 满意度94.0%，目标值为95%，已达到目标值: the goal may stand last. */
function amountBefore(document: Examined, last: Claim): Claim | null {
  if (!isGoal(document, last)) return isStated(last) ? last : null
  const amount = document.claims[last.index - 1]
  const isBeside = amount?.sentence === last.sentence && amount.unit.key === last.unit.key
  return isBeside && isStated(amount) && !isGoal(document, amount) ? amount : null
}

/** Words on a goal, and whether they are said of all amounts before them. */
interface GoalWords {
  readonly found: Found
  readonly said: Said
  readonly isOfAll: boolean
}

function goalWordsIn(document: Examined): GoalWords[] {
  const met = allFound(document, GOAL_MET, ['目标', '任务', '指标', '计划']).map((found): GoalWords => {
    return { found, said: saidBy(groupOf(found.words, 2)), isOfAll: groupOf(found.words, 1) !== '' }
  })
  const came = allFound(document, GOAL_CAME, ['目标', '任务', '指标', '计划', '达标']).map((found): GoalWords => {
    const isReached = (groupOf(found.words, 1) + groupOf(found.words, 2)).startsWith('已')
    return { found, said: isReached ? 'reached' : 'missed', isOfAll: false }
  })
  return [...met, ...came]
}

function askedAt(
  document: Examined,
  { found: { start }, isOfAll }: GoalWords,
  goalOf: ReturnType<typeof goalsOf>,
): Asked[] {
  const last = lastUntil(document.claims, start - 1)
  if (last === undefined || document.normal.slice(last.end, start) !== '，') return []
  if (isOfAll) {
    const all = between(document.claims, groupStart(document, start), start)
    return all
      .filter((claim) => claim.end <= start && isStated(claim))
      .map((amount) => ({ amount, goal: goalOf(amount) }))
  }
  const amount = amountBefore(document, last)
  if (amount === null) return []
  const rate = isRateOfGoal(document, amount)
  return [{ amount, goal: rate ? null : (goalOf(amount) ?? goalBeside(document, amount, start)) }]
}

function isAgainst(document: Examined, said: Said, { amount, goal }: Asked): boolean {
  if (goal === null) return isRateOfGoal(document, amount) && contradicts(amount, whole(100), { said, isLimit: false })
  return contradicts(amount, goal.claim.value, { said, isLimit: goal.bound === 'at-most' })
}

/** 中医治疗率88.6%，高于年度目标: amounts beside words on goals that stand elsewhere. */
export function goalProblems(document: Examined): Problem[] {
  const goalOf = goalsOf(document)
  return goalWordsIn(document).flatMap((words) => {
    const { found, said } = words
    const against = askedAt(document, words, goalOf).filter((asked) => isAgainst(document, said, asked))
    if (against.length === 0) return []
    const problem = problemOf(
      document,
      found,
      against.map(({ amount }) => amount),
    )
    const goals = against.flatMap(({ goal }) => (goal === null ? [] : [goal.claim]))
    const places = [...problem.places, ...goals.map(({ start, end }) => ({ start, end }))]
    return [{ ...problem, places, expected: goals.length === 0 ? '100%' : goals.map(({ text }) => text).join('、') }]
  })
}
