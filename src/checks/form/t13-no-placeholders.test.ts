import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t13NoPlaceholders } from './t13-no-placeholders.ts'

const FOUND = '由XX县负责，，共同推进。'
const CLEAR = '由云岭县负责，共同推进。'
const WITHOUT = ''

describe('T13', () => {
  test('finds what cannot be, at its place', () => {
    const seen = verdictOn(t13NoPlaceholders, FOUND)
    expect(seen.outcome).toBe('inconsistent')
    expect(seen.at).toContain('XX')
    for (const message of seen.messages) expect(message).toMatch(/[一-龥]/)
  })

  test('lets what ties out pass as consistent', () => {
    expect(verdictOn(t13NoPlaceholders, CLEAR).outcome).toBe('consistent')
  })

  test('says so when there is nothing to look at', () => {
    expect(verdictOn(t13NoPlaceholders, WITHOUT).outcome).toBe('insufficient-data')
  })
})
