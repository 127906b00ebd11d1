import { compare, fractionText } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { nounBehind, remembered } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { countFor } from '../products/per-unit.ts'
import { hasInOrder, twosOf, wordsBefore } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import { fineDigits } from '../tie/print.ts'
import { isExactSlip } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlain, isSlipped } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'
import { isOfPlan, isQuotient } from './sought-averages.ts'
import type { Over } from './taken-over.ts'
import { asAverage, isTakenOver, takenOver } from './taken-over.ts'

const BRACKETED = /（[^（）]*）|[“”\s]/g
const LONGEST = 40
const REACH = { before: 120, behind: 0 }
const TOTALS_BACK = 60
const BESIDE = 2
const PARTS_BACK = 16
/** Words that many amounts share. */
const COMMON =
  /平均|全[年县市区省校院镇乡]|累计|合计|共计|总计|支出|资金|实际|完成|人员|数量|项目|经费|金额|单位|本年|年度|测算|计算|折合|投入|安排/g
const FINE = 3
const MOST_READINGS = 4
/** So sure must be both that this is the total, and that these are counted. */
const ENOUGH = 4
const AT_LEAST = 2

const namesIn = (words: string): string[] =>
  flatMapped(words.replace(COMMON, ' ').split(/[^一-龥]+/), (part) => twosOf(part))

/** What an amount is called: its label, its clause and the noun behind it. */
function ownWordsOf(prose: Prose, claim: Claim): string {
  const { lead } = claim
  const last = lead.replace(/^.*[，。；：]/s, '')
  // 会议同意资助上述项目，经费合计: where the last words tell nothing those before them do.
  const clause = namesIn(last).length > 0 ? last : `${planBefore(prose, claim)}${lead}`
  const noun = nounBehind(prose.normal.slice(claim.end, Math.min(claim.tailEnd, claim.end + 10)))
  return `${clause}${noun}`
}

const ownNames = remembered((prose, claim): Name => new Set(namesIn(ownWordsOf(prose, claim))))

/** As well by what its paragraph is about. */
const wordsOf = (prose: Prose, claim: Claim): string => `${headingOf(prose, claim)}，${ownWordsOf(prose, claim)}`

/** （三）数字化。计划扫描120万页…: what its paragraph is about. */
function headingOf({ normal, paragraphs }: Prose, { paragraph }: Claim): string {
  return flatMapped(
    flatMapped(paragraphs.slice(paragraph, paragraph + 1), ({ numbering }) =>
      numbering === null ? [] : normal.slice(numbering.end, numbering.end + 10),
    ),
    (words) => /^[一-龥]{2,8}(?=[。：])/.exec(words)?.[0] ?? [],
  ).join('')
}

/** 计划整治岸线6.5公里，实际完成6.8公里: what was to be done says what was. */
function planBefore(prose: Prose, claim: Claim): string {
  const plan = prose.claims[claim.index - 1]
  return plan?.unit.key === claim.unit.key && plan.sentence === claim.sentence ? plan.lead : ''
}

/** What something is called, by every two characters. */
type Name = ReadonlySet<string>

function isAlike(one: Name, other: Name): boolean {
  for (const two of other) if (one.has(two)) return true
  return false
}

interface Average {
  readonly prose: Prose
  readonly claim: Claim
  readonly over: Over
  readonly words: string
  readonly called: Name
  /** The names of amounts; each is made once. */
  readonly nameOf: (claim: Claim) => Name
  /** Where parts of sums stand, and where their whole does. */
  readonly parts: ReadonlyMap<number, number>
}

interface Scored {
  readonly amount: Claim
  readonly name: Name
  readonly score: number
}

/** Right before it, and no part of what the same sentence divides. */
function isBeside({ prose, claim, parts }: Average, other: Claim): boolean {
  const isNear = other.sentence === claim.sentence && claim.index - other.index <= BESIDE
  const own = prose.claims.slice(Math.max(0, claim.index - PARTS_BACK), claim.index)
  const isPart =
    isNear && own.some(({ start, sentence }) => start === parts.get(other.start) && sentence === claim.sentence)
  return isNear && !isPart && other.depth <= claim.depth
}

const isAmount = (other: Claim): boolean =>
  isPlain(other) && other.role !== 'growth' && other.role !== 'unit-price' && other.vagueness === 'none'

const distinct = (amounts: readonly Claim[]): number => new Set(amounts.map(({ value }) => fractionText(value))).size

/** 受益3.47万人（其中脱贫人口0.92万人）: some of them in a bracket of another sentence. */
const isAside = (claim: Claim, other: Claim): boolean =>
  other.depth > claim.depth && other.sentence !== claim.sentence && /^（其中/.test(other.lead)

/** Amounts of what is averaged over: named by the words, beside, or the only ones of their kind. */
function countsOf(average: Average): Scored[] {
  const { prose, claim, over, called, nameOf, parts } = average
  const counted = prose.claims
    .slice(Math.max(0, claim.index - REACH.before), claim.index)
    .filter((other) => isAmount(other) && isTakenOver(prose, other, over) && !isAside(claim, other))
  const wholes = counted.filter(({ start }) => !parts.has(start))
  // 每层1,200平方米，总建筑面积4,800平方米: of several the one that is said to be all there is.
  const total = wholes.filter(({ label }) => ALL.test(label))
  const [all] = distinct(total) === 1 ? total : wholes
  const isOnly = distinct(wholes) === 1 || distinct(total) === 1
  return counted.map((amount) => {
    const name = nameOf(amount)
    const isSingle = isOnly && !parts.has(amount.start) && compare(amount.value, (all as Claim).value) === 0 // of one value
    const score = isAlike(called, name) || isBeside(average, amount) ? 3 : isSingle ? AT_LEAST : 0
    return { amount, name, score }
  })
}

/** 结案 of 专职仲裁员人均结案: what each has; and the last that is said. */
function objectsOf(words: string): string[] {
  const said = words.replace(/[约为达近到仅]+$/, '')
  const [, each = ''] = /(?:均|平均每[一-龥])([一-龥]{2,6})$/.exec(said) ?? []
  const own = [each, said.slice(-3)].filter(({ length }) => length > 1)
  return own.some((word) => CLOSED.test(word)) ? [...own, ...CASES_CLOSED] : own
}

/** 人均结案 is of 审结2,341件. */
const CLOSED = /结案|办结|审结/
const CASES_CLOSED = ['审结', '办结', '结案']

/** 单眼平均花费 is of what was spent, where this is told once. */
const SPENDS = /花费|投入|支出|成本|造价|[摊平]到每/
const SPENT = /(?:支出|总投资|总成本|投入)$/
const PLANNED = /计划|目标|任务|应|原定|上年|去年|同期|不低于|不少于/
const ALL = /总(?!投资|支出|额)|合计|共计/

const kindOf = ({ unit }: Claim): string => unit.key.replace(/\/.*$/, '')

/** Amounts that can have been averaged: beside it, or called as it is. */
function totalsOf(average: Average): Scored[] {
  const { prose, claim, words, called, nameOf } = average
  const objects = objectsOf(words)
  const alike = prose.claims
    .slice(Math.max(0, claim.index - TOTALS_BACK), claim.index)
    .filter((other) => isAmount(other) && (other.unit.key === kindOf(claim) || other.unit.key === `${kindOf(claim)}次`))
  const done = alike.filter(
    (other) =>
      (claim.unit.dimension === 'count' || (SPENDS.test(words) && SPENT.test(other.label))) &&
      !PLANNED.test(other.lead),
  )
  const isOnly = distinct(done) === 1
  return alike.map((amount) => {
    const name = nameOf(amount)
    const isCalled = isAlike(called, name) || objects.some((object) => hasInOrder(amount.label, object))
    const score = isCalled || (isOnly && done.includes(amount)) ? AT_LEAST : 0
    return { amount, name, score: isBeside(average, amount) ? 3 : score }
  })
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)

/** 每人5,000元 may be the price of some of them: only what is called an average is one of all. */
const AVERAGED = /均|折合|摊|相当于|单[个位座条项]|[电水能煤药]耗|票款/

/** 教研员下校听课2,340节，人均90节: total and counts are called alike. */
function scoreOf(average: Average, total: Scored, count: Scored): number {
  if (!AVERAGED.test(average.words) && count.amount.index !== average.claim.index - 1) return 0
  // 四、钱花哪里去了 heads all amounts of its paragraph.
  const isOfOneParagraph = total.amount.paragraph === count.amount.paragraph
  const namesOf = ({ amount, name }: Scored): Name => (isOfOneParagraph ? ownNames(average.prose, amount) : name)
  const isShared = isAlike(namesOf(total), namesOf(count))
  if (!isShared && !AVERAGED.test(average.words)) return 0
  const scores = [total, count].map(({ score }) => (isShared ? Math.max(score, AT_LEAST) : score))
  return Math.min(...scores) < AT_LEAST ? 0 : sum(scores)
}

/** 住院支出20,387万元 … 住院6.13万人次，次均基金支出: a count beside the average under the very name of its total. */
function isOfOneName({ prose, claim, called }: Average, total: Scored, count: Scored): boolean {
  const own = ownNames(prose, total.amount)
  const isShared = [...ownNames(prose, count.amount)].some((two) => own.has(two) && !called.has(two))
  return isShared && count.amount.sentence === claim.sentence
}

interface Reading {
  readonly isOfOneName: boolean
  /** 43,500 in 214 make 203: printed rounded. */
  readonly isRounded: boolean
  readonly equation: Equation
  readonly score: number
}

function readingsOf(average: Average): Reading[] {
  const { prose, claim } = average
  const totals = totalsOf(average)
  const counts = totals.length === 0 ? [] : countsOf(average)
  return flatMapped(totals, (total) =>
    counts
      // 在编1,318人，外聘612人，合计1,930人: what is a part of another was never what it was shared out to.
      .filter(({ amount }) => amount !== total.amount && average.parts.get(amount.start) !== total.amount.start)
      .map((count) => ({ count, score: scoreOf(average, total, count) }))
      .filter(({ score }) => score >= ENOUGH)
      .map(({ count, score }) => ({
        score,
        isOfOneName: isOfOneName(average, total, count),
        isRounded: isQuotient(claim, total.amount, count.amount),
        equation: {
          form: 'product',
          product: total.amount,
          factors: [asAverage(prose, claim), countFor(claim, count.amount)],
        } as const,
      })),
  ).sort((one, other) => other.score - one.score)
}

const valuesOf = ({ equation }: Reading): string =>
  quantitiesOf(equation)
    .map(({ value }) => fractionText(value))
    .join()

/** Those of a total that is called as what each has begins: 灌溉 of 亩均灌溉用水量. All of them where none is. */
function headedBy(words: string, readings: readonly Reading[]): readonly Reading[] {
  const head = /均([一-龥]{2})[一-龥]{2,4}$/.exec(words)?.[1]
  const headed = readings.filter(
    ({ equation }) => head !== undefined && (quantitiesOf(equation)[0] as Claim).lead.includes(head), // a claim of prose
  )
  return headed.length > 0 ? headed : readings
}

/** 拨付180万元，平均每个社区15万元 of 12个社区: by the very thing, with its total right before it. */
function isPlainly({ prose, claim, over }: Average, equation: Equation): boolean {
  const [total, , count] = quantitiesOf(equation) as unknown as readonly [Claim, Claim, Claim] // all of prose
  const isNext = total.index === claim.index - 1 && total.sentence === claim.sentence
  const noun = nounBehind(prose.normal.slice(count.end, count.end + NOUN))
  const isAll = OF_ALL.test(count.lead)
  return isNext && isAll && over.noun.length > 1 && noun.startsWith(over.noun) && isExactSlip(equation)
}

const NOUN = 6
/** 辖12个社区: all there are. */
const OF_ALL = /(?:辖|下设|共有|现有)$/

function averageOf(average: Average): Tie | null {
  const readings = readingsOf(average)
  const holding = readings.find(({ equation }) => isSolved(equation))
  if (holding !== undefined) return makeTie('product', holding.equation, 'certain')
  // Of those that are named equally well the only one that a slip keeps from holding.
  const named = readings.filter((reading) => reading.isOfOneName)
  const headed = named.length > 0 ? named : headedBy(average.words, readings)
  const alike = headed.filter(({ score }) => score === headed[0]?.score)
  const best = [...new Map(alike.map((reading) => [valuesOf(reading), reading])).values()]
  const plain = best.filter(({ equation }) => isPlainly(average, equation))
  const [only, ...others] = plain.length > 0 ? plain : best.filter(({ equation }) => isSlipped(equation))
  if (only === undefined || others.length > 0 || best.length > MOST_READINGS || best.some(({ isRounded }) => isRounded))
    return null
  const isTelling = Math.max(...quantitiesOf(only.equation).map(fineDigits)) >= FINE
  return isTelling || plain.length > 0
    ? makeTie('product', only.equation, plain.length > 0 ? 'certain' : 'likely')
    : null
}

/** 经费标准由人均74元提高到94元: what was laid down for each comes of no total and no count. */
const STANDARD = /标准[由从为]?[^，。；]?均$/

/** 户均, 每延米, 单个系统平均: averages of which the total or the count was stated some way off, under a name that tells. */
export function farAverages(prose: Prose, ties: readonly Tie[]): Tie[] {
  const told = new Set(
    ties.flatMap(({ equation }) =>
      equation.form === 'product' ? quantitiesOf(equation).map(({ start }) => start) : [],
    ),
  )
  const parts = new Map(
    flatMapped(ties, ({ equation, holds }) =>
      holds && equation.form === 'sum'
        ? equation.terms.map(({ quantity }) => [quantity.start, equation.whole.start] as const)
        : [],
    ),
  )
  const names = new Map<Claim, Name>()
  const nameOf = (claim: Claim): Name => {
    const known = names.get(claim) ?? new Set(namesIn(wordsOf(prose, claim)))
    names.set(claim, known)
    return known
  }
  return flatMapped(prose.claims, (claim) => {
    const isPrice = isPlain(claim) && claim.vagueness !== 'nearly' && !told.has(claim.start)
    const over = isPrice && claim.unit.dimension !== 'score' ? takenOver(prose, claim) : null
    if (over === null || isOfPlan(prose, claim) || over.isTime || (over.key === '' && over.noun === '')) return []
    const words = wordsBefore(prose, claim, LONGEST)
      .replace(BRACKETED, '')
      .replace(/^.*[，。；：]/s, '')
    if (STANDARD.test(words)) return []
    const called = new Set(namesIn(words))
    return averageOf({ prose, claim, over, words, called, nameOf, parts }) ?? []
  })
}
