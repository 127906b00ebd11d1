import type { Exact } from '../../domain/amount/index.ts'
import { compare, exactOf } from '../../domain/amount/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import type { Problem } from '../define-check.ts'
import { defineCheck, verdictOf } from '../define-check.ts'
import type { Found } from '../define-words.ts'
import { allFound, groupOf } from '../define-words.ts'

const GRADED =
  /(?:总分|总得分|自评得分|综合得分|自评分|综合评分|评价得分|最终得分|自评得|得分)(?:为|：|是)?(?:\d+(?:\.\d+)?分?[（(]满分)?[^，。；\d]{0,6}(\d{1,3}(?:\.\d+)?) ?分[^。；\d]{0,16}?(?:等级|等次|评价结果|自评结果|结果|结论|评级|评定|属于|评为)[^，。；\d]{0,6}?[“"‘]?(优|良|中|差)/g
/** 自评得分95.2分，其中…。等级为“优”: the grade in the sentence behind. */
const GRADED_BEHIND =
  /(?:总分|总得分|自评得分|综合得分|评价得分)(?:为|：|是)?[^，。；\d]{0,6}(\d{1,3}(?:\.\d+)?) ?分[，：](?:其中|分别为|具体)?[^。\n]{0,120}。(?:自评|评价|绩效)?(?:等级|等次|结果)[^，。；\d]{0,4}?[“"‘]?(优|良|中|差)/g
/** 自评得分86.40分，其中…。按照“90分以上为优，…”的标准，评价等级为“优”: the scale stands between. */
const GRADED_BY_SCALE =
  /(?:总分|总得分|自评得分|综合得分|评价得分|自评)(?:为|：|是|得)?[^，。；\d]{0,6}(\d{1,3}(?:\.\d+)?) ?分(?:，(?:其中|具体)?[^。\n]{0,120})?[。，](?:按照?|对照|根据|依据)[^。\n]{0,120}(?:标准|规定|办法|区间|要求)，(?:自评|评价|绩效)?(?:等级|等次|结果)[^，。；\d]{0,4}?[“"‘]?(优|良|中|差)/g
/** 85分（含）以上为“优”: the scale of the document itself. */
const BAND =
  /(\d{2,3})分?(?:（含(?:\d{2,3}分)?）|\(含\))?(?:及)?以上(?:的)?(?:[（(]含[^）)]{0,6}[）)])?(?:为|评为|定为|是|属于?)[“"‘]?(优|良|中)/g
const WEIGHTED =
  /(?:分值|权重|满分)(?:为|：|是)?(\d{1,3}(?:\.\d+)?) ?分?[，、；）)]{0,2}[^，。；\d]{0,8}?(?:得分|得|自评得分|实际得分)(?:为|：|是)?(\d{1,3}(?:\.\d+)?) ?分/g

/** 得分分别为95分、96分，等级均为“优”: one grade for all of a list. */
const GRADED_TOGETHER =
  /(?:得分|评分)[^，。；\d]{0,4}((?:\d{1,3}(?:\.\d+)? ?分?[、和])+\d{1,3}(?:\.\d+)?) ?分[^。；\d]{0,8}?(?:等级|等次|评价结果|自评结果|结果|结论|评定|评为)[^，。；\d]{0,3}?(?:均|都|全部)[^，。；\d]{0,3}?[“"‘]?(优|良|中|差)/g

const NATIONAL_BANDS: readonly (readonly [string, string])[] = [
  ['优', '90'],
  ['良', '80'],
  ['中', '60'],
  ['差', '0'],
]

/** A document that gives another 优 than the national one has a scale of its own, told here only in part. */
const hasOwnScale = (document: Examined): boolean =>
  allFound(document, BAND, ['以上']).some(({ words: [, from, grade] }) =>
    NATIONAL_BANDS.some(([name, national]) => name === grade && national !== from),
  )

function gradeOf({ pack }: Examined, points: Exact): string {
  const bands = pack === null ? NATIONAL_BANDS : pack.grades.value.map(({ grade, from }) => [grade, from] as const)
  const ordered = bands.map(([grade, from]) => ({ grade, from: exactOf(from) })).sort((a, b) => compare(b.from, a.from))
  return ordered.find(({ from }) => compare(points, from) >= 0)?.grade ?? ''
}

/** 等级为“良好”（标准为75分含以上、92分以下）: the scale stands right behind the grade. */
const BAND_BEHIND = /^好?[”"’]?（[^（）]*?(\d{2,3})分?(?:含|及)*以上[^（）\d]*(\d{2,3})分?(?:含|及)*以下[^（）]*）/

function isInOwnBand({ normal }: Examined, end: number, score: string): boolean {
  const [, low, high] = BAND_BEHIND.exec(normal.slice(end, end + 40)) ?? []
  const points = exactOf(score)
  return (
    low !== undefined && high !== undefined && compare(points, exactOf(low)) >= 0 && compare(points, exactOf(high)) <= 0
  )
}

function gradeProblem(document: Examined, { words, start, end }: Found): Problem | null {
  const [, scores = '', printed = ''] = words
  const wrong = scores
    .split(/ ?分?[、和]/)
    .map((score) => ({ score, needed: gradeOf(document, exactOf(score)) }))
    .filter(({ needed }) => needed !== '' && !needed.startsWith(printed))
    .filter(({ score }) => !isInOwnBand(document, end, score))
  const [first] = wrong
  if (first === undefined) return null
  const said = wrong.map(({ score }) => `${score}分`).join('、')
  return {
    message: `得分${said}对应的等级为“${first.needed}”，文中为“${printed}”，两者不一致，请核对。`,
    places: [{ start, end }],
    expected: first.needed,
    actual: printed,
    suggestion: '请按评价等级的分数区间核对得分与等级。',
    meaning: ['grade', scores, printed],
  }
}

function weightProblem({ words, start, end }: Found): Problem | null {
  const [weight, points] = [exactOf(groupOf(words, 1)), exactOf(groupOf(words, 2))]
  if (compare(points, weight) <= 0) return null
  return {
    message: `得分${words[2]}分大于分值${words[1]}分，不能成立，请核对。`,
    places: [{ start, end }],
    expected: `≤${words[1]}`,
    actual: groupOf(words, 2),
    unit: '分',
    suggestion: '请核对该项指标的分值与得分。',
    meaning: ['weight', groupOf(words, 1), groupOf(words, 2)],
  }
}

/** 得分、分值与等级. */
export const t33ScoreAndBand = defineCheck({
  code: 'T33',
  title: '得分不应大于分值，评价等级应与得分区间相符',
  severity: 'error',
  source: '财预〔2020〕10号：90（含）—100分为优、80（含）—90分为良、60（含）—80分为中、60分以下为差',
  examine(document) {
    const isNational = document.pack !== null || !hasOwnScale(document)
    const graded = [
      ...allFound(document, GRADED),
      ...allFound(document, GRADED_TOGETHER),
      ...allFound(document, GRADED_BEHIND),
      ...allFound(document, GRADED_BY_SCALE),
    ]
    const weighted = allFound(document, WEIGHTED)
    const problems = [
      ...(isNational ? graded : []).flatMap((found) => gradeProblem(document, found) ?? []),
      ...weighted.flatMap((found) => weightProblem(found) ?? []),
    ]
    return verdictOf(graded.length + weighted.length, problems)
  },
})
