import { compare } from '../../domain/amount/index.ts'
import type { EvaluationForm, FormCell, FormIndicator, NumberCell } from '../../domain/evaluation-form/index.ts'
import type { Problem } from '../define-check.ts'
import { defineFormCheck, inForm, totalLine } from './define-form-check.ts'

const WHOLE_COST = /^项目?总?成本|^总成本|预算(?:控制|成本)|成本控制(?:数|额|在)/

/** S20 A total-cost indicator: its target is the budget, its actual what was spent. */
export const s20CostWithinBudget = defineFormCheck({
  code: 'S20',
  title: '项目总成本指标应与预算数、执行数一致',
  severity: 'warning',
  source: '财预〔2021〕101号 成本指标',
  examine(form) {
    const { annual, executed } = totalLine(form)
    const costs = form.indicators.filter(isTotalCost)
    const pairs = costs.flatMap(({ name, held }) => [
      ...pairOf({ name, stated: held?.target ?? null, booked: annual, what: '指标值', against: '全年预算数' }),
      ...pairOf({ name, stated: held?.actual ?? null, booked: executed, what: '完成值', against: '全年执行数' }),
    ])
    return {
      looked: pairs.length,
      problems: pairs
        .filter(({ stated, booked }) => compare(stated.number, booked.number) !== 0)
        .map((pair) => problemOf(form, pair)),
    }
  },
})

function isTotalCost({ levelOne, levelTwo, name, unit, target }: FormIndicator): boolean {
  const isMoney = /^万?元$/.test(unit?.text ?? '') || /万?元$/.test(target.text)
  return isMoney && /成本/.test(`${levelOne}${levelTwo}${name.text}`) && WHOLE_COST.test(name.text)
}

interface Pair<Cell> {
  readonly name: FormCell
  readonly stated: Cell
  readonly booked: Cell
  readonly what: string
  readonly against: string
}

function pairOf({ stated, booked, ...pair }: Pair<NumberCell | null>): readonly Pair<NumberCell>[] {
  return stated === null || booked === null ? [] : [{ ...pair, stated, booked }]
}

function problemOf(form: EvaluationForm, { name, stated, booked, what, against }: Pair<NumberCell>): Problem {
  return {
    message: `${inForm(form)}成本指标“${name.text}”${what}${stated.text}，${against}${booked.text}，两数不一致，请核对。`,
    places: [stated, booked].map(({ start, end }) => ({ start, end })),
    expected: booked.text,
    actual: stated.text,
    meaning: [form.title, name.text, what, stated.text, booked.text],
  }
}
