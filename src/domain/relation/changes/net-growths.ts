import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { lastClause } from '../tie/clause.ts'
import { heldOrOnly, isPlain, isSlippedWidely } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'

/** ，增幅; ，增长 */
const RATE = /^，(?:增幅|降幅|增长|下降|增长率|下降率)(?:为|达|约)?$/
/** 净增144.20万元, 比上年末净增3,182人 */
const NET = /净[增减](?:加|少)?(?:了)?$/
/** 调整后预算为3,004.20万元: what it came to, between the two. */
const CAME_TO = /^，(?:调整|变更|增减|追加|调[增减])后[^，。；\d]{0,8}$/
const FIRST = /年初|期初|原有?|上年末?|去年末?/
const BACK = 8

interface Net {
  readonly change: Claim
  /** The amounts of its sentence before it, the first of them first. */
  readonly before: readonly Claim[]
}

function netOf({ claims }: Prose, rate: Claim): Net | null {
  const own = claims
    .slice(Math.max(0, rate.index - BACK), rate.index)
    .filter(({ sentence }) => sentence === rate.sentence)
  const last = own.at(-1)
  const at = last !== undefined && CAME_TO.test(last.lead) ? -2 : -1
  const change = own.at(at)
  if (change === undefined || !isPlain(change) || !NET.test(change.lead)) return null
  const alike = own.slice(0, at).filter((claim) => claim.unit.key === change.unit.key && isPlain(claim))
  return { change, before: alike }
}

/** 年初预算2860.00万元，…净增144.20万元，…增幅5.04%: out of what there was at first. */
const outOfFirst = (rate: Claim, { change, before }: Net): Equation | null => {
  const [first] = before
  return first !== undefined && FIRST.test(first.lead)
    ? { form: 'ratio', rate, numerator: change, denominator: first }
    : null
}

/** 参保218,463人，其中甲31,287人、乙187,176人，比上年末净增3,182人，增长1.48%: of all of them, and not of one of its parts. */
function ofAll(prose: Prose, rate: Claim, { change, before }: Net): Equation | null {
  const [current, ...parts] = before
  const isCompared = /[比较](?:上年|去年|年初|期初|同期)/.test(lastClause(change.lead))
  if (current === undefined || !isCompared || FIRST.test(current.lead)) return null
  const [part] = parts
  const isDivided = part === undefined || prose.normal.slice(current.end, part.start).includes('其中')
  return isDivided ? { form: 'growth', rate, change, current, sign: change.lead.includes('净减') ? -1 : 1 } : null
}

function tieOf(prose: Prose, rate: Claim): Tie | null {
  if (rate.unit.dimension !== 'percent' || !RATE.test(rate.lead)) return null
  const net = netOf(prose, rate)
  const equation = net === null ? null : (outOfFirst(rate, net) ?? ofAll(prose, rate, net))
  return equation === null ? null : heldOrOnly('growth', [equation], { isTold: isSlippedWidely, certainty: 'closed' })
}

/** By how many percent it grew, where the words tell of the net change beside it. */
export const netGrowths = (prose: Prose): Tie[] =>
  /净[增减]/.test(prose.normal) ? flatMapped(prose.claims, (claim) => tieOf(prose, claim) ?? []) : []
