import { compare, sumOf } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { sumKindOf } from '../lists/parts.ts'
import { isOutcome, mayOverlap } from '../lists/plausible.ts'
import { isNearlySo } from '../tie/in-row.ts'
import { closedTie } from '../tie/make-tie.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlain, sumOfParts } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'

/** 意见70条：表扬18条; 项目27个：地质勘查11个: what is told behind a colon is what there is. */
const OPENS = /^[一-龥]{0,4}：[^，。；：、\d]{1,14}$/
const NEXT = /^[，、][^，。；：、\d]{1,14}$/
const ENDS = /^(?!等)[一-龥]{0,4}[。；\n]|^$/
/** Some of them, or of something else. */
const NO_LIST =
  /其中|主要|重点|上年|去年|同期|[比较超每均各另]|增|减|占|累计|编制|至|约|计划|目标|任务|预算|完成|已|未|剩|余|新|最|折合|标准|应|实/
const FEWEST = 3
const MOST = 12

/** Amounts of one unit, one behind the other up to the end of the sentence. */
function listBehind({ claims, normal }: Prose, whole: Claim): readonly Claim[] {
  const [first] = claims.slice(whole.index + 1, whole.index + 2)
  if (first === undefined || !OPENS.test(normal.slice(whole.end, first.start))) return []
  const behind = claims.slice(first.index, first.index + MOST)
  const end = behind.findIndex(
    (claim, at) =>
      claim.unit.key !== whole.unit.key ||
      !isPlain(claim) ||
      (at > 0 && !NEXT.test(normal.slice(behind[at - 1]?.end, claim.start))),
  )
  const list = end === -1 ? behind : behind.slice(0, end)
  const last = list.at(-1)
  return last !== undefined && ENDS.test(normal.slice(last.end, last.end + 6)) ? list : []
}

/** Of three and more none is left out; two are no parts of less than they come to. */
const areAll = (whole: Claim, list: readonly Claim[]): boolean =>
  list.length >= FEWEST || (list.length === 2 && compare(sumOf(list.map(({ value }) => value)), whole.value) > 0)

function tieOf(prose: Prose, whole: Claim): Tie | null {
  if (!isPlain(whole) || whole.unit.dimension === 'score' || NO_LIST.test(whole.lead)) return null
  const list = listBehind(prose, whole)
  const labels = list.map(({ label }) => label)
  if (!areAll(whole, list) || list.some(({ lead }) => NO_LIST.test(lead))) return null
  if (labels.some(isOutcome) || mayOverlap(labels)) return null
  const equation = sumOfParts(whole, list)
  return !isSolved(equation) && isNearlySo(equation) ? closedTie(sumKindOf([...list]), equation) : null
}

/** 收到意见63条：表扬18条，批评27条，建议18条。 Nothing else is told of them. */
export const colonLists = (prose: Prose): Tie[] =>
  prose.normal.includes('：') ? flatMapped(prose.claims, (claim) => tieOf(prose, claim) ?? []) : []
