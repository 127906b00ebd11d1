import { compare, dividedBy, type Exact, exactOf, minus, ONE, times, ZERO } from '../amount/index.ts'
import { type Award, explained } from './award.ts'
import { bandStep, reachedBand, shareOf } from './bands.ts'
import { ruleInWords } from './rule-in-words.ts'
import type { ExecutionInput, Explanation, PresentOperand } from './scoring-input.ts'
import { equalsPercent, percentWords, shortText } from './words.ts'

interface Amounts {
  readonly executed: PresentOperand
  readonly budget: PresentOperand
}

/**
 * 预算执行率得分 — from 全年执行数 ÷ 全年预算数 (年初预算 and adjustments), by the pack's rule.
 *
 * Spending above the budget earns no more than the weight and asks for a reason. Without a budget there is no rate and
 * there are no points (0), only a reason to give. Fewer than no payments (reversals) earn nothing.
 *
 * @source 财预〔2020〕10号 附1; bands: 财预〔2021〕101号
 */
export function explainExecution(input: ExecutionInput, amounts: Amounts): Explanation {
  const rate = dividedBy(amounts.executed.value, amounts.budget.value)
  return explained(
    exactOf(input.weight),
    rate === null || compare(amounts.budget.value, ZERO) < 0
      ? withoutBudget(input, amounts)
      : withRate(input, { ...amounts, rate }),
  )
}

function withoutBudget(input: ExecutionInput, { budget }: Amounts): Award {
  return {
    rule: ruleInWords(input),
    from: input.rule,
    completion: null,
    share: ZERO,
    steps: [`${budget.label}为${budget.print(budget.value)}，没有可执行的预算，执行率无法计算`],
    sum: '',
    remedy: '补录全年预算数后重新计算',
    owed: ['请说明全年预算数为何没有金额；确有预算的，请补录预算指标'],
  }
}

type Rated = Amounts & { readonly rate: Exact }

function withRate(input: ExecutionInput, rated: Rated): Award {
  const { executed, budget, rate } = rated
  const quotient = `${executed.print(executed.value)} ÷ ${budget.print(budget.value)}`
  const steps = [`执行率 = 全年执行数 ÷ 全年预算数 = ${quotient} ${equalsPercent(rate)}`]
  const common = { rule: ruleInWords(input), from: input.rule, completion: rate, steps, owed: owedFor(rate) }
  const rule = input.rule.value
  const weight = shortText(exactOf(input.weight))
  if (rule.kind === 'proportional') {
    return { ...common, share: rate, sum: `${weight} × ${quotient}`, remedy: spendUpTo(ONE, rated) }
  }
  if (rule.fullWhenFinished && input.isFinished === true && compare(rate, ONE) <= 0) {
    return { ...common, share: ONE, steps: [...steps, FINISHED], sum: '', remedy: '', owed: [] }
  }
  const band = reachedBand(rule.bands, rate)
  return {
    ...common,
    share: shareOf(band),
    steps: [...steps, bandStep(band)],
    sum: `${weight} × ${percentWords(shareOf(band))}`,
    remedy: `${spendUpTo(exactOf(rule.bands[0].from), rated)}${rule.fullWhenFinished ? OR_FINISHED : ''}`,
  }
}

const FINISHED = '已完成且支出未超预算，得满分'
const OR_FINISHED = '，或登记为已完成且支出未超预算'

/** The payments that are missing for the rate to reach `goal`. */
function spendUpTo(goal: Exact, { executed, budget }: Amounts): string {
  const needed = times(goal, budget.value)
  return `全年执行数再增加${executed.print(minus(needed, executed.value))}，达到${executed.print(needed)}`
}

function owedFor(rate: Exact): readonly string[] {
  if (compare(rate, ONE) > 0) return ['执行数超过全年预算数，请填写预算执行偏差原因和超出部分的资金来源']
  return compare(rate, ONE) < 0 ? ['请填写预算执行偏差原因和改进措施'] : []
}
