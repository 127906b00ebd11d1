import { compare, fractionText } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { isPercentage, isRateable, ratio } from '../rates/sought-rates.ts'
import { lastClause, wordsBefore } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import { fineDigits } from '../tie/print.ts'
import { isSolved } from '../tie/solve.ts'
import { isSlipped, OF_A_REPORT, toldIn } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'
import { isOtherSideIn } from './sides.ts'

/** 年中追加占年初预算的, 追加685.40万元相当于年初预算的: both by their names. */
const SHARE =
  /^(?:其中|而|但|仅)?([^占]*?)[仅只约就]?(?:占|相当于)([一-龥]{2,10}?)(?:总[数量额])?的?(?:比例|比重)?[为达]?$/
/** More than one amount, or of another time or place than the rest of the report. */
const OTHERS = /[、和与及两各]|合计|分别|以上|上年|去年|同期|全[国省市县区]|当[地年月]/
/** 食材支出占收入的: what it is out of is said outright. */
const SIDE = /收入|支出/
const LONGEST = 40
const FEWEST_DIGITS = 3
const SHORTEST = 2
/** So many characters more may say of whom, or when. */
const MORE = 4

const coreOf = (name: string): string =>
  name.replace(/^(?:年中|全年|本年|当年|年末|实际)+(?=[一-龥]{2})/, '').replace(/(?:[额数]|资金|金额|经费)$/, '')

/** 年中追加 of 追加额, 2024年年初预算 of 年初预算. */
function isCalled({ lead }: Claim, name: string): boolean {
  const words = lastClause(lead)
    .replace(/^.*\d{4}年度?/, '')
    .replace(/[为共计达]+$/, '')
  return coreOf(words).endsWith(name) && words.length <= name.length + MORE
}

const distinct = (claims: readonly Claim[]): Claim[] => [
  ...new Map(claims.map((claim) => [fractionText(claim.value), claim])).values(),
]

interface Names {
  readonly part: Claim | null
  readonly holder: string
  readonly whole: string
}

/** Who holds a share of what: 更换普查员97名，占普查员总数的, 追加额占年初预算的. */
function namesOf(prose: Prose, rate: Claim): Names | null {
  const clause = lastClause(wordsBefore(prose, rate, LONGEST)).replace(/\s/g, '')
  const [, held = '', whole = ''] = SHARE.exec(clause) ?? []
  if (whole === '' || OTHERS.test(clause)) return null
  const before = prose.claims[rate.index - 1]
  const isBeside = before?.sentence === rate.sentence && (held === '' || /\d/.test(held))
  const part = isBeside && before !== undefined && isRateable(before) ? before : null
  const holder = coreOf(held)
  return part === null && (holder.length < SHORTEST || /\d/.test(held)) ? null : { part, holder, whole: coreOf(whole) }
}

function tieOf(prose: Prose, rate: Claim): Tie | null {
  const names = namesOf(prose, rate)
  if (names === null) return null
  const earlier = prose.claims
    .slice(Math.max(0, rate.index - OF_A_REPORT), rate.index)
    .filter((claim) => isRateable(claim) && claim.role !== 'growth')
  const parts = names.part === null ? distinct(earlier.filter((claim) => isCalled(claim, names.holder))) : [names.part]
  const [part, ...others] = parts
  if (part === undefined || others.length > 0) return null
  const bases = distinct(
    earlier.filter(
      (base) =>
        base.unit.key === part.unit.key &&
        isCalled(base, names.whole) &&
        compare(part.value, base.value) < 0 &&
        (SIDE.test(names.whole) || !isOtherSideIn(prose, base, part)),
    ),
  )
  const equations = bases.map((base) => ratio(rate, part, base))
  const holding = equations.find(isSolved)
  if (holding !== undefined) return makeTie('share', holding, 'certain')
  const [first, ...further] = equations
  const isMeant = further.length === 0 || names.whole.endsWith('预算')
  return first !== undefined && isMeant && isSlipped(first) ? makeTie('share', first, 'likely') : null
}

/** Shares of which both are named, and of each name the report tells one amount only: its whole budget is told first. */
export function sharesAfar(prose: Prose, ties: readonly Tie[]): Tie[] {
  const told = toldIn(ties, ({ equation: { form } }) => form === 'ratio' || form === 'pooled' || form === 'rise')
  return flatMapped(prose.claims, (claim) =>
    isPercentage(claim) && fineDigits(claim) >= FEWEST_DIGITS && !told.has(claim.start)
      ? (tieOf(prose, claim) ?? [])
      : [],
  )
}
