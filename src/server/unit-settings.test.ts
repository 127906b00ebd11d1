import { describe, expect, test } from 'vitest'
import { unitSettingsView } from '../contract/unit-settings-view.ts'
import { ledgers } from '../ledgers/index.ts'
import { testApp } from './app.builder.ts'

const { addUnit, addPerson, signedIn, ports, scope } = await testApp({ definitions: ledgers })
await addUnit('u1')
await addPerson({ login: 'system', unitId: 'u1', roles: ['system-administrator'] })
const system = await signedIn('system')
const path = '/api/units/u1/settings'
const actions = async () => (await ports.trail.list('u1', { limit: 5 })).map(({ action }) => action)

const facts = {
  name: '新单位',
  shortName: '新',
  type: '行政单位',
  supervisingUnit: '',
  establishedOn: '2016-05-01',
  functions: ['管数据'],
}

describe('a unit and its years', () => {
  test('facts are changed together or not at all, and the trail says so', async () => {
    const bad = await system.ask('PUT', path, { ...facts, name: '', establishedOn: '2016-13-01' })
    expect(
      bad
        .json()
        .issues.map(({ field }: { field: string }) => field)
        .sort(),
    ).toEqual(['establishedOn', 'name'])
    expect((await ports.units.find('u1'))?.name).toBe('u1单位')
    const view = unitSettingsView.parse((await system.ask('PUT', path, facts)).json())
    expect(view.unit).toMatchObject(facts)
    expect(await actions()).toContain('unit:change')
  })

  test('the next year is opened by the rule pack chosen; one that does not exist is refused', async () => {
    expect((await system.ask('POST', `${path}/years`, { rulePackId: 'none' })).json().code).toBe('rule-pack/not-found')
    const view = unitSettingsView.parse(
      (await system.ask('POST', `${path}/years`, { rulePackId: 'hubei-2020' })).json(),
    )
    expect(view.years[0]).toMatchObject({ year: 2021, state: 'open', rulePackId: 'hubei-2020' })
    expect(view.nextYear).toBe(2022)
  })

  test('a year is closed, and reopened with a reason only', async () => {
    const year = `${path}/years/2020`
    const closed = unitSettingsView.parse((await system.ask('PUT', year, { state: 'closed' })).json())
    expect(closed.years.find((one) => one.year === 2020)?.state).toBe('closed')
    expect((await system.ask('PUT', year, { state: 'open' })).json()).toMatchObject({ issues: [{ field: 'reason' }] })
    expect((await system.ask('PUT', year, { state: 'open', reason: '补录遗漏' })).statusCode).toBe(200)
    expect((await actions()).slice(0, 2)).toEqual(['year:reopen', 'year:close'])
    expect((await system.ask('PUT', `${path}/years/1999`, { state: 'closed' })).json().code).toBe('year/not-found')
  })

  test('the rule pack stays once the self-evaluation is handed in', async () => {
    const at = ports.clock.now()
    const state = { state: 'submitted', at, by: 'x' } as const
    await ports.evaluations.save(scope('u1'), { unitId: 'u1', year: 2020, state, kept: null })
    const reply = await system.ask('PUT', `${path}/years/2020`, { rulePackId: 'hubei-2020' })
    expect(reply.json().code).toBe('year/pack-in-use')
  })
})
