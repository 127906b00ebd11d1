import { Writable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { readCalendar } from '../domain/icalendar/icalendar.builder.ts'
import { ledgers } from '../ledgers/index.ts'
import { testApp } from './app.builder.ts'
import { REDACTED } from './app.ts'

const lines: string[] = []
const stream = new Writable({
  write(chunk, _, done) {
    lines.push(String(chunk))
    done()
  },
})
const { addUnit, addPerson, signedIn, visitor } = await testApp({
  definitions: ledgers,
  options: { logger: { level: 'info', redact: REDACTED, stream } },
})
await addUnit('u1')
await addPerson({ login: 'li', unitId: 'u1', roles: ['clerk'] })
const clerk = await signedIn('li')
const feeds = '/api/units/u1/calendar-feeds'
const made = async () => (await clerk.ask('POST', feeds, { about: 'video_conference' })).json()

describe('the address of a calendar', () => {
  test('is read by whoever has it, kept by no shared cache, and no cookie comes with it', async () => {
    const { path } = await made()
    const { statusCode, headers, rawPayload, cookies } = await visitor().ask('GET', path)
    expect(statusCode).toBe(200)
    expect(headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    })
    expect(cookies.filter(({ name }) => name === 'zhengji_session')).toEqual([])
    expect(readCalendar(rawPayload).name).toBe('VCALENDAR')
  })

  test('stands in no line of the log', async () => {
    const { path } = await made()
    await visitor().ask('GET', path)
    expect(lines.join('')).toContain('/api/calendar/u1/[Redacted]')
    expect(lines.join('')).not.toContain(path.split('/').at(-1))
  })

  test('is told once; afterwards only that there is one', async () => {
    const { path } = await made()
    const listed = await clerk.ask('GET', feeds)
    expect(listed.json().feeds).toHaveLength(1)
    expect(listed.body).not.toContain(path.split('/').at(-1))
    const [{ id }] = listed.json().feeds
    expect((await clerk.ask('DELETE', `${feeds}/${id}`)).json()).toEqual({ feeds: [] })
    expect((await visitor().ask('GET', path)).json()).toMatchObject({ code: 'calendar/not-found' })
  })

  test('that nobody was given leads nowhere', async () => {
    expect((await visitor().ask('GET', `/api/calendar/u1/${'a'.repeat(43)}.ics`)).statusCode).toBe(404)
    expect((await visitor().ask('GET', '/api/calendar/u1/short.ics')).statusCode).toBe(404)
  })

  test('is not asked for without end', async () => {
    const { path } = await made()
    const answers = await Promise.all(Array.from({ length: 70 }, () => visitor().ask('GET', path)))
    expect(answers.filter(({ statusCode }) => statusCode === 429).length).toBeGreaterThan(0)
  })
})
