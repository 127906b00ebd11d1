import { expect, test } from 'vitest'
import { testApp } from './app.builder.ts'

const { visitor, ports } = await testApp({ definitions: [], options: { setUpCode: 'abcd-efgh-jkmn-pqrs' } })

const answers = {
  code: 'abcd-efgh-jkmn-pqrs',
  unit: {
    id: 'demo-unit',
    name: '某市某局',
    shortName: '某局',
    regionCode: '532502',
    type: '行政单位',
    supervisingUnit: '',
    year: 2026,
  },
  login: 'Admin',
  name: '管理员',
  password: 'First-password-1',
}

async function setUp(body: object) {
  const one = visitor()
  await one.ask('GET', '/api/session')
  return one.ask('POST', '/api/set-up', body)
}

test('before anybody exists, the session says so and signing in is refused', async () => {
  const one = visitor()
  expect((await one.ask('GET', '/api/session')).json().needsSetUp).toBe(true)
  expect((await one.signIn('admin', 'First-password-1')).json().code).toBe('setup/administrator-needed')
})

test('a stranger without the code of the console does not become the administrator', async () => {
  const reply = await setUp({ ...answers, code: 'abcd-efgh-jkmn-pqrt' })
  expect([reply.statusCode, reply.json().code]).toEqual([403, 'setup/wrong-code'])
  expect(await ports.people.count()).toBe(0)
})

test('what is missing is named field by field', async () => {
  const { issues } = (await setUp({ ...answers, unit: { ...answers.unit, id: '某局', regionCode: '53' } })).json()
  expect(issues).toMatchObject([{ field: 'unit.id' }, { field: 'unit.regionCode', message: '行政区划代码是 6 位数字' }])
})

test('whoever holds the code becomes the system administrator of the first unit, once', async () => {
  const both = await Promise.all([setUp(answers), setUp({ ...answers, login: 'second' })])
  expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409])
  const reply = both.find(({ statusCode }) => statusCode === 200)
  expect(reply?.json()).toMatchObject({
    needsSetUp: false,
    person: { unitId: 'demo-unit', roles: [{ role: 'system-administrator' }], isDemo: false },
    units: [
      {
        id: 'demo-unit',
        years: [{ year: 2026, state: 'open' }],
        permissions: ['user:manage', 'unit:manage', 'ledger:define', 'backup:run'],
      },
    ],
  })
  expect((await setUp(answers)).json().code).toBe('setup/done')
  const [entry] = await ports.trail.list('demo-unit', { limit: 1 })
  expect(entry).toMatchObject({ action: 'session:set-up', sequence: 1 })
})
