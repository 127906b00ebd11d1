import { describe, expect, test, vi } from 'vitest'
import { testApp } from './app.builder.ts'

const { addUnit, addPerson, visitor, signedIn, ports } = await testApp({ definitions: [] })
await addUnit('u1')
await addUnit('u2')
await addPerson({ login: 'system', unitId: 'u1', roles: ['system-administrator'] })
const system = await signedIn('system')
const people = '/api/units/u1/people'

const add = (login: string, password = 'Fresh-password-1') =>
  system.ask('POST', people, { login, name: `${login}姓名`, password })

const CHOSEN = 'Chosen-password-1'

describe('people of a unit', () => {
  test('are added without any role, and without anything of their password in the answer', async () => {
    const reply = await add('Wang.Wu')
    expect(reply.statusCode).toBe(200)
    expect(reply.json()).toEqual({
      id: 'wang.wu',
      login: 'wang.wu',
      name: 'Wang.Wu姓名',
      unitId: 'u1',
      roles: [],
      isDisabled: false,
      lockedUntil: null,
      isDemo: false,
    })
    const listed = (await system.ask('GET', people)).json().people
    expect(listed.map(({ login }: { login: string }) => login)).toContain('wang.wu')
    expect((await visitor().signIn('wang.wu', 'Fresh-password-1')).json().units[0].permissions).toEqual([])
  })

  test('have logins of their own, in all units', async () => {
    await addPerson({ login: 'taken', unitId: 'u2', roles: [] })
    expect((await add('Taken')).json()).toMatchObject({ code: 'person/login-taken', details: { login: 'taken' } })
  })

  test('get no weak password', async () => {
    const reply = await add('zhaoliu', 'zhaoliu')
    expect(reply.json().issues.map(({ field }: { field: string }) => field)).toEqual([
      'password',
      'password',
      'password',
    ])
    expect((await add('bad login!')).json().issues).toMatchObject([{ field: 'login' }])
  })

  test('are disabled, but nobody disables themselves', async () => {
    await add('leaving')
    const reply = await system.ask('PUT', `${people}/leaving`, { isDisabled: true })
    expect(reply.json()).toMatchObject({ isDisabled: true })
    expect((await visitor().signIn('leaving', 'Fresh-password-1')).statusCode).toBe(401)
    const oneself = await system.ask('PUT', `${people}/system`, { isDisabled: true })
    expect(oneself.json().code).toBe('person/is-yourself')
  })

  test('are unlocked and given a new password', async () => {
    await add('forgetful')
    for (let tries = 0; tries < 5; tries += 1) await visitor().signIn('forgetful', 'Wrong-password-1')
    const locked = (await system.ask('GET', people)).json().people
    expect(locked.find(({ login }: { login: string }) => login === 'forgetful').lockedUntil).not.toBeNull()
    await system.ask('PUT', `${people}/forgetful`, { unlock: true, password: 'Second-password-2' })
    expect((await visitor().signIn('forgetful', 'Second-password-2')).statusCode).toBe(200)
  })

  test('of another unit are not found', async () => {
    await addPerson({ login: 'elsewhere', unitId: 'u2', roles: [] })
    for (const [url, body] of [
      [`${people}/elsewhere`, { isDisabled: true }],
      [`${people}/elsewhere/roles`, { roles: ['security-administrator'] }],
    ] as const) {
      expect((await system.ask('PUT', url, body)).json().code).toBe('person/not-found')
    }
    expect(await ports.people.find('elsewhere')).toMatchObject({ isDisabled: false, roles: [] })
  })
})

describe('roles', () => {
  const give = (one: typeof system, login: string, roles: readonly string[]) =>
    one.ask('PUT', `${people}/${login}/roles`, { roles })

  /** Whoever was told a password chooses another at once. */
  const firstSignIn = async (login: string) => {
    const one = visitor()
    await one.signIn(login, 'Fresh-password-1')
    await one.ask('PUT', '/api/session/password', { current: 'Fresh-password-1', next: CHOSEN })
    return one
  }

  test('the system administrator appoints the first security administrator, and gives no other role', async () => {
    await add('first-security')
    await add('officer')
    expect((await give(system, 'officer', ['director'])).json().code).toBe('access/denied')
    expect((await give(system, 'system', ['security-administrator'])).json().code).toBe('person/is-yourself')
    expect((await give(system, 'first-security', ['security-administrator'])).statusCode).toBe(200)
    await add('second-security')
    expect((await give(system, 'second-security', ['security-administrator'])).json().code).toBe('access/denied')
  })

  test('the security administrator gives the rest, but not what excludes each other, and not to themselves', async () => {
    const security = await firstSignIn('first-security')
    expect((await give(security, 'officer', ['performance-officer', 'clerk'])).json().roles).toEqual([
      'performance-officer',
      'clerk',
    ])
    const excluded = await give(security, 'officer', ['performance-officer', 'audit-administrator'])
    expect([excluded.statusCode, excluded.json().code]).toEqual([409, 'access/roles-exclude'])
    expect((await give(security, 'first-security', ['director'])).json().code).toBe('person/is-yourself')
    expect((await give(security, 'officer', ['emperor'])).json().issues).toMatchObject([{ field: 'roles.0' }])
  })

  test('count from the next request on, without signing in again', async () => {
    const [officer, security] = [await firstSignIn('officer'), visitor()]
    await security.signIn('first-security', CHOSEN)
    expect((await officer.ask('GET', '/api/units/u1')).statusCode).toBe(200)
    await give(security, 'officer', [])
    expect((await officer.ask('GET', '/api/units/u1')).statusCode).toBe(403)
  })
})

test('the audit administrator reads all of it in words', async () => {
  await addPerson({ login: 'audit', unitId: 'u1', roles: ['audit-administrator'] })
  const audit = await signedIn('audit')
  const first = (await audit.ask('GET', '/api/units/u1/trail?limit=3')).json()
  expect(first.entries).toHaveLength(3)
  expect(first.entries[0]).toMatchObject({
    actor: 'audit姓名（audit）',
    action: 'session:sign-in',
    words: '登录：audit',
  })
  const entries = []
  for (let next: number | null = first.next; next !== null; ) {
    const page = (await audit.ask('GET', `/api/units/u1/trail?limit=50&before=${next}`)).json()
    entries.push(...page.entries)
    next = page.next
  }
  const words = entries.map((entry: { words: string }) => entry.words)
  expect(words).toContain('分配角色：first-security，安全管理员')
  expect(words).toContain('登录失败：forgetful')
  expect(entries.at(-1)?.sequence).toBe(1)
  expect(JSON.stringify([first, entries])).not.toMatch(/argon2|Fresh-password|Second-password/)
  await audit.ask('POST', '/api/units/u1/trail/verification')
  const verified = await vi.waitFor(async () => {
    const { last } = (await audit.ask('GET', '/api/units/u1/trail/verification')).json()
    expect(last).not.toBeNull()
    return last
  })
  expect(verified).toMatchObject({ problemCount: 0, problems: [] })
  expect(verified.entries).toBeGreaterThan(20)
})
