import type { FigureId, ReportFacts } from '../facts.ts'
import type { MonitoringAnswer, MonitoringCorrection } from './monitoring-facts.ts'

/** `1—7月`. */
export function monthsInWords(month: number): string {
  return month === 1 ? '1月' : `1—${month}月`
}

/** `● 正常`: a shape beside the word, so that it can be read in black and white. */
export function lightInShape(light: '正常' | '关注' | '预警' | '无数据'): string {
  return `${{ 正常: '●', 关注: '▲', 预警: '■', 无数据: '○' }[light]} ${light}`
}

/** `15台`; “—” without a value. */
export function figureWithUnit(facts: ReportFacts, id: FigureId | null): string {
  const figure = id === null ? undefined : facts.figures.get(id)
  return figure === undefined || figure.value === null ? '—' : `${figure.display}${figure.unit}`
}

/** Why the light stands so; what was said in an earlier month says when. */
export function reasonInWords(
  light: string,
  { answer, month }: { answer: MonitoringAnswer | null; month: number },
): string {
  if (answer === null) return light === '关注' || light === '预警' ? '（尚未说明）' : ''
  return answer.month === month ? answer.reason : `${answer.reason}（${answer.month}月说明）`
}

/** 改进措施, how the deviation is dealt with, and every correction with its owner and day. */
export function correctionInWords(answer: MonitoringAnswer | null): string {
  if (answer === null) return ''
  const handling = answer.handling === null ? '' : `${answer.handling}：`
  return [`${handling}${answer.measure}`, ...answer.corrections.map(oneCorrection)].join('\n')
}

function oneCorrection({ measure, owner, dueOn, state }: MonitoringCorrection, index: number): string {
  return `${index + 1}. ${measure}（${owner}，${dueOn} 前，${state}）`
}

/** Of money everything stands in one cell. */
export function moneyInWords(light: string, said: { answer: MonitoringAnswer | null; month: number }): string {
  const { answer } = said
  const reason = reasonInWords(light, said)
  if (answer === null) return reason
  const likelihood = answer.likelihood === null ? [] : [`完成目标可能性：${answer.likelihood}`]
  return [
    `偏差原因（${answer.cause}）：${reason}`,
    `纠偏措施：${correctionInWords(answer)}`,
    ...likelihood,
    ...(answer.remark === null ? [] : [`备注：${answer.remark}`]),
  ].join('\n')
}
