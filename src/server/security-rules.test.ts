import { afterEach, describe, expect, test } from 'vitest'
import { notificationsView } from '../contract/notification-view.ts'
import { openSessionsView, securityView } from '../contract/security-view.ts'
import { sessionView } from '../contract/session-view.ts'
import { USUAL_RULES } from '../domain/access/index.ts'
import { ledgers } from '../ledgers/index.ts'
import { PASSWORD, testApp, type Visitor } from './app.builder.ts'

const { addUnit, addPerson, visitor, signedIn, clock, ports } = await testApp({ definitions: ledgers })

afterEach(() => clock.set('2021-01-05T01:00:00.000Z'))

/** A unit of its own for each test, with its administrators and a clerk. */
async function unitOf(unitId: string) {
  await addUnit(unitId)
  const login = (name: string) => `${unitId}-${name}`
  await addPerson({ login: login('keeper'), unitId, roles: ['system-administrator'] })
  await addPerson({ login: login('guard'), unitId, roles: ['security-administrator'] })
  await addPerson({ login: login('clerk'), unitId, roles: ['clerk'] })
  const path = `/api/units/${unitId}`
  const people = { keeper: await signedIn(login('keeper')), guard: await signedIn(login('guard')) }
  const choose = async (change: object) => {
    const body = { rules: { ...USUAL_RULES, ...change }, reason: '等保测评要求' }
    const proposed = await people.keeper.ask('PUT', `${path}/security`, body)
    if (proposed.statusCode !== 200) return proposed
    return people.guard.ask('POST', `${path}/security/decision`, { decision: 'approve', reason: '' })
  }
  return { ...people, path, login, choose }
}

const signInAgain = async (one: Visitor, login: string) => one.signIn(login, PASSWORD)
const sessionsOf = async (one: Visitor, url = '/api/session/all') =>
  openSessionsView.parse((await one.ask('GET', url)).json()).sessions

describe('security rules', () => {
  test('are proposed by one administrator, hold once another approves, and stand in the trail', async () => {
    const { keeper, guard, path } = await unitOf('u1')
    const rules = { ...USUAL_RULES, leastLength: 12 }
    const propose = (one: Visitor) => one.ask('PUT', `${path}/security`, { rules, reason: '等保测评要求' })
    const decide = (one: Visitor, decision: string, reason = '') =>
      one.ask('POST', `${path}/security/decision`, { decision, reason })
    expect((await propose(guard)).statusCode).toBe(403)
    const proposed = securityView.parse((await propose(keeper)).json())
    expect(proposed).toMatchObject({ rules: USUAL_RULES, proposal: { changes: ['密码最短位数：10 → 12 位'] } })
    const bell = notificationsView.parse((await guard.ask('GET', `${path}/notifications`)).json())
    expect(bell.notifications[0]).toMatchObject({ kind: 'submitted', target: '/system/security?unit=u1' })
    expect((await decide(keeper, 'approve')).statusCode).toBe(403)
    expect((await decide(guard, 'return')).json()).toMatchObject({ issues: [{ field: 'reason' }] })
    expect((await decide(guard, 'approve')).json()).toMatchObject({ rules, proposal: null })
    expect((await decide(guard, 'approve')).json().code).toBe('security/no-proposal')
    const actions = (await ports.trail.list('u1', { limit: 9 })).map(({ action }) => action)
    expect(actions.slice(0, 2)).toEqual(['security:approve', 'security:propose'])
  })

  test('that are returned change nothing, and the proposer learns why', async () => {
    const { keeper, guard, path } = await unitOf('u2')
    await keeper.ask('PUT', `${path}/security`, { rules: { ...USUAL_RULES, tries: 10 }, reason: '常输错' })
    await guard.ask('POST', `${path}/security/decision`, { decision: 'return', reason: '太松' })
    expect(securityView.parse((await keeper.ask('GET', `${path}/security`)).json())).toMatchObject({
      rules: USUAL_RULES,
      proposal: null,
    })
    const bell = notificationsView.parse((await keeper.ask('GET', `${path}/notifications`)).json())
    expect(bell.notifications[0]?.words).toBe('安全规则变更被退回：太松')
  })

  test('below the floor are refused, each by name', async () => {
    const { choose } = await unitOf('u3')
    const refused = await choose({ leastLength: 6, changeAfterDays: 9999, tries: 100 })
    expect(refused.json().issues).toMatchObject([
      { field: 'rules.leastLength', message: '是 6，应为 8 至 32 位的整数' },
      { field: 'rules.changeAfterDays', message: '是 9999，应为 30 至 365 天的整数' },
      { field: 'rules.tries', message: '是 100，应为 3 至 10 次的整数' },
    ])
    expect((await choose({})).json().issues[0]).toMatchObject({ field: 'reason' })
  })

  test('hold for every new password: one’s own, a new person’s, a reset one', async () => {
    const { keeper, path, login, choose } = await unitOf('u4')
    await choose({ leastLength: 24 })
    const clerk = await signedIn(login('clerk'))
    const short = { issues: [{ message: '密码至少 24 位' }] }
    const own = await clerk.ask('PUT', '/api/session/password', { current: PASSWORD, next: 'Another-one-2020' })
    expect(own.json()).toMatchObject(short)
    const added = { login: 'u4-new', name: '新人', password: 'Another-one-2020' }
    expect((await keeper.ask('POST', `${path}/people`, added)).json()).toMatchObject(short)
    const reset = await keeper.ask('PUT', `${path}/people/${login('clerk')}`, { password: 'Another-one-2020' })
    expect(reset.json()).toMatchObject(short)
    const session = sessionView.parse((await clerk.ask('GET', '/api/session')).json())
    expect(session.passwordNeeds).toContain('至少 24 位')
  })

  test('say after how many wrong passwords, and for how long, an account is locked', async () => {
    const { login, choose } = await unitOf('u5')
    await choose({ tries: 3, lockedMinutes: 60 })
    for (let tries = 0; tries < 3; tries += 1) await visitor().signIn(login('clerk'), 'Wrong-password-1')
    const locked = await visitor().signIn(login('clerk'), PASSWORD)
    expect(locked.json()).toMatchObject({ code: 'session/locked', details: { until: '2021-01-05T02:00:00.000Z' } })
  })

  test('end sessions that are left alone or open too long', async () => {
    const { login, choose } = await unitOf('u6')
    await choose({ idleMinutes: 5, longestHours: 1 })
    const one = await signedIn(login('clerk'))
    const isIn = async (time: string) => {
      clock.set(`2021-01-05T${time}.000Z`)
      return (await one.ask('GET', '/api/session')).json().person !== null
    }
    expect([await isIn('01:04:59'), await isIn('01:09:59')]).toEqual([true, false])
    clock.set('2021-01-05T01:00:00.000Z')
    const signedInAnew = await signInAgain(one, login('clerk'))
    expect(signedInAnew.json().endsAt).toBe('2021-01-05T02:00:00.000Z')
    for (let minutes = 4; minutes < 60; minutes += 4) await isIn(`01:${String(minutes).padStart(2, '0')}:00`)
    expect(await isIn('02:00:00')).toBe(false)
    clock.set('2021-01-05T01:00:00.000Z')
  })

  test('let nobody go back to one of the last passwords', async () => {
    const { login, choose } = await unitOf('u7')
    await choose({ remembered: 3 })
    const one = await signedIn(login('clerk'))
    const passwords = [PASSWORD, 'Second-one-2020', 'Third-one-2020', 'Fourth-one-2020']
    const change = (current: number, next: number) =>
      one.ask('PUT', '/api/session/password', { current: passwords[current], next: passwords[next] })
    for (let step = 0; step < 2; step += 1) {
      clock.set(`2021-01-05T01:0${step + 1}:00.000Z`)
      expect((await change(step, step + 1)).statusCode).toBe(200)
    }
    expect((await change(2, 0)).json().issues).toMatchObject([
      { field: 'next', message: '新密码不能与最近 3 次的密码相同' },
    ])
    clock.set('2021-01-05T01:03:00.000Z')
    expect((await change(2, 3)).statusCode).toBe(200)
    expect((await change(3, 0)).statusCode).toBe(200)
    clock.set('2021-01-05T01:00:00.000Z')
  })
})

describe('a password that is due', () => {
  const open = async (one: Visitor, path: string) => (await one.ask('GET', path)).json().code

  test('after its days opens nothing but the way to a new one', async () => {
    const { path, login, choose } = await unitOf('u8')
    await choose({ changeAfterDays: 30 })
    clock.set('2021-02-04T01:00:00.000Z')
    const one = await signedIn(login('clerk'))
    expect((await one.ask('GET', '/api/session')).json().person.mustChangePassword).toBe(true)
    expect(await open(one, path)).toBe('session/password-due')
    const changed = await one.ask('PUT', '/api/session/password', { current: PASSWORD, next: 'Another-one-2021' })
    expect(changed.json().person.mustChangePassword).toBe(false)
    expect(await open(one, path)).toBeUndefined()
    clock.set('2021-01-05T01:00:00.000Z')
  })

  test('is every one that an administrator has set and told', async () => {
    const { keeper, path, login } = await unitOf('u9')
    await keeper.ask('PUT', `${path}/people/${login('clerk')}`, { password: 'Told-to-clerk-1' })
    const one = visitor()
    expect((await one.signIn(login('clerk'), 'Told-to-clerk-1')).json().person.mustChangePassword).toBe(true)
    expect(await open(one, path)).toBe('session/password-due')
    await keeper.ask('POST', `${path}/people`, { login: 'u9-new', name: '新人', password: 'Told-to-newman-1' })
    expect((await visitor().signIn('u9-new', 'Told-to-newman-1')).json().person.mustChangePassword).toBe(true)
  })
})

describe('the sessions of a person', () => {
  test('are listed with where they are, and ended one by one or all but this', async () => {
    const { login } = await unitOf('s1')
    const here = await signedIn(login('clerk'))
    const [there, yonder] = [await signedIn(login('clerk')), await signedIn(login('clerk'))]
    const listed = await sessionsOf(here)
    expect(listed).toHaveLength(3)
    expect(listed.filter(({ isThis }) => isThis)).toHaveLength(1)
    expect(listed[0]).toMatchObject({ from: '127.0.0.1', device: '未知设备', person: { login: login('clerk') } })
    const [other] = (await sessionsOf(there)).filter(({ isThis }) => isThis)
    await here.ask('DELETE', `/api/session/all/${other?.id}`)
    expect((await there.ask('GET', '/api/session')).json().person).toBeNull()
    expect((await here.ask('DELETE', `/api/session/all/${other?.id}`)).json().code).toBe('session/not-found')
    const left = await here.ask('POST', '/api/session/end-others', {})
    expect(openSessionsView.parse(left.json()).sessions).toMatchObject([{ isThis: true }])
    expect((await yonder.ask('GET', '/api/session')).json().person).toBeNull()
    expect((await here.ask('POST', '/api/session/end-others', {})).statusCode).toBe(200)
    const [ended] = await ports.trail.list('s1', { limit: 1, action: 'session:end' })
    expect(ended).toMatchObject({ actor: login('clerk'), subject: { id: login('clerk') } })
  })

  test('are seen and ended by the security administrator of their unit, and by no other', async () => {
    const { guard, keeper, path, login } = await unitOf('s2')
    const elsewhere = await unitOf('s3')
    const clerk = await signedIn(login('clerk'))
    const [own] = await sessionsOf(clerk)
    const of = (await sessionsOf(guard, `${path}/sessions`)).map(({ person }) => person.login)
    expect(of).toEqual(expect.arrayContaining([login('clerk'), login('keeper'), login('guard')]))
    expect((await keeper.ask('DELETE', `${path}/sessions/${own?.id}`)).statusCode).toBe(403)
    const strange = await elsewhere.guard.ask('DELETE', `${elsewhere.path}/sessions/${own?.id}`)
    expect(strange.json().code).toBe('session/not-found')
    expect((await keeper.ask('DELETE', `/api/session/all/${own?.id}`)).json().code).toBe('session/not-found')
    expect((await guard.ask('DELETE', `${path}/sessions/${own?.id}`)).statusCode).toBe(200)
    expect((await clerk.ask('GET', '/api/session')).json().person).toBeNull()
  })
})

describe('preferences', () => {
  test('come back with the session, and keep muted notices away', async () => {
    const { guard, choose } = await unitOf('p1')
    const chosen = { theme: 'dark', density: 'compact', landing: '/ledgers', muted: ['submitted'] }
    const saved = await guard.ask('PUT', '/api/session/preferences', chosen)
    expect(sessionView.parse(saved.json()).person?.preferences).toEqual(chosen)
    await choose({ leastLength: 12 })
    const bell = notificationsView.parse((await guard.ask('GET', '/api/units/p1/notifications')).json())
    expect(bell.notifications).toEqual([])
  })

  test('that are none are refused', async () => {
    const { guard } = await unitOf('p2')
    const odd = { theme: 'pink', density: 'compact', landing: '//evil.example', muted: [] }
    const reply = await guard.ask('PUT', '/api/session/preferences', odd)
    expect(reply.json().issues.map(({ field }: { field: string }) => field)).toEqual(['theme', 'landing'])
  })
})
