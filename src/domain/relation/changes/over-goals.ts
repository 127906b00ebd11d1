import { compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { lastClause, wordsBefore } from '../tie/clause.ts'
import { closedTie, makeTie } from '../tie/make-tie.ts'
import { isExactSlip } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { before } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'

const GOAL = /目标|标准|要求|序时|时间进度|指标|计划|任务|控制线|警戒|底线/
/** What leads to the points: 较目标高, 高于目标值, 慢, 相差. */
const ABOVE = /(?:高于|高出|超过|超出|超|优于|快于|领先|高|快|多)/
const BELOW = /(?:低于|慢于|落后|滞后|差距|差|低|慢|少|不足)/
/** 距目标5%还差0.1个百分点, 优于目标: of a rate that shall fall, what falls short lies above. */
const APART = /相差|差距|(?:还|尚|仍)?差|落后|滞后|优于|领先/
/** Words between the direction and the points: 高于上述目标值. */
const SAID = new RegExp(
  `(?:${ABOVE.source}|${BELOW.source}|${APART.source})(?:了|出|于|约|年度|绩效|年初|上述|既定|规定|设定|预期|全年|${GOAL.source}|的|值|数|进度)*$`,
)
const BRACKETED = /（[^（）]*）/g
/** So far back stands the goal that an evaluation opens with. */
const FAR = { amounts: 80, paragraphs: 40 }

/** What a difference in points says: the words of its clause, and which way. */
interface Said {
  readonly clause: string
  readonly sign: 1 | -1 | 0
}

function saidOf(prose: Prose, claim: Claim): Said | null {
  if (claim.unit.dimension !== 'percentage-points' || claim.vagueness !== 'none' || claim.bound !== 'none') return null
  const clause = lastClause(wordsBefore(prose, claim, 48).replace(BRACKETED, ''))
  const [words] = SAID.exec(clause) ?? []
  if (words === undefined) return null
  return { clause, sign: APART.test(words) ? 0 : ABOVE.test(words) ? 1 : -1 }
}

const isPercent = ({ unit, role, vagueness }: Claim): boolean =>
  unit.dimension === 'percent' && role !== 'growth' && vagueness === 'none'

/** 不低于95%, 目标值95%, 95%的序时进度: what shall be. */
function isGoal(prose: Prose, claim: Claim): boolean {
  const behind = prose.normal.slice(claim.end, Math.min(claim.tailEnd, claim.end + 8))
  return (
    isPercent(claim) &&
    (claim.bound !== 'none' ||
      GOAL.test(claim.lead) ||
      /^的?[^，。；、]{0,3}(?:目标|序时|时间进度|要求|标准)/.test(behind))
  )
}

/** The goal in the words of the comparison itself, or in a bracket behind the points. */
function goalSaid(prose: Prose, claim: Claim, { clause }: Said): Claim | null {
  const [earlier, later] = [prose.claims[claim.index - 1], prose.claims[claim.index + 1]]
  if (earlier?.sentence === claim.sentence && isGoal(prose, earlier)) {
    const between = prose.normal.slice(earlier.end, claim.start)
    const isDirect = !/[，；]/.test(between) || (!GOAL.test(clause) && /^[^；]{0,6}，[^，；]{0,4}$/.test(between))
    if (isDirect) return earlier
  }
  const isBehind = later?.sentence === claim.sentence && prose.normal[claim.end] === '（' && later.depth > claim.depth
  return isBehind && isPercent(later) ? later : null
}

const endsAlike = (one: string, other: string): boolean => one.length >= 3 && other.endsWith(one.slice(-4))

/** 规范化电子建档率不低于90% is the goal of 建档率91.8%. */
function isNamedAlike(goal: Claim, actual: Claim): boolean {
  const name = actual.label.replace(/^(?:其中|全年|总体|实际|平均)/, '')
  const own = goal.label.replace(/(?:不[低少小]于|不[高大]于|不超过|目标|要求|标准|应|须).*$/, '')
  return endsAlike(name, own) || endsAlike(own, name)
}

/** Goals stated before: in the sentence, or of the same name anywhere before. */
function goalsBefore(prose: Prose, claim: Claim, actual: Claim): Claim[] {
  const goals = before(prose, claim, FAR).filter((other) => other !== actual && isGoal(prose, other))
  const own = goals.filter(({ sentence }) => sentence === claim.sentence)
  if (own.length > 0) return own
  const named = goals.filter((goal) => isNamedAlike(goal, actual))
  const beside = goals.filter(({ sentence }) => sentence === claim.sentence - 1)
  return named.length > 0 ? named : beside
}

/** 由上年的6.8%降到5.1%: what it was is not what the goal is for. */
const EARLIER = /(?:上年|去年|同期|年初)[^，。；]{0,4}$/

/** Percentages that can be what is compared, the nearest first. */
function actualsOf(prose: Prose, claim: Claim): Claim[] {
  return before(prose, claim, { amounts: 8, paragraphs: 0 }).filter(
    (other) =>
      isPercent(other) && other.sentence >= claim.sentence - 1 && !isGoal(prose, other) && !EARLIER.test(other.lead),
  )
}

function equationOf(claim: Claim, more: Claim, less: Claim): Equation {
  return {
    form: 'sum',
    whole: claim,
    terms: [
      { quantity: more, sign: 1 },
      { quantity: less, sign: -1 },
    ],
  }
}

type Pairs = readonly (readonly [actual: Claim, goal: Claim])[]

/** The difference as the words tell it, and the other way round. */
function waysOf(claim: Claim, [actual, goal]: Pairs[number], sign: Said['sign']): readonly [Equation, Equation] {
  const [up, down] = [equationOf(claim, actual, goal), equationOf(claim, goal, actual)]
  // 离15%的目标还差0.76个百分点 of 84.24%: the goal lies above, but for one slip of it.
  const isShort = !isSolved(up) && isExactSlip(down)
  const isRising = sign === 1 || (sign === 0 && compare(actual.value, goal.value) >= 0 && !isShort)
  return isRising ? [up, down] : [down, up]
}

/** 目标为不低于92%，实际为93.4%，高于目标1.4个百分点: what shall be, what is and how far they lie apart, one behind the other. */
const isRow = (claim: Claim, [actual, goal]: Pairs[number]): boolean =>
  actual.index === claim.index - 1 && goal.index === claim.index - 2 && goal.sentence === claim.sentence

/** One that holds; else one that holds the other way round; else the only one there is, said fully where they stand in a row. */
function judged(claim: Claim, said: Said, pairs: Pairs): Tie | null {
  const ways = pairs.map((pair) => waysOf(claim, pair, said.sign))
  const meant = ways.find(([told]) => isSolved(told)) ?? ways.find(([, turned]) => isSolved(turned))
  const [first, ...others] = meant === undefined ? ways : [meant]
  if (first === undefined || others.length > 0) return null
  const isSaid = said.sign !== 0 && pairs.every((pair) => isRow(claim, pair))
  return isSaid ? closedTie('change', first[0]) : makeTie('change', first[0], 'certain')
}

/** 建档率91.8%，比目标高1.8个百分点; 较58.33%的序时进度慢2.76个百分点: how far a rate is from its goal. */
export function overGoal(prose: Prose, claim: Claim): Tie | null {
  const said = saidOf(prose, claim)
  if (said === null) return null
  const goal = goalSaid(prose, claim, said)
  if (goal === null && !GOAL.test(said.clause)) return null
  const pairs = actualsOf(prose, claim).flatMap((actual) =>
    (goal === null ? goalsBefore(prose, claim, actual) : [goal]).map((each) => [actual, each] as const),
  )
  return judged(claim, said, pairs)
}
