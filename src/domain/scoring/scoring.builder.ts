import { type Exact, exactOf, exactText, fraction, grouped, times } from '../amount/index.ts'
import type { Bands, QualitativeBand, QuantitativeRule, RateBand, Sourced } from '../rule-pack/index.ts'
import { explainPoints } from './explain-points.ts'
import type { ExecutionInput, Explanation, Operand, QuantitativeInput } from './scoring-input.ts'

/** A rule as the example of the tests states it. */
export const sourced = <T>(value: T, confidence: Sourced<T>['confidence'] = 'confirmed'): Sourced<T> => ({
  value,
  source: '测试规则',
  confidence,
})

export const PROPORTIONAL: QuantitativeRule = {
  kind: 'proportional',
  overTarget: sourced({ trigger: '1.3' }, 'unconfirmed'),
}
export const GATED: QuantitativeRule = { kind: 'gated', gate: '0.6', overTarget: sourced({ trigger: '1.3' }) }
export const DIRECT: QuantitativeRule = { kind: 'direct' }

export const EXECUTION_BANDS: Bands<RateBand> = [
  { from: '1', share: '1' },
  { from: '0.8', share: '0.7' },
  { from: '0.6', share: '0.5' },
]
export const SATISFACTION_BANDS: Bands<RateBand> = [
  { from: '0.9', share: '1' },
  { from: '0.8', share: '0.8' },
  { from: '0.6', share: '0.5' },
  { from: '0', share: '0' },
]
export const QUALITATIVE_BANDS: Bands<QualitativeBand> = [
  { name: '达成', from: '0.8', to: '1', includesTo: true },
  { name: '部分达成', from: '0.6', to: '0.8', includesTo: false },
  { name: '未达成', from: '0', to: '0.6', includesTo: false },
]

/** A figure in `unit`; `%` counts percent points, as indicators of percent do. */
function operand(label: string, value: string | null, unit = '场'): Operand {
  const exact = value === null ? null : exactOf(value)
  return {
    label,
    value: exact,
    ratio: unit === '%' && exact !== null ? times(exact, fraction(1n, 100n)) : null,
    print: (printed) => `${grouped(exactText(printed))}${unit}`,
  }
}

interface Quantitative {
  readonly weight?: string
  readonly comparator?: QuantitativeInput['comparator']
  readonly target: string | null
  readonly actual: string | null
  readonly rule?: QuantitativeRule
  readonly lostPerUnit?: string
  readonly unit?: string
}

/** The explanation of an indicator: 10 points, ≥, in proportion, unless a test says otherwise. */
export function quantitative({ target, actual, unit, ...input }: Quantitative): Explanation {
  return explainPoints(
    {
      kind: 'quantitative',
      weight: input.weight ?? '10',
      comparator: input.comparator ?? '≥',
      target: 'target',
      actual: 'actual',
      rule: sourced(input.rule ?? PROPORTIONAL),
      zero: { ...sourced({ lostPerUnit: input.lostPerUnit ?? '1' }, 'unconfirmed'), source: '零值规则' },
    },
    (id) => (id === 'target' ? operand('指标值', target, unit) : operand('实际完成值', actual, unit)),
  )
}

interface Execution {
  readonly weight?: string
  readonly executed: string | null
  readonly budget: string | null
  readonly rule?: ExecutionInput['rule']['value']
  readonly isFinished?: boolean
}

/** The explanation of 预算执行率: 10 points, in proportion, unless a test says otherwise. Amounts in 万元. */
export function execution({ executed, budget, ...input }: Execution): Explanation {
  return explainPoints(
    {
      kind: 'execution',
      weight: input.weight ?? '10',
      executed: 'executed',
      budget: 'budget',
      rule: sourced(input.rule ?? { kind: 'proportional' }),
      ...(input.isFinished === undefined ? {} : { isFinished: input.isFinished }),
    },
    (id) => (id === 'budget' ? operand('全年预算数', budget, '万元') : operand('全年执行数', executed, '万元')),
  )
}

/** Exact text of a number that may be missing. */
export function textOf(value: Exact | null): string | null {
  return value === null ? null : exactText(value)
}
