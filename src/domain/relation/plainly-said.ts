import type { ExaminedTable, Prose } from '../claim/index.ts'
import { allOfIt } from './again/all-of-it.ts'
import { countedAverages } from './averages/counted-averages.ts'
import { eachYear } from './averages/each-year.ts'
import { addedSince } from './changes/added-since.ts'
import { goalGrowths } from './changes/goal-growths.ts'
import { namedComparisons } from './changes/named-comparisons.ts'
import { netFromTo } from './changes/net-from-to.ts'
import { netGrowths } from './changes/net-growths.ts'
import { overNamedGoals } from './changes/over-named-goals.ts'
import { reachedBy } from './changes/reached-by.ts'
import { seriesGrowths } from './changes/series-growths.ts'
import { changesOfOnly } from './changes/sole-currents.ts'
import { toldInRow } from './changes/told-in-row.ts'
import { dividedItems } from './lists/divided-items.ts'
import { pairedLists } from './lists/paired-lists.ts'
import { rightAmong } from './lists/right-among.ts'
import { cappedPrices } from './products/capped.ts'
import { chains } from './products/chains.ts'
import { inGroups } from './products/in-groups.ts'
import { namedResults } from './products/named-results.ts'
import { percentOfAmounts } from './products/percent-of-amount.ts'
import { percentOfNamed } from './products/percent-of-named.ts'
import { pricedByName } from './products/priced-by-name.ts'
import { spelledOut } from './products/spelled-out.ts'
import { ratesAroundBrackets } from './rates/around-brackets.ts'
import { ofGoalsNamed } from './rates/of-goals-named.ts'
import { ratesOfDivided } from './rates/rates-of-divided.ts'
import { ratesOfExcess } from './rates/rates-of-excess.ts'
import { ratesOfNeed } from './rates/rates-of-need.ts'
import { respectiveRates } from './rates/respective-rates.ts'
import { afterWhich } from './rests/after-which.ts'
import { lackingOf } from './rests/beside-totals.ts'
import { yearsInOneSentence } from './rests/both-sides.ts'
import { carriedOver } from './rests/carried-over.ts'
import { restsInTurn } from './rests/in-turn.ts'
import { namedGaps } from './rests/named-gaps.ts'
import { profitsTold } from './rests/profits.ts'
import { ratedRests } from './rests/rated-rests.ts'
import { saidRests } from './rests/said-rests.ts'
import { oddOfSets } from './shares/odd-of-set.ts'
import { sharesOfTotals } from './shares/shares-of-totals.ts'
import { smallerFirms } from './shares/smaller-firms.ts'
import { wholesOfBoth } from './shares/wholes-of-both.ts'
import { wholesOfShares } from './shares/wholes-of-shares.ts'
import { numberRows } from './tables/number-rows.ts'
import type { Tie } from './tie/tie.ts'
import { addedWithin } from './totals/added-within.ts'
import { availableMoney } from './totals/available.ts'
import { builtUp } from './totals/built-up.ts'
import { colonLists } from './totals/colon-lists.ts'
import { dividedByRule } from './totals/divided-by-rule.ts'
import { divisionsAfar } from './totals/divisions-afar.ts'
import { headedAmounts } from './totals/headed-amounts.ts'
import { listsOfSides } from './totals/lists-of-sides.ts'
import { numberedParts } from './totals/numbered-parts.ts'
import { orderedLists } from './totals/ordered-lists.ts'
import { partsInNames } from './totals/parts-in-name.ts'
import { rowsRightBehind } from './totals/right-behind.ts'
import { scoredSections } from './totals/scored-sections.ts'
import { stageCounts } from './totals/stage-counts.ts'
import { usedFor } from './totals/used-for.ts'

/** What is left, used, reached and made, by words that name each of its figures. */
const saidByName = (prose: Prose): Tie[] => [
  ...afterWhich(prose),
  ...saidRests(prose),
  ...usedFor(prose),
  ...goalGrowths(prose),
  ...scoredSections(prose),
  ...reachedBy(prose),
  ...overNamedGoals(prose),
  ...chains(prose),
  ...ratesOfNeed(prose),
]

/** What figures that stand right beside each other come to: parts and their whole, a total and its count, what was done and its goal. */
const saidBeside = (prose: Prose): Tie[] => [
  ...rowsRightBehind(prose),
  ...rightAmong(prose),
  ...pairedLists(prose),
  ...headedAmounts(prose),
  ...oddOfSets(prose),
  ...addedWithin(prose),
  ...countedAverages(prose),
  ...toldInRow(prose),
  ...cappedPrices(prose),
  ...ofGoalsNamed(prose),
  ...builtUp(prose),
]

/** What the words between figures that stand one behind the other say of them, whatever stands around. */
export const plainlySaid = (prose: Prose, tables: readonly ExaminedTable[]): Tie[] => [
  ...percentOfAmounts(prose),
  ...netGrowths(prose),
  ...seriesGrowths(prose),
  ...namedComparisons(prose),
  ...lackingOf(prose),
  ...respectiveRates(prose),
  ...ratesOfExcess(prose),
  ...sharesOfTotals(prose),
  ...allOfIt(prose),
  ...ratesOfDivided(prose),
  ...ratesAroundBrackets(prose),
  ...wholesOfBoth(prose),
  ...namedResults(prose),
  ...dividedByRule(prose),
  ...partsInNames(prose),
  ...wholesOfShares(prose),
  ...numberRows(prose),
  ...namedGaps(prose),
  ...restsInTurn(prose),
  ...profitsTold(prose),
  ...yearsInOneSentence(prose),
  ...listsOfSides(prose),
  ...addedSince(prose),
  ...carriedOver(prose),
  ...dividedItems(prose),
  ...ratedRests(prose),
  ...orderedLists(prose),
  ...colonLists(prose),
  ...changesOfOnly(prose),
  ...inGroups(prose),
  ...availableMoney(prose),
  ...divisionsAfar(prose),
  ...percentOfNamed(prose, tables),
  ...spelledOut(prose),
  ...pricedByName(prose),
  ...eachYear(prose),
  ...smallerFirms(prose),
  ...netFromTo(prose),
  ...numberedParts(prose),
  ...stageCounts(prose),
  ...saidByName(prose),
  ...saidBeside(prose),
]
