import { expect, test } from 'vitest'
import type { SessionView } from '../../contract/session-view.ts'
import { placeAfterSignIn } from './after-sign-in.ts'

const session = (landing: string | null): Pick<SessionView, 'person' | 'units'> => ({
  person: {
    id: 'wang',
    login: 'wang',
    name: '王玲',
    unitId: 'u1',
    roles: [{ role: 'clerk', title: '业务经办' }],
    isDemo: false,
    mustChangePassword: false,
    preferences: { theme: 'system', density: 'normal', landing, muted: [] },
  },
  units: [
    {
      id: 'u1',
      parentId: null,
      name: '某单位',
      shortName: '单位',
      years: [{ year: 2020, state: 'open' }],
      permissions: ['figure:read', 'record:read'],
    },
  ],
})

test.each([
  ['nothing asked, nothing chosen', null, undefined, '/'],
  ['nothing asked, a page chosen', '/ledgers', undefined, '/ledgers'],
  ['the first page asked, a page chosen', '/ledgers', '/', '/ledgers'],
  ['a page asked, another chosen', '/ledgers', '/budget?year=2020', '/budget?year=2020'],
  ['a page chosen that is not theirs', '/system/people', undefined, '/'],
  ['a strange address asked', '/ledgers', '//evil.example', '/ledgers'],
])('%s', (_, landing, to, place) => expect(placeAfterSignIn(session(landing), to)).toBe(place))
