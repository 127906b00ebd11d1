import { compare, whole } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { wordsBefore } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import { isExactSlip } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { difference } from '../tie/sought.ts'
import type { Quantity, Tie } from '../tie/tie.ts'
import { unsaidHundred } from '../tie/unsaid.ts'

/** 扣分5.8分, 共扣3.73分, 失分的5.4分: of all, and of no indicator. */
const LOST =
  /(?:^|[，。；、（])(?:其中)?(?:总?共|合计|累计|总)?(?:扣分|失分|丢分|被扣|扣[掉减除去]|扣)(?:项|的|了|为|共|计|合计)*$/
/** 自评得分95.85分，扣4.15分: right behind the score nothing else is meant; elsewhere it is of an indicator. */
const BARE = /^[，。；、（]扣[掉减除去了]*$/
const SCORE =
  /(?:^|[，。；：]|自评|评价|综合|最终|总体?|考核|整体支出|本?项目|单位)(?:总得?分|得分|评分|综合得分|自评得分)(?:数|结果)?[为是达：]?$/
const FULL = /满分[为是]?$/
const LEAST = whole(60)
const REACH = { amounts: 24, paragraphs: 3 }

const isMark = ({ unit, vagueness, bound }: Claim): boolean =>
  unit.dimension === 'score' && vagueness === 'none' && bound === 'none'

/** The score of all that was told last. */
function scoreBefore(prose: Prose, lost: Claim): Claim | undefined {
  const scores = prose.claims
    .slice(Math.max(0, lost.index - REACH.amounts), lost.index)
    .filter((claim) => isMark(claim) && claim.paragraph >= lost.paragraph - REACH.paragraphs)
  return scores.findLast((claim) => SCORE.test(claim.lead) && compare(claim.value, LEAST) > 0)
}

/** What could be had: as the text says, else a hundred. */
function fullMark(prose: Prose, lost: Claim): Quantity {
  const said = prose.claims
    .slice(Math.max(0, lost.index - REACH.amounts), lost.index)
    .findLast((claim) => isMark(claim) && FULL.test(claim.lead) && compare(claim.value, LEAST) > 0)
  return said ?? unsaidHundred(lost, '满分')
}

function tieOf(prose: Prose, lost: Claim): Tie | null {
  const [said] = LOST.exec(wordsBefore(prose, lost, REACH.amounts)) ?? []
  if (said === undefined) return null
  const score = scoreBefore(prose, lost)
  const isRightBehind = score?.index === lost.index - 1 && lost.lead === said
  if (score === undefined || (BARE.test(said) && !isRightBehind)) return null
  const equation = difference(lost, [fullMark(prose, lost), score])
  return isSolved(equation) || isExactSlip(equation) ? makeTie('balance', equation, 'certain') : null
}

/** 满分40分，得38.85分，扣1.15分: of one indicator, all three beside each other. */
const GOT = /(?:^|[，：、）])(?:实|自评)?得(?:分|了)?$/
const OF_INDICATOR = /(?:满分|[（(]|[一-龥])$/
const TAKEN = /^，(?:被)?扣[掉减除去了]?$/
const AHEAD = 90
/** 扣2分为培训未完成，扣1.5分为…: no more than some of what was lost. */
const AGAIN = /^(?:[^。；\n]{0,80}扣|、[\d.]+分)/

function ofIndicator(prose: Prose, lost: Claim): Tie | null {
  const marks = prose.claims
    .slice(Math.max(0, lost.index - 4), lost.index)
    .filter((claim) => isMark(claim) && claim.sentence === lost.sentence && claim.depth >= lost.depth)
  const [full, got] = marks.slice(-2)
  if (full === undefined || got === undefined || !TAKEN.test(lost.lead) || !GOT.test(got.lead)) return null
  const isBeside = got.index === full.index + 1 && OF_INDICATOR.test(full.lead) && !GOT.test(full.lead)
  const isInOne =
    !prose.normal.slice(got.end, lost.start).includes('；') &&
    !AGAIN.test(prose.normal.slice(lost.end, lost.end + AHEAD))
  return isBeside && isInOne ? makeTie('balance', difference(lost, [full, got]), 'certain') : null
}

/** 自评得分97分，扣分在, 得分94.5分。扣分原因：: what follows is all that was lost. */
const WHY =
  /^[，。；](?:其中)?(?:主要)?(?:扣分|失分|丢分|被扣分?)(?:在|为|项|点|情况|原因|事项|指标|如下|主要|有|是|的|和|包括|说明)*[：，。为是在于有]?[“一（1]?/
const TAKEN_OFF = /(?:扣|扣除|扣减|扣掉|失|丢)(?:了)?$/
const FEWEST_LOST = 2

/** 自评得分94.5分。扣分原因：一是供餐不足，扣2.5分；二是结余较大，扣1.0分；三是温度不达标，扣2.0分: each that was lost, in one paragraph. */
function ofReasons(prose: Prose, score: Claim): Tie | null {
  if (!SCORE.test(score.lead) || !WHY.test(prose.normal.slice(score.end, score.end + 12))) return null
  const behind = prose.claims
    .slice(score.index + 1, score.index + 1 + REACH.amounts)
    .filter((claim) => claim.paragraph === score.paragraph && claim.unit.dimension === 'score')
  const lost = behind.filter((claim) => isMark(claim) && TAKEN_OFF.test(claim.lead))
  if (lost.length < FEWEST_LOST || lost.length < behind.length) return null
  const full = { quantity: fullMark(prose, score), sign: 1 } as const
  const terms = [full, ...lost.map((quantity) => ({ quantity, sign: -1 }) as const)]
  const equation = { form: 'sum', whole: score, terms } as const
  return isSolved(equation) || isExactSlip(equation) ? makeTie('balance', equation, 'certain') : null
}

/** 自评得分94.2分 … 扣分5.8分的主要原因: what a score lacks of full marks. */
export function marksLost(prose: Prose): Tie[] {
  if (!/[扣失丢]/.test(prose.normal)) return []
  return flatMapped(prose.claims, (claim) =>
    isMark(claim) ? (tieOf(prose, claim) ?? ofIndicator(prose, claim) ?? ofReasons(prose, claim) ?? []) : [],
  )
}
