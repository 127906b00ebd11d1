import type { Claim, Prose } from '../../claim/index.ts'
import { nounBehind } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { countFor } from '../products/per-unit.ts'
import { isPercentage, isRateable, ratio } from '../rates/sought-rates.ts'
import { lastClause, paragraphBefore, sentenceAround, twosOf, wordsBefore } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import { fineDigits } from '../tie/print.ts'
import { isSolved } from '../tie/solve.ts'
import { before, isPlain, isSlipped } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { isCompared, isQuotient, isTotalOf } from './sought-averages.ts'
import { asAverage, isTakenOver, takenOver } from './taken-over.ts'

/** 按普通本专科在校生计算, （按农业户籍人口计）, 按在职人数摊算: what something was divided by. */
const BASED =
  /[按以](?!照?规定|[^，。；（）]{0,4}标准)照?([一-龥]{2,16}?)(?:为(?:基数|分母|口径))?(?:(?:来|加以)?(?:计算|测算|折算|摊算|核算|统计|平均)|为(?:基数|分母|口径)|[计算](?=[^一-龥]|人均|生均|户均|每|，))/
/** 专职仲裁员人均结案: who it is that each has. */
const OF_WHOM = /(?:^|[，；。])([一-龥]{3,8})(?:人均|每人平均|平均每人)[^，。；]*$/
const COMMON = /人数|数量|总数|总额|全部|实有|年末|全年|本年|年度|全[市县区校省院]|[数总额量]/g
const FINE = 3
const BACK = 160
const MOST_TOTALS = 2
const TWO = 2

const nameOf = (prose: Prose, claim: Claim): string =>
  lastClause(claim.lead) + nounBehind(prose.normal.slice(claim.end, claim.end + 10))

/** The name of what an amount was divided by: in the bracket behind it, in its sentence, else earlier in its paragraph. */
function basedOn(prose: Prose, claim: Claim): string | null {
  const bracket = /^（[^（）]*）/.exec(prose.normal.slice(claim.end, claim.end + 30))?.[0]
  const said = [bracket, wordsBefore(prose, claim, 40), paragraphBefore(prose, claim, 90)].flatMap(
    (words) => BASED.exec(words ?? '')?.[1] ?? [],
  )
  return said[0] ?? OF_WHOM.exec(wordsBefore(prose, claim, 30))?.[1] ?? null
}

/** The amounts that a name calls best, the nearest first; one of its word pairs is not enough of a long name. */
function called(prose: Prose, claim: Claim, name: string): Claim[] {
  const core = name.replace(COMMON, '')
  const pairs = twosOf(core.length >= TWO ? core : name)
  const scored = prose.claims
    .slice(Math.max(0, claim.index - BACK), claim.index)
    .filter((other) => isRateable(other) && !isCompared(other) && !/编制/.test(other.lead))
    .map((other) => {
      const words = nameOf(prose, other)
      return { other, score: pairs.filter((two) => words.includes(two)).length }
    })
  const best = Math.max(...scored.map(({ score }) => score))
  if (best === 0 || best * TWO < pairs.length) return []
  return scored.flatMap(({ other, score }) => (score === best ? other : [])).reverse()
}

/** One that holds; else the only one, where a slip keeps it from that. */
function judged(kind: 'product' | 'rate', equations: readonly Equation[], isRounded: boolean): Tie | null {
  const holding = equations.find(isSolved)
  if (holding !== undefined) return makeTie(kind, holding, 'certain')
  const [first] = equations
  return first === undefined || isRounded || !isSlipped(first) ? null : makeTie(kind, first, 'certain')
}

/** What was divided: in the sentence of the average, or called there as in the sentence before. */
function totalsOf(prose: Prose, claim: Claim): Claim[] {
  const near = before(prose, claim, { amounts: 6, paragraphs: 0 }).filter(
    (other) => isTotalOf(other, claim) && !isCompared(other),
  )
  const own = near.filter(({ sentence }) => sentence === claim.sentence)
  const words = wordsBefore(prose, claim, 40)
  const named = near.filter(({ label }) => label.length >= TWO && words.includes(label))
  return (own.length > 0 ? own : named).slice(0, MOST_TOTALS)
}

function averageBased(prose: Prose, claim: Claim): Tie | null {
  const over = isPlain(claim) && claim.unit.dimension !== 'score' ? takenOver(prose, claim) : null
  const name = over === null || over.isTime ? null : basedOn(prose, claim)
  if (over === null || name === null) return null
  const counts = called(prose, claim, name)
    .filter((other) => isTakenOver(prose, other, over))
    .slice(0, 1)
  const totals = totalsOf(prose, claim).filter((other) => !counts.includes(other))
  const pairs = counts.flatMap((count) => totals.map((total) => ({ count, total })))
  const equations = pairs.map(
    ({ count, total }): Equation => ({
      form: 'product',
      product: total,
      factors: [asAverage(prose, claim), countFor(claim, count)],
    }),
  )
  return judged(
    'product',
    equations,
    pairs.some(({ count, total }) => isQuotient(claim, total, count)),
  )
}

/** 参保26,496人，参保率96.0%（按农业户籍人口计）. */
function rateBased(prose: Prose, claim: Claim): Tie | null {
  const name = isPercentage(claim) && fineDigits(claim) >= FINE ? basedOn(prose, claim) : null
  const numerator = prose.claims[claim.index - 1]
  if (name === null || numerator?.sentence !== claim.sentence || !isRateable(numerator)) return null
  const bases = called(prose, numerator, name)
    .filter((other) => other.unit.key === numerator.unit.key)
    .slice(0, 1)
  return judged(
    'rate',
    bases.map((base) => ratio(claim, numerator, base)),
    false,
  )
}

/** Averages and rates that say by what they were reckoned, which was told under this name long before. */
export function basedAverages(prose: Prose, ties: readonly Tie[]): Tie[] {
  const told = new Set(
    flatMapped(ties, ({ equation, holds }) => {
      if (!holds) return []
      if (equation.form === 'product') return equation.factors.map(({ start }) => start)
      return 'rate' in equation ? [equation.rate.start] : []
    }),
  )
  return flatMapped(prose.claims, (claim) => {
    if (told.has(claim.start) || !/[按以均]/.test(sentenceAround(prose, claim))) return []
    return averageBased(prose, claim) ?? rateBased(prose, claim) ?? []
  })
}
