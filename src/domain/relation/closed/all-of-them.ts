import { hasInOrder } from '../tie/clause.ts'
import type { Equation } from '../tie/tie.ts'
import type { Closed } from './stretch.ts'
import { areOfOneUnit } from './stretch.ts'

/** ，全部取得证书，取证人数 */
const ALL_DID =
  /^，(?:全部|全都|悉数|均已?|都已?)([^，。；\d]{2,10})，([一-龥]{2})(?:人数|户数|家数|总?数)?(?:为|共|是|达)?$/

/** 教师86名，全部取得证书，取证人数86名: as many as there are. */
export function allOfThem({ claims, between }: Closed): (Equation | null)[] {
  const [all, some, more] = claims
  if (all === undefined || some === undefined || more !== undefined || !areOfOneUnit([all, some])) return []
  const [, deed, name] = ALL_DID.exec(between(all.end, some.start)) ?? []
  const isOfDeed = deed !== undefined && name !== undefined && hasInOrder(deed, name)
  return isOfDeed ? [{ form: 'same', first: some, second: all }] : []
}
