import type { Claim } from '../../claim/index.ts'
import { clauseBefore } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { difference, sought, soughtDifference } from '../tie/sought.ts'
import type { Equation, Term, Tie } from '../tie/tie.ts'

const INITIAL =
  /(?:年?初(?:部门|批复|下达)?预算|年初[一-龥]{0,4}(?:安排|规模|计划|指标)|部门预算批复|批复(?:部门|年初)?预算|原(?:批复)?预算|年初批复)[^，。；]{0,8}$/
const ADDED = /(?:上年结转|追加|调增|新增|增加|增拨|追加下达|净增|年中(?:调整|下达|安排))[^，。；]{0,16}$/
const TAKEN = /(?:调减|核减|收回|压减|冲减|削减|扣减|减少|统筹收回)[^，。；]{0,16}$/
const ADJUSTED =
  /(?:全年[一-龥]{0,8}预算|调整后?的?(?:全年|部门|项目)?预算|预算调整[为至]|调整[为至]|调整预算数|年度预算|全年(?:实际)?(?:下达|可用)|预算总额|预算合计)[^，。；其]{0,6}$/
/** No more amounts than this stand between the first budget and the last. */
const FARTHEST = 12
const STEPS_BACK = 6

export const isMoney = ({ unit, vagueness, bound, role }: Claim): boolean =>
  unit.key === '元' && vagueness === 'none' && bound === 'none' && role !== 'unit-price'

/** 年初预算312万元，追加45万元，其中…，合计357万元: what both come to, right behind what was added. */
const TOGETHER = /^，(?:全年)?(?:合计|共计|总计)(?:为)?$/

const clauseOf = (claim: Claim): string => clauseBefore(claim.lead)

const isWhatItCameTo = (claim: Claim): boolean => ADJUSTED.test(clauseOf(claim)) || TOGETHER.test(claim.lead)

/** 调增312.40万元、调减168.20万元，净增144.20万元: what the steps before come to is none itself. */
const isNetOfSteps = (claim: Claim, at: number): boolean => at > 1 && /净[增减]/.test(clauseOf(claim))

interface Told {
  readonly isInside: boolean
  readonly sentence: number
}

/** 其中, 包括 open what is divided; a step of another sentence or item ends it. */
function isDivided({ lead, sentence }: Claim, isStep: boolean, last: Told): boolean {
  const isNext = isStep && (/[。；]/.test(lead) || sentence !== last.sentence)
  return /其中|包括|分别|原因|[一二三四五]是/.test(lead) || (last.isInside && !isNext)
}

/** What was added or taken between two budgets; what 其中 and brackets name are parts of these. */
function stepsBetween(between: readonly Claim[], depth: number): Term[] | null {
  const steps: Term[] = []
  let last: Told = { isInside: false, sentence: -1 }
  for (const claim of between.filter((each, at) => each.depth <= depth && !isNetOfSteps(each, at))) {
    const clause = clauseOf(claim)
    const isStep = ADDED.test(clause) || TAKEN.test(clause)
    last = { isInside: isDivided(claim, isStep, last), sentence: claim.sentence }
    if (last.isInside) continue
    if (!isStep) return null
    steps.push({ quantity: claim, sign: TAKEN.test(clause) ? -1 : 1 })
  }
  return steps.length === 0 ? null : steps
}

function tieOf(claims: readonly Claim[], at: number): Tie | null {
  const adjusted = claims[at]
  if (adjusted === undefined || !isMoney(adjusted) || !isWhatItCameTo(adjusted)) return null
  const before = claims.slice(Math.max(0, at - FARTHEST), at).filter(isMoney)
  const from = before.findLastIndex((claim) => INITIAL.test(clauseOf(claim)))
  const initial = before[from]
  const steps = initial === undefined ? null : stepsBetween(before.slice(from + 1), adjusted.depth)
  if (initial === undefined || steps === null) return null
  const equation: Equation = { form: 'sum', whole: adjusted, terms: [{ quantity: initial, sign: 1 }, ...steps] }
  return sought('balance', [equation])
}

/** 同意追加312.50万元。该项目年初预算250.00万元，调整后预算562.50万元: what was added stands before both. */
function stepBefore(claims: readonly Claim[], at: number): Tie | null {
  const [initial, adjusted] = [claims[at - 1], claims[at]]
  if (initial === undefined || adjusted?.sentence !== initial.sentence || !isMoney(initial) || !isMoney(adjusted))
    return null
  if (!INITIAL.test(clauseOf(initial)) || !ADJUSTED.test(clauseOf(adjusted))) return null
  const steps = claims
    .slice(Math.max(0, at - 1 - STEPS_BACK), at - 1)
    .filter((claim) => isMoney(claim) && ADDED.test(clauseOf(claim)))
  return sought(
    'change',
    steps.map((step) => difference(step, [adjusted, initial])),
  )
}

const CHANGED = /^，(?:其中)?(?:净)?(?:(调增|追加|增加|核增)|(?:调减|核减|减少|压减|追减))(?:了|额)?$/

/** 年初部门预算412.30万元。…调整后预算455.80万元，调增43.50万元: by how much, right behind what it came to. */
function changeBehind(claims: readonly Claim[], at: number): Tie | null {
  const [adjusted, change] = [claims[at], claims[at + 1]]
  if (adjusted === undefined || change === undefined || !isMoney(adjusted) || !isMoney(change)) return null
  const way = CHANGED.exec(change.lead)
  if (way === null || !ADJUSTED.test(clauseOf(adjusted))) return null
  const initial = claims
    .slice(Math.max(0, at - FARTHEST), at)
    .findLast((claim) => isMoney(claim) && INITIAL.test(clauseOf(claim)))
  if (initial === undefined) return null
  return soughtDifference(change, [[adjusted, initial]], way[1] === undefined ? -1 : 1)
}

/** 年初预算2,186.40万元，年中追加143.60万元，调减20万元，全年预算2,310.00万元. */
export function adjustmentsIn(claims: readonly Claim[]): Tie[] {
  return flatMapped(claims, (_, at) => [
    ...flatMapped([tieOf(claims, at) ?? stepBefore(claims, at)], (tie) => tie ?? []),
    ...flatMapped([changeBehind(claims, at)], (tie) => tie ?? []),
  ])
}
