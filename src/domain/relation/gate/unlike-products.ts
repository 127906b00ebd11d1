import { approximately, compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { perOf, timeOf } from '../spoken/each-words.ts'
import { isAccounted, lastClause, sentenceAround, wordsBefore } from '../tie/clause.ts'
import { slipsIn } from '../tie/slip.ts'
import { timesOff } from '../tie/solve.ts'
import type { Equation, Tie } from '../tie/tie.ts'

const SUBSIDY = /补助|补贴|奖|救助|资助|慰问|补偿/
const OTHER_MONEY = /收入|出资|自筹|投入|投资|造价|成本|门票|贷款|捐/
const SPENT = /投入|投资|成本/
const RAISED = /出资|自筹|筹集|拨款/

/** 每亩增产20公斤 is none of 总产量 */
const MORE = /增[产收]/
const ALL = /产量|收入/
/** 次均住院费用4,820元 is no part of 基金收入 */
const COST = /费用|开支/
const INCOME = /收入|结余/
/** 人均收入1.1万元 makes no 农业总产值 */
const OUTPUT = /产值|增加值/

/** 每亩补助85元 never makes 土地平整投入4,300元: money for one end, and for another. */
const isForOtherEnd = (price: string, total: string): boolean =>
  (SUBSIDY.test(price) && OTHER_MONEY.test(total) && !SUBSIDY.test(total)) ||
  (SPENT.test(price) && RAISED.test(total) && !SPENT.test(total)) ||
  (MORE.test(price) && ALL.test(total) && !MORE.test(total)) ||
  (COST.test(price) && INCOME.test(total) && !COST.test(total)) ||
  (INCOME.test(price) && OUTPUT.test(total))

/** 每个乡镇至少建1所: no fewer, and nothing is said of how many there are. */
const BOUND = /至少|起码|至多|最[多高低少]|不[少低超多]/
const EARLIER = /去年|上年|前年/
/** 每公里贵61万元: by how much, and not what it costs. */
const DEARER = /(?:贵|便宜|高出?|低)(?:了|约)?$/
const NEAR = 0.0001
const NOUGHTS = [10, 100, 1000, 10_000]

type Product = Extract<Equation, { form: 'product' }>

/** 每人每天50元，120人，3万元: five days as well, of which the words say nothing; ten times as much is a nought. */
function isOfMoreDays(equation: Product): boolean {
  const times = timesOff(equation)
  return times > 1.5 && Math.abs(times - Math.round(times)) < NEAR && !NOUGHTS.includes(Math.round(times))
}

const ROUGH = 0.015
const EXACTLY = 1e-9

/** 24期，3,102人次，平均每期130人次: one slip of another figure makes the average exact, with nothing rounded. */
const isMisprinted = (equation: Product, factor: Claim): boolean =>
  slipsIn(equation).some(({ quantity, kind, value }) => {
    const times = approximately(value) / approximately(quantity.value)
    const isTotal = quantity === equation.product
    const off = timesOff(equation) * (isTotal ? times : 1 / times)
    // the last digit of a total is what rounding takes
    return quantity.start !== factor.start && !(isTotal && kind === 'digit') && Math.abs(off - 1) < EXACTLY
  })

/** 年均接待210人次, of 212.5: an average that was rounded to tens. */
function isRoughly(factor: Claim, equation: Product): boolean {
  const [noughts = ''] = /(?<!\..*)0+$/.exec(factor.digits.replaceAll(',', '')) ?? []
  const off = Math.abs(timesOff(equation) - 1)
  return (
    off < ROUGH &&
    off * approximately(factor.value) < 10 ** noughts.length &&
    noughts !== '' &&
    /均/.test(clauseOf(factor)) &&
    !isMisprinted(equation, factor)
  )
}

/** 每公里设一个，全程42公里共43个: one at either end. */
const hasBothEnds = ({ product, factors }: Product): boolean =>
  factors.some(({ unit }) => unit.key === '米') &&
  Math.round(
    approximately(product.value) - approximately(product.value) / timesOff({ form: 'product', product, factors }),
  ) === 1

const clauseOf = (claim: Claim): string => lastClause(claim.lead)

/** 去年亩产520公斤，今年种植300亩: of two years. */
const isOfTwoYears = (price: Claim, others: readonly Claim[]): boolean =>
  EARLIER.test(clauseOf(price)) && others.some((other) => /今年|本年/.test(clauseOf(other)))

/** 每两周 is a time as 每周 is. */
const SEVERAL = /^[两二三四五六七八九十半几\d]+个?/

/** 每人每天50元, where no days are said. */
const isOfUnsaidTime = (words: readonly string[], equation: Product): boolean =>
  words.length > 1 &&
  words.some((word) => timeOf(word.replace(SEVERAL, '')) !== null) &&
  !equation.factors.some(({ unit }) => unit.dimension === 'duration') &&
  isOfMoreDays(equation)

const REDUCED = /半价|优惠|免票|打折|折扣/
const RAISED_TO = /[由从][^，。；]*(?:提高|上调|调整|增加|降低|下调|提标)[到至为]/
const FIRST_ONES = /第[一二三四五六\d]+[批期次轮]|首批/

/** 半价票 among them, a standard that was raised in the year, the first of two lots: not all of them were paid so. */
function isPaidOtherwise(
  prose: Prose,
  equation: Product,
  { total, factors }: { total: Claim; factors: readonly Claim[] },
): boolean {
  const isMore = /[增多少减]/.test(clauseOf(total))
  return factors.some(
    (factor) =>
      isRoughly(factor, equation) ||
      (!isMore && RAISED_TO.test(lastClause(wordsBefore(prose, factor, 40)))) ||
      FIRST_ONES.test(clauseOf(factor)) ||
      REDUCED.test(sentenceAround(prose, factor)),
  )
}

/** As it is printed, and not for all of a year. */
const isPaidOnce = ({ start, value }: Claim, { factors }: Product): boolean =>
  factors.some((factor) => factor.start === start && compare(factor.value, value) === 0)

/** 按实发放, 抵扣后实付: not what the price comes to by itself. */
const AS_IT_WAS = /[按据]实(?!有|际)|扣除|抵扣|抵减|冲抵/

/** A price and what it is said to come to, of which the words say that they do not belong together. */
export function isOfUnlike(prose: Prose, { equation }: Tie, claimAt: ReadonlyMap<number, Claim>): boolean {
  if (equation.form !== 'product') return false
  const [total, ...claims] = [equation.product, ...equation.factors].map(({ start }) => claimAt.get(start))
  if (total === undefined) return false
  const factors = claims.filter((claim) => claim !== undefined)
  const isUnlike = (price: Claim): boolean => {
    const per = perOf(prose, price)
    const words = clauseOf(price)
    if (price.unit.dimension === 'money' && DEARER.test(words)) return true
    return (
      per !== null &&
      (isForOtherEnd(words, clauseOf(total)) ||
        BOUND.test(words) ||
        isOfTwoYears(price, factors) ||
        (isPaidOnce(price, equation) && isOfUnsaidTime(per.words, equation)))
    )
  }
  return (
    isAccounted(prose, total) ||
    AS_IT_WAS.test(clauseOf(total)) ||
    hasBothEnds(equation) ||
    isPaidOtherwise(prose, equation, { total, factors }) ||
    factors.some(isUnlike)
  )
}
