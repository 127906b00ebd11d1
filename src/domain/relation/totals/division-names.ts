import type { Claim } from '../../claim/index.ts'
import { lastClause } from '../tie/clause.ts'
import type { StandardDivision } from './standard-divisions.ts'
import { STANDARD_DIVISIONS } from './standard-divisions.ts'

/** What an amount is called: 分产业看，第一产业增加值; 其中城镇; 享受低保（城市. */
const OUTSIDE = /^[^（]*（(?=[^（）]*$)/
const LEADING = /^(?:、|和|及|与|以及|其中|包括|实现|完成|全[国省市县区州]|我[国省市])+/
const TRAILING = /(?:安排|完成|预计|预期|执行)+[数为]?$/
/** What {@link TRAILING} ends with: few names are searched for it. */
const LAST = new Set('排成计期行数为')

export function nameOf({ lead }: Claim): string {
  const clause = lastClause(lead)
  const name = (clause.includes('（') ? clause.replace(OUTSIDE, '') : clause).replace(LEADING, '')
  return LAST.has(name.slice(-1)) ? name.replace(TRAILING, '') : name
}

export function isPartOf({ parts }: StandardDivision, claim: Claim): boolean {
  const name = nameOf(claim)
  return parts.some((part) => part.test(name))
}

/** Of the whole the words of its clause, what stands in brackets too. */
export const isCalled = ({ lead }: Claim, of: RegExp): boolean => of.test(lastClause(lead))

/** 农林牧渔业总产值 of 农业, 林业, 牧业 and 渔业: a list that leaves out one of what its whole is always divided into. */
export const lacksPart = (whole: Claim, parts: readonly Claim[]): boolean =>
  STANDARD_DIVISIONS.some((division) => {
    if (division.parts.length <= parts.length || !isCalled(whole, division.of)) return false
    const names = parts.map(nameOf)
    const listed = division.parts.filter((part) => names.some((name) => part.test(name)))
    return listed.length === parts.length && parts.every((claim) => isPartOf(division, claim))
  })
