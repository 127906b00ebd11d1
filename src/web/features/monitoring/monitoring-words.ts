import type { CorrectionView, MonitoringView } from '../../../contract/monitoring-view.ts'
import { dayInWords } from '../../ui/format.ts'

/** A month as it stands in the address; nothing where it is none. */
export function monthFromAddress(text: string | undefined): number | undefined {
  return text !== undefined && /^(?:[1-9]|1[0-2])$/.test(text) ? Number(text) : undefined
}

/** By when the result of the concentrated analysis is due, and how far that is. */
export function reportInWords({ report, year }: Pick<MonitoringView, 'report' | 'year'>): string {
  const { months, dueOn, daysLeft, source } = report
  const what = `${year} 年 ${months.first}—${months.last} 月的运行监控结果`
  if (dueOn === null || daysLeft === null) return `${what}没有规定报送期限（${source}）。`
  const left = daysLeft < 0 ? '期限已过' : daysLeft === 0 ? '今天到期' : `还有 ${daysLeft} 天`
  return `${what}应于 ${dayInWords(dueOn)} 前报送，${left}（${source}）。`
}

/** `还有 5 天`, `今天到期`, `逾期 3 天`; for what is closed the day itself is enough. */
export function dueInWords({ state, daysLeft }: Pick<CorrectionView, 'state' | 'daysLeft'>): string {
  if (state === '已销号') return ''
  if (daysLeft === 0) return '今天到期'
  return daysLeft < 0 ? `逾期 ${-daysLeft} 天` : `还有 ${daysLeft} 天`
}
