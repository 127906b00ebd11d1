import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { isOfList, isWord } from '../tie/clause.ts'
import { closedTie } from '../tie/make-tie.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlain, isSlipped } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'

/** 新增就业3.82万人，完成年度目标3.5万人的109.1% */
const GOAL =
  /^，(?:完成|达到|占|为)(?:了)?(?:年度|全年|年初|省定|市定|县定|下达)*(?:目标|任务|计划)(?:任务|数|人数|指标)?$/
const OF_IT = /^的$/

/** What was done, what should have been, and the percentage, in one clause each. */
function ofGoal(prose: Prose, rate: Claim): Equation | null {
  const { claims } = prose
  const [done, goal] = claims.slice(Math.max(0, rate.index - 2), rate.index)
  if (done === undefined || goal === undefined || !OF_IT.test(rate.lead) || !GOAL.test(goal.lead)) return null
  const isOne = done.sentence === rate.sentence && done.unit.key === goal.unit.key
  return isOne &&
    !isOfList(prose, done) &&
    isPlain(done) &&
    isPlain(goal) &&
    done.role !== 'difference' &&
    done.role !== 'growth'
    ? { form: 'ratio', rate, numerator: done, denominator: goal }
    : null
}

const RATES = /^，?(?:两项|二者)?(?:任务|目标|计划)?完成率分别(?:为|达到?|是)$/
const AND = /^[、和与及]$/
const GOALS = /^（(?:年度|全年)?(?:任务|目标|计划)(?:数|量|任务)?(?:分别)?(?:为|是)?$/

/** 植树962亩、抚育415亩，完成率分别为106.9%和103.8%（任务数为900亩、400亩）: each with its own goal. */
function ofBracket({ claims }: Prose, rate: Claim): Equation[] {
  const [one, other] = claims
    .slice(Math.max(0, rate.index - 3), rate.index)
    .filter((claim) => !isWord(claim))
    .slice(-2)
  const [second, goal, next] = claims.slice(rate.index + 1, rate.index + 4)
  if (one === undefined || other === undefined || second === undefined || goal === undefined || next === undefined)
    return []
  const isSaid = RATES.test(rate.lead) && AND.test(second.lead) && GOALS.test(goal.lead) && /^[、和]$/.test(next.lead)
  const isOfOne = [one, other, second, goal, next].every(({ sentence }) => sentence === rate.sentence)
  const areAlike = one.unit.key === goal.unit.key && other.unit.key === next.unit.key
  if (!isSaid || !isOfOne || !areAlike) return []
  return [
    { form: 'ratio', rate, numerator: one, denominator: goal },
    { form: 'ratio', rate: second, numerator: other, denominator: next },
  ]
}

/** Percentages of goals that stand beside them, told by all their words. */
export const ofGoalsNamed = (prose: Prose): Tie[] =>
  flatMapped(prose.claims, (rate) => {
    if (rate.unit.dimension !== 'percent' || rate.vagueness !== 'none') return []
    const single = ofGoal(prose, rate)
    const equations = single === null ? ofBracket(prose, rate) : [single]
    return equations
      .filter((equation) => !isSolved(equation) && isSlipped(equation))
      .map((equation) => closedTie('rate', equation))
  })
