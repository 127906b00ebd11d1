import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { sumKindOf } from '../lists/parts.ts'
import { dividesWhole, isOutcome, mayOverlap } from '../lists/plausible.ts'
import { isDerived } from '../tie/derived.ts'
import { closedTie } from '../tie/make-tie.ts'
import { fineDigits } from '../tie/print.ts'
import { isExactSlip } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlain, sumOfParts } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'

/** ，维持45件: set off from its whole; 、变更9件: joined to it. */
const FIRST = /^[，：][^，。；：、\d]{1,12}$/
const JOINED = /^(?:、|和|及|与|以及)[^，。；：、\d]{1,12}$/
const ANY = /^[，、][^，。；：\d]{1,14}$/
/** ，还有7个: the last of all. */
const LAST = /^，(?:还有|最后|剩下的?|其余的?)(?:[^，。；：\d]{0,8})$/
const ENDS = /^(?!等)[^，。；\d]{0,6}[。；\n]|^$/
const NO_LIST =
  /其中|主要|重点|上年|去年|同期|[比较超每均各另]|增|减|占|累计|至|约|计划|目标|任务|预计|新|最|折合|编制|标准|发现|查出|整改|隐患|[国省市县区]家?级/
const FEWEST = 3
const MOST = 10

/** Amounts of its unit, one right behind the other. */
function rowBehind({ claims }: Prose, whole: Claim, next: RegExp): readonly Claim[] {
  const behind = claims.slice(whole.index + 1, whole.index + 1 + MOST)
  const end = behind.findIndex(
    (claim, at) =>
      claim.sentence !== whole.sentence ||
      claim.unit.key !== whole.unit.key ||
      !isPlain(claim) ||
      isDerived(claim) ||
      !(at === 0 ? FIRST : next).test(claim.lead),
  )
  return end === -1 ? behind : behind.slice(0, end)
}

/** Joined up to the end of the sentence: 维持45件、变更9件、撤销4件。 Two of them where their names divide all there is. */
function joinedRow(prose: Prose, whole: Claim): readonly Claim[] {
  const row = rowBehind(prose, whole, JOINED)
  const last = row.at(-1)
  const isAll = row.length >= FEWEST || (row.length === 2 && dividesWhole(row.map(({ label }) => label)))
  return isAll && last !== undefined && ENDS.test(prose.normal.slice(last.end, last.end + 8)) ? row : []
}

/** 当场答复31个，转交办理48个，还有7个: up to what is called the last. */
function rowToLast(prose: Prose, whole: Claim): readonly Claim[] {
  const row = rowBehind(prose, whole, ANY)
  const last = row.findIndex(({ lead }) => LAST.test(lead))
  return last + 1 >= FEWEST ? row.slice(0, last + 1) : []
}

/** 住宿类39件，餐饮类21件，其余9件: called as the others are. */
const isOneOfThem = ({ label }: Claim, [first]: readonly Claim[]): boolean =>
  label !== '' && label.slice(-1) === first?.label.slice(-1)

function tieOf(prose: Prose, whole: Claim): Tie | null {
  if (!isPlain(whole) || isDerived(whole) || whole.unit.dimension === 'score' || NO_LIST.test(whole.lead)) return null
  const toLast = rowToLast(prose, whole)
  const row = toLast.length > 0 ? toLast : joinedRow(prose, whole)
  if (row.length === 0 || row.some(({ lead }) => NO_LIST.test(lead)) || isOneOfThem(whole, row)) return null
  const labels = row.map(({ label }) => label)
  if (toLast.length === 0 && (labels.some(isOutcome) || mayOverlap(labels))) return null
  const equation = sumOfParts(whole, row)
  const isTelling = Math.max(...quantitiesOf(equation).map(fineDigits)) > 1
  return !isSolved(equation) && isTelling && isExactSlip(equation) ? closedTie(sumKindOf([...row]), equation) : null
}

/** 申请复核67件，维持45件、变更9件、撤销4件、不予受理9件。 What 、 joins right behind an amount, with nothing behind it in the sentence. */
export const rowsRightBehind = (prose: Prose): Tie[] => flatMapped(prose.claims, (claim) => tieOf(prose, claim) ?? [])
