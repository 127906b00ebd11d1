import { join } from 'node:path'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { readCaseFiles } from '../adapters/case-files.ts'
import { testPorts } from '../adapters/database/test-database.ts'
import type { AnswerLightBody, GoalView } from '../contract/monitoring-view.ts'
import { ledgers } from '../ledgers/index.ts'
import { addEvidence } from './add-evidence.ts'
import { amendRow } from './amend-row.ts'
import { answerLight } from './answer-light.ts'
import { appendRows } from './append-rows.ts'
import { enterUnit } from './enter-unit.ts'
import { evaluateUnit } from './evaluate-unit.ts'
import { listNotifications, markNotificationsRead } from './list-notifications.ts'
import { viewRow } from './list-rows.ts'
import { loadCase } from './load-case.ts'
import { applyCorrection, verifyCorrection } from './move-correction.ts'
import { listColleagues } from './people-of-unit.ts'
import { prepareUnit, refusalOf } from './unit.builder.ts'
import { viewFigure } from './view-figure.ts'
import { viewMonitoring } from './view-monitoring.ts'

const { ports, scope, clock, db } = await testPorts({ definitions: ledgers })
const data = join(import.meta.dirname, '../../data')
await loadCase(
  ports,
  await readCaseFiles({ folder: join(data, 'kaiyuan-2020'), catalogues: join(data, 'catalogues'), year: 2020 }),
)
const unitId = 'kaiyuan-bigdata'
const unit = scope(unitId)
const year = 2020

beforeEach(async () => {
  clock.set('2020-08-12T02:00:00.000Z')
  for (const said of [sql`ledger_correction`, sql`ledger_deviation`, sql`notification`])
    await sql`delete from ${said}`.execute(db)
})

async function as(login: string) {
  const person = await ports.people.findByLogin(login)
  if (person === null) throw new Error(`the case has no ${login}`)
  return enterUnit(person, { unitId, anyOf: ['record:read'] })
}

async function goalIn(month: number, code: string, login = 'jixiao'): Promise<GoalView> {
  const { subjects } = await viewMonitoring(ports, await as(login), { year, month })
  const found = subjects.flatMap(({ money, indicators }) => [money, ...indicators]).find((one) => one.code === code)
  if (found === undefined) throw new Error(`nothing is watched as ${code}`)
  return found
}

const said = (changed: Partial<AnswerLightBody> = {}): AnswerLightBody => ({
  goal: { kind: 'indicator', rowId: '2020-P6-02' },
  situation: '',
  cause: '经费保障',
  reason: '采购计划下达晚',
  measure: '加快采购',
  likelihood: '有可能',
  handling: '纠偏整改',
  remark: '',
  corrections: [{ measure: '8 月底前完成设备招标', ownerId: 'jingban', dueOn: '2020-08-31' }],
  lateReason: null,
  ...changed,
})

describe('what is watched', () => {
  test('stands as it did at the end of the month, and every digit is a figure', async () => {
    const view = await viewMonitoring(ports, await as('zhuren'), { year, month: 7 })
    expect(view).toMatchObject({ month: 7, lastMonth: 8, isPast: false, may: { answer: false, verify: true } })
    expect(view.report).toMatchObject({ dueOn: '2020-08-31', daysLeft: 19, months: { first: 1, last: 7 } })
    expect(view.subjects.map(({ id }) => id)).toEqual(['unit', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6'])
    expect(view.subjects[6]?.money).toMatchObject({
      light: '预警',
      actual: { display: '258,000.00' },
      expected: '7/12',
    })
    const goals = view.subjects.flatMap(({ money, indicators }) => [money, ...indicators])
    for (const figure of goals.flatMap(({ actual, completion, target, forecast }) => [
      actual,
      completion,
      target,
      forecast.figure,
    ])) {
      if (figure === null) continue
      const { digest } = await viewFigure(ports, unit, { year, id: figure.id })
      expect({ id: figure.id, digest }).toEqual({ id: figure.id, digest: figure.digest })
    }
  })

  test('opens with the last month that is over, and not before it has begun', async () => {
    expect((await viewMonitoring(ports, await as('jixiao'), { year })).month).toBe(7)
    const { details } = await refusalOf(viewMonitoring(ports, await as('jixiao'), { year, month: 9 }))
    expect(details.issues).toMatchObject([{ field: 'month', message: '是 9，应为 1 至 8' }])
    clock.set('2026-11-28T02:00:00.000Z')
    expect(await viewMonitoring(ports, await as('jixiao'), { year })).toMatchObject({ month: 12, isPast: true })
    clock.set('2019-11-28T02:00:00.000Z')
    expect(await viewMonitoring(ports, await as('jixiao'), { year })).toMatchObject({
      month: 0,
      counts: { 正常: 0, 关注: 0, 预警: 0, 无数据: 65 },
    })
  })

  test.each([
    ['P6-02', '预警', 'grows', '到 7 月底达到 15台（还差 15台）即转为正常'],
    ['P1-03', '正常', 'level', null],
    ['P6-01', '无数据', 'level', null],
    ['P3-04', '正常', 'level', null],
    ['P3-07', '正常', 'grows', null],
    ['P1-01', '无数据', 'level', null],
    ['P1-07', '无数据', 'level', null],
    ['P2-08', '无数据', 'level', null],
  ])('%s is %s, says why and what would turn it', async (code, light, course, turn) => {
    const goal = await goalIn(7, code)
    expect(goal).toMatchObject({ light, course, turn })
    expect(goal.why).not.toBe('')
  })

  test('what cannot be taken back says so, and the year that is over needs no forecast', async () => {
    clock.set('2021-01-12T02:00:00.000Z')
    const goal = await goalIn(12, 'P6-07')
    expect(goal).toMatchObject({ light: '预警', forecast: { isMet: false, range: null } })
    expect(goal.turn).toContain('不能减少')
    expect((await goalIn(12, 'P6-03')).forecast).toMatchObject({ method: '全年已结束，为全年实际数', isMet: false })
  })

  test('money that nobody has budgeted or spent is not watched yet', async () => {
    const { id } = await prepareUnit(ports, { unitId: 'before-its-budget' })
    const person = { ...(await as('jixiao')).person, unitId: id }
    const { subjects } = await viewMonitoring(ports, { person, scope: scope(id) }, { year, month: 7 })
    expect(subjects.map(({ money }) => [money.light, money.why])).toEqual([['无数据', '还没有录入预算，无法监控']])
  })

  test('a forecast says how it was made, and why there is none', async () => {
    expect((await goalIn(7, 'U-01')).forecast).toMatchObject({
      figure: { display: '286', formula: { kind: 'converted' } },
      range: { low: '285场', high: '287场' },
      isMet: true,
    })
    expect((await goalIn(2, 'U-01')).forecast).toMatchObject({ figure: null, method: '不足 3 个月的数据，不作推算' })
  })
})

describe('a light that asks for a cause', () => {
  test('is answered once a month, and the answer is a record with its history', async () => {
    const before = await viewMonitoring(ports, await as('jixiao'), { year, month: 7 })
    await answerLight(ports, await as('jixiao'), { year, month: 7, ...said({ corrections: [] }) })
    await answerLight(ports, await as('jixiao'), { year, month: 7, ...said({ reason: '厂家缺货', corrections: [] }) })
    const { answer } = await goalIn(7, 'P6-02')
    expect(answer).toMatchObject({ month: 7, light: '预警', reason: '厂家缺货', revision: 2 })
    const { history } = await viewRow(ports, unit, { ledger: 'deviation', id: answer?.id ?? '' })
    expect(history.map(({ words }) => words)).toEqual(['修改：偏差原因：采购计划下达晚 → 厂家缺货', '录入'])
    expect((await viewMonitoring(ports, await as('jixiao'), { year, month: 7 })).unanswered).toBe(before.unanswered - 1)
    // What is said of a month is not the self-evaluation's reason for the year.
    const { subjects } = await evaluateUnit(ports, unit, { year })
    const scored = subjects.flatMap(({ blocks }) => blocks.flatMap(({ indicators }) => indicators))
    expect(scored.find(({ code }) => code === 'P6-02')?.deviation ?? null).toBeNull()
  })

  test('says so once it is normal again', async () => {
    await answerLight(ports, await as('jixiao'), { year, month: 7, ...said({ corrections: [] }) })
    clock.set('2021-01-12T02:00:00.000Z')
    expect((await goalIn(12, 'P6-02')).recovered).toBe('7 月预警，已说明；本月已转为正常')
  })

  test.each(['unit', 'project'] as const)('may be that of the money of a %s', async (kind) => {
    const goal = kind === 'unit' ? ({ kind } as const) : ({ kind, rowId: '2020-P3' } as const)
    await answerLight(ports, await as('kuaiji'), { year, month: 7, ...said({ goal, corrections: [] }) })
    expect((await goalIn(7, kind === 'unit' ? 'unit' : 'P3')).answer).toMatchObject({ light: '关注' })
  })

  test('may be that of a qualitative indicator, whose light is what is said of it', async () => {
    const goal = { kind: 'indicator', rowId: '2020-P1-07' } as const
    const words = { goal, likelihood: '确定能', situation: '指南已发', corrections: [] } as const
    await answerLight(ports, await as('jingban'), { year, month: 7, ...said({ ...words, corrections: [] }) })
    expect(await goalIn(8, 'P1-07')).toMatchObject({ light: '正常', why: '7 月填报：确定能完成目标' })
    expect((await goalIn(6, 'P1-07')).light).toBe('无数据')
  })

  test('is not answered for a goal that is not there, nor given to who cannot act, nor for a day that is over', async () => {
    const entry = await as('jixiao')
    const goal = { kind: 'project', rowId: 'P9' } as const
    expect((await refusalOf(answerLight(ports, entry, { year, month: 7, ...said({ goal }) }))).code).toBe(
      'row/not-found',
    )
    const corrections = [{ measure: '招标', ownerId: 'zhuren', dueOn: '2020-08-01' }]
    const { details } = await refusalOf(answerLight(ports, entry, { year, month: 7, ...said({ corrections }) }))
    expect(details.issues).toMatchObject([
      { field: 'ownerId' },
      { field: 'dueOn', message: '是 2020-08-01，应为 2020-08-12 或以后' },
    ])
    expect((await goalIn(7, 'P6-02')).answer).toBeNull()
  })
})

describe('a correction', () => {
  async function raised() {
    const [correction] = await answerLight(ports, await as('jixiao'), { year, month: 7, ...said() })
    if (correction === undefined) throw new Error('the answer has a correction')
    return correction
  }

  async function evidence() {
    const entry = await as('jingban')
    const facts = { fileName: '中标通知书.txt', description: '中标通知书', kind: '正式资料', isSample: true }
    return (await addEvidence(ports, entry.scope, { ...facts, content: new TextEncoder().encode('中标') })).id
  }

  test('goes from its owner to another person, who returns or closes it, each of them told', async () => {
    const { id } = await raised()
    const [jingban, zhuren] = [await as('jingban'), await as('zhuren')]
    expect((await listNotifications(ports, jingban.scope)).notifications[0]).toMatchObject({
      title: '分派',
      isRead: false,
    })
    const file = await evidence()
    const applied = await applyCorrection(ports, jingban, {
      id,
      revision: 1,
      words: '已开标',
      evidence: [file],
      lateReason: null,
    })
    expect(applied).toMatchObject({ state: '申请销号', evidence: 1, isMine: true, steps: [] })
    const told = await listNotifications(ports, zhuren.scope)
    expect(told).toMatchObject({
      unread: 1,
      notifications: [{ title: '送审', words: '请核验纠偏措施：8 月底前完成设备招标' }],
    })
    const verify = (step: 'close' | 'return' | 'reopen', revision: number, words = '') =>
      verifyCorrection(ports, zhuren, { id, revision, step, words, lateReason: null })
    expect(await verify('return', 2, '缺验收单')).toMatchObject({
      state: '退回',
      verdict: '缺验收单',
      verifier: '示例主任',
    })
    await applyCorrection(ports, jingban, { id, revision: 3, words: '补验收单', evidence: [], lateReason: null })
    expect(await verify('close', 4)).toMatchObject({ state: '已销号', verifiedOn: '2020-08-12', steps: ['reopen'] })
    expect(await verify('reopen', 5, '设备又坏了')).toMatchObject({ state: '进行中', verifiedOn: null })
    const { history } = await viewRow(ports, unit, { ledger: 'correction', id })
    expect(history).toHaveLength(6)
    const owner = await listNotifications(ports, jingban.scope)
    expect(owner.notifications.map(({ title }) => title).sort()).toEqual(['分派', '退回', '退回', '通过'].sort())
    expect((await markNotificationsRead(ports, jingban.scope, null)).unread).toBe(0)
    expect((await listNotifications(ports, zhuren.scope)).unread).toBe(2)
  })

  test('is refused to who may not, with every reason', async () => {
    const { id } = await raised()
    const apply = (login: string, words = '已开标') =>
      as(login).then((entry) =>
        applyCorrection(ports, entry, { id, revision: 1, words, evidence: [], lateReason: null }),
      )
    expect((await refusalOf(apply('kuaiji'))).code).toBe('access/denied')
    expect((await refusalOf(apply('jingban', ' '))).details.reasons).toEqual([
      '没有填写，应说明落实情况',
      '没有佐证材料，申请销号应至少附一份',
    ])
    const unknown = { id: 'nothing', revision: 1, words: '', evidence: [], lateReason: null }
    expect((await refusalOf(applyCorrection(ports, await as('jingban'), unknown))).code).toBe('row/not-found')
    // Who applied for the owner does not verify.
    const [jixiao, file] = [await as('jixiao'), await evidence()]
    await applyCorrection(ports, jixiao, { id, revision: 1, words: '代报', evidence: [file], lateReason: null })
    const close = { id, revision: 2, step: 'close', words: '', lateReason: null } as const
    expect((await refusalOf(verifyCorrection(ports, jixiao, close))).details.reasons).toEqual([
      '核验人不能是责任人或申请人本人',
    ])
  })

  test('is moved by its procedure only', async () => {
    const { id, deviation } = await raised()
    const entry = await as('jingban')
    const change = { ledger: 'correction', id, revision: 1, values: { state: '已销号' } }
    expect((await refusalOf(amendRow(ports, entry.scope, change))).code).toBe('ledger/by-procedure')
    const drafts = [{ year, values: { deviation }, strength: 0, source: '自行登记', isSample: true, evidence: [] }]
    expect(
      (await refusalOf(appendRows(ports, entry.scope, { year, ledger: 'correction', drafts }))).details,
    ).toMatchObject({
      page: '运行监控',
    })
  })

  test('that falls due soon is told of once', async () => {
    await raised()
    const { scope: owner } = await as('jingban')
    clock.set('2020-08-29T02:00:00.000Z')
    const kinds = async () => (await listNotifications(ports, owner)).notifications.map(({ title }) => title)
    expect((await kinds()).filter((title) => title === '临期')).toHaveLength(1)
    expect((await kinds()).filter((title) => title === '临期')).toHaveLength(1)
    clock.set('2020-09-02T02:00:00.000Z')
    const { corrections } = await viewMonitoring(ports, await as('jingban'), { year })
    expect(corrections).toMatchObject([{ isOverdue: true, daysLeft: -2, isMine: true, steps: ['apply'] }])
  })

  test('may be given to whoever works with records', async () =>
    expect((await listColleagues(ports, unit)).map(({ name }) => name)).toContain('示例经办'))
})

test('outside the unit nobody is named', async () => {
  await answerLight(ports, await as('jixiao'), { year, month: 7, ...said() })
  const person = { ...(await as('caizheng')).person, unitId: 'bureau' }
  const view = await viewMonitoring(ports, enterUnit(person, { unitId, anyOf: ['figure:read'] }), { year, month: 7 })
  const answers = view.subjects.flatMap(({ indicators }) => indicators.flatMap(({ answer }) => answer ?? []))
  expect(answers.map(({ answeredBy }) => answeredBy)).toEqual(['本单位人员'])
  expect(view.corrections.map(({ owner }) => owner)).toEqual(['本单位人员'])
  expect(view.may).toEqual({ answer: false, verify: false })
})
