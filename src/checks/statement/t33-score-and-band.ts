import type { Exact } from '../../domain/amount/index.ts'
import { compare, exactFromText, ZERO } from '../../domain/amount/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import type { Problem } from '../define-check.ts'
import { defineCheck, verdictOf } from '../define-check.ts'
import type { Found } from '../define-words.ts'
import { allFound } from '../define-words.ts'

const GRADED =
  /(?:总分|总得分|自评得分|综合得分|自评分|综合评分|评价得分|最终得分|得分)(?:为|：|是)?(?:\d+(?:\.\d+)?分?[（(]满分)?[^，。；\d]{0,6}(\d{1,3}(?:\.\d+)?) ?分[^。；\d]{0,16}?(?:等级|等次|评价结果|自评结果|结果|结论|评级|评定|属于|评为)[^，。；\d]{0,6}?[“"‘]?(优|良|中|差)/g
const WEIGHTED =
  /(?:分值|权重|满分)(?:为|：|是)?(\d{1,3}(?:\.\d+)?) ?分?[，、；）)]{0,2}[^，。；\d]{0,8}?(?:得分|得|自评得分|实际得分)(?:为|：|是)?(\d{1,3}(?:\.\d+)?) ?分/g

const NATIONAL_BANDS: readonly (readonly [string, string])[] = [
  ['优', '90'],
  ['良', '80'],
  ['中', '60'],
  ['差', '0'],
]

function gradeOf({ pack }: Examined, points: Exact): string {
  const bands = pack === null ? NATIONAL_BANDS : pack.grades.value.map(({ grade, from }) => [grade, from] as const)
  const ordered = [...bands].sort((a, b) => compare(exactFromText(b[1]) ?? ZERO, exactFromText(a[1]) ?? ZERO))
  return ordered.find(([, from]) => compare(points, exactFromText(from) ?? ZERO) >= 0)?.[0] ?? ''
}

function gradeProblem(document: Examined, { words, start, end }: Found): Problem | null {
  const points = exactFromText(words[1] ?? '')
  const printed = words[2] ?? ''
  if (points === null) return null
  const needed = gradeOf(document, points)
  if (needed === '' || needed.startsWith(printed)) return null
  return {
    message: `得分${words[1]}分对应的等级为“${needed}”，文中为“${printed}”，两者不一致，请核对。`,
    places: [{ start, end }],
    expected: needed,
    actual: printed,
    suggestion: '请按评价等级的分数区间核对得分与等级。',
    meaning: ['grade', words[1] ?? '', printed],
  }
}

function weightProblem({ words, start, end }: Found): Problem | null {
  const [weight, points] = [exactFromText(words[1] ?? ''), exactFromText(words[2] ?? '')]
  if (weight === null || points === null || compare(points, weight) <= 0) return null
  return {
    message: `得分${words[2]}分大于分值${words[1]}分，不能成立，请核对。`,
    places: [{ start, end }],
    expected: `≤${words[1]}`,
    actual: words[2] ?? null,
    unit: '分',
    suggestion: '请核对该项指标的分值与得分。',
    meaning: ['weight', words[1] ?? '', words[2] ?? ''],
  }
}

/** 得分、分值与等级. */
export const t33ScoreAndBand = defineCheck({
  code: 'T33',
  title: '得分不应大于分值，评价等级应与得分区间相符',
  severity: 'error',
  source: '财预〔2020〕10号：90（含）—100分为优、80（含）—90分为良、60（含）—80分为中、60分以下为差',
  examine(document) {
    const [graded, weighted] = [allFound(document, GRADED), allFound(document, WEIGHTED)]
    const problems = [
      ...graded.flatMap((found) => gradeProblem(document, found) ?? []),
      ...weighted.flatMap((found) => weightProblem(found) ?? []),
    ]
    return verdictOf(graded.length + weighted.length, problems)
  },
})
