import { expect, test } from 'vitest'
import { safeReturn } from './address.ts'

test.each([
  { to: '/budget?year=2020', back: '/budget?year=2020' },
  { to: undefined, back: '/' },
  { to: 'https://elsewhere.example/', back: '/' },
  { to: '//elsewhere.example/', back: '/' },
  { to: '/\\elsewhere.example', back: '/' },
  { to: 'javascript:alert(1)', back: '/' },
])('after signing in, “$to” leads to $back', ({ to, back }) => expect(safeReturn(to)).toBe(back))
