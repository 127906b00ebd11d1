import { compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { between } from '../../claim/index.ts'
import { commonEnding } from '../tie/clause.ts'
import type { Quantity, Tie } from '../tie/tie.ts'

const SHORTEST = 2
/** 增加至, 共扣: what was done with an amount is no name of it. */
const NO_NAME = /^.{0,2}$|[至到为扣]$/

/** So far off something may be called by the same name: beyond it stands another document. */
const FAR = 60_000

const around = (claims: readonly Claim[], first: Quantity, second: Quantity): readonly Claim[] =>
  between(claims, Math.min(first.start, second.start) - FAR, Math.max(first.start, second.start) + FAR)

/** 引进企业23家、13家、8家: a name that stands for other amounts as well is said of several things, each of which has its own. */
function isOfSeveral({ claims }: Prose, first: Quantity, second: Quantity): boolean {
  const name = commonEnding([first.label, second.label])
  return (
    name.length >= SHORTEST &&
    [first.label, second.label].includes(name) &&
    around(claims, first, second).some(
      ({ label, unit, value, role }) =>
        unit.key === first.unit.key &&
        role !== 'growth' &&
        label.endsWith(name) &&
        compare(value, first.value) !== 0 &&
        compare(value, second.value) !== 0,
    )
  )
}

/** 在校生 of 招生, 在校生 and 毕业生: where one part is called as the whole is, and the others are not, they are several measures. */
function areOfSeveralMeasures(all: Quantity, parts: readonly Quantity[]): boolean {
  if (NO_NAME.test(all.label)) return false
  const alike = parts.filter(({ label }) => label !== '' && label === all.label)
  const others = parts.filter(({ label }) => label !== '' && label !== all.label)
  return alike.length > 0 && others.length > 0
}

const [NAMED, MORE] = [3, 2]
const OPENED = /其中|包括|包含|分别|[：（中里]/
const IS_ALL = /[共总]|合计|累计|全/

/** 甲品牌的加盟店343家，直营店23家；乙品牌的加盟店236家，直营店17家: kinds beside one another, and no total of them before. */
function areKindsBeside({ normal }: Prose, all: Quantity, parts: readonly Quantity[]): boolean {
  const [first] = parts
  if (IS_ALL.test(all.label) || OPENED.test(normal.slice(all.end, first?.start))) return false
  const ending = commonEnding([all.label, ...parts.map(({ label }) => label)])
  const isAlike = ({ label }: Quantity): boolean =>
    commonEnding([all.label, label]).length >= Math.max(NAMED, ending.length + MORE)
  return parts.some(isAlike)
}

/** 公务接待费支出决算15.41万元, and 15.41 again among its parts as 公务接待费支出: the whole is told again. */
const isToldAgain = (all: Quantity, parts: readonly Quantity[]): boolean =>
  parts.some(({ label, value }) => {
    const isNamedAlike =
      label.length > SHORTEST && all.label !== '' && (all.label.includes(label) || label.includes(all.label))
    return compare(value, all.value) === 0 && isNamedAlike
  })

/** What was concluded from names that say less than they seem to. */
export function isOfSharedNames(prose: Prose, { kind, equation, certainty }: Tie): boolean {
  if (certainty === 'certain') return false
  if (equation.form === 'same') return isOfSeveral(prose, equation.first, equation.second)
  if (kind !== 'parts' || equation.form !== 'sum') return false
  const parts = equation.terms.map(({ quantity }) => quantity)
  return (
    areOfSeveralMeasures(equation.whole, parts) ||
    isToldAgain(equation.whole, parts) ||
    areKindsBeside(prose, equation.whole, parts)
  )
}
