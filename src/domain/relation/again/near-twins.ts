import { compare, sumOf } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { isDerived } from '../tie/derived.ts'
import { makeTie } from '../tie/make-tie.ts'
import { decimalsOf, printedDigits, significantDigits } from '../tie/print.ts'
import type { SlipKind } from '../tie/slip.ts'
import { slipBetween } from '../tie/slip.ts'
import type { Tie } from '../tie/tie.ts'
import { startsIn } from '../tie/tie.ts'

/** So many digits do not come within a slip of each other by chance; where one has a digit less, one more of them. */
const FEWEST_PRINTED = 4
const FEWEST_DIGITS = 4
/** No farther off is a repetition looked for. */
const FARTHEST = 150
/** One wrong digit comes about by chance more often: the same name must be said, in so many characters. */
const NAMED = 4
const CALLED = 2
const COMMON =
  /项目|资金|金额|支出|收入|预算|决算|人数|人员|全年|全市|全县|本年|累计|完成|合计|总[数量额]|数量|面积|人口|单位|年末|平均/

const isPlain = (claim: Claim): boolean =>
  !isDerived(claim) &&
  claim.vagueness === 'none' &&
  claim.unit.key !== '' &&
  claim.form !== 'chinese' &&
  printedDigits(claim) >= FEWEST_PRINTED

const digitsOf = ({ digits }: Claim): string => digits.replaceAll(',', '')

const withoutPoint = ({ digits }: Claim): string => digits.replace(/[,.]/g, '')

/** How one of two amounts becomes the other by one slip; 138.60 is no slip of its tenth, 13.86. */
function slipOfPair(one: Claim, other: Claim): SlipKind | null {
  const isShifted = withoutPoint(one) === withoutPoint(other) && compare(one.value, other.value) !== 0
  return isShifted ? 'point' : slipBetween(digitsOf(one), digitsOf(other))
}

/** 全国共有殡葬服务机构: how much of it there is says nothing of what it is. */
const QUANTIFIES =
  /^(?:全[国省市县区州校院镇乡系]统?|我[国省市县区州校院]|本[省市县区校院]|各[地级类]|已|共|计|有|现|拥|建成?|设)+/

const nameOf = ({ label }: Claim): string => label.replace(QUANTIFIES, '')

/** So many characters in a row that both are called by, and that not everything is. */
function shareName(one: Claim, other: Claim, length: number): boolean {
  const [name, others] = [nameOf(one), nameOf(other)]
  return [...name].some((_, at) => {
    const part = name.slice(at, at + length)
    return part.length === length && others.includes(part) && !COMMON.test(part)
  })
}

interface Known {
  readonly held: ReadonlySet<number>
  readonly told: ReadonlySet<number>
}

/** An amount that nothing explains, and one that something does; or both by one name. */
function areTwins(odd: Claim, other: Claim, { held }: Known): boolean {
  if (odd.sentence === other.sentence || odd.unit.printed !== other.unit.printed) return false
  const digits = [odd, other].map(significantDigits)
  if (Math.max(...digits) < FEWEST_DIGITS) return false
  const kind = slipOfPair(odd, other)
  if (kind === null) return false
  if (kind === 'digit') return decimalsOf(odd) === decimalsOf(other) && shareName(odd, other, NAMED)
  const fewest = kind === 'lost' || kind === 'extra' ? FEWEST_DIGITS + 1 : FEWEST_DIGITS
  return (held.has(other.start) && Math.min(...digits) >= fewest) || shareName(odd, other, CALLED)
}

const isSame = (one: Claim, other: Claim): boolean =>
  one.unit.key === other.unit.key && compare(one.value, other.value) === 0

const JOINED = /^[、和与及]+$/
const MOST_JOINED = 12

/** 3,714起、2,685起、2,219起和2,418起, of 11,036起 in all: a list that comes to what is told elsewhere has no slip in it. */
function isOfWholeList(prose: Prose, claim: Claim): boolean {
  const isNext = (one: Claim | undefined, other: Claim | undefined): boolean =>
    one !== undefined &&
    other !== undefined &&
    one.unit.key === other.unit.key &&
    JOINED.test(prose.normal.slice(one.end, other.start))
  let [first, last] = [claim.index, claim.index]
  while (isNext(prose.claims[first - 1], prose.claims[first])) first -= 1
  while (isNext(prose.claims[last], prose.claims[last + 1])) last += 1
  if (last - first < 2 || last - first > MOST_JOINED) return false
  const total = sumOf(prose.claims.slice(first, last + 1).map(({ value }) => value))
  return prose.claims.some(({ unit, value }) => unit.key === claim.unit.key && compare(value, total) === 0)
}

/** The one amount that another would be but for a slip; none where it is told again as it is. */
function twinOf(plain: readonly Claim[], at: number, known: Known): Claim | null {
  const odd = plain[at] as Claim // of this list
  const near = plain.slice(Math.max(0, at - FARTHEST), at + FARTHEST + 1).filter((other) => other !== odd)
  if (near.some((other) => isSame(other, odd))) return null
  const twins = near.filter((other) => areTwins(odd, other, known))
  const [twin] = twins
  return twin !== undefined && twins.every((other) => isSame(other, twin)) ? twin : null
}

/** 项目支出1,460.80万元 … 涉及资金1,640.80万元: an amount that nothing explains, and that is another's but for a slip. */
export function nearTwins(prose: Prose, ties: readonly Tie[]): Tie[] {
  const known: Known = {
    held: startsIn(ties.filter(({ holds, equation }) => holds && equation.form !== 'within')),
    told: startsIn(ties.filter(({ equation }) => equation.form !== 'within')),
  }
  const plain = prose.claims.filter(isPlain)
  return plain.flatMap((odd, at) => {
    const twin = known.told.has(odd.start) ? null : twinOf(plain, at, known)
    return twin === null || (!known.told.has(twin.start) && twin.start > odd.start) || isOfWholeList(prose, odd)
      ? []
      : [makeTie('restated', { form: 'same', first: odd, second: twin }, 'likely')]
  })
}
