import type { Claim } from '../../domain/claim/index.ts'
import { flatMapped } from '../../domain/list/index.ts'
import type { Turned } from '../../domain/relation/index.ts'
import { opposedDirections, turnedAfar, turnedChanges } from '../../domain/relation/index.ts'
import type { Problem } from '../define-check.ts'
import { defineCheck, verdictOf } from '../define-check.ts'
import { brokenTies } from '../define-tie-check.ts'
import type { RankSlip } from './define-ranks.ts'
import { rankSlips } from './define-ranks.ts'

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

/** 67.47%，比序时进度（66.67%）低0.80个百分点. */
function turnedProblem(words: string, { change, more, less }: Turned): Problem {
  return {
    message: `“${words}”与所比的两个数（${more.text}、${less.text}）大小相反：差额（幅度）相符而方向不符，请核对。差异较大，足以改变文中结论。`,
    places: [change, more, less].map(({ start, end }) => ({ start, end })),
    expected: null,
    actual: words,
    suggestion: '请核对所比的两个数与“增加（高于）”“减少（低于）”的表述。',
    meaning: ['turned', change.text, more.text, less.text],
  }
}

const rankProblem = ({ message, words: [words], start, end }: RankSlip): Problem => ({
  message,
  places: [{ start, end }],
  expected: null,
  actual: words,
  suggestion: '请核对前后名次与升降的位数。',
  meaning: ['rank', words],
})

/** 增减额、增减幅度. */
export const t04ChangesRecompute = defineCheck({
  code: 'T04',
  title: '增减额、增减幅度与本期数、上期数应能相互推算，增减方向与数值一致',
  severity: 'error',
  source: '部门决算公开说明：与上年对比及增减原因',
  examine(document) {
    const { looked, problems } = brokenTies(document, ['growth', 'change', 'explained'], 'error')
    const opposed = flatMapped(document.byParagraph, (claims) => opposedDirections(document, claims))
    const wordsOf = (pair: readonly Claim[]): string => {
      const [first, last] = pair.toSorted((one, other) => one.start - other.start) as [Claim, Claim] // of two
      return document.normal.slice(Math.max(first.leadStart, first.start - 4), last.end)
    }
    const directions = opposed.map((pair) => directionProblem(wordsOf(pair), pair))
    const { tables, ties } = document
    const turned = [...turnedChanges(document, tables, ties), ...turnedAfar(document, tables, ties)].map((each) =>
      turnedProblem(
        document.normal.slice(Math.max(each.change.leadStart, each.change.start - 8), each.change.end),
        each,
      ),
    )
    const ranks = rankSlips(document).map(rankProblem)
    const all = [...problems, ...directions, ...turned, ...ranks]
    return verdictOf(looked + opposed.length + turned.length + ranks.length, all)
  },
})
