import { isZero } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { closedTie, makeTie } from '../tie/make-tie.ts'
import { printedDigits, significantDigits } from '../tie/print.ts'
import { isSolved } from '../tie/solve.ts'
import { isSlipped, sumOfParts } from '../tie/sought.ts'
import type { Equation, Quantity, Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'

/** “三公”经费: travel abroad, cars, guests. */
const ITEMS = [
  ['abroad', /因公出国|出国（境）/g],
  ['cars', /公务用?车(?!(?:保有|购置数))/g],
  ['guests', /公务接待(?!活动)|(?<=[，、])接待费/g],
] as const
const WHOLE = /[“"]?三公[”"]?经费/g
const OPENS = /三公[”"]?经费/

type Item = (typeof ITEMS)[number][0] | 'whole'

/** What an amount is: planned, spent, or of the year before. */
type Stage = 'budget' | 'final' | 'last'

interface Named {
  readonly claim: Claim
  readonly item: Item
  /** `null` where no word tells it. */
  readonly stage: Stage | null
}

/** No longer than so many amounts is the section. */
const LONGEST = 36
const PARAGRAPHS_ON = 7

const lastPlace = (words: string, name: RegExp): number => [...words.matchAll(name)].at(-1)?.index ?? -1

/** The item that is named last before an amount in its sentence; the whole where none is. */
function itemOf(words: string): Item | null {
  const places = [['whole', WHOLE] as const, ...ITEMS].map(([item, name]) => ({ item, at: lastPlace(words, name) }))
  const [latest] = places.filter(({ at }) => at !== -1).sort((a, b) => b.at - a.at)
  return latest?.item ?? null
}

const LAST_YEAR = /上年|去年|20\d\d年(?!初|末|度?[“"]?三公)/

function stageOf(claim: Claim, isWhole: boolean): Stage | null {
  const lead = claim.lead.replace(/^.*[；。]/s, '')
  const words = lead.slice(-14)
  if (LAST_YEAR.test(words) && !/三公/.test(lead) && !(isWhole && /决算|支出/.test(words))) return 'last'
  if (/预算[^，。；决支]{0,6}$/.test(words)) return 'budget'
  return /决算|支出|实际/.test(words) ? 'final' : null
}

const isMoney = ({ unit, role, bound, vagueness }: Claim): boolean =>
  unit.key === '元' && role !== 'growth' && role !== 'unit-price' && bound === 'none' && vagueness === 'none'

/** Amounts of the section that begins with one, each with what it is of. */
function namedFrom(prose: Prose, head: Claim): Named[] {
  let item: Item | null = 'whole'
  let { sentence } = head
  return prose.claims.slice(head.index, head.index + LONGEST).flatMap((claim): Named[] => {
    if (claim.paragraph > head.paragraph + PARAGRAPHS_ON || !isMoney(claim)) return []
    const own = itemOf(prose.normal.slice(prose.sentences[claim.sentence]?.start, claim.start))
    // A sentence that names none goes on with the item before, for its stage and no more.
    if (own === null && sentence !== claim.sentence) item = null
    item = own ?? item
    sentence = claim.sentence
    return item === null ? [] : [{ claim, item, stage: stageOf(claim, item === 'whole') }]
  })
}

/** What no word tells was spent, where the whole was, else planned. */
const firstOf = (named: readonly Named[], item: Item, stage: Stage): Claim[] => {
  const isFinal = named.some((each) => each.item === 'whole' && each.stage === 'final')
  return named
    .filter((each) => each.item === item && (each.stage ?? (isFinal ? 'final' : 'budget')) === stage)
    .map(({ claim }) => claim)
}

/** Of the cars the one amount, or what was bought and what it took to run them. */
function partsOf(named: readonly Named[], stage: Stage): Claim[][] {
  const [[guest], [abroad]] = [firstOf(named, 'guests', stage), firstOf(named, 'abroad', stage)]
  const [car, second] = firstOf(named, 'cars', stage)
  if (guest === undefined || car === undefined) return []
  const others = abroad === undefined ? [guest] : [abroad, guest]
  const both = second === undefined ? [] : [[...others, car, second]]
  const later = second === undefined ? [] : [[...others, second]]
  return [[...others, car], ...both, ...later]
}

const FEWEST_DIGITS = 3

/** 28.00 is as fine as 28.13. */
const digitsOf = (quantity: Quantity): number =>
  quantity.digits.includes('.') ? printedDigits(quantity) : significantDigits(quantity)

function tieOf(prose: Prose, named: readonly Named[], stage: Stage): Tie | null {
  const [whole] = firstOf(named, 'whole', stage)
  if (whole === undefined || isZero(whole.value)) return null
  const beyond = beyondWhole(prose, named, stage)
  if (beyond !== null) return closedTie('parts', beyond)
  const equations = partsOf(named, stage).map((parts): Equation => sumOfParts(whole, parts))
  const holding = equations.find(isSolved)
  if (holding !== undefined) return makeTie('parts', holding, 'certain')
  const slipped = equations.find(
    (equation) => isSlipped(equation) && Math.max(...quantitiesOf(equation).map(digitsOf)) >= FEWEST_DIGITS,
  )
  if (slipped !== undefined) return makeTie('parts', slipped, 'likely')
  const listed = allListed(prose, named, whole)
  return listed === null ? null : closedTie('parts', listed)
}

/** 公务用车运行维护费6.0万元 is what it took to run them, and not what was bought. */
const ONLY_RUN = /(?:^|[，。；：])(?![^，。；：]*购置)[^，。；：]*运行[^，。；：]{0,6}$/
const BOUGHT = /(?<!及|和|与|、)购置(?!及|和|与|、)[^，。；]{0,3}$/

/** 上年预算10.90万元，其中因公出国（境）费1.50万元: a sentence of its own. */
const OF_LAST_YEAR = /^(?:上年|去年|20\d\d年)(?![^，。；]*三公)/
const sentenceTo = ({ normal, sentences }: Prose, { sentence, start }: Claim): string =>
  normal.slice(sentences[sentence]?.start, start).replace(/^.*；/s, '')

/** 8.5万元：公务用车运行6.0万元，公务接待2.5万元，因公出国2.0万元: some of them are all of it, and there is one more. */
function beyondWhole(prose: Prose, named: readonly Named[], stage: Stage): Equation | null {
  const [whole] = firstOf(named, 'whole', stage)
  const [run, ...cars] = firstOf(named, 'cars', stage)
  const own = (['abroad', 'guests'] as const).flatMap((item) =>
    firstOf(named, item, stage)
      .slice(0, 1)
      .filter((claim) => !OF_LAST_YEAR.test(sentenceTo(prose, claim))),
  )
  if (whole === undefined || run === undefined) return null
  const bought = cars.filter(({ lead }) => ONLY_RUN.test(run.lead) && BOUGHT.test(lead)).slice(0, 1)
  const parts = [...own, run, ...bought].filter(({ value }) => !isZero(value))
  const isAllOf = (left: Claim): boolean =>
    isSolved(
      sumOfParts(
        whole,
        parts.filter((part) => part !== left),
      ),
    )
  const until = Math.max(...parts.map(({ end }) => end))
  const isOne = parts.length > 2 && parts.some(isAllOf) && !OF_MORE.test(prose.normal.slice(whole.end, until))
  return isOne ? sumOfParts(whole, parts) : null
}

const itemsOf = (named: readonly Named[], whole: Claim): readonly Named[] =>
  named.filter(({ claim }) => claim.sentence === whole.sentence && claim.start > whole.start)

const NAMED_WHOLE = /三公[”"]?经费[^。；减增压降节超中]{0,60}$/
/** 另行列入, 其余由自有资金, 其中县本级: not all that is listed is of the whole, or not all of it is listed. */
const OF_MORE = /另|其余|自有|其他资金|本级|所属|不含|除/

/** “三公”经费12.60万元，其中…: the whole, and behind it in its sentence each of the three once and nothing else. */
function allListed({ normal, sentences }: Prose, named: readonly Named[], whole: Claim): Equation | null {
  const items = itemsOf(named, whole)
  const until = Math.max(...items.map(({ claim }) => claim.end))
  const isNamed = NAMED_WHOLE.test(normal.slice(sentences[whole.sentence]?.start, whole.start))
  if (!isNamed || OF_MORE.test(normal.slice(whole.end, until))) return null
  const isEachOnce = ITEMS.every(([item]) => items.filter((each) => each.item === item).length === 1)
  if (items.length !== ITEMS.length || !isEachOnce || items.some(({ stage }) => stage === 'last')) return null
  return sumOfParts(
    whole,
    items.map(({ claim }) => claim),
  )
}

const placesOf = ({ equation }: Tie): string =>
  quantitiesOf(equation)
    .filter(({ value }) => !isZero(value))
    .map(({ start }) => start)
    .sort((a, b) => a - b)
    .join()

/** （二）“三公”经费。年度预算5.20万元 */
const OPENS_PARAGRAPH = /^[^。，；\d]{0,6}[“"]?三公[”"]?经费[。：]/

/** The first amount under a heading that names it. */
function isHeaded({ normal, paragraphs, claims }: Prose, { index, paragraph }: Claim): boolean {
  const heading = paragraphs[paragraph - 1]
  const isFirst = claims[index - 1]?.paragraph !== paragraph
  const own = paragraphs[paragraph]
  if (isFirst && OPENS_PARAGRAPH.test(normal.slice(own?.start, own?.end))) return true
  return isFirst && heading?.isHeading === true && OPENS.test(normal.slice(heading.start, heading.end))
}

/** What the section states of each stage, planned, spent and of the year before. */
function tiesOfSection(prose: Prose, head: Claim): Tie[] {
  const named = namedFrom(prose, head)
  return (['budget', 'final', 'last'] as const).flatMap((stage) => tieOf(prose, named, stage) ?? [])
}

/** Adds “三公”经费 = 因公出国 + 公务用车 + 公务接待 wherever the section states them; where all three are listed no other reading of them stands. */
export function withThreePublic(prose: Prose, ties: readonly Tie[]): readonly Tie[] {
  const head = prose.claims.find(
    (claim) => claim.unit.key === '元' && (OPENS.test(claim.lead) || isHeaded(prose, claim)),
  )
  if (head === undefined) return ties
  const known = new Set(ties.map(placesOf))
  const divided = new Set(
    ties.flatMap(({ holds, equation }) =>
      holds && equation.form === 'sum' && equation.terms.every(({ sign }) => sign === 1) ? [equation.whole.start] : [],
    ),
  )
  const isDivided = ({ equation }: Tie): boolean =>
    quantitiesOf(equation)
      .slice(0, 1)
      .every(({ start }) => divided.has(start))
  const own = tiesOfSection(prose, head)
  const closed = own.filter(({ isClosed }) => isClosed)
  const settled = new Set(closed.map(placesOf))
  const others = own.filter((tie) => !tie.isClosed && !known.has(placesOf(tie)) && (tie.holds || !isDivided(tie)))
  return [...ties.filter((tie) => !settled.has(placesOf(tie))), ...closed, ...others]
}
