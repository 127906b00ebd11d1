import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { isDerived } from '../tie/derived.ts'
import { closedTie } from '../tie/make-tie.ts'
import { sumOfParts } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'

/** 铁路、公路客运量: the names of the parts, and what all are called. */
const NAMES = /^(?:全[国省市县区年州]|其中)*((?:[一-龥]{2,4}[、和及与])+)([一-龥]{2})[一-龥]{2,}$/
const DONE = /(?:完成|实现|合计|共计|总计|达到?|为)+$/
const OPENING = /^(?:其中[：:，]?|[、和及与])+/
const REACH = 12

const isAmount = (claim: Claim): boolean => claim.vagueness === 'none' && !isDerived(claim)

const clauseOf = ({ lead }: Claim): string => lead.replace(/^.*[，。；：（\n]/s, '').replace(OPENING, '')

/** The amounts of its unit behind the whole, in its sentence or the next. */
const alikeBehind = ({ claims }: Prose, whole: Claim): Claim[] =>
  claims
    .slice(whole.index + 1, whole.index + 1 + REACH)
    .filter((claim) => claim.unit.key === whole.unit.key && isAmount(claim) && claim.sentence <= whole.sentence + 1)

function tieOf(prose: Prose, whole: Claim): Tie | null {
  if (!/[、和及与]/.test(whole.lead) || !isAmount(whole)) return null
  const [, before, last] = NAMES.exec(clauseOf(whole).replace(DONE, '')) ?? []
  if (before === undefined || last === undefined) return null
  const names = [...before.split(/[、和及与]/).filter((name) => name !== ''), last]
  const behind = alikeBehind(prose, whole)
  const parts = behind.slice(0, names.length)
  const areNamed =
    parts.length === names.length && names.every((name, at) => clauseOf(parts[at] as Claim).startsWith(name))
  const next = behind[names.length]
  // 铁路、公路客运量…；公路货运量: what goes on is of something else, unless it is called as one of them.
  const goesOn = next !== undefined && next.sentence === parts.at(-1)?.sentence && /^[、，]/.test(next.lead)
  return areNamed && !goesOn && parts.every(({ depth }) => depth === parts[0]?.depth)
    ? closedTie('parts', sumOfParts(whole, parts))
    : null
}

/** 铁路、公路客运量1,896万人。其中，铁路客运量465万人，公路客运量1,431万人: the whole names its parts, and has no others. */
export const partsInNames = (prose: Prose): Tie[] => flatMapped(prose.claims, (claim) => tieOf(prose, claim) ?? [])
