import { describe, expect, test } from 'vitest'
import { PASSWORD, testApp } from './app.builder.ts'

const { addUnit, addPerson, visitor, signedIn, clock, ports } = await testApp({ definitions: [] })
await addUnit('u1')

let count = 0
async function somebody() {
  count += 1
  return addPerson({ login: `person${count}`, unitId: 'u1', roles: ['clerk'] })
}

const actionsOf = async (login: string) =>
  (await ports.trail.about('u1', { kind: 'person', id: login })).map(({ action }) => action)

describe('signing in', () => {
  test('a visitor learns that nobody is signed in, and leaves no session behind', async () => {
    const one = visitor()
    const reply = await one.ask('GET', '/api/session')
    expect(reply.json()).toMatchObject({ person: null, units: [], endsAt: null })
    expect([...one.cookies.keys()]).toEqual(['zhengji_csrf'])
  })

  test('the right password opens a session that says who, where and what', async () => {
    const { login } = await somebody()
    const reply = await visitor().signIn(login, PASSWORD)
    expect(reply.statusCode).toBe(200)
    expect(reply.json()).toMatchObject({
      person: { login, unitId: 'u1', roles: [{ role: 'clerk', title: '业务经办' }] },
      units: [{ id: 'u1', years: [{ year: 2020, state: 'open' }] }],
    })
    expect(reply.json().units[0].permissions).toContain('record:write')
    expect(reply.body).not.toContain('argon2')
    expect(await actionsOf(login)).toEqual(['session:sign-in'])
  })

  test('the login may be typed in capitals', async () => {
    const { login } = await somebody()
    expect((await visitor().signIn(login.toUpperCase(), PASSWORD)).statusCode).toBe(200)
  })

  test('a wrong password, an unknown login and a disabled account get the same answer', async () => {
    const { login } = await somebody()
    const disabled = await somebody()
    await ports.people.save({ ...disabled, isDisabled: true })
    const replies = await Promise.all([
      visitor().signIn(login, 'Wrong-password-1'),
      visitor().signIn('nobody-at-all', PASSWORD),
      visitor().signIn(disabled.login, PASSWORD),
    ])
    for (const reply of replies) {
      expect(reply.statusCode).toBe(401)
      expect(reply.json()).toMatchObject({ code: 'session/wrong-password', details: {}, issues: [] })
    }
    expect(await actionsOf(login)).toEqual(['session:sign-in-failed'])
  })

  test('an empty field is refused by name, in Chinese', async () => {
    const reply = await visitor().signIn('', '')
    expect(reply.statusCode).toBe(400)
    expect(reply.json()).toMatchObject({
      code: 'input/invalid',
      issues: [
        { field: 'login', message: '请填写账号' },
        { field: 'password', message: '请填写密码' },
      ],
    })
  })

  test('five wrong passwords lock the account for a while, even for the right one', async () => {
    const { login } = await somebody()
    for (let tries = 0; tries < 5; tries += 1) await visitor().signIn(login, `Wrong-password-${tries}`)
    const locked = await visitor().signIn(login, PASSWORD)
    expect(locked.statusCode).toBe(423)
    expect(locked.json()).toMatchObject({ code: 'session/locked', details: { until: '2021-01-05T01:15:00.000Z' } })
    clock.set('2021-01-05T01:15:00.000Z')
    expect((await visitor().signIn(login, PASSWORD)).statusCode).toBe(200)
    clock.set('2021-01-05T01:00:00.000Z')
  })

  test('tries at the same time are all counted', async () => {
    const { login } = await somebody()
    await Promise.all(Array.from({ length: 5 }, () => visitor().signIn(login, 'Wrong-password-0')))
    expect(await ports.people.findByLogin(login)).toMatchObject({ failedTries: 5 })
  })

  test('a right password in between starts the count anew', async () => {
    const { login } = await somebody()
    for (let tries = 0; tries < 4; tries += 1) await visitor().signIn(login, 'Wrong-password-0')
    expect((await visitor().signIn(login, PASSWORD)).statusCode).toBe(200)
    expect(await ports.people.findByLogin(login)).toMatchObject({ failedTries: 0 })
  })
})

describe('a session', () => {
  test('has a cookie that scripts cannot read and other sites do not send along', async () => {
    const { login } = await somebody()
    const { cookies } = await visitor().signIn(login, PASSWORD)
    expect(cookies.find(({ name }) => name === 'zhengji_session')).toMatchObject({
      httpOnly: true,
      sameSite: 'Lax',
      path: '/',
    })
  })

  test('gets a new id when it begins; an id from before is worth nothing', async () => {
    const [first, second] = [await somebody(), await somebody()]
    const one = await signedIn(first.login)
    const before = one.cookies.get('zhengji_session') ?? ''
    await one.ask('POST', '/api/session', { login: second.login, password: PASSWORD })
    expect(one.cookies.get('zhengji_session')).not.toBe(before)
    const thief = visitor()
    thief.cookies.set('zhengji_session', before)
    expect((await thief.ask('GET', '/api/session')).json().person).toBeNull()
  })

  test('is not taken from a made-up cookie', async () => {
    const thief = visitor()
    thief.cookies.set('zhengji_session', 'made-up-id.made-up-signature')
    expect((await thief.ask('GET', '/api/session')).json().person).toBeNull()
  })

  test('ends with signing out, also in the store', async () => {
    const { login } = await somebody()
    const one = await signedIn(login)
    const cookie = one.cookies.get('zhengji_session') ?? ''
    expect((await one.ask('DELETE', '/api/session')).json().person).toBeNull()
    expect(one.cookies.has('zhengji_session')).toBe(false)
    const thief = visitor()
    thief.cookies.set('zhengji_session', cookie)
    expect((await thief.ask('GET', '/api/session')).json().person).toBeNull()
    expect(await actionsOf(login)).toEqual(['session:sign-out', 'session:sign-in'])
  })

  test('ends after half an hour without use, and goes on while used', async () => {
    const { login } = await somebody()
    const one = await signedIn(login)
    for (const time of ['01:29:00', '01:58:00', '02:27:00']) {
      clock.set(`2021-01-05T${time}.000Z`)
      expect((await one.ask('GET', '/api/session')).json().person).not.toBeNull()
    }
    clock.set('2021-01-05T02:57:00.000Z')
    expect((await one.ask('GET', '/api/session')).json().person).toBeNull()
    expect((await one.signIn(login, PASSWORD)).statusCode).toBe(200)
    clock.set('2021-01-05T01:00:00.000Z')
  })

  test('ends after twelve hours, used or not', async () => {
    const { login } = await somebody()
    const one = await signedIn(login)
    expect((await one.ask('GET', '/api/session')).json().endsAt).toBe('2021-01-05T13:00:00.000Z')
    const people = []
    for (let minutes = 20; minutes <= 720; minutes += 20) {
      clock.set(new Date(Date.parse('2021-01-05T01:00:00.000Z') + minutes * 60_000).toISOString())
      people.push((await one.ask('GET', '/api/session')).json().person?.login ?? null)
    }
    expect(people.slice(0, -1).every((found) => found === login)).toBe(true)
    expect(people.at(-1)).toBeNull()
    clock.set('2021-01-05T01:00:00.000Z')
  })

  test('ends when the person is disabled', async () => {
    const person = await somebody()
    const one = await signedIn(person.login)
    await ports.people.save({ ...person, isDisabled: true })
    expect((await one.ask('GET', '/api/session')).json().person).toBeNull()
  })

  test('ends elsewhere when the password changes, and goes on here', async () => {
    const { login } = await somebody()
    const [here, elsewhere] = [await signedIn(login), await signedIn(login)]
    const next = 'Another-one-2020'
    const reply = await here.ask('PUT', '/api/session/password', { current: PASSWORD, next })
    expect(reply.statusCode).toBe(200)
    expect((await here.ask('GET', '/api/session')).json().person).not.toBeNull()
    expect((await elsewhere.ask('GET', '/api/session')).json().person).toBeNull()
    expect((await visitor().signIn(login, PASSWORD)).statusCode).toBe(401)
    expect((await visitor().signIn(login, next)).statusCode).toBe(200)
  })

  test('takes a new password only with the old one, and only a good one', async () => {
    const { login } = await somebody()
    const one = await signedIn(login)
    const change = (current: string, next: string) => one.ask('PUT', '/api/session/password', { current, next })
    expect((await change('Wrong-password-1', 'Another-one-2020')).json().code).toBe('session/wrong-password')
    expect((await change(PASSWORD, PASSWORD)).json().issues).toMatchObject([{ field: 'next' }])
    const short = (await change(PASSWORD, 'short')).json()
    expect(short).toMatchObject({ code: 'input/invalid', issues: [{ field: 'next', message: '密码至少 10 位' }, {}] })
  })
})

describe('a forged request', () => {
  test('is refused without the token', async () => {
    const { login } = await somebody()
    const one = await signedIn(login)
    one.token = ''
    const reply = await one.ask('DELETE', '/api/session')
    expect(reply.statusCode).toBe(403)
    expect(reply.json().code).toBe('request/forged')
  })

  test('is refused with the token of another session or of a visitor', async () => {
    const [first, second] = [await signedIn((await somebody()).login), await signedIn((await somebody()).login)]
    const stranger = visitor()
    await stranger.ask('GET', '/api/session')
    for (const token of [second.token, stranger.token]) {
      const reply = await first.ask('DELETE', '/api/session', undefined, { 'x-csrf-token': token })
      expect(reply.statusCode).toBe(403)
    }
  })

  test('cannot sign anybody in either', async () => {
    const { login } = await somebody()
    const reply = await visitor().ask('POST', '/api/session', { login, password: PASSWORD })
    expect(reply.json().code).toBe('request/forged')
  })

  test('cannot be a form: only JSON is read', async () => {
    const { login } = await somebody()
    const one = visitor()
    await one.ask('GET', '/api/session')
    const reply = await one.ask('POST', '/api/session', `login=${login}&password=${PASSWORD}`, {
      'content-type': 'text/plain',
    })
    expect(reply.statusCode).toBe(400)
    expect(reply.json().code).toBe('request/unsupported')
  })
})

test('a person without a role may look at nothing', async () => {
  await addPerson({ login: 'roleless', unitId: 'u1', roles: [] })
  const one = await signedIn('roleless')
  expect((await one.ask('GET', '/api/units/u1')).statusCode).toBe(403)
})
