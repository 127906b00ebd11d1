import { compare, minus, sumOf, times, whole as whole_ } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { surestTie } from '../gate/siblings.ts'
import { addsTo } from '../lists/list-guards.ts'
import { wholesNamed } from '../lists/named-wholes.ts'
import { commonEnding, lastClause, wordsBefore } from '../tie/clause.ts'
import { isDerived } from '../tie/derived.ts'
import { closedTie, makeTie } from '../tie/make-tie.ts'
import { magnitude } from '../tie/print.ts'
import { isOneSlipAway, isUnitAway } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { sumOfParts } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { isCalled, isPartOf, nameOf } from './division-names.ts'
import type { StandardDivision } from './standard-divisions.ts'
import { STANDARD_DIVISIONS } from './standard-divisions.ts'

type Parts = readonly [Claim, ...Claim[]]
type SumEquation = Extract<Equation, { form: 'sum' }>

/** So many amounts may stand between the first part and the last, or before the first up to the whole. */
const REACH = 24
const SENTENCES_BACK = 2

/** Of amounts per head, as 人均可支配收入, the parts are amounts per head as well. */
const isAmount = (claim: Claim, { of }: StandardDivision): boolean =>
  claim.vagueness === 'none' &&
  (!isDerived(claim) || (isPerHead(of) && claim.role === 'unit-price' && claim.bound === 'none'))

const isPerHead = (of: RegExp): boolean => of.source.startsWith('人均')

const COMPARED = /[比较与同](?:上年|去年|上月|同期)[^，。；]*/g
const OTHER_TIME = /\d ?月|个月|月份|季度|半年|[去上前当全]年|同期|年末|月末|十[一二三四]五/

const LONGEST_NAME = 24

/** ；6月当月进口, ；前五个月进口: not of the time of their whole; 主要是去年同期基数较高；地方 tells only what came before it. */
const isOfOtherTime = (prose: Prose, claim: Claim): boolean =>
  OTHER_TIME.test(claim.lead.replace(/^.*(?:；|其中)/s, '').replace(COMPARED, '')) ||
  OTHER_TIME.test(lastClause(wordsBefore(prose, claim, LONGEST_NAME)).replace(COMPARED, ''))

/** 贸易顺差, what is left of two; 收入总量, a total; 其中, of the last of them; 按消费类型分, of the whole again; 按期办结, what became of them: no other part. */
const IS_APART =
  /[顺逆]差|差额|[收支][入出]总[量计额]|其中|按[时期]|超[时期]|逾期|按[^，。；]{1,10}[分看]|分[^，。；]{1,8}看/

/** Amounts of its unit, in brackets no deeper than itself. */
const isAlike = (claim: Claim, first: Claim): boolean =>
  claim.unit.key === first.unit.key && claim.paragraph === first.paragraph && claim.depth <= first.depth

/** Behind the last part its sentence lists another amount of the kind, and neither adds to the whole nor is more than each part. */
function goesOn({ claims }: Prose, parts: Parts, division: StandardDivision): boolean {
  const last = parts.at(-1) as Claim
  const next = claims
    .slice(last.index + 1, last.index + REACH)
    .find((claim) => claim.sentence !== last.sentence || (isAlike(claim, last) && isAmount(claim, division)))
  if (next?.sentence !== last.sentence || next.depth !== last.depth || IS_APART.test(next.lead)) return false
  return !addsTo(next) && parts.some(({ value }) => compare(next.value, value) <= 0)
}

/** Amounts from a first part on, without what 其中 divides another part into. */
function membersFrom({ claims }: Prose, first: Claim, division: StandardDivision): Claim[] {
  let isWithin = false
  return claims
    .slice(first.index, first.index + REACH)
    .filter((claim) => isAlike(claim, first) && isAmount(claim, division))
    .filter((claim) => {
      isWithin = !isPartOf(division, claim) && (isWithin || claim.lead.includes('其中'))
      return !isWithin
    })
    .slice(0, division.parts.length)
}

/** 服务出口 and 货物进口 */
const PREFIX = /^[一-龥]+(?=[出进]口)/

/** 城市低保, 农村特困人员: two of other things each. */
function areOfTwo(parts: readonly Claim[], patterns: readonly RegExp[]): boolean {
  const names = parts.map(nameOf)
  const isBare = (name: string): boolean => patterns.some((pattern) => name.replace(pattern, '') === '')
  const [one, other] = names.map((name) => PREFIX.exec(name)?.[0])
  return parts.length === 2 && (one !== other || (commonEnding(names) === '' && !names.some(isBare)))
}

/** All parts of a division from the one it begins with. `null` where one is missing, or is of another time. */
function allFrom(prose: Prose, first: Claim, division: StandardDivision): Parts | null {
  const members = membersFrom(prose, first, division)
  const names = members.map(nameOf)
  const isComplete = division.parts.every((part) => names.filter((name) => part.test(name)).length === 1)
  if (!isComplete || members.some((member) => isOfOtherTime(prose, member))) return null
  return areOfTwo(members, division.parts) ? null : (members as [Claim, ...Claim[]]) // a division has parts
}

const TOTAL_BEHIND = /^，(?![^，]*财政总收入)[^，。；（其比较占上]{2,12}(?:合计|共计|总计)?(?:为|达|完成|实现)*$/

/** 税收收入8.62亿元，非税收入3.25亿元，一般公共预算收入合计11.87亿元: the whole right behind its parts, each behind the other. */
function equationBehind(prose: Prose, parts: Parts, division: StandardDivision): SumEquation | null {
  const [first] = parts
  const whole = prose.claims[first.index + parts.length]
  const areNext = parts.every(({ index }, at) => index === first.index + at)
  if (whole === undefined || !areNext || whole.sentence !== first.sentence || !isAlike(whole, first)) return null
  const isSaid = TOTAL_BEHIND.test(whole.lead) && isCalled(whole, division.of) && !isPartOf(division, whole)
  const equation = sumOfParts(whole, parts)
  return isSaid && isAmount(whole, division) && (isSolved(equation) || isMistaken(equation, division)) ? equation : null
}

/** 新增债券57.7亿元（一般债券16.4亿元，专项债券41.3亿元）: what a bracket divides stands right before it. */
const isBracketed = (claim: Claim, first: Claim): boolean =>
  claim.index === first.index - 1 && claim.depth < first.depth

/** Amounts before the parts that they may divide, the nearest first: none that is a part of others. */
const amountsBefore = (
  { claims }: Prose,
  first: Claim,
  division: StandardDivision,
  told: ReadonlySet<Claim>,
): Claim[] =>
  claims
    .slice(Math.max(0, first.index - REACH), first.index)
    .filter(
      (claim) => isAlike(claim, first) && isAmount(claim, division) && (!told.has(claim) || isBracketed(claim, first)),
    )
    .reverse()

interface Divided {
  readonly whole: Claim
  readonly first: Claim
}

/** 92名专干中专职35名: what is counted stands right behind it. */
const isCountOf = ({ normal }: Prose, { whole, first }: Divided, { of }: StandardDivision): boolean =>
  of.test(/^([一-龥]{2,6})中(?![央心])/.exec(normal.slice(whole.end, first.start))?.[1] ?? '')

const isWholeOf = (prose: Prose, { whole, first }: Divided, division: StandardDivision): boolean =>
  (isCalled(whole, division.of) || isCountOf(prose, { whole, first }, division)) &&
  whole.sentence >= first.sentence - SENTENCES_BACK &&
  !isPartOf(division, whole)

const [LEAST, MOST] = [whole_(70), whole_(140)]

/** Not so far off that another whole must be meant. */
function isNear({ whole, terms }: SumEquation): boolean {
  const hundredfold = times(sumOf(terms.map(({ quantity }) => quantity.value)), whole_(100))
  return compare(hundredfold, times(whole.value, LEAST)) >= 0 && compare(hundredfold, times(whole.value, MOST)) <= 0
}

const HALF = { numerator: 1n, denominator: 2n }

/** 人均可支配收入55,832元 of four parts that come to 55,833元: each of them was rounded. */
function isRoundedMean(whole: Claim, parts: readonly Claim[]): boolean {
  const gap = magnitude(minus(whole.value, sumOf(parts.map(({ value }) => value))))
  const steps = sumOf([whole, ...parts].map(({ step }) => step))
  return whole.lead.includes('人均') && compare(gap, times(steps, HALF)) < 0
}

/** The nearest amount, or that of which the nearest are some; another that the parts make is what is meant. */
function wholeOf(before: readonly Claim[], parts: readonly Claim[]): Claim | undefined {
  return (
    before.find((whole) => isSolved(sumOfParts(whole, parts))) ??
    before.find(({ lead }) => !lead.includes('其中')) ??
    before[0]
  )
}

/** 全区常住人口中，男性…: what was told under that name in a paragraph before, and told once. */
function namedBefore(prose: Prose, first: Claim, { of }: StandardDivision): Claim | null {
  if (!/中[，：]?[^，。；中]*$/.test(first.lead) || !of.test(first.lead)) return null
  const wholes = wholesNamed(prose, first).filter(({ paragraph }) => paragraph < first.paragraph)
  const [whole, ...others] = wholes
  return whole === undefined || others.some(({ value }) => compare(value, whole.value) !== 0) ? null : whole
}

/** 同城业务量累计完成 of what was 完成 in a month. */
const isOfOtherSpan = (whole: Claim, parts: readonly Claim[]): boolean =>
  parts.some(({ lead }) => lastClause(lead).includes('累计')) && !whole.lead.includes('累计')

/** A slip, or a miscount that is not far off; of those that may lack a part only one that makes them more than all. */
function isMistaken(equation: SumEquation, { mayLack }: StandardDivision): boolean {
  const parts = equation.terms.map(({ quantity }) => quantity.value)
  const isMiscounted = mayLack === undefined || compare(sumOf(parts), equation.whole.value) > 0
  return isOneSlipAway(equation) || isUnitAway(equation) || (isMiscounted && isNear(equation))
}

function equationOf(
  prose: Prose,
  parts: Parts,
  division: StandardDivision,
  told: ReadonlySet<Claim>,
): SumEquation | null {
  const [first] = parts
  if (goesOn(prose, parts, division)) return null
  const named = namedBefore(prose, first, division)
  const whole = named ?? wholeOf(amountsBefore(prose, first, division, told), parts)
  if (whole === undefined || isRoundedMean(whole, parts) || isOfOtherSpan(whole, parts)) return null
  if (named === null && !isWholeOf(prose, { whole, first }, division)) return null
  const equation = sumOfParts(whole, parts)
  return isSolved(equation) || isMistaken(equation, division) ? equation : null
}

/** One choice behind one ^: the first character rules nearly everything out. */
const ANY_PART = new RegExp(
  `^(?:${STANDARD_DIVISIONS.flatMap(({ parts }) => parts.map(({ source }) => source.replace(/^\^/, ''))).join('|')})`,
)

function tieOf({ division, equation }: Read): Tie {
  if (!division.mayLack) return closedTie('parts', equation)
  return isOneSlipAway(equation) ? surestTie('parts', equation) : makeTie('parts', equation, 'likely')
}

interface Read {
  readonly division: StandardDivision
  readonly equation: SumEquation
}

/** 生产总值735.4亿元，增长12.8%。分产业看，第一产业31.4亿元，增长8.1%；第二产业…；第三产业…: what is always divided so. */
export function dividedByRule(prose: Prose): Tie[] {
  const told = new Set<Claim>()
  return flatMapped(prose.claims, (first) => {
    if (told.has(first) || (isDerived(first) && first.role !== 'unit-price')) return []
    const name = nameOf(first)
    if (!ANY_PART.test(name)) return []
    const divisions = STANDARD_DIVISIONS.filter(({ parts }) => parts.some((part) => part.test(name)))
    const [read] = flatMapped(divisions, (division) => {
      const parts = isAmount(first, division) ? allFrom(prose, first, division) : null
      if (parts === null) return []
      const equation = equationOf(prose, parts, division, told) ?? equationBehind(prose, parts, division)
      return equation === null ? [] : [{ division, equation }]
    })
    if (read === undefined) return []
    for (const { quantity } of read.equation.terms) told.add(quantity as Claim) // parts are claims
    return [tieOf(read)]
  })
}
