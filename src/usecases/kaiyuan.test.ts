import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readCaseFiles } from '../adapters/case-files.ts'
import { parseCsv } from '../adapters/csv.ts'
import { testPorts } from '../adapters/database/test-database.ts'
import { exactText, roundedText } from '../domain/amount/index.ts'
import { ledgers } from '../ledgers/index.ts'
import { computeUnitFigures } from './compute-figures.ts'
import { evaluateUnit } from './evaluate-unit.ts'
import { listFigureRecords } from './list-figure-records.ts'
import { loadCase } from './load-case.ts'
import { viewBudget } from './view-budget.ts'
import { viewOverview } from './view-overview.ts'

const { ports, scope } = await testPorts({ definitions: ledgers })
const data = join(import.meta.dirname, '../../data')
await loadCase(
  ports,
  await readCaseFiles({ folder: join(data, 'kaiyuan-2020'), catalogues: join(data, 'catalogues'), year: 2020 }),
)
const unit = scope('kaiyuan-bigdata')
const year = 2020
const { figures } = await computeUnitFigures(ports, unit, {
  year,
  scoped: ['video_conference.supported@2020-01..2020-10'],
})

/** Money in yuan with two decimals, ratios in percent with two, counts as they are. */
function printed(id: string): string | null {
  const figure = figures.get(id)
  if (figure === undefined || figure.value === null) return null
  const { numerator, denominator } = figure.value
  if (figure.unit.kind === 'money') return roundedText({ numerator, denominator: denominator * 100n }, 2)
  if (figure.unit.kind === 'ratio') return roundedText({ numerator: numerator * 100n, denominator }, 2)
  return exactText(figure.value)
}

test.each([
  ['income.total', '4331899.35'],
  ['income.2010302', '2297632.00'],
  ['income.2010303', '1389292.27'],
  ['income.2010406', '200000.00'],
  ['income.2080505', '160425.76'],
  ['income.2080506', '28220.21'],
  ['income.2101102', '94991.11'],
  ['income.2101103', '42688.00'],
  ['income.2210201', '118650.00'],
  ['expenditure.total', '4362576.87'],
  ['expenditure.basic', '2064944.87'],
  ['expenditure.basic.2010303', '1619969.79'],
  ['expenditure.project', '2297632.00'],
  ['share.basic', '47.33'],
  ['share.project', '52.67'],
  ['gap.total', '30677.52'],
  ['gap.unexplained', '30677.52'],
  ['gap.2010406', '-200000.00'],
  ['gap.2010303', '230677.52'],
  ['budget.initial', '4138200.00'],
  ['budget.initialGrowth', '1566500.00'],
  ['income.growth', '1357817.18'],
  ['income.explained', '1060000.00'],
  ['income.unexplained', '297817.18'],
  ['staffing.quota', '12'],
  ['section.sections', '6'],
  ['project.projects', '6'],
  ['project.P6.annual', '860000.00'],
  ['video_conference.supported@2020-01..2020-10', '236'],
  ['video_conference.supported.system=省电子政务', '43'],
  ['video_conference.supported.system=州县乡电子政务', '86'],
  ['video_conference.supported.system=电信高清', '57'],
  ['video_conference.supported.system=信访高清', '5'],
  ['video_conference.supported.system=互联网', '15'],
  ['video_conference.supported.system=未注明', '30'],
  ['video_conference.epidemic', '53'],
  ['led_broadcast.plays', '11200'],
  ['rectification.aspects', '3'],
  ['rectification.problems', '26'],
  ['rectification.measures', '38'],
  ['network_unit.connected', '52'],
  ['meeting.groupMeetings', '7'],
  ['meeting.memberMeetings', '3'],
  ['meeting.lectures', '4'],
  ['digital_project.special', '16'],
  ['digital_project.key', '33'],
])('published figure %s is %s', (id, value) => {
  expect(printed(id)).toBe(value)
})

const lines = parseCsv(readFileSync(join(data, 'kaiyuan-2020/published.csv'), 'utf8')).slice(1)

test.each(lines.map(([id = '', label = '', relation = '', value = '']) => [label, { id, relation, value }] as const))(
  'what the ledgers come to is what was published: %s',
  (_, { id, relation, value }) => {
    const found = printed(id)
    if (relation === '等于') expect(found).toBe(value)
    else expect(Number(found)).toBeGreaterThan(Number(value))
  },
)

test.each([
  ['P1-03', '99.83'],
  ['P1-04', '4.00'],
  ['P1-08', '94.23'],
  ['P2-01', '50.00'],
  ['P2-03', '99.42'],
  ['P2-04', '26.00'],
  ['P2-06', '318.00'],
  ['P2-07', '2.00'],
  ['P2-08', '93.55'],
  ['P3-01', '24.00'],
  ['P3-03', '99.72'],
  ['P3-04', '3.00'],
  ['P3-07', '0.00'],
  ['P3-08', '88.75'],
  ['P4-01', '58.00'],
  ['P4-02', '43.00'],
  ['P4-03', '100.00'],
  ['P4-04', '19.00'],
  ['P4-08', '91.23'],
  ['P5-04', '13.00'],
  ['P5-08', '96.30'],
  ['P6-01', '12.00'],
  ['P6-03', '83.33'],
  ['P6-04', '66.00'],
  ['P6-06', '0.00'],
  ['P6-07', '2.00'],
  ['U-10', '94.64'],
])('the actual value of %s comes from a ledger, as %s', (code, value) => {
  const { value: actual = null, dependsOn = [] } = figures.get(`indicator.${code}.actual`) ?? {}
  expect(actual === null ? null : roundedText(actual, 2)).toBe(value)
  expect(dependsOn).toHaveLength(1)
})

test('every figure names only figures that exist, and says why when it has no value', () => {
  for (const { id, value, absence, dependsOn } of figures.values()) {
    expect(dependsOn.filter((one) => !figures.has(one))).toEqual([])
    expect(value === null, id).toBe(absence !== null)
  }
})

test('the records behind a figure are those that it counts', async () => {
  const page = await listFigureRecords(ports, unit, { year, figure: 'income.2010406', limit: 100 })
  expect(page.total).toBe(figures.get('income.2010406')?.records?.rowCount)
  expect(page.rows.every(({ fields }) => fields.some(({ display }) => display.startsWith('2010406')))).toBe(true)
})

async function scoredBy(packId: string) {
  const { subjects } = await evaluateUnit(ports, unit, { year, packId })
  const blocks = subjects.flatMap((subject) => subject.blocks)
  const points = blocks.flatMap((block) =>
    block.indicators.length === 0 ? [block.points] : block.indicators.map((one) => one.points),
  )
  return { subjects, points, total: subjects[0]?.total.display }
}

test('the same records under three packs give three explained totals', async () => {
  const scored = await Promise.all(['national-2020', 'national-2021', 'hubei-2020'].map(scoredBy))
  for (const { subjects, points } of scored) {
    expect(subjects).toHaveLength(7)
    expect(points.filter(({ explanation }) => !explanation?.rule || explanation.steps.length === 0)).toEqual([])
  }
  const totals = scored.map(({ total }) => total)
  expect(new Set(totals).size).toBe(3)
  expect(totals).not.toContain('—')
})

test('the budget page states the gap and every code that does not tie out', async () => {
  const { remarks, months } = await viewBudget(ports, unit, { year })
  expect(remarks.map(({ words }) => words).join('\n')).toContain('30,677.52')
  expect(remarks.some(({ words }) => words.startsWith('2010406'))).toBe(true)
  expect(remarks.some(({ words }) => words.startsWith('2010303'))).toBe(true)
  expect(months.at(-1)?.cumulated.value).toBe(figures.get('expenditure.total')?.value?.numerator.toString())
})

test('the overview says what is still owed', async () => {
  const { owed, ledgers: counted } = await viewOverview(ports, unit, { year })
  expect(owed.length).toBeGreaterThan(0)
  expect(counted.find(({ id }) => id === 'video_conference')?.rowCount).toBe(236)
})
