import { expect, test } from 'vitest'
import { randomSource } from './random-source.ts'

test('an id is letters and digits, and never comes twice', () => {
  const ids = Array.from({ length: 1_000 }, () => randomSource.id())
  expect(new Set(ids).size).toBe(1_000)
  expect(ids.every((id) => /^[0-9a-z]{29}$/.test(id))).toBe(true)
})

test('a later id sorts after an earlier one', async () => {
  const earlier = randomSource.id()
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(randomSource.id() > earlier).toBe(true)
})

test('a password is four groups of three letters and a digit', () => {
  const password = randomSource.password()
  expect(password).toMatch(/^([a-hjkmnp-z]{3}[2-9]-){3}[a-hjkmnp-z]{3}[2-9]$/)
  expect(randomSource.password()).not.toBe(password)
})
