import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { asRounded } from '../averages/taken-over.ts'
import { lastClause, wordsBefore } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import { fineDigits } from '../tie/print.ts'
import { isUnitAway } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlain, isSlipped } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'

/** 每1元财政资金带动, 财政资金每投入1元，带动社会投资 */
const EACH = /每(?:投入|安排|支出)?[1一]元[一-龥]{0,8}，?[一-龥]{0,4}(?:带动|撬动|拉动|引导|吸引)[一-龥]{0,8}$/
const DRAWN = /(?:带动|撬动|拉动|引导|吸引)[^，。；]{0,12}$/
/** 与全年拨付额相比: out of what it is reckoned. */
const AGAINST = /与([一-龥]{2,10}?)[总]?[额数量]?相[比较]/
const TIME = /^(?:全年|本年|当年|今年|年度|累计|实际|(?:19|20)\d\d年)+/
const OWN = /(?:财政|补助|补贴|引导|专项|奖补)[一-龥]{0,4}(?:资金|投入|支出|经费)?[一-龥]{0,2}$/
const REACH = { drawn: 4, base: 160 }
const FINE = 3

const nameOf = (words: string): string => words.replace(TIME, '').replace(/资金$/, '')

/** What was paid in: called as the words call it, else the fiscal money of the sentence. */
function basesFor(prose: Prose, each: Claim, drawn: Claim): Claim[] {
  const [, said] = AGAINST.exec(wordsBefore(prose, each, 40)) ?? []
  const earlier = prose.claims
    .slice(Math.max(0, drawn.index - REACH.base), drawn.index)
    .filter((claim) => claim.unit.key === '元' && isPlain(claim) && claim.vagueness === 'none')
  if (said === undefined) return earlier.filter((claim) => claim.sentence === drawn.sentence && OWN.test(claim.lead))
  return earlier.filter((claim) => nameOf(lastClause(claim.lead)) === nameOf(said))
}

function tieOf(prose: Prose, each: Claim): Tie | null {
  if (each.unit.key !== '元' || !isPlain(each) || !EACH.test(wordsBefore(prose, each, 30))) return null
  const drawn = prose.claims
    .slice(Math.max(0, each.index - REACH.drawn), each.index)
    .find(
      (claim) =>
        claim.sentence === each.sentence && claim.unit.key === '元' && isPlain(claim) && DRAWN.test(claim.lead),
    )
  if (drawn === undefined) return null
  const equations = basesFor(prose, each, drawn).map(
    (base): Equation => ({ form: 'product', product: drawn, factors: [asRounded(each), base] }),
  )
  const holding = equations.find(isSolved)
  if (holding !== undefined) return makeTie('product', holding, 'certain')
  const [only, ...others] = equations
  const isTold = only !== undefined && fineDigits(drawn) >= FINE && (isSlipped(only) || isUnitAway(only))
  return isTold && others.length === 0 ? makeTie('product', only, 'certain') : null
}

/** 拨付5,183.9万元 … 带动投入2.36亿元，每1元财政资金带动4.55元: how much more each yuan drew. */
export function leverageIn(prose: Prose): Tie[] {
  if (!/[带撬拉]动|吸引|引导/.test(prose.normal)) return []
  return flatMapped(prose.claims, (claim) => tieOf(prose, claim) ?? [])
}
