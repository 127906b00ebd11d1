import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { sought, sumOfParts } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'

/** 2,413户（个）, 1,284件（批）次: counted in two units at once. */
const OTHER_UNIT = /^（([一-龥]{1,3})）(次)?/

/** The units in which the parts of such a total may be counted. */
function unitsOf(prose: Prose, { unit, end }: Claim): ReadonlySet<string> | null {
  const found = OTHER_UNIT.exec(prose.normal.slice(end, end + 6))
  if (found === null || unit.dimension !== 'count') return null
  const [, counter = '', times = ''] = found
  const other = `${/^[万亿]?/.exec(unit.printed)?.join('')}${counter}`
  return new Set([unit.printed, other, `${unit.printed}${times}`, `${other}${times}`])
}

/** 馆藏68.42万册（件），比上年末净增3.06万册（件）。其中图书57.16万册，…: the sentence behind may divide it. */
function sentenceAmong({ normal, sentences }: Prose, { sentence }: Claim): number | null {
  const next = sentences[sentence + 1]
  return next !== undefined && normal.startsWith('其中', next.start) ? next.index : null
}

/** 2,413户（个），其中农户2,364户、合作社49个: parts in the two units of their whole. */
export function compositeLists(prose: Prose, claims: readonly Claim[]): Tie[] {
  return flatMapped(claims, (whole, at) => {
    const units = unitsOf(prose, whole)
    if (units === null || whole.vagueness !== 'none') return []
    const among = sentenceAmong(prose, whole)
    const parts = claims
      .slice(at + 1)
      .filter(
        ({ sentence, unit, depth }) =>
          sentence === (among ?? whole.sentence) && units.has(unit.printed) && depth <= whole.depth,
      )
    const isMixed = new Set(parts.map(({ unit }) => unit.printed)).size > 1
    const equation = sumOfParts(whole, parts)
    return parts.length >= 2 && isMixed ? (sought('parts', [equation]) ?? []) : []
  })
}
