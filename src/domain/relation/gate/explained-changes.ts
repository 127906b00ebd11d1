import { compare, whole as integer, sumOf } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { lastClause } from '../tie/clause.ts'
import { isSolved, totalOf } from '../tie/solve.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'
import type { ClaimsByStart } from './elsewhere.ts'

type Sum = Extract<Equation, { form: 'sum' }>

const AROUND = 4

/** Amounts of its unit and sentence around one, without those of the relation. */
function othersAround({ claims }: Prose, claim: Claim, equation: Sum): Claim[] {
  const own = new Set(quantitiesOf(equation).map(({ start }) => start))
  return claims
    .slice(Math.max(0, claim.index - AROUND), claim.index + AROUND + 1)
    .filter((other) => other.unit.key === claim.unit.key && other.sentence === claim.sentence && !own.has(other.start))
}

/** 1,600条，年初1,285条，新增402条，注销87条: what came and went between two amounts, of which the relation has one alone. */
const isOfMoreSteps = (prose: Prose, whole: Claim, equation: Sum): boolean =>
  othersAround(prose, whole, equation).some((other) =>
    ([1, -1] as const).some((sign) => isSolved({ ...equation, terms: [...equation.terms, { quantity: other, sign }] })),
  )

/** 新认证绿色食品5个、有机产品1个，总数由23个增至29个: the steps together, of which the relation has the last. */
function isLastOfSteps({ claims }: Prose, whole: Claim, { terms }: Sum): boolean {
  const required = totalOf(terms)
  const before = claims
    .slice(Math.max(0, whole.index - AROUND), whole.index + 1)
    .filter(({ unit, sentence }) => unit.key === whole.unit.key && sentence === whole.sentence)
    .reverse()
  return before.some(
    (_, at) => at > 0 && compare(sumOf(before.slice(0, at + 1).map(({ value }) => value)), required) === 0,
  )
}

/** 首批105万元、第二批30万元，合计135万元，剩余15万元: a total was not taken from the first of its parts. */
function isTakenFromPart({ claims }: Prose, { terms }: Sum, claimAt: ClaimsByStart): boolean {
  const [from, taken] = ([1, -1] as const).map((side) => {
    const [term] = terms.filter(({ sign }) => sign === side)
    return term === undefined ? undefined : claimAt.get(term.quantity.start)
  })
  if (from === undefined || taken === undefined || taken.role !== 'total' || terms.length > 2) return false
  const parts = claims.slice(from.index, taken.index).filter(({ unit }) => unit.key === taken.unit.key)
  return parts.length > 1 && compare(sumOf(parts.map(({ value }) => value)), taken.value) === 0
}

/** 拨付首批105万元、第二批30万元，合计135万元，剩余15万元: of what the sentence adds up, and of no row of a table. */
const isOfOwnTotal = ({ claims }: Prose, whole: Claim): boolean =>
  claims
    .slice(Math.max(0, whole.index - 2), whole.index)
    .some(({ role, unit, sentence }) => role === 'total' && unit.key === whole.unit.key && sentence === whole.sentence)

const LOST = /扣|失分|丢分/
const LOSSES = 40

/** 扣1分；…，扣0.5分: each of several is some of what was lost, and no difference of a whole row. */
const isOneLoss = ({ claims, normal }: Prose, whole: Claim): boolean =>
  whole.unit.dimension === 'score' &&
  LOST.test(whole.lead) &&
  claims
    .slice(Math.max(0, whole.index - LOSSES), whole.index + LOSSES)
    .some(
      ({ index, paragraph, unit, lead, end }) =>
        index !== whole.index &&
        paragraph === whole.paragraph &&
        unit.dimension === 'score' &&
        (LOST.test(lead) || normal.slice(end, end + 1) === '扣'),
    )

function isExplainedSum(prose: Prose, tie: Tie, equation: Sum, claimAt: ClaimsByStart): boolean {
  const whole = claimAt.get(equation.whole.start)
  if (whole === undefined) return false
  const isOfCells = equation.terms.every(({ quantity }) => !claimAt.has(quantity.start))
  if (tie.kind === 'balance') return /^、[一-龥]{2}/.test(whole.lead) || isTakenFromPart(prose, equation, claimAt)
  if (tie.kind !== 'change') return false
  if (isOfCells) return isOfOwnTotal(prose, whole) || isOneLoss(prose, whole)
  return isOfMoreSteps(prose, whole, equation) || isLastOfSteps(prose, whole, equation)
}

/** 营养改善计划 is what money is spent on. */
const GOAL = /(?:目标|任务|(?<!改善|行动|资助|培养|提升|支持|奖励|帮扶|人才)计划)(?:值|数)?(?:为)?$/
const ADDED = /^，?再?加上?/

/** 增至241项，超过目标220项；能力验证8项: a goal is no part of what there is. */
function hasGoalAmong({ kind, equation }: Tie, claimAt: ClaimsByStart): boolean {
  if (kind !== 'parts' || equation.form !== 'sum') return false
  const isGoal = (start: number): boolean => {
    const { lead = '' } = claimAt.get(start) ?? {}
    return GOAL.test(lastClause(lead)) && !ADDED.test(lead)
  }
  const goals = equation.terms.filter(({ quantity }) => isGoal(quantity.start)).length
  return goals > 0 && goals < equation.terms.length && !isGoal(equation.whole.start)
}

const TO_COME = /预计|预测/

/** 预计执行率94% is no 执行率54.00% of the table; 预计1,280人次 is what the indicator asks for. */
function isForecast({ equation }: Tie, claimAt: ClaimsByStart): boolean {
  if (equation.form !== 'same' || equation.first.unit.dimension !== 'percent') return false
  const [one, other] = [equation.first, equation.second].map(({ start, label }) =>
    TO_COME.test(`${claimAt.get(start)?.lead ?? ''}${label}`),
  )
  return one !== other
}

/** 一个村就占片区总量的19.5%: one of them, and not how many. */
function isOneOfThem({ kind, equation }: Tie, claimAt: ClaimsByStart): boolean {
  if (kind !== 'share' || equation.form !== 'ratio') return false
  const part = claimAt.get(equation.numerator.start)
  return part?.form === 'chinese' && compare(part.value, integer(1)) === 0
}

/** Changes and rests that other amounts of the sentence explain, and amounts that are set against what is none of theirs. */
export const isExplainedBeside = (prose: Prose, tie: Tie, claimAt: ClaimsByStart): boolean =>
  (tie.equation.form === 'sum' && !tie.isClosed && isExplainedSum(prose, tie, tie.equation, claimAt)) ||
  hasGoalAmong(tie, claimAt) ||
  isForecast(tie, claimAt) ||
  isOneOfThem(tie, claimAt)
