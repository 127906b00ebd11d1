import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { lastClause } from '../tie/clause.ts'
import { closedTie, makeTie } from '../tie/make-tie.ts'
import { fineDigits } from '../tie/print.ts'
import { isExactSlip } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { difference, isPlain } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'

/** ，余, ，剩余, ；余款, ，尚有: nothing else is between what was done and what is left. */
const LEFT =
  /^(?:[^，。；\d]{0,14}[，；](?:[^，。；\d]{2,8}，)?|(?=[尚还仍余剩]))(?:尚|还|仍)?(?:余下?|剩下?|剩余|其余|余款|结余|尚?欠|尚?缺|有|可使用|可用|(?:本次|此次)清算)(?:资金|金额|部分|款项)?的?$/
/** 有 and 还有 by themselves say nothing: 尚有, 仍有. */
const IS_THERE = /(?:^|[，；])(?:还?有|欠|缺)$/
/** 南丰县已解除: done by one that the whole is not told of. */
const OF_PLACE = /[省市县区镇乡村州局院校司站队][^，。；]{0,12}$/
/** 43件已报批核销，剩余8件 */
const DONE_BEHIND = /^[^，。；]{0,4}已(?!知|有)/
/** 已取证, 实际使用, 清收: what was done of it, and nothing that it was done to. */
const DONE =
  /(?:^|[，。；：\n])(?:目前|现|截至[^，。；]{2,10}|[^，。；\d]{0,3}年)?(?:均|都|共|累计)?(?:已(?!知|有)|实际|清收|收回|追回|退回|办结|销号|整改到位|预拨)[^，。；：\d]{0,6}$/
const DONE_BY_OTHERS = /(?:已|实际|抵扣|清收|收回|追回|退回|支付|拨付|使用|完成|预拨)[^，。；：\d]{0,4}$/
/** 已支付41万元，对照两项预算108万元: what there was stands behind what was done. */
const ALL = /(?:预算|计划|总额|核定|限额|应[^，。；\d]{1,4})[^，。；\d]{0,4}$/
const SHARED = /分别|依次|各自|平均|[每均]|其中/
const BACK = 8
const FAR = 60
const SENTENCES_BACK = 2
const FEWEST_DIGITS = 3

const isExact = (claim: Claim): boolean => isPlain(claim) && claim.vagueness === 'none' && claim.role !== 'unit-price'

/** Amounts of its kind before a rest, the nearest first. */
const alikeBefore = ({ claims }: Prose, rest: Claim): Claim[] =>
  claims
    .slice(Math.max(0, rest.index - BACK), rest.index)
    .filter(
      ({ unit, paragraph, depth, sentence }) =>
        unit.key === rest.unit.key &&
        paragraph === rest.paragraph &&
        depth <= rest.depth &&
        sentence >= rest.sentence - SENTENCES_BACK,
    )
    .reverse()

const nameOf = (claim: Claim): string => claim.label.slice(-4)

/** 有账无物51件，有物无账21件。…有账无物的43件: the one of its name. */
function ofName(done: Claim, others: readonly Claim[]): Claim | undefined {
  const name = nameOf(done)
  const named = others.filter((claim) => name.length > 2 && nameOf(claim) === name)
  return named.length === 1 ? named[0] : undefined
}

/** 11个问题分为三类…；已整改9个，其余2个: it is left of one that stands farther off. */
const isOfFarther = ({ claims }: Prose, { whole, done }: Said, rest: Claim): boolean =>
  claims
    .slice(Math.max(0, rest.index - FAR), rest.index)
    .some((claim) => claim !== whole && claim.unit.key === rest.unit.key && isSolved(difference(rest, [claim, done])))

interface Said {
  readonly whole: Claim
  readonly done: Claim
  /** Nothing is named that it was done to: what stands before is meant. */
  readonly isSame: boolean
}

function saidOf(rest: Claim, alike: readonly Claim[]): Said | null {
  const [last, ...others] = alike
  const [next] = others
  if (last === undefined || next === undefined || last.sentence < rest.sentence - (/^[，；]/.test(rest.lead) ? 0 : 1))
    return null
  if (ALL.test(lastClause(last.lead)) && DONE_BY_OTHERS.test(next.lead) && next.sentence === rest.sentence)
    return { whole: last, done: next, isSame: false }
  const named = ofName(last, others)
  if (named !== undefined) return { whole: named, done: last, isSame: true }
  if (DONE.test(last.lead) || DONE_BEHIND.test(rest.lead)) return { whole: next, done: last, isSame: true }
  return DONE_BY_OTHERS.test(last.lead) && !OF_PLACE.test(lastClause(last.lead))
    ? { whole: next, done: last, isSame: false }
    : null
}

function tieOf(prose: Prose, rest: Claim): Tie | null {
  const { lead } = rest
  if (!LEFT.test(lead) || IS_THERE.test(lead) || !isExact(rest)) return null
  const said = saidOf(rest, alikeBefore(prose, rest))
  if (said === null) return null
  const { whole, done, isSame } = said
  if (![whole, done].every(isExact) || [whole, done].some((claim) => SHARED.test(lastClause(claim.lead)))) return null
  const equation = difference(rest, [whole, done])
  if (isSolved(equation)) return makeTie('balance', equation, 'certain')
  const isTold = isSame || Math.max(...[whole, done, rest].map(fineDigits)) >= FEWEST_DIGITS
  return isTold && isExactSlip(equation) && !isOfFarther(prose, said, rest) ? closedTie('balance', equation) : null
}

/** 17所学校未取证。目前已取证12所，余下5所: what there was, what was done of it and what is left, one behind the other. */
export const restsInTurn = (prose: Prose): Tie[] => flatMapped(prose.claims, (claim) => tieOf(prose, claim) ?? [])
