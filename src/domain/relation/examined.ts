import type { ExaminedTable, Prose } from '../claim/index.ts'
import { readProse, readTables } from '../claim/index.ts'
import type { ReadDocument } from '../document/index.ts'
import { flatMapped } from '../list/index.ts'
import type { RulePack } from '../rule-pack/index.ts'
import { conversionsIn } from './again/converted.ts'
import { nearMisses } from './again/near-misses.ts'
import { nearTwins } from './again/near-twins.ts'
import { restatedTies } from './again/restated.ts'
import { unitDoubts } from './again/unit-doubts.ts'
import { basedAverages } from './averages/based-averages.ts'
import { densities } from './averages/densities.ts'
import { farAverages } from './averages/far-averages.ts'
import { paybacks } from './averages/paybacks.ts'
import { perWeek } from './averages/per-week.ts'
import { sharedCounts } from './averages/shared-counts.ts'
import { timeAverages } from './averages/time-averages.ts'
import { basesTold } from './changes/bases-told.ts'
import { fromTo } from './changes/from-to.ts'
import { movedSpans } from './changes/moved-spans.ts'
import { namedGrowths } from './changes/named-growths.ts'
import { plainChanges } from './changes/plain-changes.ts'
import { priceChanges } from './changes/price-changes.ts'
import { ratesOfGaps } from './changes/rates-of-gaps.ts'
import { toldGaps } from './changes/told-gaps.ts'
import { closedRelations } from './closed/closed.ts'
import { loneRelations } from './closed/lone.ts'
import { closedClauses } from './closed/stretch.ts'
import { withoutMisreadings } from './gate/confirmed.ts'
import { isMeant } from './gate/gate.ts'
import { tiesOfParagraph, wholesOfParts } from './in-paragraph.ts'
import { closedLists } from './lists/closed-lists.ts'
import { columnTies } from './lists/columns.ts'
import { completeLists } from './lists/complete-lists.ts'
import { headingCounts } from './lists/heading-counts.ts'
import type { ClaimsByParagraph } from './lists/list-parts.ts'
import { claimsByParagraph, listParts } from './lists/list-parts.ts'
import { longLists } from './lists/long-lists.ts'
import { someAmong } from './lists/some-among.ts'
import { subsetsIn } from './lists/subsets.ts'
import { withTightLists } from './lists/tight-lists.ts'
import { onlyOrBehind } from './only-candidates.ts'
import { plainlySaid } from './plainly-said.ts'
import { eachOfThings } from './products/each-of.ts'
import { formulasIn } from './products/formulas.ts'
import { overTheYear } from './products/over-the-year.ts'
import { overpaid } from './products/overpaid.ts'
import { perThings } from './products/per-thing.ts'
import { pricedAgain } from './products/priced-again.ts'
import { pricesTogether } from './products/prices-together.ts'
import { raisedPrices } from './products/raised-prices.ts'
import { soughtProducts } from './products/sought-products.ts'
import { backedRates } from './rates/backed-rates.ts'
import { budgetRates } from './rates/budget-rates.ts'
import { executionPoints } from './rates/execution-points.ts'
import { instalments } from './rates/instalments.ts'
import { leverageIn } from './rates/leverage.ts'
import { multiples } from './rates/multiples.ts'
import { notedRates } from './rates/noted-rates.ts'
import { pooledRates, withoutReread } from './rates/pooled.ts'
import { ratesInRow } from './rates/rates-in-row.ts'
import { ratesOfAll } from './rates/rates-of-all.ts'
import { ratesOfBase } from './rates/rates-of-base.ts'
import { savingRates } from './rates/saving-rates.ts'
import { adjustmentsIn } from './rests/adjustments.ts'
import { afterSteps } from './rests/after-steps.ts'
import { besideOthers } from './rests/beside-others.ts'
import type { FiscalFacts } from './rests/fiscal.ts'
import { basicProjectTie, budgetTie, fiscalFacts } from './rests/fiscal.ts'
import { marksLost } from './rests/marks-lost.ts'
import { namedDifferences } from './rests/named-differences.ts'
import { netFlows } from './rests/net-flows.ts'
import { overlaps } from './rests/overlaps.ts'
import { paidAfter } from './rests/paid-after.ts'
import { percentRests } from './rests/percent-rests.ts'
import { restsOfLaterRates, restsOfRates } from './rests/rate-rests.ts'
import { fiscalBalances, leftOut } from './rests/remainders.ts'
import { toCome } from './rests/to-come.ts'
import { twinSums } from './rests/twins.ts'
import { wordTriples } from './rests/word-triples.ts'
import { yearEnds } from './rests/year-ends.ts'
import { sharesOfEveryone } from './shares/answered.ts'
import { dividedShares } from './shares/divided-shares.ts'
import { namedProportions } from './shares/named-proportions.ts'
import { sampleShares } from './shares/sample-shares.ts'
import { sharesAfar } from './shares/shares-afar.ts'
import { sharesBeside, sharesLeft } from './shares/shares-beside.ts'
import { sharesOfFormer } from './shares/shares-of-former.ts'
import { sharesOfNext } from './shares/shares-of-next.ts'
import { sharesOfParts } from './shares/shares-of-parts.ts'
import { someOfThese } from './shares/some-of-these.ts'
import { structureProportions } from './shares/structure-proportions.ts'
import { toldShares } from './shares/told-shares.ts'
import { soughtRelations } from './sought-relations.ts'
import { closedProducts } from './spoken/closed-products.ts'
import { fractionsTold } from './spoken/fractions.ts'
import { sharedOut } from './spoken/shared-out.ts'
import { spokenRates } from './spoken/spoken.ts'
import { tiesOfTables, withSharesOfTables } from './tables/all-tables.ts'
import { cellsTold } from './tables/cells-told.ts'
import { goalsTold } from './tables/goals-told.ts'
import { changesOfRows } from './tables/row-changes.ts'
import { rowPrices } from './tables/row-prices.ts'
import { restsOfRows } from './tables/row-rests.ts'
import { proseOfTables } from './tables/table-prose.ts'
import type { TiesByPlace } from './tie/slip.ts'
import { tiesByPlace } from './tie/slip.ts'
import type { Tie } from './tie/tie.ts'
import { atLeastParts } from './totals/at-least-parts.ts'
import { complementsIn } from './totals/complements.ts'
import { containedIn } from './totals/contained.ts'
import { countedTotals } from './totals/counted-totals.ts'
import { coveredBy } from './totals/covered-by.ts'
import { cumulated } from './totals/cumulated.ts'
import { markedLists } from './totals/marked-lists.ts'
import { mixedCounts } from './totals/mixed-counts.ts'
import { namedSums } from './totals/named-sums.ts'
import { ranked } from './totals/ranked.ts'
import { reckonings } from './totals/reckonings.ts'
import { seriesTies } from './totals/series.ts'
import { sumsOfShares } from './totals/share-sums.ts'
import { moneySources } from './totals/sources.ts'
import { withThreePublic } from './totals/three-public.ts'

/** A document with its numbers, and every relation that it states between them. */
export interface Examined extends Prose {
  readonly pack: RulePack | null
  readonly tables: readonly ExaminedTable[]
  readonly byParagraph: ClaimsByParagraph
  /** What it says of the unit's money as a whole. */
  readonly facts: FiscalFacts
  readonly ties: readonly Tie[]
  readonly places: TiesByPlace
}

interface Again {
  readonly byParagraph: ClaimsByParagraph
  readonly paragraph: number
  readonly facts: FiscalFacts
}

/** The relations of a paragraph, of which an amount of money is taken otherwise. */
function tiesAgain(prose: Prose, { byParagraph, paragraph, facts }: Again): Tie[] {
  const among = (byParagraph[paragraph] ?? []).map((claim) => prose.claims[claim.index] ?? claim)
  const lists = byParagraph.slice()
  lists[paragraph] = among
  const ties = tiesOfParagraph(prose, lists, { index: paragraph, facts })
  return [...ties, ...soughtRelations(prose, ties, { facts, among })]
}

/** What is known of a document from outside. */
export interface ExamineOptions {
  readonly fiscalYear: number | null
  readonly pack: RulePack | null
}

interface Lists {
  readonly tables: readonly ExaminedTable[]
  readonly byParagraph: ClaimsByParagraph
}

/** With sums whose parts stand in several items, in two halves, or are only counted. */
function withSums(prose: Prose, { tables, byParagraph }: Lists, ties: readonly Tie[]): Tie[] {
  const set = [...ties, ...columnTies(prose, byParagraph, ties)]
  const complete = [...set, ...completeLists(prose, byParagraph, set)]
  const listed = withTightLists(prose, byParagraph, [...complete, ...closedLists(prose, byParagraph, complete)])
  return [
    ...withThreePublic(prose, listed),
    ...complementsIn(prose, listed),
    ...mixedCounts(prose, listed),
    ...countedTotals(prose, listed),
    ...moneySources(prose, tables, listed),
    ...namedSums(prose),
    ...someAmong(prose),
    ...someOfThese(prose),
    ...subsetsIn(prose),
    ...containedIn(prose),
    ...atLeastParts(prose),
    ...cumulated(prose),
    ...coveredBy(prose),
    ...ranked(prose),
    ...markedLists(prose),
    ...ratesOfAll(prose),
  ]
}

/** With changes that no word sets against an amount, the plainest last. */
function withChanges(prose: Prose, tables: readonly ExaminedTable[], ties: readonly Tie[]): Tie[] {
  const changed = withRows(prose, tables, ties)
  const compared = [...changed, ...plainChanges(prose, changed)]
  const told = [...compared, ...toldGaps(prose, compared)]
  const left = [
    ...told,
    ...marksLost(prose),
    ...netFlows(prose, told),
    ...besideOthers(prose, told),
    ...afterSteps(prose, told),
    ...toCome(prose, told),
    ...paidAfter(prose, told),
    ...percentRests(prose, told),
    ...overlaps(prose),
    ...yearEnds(prose, told),
    ...restsOfLaterRates(prose, told),
    ...movedSpans(prose, told),
  ]
  const named = [...left, ...namedDifferences(prose, left)]
  return [...named, ...twinSums(prose, named)]
}

/** With what is left, by a rate or by the words of three amounts. */
function withRests(prose: Prose, ties: readonly Tie[]): Tie[] {
  const left = [...ties, ...restsOfRates(prose, ties)]
  return [...left, ...wordTriples(prose, left), ...sumsOfShares(prose, left)]
}

/** With what prices come to, several of them together or one by itself. */
function withPrices(prose: Prose, tables: readonly ExaminedTable[], ties: readonly Tie[]): Tie[] {
  const together = [...ties, ...pricesTogether(prose, tables, ties)]
  const sought = [
    ...together,
    ...raisedPrices(prose),
    ...overpaid(prose),
    ...overTheYear(prose),
    ...soughtProducts(prose, tables, together),
  ]
  const ofRows = [...sought, ...rowPrices(prose, tables, sought)]
  const again = [...ofRows, ...pricedAgain(prose, ofRows)]
  return [...again, ...ratesOfBase(prose, again)]
}

/** What words say of two amounts wherever they stand: 城镇化率, 每千人口, the 2.4倍 of another, 三次产业结构. */
const proportionsIn = (prose: Prose): Tie[] => [
  ...namedProportions(prose),
  ...densities(prose),
  ...multiples(prose),
  ...leverageIn(prose),
  ...priceChanges(prose),
  ...structureProportions(prose),
]

/** What is reckoned in signs, for each of some things, week by week, in marks. */
const reckonedIn = (prose: Prose, tables: readonly ExaminedTable[]): Tie[] => [
  ...formulasIn(prose, tables),
  ...eachOfThings(prose),
  ...perWeek(prose),
  ...paybacks(prose),
  ...executionPoints(prose),
]

/** With shares of what the shares beside them are of, and what the text says of tables. */
function withShares(prose: Prose, tables: readonly ExaminedTable[], ties: readonly Tie[]): readonly Tie[] {
  const former = [...ties, ...sharesOfFormer(prose, ties)]
  const next = [...former, ...sharesOfNext(prose, former)]
  const shared = [...next, ...sharesLeft(prose, next)]
  const told = withSharesOfTables(prose, tables, shared)
  const noted = [...told, ...notedRates(prose, tables, told)]
  const afar = toldShares(prose, tables, noted)
  return [
    ...noted,
    ...budgetRates(prose, noted),
    ...afar,
    ...sharesAfar(prose, [...noted, ...afar]),
    ...namedGrowths(prose, noted),
    ...ratesOfGaps(prose, noted),
    ...savingRates(prose, noted),
    ...ratesInRow(prose, noted),
    ...sharedCounts(prose, noted),
    ...sharesOfEveryone(prose, noted),
  ]
}

/** With what short clauses say of all their figures, in place of what was read of the same. */
function withClosed(prose: Prose, ties: readonly Tie[]): readonly Tie[] {
  const read = [
    ...closedProducts(prose, ties),
    ...fractionsTold(prose, ties),
    ...sharedOut(prose, ties),
    ...basesTold(prose),
  ]
  return withRelations(ties, read)
}

/** With others in place of what was read of the same figures. */
function withRelations(ties: readonly Tie[], others: readonly Tie[]): readonly Tie[] {
  const read = new Set(others.map(({ places }) => places))
  return [...ties.filter(({ places }) => !read.has(places)), ...others]
}

const placesOf = (ties: readonly Tie[]): TiesByPlace => tiesByPlace(ties.filter(({ kind }) => kind !== 'explained'))

/** With what the text says of two amounts of a row: what it grew by, what is left of it. */
function withRows(prose: Prose, tables: readonly ExaminedTable[], ties: readonly Tie[]): readonly Tie[] {
  const changed = [...ties, ...changesOfRows(prose, tables, ties), ...fromTo(prose, ties)]
  return [...changed, ...restsOfRows(prose, tables, changed)]
}

/** With what one slip keeps from being a sum, a difference or the same amount again. */
function withNearMisses(prose: Prose, tables: readonly ExaminedTable[], ties: readonly Tie[]): readonly Tie[] {
  const celled = [...ties, ...cellsTold(prose, tables, ties)]
  const told = [...celled, ...goalsTold(prose, tables, celled)]
  const missed = [...told, ...nearMisses(prose, told), ...longLists(prose, tables, told)]
  return [...missed, ...nearTwins(prose, missed)]
}

const isLongSum = ({ equation }: Tie): boolean => equation.form === 'sum' && equation.terms.length > 2

/** A list that was taken back as a misreading is none the less one for another reader. */
function withoutRejected(ties: readonly Tie[], known: readonly Tie[], judged: readonly Tie[]): readonly Tie[] {
  const kept = new Set(judged)
  const rejected = new Set(known.filter((tie) => isLongSum(tie) && !kept.has(tie)).map(({ places }) => places))
  return ties.filter((tie) => kept.has(tie) || !rejected.has(tie.places))
}

/** Without first readings that nobody can have meant, so that others are looked for. */
function onlyMeant(prose: Prose, tables: readonly ExaminedTable[], ties: readonly Tie[]): Tie[] {
  const claimAt = new Map(prose.claims.map((claim) => [claim.start, claim]))
  const cells = flatMapped(tables, ({ amounts }) => amounts)
  return ties.filter((tie) => isMeant(tie, { claims: prose.claims, claimAt, cells, normal: prose.normal }))
}

/** Totals of the numbered paragraphs below them. */
const listsBelow = (prose: Prose, byParagraph: ClaimsByParagraph): Tie[] => [
  ...listParts(prose, byParagraph),
  ...headingCounts(prose, byParagraph),
  ...seriesTies(prose, byParagraph),
]

/** Prose with what was read in it, written out: an object that another is spread into has a shape of its own each time. */
function examinedOf(prose: Prose, found: Omit<Examined, keyof Prose>): Examined {
  const { document, text, normal, paragraphs, sentences, claims, tokens, profile, paragraphAt, spanOf } = prose
  const { pack, tables, byParagraph, facts, ties, places } = found
  return {
    document,
    text,
    normal,
    paragraphs,
    sentences,
    claims,
    tokens,
    profile,
    paragraphAt,
    spanOf,
    pack,
    tables,
    byParagraph,
    facts,
    ties,
    places,
  }
}

/** Reads a document and every relation between its numbers. */
export function examineDocument(document: ReadDocument, { fiscalYear, pack }: ExamineOptions): Examined {
  const prose = readProse(document, fiscalYear)
  const tables = readTables(prose.document.blocks, prose.normal)
  const byParagraph = claimsByParagraph(prose)
  const facts = fiscalFacts(prose)
  const inParagraphs = prose.paragraphs.flatMap(({ index }) => tiesOfParagraph(prose, byParagraph, { index, facts }))
  const stated = [
    ...inParagraphs,
    ...sharesBeside(prose, inParagraphs),
    ...listsBelow(prose, byParagraph),
    ...[basicProjectTie(facts), budgetTie(prose, facts)].filter((tie) => tie !== null),
    ...adjustmentsIn(prose.claims),
    ...instalments(prose),
    ...fiscalBalances(prose, facts),
    ...restatedTies(prose, wholesOfParts(inParagraphs)),
    ...conversionsIn(prose),
    ...tiesOfTables(prose, tables),
  ]
  const pooled = pooledRates(prose, stated)
  const told = onlyMeant(prose, tables, [...withoutReread(stated, pooled), ...pooled, ...leftOut(prose, stated)])
  const paired = withSums(prose, { tables, byParagraph }, told)
  const tabled = [...paired, ...proseOfTables(prose, tables, paired)]
  const reckoned = [...tabled, ...reckonings(prose, tabled)]
  const reread = soughtRelations(prose, reckoned, { facts, among: prose.claims })
  const read = [...withoutReread(reckoned, reread), ...reread]
  const found = [...read, ...backedRates(prose, read)]
  const averaged = [...found, ...timeAverages(prose, found), ...proportionsIn(prose), ...sharesOfParts(prose, found)]
  const reckonedOut = [...averaged, ...reckonedIn(prose, tables)]
  const priced = withPrices(prose, tables, [...reckonedOut, ...perThings(prose, reckonedOut)])
  const rested = withRests(prose, priced)
  const said = [...rested, ...spokenRates(prose, rested)]
  const spoken = [...said, ...sampleShares(prose, said)]
  const based = [...spoken, ...basedAverages(prose, spoken)]
  const averages = [...based, ...dividedShares(prose, based), ...farAverages(prose, based)]
  const shared = withShares(prose, tables, averages)
  const closed = withRelations(withClosed(prose, shared), plainlySaid(prose, tables))
  const stretches = closedClauses(prose)
  const alone = [...closed, ...loneRelations(stretches, closed)]
  const sought = withRelations(alone, onlyOrBehind(prose, alone, facts))
  const again = (other: Prose, paragraph: number) => tiesAgain(other, { byParagraph, paragraph, facts })
  const known = [...withChanges(prose, tables, sought), ...unitDoubts(prose, sought, again)]
  const cells = tables.flatMap(({ amounts }) => amounts)
  const judged = withoutMisreadings(prose, known, cells)
  const near = withoutRejected(withNearMisses(prose, tables, judged), known, judged)
  const ties = withoutMisreadings(prose, withRelations(near, closedRelations(stretches, near)), cells)
  return examinedOf(prose, { pack, tables, byParagraph, facts, ties, places: placesOf(ties) })
}
