import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped, matchesOf } from '../../list/index.ts'
import { closedTie } from '../tie/make-tie.ts'
import { isPlain, sumOfParts } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'

/** 分两年补建消火栓: into how many, and of what. */
const DIVIDED = /分([两二三四])个?(年|期|批|次|阶段|季|轮)[^，。；：\d]{0,10}(?=\d)/g
const NUMBERS = '二三四'

/** ，第一年; 、第二年 */
const isNamed = (lead: string, at: number, kind: string): boolean =>
  new RegExp(`^[，、；：]?(?:其中)?[：，]?第${'一二三四'[at]}${kind}[^，。；、\\d]{0,4}$`).test(lead)

/** 分两年补建消火栓326具，第一年200具、第二年126具: as many parts as it says, by their number. */
function tieAt({ claims }: Prose, whole: Claim, found: RegExpExecArray): Tie | null {
  const [, count, kind] = found as unknown as [string, string, string] // its groups are never left out
  const many = NUMBERS.indexOf(count.replace('两', '二')) + 2
  const parts = claims.slice(whole.index + 1, whole.index + 1 + many)
  const areAll = parts.every(
    (part, at) =>
      parts.length === many &&
      isNamed(part.lead, at, kind) &&
      isPlain(part) &&
      part.vagueness === 'none' &&
      part.unit.key === whole.unit.key &&
      part.sentence === whole.sentence,
  )
  return areAll && parts.length > 0 ? closedTie('parts', sumOfParts(whole, parts)) : null
}

/** What is divided into years, batches and the like, told by their number. */
export function numberedParts(prose: Prose): Tie[] {
  const said = matchesOf(prose.normal, DIVIDED)
  return flatMapped(said, (found) => {
    const start = found.index + found[0].length
    const whole = prose.claims.find((claim) => claim.start === start)
    return whole === undefined ? [] : (tieAt(prose, whole, found) ?? [])
  })
}
