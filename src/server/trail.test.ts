import { describe, expect, test } from 'vitest'
import { trailPage } from '../contract/trail-view.ts'
import { testApp } from './app.builder.ts'

const { addUnit, addPerson, signedIn, ports } = await testApp({ definitions: [] })
await addUnit('u1')
await addPerson({ login: 'auditor', unitId: 'u1', roles: ['audit-administrator'] })
const entry = (actor: string, action: string, id: string) =>
  ports.trail.append({ unitId: 'u1', actor, action, subject: { kind: 'row', id }, details: { reason: '100%更正' } })
await entry('wang', 'row:amend', 'P-1')
await entry('li', 'row:void', 'P-2')
const auditor = await signedIn('auditor')
const path = '/api/units/u1/trail'
const found = async (query: string) =>
  trailPage.parse((await auditor.ask('GET', `${path}?${query}`)).json()).entries.map(({ subject }) => subject.id)

describe('the trail is searched', () => {
  test.each([
    ['actor=wang', ['P-1']],
    ['action=row:void', ['P-2']],
    ['words=p-1', ['P-1']],
    [`words=${encodeURIComponent('0%更')}`, ['P-2', 'P-1']],
    [`words=${encodeURIComponent('%')}&actor=li`, ['P-2']],
    ['words=P_1', []],
    ['actor=wang&action=row:void', []],
    ['actor=wang&from=2021-01-05&to=2021-01-05', ['P-1']],
    ['actor=wang&from=2021-01-06', []],
    ['actor=wang&to=2021-01-04', []],
  ])('%s finds %j', async (query, ids) => expect(await found(query)).toEqual(ids))

  test('a day that is none is refused', async () =>
    expect((await auditor.ask('GET', `${path}?from=2021-13-01`)).statusCode).toBe(400))

  test('and what was found is exported, which is recorded', async () => {
    const file = await auditor.ask('GET', `${path}/file?actor=wang`)
    expect(file.body).toContain('P-1')
    expect(file.body).not.toContain('P-2')
    expect(await found('action=trail:export')).toEqual(['u1'])
  })
})
