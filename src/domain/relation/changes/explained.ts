import { compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { isDerived } from '../tie/derived.ts'
import { makeTie } from '../tie/make-tie.ts'
import type { Term, Tie } from '../tie/tie.ts'
import { directionOf } from './direction.ts'

const REASON = /^，?[^。；]{0,16}?(主要)?(?:原因(?:为|是|在于|：)|系|由于|因(?![公素此故地事]))/
const OPEN = /等(?:原因|因素|所致|[，。])|主要|不再|一次性|结束|减少|压减|抵消|相抵|增减/

/** 增加400万元，年中因新设贴息增加300万元: why something else came later. */
const OF_OTHER_TIME =
  /(?:年[中内底末]|[上下]半年|季度|\d月[份底初末]?|期间|执行[中过]|此后|之后|随后|后来|其后|另外?|又|再|后)[^，。；：]{0,8}$/
const CUE = /(?:主要)?(?:原因(?:为|是|在于|：)|系|由于|因)$/

/** A level, such as 全年可用5,500万元, explains no change that is smaller than itself. */
const isLevel = (prose: Prose, change: Claim, reason: Claim): boolean =>
  directionOf(prose, reason) === null && compare(reason.value, change.value) > 0

/** Reasons behind a change that all name an amount: 增加30万元，原因是A拨入20万元，B拨入10万元. */
function tieOfChange(prose: Prose, claims: readonly Claim[], at: number): Tie | null {
  const change = claims[at]
  const sign =
    change === undefined || change.unit.key !== '元' || change.role !== 'growth' ? null : directionOf(prose, change)
  if (change === undefined || sign === null) return null
  const sentence = prose.sentences[change.sentence]
  const words = prose.normal.slice(change.end, sentence?.end ?? change.end)
  const reason = REASON.exec(words)
  if (reason === null || OPEN.test(words) || OF_OTHER_TIME.test(reason[0].replace(CUE, ''))) return null
  const given = claims.slice(at + 1).filter((claim) => claim.sentence === change.sentence && claim.unit.key === '元')
  const own = given.filter((claim) => !isDerived(claim) || claim.role === 'growth')
  const clauses = words
    .slice(reason[0].length)
    .split(/[，；、]/)
    .filter((clause) => clause.length > 1)
  if (own.length < 2 || clauses.length > own.length || own.some((each) => isLevel(prose, change, each))) return null
  const terms = own.map((quantity): Term => {
    const direction = directionOf(prose, quantity)
    return { quantity, sign: direction === null || direction === sign ? 1 : -1 }
  })
  return makeTie('explained', { form: 'sum', whole: change, terms }, 'likely')
}

/** How much of a change its stated reasons explain, where every reason names an amount. */
export function explanationsIn(prose: Prose, claims: readonly Claim[]): Tie[] {
  return flatMapped(claims, (_, at) => tieOfChange(prose, claims, at) ?? [])
}
