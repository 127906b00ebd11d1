/** 报告状态 as the workbench names it. */
export const REPORT_STATES: Readonly<Record<string, string>> = {
  drafting: '草稿',
  submitted: '待审核',
  returned: '已退回',
  approved: '已定稿',
}

/** `还有 5 天`, `今天`, `已过 3 天`, `已过期限` long after; empty without a day. */
export function daysInWords(daysLeft: number | null): string {
  if (daysLeft === null) return ''
  if (daysLeft > 0) return `还有 ${daysLeft} 天`
  if (daysLeft === 0) return '今天'
  return daysLeft >= -60 ? `已过 ${-daysLeft} 天` : '期限已过'
}
