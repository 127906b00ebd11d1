import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { readCaseFiles } from '../adapters/case-files.ts'
import { testPorts } from '../adapters/database/test-database.ts'
import { ledgers } from '../ledgers/index.ts'
import { answerLight } from './answer-light.ts'
import { decideReport } from './decide-report.ts'
import { enterUnit } from './enter-unit.ts'
import { listNotifications } from './list-notifications.ts'
import { loadCase } from './load-case.ts'
import { markChangesSeen } from './read-changes.ts'
import { submitReport } from './submit-report.ts'
import { viewWorkbench } from './view-workbench.ts'

const { ports, clock } = await testPorts({ definitions: ledgers })
const data = join(import.meta.dirname, '../../data')
await loadCase(
  ports,
  await readCaseFiles({ folder: join(data, 'kaiyuan-2020'), catalogues: join(data, 'catalogues'), year: 2020 }),
)
const unitId = 'kaiyuan-bigdata'
const year = 2020

beforeEach(() => clock.set('2020-08-12T02:00:00.000Z'))

async function as(login: string) {
  const person = await ports.people.findByLogin(login)
  if (person === null) throw new Error(`the case has no ${login}`)
  return enterUnit(person, { unitId, anyOf: ['figure:read'] })
}

const benchOf = async (login: string) => viewWorkbench(ports, await as(login), { year })
const kinds = async (login: string) => (await benchOf(login)).waiting.map(({ kind }) => kind)

test('shows each what waits for their duties', async () => {
  expect(await kinds('jingban')).toEqual(['待说明', '待填报'])
  expect(await kinds('kuaiji')).toEqual(['待说明', '待填报', '对账'])
  expect(await kinds('jixiao')).toEqual(['草稿', '待说明', '待填报', '自评'])
  expect(await kinds('zhuren')).toEqual([])
  expect(await kinds('caizheng')).toEqual([])
})

test('shows the lights that matter and the days of the rule pack with what is left', async () => {
  const { lights, deadlines, isPast, headline } = await benchOf('zhuren')
  expect(isPast).toBe(false)
  expect(lights).toMatchObject({ month: 7, counts: { 预警: 2 } })
  expect(lights.first.map(({ light }) => light)).toEqual(['预警', '预警', '关注', '关注', '关注'])
  expect(deadlines.slice(0, 2)).toMatchObject([
    { id: 'monitoring-report', dueOn: '2020-08-31', daysLeft: 19, isConfirmed: false },
    { id: 'self-evaluation', dueOn: '2021-06-30' },
  ])
  expect(deadlines.find(({ id }) => id === 'other-disclosure')).toMatchObject({
    dueOn: null,
    term: '自信息形成或者变更起 20 个工作日内',
  })
  expect(headline.executed.display).toBe('4,362,576.87')
})

test('a year that is over raises no alarm about its months', async () => {
  clock.set('2026-11-28T02:00:00.000Z')
  expect(await benchOf('jingban')).toMatchObject({ isPast: true, waiting: [], lights: { month: 12 } })
})

test('a correction waits for its owner, and the report for its director, who returns it to its author', async () => {
  await answerLight(ports, await as('jixiao'), {
    year,
    month: 7,
    goal: { kind: 'indicator', rowId: '2020-P6-02' },
    situation: '',
    cause: '其他',
    reason: '招标推迟',
    measure: '加快',
    likelihood: '有可能',
    handling: '纠偏整改',
    remark: '',
    corrections: [{ measure: '完成招标', ownerId: 'jingban', dueOn: '2020-08-20' }],
    lateReason: null,
  })
  expect((await benchOf('jingban')).waiting[0]).toMatchObject({ kind: '纠偏', words: '完成招标', daysLeft: 8 })
  const [jixiao, zhuren] = [await as('jixiao'), await as('zhuren')]
  await submitReport(ports, jixiao.scope, { year })
  expect((await benchOf('zhuren')).waiting[0]).toMatchObject({ kind: '审批', place: { page: '/report' } })
  expect((await listNotifications(ports, zhuren.scope)).notifications[0]).toMatchObject({ title: '送审' })
  await decideReport(ports, zhuren.scope, { year, decision: { kind: 'return', reason: '补充说明' } })
  const returned = (await benchOf('jixiao')).waiting.find(({ kind }) => kind === '退回')
  expect(returned?.detail).toContain('补充说明')
  expect((await listNotifications(ports, jixiao.scope)).notifications[0]).toMatchObject({ title: '退回' })
})

test('tells what others did until it is marked as seen', async () => {
  const { changes } = await benchOf('zhuren')
  expect(changes.since).toBeNull()
  expect(changes.items.map(({ words }) => words)).toEqual(['提交报告', '录入纠偏措施', '录入偏差原因与改进措施'])
  expect(changes.items.every(({ actor }) => actor === '示例绩效专员')).toBe(true)
  await markChangesSeen(ports, (await as('zhuren')).scope, changes.sequence)
  expect((await benchOf('zhuren')).changes).toMatchObject({ items: [], since: '2020-08-12T02:00:00.000Z' })
})
