import { randomBytes, randomInt } from 'node:crypto'
import type { RandomSource } from '../usecases/ports.ts'

/** Letters and digits that look unlike each other in print: no 0 o, 1 l i. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz'
const DIGITS = '23456789'
const TIME_DIGITS = 9

export const randomSource: RandomSource = {
  id: () => `${Date.now().toString(36).padStart(TIME_DIGITS, '0')}${randomBytes(10).toString('hex')}`,
  // 23³ × 8 a group: 69 bits in all, and always letters, digits and marks
  password: () =>
    Array.from({ length: 4 }, () => `${one(LETTERS)}${one(LETTERS)}${one(LETTERS)}${one(DIGITS)}`).join('-'),
  token: () => randomBytes(32).toString('base64url'),
}

function one(of: string): string {
  return of.charAt(randomInt(of.length))
}
