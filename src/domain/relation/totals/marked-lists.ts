import { compare, sumOf } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { closedTie } from '../tie/make-tie.ts'
import { HUNDRED } from '../tie/print.ts'
import { isSolved } from '../tie/solve.ts'
import { sumOfParts } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'
import { unsaidHundred } from '../tie/unsaid.ts'

/** What one indicator can have, and what it got. */
interface Marked {
  /** Which of all marks the first is. */
  readonly at: number
  readonly full: Claim
  readonly got: Claim
}

const FULL = /(?:满分|总分值?|[合总]计分值|分值[合总]计)(?:合计|共计?)?(?:均?为|是)?$/
const GOT = /(?:得|得分|评分)(?:为|是)?$/
/** What all of them got together. */
const TOTAL = /(?:得分?|合计|总计|共计?|总分|总得分|评分|自评)(?:为|是)?$/
const OTHER = /平均|上年|去年|同期|其中|折|换算|加[权上分]|附加|最[终后]|[较比]/
const LOST = /[扣失减][^，。；]{0,4}$/
const FEWEST = 4
const AROUND = 2

/** 投入类满分20分 is what an item can have; 总体满分, 评价满分 is not. */
const OF_ITEM = /(?:^|[；。，、）\s.])(?!总|综合|自评|评价|绩效|全部|合计|本次|各项|整体)[一-龥]{2,10}满分(?:为)?$/

const isOfItem = ({ full }: Marked): boolean => OF_ITEM.test(full.lead)

const isMarked = (marked: Marked): boolean => {
  const { full, got } = marked
  const isTotal = (FULL.test(full.lead) && !isOfItem(marked)) || TOTAL.test(full.lead)
  return got.paragraph === full.paragraph && !isTotal && GOT.test(got.lead)
}

const isRightBehind = (last: Marked, next: Marked): boolean =>
  last.at === next.at - 2 && next.full.paragraph - last.got.paragraph <= 1

/** 预算编制10分，得8分；预算执行10分，得9.85分；…: one right behind the other. */
function runsOf(marks: readonly Claim[]): Marked[][] {
  const all = flatMapped(marks.slice(1), (got, at) =>
    flatMapped(marks.slice(at, at + 1), (full) => ({ at, full, got })),
  ).filter(isMarked)
  const runs: Marked[][] = []
  for (const marked of all) {
    const run = runs.at(-1) ?? []
    if (run.slice(-1).some((last) => isRightBehind(last, marked))) run.push(marked)
    else runs.push([marked])
  }
  return runs.filter(({ length }) => length >= FEWEST)
}

/** The one amount that the words around a list call its total. */
function totalOf(around: readonly Claim[], words: RegExp): Claim | null {
  const [total, ...others] = around.filter(({ lead }) => words.test(lead) && !OTHER.test(lead))
  return total === undefined || others.some(({ value }) => compare(value, total.value) !== 0) ? null : total
}

const SCORED = /(?:自评|评价|综合|最终|实际)总分$/

/** 自评总分96.4分 is what was got; 总分 by itself as well, where it is neither a hundred nor all that can be had. */
function isScored({ lead, value }: Claim, fulls: readonly Claim[]): boolean {
  if (!FULL.test(lead) || SCORED.test(lead)) return true
  const had = [HUNDRED, sumOf(fulls.map((full) => full.value))]
  return /总分$/.test(lead) && had.every((each) => compare(each, value) !== 0)
}

/** The list is complete where what can be had comes to a hundred or its total, or what was got to its own: then the others do as well. */
function tiesOfRun(marks: readonly Claim[], run: readonly Marked[]): Tie[] {
  const [first, last] = [run[0], run.at(-1)] as [Marked, Marked] // a run has some
  const around = [
    ...marks
      .slice(Math.max(0, first.at - AROUND), first.at)
      .filter(({ paragraph }) => first.full.paragraph - paragraph <= 1),
    ...marks.slice(last.at + 2, last.at + 2 + AROUND).filter(({ paragraph }) => paragraph - last.got.paragraph <= 1),
  ]
  const fulls = run.map(({ full }) => full)
  const all = totalOf(
    around.filter((claim) => !isScored(claim, fulls)),
    FULL,
  )
  const got = totalOf(
    around.filter((claim) => isScored(claim, fulls)),
    TOTAL,
  )
  if (got === null) return []
  const hundred = sumOfParts(unsaidHundred(got, '满分'), fulls)
  // 甲院满分20分，乙院满分20分: what each of several can have makes up no hundred.
  if ((all === null || run.some(isOfItem)) && !isSolved(hundred)) return []
  const equations = [
    ...(all === null ? [] : [sumOfParts(all, fulls)]),
    sumOfParts(
      got,
      run.map((marked) => marked.got),
    ),
  ]
  return isSolved(hundred) || equations.some((equation) => isSolved(equation))
    ? equations.flatMap((equation) => closedTie('parts', equation))
    : []
}

/** 满分100分。预算执行10分，得9.57分；产出50分，得48分；…；合计96.57分: what each can have and what each got, all of them. */
export function markedLists(prose: Prose): Tie[] {
  const marks = prose.claims.filter(({ unit, lead }) => unit.dimension === 'score' && !LOST.test(lead))
  return flatMapped(runsOf(marks), (run) => tiesOfRun(marks, run))
}
