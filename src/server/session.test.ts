import { describe, expect, test } from 'vitest'
import { PASSWORD, testApp } from './test-app.ts'

const { addUnit, addPerson, visitor, signedIn, clock, ports, app } = await testApp({ definitions: [] })
await addUnit('u1')

let count = 0
async function somebody() {
  count += 1
  return addPerson({ login: `person${count}`, unitId: 'u1', roles: ['clerk'] })
}

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
    expect(reply.body).not.toContain('argon2')
  })
})
