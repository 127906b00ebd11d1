import { lastDay, pad, tableText } from './table.mjs'

const monthly = (text) => text.split(' ').map((value, index) => [index + 1, value])
const at = (...pairs) => pairs

/** Monthly values of the indicators that no ledger counts, in the indicator's own unit. All illustrative. */
const VALUES = [
  // P3
  { code: 'P3-06', by: 'E3', values: monthly('4.6 5.2 4.9 4.6 4.5 4.4 4.3 4.4 4.4 4.3 4.3 4.1') },
  // P4
  { code: 'P4-06', by: 'E2', values: monthly('95.2 95.0 95.8 96.1 96.4 96.3 96.0 96.2 96.5 96.4 96.6 96.7') },
  // P5: far above target
  { code: 'P5-06', by: 'E1', values: monthly('2.6 4.8 5.1 4.4 3.6 3.1 3.0 2.9 3.2 3.1 2.8 2.9') },
  // P6
  { code: 'P6-02', by: 'E2', values: monthly('0 0 0 0 0 0 0 12 10 6 4 0'), note: { 8: '边界设备和服务器先行加固' } },
]

export function actualValueTable() {
  const rows = VALUES.flatMap(({ code, by, values, note = {}, evidence }) =>
    values.map(([month, value]) => ({
      id: `2020-${code}-${pad(month)}`,
      values: [`2020-${code}`, lastDay(month), value, note[month] ?? ''],
      strength: by,
      source: '示例数据：公开报告没有指标的完成值',
      evidence: evidence === undefined ? [] : [evidence],
    })),
  )
  return tableText(['指标', '所属月份', '完成值', '情况说明'], rows)
}
