import { describe, expect, test } from 'vitest'
import { testPorts } from '../adapters/database/test-database.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { ledgers } from '../ledgers/index.ts'
import { indicator as indicatorLedger } from '../ledgers/indicator.ts'
import { adjustObjectives } from './adjust-objectives.ts'
import { amendRow } from './amend-row.ts'
import { appendRows } from './append-rows.ts'
import { compareObjectives } from './compare-objectives.ts'
import { decideObjectives } from './decide-objectives.ts'
import { listGridChoices } from './grid-choices.ts'
import { listEarlierIndicators } from './list-earlier-indicators.ts'
import { loadOutline } from './load-outline.ts'
import { openYear } from './open-year.ts'
import { orderRows } from './order-rows.ts'
import { resolveReferences } from './reference-names.ts'
import { submitObjectives } from './submit-objectives.ts'
import { takeIndicators } from './take-indicators.ts'
import { prepareUnit, projectDraft, refusalOf } from './unit.builder.ts'
import { viewObjectives } from './view-objectives.ts'
import { voidRow } from './void-row.ts'

const { ports, scope } = await testPorts({ definitions: ledgers })
const year = 2020

const director = (unit: UnitScope): UnitScope => ({ ...unit, actor: 'director' })

/** A unit with one objective; its weights are set by the test. */
async function declaringUnit(unitId: string): Promise<UnitScope> {
  await prepareUnit(ports, { unitId })
  const unit = scope(unitId)
  const objective = {
    year,
    values: { position: 1, stage: '申报', content: '管好用好电子政务网络', result: null },
    strength: 1,
    source: '工作计划',
    isSample: false,
    evidence: [],
  }
  await appendRows(ports, unit, { year, ledger: 'objective', drafts: [objective] })
  return unit
}

/** Takes two indicators from the library and gives them weights: 50 for output, 40 for benefit make a hundred. */
async function weighedIndicators(unit: UnitScope, weights: readonly [string, string]): Promise<void> {
  await takeIndicators(ports, unit, { year, taking: { from: 'library', ids: ['IN-01', 'IN-08'], project: null } })
  await setWeights(unit, weights)
}

async function setWeights(unit: UnitScope, weights: readonly string[]): Promise<void> {
  const { subjects } = await viewObjectives(ports, unit, { year })
  for (const [index, { id, revision }] of (subjects[0]?.indicators ?? []).entries())
    await amendRow(ports, unit, { ledger: 'indicator', id, revision, values: { weight: weights[index] } })
}

async function approvedUnit(unitId: string): Promise<UnitScope> {
  const unit = await declaringUnit(unitId)
  await weighedIndicators(unit, ['50', '40'])
  await submitObjectives(ports, unit, { year })
  await decideObjectives(ports, director(unit), {
    year,
    decision: { kind: 'approve', documentNumber: '开财预〔2020〕1号' },
  })
  return unit
}

const inForce = async (unit: UnitScope) =>
  (await loadOutline(ports, unit, { year })).indicators.map(({ code, stage, weight }) => [code, stage, weight])

describe('declaring', () => {
  test('what is taken from the library says what is to be confirmed, and has no weight yet', async () => {
    const unit = await declaringUnit('taking')
    await takeIndicators(ports, unit, { year, taking: { from: 'library', ids: ['IN-01'], project: null } })
    const { subjects, blocking } = await viewObjectives(ports, unit, { year })
    const [indicator] = subjects[0]?.indicators ?? []
    expect(indicator?.code).toBe('U-01')
    expect(indicator?.source).toContain('指标库IN-01，建议值待核对')
    expect(indicator?.advice.map(({ rule }) => rule)).toEqual(['I19', 'I23'])
    expect(indicator?.ruleWords).toContain('达到指标值得满分')
    expect(blocking.join()).toContain('没有效益指标')
  })

  test('cannot be submitted until the weights add up and every error is mended', async () => {
    const unit = await declaringUnit('weights')
    await weighedIndicators(unit, ['50', '30'])
    const refusal = await refusalOf(submitObjectives(ports, unit, { year }))
    expect(refusal.code).toBe('objective/incomplete')
    expect(JSON.stringify(refusal.details)).toContain('还差10分')
    await setWeights(unit, ['50', '40'])
    expect((await submitObjectives(ports, unit, { year })).state.state).toBe('submitted')
  })

  test('what is not in the library is refused', async () => {
    const unit = await declaringUnit('unknown')
    const taking = { from: 'library', ids: ['XX-01'], project: null } as const
    expect((await refusalOf(takeIndicators(ports, unit, { year, taking }))).code).toBe('row/not-found')
    const elsewhere = { from: 'library', ids: ['IN-01'], project: 'nowhere' } as const
    expect((await refusalOf(takeIndicators(ports, unit, { year, taking: elsewhere }))).code).toBe('row/not-found')
  })
})

describe('approval', () => {
  test('what is submitted stands until it is returned, and then can be mended', async () => {
    const unit = await declaringUnit('returned')
    await weighedIndicators(unit, ['50', '40'])
    await submitObjectives(ports, unit, { year })
    expect((await refusalOf(setWeights(unit, ['49', '41']))).code).toBe('objective/frozen')
    expect((await refusalOf(submitObjectives(ports, unit, { year }))).code).toBe('objective/state')
    await decideObjectives(ports, director(unit), { year, decision: { kind: 'return', reason: '补充佐证要求' } })
    const { standing } = await viewObjectives(ports, unit, { year })
    expect(standing).toMatchObject({ state: 'returned', reason: '补充佐证要求', isEditable: true })
    await setWeights(unit, ['49', '41'])
  })

  test('nobody decides what they submitted themselves', async () => {
    const unit = await declaringUnit('own')
    await weighedIndicators(unit, ['50', '40'])
    await submitObjectives(ports, unit, { year })
    const decision = { kind: 'approve', documentNumber: null } as const
    expect((await refusalOf(decideObjectives(ports, unit, { year, decision }))).code).toBe('access/denied')
  })

  test('nothing that was not submitted can be decided', async () => {
    const unit = await declaringUnit('early')
    const decision = { kind: 'approve', documentNumber: null } as const
    expect((await refusalOf(decideObjectives(ports, director(unit), { year, decision }))).code).toBe('objective/state')
  })

  test('makes the version in force, which nobody changes or adds to past the procedure', async () => {
    const unit = await approvedUnit('approved')
    expect(await inForce(unit)).toEqual([
      ['U-01', '批复', '50'],
      ['U-02', '批复', '40'],
    ])
    const { subjects, standing } = await viewObjectives(ports, unit, { year })
    expect(standing).toMatchObject({ words: '已批复', documentNumber: '开财预〔2020〕1号', isEditable: false })
    const [indicator] = subjects[0]?.indicators ?? []
    if (indicator === undefined) throw new Error('there is an indicator')
    const { id, revision, values } = indicator
    expect((await refusalOf(setWeights(unit, ['60', '30']))).code).toBe('objective/frozen')
    const away = voidRow(ports, unit, { ledger: 'indicator', id, revision, reason: '不要了' })
    expect((await refusalOf(away)).code).toBe('objective/frozen')
    const another = {
      year,
      values: { ...values, code: 'U-09' },
      strength: 0,
      source: '补充',
      isSample: false,
      evidence: [],
    }
    expect((await refusalOf(appendRows(ports, unit, { year, ledger: 'indicator', drafts: [another] }))).code).toBe(
      'objective/frozen',
    )
  })

  test('leaves the result of an objective to be reported', async () => {
    const unit = await approvedUnit('result')
    const [objective] = (await viewObjectives(ports, unit, { year })).objectives
    if (objective === undefined) throw new Error('there is an objective')
    const { id, revision } = objective
    await amendRow(ports, unit, { ledger: 'objective', id, revision, values: { result: '全年运行平稳' } })
    const change = { ledger: 'objective', id, revision: revision + 1, values: { content: '改写' } }
    expect((await refusalOf(amendRow(ports, unit, change))).code).toBe('objective/frozen')
  })
})

describe('adjusting', () => {
  const request = { year, documentNumber: '开财预〔2020〕40号', reason: '疫情影响，接入任务调减' }

  async function adjusted(unit: UnitScope, change: () => Promise<void>): Promise<void> {
    await adjustObjectives(ports, unit, request)
    await change()
    await submitObjectives(ports, unit, { year })
    await decideObjectives(ports, director(unit), { year, decision: { kind: 'approve', documentNumber: null } })
  }

  test('leaves the approved version in force until it is approved itself', async () => {
    const unit = await approvedUnit('pending')
    await adjustObjectives(ports, unit, request)
    await setWeights(unit, ['45', '45'])
    expect(await inForce(unit)).toEqual([
      ['U-01', '批复', '50'],
      ['U-02', '批复', '40'],
    ])
    expect((await viewObjectives(ports, unit, { year })).standing).toMatchObject({
      stage: '调整',
      rowStage: '调整申请',
    })
  })

  test('replaces what differs, and shows the difference in words', async () => {
    const unit = await approvedUnit('adjusted')
    await adjusted(unit, async () => {
      const [indicator] = (await viewObjectives(ports, unit, { year })).subjects[0]?.indicators ?? []
      if (indicator === undefined) throw new Error('there is an indicator')
      const { id, revision } = indicator
      await amendRow(ports, unit, { ledger: 'indicator', id, revision, values: { target: '48' } })
    })
    expect(await inForce(unit)).toEqual([
      ['U-01', '调整', '50'],
      ['U-02', '批复', '40'],
    ])
    const { entries, unchanged, after } = await compareObjectives(ports, unit, { year, before: '1', after: '2' })
    expect(after).toMatchObject({ documentNumber: '开财预〔2020〕40号', state: '已批复' })
    expect(unchanged).toBe(2)
    expect(entries).toMatchObject([
      { key: 'U-01', change: 'changed', fields: [{ label: '指标值', before: '≥50家', after: '≥48家' }] },
    ])
    const same = await compareObjectives(ports, unit, { year, before: '2', after: 'now' })
    expect(same.entries).toEqual([])
  })

  test('a second time, with an indicator cancelled and another one new', async () => {
    const unit = await approvedUnit('twice')
    await adjusted(unit, () => setWeights(unit, ['45', '40']).then(() => setWeights(unit, ['50', '40'])))
    await adjusted(unit, async () => {
      const [first] = (await viewObjectives(ports, unit, { year })).subjects[0]?.indicators ?? []
      if (first === undefined) throw new Error('there is an indicator')
      await voidRow(ports, unit, { ledger: 'indicator', id: first.id, revision: first.revision, reason: '任务取消' })
      await takeIndicators(ports, unit, { year, taking: { from: 'library', ids: ['IN-02'], project: null } })
      await setWeights(unit, ['40', '50'])
    })
    expect(await inForce(unit)).toEqual([
      ['U-02', '批复', '40'],
      ['U-03', '调整', '50'],
    ])
    await adjusted(unit, () => setWeights(unit, ['40', '50']))
    const verified = await inForce(unit)
    expect(verified).toEqual([
      ['U-02', '批复', '40'],
      ['U-03', '调整', '50'],
    ])
  })

  test('needs something approved', async () => {
    const unit = await declaringUnit('too-early')
    expect((await refusalOf(adjustObjectives(ports, unit, request))).code).toBe('objective/state')
  })

  test('a version that does not exist cannot be compared', async () => {
    const unit = await approvedUnit('no-such-version')
    const query = { year, before: '7', after: 'now' }
    expect((await refusalOf(compareObjectives(ports, unit, query))).code).toBe('objective/state')
  })
})

describe('another year', () => {
  test('is opened with codes and sections, and takes over chosen indicators with their project', async () => {
    const unit = await declaringUnit('next-year')
    await appendRows(ports, unit, { year, ledger: 'project', drafts: [projectDraft('p1')] })
    await takeIndicators(ports, unit, { year, taking: { from: 'library', ids: ['IN-01'], project: 'p1' } })
    expect(await openYear(ports, unit, { after: year })).toEqual({ year: 2021 })
    expect((await refusalOf(openYear(ports, unit, { after: year }))).code).toBe('year/exists')
    expect((await refusalOf(openYear(ports, unit, { after: 1999 }))).code).toBe('year/not-found')
    const { indicators } = await listEarlierIndicators(ports, unit, { year: 2021 })
    expect(indicators).toMatchObject([{ code: 'P1-01', subject: '网络维护', target: '≥50家', isTaken: false }])
    const taking = { from: 'year', ids: indicators.map(({ id }) => id) } as const
    await takeIndicators(ports, unit, { year: 2021, taking })
    await takeIndicators(ports, unit, { year: 2021, taking })
    const { subjects, earlierYear } = await viewObjectives(ports, unit, { year: 2021 })
    expect(earlierYear).toBe(2020)
    expect(subjects.map(({ code, indicators: own }) => [code, own.map(({ source }) => source)])).toEqual([
      ['U', []],
      ['P1', ['沿用2020年度P1-01，指标值和依据待核对']],
    ])
    const unknown = { from: 'year', ids: ['nowhere'] } as const
    expect((await refusalOf(takeIndicators(ports, unit, { year: 2021, taking: unknown }))).code).toBe('row/not-found')
  })
})

describe('the order of', () => {
  test('projects is changed among themselves', async () => {
    const unit = await declaringUnit('order')
    const drafts = [projectDraft('a'), projectDraft('b', { code: 'P2', position: 5, name: '视频会议' })]
    await appendRows(ports, unit, { year, ledger: 'project', drafts })
    await orderRows(ports, unit, { year, ledger: 'project', ids: ['b', 'a'] })
    const { subjects } = await viewObjectives(ports, unit, { year })
    expect(subjects.map(({ id, project }) => [id, project?.values.position])).toEqual([
      ['unit', undefined],
      ['b', 1],
      ['a', 5],
    ])
    const stray = { year, ledger: 'project', ids: ['a', 'nowhere'] } as const
    expect((await refusalOf(orderRows(ports, unit, stray))).code).toBe('row/not-found')
  })

  test('indicators is given to those that have none yet, and kept wherever they are listed', async () => {
    const unit = await declaringUnit('order-indicators')
    const taking = { from: 'library', ids: ['IN-01', 'IN-02', 'IN-08'], project: null } as const
    const [first, second, third] = (await takeIndicators(ports, unit, { year, taking })).map(({ id }) => id)
    const order = async () => {
      const { subjects } = await viewObjectives(ports, unit, { year })
      return subjects[0]?.indicators.map(({ code, values }) => [code, values.position ?? null])
    }
    expect(await order()).toEqual([
      ['U-01', null],
      ['U-02', null],
      ['U-03', null],
    ])
    await orderRows(ports, unit, { year, ledger: 'indicator', ids: [third, first, second].map(String) })
    expect(await order()).toEqual([
      ['U-03', 1],
      ['U-01', 2],
      ['U-02', 3],
    ])
    await orderRows(ports, unit, { year, ledger: 'indicator', ids: [first, third].map(String) })
    expect(await order()).toEqual([
      ['U-01', 1],
      ['U-03', 2],
      ['U-02', 3],
    ])
  })
})

test('by its name people mean the indicator in force: in the sheet, in a file that is imported', async () => {
  const unit = await approvedUnit('named')
  const name = (await loadOutline(ports, unit, { year })).indicators[0]
  const { indicator: choices = [] } = (await listGridChoices(ports, unit, { ledger: 'actual_value', year })).choices
  const ours = choices.filter(({ label }) => label.startsWith(name?.code ?? '?'))
  expect(ours.map(({ value, label }) => [value === name?.id, label]).sort()).toEqual([
    [false, `${name?.code} ${name?.name}（申报）`],
    [true, `${name?.code} ${name?.name}`],
  ])
  const texts = [name?.name ?? '', `${name?.name}（申报）`]
  const meant = await resolveReferences(ports, unit, { ledger: indicatorLedger, year, texts })
  expect(meant.get(texts[0] ?? '')).toEqual([name?.id])
  expect(meant.get(texts[1] ?? '')).toEqual(ours.filter(({ value }) => value !== name?.id).map(({ value }) => value))
})
