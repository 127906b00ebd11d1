import { compare, dividedBy, minus, times, whole, ZERO } from '../amount/index.ts'
import type { Claim, Prose } from '../claim/index.ts'
import { makeTie } from './make-tie.ts'
import { countFor } from './per-unit.ts'
import { magnitude } from './print.ts'
import { solve } from './solve.ts'
import { before, behind, isPlain, leadOf, pairsOf, sought } from './sought.ts'
import type { Equation, Tie } from './tie.ts'

/** What an average or a price is taken over. */
const OVER =
  /(?:(人|户|笔|场|亩|校|村|家|项|件|次|个|支|台|套|处|期|所|点|辆|生|名|公里|平方米)均|[每各]([一-龥]{1,3}?)|平均|单价)[^，。；]{0,10}$/
const TWO = whole(2)
const WIDE = { amounts: 16, paragraphs: 1 }
const PER_TIME = /每?[年月天日季](?:补助|发放|补贴)?$/

/** A change, or what each of several has. */
const isEach = ({ role }: Claim): boolean => role === 'growth' || role === 'unit-price'

const isCount = ({ unit }: Claim): boolean => unit.dimension === 'count' || unit.dimension === 'measure'

/** The kind of thing that an average or a price is of; `null` where the claim is neither. */
function kindOf(prose: Prose, claim: Claim): string | null {
  const words = OVER.exec(leadOf(prose, claim))
  const per = claim.unit.key.split('/')[1]
  const isAverage = words !== null || per !== undefined
  const isPlainPrice = claim.bound === 'none' && claim.vagueness === 'none' && claim.unit.dimension !== 'score'
  if (!isAverage || !isPlainPrice || hasAnotherPrice(prose, claim)) return null
  return per ?? words?.[1] ?? words?.[2] ?? ''
}

/** 268.8万元，涉及224名，人均1.2万元: total, count and what each has, in any order. */
export function averageOf(prose: Prose, claim: Claim): Tie | null {
  const kind = kindOf(prose, claim)
  if (kind === null) return null
  const near = [...before(prose, claim, { amounts: 10, paragraphs: 0 }), ...behind(prose, claim, 3)]
  const named = before(prose, claim, { amounts: 30, paragraphs: 8 }).filter((other) => sharesName(claim, other))
  const totals = [...near, ...named].filter((other) => isTotalOf(other, claim))
  const beside = near.filter((other) => isPlain(other) && !isEach(other) && isCount(other) && isOver(other, kind))
  const counts = beside.length > 0 ? beside : countsFar(prose, claim, { kind, totals, named })
  const pairs = pairsOf(totals, counts)
  const known = pairsOf(
    totals,
    before(prose, claim, WIDE).filter((other) => isCount(other) && isOver(other, kind)),
  )
    .map(
      ([product, count]): Equation => ({ form: 'product', product, factors: [claim, countFor(prose, claim, count)] }),
    )
    .find((equation) => solve(equation).holds)
  if (known !== undefined) return makeTie('product', known, 'certain')
  const spans = PER_TIME.test(leadOf(prose, claim)) ? near.filter(isSpan) : []
  const tie = sought(
    'product',
    pairs
      .filter(
        ([total, count]) => !isOfList(prose, count) && (isNamedWith(claim, total, count) || !isOfList(prose, total)),
      )
      .flatMap(([product, count]) => productsOf(product, [claim, countFor(prose, claim, count)], spans)),
  )
  const isRounded = pairs.some(([total, count]) => isQuotient(claim, total, count))
  return tie?.holds === false && isRounded ? null : tie
}

const LISTED = /^[、和及][^，。；、]{0,12}$/

/** 柏树村520亩、马鞍村430亩: one of several, not what a price is paid for. */
function isListed({ normal, claims }: Prose, { index, unit, start, end }: Claim): boolean {
  const [previous, next] = [claims[index - 1], claims[index + 1]]
  const isBehind = previous?.unit.key === unit.key && LISTED.test(normal.slice(previous.end, start))
  return isBehind || (next?.unit.key === unit.key && LISTED.test(normal.slice(end, next.start)))
}

const isOfList = (prose: Prose, claim: Claim): boolean =>
  isListed(prose, claim) || leadOf(prose, claim).includes('其中')

/** 信号灯86.40万元（每处7.20万元）, or 农房修缮61.50万元 and 农房修缮涉及41户: one of several that the words single out. */
function isNamedWith(price: Claim, total: Claim, count: Claim): boolean {
  const isInBracket = price.depth > total.depth && total.index === price.index - 1
  const name = total.label.slice(0, 3)
  return isInBracket || sharesName(price, total) || (name.length >= 2 && count.label.includes(name))
}

/** An age is no span of time. */
const isSpan = ({ unit }: Claim): boolean => unit.dimension === 'duration' && unit.key !== '岁'

function productsOf(product: Claim, factors: readonly Claim[], spans: readonly Claim[]): Equation[] {
  return [
    { form: 'product', product, factors },
    ...spans.map((span): Equation => ({ form: 'product', product, factors: [...factors, span] })),
  ]
}

/** 每人2万元和1万元: what 和 joins to a price is another price. */
function isTotalOf(other: Claim, average: Claim): boolean {
  const { unit } = average
  const isListed =
    other.index > average.index && other.index === average.index + 1 && other.leadStart + 1 >= other.start
  const isAmount = isPlain(other) && other.role !== 'growth' && other.role !== 'unit-price' && !isListed
  return isAmount && other.unit.key === unit.key.split('/')[0]
}

/** 2,106人 in 42个班 make 平均50人: printed rounded or cut. */
function isQuotient(average: Claim, total: Claim, count: Claim): boolean {
  const quotient = dividedBy(total.value, count.value)
  if (quotient === null) return false
  const more = minus(quotient, average.value)
  const isCut = compare(more, ZERO) >= 0 && compare(more, average.step) < 0
  return isCut || compare(times(magnitude(more), TWO), average.step) <= 0
}

/** 大中修平均每公里造价 is of what 大中修 cost. */
function sharesName({ label }: Claim, other: Claim): boolean {
  const name = label.replace(/(?:平均|[人户]均|每).*$/, '').slice(0, 3)
  return name.length >= 2 && other.label.includes(name)
}

interface Far {
  readonly kind: string
  readonly totals: readonly Claim[]
  readonly named: readonly Claim[]
}

/** 信号灯86.40万元（每处7.20万元）: how many there are was said before, under the same name. */
function countsFar(prose: Prose, claim: Claim, { kind, totals, named }: Far): Claim[] {
  const isCounted = (other: Claim): boolean => isCount(other) && isOver(other, kind)
  if (claim.depth === 0) return named.filter(isCounted)
  const name = totals.find(({ index }) => index === claim.index - 1)?.label ?? ''
  if (name.length < 2) return []
  return before(prose, claim, { amounts: 30, paragraphs: 8 }).filter(
    (other) => isCounted(other) && other.label.includes(name.slice(0, 3)),
  )
}

/** Two prices in a sentence: an amount beside them is the sum of two products; one in a bracket belongs to the amount before it. */
function hasAnotherPrice({ claims }: Prose, claim: Claim): boolean {
  if (claim.depth > 0) return false
  const near = claims.slice(Math.max(0, claim.index - 6), claim.index + 7)
  return near.some(
    (other) =>
      other !== claim &&
      other.sentence === claim.sentence &&
      other.role === 'unit-price' &&
      other.unit.key === claim.unit.key,
  )
}

/** 每辆 asks for 辆, 人均 for 人 and 名, 平均 for anything counted. */
function isOver({ unit }: Claim, kind: string): boolean {
  if (kind === '') return true
  const counted = kind === '名' || kind === '生' ? '人' : kind === '校' ? '所' : kind
  return unit.printed.startsWith(counted) || unit.key === counted || (counted === '公里' && unit.key === '米')
}
