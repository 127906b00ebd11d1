import { describe, expect, test, vi } from 'vitest'
import { VISITS, visit } from '../adapters/database/test-ledgers.ts'
import { trailEntryDetails, trailPage, verificationView } from '../contract/trail-view.ts'
import { testApp } from './app.builder.ts'

const { addUnit, addPerson, signedIn, ports, scope } = await testApp({ definitions: [VISITS] })
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

describe('an entry is opened', () => {
  const opened = async (sequence: number) =>
    trailEntryDetails.parse((await auditor.ask('GET', `${path}/entries/${sequence}`)).json())
  const about = async (details: unknown, action = 'row:amend', subject = { kind: VISITS.id, id: 'v1' }) =>
    opened((await ports.trail.append({ unitId: 'u1', actor: 'wang', action, subject, details })).sequence)

  test('with before and after under the labels of the ledger, and the record that it is about', async () => {
    const entry = await about({ revision: 2, changes: { people: { before: 3, after: 4 } }, lateReason: '漏记' })
    const { label } = VISITS.fields.people ?? { label: '' }
    expect(entry).toMatchObject({
      subjectTitle: VISITS.title,
      record: { ledger: VISITS.id, id: 'v1' },
      changes: [{ label, before: '3', after: '4' }],
      facts: [
        { label: '补录原因', value: '漏记' },
        { label: '第几次修订', value: '2' },
      ],
      standing: 'sound',
    })
    expect(ports.digests.sm3(entry.statement)).toBe(entry.digest)
  })

  test.each([
    ['roles', { login: 'li', roles: ['clerk'], before: [] }, { label: '角色', before: '无', after: '业务经办' }],
    ['a person', { changes: { isDisabled: true } }, { label: '停用', before: '', after: '是' }],
    ['a rule pack', { rulePackId: 'b', before: 'a' }, { label: '规则包', before: 'a', after: 'b' }],
    ['a unit', { title: '新名', before: { name: '旧名' } }, { label: '单位全称', before: '旧名', after: '新名' }],
    [
      'figures',
      { effect: [{ label: '次数', unit: '次', before: '1', after: '2' }] },
      { label: '影响：次数（次）', before: '1', after: '2' },
    ],
  ])('with what changed of %s', async (_of, details, change) =>
    expect((await about(details, 'x', { kind: 'person', id: 'li' })).changes).toEqual([change]),
  )

  test('one about many is about no single record, and words of a change are told', async () => {
    const many = await about({ count: 9, first: 'a', last: 'b' }, 'row:append', { kind: VISITS.id, id: 'a..b' })
    expect(many).toMatchObject({ record: null, changes: [] })
    const { facts } = await about({ changes: ['增加一栏', '停用一栏'] }, 'ledger:change', {
      kind: 'own_ledger',
      id: 'o',
    })
    expect(facts).toEqual([{ label: '变更', value: '增加一栏；停用一栏' }])
    expect((await about(null)).facts).toEqual([])
  })

  test('that is not there is refused', async () =>
    expect((await auditor.ask('GET', `${path}/entries/999999`)).json()).toMatchObject({ code: 'trail/not-found' }))
})

describe('a verification', () => {
  const standing = async () => verificationView.parse((await auditor.ask('GET', `${path}/verification`)).json())
  const ended = () => vi.waitFor(async () => expect((await standing()).running).toBeNull())

  test('goes on by itself, and its result waits for whoever comes back', async () => {
    const begun = verificationView.parse((await auditor.ask('POST', `${path}/verification`)).json())
    expect(begun).toMatchObject({ running: { isStopping: false }, last: null, failure: null })
    await ended()
    expect((await standing()).last).toMatchObject({ rows: 0, by: 'auditor姓名' })
  })

  test('says what can be opened where something is wrong', async () => {
    await ports.transaction((within) =>
      within.ledgers.append(scope('u1'), VISITS.id, [visit('u1', { id: 'v9', values: { people: 1 } })]),
    )
    await auditor.ask('POST', `${path}/verification`)
    await ended()
    const { last } = await standing()
    expect(last?.problems).toContainEqual(
      expect.objectContaining({ about: { kind: 'record', ledger: VISITS.id, id: 'v9' } }),
    )
  })

  test('can be stopped, which leaves the result before it', async () => {
    const { last } = await standing()
    await auditor.ask('POST', `${path}/verification`)
    await auditor.ask('DELETE', `${path}/verification`)
    await ended()
    expect(await standing()).toMatchObject({ last, failure: '已停止，没有得出结果' })
  })
})
