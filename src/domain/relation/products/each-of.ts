import { ONE, whole } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { NO_UNIT, takenAs, takenExactly } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { isOfFigures, lastClause, wordsBefore } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlain, isSlipped } from '../tie/sought.ts'
import type { Equation, Quantity, Tie } from '../tie/tie.ts'

/** 上午、下午各放3,500个号; 东门、北门各停放2辆. */
const EACH =
  /^(.+?)(?:均|分别)?各(?:自|有|设|放|停放|配备?|派|安排|购置|补助|发放|奖励|拨付|投入|种植|新增|抽取?|发)?[一-龥]{0,4}$/
const NAMED = /[一-龥]{2,}|^[甲乙丙丁]$/
const CONNECTING = /[、和与及]/
const TOTAL = /(?:共|合计|全天|全年|总|计|安排|需|投放|抽[查取]|发放|购[置买])[^，。；]{0,8}$/
/** 全镇共9座: of more than those that are named. */
const OF_PLACE = /全(?![天年程部])|总数|累计/
/** What says that it is all of them together, where the amounts do not. */
const ALL = /共|合计|总|全[天年]/
const FEWEST_DIGITS = 2

/** How many things are named before 各; 0 where they are not listed. */
function countOfThings(words: string): number {
  const things = words.split(CONNECTING).filter((each) => NAMED.test(each))
  return things.length >= 2 ? things.length : 0
}

/** The number of things as a quantity that stands where they are named. */
function timesOf(each: Claim, count: number): Quantity {
  const value = whole(count)
  return takenAs<Quantity>(takenExactly(each, value), {
    digits: String(count),
    text: String(count),
    step: ONE,
    unit: NO_UNIT,
    end: each.start,
    start: each.start - 1,
  })
}

/** 各缴8%, 各出资50%: shares of one thing, which may be added. */
const PAYS = /各(?:自)?(?:缴|出资?|承担|负担|分担|占|持股?|拿)[一-龥]{0,2}$/

const isSharePaid = ({ unit, bound }: Claim, words: string): boolean =>
  unit.dimension === 'percent' && bound === 'none' && PAYS.test(words)

/** The two are all the amounts of their sentence, the total behind: nothing else can be meant. */
const areAlone = (prose: Prose, claim: Claim): boolean =>
  isOfFigures(prose, claim, 2) && prose.claims[claim.index + 1]?.sentence === claim.sentence

function tieOf(prose: Prose, claim: Claim): Tie | null {
  const words = lastClause(wordsBefore(prose, claim, 40))
  const count = EACH.test(words) ? countOfThings(words.replace(EACH, '$1')) : 0
  if (count === 0 || !(isPlain(claim) || isSharePaid(claim, words)) || claim.vagueness !== 'none') return null
  const near = prose.claims.slice(Math.max(0, claim.index - 2), claim.index + 3)
  const alike = near.filter(
    (other) =>
      other !== claim &&
      other.sentence === claim.sentence &&
      other.unit.key === claim.unit.key &&
      other.vagueness === 'none' &&
      other.bound === 'none' &&
      TOTAL.test(other.lead),
  )
  const equations = alike.map(
    (product): Equation => ({ form: 'product', product, factors: [claim, timesOf(claim, count)] }),
  )
  const holding = equations.find((equation) => isSolved(equation))
  if (holding !== undefined) return makeTie('product', holding, 'certain')
  const isOfPlace = alike.some(({ leadStart, start }) => OF_PLACE.test(prose.normal.slice(leadStart, start)))
  const isTelling = claim.digits.replace(/\D/g, '').length >= FEWEST_DIGITS || (areAlone(prose, claim) && !isOfPlace)
  const isAll = alike.every(
    ({ index, leadStart, start }) => index === claim.index - 1 || ALL.test(prose.normal.slice(leadStart, start)),
  )
  const broken = isTelling && isAll && equations.length === 1 ? equations.find(isSlipped) : undefined
  return broken === undefined ? null : makeTie('product', broken, 'certain')
}

/** 上午、下午各放3,500个号，全天7,000个: so many for each of the things that are named. */
export function eachOfThings(prose: Prose): Tie[] {
  return flatMapped(prose.claims, (claim) => tieOf(prose, claim) ?? [])
}
