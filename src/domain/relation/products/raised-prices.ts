import type { Exact } from '../../amount/index.ts'
import { compare, exactText, minus, whole } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { takenAs, takenExactly } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import { magnitude } from '../tie/print.ts'
import { rescaled } from '../tie/rescaled.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlain, isSlipped } from '../tie/sought.ts'
import type { Equation, Quantity, Tie } from '../tie/tie.ts'
import { boughtBy, isBought } from './clause-products.ts'

/** 由每人每天80元提高到100元, 从送检的260元降到自检的95元. */
const FROM = /[由从](?:原来?|现行|上年|去年|上一年)?的?[^，。；]{0,12}$/
const TO =
  /^，?(?:统一)?(?:提高|提升|上调|调整|调增|增加|增长|增|升|涨|调高|降低|下降|下调|减少|压减|降|减|调)(?:至|到|为)[^，。；]{0,8}$/
const BY_MONTH = /每个?月|月(?=[租薪补]|工资)/
const BY_DAY = /每[天日]|日均/
/** What the change of a price comes to: 全年增支45.36万元, 可省6.6万元, 一年少花5.90万元. */
const RESULT =
  /(?:增支|增收|少[花付支]|多[花付支]|省|节[约支省]|需(?:新?增|追加)?|追加|增加(?:支出|投入|经费|收入|资金)|减少(?:支出|投入|经费)|减支|负担)[^，。；]{0,8}$/
const AROUND = 8
const SENTENCES_ON = 2
const MONTHS = whole(12)

interface Raised {
  readonly from: Claim
  readonly to: Claim
  readonly words: string
}

/** The two amounts of a price that changed. */
function raisedAt(prose: Prose, to: Claim): Raised | null {
  const from = prose.claims[to.index - 1]
  if (from?.sentence !== to.sentence || from.unit.key !== to.unit.key || from.unit.dimension !== 'money') return null
  const words = from.lead
  return FROM.test(words) && TO.test(to.lead) && compare(from.value, to.value) !== 0 ? { from, to, words } : null
}

/** By how much a price changed, as an amount that stands where the new price does. */
function gapOf({ from, to }: Raised): Quantity {
  const value: Exact = magnitude(minus(to.value, from.value))
  return takenAs<Quantity>(takenExactly(to, value), {
    digits: exactText(value),
    text: `${to.text}与${from.text}之差`,
  })
}

/** The stretches that a changed price is paid for; one of nothing where it is paid once. */
function overTime({ words }: Raised, gap: Quantity, spans: readonly Claim[]): (readonly Quantity[])[] {
  const unit = BY_MONTH.test(words) ? '个月' : BY_DAY.test(words) ? '天' : null
  if (unit === null) return [[gap]]
  const said = spans.filter((span) => span.unit.key === unit).map((span) => [gap, span])
  return said.length === 0 && unit === '个月' ? [[rescaled(gap, MONTHS)]] : said
}

/** A result with the count and the stretch that stand nearest before it, the nearest first. */
function equationsOf(prose: Prose, raised: Raised, product: Claim): Equation[] {
  const bought = boughtBy(raised.from)
  if (bought === null) return []
  const { claims } = prose
  const near = claims.slice(Math.max(0, raised.from.index - AROUND), product.index).reverse()
  const counts = near.filter((claim) => isPlain(claim) && isBought(prose, claim, bought) && claim.role !== 'growth')
  const spans = near.filter(({ unit, index }) => unit.dimension === 'duration' && index > raised.to.index)
  const gaps = overTime(raised, gapOf(raised), spans.slice(0, 2))
  return counts
    .slice(0, 2)
    .flatMap((count) => gaps.map((factors): Equation => ({ form: 'product', product, factors: [...factors, count] })))
}

function tieOf(prose: Prose, raised: Raised, product: Claim): Tie | null {
  const equations = equationsOf(prose, raised, product)
  const holding = equations.find(isSolved)
  if (holding !== undefined) return makeTie('product', holding, 'certain')
  const slipped = equations.slice(0, 1).find(isSlipped)
  return slipped === undefined ? null : makeTie('product', slipped, 'likely')
}

/** 每份由260元降到95元，按400份计，可省6.6万元: what the change of a price comes to. */
export function raisedPrices(prose: Prose): Tie[] {
  return flatMapped(prose.claims, (to) => {
    const raised = raisedAt(prose, to)
    if (raised === null) return []
    return prose.claims
      .slice(to.index + 1, to.index + 1 + AROUND)
      .filter(
        (claim) =>
          claim.unit.key === to.unit.key &&
          claim.sentence <= to.sentence + SENTENCES_ON &&
          claim.bound === 'none' &&
          claim.paragraph === to.paragraph &&
          RESULT.test(claim.lead),
      )
      .flatMap((product) => tieOf(prose, raised, product) ?? [])
  })
}
