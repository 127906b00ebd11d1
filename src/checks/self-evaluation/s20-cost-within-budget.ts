import { compare } from '../../domain/amount/index.ts'
import type { EvaluationForm, FormCell, FormIndicator } from '../../domain/evaluation-form/index.ts'
import type { Problem } from '../define-check.ts'
import { defineFormCheck, inForm } from './define-form-check.ts'

const WHOLE_COST = /^项目?总?成本|^总成本|预算(?:控制|成本)|成本控制(?:数|额|在)/

/** S20 A total-cost indicator: its target is the budget, its actual what was spent. */
export const s20CostWithinBudget = defineFormCheck({
  code: 'S20',
  title: '项目总成本指标应与预算数、执行数一致',
  severity: 'warning',
  source: '财预〔2021〕101号 成本指标',
  examine(form) {
    const total = form.funds.find(({ fund }) => fund === 'total')
    const costs = form.indicators.filter((indicator) => isTotalCost(indicator))
    if (total === undefined || costs.length === 0) return { looked: 0, problems: [] }
    return {
      looked: costs.length,
      problems: costs.flatMap((indicator) => [
        ...compared(form, {
          indicator,
          stated: indicator.target,
          booked: total.annual,
          what: '指标值',
          against: '全年预算数',
        }),
        ...compared(form, {
          indicator,
          stated: indicator.actual,
          booked: total.executed,
          what: '完成值',
          against: '全年执行数',
        }),
      ]),
    }
  },
})

function isTotalCost({ levelOne, levelTwo, name, unit, target }: FormIndicator): boolean {
  const isMoney = /^(?:万?元)$/.test(unit?.text ?? '') || /万?元$/.test(target?.text ?? '')
  return isMoney && /成本/.test(`${levelOne}${levelTwo}${name.text}`) && WHOLE_COST.test(name.text)
}

interface Pair {
  readonly indicator: FormIndicator
  readonly stated: FormCell | null
  readonly booked: FormCell | null
  readonly what: string
  readonly against: string
}

function compared(form: EvaluationForm, { indicator, stated, booked, what, against }: Pair): readonly Problem[] {
  if (stated?.number == null || booked?.number == null || compare(stated.number, booked.number) === 0) return []
  return [
    {
      message: `${inForm(form)}成本指标“${indicator.name.text}”${what}${stated.text}，${against}${booked.text}，两数不一致，请核对。`,
      places: [stated, booked].map(({ start, end }) => ({ start, end })),
      expected: booked.text,
      actual: stated.text,
      meaning: [form.title, indicator.name.text, what, stated.text, booked.text],
    },
  ]
}
