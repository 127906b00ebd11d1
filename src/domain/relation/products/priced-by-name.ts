import { fraction, times } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { takenExactly } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { lastClause } from '../tie/clause.ts'
import { closedTie } from '../tie/make-tie.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlainOrNone, isSlipped } from '../tie/sought.ts'
import type { Equation, PricedCount, Tie } from '../tie/tie.ts'

/** 高档, 低档; 重新认定每家; 台式机单价不高于: what a price is of, by its name. */
const OF_NAME = /^(?:[^，。；：]*[：为])?([一-龥]{2,6}?)(?:每[一-龥]{1,2}|单价|标准|补助)?(?:按|为|不高于|不超过)?$/
const TOTAL = /^，(?:应[发补付拨]|共需?|共计?|合计|计|总计|预算|需)(?:资金|经费|补助|金额)?(?:为)?$/
const NO_MORE = /其中|上年|去年|预计|平均/
const FEWEST = 2
const MOST = 4
const REACH = 8
const PERCENT = fraction(1n, 100n)

const wordsOf = ({ lead }: Claim): string => lastClause(lead).replace(/^[、和及与按]+/, '')
const nameOf = (claim: Claim): string => OF_NAME.exec(wordsOf(claim))?.[1] ?? ''

/** 采购扫描仪 and 扫描仪, 高档 and 实发高档. */
const areNamedAlike = (name: string, words: string): boolean =>
  name.length > 1 && words.length > 1 && (words.endsWith(name) || name.endsWith(words))

const isMoney = ({ unit, vagueness }: Claim): boolean => unit.key === '元' && vagueness === 'none'

/** Claims one right behind the other, back from one, as long as they are alike. */
function rowBefore(claims: readonly Claim[], end: number, isMember: (claim: Claim) => boolean): readonly Claim[] {
  const before = claims.slice(Math.max(0, end - MOST), end).reverse()
  const stop = before.findIndex((claim) => !isMember(claim))
  return (stop === -1 ? before : before.slice(0, stop)).toReversed()
}

/** The counts right before a total, each with the only price of its name told before them. */
function pairsFor({ claims }: Prose, total: Claim): PricedCount[] {
  const counts = rowBefore(
    claims,
    total.index,
    ({ unit, sentence, lead }) => sentence === total.sentence && unit.dimension === 'count' && !NO_MORE.test(lead),
  )
  const [first] = counts
  if (first === undefined || counts.length < FEWEST) return []
  const prices = claims
    .slice(Math.max(0, first.index - REACH), first.index)
    .filter((claim) => isMoney(claim) && claim.paragraph === total.paragraph && total.sentence - claim.sentence <= 1)
  return flatMapped(counts, (count) => {
    const own = prices.filter((price) => areNamedAlike(nameOf(price), wordsOf(count)))
    const [price] = own
    return price === undefined || own.length > 1 ? [] : [{ price: takenExactly(price), count }]
  }).filter((_, __, all) => all.length === counts.length)
}

function weightedOf(prose: Prose, total: Claim): Equation | null {
  if (!isMoney(total) || !TOTAL.test(total.lead)) return null
  const pairs = pairsFor(prose, total)
  return pairs.length < FEWEST ? null : { form: 'weighted', whole: total, pairs }
}

const BY_THIS_RATE =
  /^，按(?:此|这一|该|上述)(?:比例|比率|标准|要求)(?:测算|计算)?，?(?:应|需|须|可|还应)?[一-龥]{0,6}$/

/** 消除率不低于75%。监测对象1,108户，按此比例应消除不少于831户. */
function byThisRate({ claims }: Prose, result: Claim): Equation | null {
  const [rate, base] = claims.slice(Math.max(0, result.index - 2), result.index)
  if (rate === undefined || base?.sentence !== result.sentence || !BY_THIS_RATE.test(result.lead)) return null
  const isRate = rate.unit.dimension === 'percent' && rate.vagueness === 'none' && rate.paragraph === base.paragraph
  const areAlike = base.unit.key === result.unit.key && isPlainOrNone(base) && base.vagueness === 'none'
  return isRate && areAlike
    ? {
        form: 'product',
        product: takenExactly(result),
        factors: [base, takenExactly(rate, times(rate.value, PERCENT))],
      }
    : null
}

function tieOf(prose: Prose, claim: Claim): Tie | null {
  const equation = byThisRate(prose, claim) ?? weightedOf(prose, claim)
  if (equation === null || isSolved(equation)) return null
  const [rate, base] = prose.claims.slice(Math.max(0, claim.index - 2), claim.index) as [Claim, Claim] // told before it
  const isRateSlip =
    equation.form === 'product' &&
    isSlipped({ form: 'ratio', rate: takenExactly(rate), numerator: claim, denominator: base })
  return isRateSlip || isSlipped(equation) ? closedTie('product', equation) : null
}

/** 高档5,400元，低档3,600元。实发高档62人，低档121人，应发77.04万元: each count by the price of its name. */
export const pricedByName = (prose: Prose): Tie[] => flatMapped(prose.claims, (claim) => tieOf(prose, claim) ?? [])
