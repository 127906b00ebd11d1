import type { MonitoringRule } from '../../domain/rule-pack/index.ts'

/** Where something stands in a row of the form. */
interface Span {
  readonly column: number
  readonly columns: number
}

const LIKELIHOODS = ['确定能', '有可能', '完全不可能'] as const

/** 运行监控表 as the rule pack wants it: each 偏差原因 has a narrow column for its mark. */
export interface MonitoringLayout {
  readonly widths: readonly number[]
  readonly causes: readonly { readonly name: string; readonly column: number }[]
  readonly likelihoods: readonly { readonly name: string; readonly column: number }[]
  readonly reason: number
  readonly correction: number
  readonly remark: number
  readonly funds: Readonly<
    Record<'fund' | 'initial' | 'annual' | 'executed' | 'rate' | 'forecast' | 'light' | 'words', Span>
  >
}

/** Side, levels one to three, target, execution, forecast, light. */
const FIXED = [7, 9, 11, 18, 14, 15, 13, 10] as const
const [MARK, REASON, LIKELIHOOD, CORRECTION, REMARK] = [6, 22, 6, 22, 18] as const

/** @source 财预〔2019〕136号 项目支出绩效目标执行监控表, with 亮灯 and 纠偏措施 */
export function monitoringLayout({ causes }: Pick<MonitoringRule, 'causes'>): MonitoringLayout {
  const firstCause = FIXED.length + 1
  const half = Math.floor(causes.length / 2)
  const reason = firstCause + causes.length
  const correction = reason + LIKELIHOODS.length + 1
  return {
    widths: [...FIXED, ...causes.map(() => MARK), REASON, ...LIKELIHOODS.map(() => LIKELIHOOD), CORRECTION, REMARK],
    causes: causes.map((name, index) => ({ name, column: firstCause + index })),
    likelihoods: LIKELIHOODS.map((name, index) => ({ name, column: reason + 1 + index })),
    reason,
    correction,
    remark: correction + 1,
    funds: {
      fund: { column: 2, columns: 3 },
      initial: { column: 5, columns: 1 },
      annual: { column: 6, columns: 1 },
      executed: { column: 7, columns: 2 },
      rate: { column: firstCause, columns: half },
      forecast: { column: firstCause + half, columns: causes.length - half },
      light: { column: reason, columns: 1 },
      words: { column: reason + 1, columns: LIKELIHOODS.length + 2 },
    },
  }
}
