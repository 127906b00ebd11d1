import { compare, sumOf } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import { fineDigits, printedDigits } from '../tie/print.ts'
import { isExactSlip } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { sumOfParts } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'
import type { Division } from './closing-words.ts'
import { areApart, isClosed, isFirstOfThem, isOpenedAsAll, isOpenedByAspect, openingOf } from './closing-words.ts'
import type { ClaimsByParagraph } from './list-parts.ts'
import { runsIn } from './list-runs.ts'
import { isCalled, isPlain } from './named-wholes.ts'
import { sumKindOf } from './parts.ts'
import { dividesInWords } from './plausible.ts'

type SumEquation = Extract<Equation, { form: 'sum' }>

/** 卫技人员里，…; 在落实去向者当中，…: what was told under a name is divided. */
const NAMED =
  /(?:^|[，；。：])(?:在|这些|上述|该|全部|全年|本年)*([一-龥（）]{2,12}?)(?:当中|中|里|内)(?:的)?[，：]?[^，。；：中里内]*$/
const FEWEST = 3
const NAMED_BACK = 40
const PARAGRAPHS_BACK = 3

/** Amounts of the unit before a list, the nearest first. */
const alikeBefore = ({ claims }: Prose, first: Claim, most: number): Claim[] =>
  claims
    .slice(Math.max(0, first.index - most), first.index)
    .filter(({ unit, paragraph }) => unit.key === first.unit.key && paragraph >= first.paragraph - PARAGRAPHS_BACK)
    .reverse()

/** What was told under the name that the list is opened with. */
function wholesNamed(prose: Prose, run: readonly Claim[]): Division[] {
  const first = run[0] as Claim // two and more
  const name = NAMED.exec(openingOf(prose, first))?.[1] ?? ''
  if (name === '') return []
  return alikeBefore(prose, first, NAMED_BACK)
    .filter((claim) => isPlain(claim) && isCalled(claim, name))
    .map((whole) => ({ whole, parts: run, isNamed: true }))
}

const NEXT_TO = 3

/** 每亩1,500元，由…组成，分别为620元、380元、500元: a price that is divided is more than each of its parts. */
const isPriceOf = ({ role, value }: Claim, parts: readonly Claim[]): boolean =>
  role === 'unit-price' && parts.every((part) => compare(part.value, value) < 0)

/** What stands right before the list, over counts of other things; or the first of it. */
function wholesBeside(prose: Prose, run: readonly Claim[]): Division[] {
  const [first, ...rest] = run as readonly [Claim, ...Claim[]]
  const isAll = isOpenedAsAll(run)
  const before = alikeBefore(prose, first, isAll ? NEXT_TO : 1)
    .slice(0, 1)
    .filter(
      (claim) =>
        (isPlain(claim) || (isAll && isPriceOf(claim, run))) &&
        claim.paragraph === first.paragraph &&
        claim.depth <= first.depth,
    )
  return [
    ...before.map((whole) => ({ whole, parts: run, isNamed: false })),
    ...(rest.length > 1 ? [{ whole: first, parts: rest, isNamed: false }] : []),
  ].filter((division) => !isFirstOfThem(prose, division))
}

const ASPECT_BACK = 20

/** 按颜色分…；按灾种分…: another way to divide what was divided before. */
function wholesOfAspect(prose: Prose, run: readonly Claim[], divided: ReadonlySet<number>): Division[] {
  const isTwo = run.length < FEWEST
  if ((isTwo && !dividesInWords(run.map(({ label }) => label))) || !isOpenedByAspect(prose, run)) return []
  const first = run[0] as Claim // two and more
  const wholes = alikeBefore(prose, first, ASPECT_BACK).filter(isPlain)
  const last = wholes.filter((whole) => whole.sentence === first.sentence - 1 && printedDigits(whole) > 1)
  const known = wholes.filter(({ start }) => divided.has(start))
  return [...known, ...(!isTwo && known.length === 0 && last.length === 1 ? last : [])].map((whole) => ({
    whole,
    parts: run,
    isNamed: false,
  }))
}

/** Amounts that are divided, and those that are parts. */
interface Told {
  readonly divided: ReadonlySet<number>
  readonly parts: ReadonlySet<number>
}

const equationOf = ({ whole, parts }: Division): SumEquation => sumOfParts(whole, parts)

const MANY_DIGITS = 3

/** Two parts in few digits are a slip away from many a sum. */
const isTelling = (division: Division): boolean =>
  division.parts.length >= FEWEST ||
  Math.max(...quantitiesOf(equationOf(division)).map(fineDigits)) >= MANY_DIGITS ||
  division.parts.some(({ value }) => compare(value, division.whole.value) > 0)

/** 高危8项，5项在平台、3项在OA系统。按类别分：41项、19项、17项: a part of another list, of which so much more is no division. */
function isPartOfOther({ whole, parts }: Division, told: ReadonlySet<number>): boolean {
  const values = parts.map(({ value }) => value).sort(compare)
  return told.has(whole.start) && compare(sumOf(values.slice(0, -1)), whole.value) > 0
}

function tieOf(prose: Prose, run: readonly Claim[], { divided, parts }: Told): Tie | null {
  const beside = [...wholesNamed(prose, run), ...wholesBeside(prose, run)].filter((each) => isClosed(prose, each))
  const divisions = [...beside, ...wholesOfAspect(prose, run, divided)]
  const held = divisions.find((division) => isSolved(equationOf(division)))
  if (held !== undefined) return makeTie(sumKindOf(held.parts), equationOf(held), 'certain')
  const slipped = divisions.find(
    (division) =>
      !isPartOfOther(division, parts) &&
      isTelling(division) &&
      areApart(prose, division) &&
      isExactSlip(equationOf(division)),
  )
  return slipped === undefined ? null : makeTie(sumKindOf(slipped.parts), equationOf(slipped), 'certain')
}

const isDivision = ({ equation }: Tie): boolean =>
  equation.form === 'sum' && equation.terms.length > 1 && equation.terms.every(({ sign }) => sign === 1)

/** Amounts that are parts of a division. */
const partsIn = (ties: readonly Tie[]): ReadonlySet<number> =>
  new Set(
    flatMapped(ties.filter(isDivision), ({ equation }) => quantitiesOf(equation).slice(1)).map(({ start }) => start),
  )

/** Amounts of which a division or a share holds: what they are all of is told. */
const wholesIn = (ties: readonly Tie[]): ReadonlySet<number> =>
  new Set(
    flatMapped(ties, (tie) => {
      if (!tie.holds) return []
      if (tie.equation.form === 'ratio') return [tie.equation.denominator.start]
      return isDivision(tie)
        ? quantitiesOf(tie.equation)
            .slice(0, 1)
            .map(({ start }) => start)
        : []
    }),
  )

/** Lists that their words close, with what they divide: 立项23项，国家级3项、省级8项、市级12项. */
export function closedLists(prose: Prose, byParagraph: ClaimsByParagraph, ties: readonly Tie[]): Tie[] {
  const told = partsIn(ties)
  const divided = wholesIn(ties)
  return flatMapped(byParagraph, (claims) => runsIn(prose, claims))
    .filter((run) => run.length > 1 && run.every(({ start }) => !told.has(start)))
    .flatMap((run) => tieOf(prose, run, { divided, parts: told }) ?? [])
}
