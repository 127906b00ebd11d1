import { beforeAll, describe, expect, test } from 'vitest'
import { savedViews } from '../contract/saved-view-view.ts'
import { ledgers } from '../ledgers/index.ts'
import { testApp, type Visitor } from './app.builder.ts'

const { addUnit, addPerson, signedIn, ports } = await testApp({ definitions: ledgers })
await addUnit('u1')
await addUnit('u2')
await addPerson({ login: 'clerk', unitId: 'u1', roles: ['clerk'] })
await addPerson({ login: 'officer', unitId: 'u1', roles: ['performance-officer'] })
await addPerson({ login: 'boss', unitId: 'u1', roles: ['director'] })
await addPerson({ login: 'bureau', unitId: 'u2', roles: ['finance-reviewer'] })
const path = '/api/units/u1/lists/payment'
const look = { where: '{"category":["项目支出"]}', sort: '-amount', columns: 'summary,amount', density: 'compact' }
let clerk: Visitor
let officer: Visitor
let boss: Visitor
beforeAll(async () => {
  clerk = await signedIn('clerk')
  officer = await signedIn('officer')
  boss = await signedIn('boss')
})

const keep = (one: Visitor, name: string, more: object = {}) =>
  one.ask('POST', `${path}/views`, { name, look, isShared: false, ...more })
const seen = async (one: Visitor, list = 'payment') =>
  savedViews.parse((await one.ask('GET', `/api/units/u1/lists/${list}/views`)).json())

describe('a saved view', () => {
  test('comes back as it was saved, for its owner and its list only', async () => {
    expect((await keep(clerk, '项目支出，大额在前')).statusCode).toBe(200)
    const { views, defaultView } = await seen(clerk)
    expect(views).toMatchObject([{ name: '项目支出，大额在前', look, isOwn: true, mayChange: true, isShared: false }])
    expect(defaultView).toBeNull()
    expect((await seen(officer)).views).toEqual([])
    expect((await seen(clerk, 'income')).views).toEqual([])
    expect((await ports.trail.list('u1', { limit: 5 })).map(({ action }) => action)).not.toContain('view:share')
  })

  test('has a name of its own; what is wrong is said at the field', async () => {
    expect((await keep(clerk, '项目支出，大额在前')).json()).toMatchObject({ issues: [{ field: 'name' }] })
    expect((await keep(clerk, ' ')).json()).toMatchObject({
      issues: [{ field: 'name', message: '请填写视图名称' }],
    })
    expect((await keep(clerk, '长', { look: { where: 'x'.repeat(5001) } })).statusCode).toBe(400)
  })

  test('is shared by whoever may share, seen by the unit, and recorded in the trail', async () => {
    expect((await keep(clerk, '给大家', { isShared: true })).statusCode).toBe(403)
    expect((await keep(officer, '全单位', { isShared: true })).statusCode).toBe(200)
    const [shared] = (await seen(clerk)).views.filter(({ isShared }) => isShared)
    expect(shared).toMatchObject({ name: '全单位', owner: 'officer姓名', isOwn: false, mayChange: false })
    expect((await clerk.ask('PUT', `${path}/views/${shared?.id}`, { name: '改' })).statusCode).toBe(403)
    expect((await boss.ask('PUT', `${path}/views/${shared?.id}`, { name: '本单位' })).statusCode).toBe(200)
    const actions = (await ports.trail.list('u1', { limit: 5 })).map(({ action }) => action)
    expect(actions).toEqual(expect.arrayContaining(['view:share', 'view:change']))
    const bureau = await signedIn('bureau')
    expect((await seen(bureau)).views).toEqual([])
  })

  test('opens the list where it is chosen as the default, until it is gone', async () => {
    const [shared] = (await seen(boss)).views
    const choose = (one: Visitor, view: string | null) => one.ask('PUT', `${path}/default-view`, { view })
    expect((await choose(clerk, shared?.id ?? '')).statusCode).toBe(200)
    expect((await seen(clerk)).defaultView).toBe(shared?.id)
    expect((await seen(boss)).defaultView).toBeNull()
    expect((await choose(clerk, null)).json().defaultView).toBeNull()
    await choose(clerk, shared?.id ?? '')
    expect((await choose(clerk, 'nothing')).json().code).toBe('view/not-found')
    expect((await boss.ask('DELETE', `${path}/views/${shared?.id}`)).statusCode).toBe(200)
    expect(await seen(clerk)).toMatchObject({ defaultView: null, views: [{ name: '项目支出，大额在前' }] })
    expect((await ports.trail.list('u1', { limit: 1 }))[0]).toMatchObject({ action: 'view:remove' })
  })

  test('is not found by who cannot see it', async () => {
    const [own] = (await seen(clerk)).views
    expect((await boss.ask('DELETE', `${path}/views/${own?.id}`)).json().code).toBe('view/not-found')
    expect((await boss.ask('PUT', `/api/units/u1/lists/income/views/${own?.id}`, {})).statusCode).toBe(404)
  })
})
