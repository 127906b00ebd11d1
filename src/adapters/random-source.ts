import { randomBytes, randomInt } from 'node:crypto'
import type { RandomSource } from '../usecases/ports.ts'

/** Letters and digits that look unlike each other in print: no 0 o, 1 l i. */
const READABLE = 'abcdefghjkmnpqrstuvwxyz23456789'
const TIME_DIGITS = 9

export const randomSource: RandomSource = {
  id: () => `${Date.now().toString(36).padStart(TIME_DIGITS, '0')}${randomBytes(10).toString('hex')}`,
  password: () => Array.from({ length: 4 }, () => readable(4)).join('-'),
}

function readable(length: number): string {
  return Array.from({ length }, () => READABLE[randomInt(READABLE.length)]).join('')
}
