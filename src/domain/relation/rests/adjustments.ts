import { compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { clauseBefore } from '../../claim/index.ts'
import { difference, leadOf, sought, soughtDifference } from '../tie/sought.ts'
import type { Equation, Term, Tie } from '../tie/tie.ts'

const INITIAL =
  /(?:年?初(?:部门|批复|下达)?预算|年初(?:安排|规模|计划|指标)|部门预算批复|批复(?:部门|年初)?预算|原(?:批复)?预算|年初批复)[^，。；]{0,8}$/
const ADDED = /(?:追加|调增|新增|增加|增拨|追加下达|净增|年中(?:调整|下达|安排))[^，。；]{0,16}$/
const TAKEN = /(?:调减|核减|收回|压减|冲减|削减|扣减|减少|统筹收回)[^，。；]{0,16}$/
const ADJUSTED =
  /(?:全年[一-龥]{0,8}预算|调整后?的?(?:全年|部门|项目)?预算|预算调整[为至]|调整[为至]|年度预算|全年(?:实际)?下达|预算总额|预算合计)[^，。；其]{0,6}$/
/** No more amounts than this stand between the first budget and the last. */
const FARTHEST = 12
const STEPS_BACK = 6

const isMoney = ({ unit, vagueness, bound, role }: Claim): boolean =>
  unit.key === '元' && vagueness === 'none' && bound === 'none' && role !== 'unit-price'

const clauseOf = (prose: Prose, claim: Claim): string => clauseBefore(leadOf(prose, claim))

/** 调增312.40万元、调减168.20万元，净增144.20万元: what the steps before come to is none itself. */
const isNetOfSteps = (prose: Prose, claim: Claim, at: number): boolean =>
  at > 1 && /净[增减]/.test(clauseOf(prose, claim))

/** What was added or taken between two budgets; what 其中 and brackets name are parts of these. */
function stepsBetween(prose: Prose, between: readonly Claim[], depth: number): Term[] | null {
  const steps: Term[] = []
  let isInside = false
  for (const claim of between.filter((each, at) => each.depth <= depth && !isNetOfSteps(prose, each, at))) {
    const [lead, clause] = [leadOf(prose, claim), clauseOf(prose, claim)]
    const isStep = ADDED.test(clause) || TAKEN.test(clause)
    isInside = /其中|包括|分别/.test(lead) || (isInside && !(isStep && /[。；]/.test(lead)))
    if (isInside) continue
    if (!isStep) return null
    steps.push({ quantity: claim, sign: TAKEN.test(clause) ? -1 : 1 })
  }
  return steps.length === 0 ? null : steps
}

function tieOf(prose: Prose, claims: readonly Claim[], at: number): Tie | null {
  const adjusted = claims[at]
  if (adjusted === undefined || !isMoney(adjusted) || !ADJUSTED.test(clauseOf(prose, adjusted))) return null
  const before = claims.slice(Math.max(0, at - FARTHEST), at).filter(isMoney)
  const from = before.findLastIndex((claim) => INITIAL.test(clauseOf(prose, claim)))
  const initial = before[from]
  const steps = initial === undefined ? null : stepsBetween(prose, before.slice(from + 1), adjusted.depth)
  if (initial === undefined || steps === null) return null
  const equation: Equation = { form: 'sum', whole: adjusted, terms: [{ quantity: initial, sign: 1 }, ...steps] }
  return sought('balance', [equation])
}

/** 同意追加312.50万元。该项目年初预算250.00万元，调整后预算562.50万元: what was added stands before both. */
function stepBefore(prose: Prose, claims: readonly Claim[], at: number): Tie | null {
  const [initial, adjusted] = [claims[at - 1], claims[at]]
  if (initial === undefined || adjusted?.sentence !== initial.sentence || !isMoney(initial) || !isMoney(adjusted))
    return null
  if (!INITIAL.test(clauseOf(prose, initial)) || !ADJUSTED.test(clauseOf(prose, adjusted))) return null
  const steps = claims
    .slice(Math.max(0, at - 1 - STEPS_BACK), at - 1)
    .filter((claim) => isMoney(claim) && ADDED.test(clauseOf(prose, claim)))
  return sought(
    'change',
    steps.map((step) => difference(step, [adjusted, initial])),
  )
}

const CHANGED = /^，(?:其中)?(?:净)?(?:(调增|追加|增加|核增)|(?:调减|核减|减少|压减|追减))(?:了|额)?$/

/** 年初部门预算412.30万元。…调整后预算455.80万元，调增43.50万元: by how much, right behind what it came to. */
function changeBehind(prose: Prose, claims: readonly Claim[], at: number): Tie | null {
  const [adjusted, change] = [claims[at], claims[at + 1]]
  if (adjusted === undefined || change === undefined || !isMoney(adjusted) || !isMoney(change)) return null
  const way = CHANGED.exec(leadOf(prose, change))
  if (way === null || !ADJUSTED.test(clauseOf(prose, adjusted))) return null
  const initial = claims
    .slice(Math.max(0, at - FARTHEST), at)
    .findLast((claim) => isMoney(claim) && INITIAL.test(clauseOf(prose, claim)))
  if (initial === undefined) return null
  return soughtDifference(change, [[adjusted, initial]], way[1] === undefined ? -1 : 1)
}

/** 年初预算2,186.40万元，年中追加143.60万元，调减20万元，全年预算2,310.00万元. */
export function adjustmentsIn(prose: Prose, claims: readonly Claim[]): Tie[] {
  return claims.flatMap(
    (_, at) => tieOf(prose, claims, at) ?? stepBefore(prose, claims, at) ?? changeBehind(prose, claims, at) ?? [],
  )
}

const FROM = /(?:由|从)[^，。；]{0,16}$/
const TO =
  /^[^，。；]{0,6}(?:增加|增至|调增|追加|提高|调整|变更?|变动|减少|调减|核减|压减|降低|减至|降至)(?:到|至|为)?[^，。；]{0,4}$/
const BY = /(?:追加|调增|核增|调减|核减|压减|动用|调入|调出|划转|转入|转出|补充|提取)[^，。；]{0,24}$/
/** 18.60万元调剂用于…: what was moved, by the words behind it. */
const MOVED = /^(?:调剂|划转|调整|调出|调入|转[入出]|改用|补登|补记|补列|入账)/
const NET = /^，?(?:净)?(?:增加?|减少?|调增|调减|核减|压减|追加|多|少)了?$/
/** 由420万元调整为575万元，减少155万元 says the other way round, and is judged as a change. */
const isNet = (prose: Prose, from: Claim, to: Claim) => (claim: Claim) => {
  const lead = leadOf(prose, claim)
  return NET.test(lead) && /减|少/.test(lead) === compare(from.value, to.value) > 0
}
const AMOUNTS_AROUND = 12

/** 追加85.00万元 … 由642.30万元增加至727.30万元: what was added is what lies between. */
function tieOfSpan(prose: Prose, from: Claim, to: Claim): Tie | null {
  const before = prose.claims.slice(Math.max(0, from.index - AMOUNTS_AROUND), from.index)
  const behind = prose.claims
    .slice(to.index + 1, to.index + 2)
    .filter(({ start }) => !/[。；]/.test(prose.normal.slice(to.end, start)))
  const steps = [...before.filter((claim) => isStep(prose, claim)), ...behind.filter(isNet(prose, from, to))].filter(
    isMoney,
  )
  return sought(
    'change',
    steps.flatMap((step) => waysOf(prose, from, to).map((pair) => difference(step, pair))),
  )
}

const isStep = (prose: Prose, claim: Claim): boolean =>
  BY.test(clauseOf(prose, claim)) || MOVED.test(prose.normal.slice(claim.end, claim.end + 4))

/** 减至 goes down, 增至 goes up; 变为 may be either. */
function waysOf(prose: Prose, from: Claim, to: Claim): (readonly [Claim, Claim])[] {
  const lead = leadOf(prose, to)
  if (/减|降/.test(lead)) return [[from, to]]
  return /变|调整/.test(lead) && compare(from.value, to.value) > 0
    ? [
        [from, to],
        [to, from],
      ]
    : [[to, from]]
}

/** Amounts that went from one to another by an amount stated beside them. */
export function spansIn(prose: Prose, claims: readonly Claim[]): Tie[] {
  return claims.flatMap((from, at) => {
    const to = claims[at + 1]
    const isSpan =
      to !== undefined &&
      to.sentence === from.sentence &&
      isMoney(from) &&
      isMoney(to) &&
      FROM.test(leadOf(prose, from)) &&
      TO.test(leadOf(prose, to))
    return isSpan ? (tieOfSpan(prose, from, to) ?? []) : []
  })
}
