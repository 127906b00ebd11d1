import type { Claim } from '../../domain/claim/index.ts'
import { opposedDirections } from '../../domain/relation/index.ts'
import type { Problem } from '../define-check.ts'
import { defineCheck, verdictOf } from '../define-check.ts'
import { brokenTies } from '../define-tie-check.ts'

function directionProblem(words: string, [change, rate]: readonly [Claim, Claim]): Problem {
  return {
    message: `“${words}”增减方向前后相反：增减额与增减幅度不能一增一减，请核对。差异较大，足以改变文中结论。`,
    places: [rate, change].map(({ start, end }) => ({ start, end })),
    expected: null,
    actual: words,
    suggestion: '请核对本期数与上期数，统一“增加（增长）”或“减少（下降）”的表述。',
    meaning: ['direction', change.text, rate.text, words],
  }
}

/** 增减额、增减幅度. */
export const t04ChangesRecompute = defineCheck({
  code: 'T04',
  title: '增减额、增减幅度与本期数、上期数应能相互推算，增减方向与数值一致',
  severity: 'error',
  source: '部门决算公开说明：与上年对比及增减原因',
  examine(document) {
    const { looked, problems } = brokenTies(document, ['growth', 'change', 'explained'], 'error')
    const opposed = document.byParagraph.flatMap((claims) => opposedDirections(document, claims))
    const directions = opposed.map((pair) =>
      directionProblem(document.normal.slice(Math.max(pair[0].leadStart, pair[0].start - 4), pair[1].end), pair),
    )
    return verdictOf(looked + opposed.length, [...problems, ...directions])
  },
})
