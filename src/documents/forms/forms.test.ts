import { expect, test } from 'vitest'
import { exactOf } from '../../domain/amount/index.ts'
import type { FormLayouts } from '../../domain/rule-pack/index.ts'
import type { ReportFacts } from '../facts.ts'
import { reportFacts, withFigures } from '../report-facts.builder.ts'
import { printedFigure } from '../report-figures.builder.ts'
import { projectWorkbook, wholeUnitWorkbook } from './annexes.ts'
import { columnName, fitsOnePage } from './cells.ts'
import { liveExecutionPoints, liveGrade, liveRate, liveSum } from './live-formulas.ts'
import { sheetName } from './sheet-name.ts'
import type { FormSheet, FormWorkbook } from './workbook.ts'

interface Forms {
  readonly layout?: 'central' | 'yunnan'
  readonly moneyUnit?: '元' | '万元'
  readonly hasPoints?: boolean
}

function factsFor(
  { layout = 'yunnan', moneyUnit = '元', hasPoints = true }: Forms,
  facts = reportFacts(),
): ReportFacts {
  const forms: FormLayouts = {
    project: { ...facts.pack.forms.project, value: { layout, moneyUnit } },
    wholeUnit: { ...facts.pack.forms.wholeUnit, value: { layout: 'yunnan', moneyUnit, hasPoints } },
  }
  return { ...facts, pack: { ...facts.pack, forms } }
}

function sheetOf({ sheets }: FormWorkbook, index = 0): FormSheet {
  const sheet = sheets[index]
  if (sheet === undefined) throw new Error('the workbook has no such sheet')
  return sheet
}

/** A sheet in lines: `D7 SUM(D8:D10) → 420000`. */
function inLines({ rows }: FormSheet): string[] {
  return rows.flatMap(({ cells }, index) =>
    cells.map(({ column, columnSpan, rowSpan, content }) => {
      const span = columnSpan * rowSpan === 1 ? '' : ` (${columnSpan}×${rowSpan})`
      return `${columnName(column)}${index + 1}${span} ${wordsOf(content)}`
    }),
  )
}

function wordsOf(content: FormSheet['rows'][number]['cells'][number]['content']): string {
  if (content.kind === 'formula') {
    const { cached, expression, format } = content
    return `=${expression} → ${typeof cached === 'string' ? cached : cached.value} ${format}`
  }
  if (content.kind === 'number') return `${content.value} ${content.format}`
  return content.kind === 'text' ? content.text : ''
}

const find = (lines: readonly string[], start: string) => lines.filter((line) => line.startsWith(start))

test.each(['central', 'yunnan'] as const)('项目支出绩效自评表 in the %s layout, cell by cell', (layout) =>
  expect(inLines(sheetOf(projectWorkbook(factsFor({ layout })), 4)).join('\n')).toMatchSnapshot(),
)

test.each([true, false])('部门整体支出绩效自评表, with points: %s', (hasPoints) =>
  expect(inLines(sheetOf(wholeUnitWorkbook(factsFor({ hasPoints, moneyUnit: '万元' })))).join('\n')).toMatchSnapshot(),
)

/** `row,column` of everything that the cells of a sheet cover. */
function coveredBy({ rows }: FormSheet): string[] {
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap(({ column, columnSpan, rowSpan }) =>
      Array.from({ length: rowSpan * columnSpan }, (_, index) => {
        const [down, right] = [Math.floor(index / columnSpan), index % columnSpan]
        return `${row + down},${column + right}`
      }),
    ),
  )
}

test('no cell lies on another, and every row is covered from side to side', () => {
  const facts = [factsFor({ layout: 'central' }), factsFor({}), factsFor({ hasPoints: false })]
  const sheets = facts.flatMap((one) => [...projectWorkbook(one).sheets, ...wholeUnitWorkbook(one).sheets])
  for (const sheet of sheets) {
    const all = sheet.rows.flatMap((_row, row) => sheet.columnWidths.map((_width, index) => `${row},${index + 1}`))
    expect(coveredBy(sheet).sort()).toEqual(all.sort())
  }
})

test('a sheet a project, named by number and name', () =>
  expect(projectWorkbook(reportFacts()).sheets.map(({ name }) => name)).toEqual([
    '1.电子政务横向网建设和互联网接入租用',
    '2.视频接访系统租用',
    '3.网络维护',
    '4.乡镇视频接访系统租用',
    '5.视频会议系统租用',
    '6.网络安全等级保护',
  ]))

test('a unit without projects says so', () => {
  const sheet = sheetOf(projectWorkbook(reportFacts({ projects: [] })))
  expect(inLines(sheet)).toEqual(['A1 项目支出绩效自评表', 'A2 开远市人民政府大数据研究中心2020年度没有项目支出。'])
})

test.each([
  [3, '甲/乙:[丙]*?\\', '3.甲乙丙'],
  [12, "''", '12.项目'],
  [1, '很'.repeat(40), `1.${'很'.repeat(29)}`],
  [1, `${'甲'.repeat(28)}𠮷𠮷`, `1.${'甲'.repeat(28)}`],
])('sheet %d of %s is %s', (position, name, expected) => {
  expect(sheetName(position, name)).toBe(expected)
  expect(sheetName(position, name).length).toBeLessThanOrEqual(31)
})

test('columns have letters', () => {
  expect(columnName(11)).toBe('K')
  expect(() => columnName(0)).toThrow(RangeError)
  expect(() => columnName(27)).toThrow(RangeError)
})

test('a sum that is not the figure stays a number, a missing one a dash', () => {
  const sum = { range: 'SUM(A1:A2)', format: 'money' } as const
  expect(liveSum({ ...sum, total: exactOf('3'), parts: [exactOf('1'), exactOf('2')] })).toMatchObject({
    kind: 'formula',
  })
  expect(liveSum({ ...sum, total: exactOf('4'), parts: [exactOf('1'), exactOf('2')] })).toMatchObject({
    kind: 'number',
    value: '4',
  })
  expect(liveSum({ ...sum, total: exactOf('3'), parts: [exactOf('3'), null] })).toMatchObject({ kind: 'number' })
  expect(liveSum({ ...sum, total: exactOf('3'), parts: [] })).toMatchObject({ kind: 'number' })
  expect(liveSum({ ...sum, total: null, parts: [] })).toEqual({ kind: 'text', text: '—' })
})

test('a rate without a budget is a dash in the sheet too', () => {
  expect(liveRate({ rate: null, executed: 'B1', budget: 'A1' })).toEqual({
    kind: 'formula',
    expression: 'IF(N(A1)=0,"—",B1/A1)',
    cached: '—',
    format: 'percent',
  })
  expect(liveRate({ rate: exactOf('1/3'), executed: 'B1', budget: 'A1' })).toMatchObject({
    cached: { value: '0.3333333333333333' },
  })
})

const banded = {
  kind: 'banded',
  bands: [
    { from: '1', share: '1' },
    { from: '0.8', share: '0.7' },
    { from: '0.6', share: '0.5' },
  ],
  fullWhenFinished: true,
} as const
const addresses = { weight: 'C1', rate: 'D1' }

test.each([
  {
    rule: { kind: 'proportional' },
    executed: '101.84',
    budget: '124',
    points: '8.21',
    expression: 'ROUND(C1*MIN(1,D1),2)',
  },
  { rule: { kind: 'proportional' }, executed: '130', budget: '124', points: '10', expression: 'ROUND(C1*MIN(1,D1),2)' },
  {
    rule: banded,
    executed: '90',
    budget: '100',
    points: '7',
    expression: 'ROUND(C1*IF(D1>=1,1,IF(D1>=0.8,0.7,IF(D1>=0.6,0.5,0))),2)',
  },
  {
    rule: banded,
    executed: '10',
    budget: '100',
    points: '0',
    expression: 'ROUND(C1*IF(D1>=1,1,IF(D1>=0.8,0.7,IF(D1>=0.6,0.5,0))),2)',
  },
] as const)('$executed of $budget by the $rule.kind rule: $points', ({ rule, executed, budget, points, expression }) =>
  expect(
    liveExecutionPoints({
      points: exactOf(points),
      weight: '10',
      executed: exactOf(executed),
      budget: exactOf(budget),
      rule,
      addresses,
    }),
  ).toEqual({
    kind: 'formula',
    expression,
    cached: { kind: 'number', value: points, format: 'points' },
    format: 'points',
  }),
)

test.each([
  { points: '10', executed: '90', budget: '100' },
  { points: '0', executed: '90', budget: '0' },
  { points: '0', executed: '-90', budget: '100' },
  { points: '5', executed: null, budget: '100' },
  { points: '5', executed: '1', budget: null },
])('points that the formula would not give stay a number: $points', ({ points, executed, budget }) =>
  expect(
    liveExecutionPoints({
      points: exactOf(points),
      weight: '10',
      executed: executed === null ? null : exactOf(executed),
      budget: budget === null ? null : exactOf(budget),
      rule: banded,
      addresses,
    }),
  ).toEqual({ kind: 'number', value: points, format: 'points' }),
)

test('no points are a dash, and so is a grade without a total', () => {
  expect(
    liveExecutionPoints({ points: null, weight: '10', executed: null, budget: null, rule: banded, addresses }),
  ).toEqual({ kind: 'text', text: '—' })
  expect(liveGrade({ grade: null, total: 'A1', bands: [] })).toEqual({ kind: 'text', text: '—' })
})

test('the grade is looked up in rising bands', () =>
  expect(liveGrade({ grade: '良', total: 'H20', bands: reportFacts().pack.grades.value })).toEqual({
    kind: 'formula',
    expression: 'LOOKUP(H20,{0,60,80,90},{"差","中","良","优"})',
    cached: '良',
    format: 'plain',
  }))

test('figures without values are dashes in both forms', () => {
  const facts = withFigures(
    factsFor({ layout: 'central' }),
    [
      'project.P1.annual',
      'project.P1.executed',
      'project.P1.annual.carryOver',
      'budget.executionRate',
      'evaluation.P1.total',
      'indicator.P1-01.actual',
      'gap.total',
    ].map((id) => printedFigure({ id, value: null })),
  )
  const project = inLines(sheetOf(projectWorkbook(facts)))
  expect(find(project, 'E6')).toEqual(['E6 —'])
  expect(find(project, 'H6')).toEqual(['H6 =IF(N(E6)=0,"—",F6/E6) → — percent'])
  expect(find(project, 'H17')).toEqual(['H17 —'])
  const unit = inLines(sheetOf(wholeUnitWorkbook(facts)))
  expect(unit.filter((line) => /^[EFI]14 /.test(line))).toEqual([
    'E14 —',
    'F14 —',
    'I14 =IF(N(E14)=0,"—",H14/E14) → — percent',
  ])
  expect(unit.some((line) => line.endsWith(' 无'))).toBe(true)
})

test('a surplus is told as one', () => {
  const facts = withFigures(reportFacts(), [printedFigure({ id: 'gap.total', value: '-5' })])
  expect(inLines(sheetOf(wholeUnitWorkbook(facts))).some((line) => line.includes('全年收入超过支出5.00元'))).toBe(true)
  const even = withFigures(reportFacts(), [printedFigure({ id: 'gap.total', value: '0' })])
  expect(inLines(sheetOf(wholeUnitWorkbook(even))).some((line) => line.includes('超过'))).toBe(false)
})

test('reasons, judgements and wordings stand where the form asks for them', () => {
  const facts = reportFacts()
  const [project] = facts.projects
  const [indicator] = project?.evaluation.indicators ?? []
  if (project === undefined || indicator === undefined) throw new Error('the builder makes them')
  const deviation = { cause: '其他', reason: '线路报停', measure: '按实编列' }
  const qualitative = {
    ...indicator,
    comparator: '定性',
    target: null,
    targetText: '制度健全',
    actual: null,
    completion: null,
    judgement: { band: '达成年度指标', reason: '制度已发布' },
  } as const
  const evaluation = {
    ...project.evaluation,
    grade: null,
    execution: { ...project.evaluation.execution, deviation },
    indicators: [qualitative, { ...qualitative, judgement: null, comparator: '=' } as const],
  }
  const changed = { ...facts, projects: [{ ...project, goalResult: null, evaluation }] }
  const lines = [factsFor({ layout: 'central' }, changed), factsFor({}, changed)].flatMap((one) => [
    ...inLines(sheetOf(projectWorkbook(one))),
    ...inLines(sheetOf(wholeUnitWorkbook(one))),
  ])
  for (const words of [
    '评判理由：制度已发布',
    '制度健全',
    '达成年度指标',
    '预算执行偏差原因：线路报停\n改进措施：按实编列',
    '线路报停\n按实编列',
  ])
    expect(lines.some((line) => line.endsWith(words))).toBe(true)
})

test('tasks of one project show its money once', () => {
  const facts = reportFacts()
  const tasks = [...facts.tasks, { name: '又一项', content: '同一项目', project: 'P1', section: null }]
  const lines = inLines(sheetOf(wholeUnitWorkbook({ ...facts, tasks })))
  expect(lines.filter((line) => /^E1[4-6] /.test(line))).toEqual([
    'E14 =F14+G14 → 42 wanYuan',
    'E15 =F15+G15 → 26 wanYuan',
    'E16 —',
  ])
})

test('a form too long for one page is only as wide as it', () => {
  const row = { height: 20, cells: [] }
  expect(
    fitsOnePage(
      Array.from({ length: 30 }, () => row),
      [100],
    ),
  ).toBe(true)
  expect(
    fitsOnePage(
      Array.from({ length: 60 }, () => row),
      [100],
    ),
  ).toBe(false)
  expect(fitsOnePage([row], [300])).toBe(false)
})
