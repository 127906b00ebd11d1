import type { Exact } from '../../amount/index.ts'
import { compare, whole as integer, isZero, minus, plus, sumOf, times } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { commonEnding, isJoined } from '../tie/clause.ts'
import { isDerived } from '../tie/derived.ts'
import { printedDigits } from '../tie/print.ts'
import { slipBetween } from '../tie/slip.ts'

const REACH = { before: 8, behind: 8 }
const MOST = 6
/** Two amounts make a third of three digits by no chance, three make one of two. */
const TELLING = 4
const [NEARLY, ALL] = [integer(10), integer(8)]

/** 126家，借到的83家，全额满足57家、部分满足26家: the first of a list is what those behind it come to. */
const isDividedAmong = ([first, ...others]: readonly Claim[]): boolean =>
  first !== undefined &&
  others.slice(0, 1).some((claim) => /^[^、]*[，；：]/.test(claim.lead)) &&
  others.length > 1 &&
  compare(sumOf(others.map(({ value }) => value)), first.value) === 0

/** 2辆，其中甲1辆，乙1辆，丙6辆: a member of one list, that is more than all of it. */
const isOverfull = (whole: Claim, terms: readonly Claim[]): boolean =>
  terms.some(({ value }) => compare(value, whole.value) > 0) &&
  terms.slice(1).every((term) => /^，[^，。；]*$/.test(term.lead))

/** 387.2万元里，指定用途的301万元，能统筹的86.2万元；…18万元: the first of them are all of it. */
const isDoneBefore = (whole: Claim, terms: readonly Claim[]): boolean => {
  if (terms.slice(-1).some((claim) => /^(?:、|和|及)/.test(claim.lead))) return false
  if (isOverfull(whole, terms)) return false
  let rest: Exact = whole.value
  return terms.slice(0, -1).some((term, at) => {
    rest = minus(rest, term.value)
    return at > 0 && isZero(rest)
  })
}

const LONGEST = 16

/** 设备431台，其中锅炉86台，电梯330台，索道15条: with what is counted in another way among them, or right behind, it is all of it. */
function isWithOtherCounters({ claims }: Prose, whole: Claim, terms: readonly Claim[]): boolean {
  const first = terms[0]
  if (whole.unit.dimension !== 'count' || first === undefined || first.start < whole.start) return false
  let rest: Exact = whole.value
  let others = 0
  return claims.slice(first.index, first.index + LONGEST).some((claim) => {
    // 一、二类的14座、三类的6座: a class is no count.
    const isClass = claim.form === 'chinese' && /^[类级档等]$/.test(claim.unit.key)
    const isCounted =
      claim.sentence === first.sentence && claim.depth === first.depth && claim.bound === 'none' && !isClass
    if (!isCounted || claim.unit.dimension !== 'count' || isDerived(claim)) return false
    others += claim.unit.key === whole.unit.key ? 0 : 1
    rest = minus(rest, claim.value)
    return others > 0 && isZero(rest)
  })
}

const FEW_OTHERS = 3
/** 隐患2,906条，其中重大隐患21条，整改2,879条，剩余27条: the others come to all of it, and the one apart is some of them. */
const isMadeOfOthers = (whole: Claim, terms: readonly Claim[]): boolean =>
  terms.length >= FEW_OTHERS &&
  terms.every((term) => term.start > whole.start) &&
  terms.some((term, at) => {
    const isApart = terms.slice(Math.max(at, 1), at + 2).every((own) => !isJoined(own))
    const others = sumOf(terms.filter((other) => other !== term).map(({ value }) => value))
    return isApart && compare(others, whole.value) === 0
  })

/** 权重：执行率10分，产出50分，效益30分，满意度10分，计100分: of all marks that are told. */
const SUMS_UP_ALL = /^，(?:共?计|合计|共计|总计)$/
/** So many terms have no more than some sixty choices. */
const MOST_CHOSEN = 6

/** 15个乡镇、24个社区、186个行政村，社区和行政村合计210个: some of what stands before a total come to it exactly. */
function isSumOfSome(whole: Claim, terms: readonly Claim[]): boolean {
  const isOfMarks = whole.unit.dimension === 'score' && SUMS_UP_ALL.test(whole.lead)
  if (isOfMarks || terms.length > MOST_CHOSEN || terms.some(({ start }) => start > whole.start)) return false
  return Array.from({ length: 2 ** terms.length - 2 }, (_, choice) =>
    terms.filter((_term, at) => ((choice + 1) >> at) % 2 === 1),
  ).some(
    (some) =>
      some.length > 1 &&
      printedDigits(whole) + some.length > TELLING &&
      compare(sumOf(some.map(({ value }) => value)), whole.value) === 0,
  )
}

/** 火化380元、存放620元，每具合计1000元，再补600元，一共1600元: what they come to stands right behind them. */
function isSummedBetween({ claims }: Prose, whole: Claim, terms: readonly Claim[]): boolean {
  const sum = sumOf(terms.map(({ value }) => value))
  const last = Math.max(...terms.map(({ index }) => index))
  return claims
    .slice(last + 1, whole.index)
    .some(({ unit, value }) => unit.key === whole.unit.key && compare(value, sum) === 0)
}

/** 学生问卷有效420份，满意397份；家长问卷有效400份，…；两类合计有效820份: one of its amounts comes to it with another of that name. */
function isSumOfName({ claims }: Prose, whole: Claim, terms: readonly Claim[]): boolean {
  const [first] = terms
  if (first === undefined || first.start > whole.start) return false
  const alike = claims.slice(Math.max(0, first.index - 2), whole.index)
  return terms.some((term) =>
    alike.some(
      (other) =>
        other !== term &&
        other.unit.key === whole.unit.key &&
        commonEnding([term.label, other.label]).length > 1 &&
        compare(plus(term.value, other.value), whole.value) === 0,
    ),
  )
}

/** 5千瓦2台、8千瓦1台，共18千瓦; 本科3个、专科2个，本科2000元、专科1000元，共8000元: each so many times. */
function isCountedEach({ claims }: Prose, whole: Claim, terms: readonly Claim[]): boolean {
  if (terms.length > 3) return false
  const indexes = terms.map(({ index }) => index)
  const near = claims.slice(Math.max(0, Math.min(...indexes) - 4), Math.max(...indexes) + 3)
  const counts = near.filter(
    ({ unit, sentence, bound }) =>
      unit.dimension === 'count' && unit.key !== whole.unit.key && sentence === whole.sentence && bound === 'none',
  )
  const lists = [
    terms.flatMap(({ index }) => claims.slice(index + 1, index + 2).filter((claim) => counts.includes(claim))),
    terms.flatMap(({ index }) => claims.slice(index - 1, index).filter((claim) => counts.includes(claim))),
    ...counts.map((_, at) => counts.slice(at, at + terms.length)),
  ]
  return lists.some(
    (list) =>
      list.length === terms.length &&
      compare(
        sumOf(terms.flatMap(({ value }, at) => list.slice(at, at + 1).map((count) => times(value, count.value)))),
        whole.value,
      ) === 0,
  )
}

/** 下达1,160万元，追加1,140万元，共2,300万元: what sums them up has them both. */
const SUMS_UP = /^，(?:共计?|合计|总计)$/

/** 知道政策的207名，表示满意的219名 of 226: two that are each nearly all of it have most in common. */
const areNearlyAll = (whole: Claim, terms: readonly Claim[]): boolean =>
  terms.length === 2 &&
  !(terms.every(({ start }) => start < whole.start) && SUMS_UP.test(whole.lead)) &&
  !terms.some((term) => /^[、和]/.test(term.lead)) &&
  terms.every(
    ({ value }) => compare(times(value, NEARLY), times(whole.value, ALL)) >= 0 && compare(value, whole.value) <= 0,
  )

const bare = ({ digits }: Claim): string => digits.replaceAll(/,|\.0+$|0+$/g, '')

/** 264个 and 246个, 1,500亿元 and 15,000,000元: one amount told twice, and once with a slip. */
const isWritten = (sum: Claim, whole: Claim): boolean =>
  sum !== whole &&
  (bare(sum) === bare(whole) || (printedDigits(sum) > 2 && slipBetween(bare(sum), bare(whole)) !== null))

/** 编制46名: how many there may be. */
const POSTS = /编制(?:总?数|总额)?$/

/** Amounts of one unit around some members, in their paragraph. */
function around({ claims }: Prose, whole: Claim, terms: readonly Claim[]): readonly Claim[] {
  const members = [whole, ...terms]
  const indexes = members.map(({ index }) => index)
  return claims
    .slice(Math.max(0, Math.min(...indexes) - REACH.before), Math.max(...indexes) + REACH.behind)
    .filter(
      (claim) =>
        claim.unit.key === whole.unit.key &&
        Math.abs(claim.paragraph - whole.paragraph) <= 1 &&
        claim.bound === 'none' &&
        (members.includes(claim) || !(isDerived(claim) || POSTS.test(claim.label))) &&
        !isZero(claim.value),
    )
}

/** How many of some amounts, from the first on, come to another that is not among them: none, or two and more. */
function lengthOfSum(sum: Claim, run: readonly Claim[]): number {
  const end = run.indexOf(sum)
  let rest: Exact = sum.value
  const last = (end === -1 ? run : run.slice(0, end)).findIndex((term, at) => {
    rest = minus(rest, term.value)
    return at > 0 && isZero(rest)
  })
  return last + 1
}

/** 受理19件，驳回11件，成立6件，撤回2件, held against 驳回 alone: a run of amounts beside it, two of its own among them, comes to another amount exactly. */
function isOfAnotherSum(prose: Prose, whole: Claim, terms: readonly Claim[]): boolean {
  const near = around(prose, whole, terms)
  const isTerm = (claim: Claim): boolean => terms.includes(claim)
  return near.some((sum) => {
    if (isTerm(sum) || isWritten(sum, whole)) return false
    return near.some((first, from) => {
      const run = near.slice(from, from + MOST)
      const length = lengthOfSum(sum, run)
      const members = run.slice(0, length)
      const isOther = sum === whole ? length > terms.length : members.every((claim) => claim === whole || isTerm(claim))
      return (
        first !== sum &&
        members.filter(isTerm).length === terms.length &&
        isOther &&
        printedDigits(sum) + length > TELLING
      )
    })
  })
}

/** What its own amounts, or those right beside them, come to in another way. */
export const isReckonedOtherwise = (prose: Prose, whole: Claim, terms: readonly Claim[]): boolean =>
  isDividedAmong(terms) ||
  isDoneBefore(whole, terms) ||
  isMadeOfOthers(whole, terms) ||
  isSumOfSome(whole, terms) ||
  isSumOfName(prose, whole, terms) ||
  isSummedBetween(prose, whole, terms) ||
  isWithOtherCounters(prose, whole, terms) ||
  areNearlyAll(whole, terms) ||
  isCountedEach(prose, whole, terms) ||
  isOfAnotherSum(prose, whole, terms)
