import { beforeAll, describe, expect, test } from 'vitest'
import { commentsView } from '../contract/comment-view.ts'
import { notificationsView } from '../contract/notification-view.ts'
import { ledgers } from '../ledgers/index.ts'
import { testApp, type Visitor } from './app.builder.ts'

const { addUnit, addPerson, signedIn, ports } = await testApp({ definitions: ledgers })
await addUnit('u1')
await addUnit('u2')
await addPerson({ login: 'clerk', unitId: 'u1', roles: ['clerk'] })
await addPerson({ login: 'boss', unitId: 'u1', roles: ['director'] })
await addPerson({ login: 'bureau', unitId: 'u2', roles: ['finance-reviewer', 'clerk'] })
const path = '/api/units/u1/comments'
const about = 'figure:2020/income.total'
let clerk: Visitor
let boss: Visitor
beforeAll(async () => {
  clerk = await signedIn('clerk')
  boss = await signedIn('boss')
})

const say = (one: Visitor, words: string, more: object = {}) =>
  one.ask('POST', path, { about, words, mentions: [], threadId: null, ...more })

describe('comments', () => {
  test('reach whoever is named, at the very figure, and are answered, settled and opened again', async () => {
    const [thread] = commentsView.parse((await say(clerk, '请@boss姓名 核对', { mentions: ['boss'] })).json()).threads
    const bell = notificationsView.parse((await boss.ask('GET', '/api/units/u1/notifications')).json())
    expect(bell.notifications[0]).toMatchObject({ kind: 'mentioned', isRead: false })
    expect(bell.notifications[0]?.target).toBe('/?unit=u1&year=2020&figure=income.total')
    const answered = await say(boss, '已核对', { threadId: thread?.id })
    expect(commentsView.parse(answered.json()).threads[0]?.comments.map(({ words }) => words)).toHaveLength(2)
    const told = notificationsView.parse((await clerk.ask('GET', '/api/units/u1/notifications')).json())
    expect(told.notifications[0]?.words).toContain('已核对')
    const settled = await boss.ask('PUT', `${path}/${thread?.id}`, { act: 'resolve' })
    expect(commentsView.parse(settled.json()).threads[0]?.resolvedBy).toBe('boss姓名')
    const again = await say(clerk, '还有一处', { threadId: thread?.id })
    expect(commentsView.parse(again.json()).threads[0]?.resolvedBy).toBeNull()
    const actions = (await ports.trail.list('u1', { limit: 10 })).map(({ action }) => action)
    expect(actions).toEqual(expect.arrayContaining(['comment:add', 'comment:resolve']))
  })

  test('are withdrawn by their author with a reason, and stay to be seen', async () => {
    const threads = commentsView.parse((await say(clerk, '写错了')).json()).threads
    const id = threads.at(-1)?.id
    expect((await boss.ask('PUT', `${path}/${id}`, { act: 'withdraw', reason: '删' })).statusCode).toBe(403)
    expect((await clerk.ask('PUT', `${path}/${id}`, { act: 'withdraw', reason: '' })).statusCode).toBe(400)
    const after = commentsView.parse(
      (await clerk.ask('PUT', `${path}/${id}`, { act: 'withdraw', reason: '误写' })).json(),
    )
    expect(after.threads.at(-1)?.comments[0]).toMatchObject({ words: '写错了', withdrawnReason: '误写' })
  })

  test('stand at something that is there, and name colleagues only', async () => {
    expect((await say(clerk, '？', { about: 'figure:2020/no.such' })).json().code).toBe('figure/not-found')
    expect((await say(clerk, '？', { about: 'record:payment/none' })).json().code).toBe('row/not-found')
    expect((await say(clerk, '？', { about: 'record:nowhere/x' })).json().code).toBe('ledger/not-found')
    expect((await say(clerk, '？', { mentions: ['bureau'] })).json()).toMatchObject({ issues: [{ field: 'mentions' }] })
    expect((await say(clerk, '？', { threadId: 'none' })).json().code).toBe('comment/not-found')
  })

  test('are not for people of another unit', async () => {
    const bureau = await signedIn('bureau')
    expect((await bureau.ask('GET', `${path}?about=${encodeURIComponent(about)}`)).statusCode).toBe(403)
  })
})
