import { type Instant, plusMinutes } from '../calendar/index.ts'

const SHORTEST = 10
const LONGEST = 128
const CLASSES = [/\p{Ll}|\p{Lo}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}]/u]
const CLASSES_NEEDED = 3
const TRIES = 5
const LOCKED_MINUTES = 15

/**
 * 密码要求 — what is wrong with a password, in words; empty when it may be used. 10 to 128 characters, three kinds of
 * small letters, capitals, digits and marks, and not the login inside it.
 */
export function passwordFaults({ login, password }: { login: string; password: string }): readonly string[] {
  const { length } = [...password]
  const classes = CLASSES.filter((kind) => kind.test(password)).length
  return [
    ...(length < SHORTEST ? [`密码至少 ${SHORTEST} 位`] : []),
    ...(length > LONGEST ? [`密码至多 ${LONGEST} 位`] : []),
    ...(classes < CLASSES_NEEDED ? ['密码须含大写字母、小写字母、数字、符号中的三类'] : []),
    ...(login !== '' && password.toLowerCase().includes(login.toLowerCase()) ? ['密码不能包含账号'] : []),
  ]
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

/** 登录失败锁定 — after the fifth wrong password in a row an account is locked for 15 minutes; then the count begins anew. */
export function afterFailedTry({ failedTries, lockedUntil }: Tries, now: Instant): Tries {
  if (isLocked(lockedUntil, now)) return { failedTries, lockedUntil }
  const tries = lockedUntil === null ? failedTries + 1 : 1
  return { failedTries: tries, lockedUntil: tries >= TRIES ? plusMinutes(now, LOCKED_MINUTES) : null }
}
