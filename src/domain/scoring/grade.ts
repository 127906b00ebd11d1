import { compare, type Exact, exactOf, minus, sumOf } from '../amount/index.ts'
import type { GradeBand, RulePack } from '../rule-pack/index.ts'
import { exactWords } from './words.ts'

type Grading = Pick<RulePack, 'grades'>

/** 总分 — the sum of points. `null` while any of them is still missing: a part is no total. */
export function totalPoints(points: readonly (Exact | null)[]): Exact | null {
  const scored = points.filter((one) => one !== null)
  return scored.length === points.length ? sumOf(scored) : null
}

/** 评价等级 — the first band of the pack that the total reaches; below all of them the last one. */
export function gradeOf(total: Exact, pack: Grading): string {
  return bandOf(total, pack).grade
}

function bandOf(total: Exact, { grades }: Grading): GradeBand {
  const [best, ...rest] = grades.value
  return rest.reduce((reached, band) => (compare(total, exactOf(reached.from)) >= 0 ? reached : band), best)
}

/** What separates a total from the grades beside its own. */
export interface GradeOutlook {
  readonly grade: string
  /** The next better grade and the points that are missing for it; `null` in the best one. */
  readonly better: { readonly grade: string; readonly missing: Exact } | null
  /** The next worse grade and the points that may be lost without falling into it; `null` in the worst one. */
  readonly worse: { readonly grade: string; readonly margin: Exact } | null
}

/** 等级临界 — how far a total is from the next better grade, and how far above the next worse one. */
export function whatWouldChangeTheGrade(total: Exact, pack: Grading): GradeOutlook {
  const band = bandOf(total, pack)
  const at = pack.grades.value.indexOf(band)
  const [better, worse] = [pack.grades.value[at - 1], pack.grades.value[at + 1]]
  return {
    grade: band.grade,
    better: better === undefined ? null : { grade: better.grade, missing: minus(exactOf(better.from), total) },
    worse: worse === undefined ? null : { grade: worse.grade, margin: minus(total, exactOf(band.from)) },
  }
}

/** {@link whatWouldChangeTheGrade} in words: `当前等级“良”；再得1.25分可评“优”；失分超过8.75分将评“中”`. */
export function gradeOutlookInWords(total: Exact, pack: Grading): string {
  const { grade, better, worse } = whatWouldChangeTheGrade(total, pack)
  return [
    `当前等级“${grade}”`,
    ...(better === null ? [] : [`再得${exactWords(better.missing)}分可评“${better.grade}”`]),
    ...(worse === null ? [] : [`失分超过${exactWords(worse.margin)}分将评“${worse.grade}”`]),
  ].join('；')
}
