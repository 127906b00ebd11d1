import { compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { closedTie } from '../tie/make-tie.ts'
import { isSolved } from '../tie/solve.ts'
import { sumOfParts } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'

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
const TOTAL = /(?:得分?|合计|总计|共计?|总分|评分)(?:为|是)?$/
const OTHER = /平均|上年|去年|同期|其中|折|换算|加[权上分]|附加|最[终后]|[较比]/
const LOST = /[扣失减][^，。；]{0,4}$/
const FEWEST = 4
const AROUND = 2

const isMarked = ({ full, got }: Marked): boolean =>
  got.paragraph === full.paragraph && !FULL.test(full.lead) && !TOTAL.test(full.lead) && GOT.test(got.lead)

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

/** The list is complete where what can be had, or what was got, comes to its total: then the others do as well. */
function tiesOfRun(marks: readonly Claim[], run: readonly Marked[]): Tie[] {
  const [first, last] = [run[0], run.at(-1)] as [Marked, Marked] // a run has some
  const around = [
    ...marks
      .slice(Math.max(0, first.at - AROUND), first.at)
      .filter(({ paragraph }) => first.full.paragraph - paragraph <= 1),
    ...marks.slice(last.at + 2, last.at + 2 + AROUND).filter(({ paragraph }) => paragraph - last.got.paragraph <= 1),
  ]
  const all = totalOf(around, FULL)
  const got = totalOf(
    around.filter(({ lead }) => !FULL.test(lead)),
    TOTAL,
  )
  if (all === null || got === null) return []
  const equations = [
    sumOfParts(
      all,
      run.map(({ full }) => full),
    ),
    sumOfParts(
      got,
      run.map((marked) => marked.got),
    ),
  ]
  return equations.some((equation) => isSolved(equation))
    ? equations.flatMap((equation) => closedTie('parts', equation))
    : []
}

/** 满分100分。预算执行10分，得9.57分；产出50分，得48分；…；合计96.57分: what each can have and what each got, all of them. */
export function markedLists(prose: Prose): Tie[] {
  const marks = prose.claims.filter(({ unit, lead }) => unit.dimension === 'score' && !LOST.test(lead))
  return flatMapped(runsOf(marks), (run) => tiesOfRun(marks, run))
}
