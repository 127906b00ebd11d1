import { describe, expect, test } from 'vitest'
import { reportFacts, withFigures } from '../report-facts.builder.ts'
import { printedFigure } from '../report-figures.builder.ts'
import { columnName } from './cells.ts'
import type { MonitoredGoalFacts, MonitoringAnswer, MonitoringFacts } from './monitoring-facts.ts'
import { monitoringWorkbook } from './monitoring-form.ts'
import { printedContent } from './printed-content.ts'
import { sharedRows } from './shared-rows.ts'
import type { FormSheet } from './workbook.ts'

const said: MonitoringAnswer = {
  month: 7,
  situation: null,
  cause: '经费保障',
  reason: '采购计划下达晚',
  measure: '加快采购',
  likelihood: '有可能',
  handling: '纠偏整改',
  remark: '已报主管部门',
  corrections: [{ measure: '完成招标', owner: '经办', dueOn: '2020-08-31', state: '进行中' }],
}

const goal = (changed: Partial<MonitoredGoalFacts> = {}): MonitoredGoalFacts => ({
  levelOne: '产出指标',
  levelTwo: '数量指标',
  name: '接入单位数',
  target: '≥ 52 家',
  targetFigure: null,
  actual: 'm.actual',
  forecast: null,
  light: '正常',
  absence: null,
  answer: null,
  ...changed,
})

const money = (id: string, value: string | null) => printedFigure({ id, label: id, kind: 'money', unit: '元', value })
const fund = (name: string) => ({
  fund: name,
  initial: `${name}.initial`,
  annual: `${name}.annual`,
  executed: `${name}.executed`,
  forecast: `${name}.forecast`,
})
const NAMES = ['年度资金总额', '当年财政拨款', '其他资金']
const AMOUNTS = [
  ['300000', '400000', '120000', '240000'],
  ['300000', '400000', '120000', '240000'],
  ['0', '0', '0', '0'],
]

function monitoring({
  rateOf = 'annual',
  goals = [goal()],
  light = '预警' as const,
}: {
  rateOf?: 'initial' | 'annual'
  goals?: readonly MonitoredGoalFacts[]
  light?: '预警'
} = {}): MonitoringFacts {
  const figures = NAMES.flatMap((name, index) =>
    ['initial', 'annual', 'executed', 'forecast'].map((key, at) =>
      money(`${name}.${key}`, AMOUNTS[index]?.[at] ?? null),
    ),
  )
  const actual = printedFigure({ id: 'm.actual', label: '接入', kind: 'count', unit: '家', value: '30' })
  return {
    facts: withFigures(reportFacts(), [...figures, actual]),
    month: 7,
    rule: {
      value: {
        months: { first: 1, last: 7 },
        deadline: 'monitoring-report',
        moneyUnit: '万元',
        rateOf,
        causes: ['经费保障', '制度保障', '人员保障', '硬件条件保障', '其他'],
      },
      source: '财预〔2019〕136号',
      confidence: 'confirmed',
    },
    lightWords: '落后 20 个百分点为预警',
    subjects: [
      {
        kind: 'project',
        name: '网络维护',
        goals: ['网络稳定'],
        funds: NAMES.map(fund),
        money: goal({ light, answer: said }),
        indicators: goals,
      },
    ],
  }
}

function sheet(facts: MonitoringFacts): FormSheet {
  const [first] = monitoringWorkbook(facts).sheets
  if (first === undefined) throw new Error('no sheet')
  return first
}

/** Address → what is in the cell: its formula, or as it prints. */
function cellsOf({ rows }: FormSheet): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap(({ cells }, index) =>
      cells.map(({ column, content }) => [
        `${columnName(column)}${index + 1}`,
        content.kind === 'formula' ? `=${content.expression} → ${printedContent(content)}` : printedContent(content),
      ]),
    ),
  )
}

describe('绩效运行监控表', () => {
  test('adds the funds up and takes the rate of what the rule pack says, live', () => {
    const annual = cellsOf(sheet(monitoring()))
    expect(annual.get('E6')).toBe('=SUM(E7:E8) → 30.00')
    expect(annual.get('G6')).toBe('=SUM(G7:G8) → 12.00')
    expect(annual.get('I6')).toBe('=IF(N(F6)=0,"—",G6/F6) → 30.00%')
    expect(annual.get('I8')).toBe('=IF(N(F8)=0,"—",G8/F8) → —')
    expect(cellsOf(sheet(monitoring({ rateOf: 'initial' }))).get('I6')).toBe('=IF(N(E6)=0,"—",G6/E6) → 40.00%')
  })

  test('has a column for each cause, how likely the target is, the light and the correction', () => {
    const goals = [
      goal({ light: '预警', answer: said }),
      goal({ light: '关注', answer: null }),
      goal({ actual: null, light: '无数据', absence: '没有记录' }),
      goal({ light: '正常', answer: { ...said, month: 6, handling: null, corrections: [], remark: null } }),
    ]
    const cells = cellsOf(sheet(monitoring({ goals })))
    const rowOf = (row: number) =>
      ['F', 'H', 'I', 'J', 'N', 'O', 'P', 'R', 'S'].map((column) => cells.get(`${column}${row}`))
    expect(rowOf(12)).toEqual([
      '30家',
      '■ 预警',
      '√',
      '',
      '采购计划下达晚',
      '',
      '√',
      '纠偏整改：加快采购\n1. 完成招标（经办，2020-08-31 前，进行中）',
      '已报主管部门',
    ])
    expect(rowOf(13)).toEqual(['30家', '▲ 关注', '', '', '（尚未说明）', '', '', '', ''])
    expect(rowOf(14)).toEqual(['—', '○ 无数据', '', '', '', '', '', '', '没有记录'])
    expect(rowOf(15).slice(4)).toEqual(['采购计划下达晚（6月说明）', '', '√', '加快采购', ''])
    expect(cells.get('O6')).toContain('偏差原因（经费保障）：采购计划下达晚')
  })

  test('no cell lies on another, and every row is covered from side to side', () => {
    for (const one of [
      monitoring(),
      monitoring({ goals: [] }),
      monitoring({ goals: [goal(), goal({ levelTwo: '质量指标' })] }),
    ]) {
      const { rows, columnWidths } = sheet(one)
      const covered = rows.flatMap(({ cells }, row) =>
        cells.flatMap(({ column, columnSpan, rowSpan }) =>
          Array.from(
            { length: rowSpan * columnSpan },
            (_, index) => `${row + Math.floor(index / columnSpan)},${column + (index % columnSpan)}`,
          ),
        ),
      )
      expect(new Set(covered).size).toBe(covered.length)
      expect(covered).toHaveLength(rows.length * columnWidths.length)
    }
  })

  test('prints across A4 with its title and period, the head of the indicators again on each page', () => {
    const { orientation, repeatedRows, rows } = sheet(monitoring())
    expect(orientation).toBe('landscape')
    const words = (row: number) => JSON.stringify(rows[row - 1])
    expect(words(repeatedRows.first)).toContain('三级指标')
    expect(words(repeatedRows.last)).toContain('原因说明')
    expect(sheet(monitoring({ goals: [] })).repeatedRows).toEqual({ first: 1, last: 2 })
    expect(cellsOf(sheet(monitoring())).get('A2')).toBe('（2020年1—7月）')
    expect(cellsOf(sheet({ ...monitoring(), month: 1 })).get('A2')).toBe('（2020年1月）')
  })
})

test.each([
  ['money', '1234.5', '1,234.50'],
  ['wanYuan', '442.246735', '442.246735'],
  ['wanYuan', '86', '86.00'],
  ['percent', '0.3', '30.00%'],
  ['points', '9.5', '9.50'],
  ['plain', '1800', '1,800'],
] as const)('a number in %s prints %s as %s', (format, value, printed) =>
  expect(printedContent({ kind: 'number', value, format })).toBe(printed),
)

test('rows of one key share a cell, apart from those further down', () => {
  const keyOf = (key: string) => key
  expect([0, 1, 2, 3].map((index) => sharedRows(['a', 'a', 'b', 'a'], { index, keyOf }))).toEqual([2, 0, 1, 1])
})
