import type { Claim, Prose } from '../../claim/index.ts'
import { difference, leadOf } from '../tie/sought.ts'
import type { Equation } from '../tie/tie.ts'

type Three = readonly [Claim, Claim, Claim]

const FULL = /(?:满分|总分|分值|权重分?|标准分)(?:值)?(?:均?为|共计?|是|：)?$/
const LOST = /(?:扣|扣[减除掉去]|失|丢|酌扣|被扣)(?:了|分|共|去)*$/
const GOT = /(?:得|实得|得分|评分|自评|最终得|实际得|计)(?:分|了|为|是)*$/

/** 满分8分，扣1.5分，实得6.5分. */
export function marksLeft(prose: Prose, [full, lost, got]: Three): Equation | null {
  const areMarks = [full, lost, got].every(({ unit }) => unit.dimension === 'score')
  const isTold = FULL.test(leadOf(prose, full)) && LOST.test(leadOf(prose, lost)) && GOT.test(leadOf(prose, got))
  // 每次扣1分: for each of several.
  const isOnce = !/[每各次项处]/.test(leadOf(prose, lost))
  // 自评扣2分，复核得95分: who reviews it takes off more.
  const isOfOne = /复[核评审]|[初终]评/.test(leadOf(prose, got)) === /复[核评审]|[初终]评/.test(leadOf(prose, lost))
  return areMarks && isTold && isOnce && isOfOne ? difference(got, [full, lost]) : null
}
