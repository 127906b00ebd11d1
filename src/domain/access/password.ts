import { type Instant, plusMinutes } from '../calendar/index.ts'
import type { SecurityRules } from './security-rules.ts'

const LONGEST = 128
const CLASSES = [/\p{Ll}|\p{Lo}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}]/u]
const NUMERALS = ['', '一', '二', '三', '四']

/** 密码要求 in one sentence, for whoever is about to choose one. */
export function passwordNeeds({ leastLength, kinds }: SecurityRules): string {
  return `至少 ${leastLength} 位，${kindsInWords(kinds)}，不能包含账号`
}

/**
 * 密码要求 — what is wrong with a password, in words; empty when it may be used. Long enough, of enough kinds of small
 * letters, capitals, digits and marks, at most 128 characters, and not the login inside it.
 */
export function passwordFaults(
  { login, password }: { readonly login: string; readonly password: string },
  { leastLength, kinds }: SecurityRules,
): readonly string[] {
  const { length } = [...password]
  const classes = CLASSES.filter((kind) => kind.test(password)).length
  return [
    ...(length < leastLength ? [`密码至少 ${leastLength} 位`] : []),
    ...(length > LONGEST ? [`密码至多 ${LONGEST} 位`] : []),
    ...(classes < kinds ? [`密码须${kindsInWords(kinds)}`] : []),
    ...(login !== '' && password.toLowerCase().includes(login.toLowerCase()) ? ['密码不能包含账号'] : []),
  ]
}

function kindsInWords(kinds: number): string {
  if (kinds >= CLASSES.length) return '含大写字母、小写字母、数字、符号'
  return `含大写字母、小写字母、数字、符号中的${NUMERALS[kinds]}类`
}

/** What is kept about wrong passwords. */
export interface Tries {
  readonly failedTries: number
  readonly lockedUntil: Instant | null
}

/** Whether an account is locked at this moment. */
export function isLocked(lockedUntil: Instant | null, now: Instant): boolean {
  return lockedUntil !== null && now < lockedUntil
}

/** 登录失败锁定 — after so many wrong passwords in a row an account is locked for a while; then the count begins anew. */
export function afterFailedTry(
  { failedTries, lockedUntil }: Tries,
  now: Instant,
  { tries: most, lockedMinutes }: SecurityRules,
): Tries {
  if (isLocked(lockedUntil, now)) return { failedTries, lockedUntil }
  const tries = lockedUntil === null ? failedTries + 1 : 1
  return { failedTries: tries, lockedUntil: tries >= most ? plusMinutes(now, lockedMinutes) : null }
}
