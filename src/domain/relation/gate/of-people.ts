import { compare, sumOf, times, whole } from '../../amount/index.ts'
import type { Prose } from '../../claim/index.ts'
import { wordsBefore } from '../tie/clause.ts'
import { magnitude } from '../tie/print.ts'
import { solve } from '../tie/solve.ts'
import type { Equation, Quantity, Tie } from '../tie/tie.ts'
import type { ClaimsByStart } from './elsewhere.ts'

type Sum = Extract<Equation, { form: 'sum' }>

const FROM_AGE = /岁(?:及|（含）)?以上[^，。；]*$/
const AGE_REACH = 24

const AGE_RANGE = /[\d一二三四五六七八九十][至到—~-][\d一二三四五六七八九十]{1,3}周?岁[^，。；]*$/

const OF_AGE = /岁[^，。；]*$/
const TWICE = whole(2)

/** 246人中，6—17岁21人，18—30岁15人: ages with no oldest that come to less than half of all leave out who is older. */
const isOfYounger = ({ whole: all, terms }: Sum, words: readonly string[]): boolean =>
  words.filter((each) => OF_AGE.test(each)).length === terms.length &&
  compare(times(sumOf(terms.map(({ quantity }) => quantity.value)), TWICE), all.value) < 0

/** 60岁以上8.6万人，65岁以上5.8万人: the older are among the others; where all but the oldest are of ages from one to another, they divide them. */
export function isOfNestedAges(prose: Prose, { equation }: Tie, claimAt: ClaimsByStart): boolean {
  if (equation.form !== 'sum') return false
  const wordsOf = ({ start }: Quantity): string[] =>
    [claimAt.get(start)].flatMap((claim) => (claim === undefined ? [] : [wordsBefore(prose, claim, AGE_REACH)]))
  const parts = equation.terms.flatMap(({ quantity }) => wordsOf(quantity))
  const oldest = parts.filter((words) => FROM_AGE.test(words)).length
  const ranges = parts.filter((words) => AGE_RANGE.test(words)).length
  const isWholeAged = wordsOf(equation.whole).some((words) => FROM_AGE.test(words))
  if (oldest === 0 && isOfYounger(equation, parts)) return true
  return oldest > 1 || (isWholeAged && oldest === 1 && ranges < parts.length - 1)
}

const VITAL = /(?:出生|死亡|自然增长)率/
/** The people of the middle of a year are never so many less than those of its end, in tenths. */
const FARTHEST = whole(13)

/** 户籍人口49.81万人，出生2394人，出生率4.58‰: out of the people of the middle of the year, who are not stated. */
export function isVitalRate(prose: Prose, tie: Tie): boolean {
  const { normal } = prose
  const { equation } = tie
  if (isUrbanShare(prose, tie)) return true
  if (equation.form !== 'ratio' || equation.rate.unit.dimension !== 'permille') return false
  const { rate } = equation
  const { required } = solve(equation)
  const [less, more] =
    required !== null && compare(required, rate.value) < 0 ? [required, rate.value] : [rate.value, required]
  return (
    more !== null &&
    VITAL.test(normal.slice(Math.max(0, rate.start - 12), rate.start)) &&
    compare(times(more, whole(10)), times(less, FARTHEST)) < 0
  )
}

const URBAN = /城[镇市]化(?:率|水平)[^，。；]{0,6}$/

/** 总人口18.2万人，常住人口10.4万人，城镇化率54.2%: out of those who live in towns, and of nobody else. */
const isUrbanShare = ({ normal }: Prose, { equation }: Tie): boolean =>
  equation.form === 'ratio' &&
  URBAN.test(normal.slice(Math.max(0, equation.rate.start - 12), equation.rate.start)) &&
  !/城|镇/.test(equation.numerator.label)

const PER_HEAD = /人均(?:地区)?(?:国内)?(?:生产总值|GDP)/
const HEAD_REACH = 30
/** One in so many: no population grows faster. */
const LITTLE = 25

/** 年末常住人口373.1万人，人均生产总值121,630元: out of the people of the middle of the year as well. */
export function isOfMeanPeople(prose: Prose, { equation }: Tie, claimAt: ClaimsByStart): boolean {
  if (equation.form !== 'product') return false
  const { required, difference } = solve(equation)
  const isPerHead = equation.factors
    .flatMap(({ start }) => claimAt.get(start) ?? [])
    .some((claim) => PER_HEAD.test(wordsBefore(prose, claim, HEAD_REACH)))
  return (
    isPerHead &&
    required !== null &&
    difference !== null &&
    compare(times(magnitude(difference), whole(LITTLE)), magnitude(required)) < 0
  )
}
