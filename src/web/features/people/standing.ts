import type { PersonView } from '../../../contract/people-view.ts'
import { minute } from '../../ui/format.ts'

/** Whether an account can be used, as shape and word. */
export function standingOf({ isDisabled, lockedUntil }: Pick<PersonView, 'isDisabled' | 'lockedUntil'>): {
  readonly words: string
  readonly light: 'light-normal' | 'light-watch' | 'light-absent'
} {
  if (isDisabled) return { words: '已停用', light: 'light-absent' }
  if (lockedUntil !== null) return { words: `锁定至 ${minute(lockedUntil)}`, light: 'light-watch' }
  return { words: '正常', light: 'light-normal' }
}
