import { compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { clauseBefore } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { directionOf } from '../changes/direction.ts'
import { makeTie } from '../tie/make-tie.ts'
import { fineDigits } from '../tie/print.ts'
import { isExactSlip } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { difference, isPlain, sought } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'
import { isMoney } from './adjustments.ts'

const FROM = /(?:由|从(?![业事]))[^，。；]{0,16}$/
const TO =
  /^[^，。；]{0,6}(?:增加|增至|调增|追加|提高|调整|变更?|变动|减少|调减|核减|压减|降低|减至|降至|上升|下降|提升|扩大|缩[减小短]|[增减降升涨扩](?=[到至为]))(?:到|至|为)?[^，。；]{0,4}$/
const BY = /(?:追加|调增|核增|调减|核减|压减|动用|调入|调出|划转|转入|转出|补充|提取)[^，。；]{0,24}$/
/** 18.60万元调剂用于…: what was moved, by the words behind it. */
const MOVED = /^(?:调剂|划转|调整|调出|调入|转[入出]|改用|补登|补记|补列|入账)/
const NET = /^，?(?:净)?(?:增加?|减少?|调增|调减|核减|压减|追加|多|少)了?$/
/** 由420万元调整为575万元，减少155万元 says the other way round, and is judged as a change. */
const isNet = (from: Claim, to: Claim) => (claim: Claim) => {
  const { lead } = claim
  return NET.test(lead) && /减|少/.test(lead) === compare(from.value, to.value) > 0
}
const clauseOf = (claim: Claim): string => clauseBefore(claim.lead)

const AMOUNTS_AROUND = 12

/** 追加85.00万元 … 由642.30万元增加至727.30万元: what was added is what lies between. */
function tieOfSpan(prose: Prose, from: Claim, to: Claim): Tie | null {
  const before = prose.claims.slice(Math.max(0, from.index - AMOUNTS_AROUND), from.index)
  const behind = prose.claims
    .slice(to.index + 1, to.index + 2)
    .filter(({ start }) => !/[。；]/.test(prose.normal.slice(to.end, start)))
  const steps = [...before.filter((claim) => isStep(prose, claim)), ...behind.filter(isNet(from, to))].filter(isMoney)
  return sought(
    'change',
    steps.flatMap((step) => waysOf(from, to).map((pair) => difference(step, pair))),
  )
}

const isStep = (prose: Prose, claim: Claim): boolean =>
  BY.test(clauseOf(claim)) || MOVED.test(prose.normal.slice(claim.end, claim.end + 4))

/** 减至 goes down, 增至 goes up; 变为 may be either. */
function waysOf(from: Claim, to: Claim): (readonly [Claim, Claim])[] {
  const { lead } = to
  if (/减|降/.test(lead)) return [[from, to]]
  return /变|调整/.test(lead) && compare(from.value, to.value) > 0
    ? [
        [from, to],
        [to, from],
      ]
    : [[to, from]]
}

/** 增至36眼，增加的4眼; 降至1,476万kWh，年节电369万kWh: by how much, right behind what it came to. */
const NET_COUNT =
  /^，(?:其中|其)?(?:年|每年|全年|日均?)?净?(?:增加?|减少?|新增|缩[小短减]|多|少|节[电水气煤油约省能]|压[减缩]|核减|降低?)(?:了|的|出)?$/
/** 撒布融雪剂86吨，库存由240吨降到154吨: what was done with so much. */
const STEP_COUNT =
  /(?:新增|新[建设招聘购收]|增[设派配]|购[入置]|撤[并销除]|拆除|注销|清[退理]|退出|关停|划[转出入]|迁[入出]|转[入出]|并入|移交|报废|核销|剔[旧除]|撒布|投放|领用|消耗|出[栏库]|入库)[^，。；]{0,12}$/
const COUNTS_AROUND = 4
const MANY_DIGITS = 4

const isCounted = (claim: Claim): boolean =>
  isPlain(claim) && claim.vagueness === 'none' && claim.unit.dimension !== 'percentage-points'

const digitsOf = (equation: Equation): number => Math.max(...quantitiesOf(equation).map(fineDigits))

/** Amounts of any kind: whichever beside them makes the span; else one that words say to be it, and a slip keeps from it. */
function tieOfCounts(prose: Prose, from: Claim, to: Claim): Tie | null {
  const way = compare(to.value, from.value)
  // 由28.5元降到21.9元，提高6.6元 says the other way round, and is judged as a change.
  const isLike = (claim: Claim): boolean =>
    claim.unit.key === from.unit.key && isCounted(claim) && directionOf(prose, claim) !== -way
  const before = prose.claims
    .slice(Math.max(0, from.index - COUNTS_AROUND), from.index)
    .filter((claim) => isLike(claim) && claim.sentence >= from.sentence - 1 && claim.paragraph === from.paragraph)
  const behind = prose.claims
    .slice(to.index + 1, to.index + 2)
    .filter((claim) => isLike(claim) && claim.sentence === to.sentence)
  const equationOf = (step: Claim): Equation => difference(step, way > 0 ? [to, from] : [from, to])
  const holding = [...behind, ...before].map(equationOf).find(isSolved)
  if (holding !== undefined) return makeTie('change', holding, 'certain')
  const net = behind.filter((claim) => NET_COUNT.test(claim.lead)).map(equationOf)
  const done = before.filter((claim) => STEP_COUNT.test(clauseOf(claim))).map(equationOf)
  const told = done.length === 1 ? done.filter((equation) => digitsOf(equation) >= MANY_DIGITS) : []
  const slipped = [...net, ...told].find((equation) => digitsOf(equation) >= MANY_DIGITS - 1 && isExactSlip(equation))
  return slipped === undefined ? null : makeTie('change', slipped, 'likely')
}

const isSpan = (from: Claim, to: Claim): boolean =>
  to.sentence === from.sentence && to.unit.key === from.unit.key && FROM.test(from.lead) && TO.test(to.lead)

/** Amounts that went from one to another by an amount stated beside them. */
export function spansIn(prose: Prose, claims: readonly Claim[]): Tie[] {
  return flatMapped(claims, (from, at) => {
    const to = claims[at + 1]
    if (to === undefined || !isSpan(from, to)) return []
    if (isMoney(from) && isMoney(to)) return tieOfSpan(prose, from, to) ?? []
    return isCounted(from) && isCounted(to) ? (tieOfCounts(prose, from, to) ?? []) : []
  })
}
