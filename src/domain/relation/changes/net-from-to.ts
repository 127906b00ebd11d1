import { compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { closedTie } from '../tie/make-tie.ts'
import { difference, isPlain } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'

const NET = /净(?:([增])|减)(?:加|少)?了?$/
const FROM = /^，(?:即|也就是)?(?:由|从)(?:年初|原来|原|上年|去年)?的?$/
const TO = /^(?:调整|变更|增加|增长|提高|扩大|上升|变|增|升|减少|下降|降低|压减|减|降)[为到至]$/

/** 净增4.55亿元，由97.42亿元调整为101.97亿元: by how much, right before what it was and what it is. */
function tieOf({ claims }: Prose, change: Claim): Tie | null {
  const found = NET.exec(change.lead)
  const [base, current] = claims.slice(change.index + 1, change.index + 3)
  if (found === null || base === undefined || current === undefined) return null
  if (!FROM.test(base.lead) || !TO.test(current.lead)) return null
  const three = [change, base, current]
  const isOne = three.every((claim) => isPlain(claim) && claim.vagueness === 'none' && claim.unit.key === base.unit.key)
  if (!isOne || compare(base.value, current.value) === 0) return null
  return closedTie('change', difference(change, found[1] === undefined ? [base, current] : [current, base]))
}

/** Net changes whose two ends are told right behind. */
export const netFromTo = (prose: Prose): Tie[] =>
  /净[增减]/.test(prose.normal) ? flatMapped(prose.claims, (claim) => tieOf(prose, claim) ?? []) : []
