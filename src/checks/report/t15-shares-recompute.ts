import type { Claim } from '../../domain/claim/index.ts'
import { flatMapped } from '../../domain/list/index.ts'
import type { Examined, PercentSet } from '../../domain/relation/index.ts'
import {
  areOfAmounts,
  isOfSeveralAnswers,
  missingShare,
  percentSets,
  shareLists,
  sumOfSet,
} from '../../domain/relation/index.ts'
import type { Problem } from '../define-check.ts'
import { defineCheck, verdictOf } from '../define-check.ts'
import { brokenTies } from '../define-tie-check.ts'

/** 三项合计占88.0%: what the list comes to is said behind it, and it is not all there is. */
function isSummedUp({ claims }: Examined, list: readonly Claim[], sum: string): boolean {
  const last = list.at(-1)?.index ?? 0
  return claims
    .slice(last + 1, last + 3)
    .some(({ unit, digits }) => unit.dimension === 'percent' && Number(digits) === Number(sum))
}

/** 拨款占支出的比例分别为65%、67%、63%: one thing in three years, and no three parts. */
function isOfOneThing([first, ...others]: readonly Claim[]): boolean {
  if (first === undefined || !others.every(({ leadStart, start }) => start - leadStart <= 1)) return false
  const subject = /(?:^|[，；：])([一-龥“”（）]{2,24})占[^，；：]*分别/.exec(first.lead)?.[1]
  return subject !== undefined && !/[、和与及各两三四五六七八九类项种]/.test(subject)
}

/** 占合同价的5%, 占已完工程量的85%: of more than one whole; 占54%, 占近视学生的56%: the second of another than the first. */
function areOfTwoWholes({ normal }: Examined, list: readonly Claim[]): boolean {
  const wholes = list.map(({ leadStart, start }) => OF_WHOLE.exec(normal.slice(leadStart, start))?.[1])
  const named = wholes.filter((whole) => whole !== undefined)
  return new Set(named).size > 1 || (named.length > 0 && wholes[0] === undefined)
}

const OF_WHOLE = /占([^，。；]{2,})的$/

const NESTED = /(?:良好?|合格|满意|及格|达标)(?:及|（含）)?以上/

/** 良好以上的占75%: the best are among them. */
const areNested = ({ normal }: Examined, list: readonly Claim[]): boolean =>
  list.some(({ leadStart, start }) => NESTED.test(normal.slice(leadStart, start)))

/** What a list that names no more than it does comes to is nothing to be said. */
const isOpen = (document: Examined, list: readonly Claim[], sum: string): boolean =>
  isSummedUp(document, list, sum) ||
  isOfSeveralAnswers(document, list) ||
  areOfTwoWholes(document, list) ||
  areNested(document, list)

const problemOf = (list: readonly Claim[], sum: string, words: Pick<Problem, 'message' | 'severity'>): Problem => ({
  ...words,
  places: list.map(({ start, end }) => ({ start, end })),
  expected: '100',
  actual: sum,
  unit: '%',
  suggestion: '请核对各项占比；如另有其他项，请一并写明。',
  meaning: ['sum', ...list.map(({ text }) => text)],
})

/** Shares side by side that come near to a hundred. */
function sumProblem(document: Examined, list: readonly Claim[]): Problem[] {
  const sum = missingShare(list)
  if (sum === null || isOpen(document, list, sum) || isOfOneThing(list) || areOfAmounts(document.claims, list))
    return []
  const message = `并列的${list.length}项占比合计为${sum}%，不等于100%，如已列全则不能成立，请核对。`
  return [problemOf(list, sum, { message, severity: 'warning' })]
}

/** 同意62%、反对25%、弃权33%: shares of which the names leave nothing over, or none is within another. */
function setProblem(document: Examined, set: PercentSet): Problem[] {
  const sum = sumOfSet(set)
  if (sum === null || isOpen(document, set.shares, sum)) return []
  const message = `并列的${set.shares.length}项占比合计为${sum}%，应为100%，不能同时成立，请核对。`
  return [problemOf(set.shares, sum, { message, severity: 'error' })]
}

/** 占比. */
export const t15SharesRecompute = defineCheck({
  code: 'T15',
  title: '所述占比应等于部分除以总体，并列占比之和应为100%',
  severity: 'error',
  source: '部门决算公开说明：结构占比',
  examine(document) {
    const { looked, problems } = brokenTies(document, ['share'], 'error')
    const lists = document.byParagraph.flatMap((claims) => shareLists(claims))
    const sets = flatMapped(document.byParagraph, (claims) => percentSets(document, claims))
    const ofSets = sets.flatMap((set) => setProblem(document, set))
    const told = new Set(ofSets.flatMap(({ places }) => places.map(({ start }) => start)))
    const others = lists.filter((list) => !list.some(({ start }) => told.has(start)))
    const ofLists = others.flatMap((list) => sumProblem(document, list))
    return verdictOf(looked + lists.length + sets.length, [...problems, ...ofSets, ...ofLists])
  },
})
