import { lastDay, pad, tableText } from './table.mjs'

const monthly = (text) => text.split(' ').map((value, index) => [index + 1, value])
const at = (...pairs) => pairs

/** Monthly values of the indicators that no ledger counts, in the indicator's own unit. All illustrative. */
const VALUES = [
  // P1: one cable cut in the third quarter
  { code: 'P1-03', by: 'E3', values: monthly('99.98 99.97 99.98 99.96 99.97 99.95 98.84 99.42 99.96 99.97 99.98 99.98'), note: { 7: '道路施工挖断光缆', 8: '临时路由运行' } },
  { code: 'P1-04', by: 'E2', values: monthly('3.5 3.6 3.4 3.8 3.9 3.6 5.8 5.2 3.7 3.6 3.5 4.4') },
  { code: 'P1-08', by: 'E1', values: at([6, '92.31'], [12, '94.23']), note: { 6: '全部接入单位问卷，有效52份，满意和基本满意48份', 12: '全部接入单位问卷，有效52份，满意和基本满意49份' }, evidence: '2020-E15' },
  // P2
  { code: 'P2-01', by: 'E2', values: monthly('4 4 4 4 4 4 5 4 4 5 4 4') },
  { code: 'P2-03', by: 'E3', values: monthly('99.5 99.2 99.4 99.6 99.3 99.5 99.1 99.4 99.6 99.5 99.4 99.5') },
  { code: 'P2-04', by: 'E2', values: monthly('27 29 26 25 26 28 24 25 26 27 24 25') },
  { code: 'P2-06', by: 'E2', values: monthly('31 8 12 19 27 30 34 33 32 31 30 31'), note: { 2: '疫情期间暂停现场接访' } },
  { code: 'P2-07', by: 'E2', values: monthly('0 0 0 0 0 1 0 0 0 0 1 0') },
  { code: 'P2-08', by: 'E1', values: at([12, '93.55']), note: { 12: '接访场所工作人员问卷，有效31份，满意和基本满意29份' }, evidence: '2020-E15' },
  // P3
  { code: 'P3-01', by: 'E2', values: monthly('2 2 2 2 2 2 2 2 2 2 2 2') },
  { code: 'P3-03', by: 'E4', values: monthly('99.7 99.8 99.6 99.7 99.9 99.8 99.5 99.6 99.7 99.8 99.7 99.8'), note: { 7: '机房例行检修' }, evidence: '2020-E16' },
  { code: 'P3-04', by: 'E2', values: monthly('3.4 3.3 3.2 3.1 3.0 2.9 3.1 3.0 2.9 2.8 2.7 2.6') },
  { code: 'P3-06', by: 'E3', values: monthly('4.6 5.2 4.9 4.6 4.5 4.4 4.3 4.4 4.4 4.3 4.3 4.1') },
  { code: 'P3-07', by: 'E0', values: monthly('0 0 0 0 0 0 0 0 0 0 0 0') },
  { code: 'P3-08', by: 'E1', values: at([6, '87.86'], [12, '88.75']), note: { 6: '网站在线问卷，有效420份，满意和基本满意369份', 12: '网站在线问卷，有效480份，满意和基本满意426份' }, evidence: '2020-E15' },
  // P4
  { code: 'P4-01', by: 'E2', values: at([3, '52'], [6, '55'], [9, '57'], [12, '58']) },
  { code: 'P4-02', by: 'E2', values: monthly('2 1 2 4 4 4 5 4 4 4 5 4') },
  { code: 'P4-03', by: 'E2', values: monthly('100 100 100 100 100 100 100 100 100 100 100 100') },
  { code: 'P4-04', by: 'E2', values: monthly('20 22 19 18 19 20 21 19 18 17 18 17') },
  { code: 'P4-06', by: 'E2', values: monthly('95.2 95.0 95.8 96.1 96.4 96.3 96.0 96.2 96.5 96.4 96.6 96.7') },
  { code: 'P4-08', by: 'E1', values: at([12, '91.23']), note: { 12: '乡镇、村级工作人员问卷，有效57份，满意和基本满意52份' }, evidence: '2020-E15' },
  // P5: far above target
  { code: 'P5-04', by: 'E2', values: monthly('14 13 13 14 13 13 13 13 13 13 12 12') },
  { code: 'P5-06', by: 'E1', values: monthly('2.6 4.8 5.1 4.4 3.6 3.1 3.0 2.9 3.2 3.1 2.8 2.9') },
  { code: 'P5-08', by: 'E1', values: at([12, '96.3']), note: { 12: '参会单位问卷，有效54份，满意和基本满意52份' }, evidence: '2020-E15' },
  // P6
  { code: 'P6-01', by: 'E1', values: at([6, '5'], [9, '9'], [12, '12']) },
  { code: 'P6-02', by: 'E2', values: monthly('0 0 0 0 0 0 0 12 10 6 4 0') },
  { code: 'P6-03', by: 'E1', values: at([12, '83.33']), note: { 12: '两个老旧系统首次测评未通过' }, evidence: '2020-E08' },
  { code: 'P6-04', by: 'E2', values: monthly('70 68 71 66 65 67 64 63 66 65 64 63') },
  { code: 'P6-06', by: 'E0', values: monthly('0 0 0 0 0 0 0 0 0 0 0 0') },
  { code: 'P6-07', by: 'E2', values: monthly('0 0 0 0 0 0 0 0 2 0 0 0'), note: { 9: '轮岗后个别终端恢复默认口令' } },
  // whole unit
  { code: 'U-10', by: 'E1', values: at([6, '94.12'], [12, '94.64']), note: { 6: '服务对象单位问卷，有效85份，满意和基本满意80份', 12: '服务对象单位问卷，有效112份，满意和基本满意106份' }, evidence: '2020-E15' },
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
