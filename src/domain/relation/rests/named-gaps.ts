import { compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { lastClause } from '../tie/clause.ts'
import { closedTie } from '../tie/make-tie.ts'
import { difference } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'

/** What is always left of two. */
interface Gap {
  readonly gap: RegExp
  readonly more: RegExp
  readonly less: RegExp
}

const GAPS: readonly Gap[] = [
  { gap: /(?:^|贸易|进出口)顺差(?:总?额)?[为达]?$/, more: /(?:^|[年月期份度])出口/, less: /(?:^|[年月期份度])进口/ },
  { gap: /(?:^|贸易|进出口)逆差(?:总?额)?[为达]?$/, more: /(?:^|[年月期份度])进口/, less: /(?:^|[年月期份度])出口/ },
  { gap: /自然增长率[为是负]*$/, more: /出生率/, less: /死亡率/ },
]
const ANY_GAP = /[顺逆]差|自然增长率/
const BACK = 8
const OTHER = /\d ?月|月份|季度|[去上前]年|累计|[比较][^，。；]*$/

const nameOf = ({ lead }: Claim): string => lastClause(lead).replace(/^(?:其中|全[国省市县区州])+/, '')

/** 自然增长率为负0.60‰: a word may be its mark. */
const ordered = (claim: Claim, one: Claim, other: Claim): readonly [Claim, Claim] =>
  claim.unit.dimension === 'permille' && claim.value.numerator > 0n && compare(one.value, other.value) < 0
    ? [other, one]
    : [one, other]

function tieOf({ claims }: Prose, claim: Claim): Tie | null {
  if (!ANY_GAP.test(claim.lead) || claim.vagueness !== 'none' || OTHER.test(claim.lead)) return null
  const name = nameOf(claim)
  const found = GAPS.find(({ gap }) => gap.test(name))
  if (found === undefined) return null
  const alike = claims
    .slice(Math.max(0, claim.index - BACK), claim.index)
    .filter(
      ({ unit, paragraph, sentence, vagueness }) =>
        unit.key === claim.unit.key &&
        paragraph === claim.paragraph &&
        sentence >= claim.sentence - 1 &&
        vagueness === 'none',
    )
  const [first, second] = alike.slice(-2)
  if (first === undefined || second === undefined) return null
  const two = found.more.test(nameOf(first)) ? ([first, second] as const) : ([second, first] as const)
  const areBoth = found.more.test(nameOf(two[0])) && found.less.test(nameOf(two[1]))
  return areBoth ? closedTie('balance', difference(claim, ordered(claim, ...two))) : null
}

/** 出口850.4亿美元，进口766.5亿美元，贸易顺差83.9亿美元; 出生率7.98‰，死亡率6.15‰，自然增长率1.83‰. */
export const namedGaps = (prose: Prose): Tie[] =>
  ANY_GAP.test(prose.normal) ? flatMapped(prose.claims, (claim) => tieOf(prose, claim) ?? []) : []
