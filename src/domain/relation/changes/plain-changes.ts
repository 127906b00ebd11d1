import { compare, minus } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { lastClause, wordsBefore } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import { fineDigits, magnitude } from '../tie/print.ts'
import { isSolved, solve } from '../tie/solve.ts'
import { difference, toldIn } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { directionOf } from './direction.ts'

const REACH = 8
const SENTENCES_BACK = 2
const SENTENCE = 120
/** Three digits are what two amounts make by chance once in hundreds of changes. */
const FEWEST_DIGITS = 3
/** 高于目标, 低于全省平均: what it is set against is no amount of before. */
const OF_LEVEL = /自然[增减]|净|增加值|目标|计划|预算|平均|全[省市州县国]|序时|进度|标准|要求|指标|任务/
/** 上个雪季投诉74件，这次减少了16件: what stands nearest is what it was. */
const EARLIER =
  /(?:上年|去年|上期|上届|(?<![今本当]年)同期|上个?[一-龥]{0,2}[季轮届次批]|往年|原有|原来|(?:^|年)前)[^，。；]{0,8}$/
/** 培训后月均收入4,316元，培训前3,742元 */
const WAS_BEFORE = /^[，、][一-龥]{2,6}前(?:的)?(?:为|是|仅)?$/
const IN_BASE = /[较比与同]/
/** 前年, 上上年: of three years the words tell which two are meant. */
const OF_THREE = /前年|20\d\d年[^。]*20\d\d年[^。]*20\d\d年/

/** Amounts before a change that it can lie between, the nearest first. */
function amountsBefore({ claims }: Prose, change: Claim): Claim[] {
  const key = change.unit.dimension === 'percentage-points' ? '%' : change.unit.key
  return claims
    .slice(Math.max(0, change.index - REACH), change.index)
    .filter(
      (claim) =>
        claim.sentence >= change.sentence - SENTENCES_BACK &&
        claim.paragraph === change.paragraph &&
        (change.unit.dimension === 'percent' ? claim.unit.dimension !== 'percent' : claim.unit.key === key) &&
        claim.unit.key !== '' &&
        claim.role !== 'growth' &&
        claim.bound === 'none' &&
        claim.vagueness === 'none',
    )
    .reverse()
}

/** 新增3.53亿份 are some of them: what is new is not written for what went. */
const IS_NEW = /新[增设建]了?$/

/** Two characters and more that the words before two amounts share: 预算执行率 of 2022 and of 2023; 占 alone for shares. */
function areOfOneName(one: Claim, other: Claim): boolean {
  const nameOf = (claim: Claim): string => lastClause(claim.lead).replace(NOISE, '')
  const [first, second] = [nameOf(one), nameOf(other)] as const
  if (first === second) return true
  const pairs = Array.from({ length: Math.max(0, first.length - 1) }, (_, at) => first.slice(at, at + 2))
  return pairs.some((pair) => second.includes(pair))
}

const NOISE = /(?:19|20)\d\d年|(?:已|仅|约|就|只|达|为|是|到|由|从)+|[较比与]?(?:上年|去年)(?:同期)?/g

/** Made by the very amounts printed, not by what rounding leaves open. */
function isExact(change: Claim, equation: Equation): boolean {
  const { required } = solve(equation)
  return required !== null && compare(magnitude(minus(magnitude(required), change.value)), change.step) <= 0
}

/** The change of the nearest amount from one before it, the way that its word says. */
function equationOf(change: Claim, [current, base]: readonly [Claim, Claim], sign: 1 | -1): Equation {
  if (change.unit.dimension === 'percent') return { form: 'rise', rate: change, current, base, sign }
  return difference(change, sign === 1 ? [current, base] : [base, current])
}

/** 财政总收入31.69亿元，增长4.4%；预算收入22.91亿元，增长27.7%: what has grown itself is no base of the next. */
const hasOwnGrowth = ({ claims }: Prose, { index, end }: Claim): boolean =>
  claims.slice(index + 1, index + 2).some(({ role, leadStart }) => role === 'growth' && leadStart === end)

/** 7月最多，比8月多: who it is held against. */
const HELD_AGAINST = /比(?!上|去年|同期|年初|往年|计划|目标)([一-龥\d]{2,8}?)[多少高低增减]/

/** What is held against another by name is not held against an amount that does not bear it. */
function isOfOtherName(change: Claim, base: Claim): boolean {
  const name = HELD_AGAINST.exec(change.lead)?.[1]
  return name !== undefined && !base.lead.includes(name)
}

const TIME_BETWEEN = /上年|去年|同期|同月|上[月季期届]|往年/
/** 高10.5个百分点, 少2.1次: by how much two things differ, and no course of time; 提高, 降低 are one. */
const APART =
  /(?:^|[，、；])(?:[一-龥]{0,4}(?:(?<![提增升])高出?|(?<![降减调])低|(?<!增)多出?|(?<!加)快|慢|领先|落后)|少)(?:了|约)?$/

/** 甲区87.4%，乙区76.9%，高10.5个百分点; 87.5%；上年同月6个、比例75.0%，提升: either may be what is compared with. */
function mayBeEither(prose: Prose, change: Claim, [current, base]: readonly [Claim, Claim]): boolean {
  const between = prose.normal.slice(base.end, current.start)
  return TIME_BETWEEN.test(between) || (APART.test(change.lead) && !/今年|本年|现在|目前/.test(between))
}

function changeOf(prose: Prose, change: Claim): Tie | null {
  const sign = directionOf(prose, change)
  if (sign === null || OF_LEVEL.test(change.lead) || OF_THREE.test(wordsBefore(prose, change, SENTENCE))) return null
  const [current, ...bases] = amountsBefore(prose, change)
  if (current === undefined || current.sentence !== change.sentence) return null
  if ((EARLIER.test(current.lead) || WAS_BEFORE.test(current.lead)) && !IN_BASE.test(change.lead)) return null
  const alike = bases.filter(
    (base) =>
      base.unit.key === current.unit.key &&
      compare(base.value, current.value) !== 0 &&
      (change.unit.dimension === 'percent' || areOfOneName(base, current)),
  )
  const said = alike.map((base) => equationOf(change, [current, base], sign))
  const turned = alike.map((base) => equationOf(change, [current, base], sign === 1 ? -1 : 1))
  const isMade = (equation: Equation): boolean => isSolved(equation) && isExact(change, equation)
  const isTurned = (equation: Equation, at: number): boolean =>
    isMade(equation) &&
    !IS_NEW.test(change.lead) &&
    !alike
      .slice(at, at + 1)
      .some(
        (base) =>
          hasOwnGrowth(prose, base) || isOfOtherName(change, base) || mayBeEither(prose, change, [current, base]),
      )
  const meant = said.find(isMade) ?? said[turned.findIndex(isTurned)]
  return meant === undefined ? null : makeTie(meant.form === 'rise' ? 'growth' : 'change', meant, 'certain')
}

/** 厂房租金8.5万元，承租方退租，只收4.6万元，减少45.9%: no word names what a change is counted from; two amounts before it make it. */
export function plainChanges(prose: Prose, ties: readonly Tie[]): Tie[] {
  const told = toldIn(ties, ({ equation: { form } }) => form !== 'within')
  return prose.claims
    .filter((claim) => claim.role === 'growth' && claim.vagueness === 'none' && !told.has(claim.start))
    .filter((claim) => fineDigits(claim) >= FEWEST_DIGITS)
    .flatMap((claim) => changeOf(prose, claim) ?? [])
}
