import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readCaseFiles } from '../adapters/case-files.ts'
import { testPorts } from '../adapters/database/test-database.ts'
import type { FormWorkbook } from '../documents/forms/workbook.ts'
import { ledgers } from '../ledgers/index.ts'
import { answerLight } from './answer-light.ts'
import { enterUnit } from './enter-unit.ts'
import { loadCase } from './load-case.ts'
import { downloadMonitoringForm, viewMonitoringForm } from './monitoring-form.ts'
import { refusalOf } from './unit.builder.ts'
import { viewFigure } from './view-figure.ts'

const written: FormWorkbook[] = []
const refuse = () => Promise.reject(new Error('only forms are written here'))
const keep = async (workbook: FormWorkbook) => {
  written.push(workbook)
  return new Uint8Array([1])
}
const writers = { docx: refuse, html: refuse, json: refuse, xlsx: keep, formDocx: keep }
const { ports, scope, clock } = await testPorts({ definitions: ledgers, writers })
const data = join(import.meta.dirname, '../../data')
await loadCase(
  ports,
  await readCaseFiles({ folder: join(data, 'kaiyuan-2020'), catalogues: join(data, 'catalogues'), year: 2020 }),
)
clock.set('2020-08-12T02:00:00.000Z')
const unitId = 'kaiyuan-bigdata'
const july = { year: 2020, month: 7 }

async function officer() {
  const person = await ports.people.findByLogin('jixiao')
  if (person === null) throw new Error('the case has no officer')
  return enterUnit(person, { unitId, anyOf: ['record:read'] })
}

test('has a sheet for the unit and each project, with what was said of a light in its columns', async () => {
  await answerLight(ports, await officer(), {
    ...july,
    goal: { kind: 'indicator', rowId: '2020-P6-02' },
    situation: '',
    cause: '经费保障',
    reason: '采购计划下达晚',
    measure: '加快采购',
    likelihood: '有可能',
    handling: '纠偏整改',
    remark: '',
    corrections: [{ measure: '完成招标', ownerId: 'jingban', dueOn: '2020-08-31' }],
    lateReason: null,
  })
  const { sheets, title } = await viewMonitoringForm(ports, await officer(), july)
  expect(title).toBe('开远市人民政府大数据研究中心2020年1—7月绩效运行监控表')
  expect(sheets).toHaveLength(7)
  const said = sheets[6]?.rows.find((row) => row.some(({ text }) => text === '安全加固设备数'))?.map(({ text }) => text)
  expect(said).toEqual(expect.arrayContaining(['■ 预警', '√', '采购计划下达晚']))
  expect(said?.join('')).toContain('完成招标（示例经办，2020-08-31 前，进行中）')
})

test('every figure of it is the one that opens, as it stood at the end of the month', async () => {
  const { figures, sheets } = await viewMonitoringForm(ports, await officer(), july)
  const cells = sheets.flatMap(({ rows }) => rows.flat())
  const ids = [...new Set(cells.flatMap(({ figure }) => figure ?? []))]
  expect(ids).toContain('expenditure.total@2020-01..2020-07')
  expect(ids.filter((id) => figures[id] === undefined)).toEqual([])
  for (const id of ids.filter((one) => one.startsWith('project.P6.'))) {
    const { digest } = await viewFigure(ports, scope(unitId), { year: 2020, id })
    expect({ id, digest }).toEqual({ id, digest: figures[id]?.digest })
  }
  expect(cells.find(({ figure }) => figure === 'project.P6.executed@2020-01..2020-07')?.text).toBe('25.80')
})

test.each(['xlsx', 'docx'] as const)('is handed out as %s, and the trail says to whom', async (format) => {
  const file = await downloadMonitoringForm(ports, await officer(), { ...july, format })
  expect(file.fileName).toBe(`开远市人民政府大数据研究中心2020年1—7月绩效运行监控表.${format}`)
  expect(written.at(-1)?.sheets).toHaveLength(7)
  const [entry] = await ports.trail.list(unitId, { limit: 1 })
  expect(entry).toMatchObject({ action: 'monitoring:download', details: { fileName: file.fileName } })
})

test('a month that has not begun is refused', async () => {
  const { code } = await refusalOf(viewMonitoringForm(ports, await officer(), { year: 2020, month: 9 }))
  expect(code).toBe('input/invalid')
})
