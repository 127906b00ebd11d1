import { compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { isBesideOthers } from '../tie/clause.ts'
import { areInRow, isNearlySo } from '../tie/in-row.ts'
import { closedTie, makeTie } from '../tie/make-tie.ts'
import { fineDigits } from '../tie/print.ts'
import { isOneSlipAway } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import type { Equation, Term, Tie } from '../tie/tie.ts'

const INFLOW =
  /(?:收入|预算(?:数|资金|安排|下达|批复)?|下达(?:资金)?|到位(?:资金)?|拨入|拨付|安排(?:资金)?|中标|概算|控制价|计划投资|批复)$/
const OUTFLOW =
  /(?:支出|执行(?:数)?|支付|使用|列支|决算|合同(?:价|金额)?|中标(?:价|金额)?|实际(?:支出|完成投资)?)(?:资金|金额|数)?$/
const OPENING = /(?:上年|年初|期初|以前年度)(?:结转和结余|结转结余|结转|结余)(?:资金|收入)?(?:为|共)?$/
const REST = /(?:结余|节余|结转|剩余|节约|节省|节支|未支出|未执行|未使用|年末结转和结余|结转结余)[^，。；]{0,6}$/
const OVER = /超支[^，。；]{0,4}$/

function tieOfRest(prose: Prose, claims: readonly Claim[], at: number): Tie | null {
  const rest = claims[at]
  if (rest === undefined || rest.unit.key !== '元' || rest.vagueness !== 'none') return null
  const { lead } = rest
  const isOver = OVER.test(lead)
  if ((!REST.test(lead) && !isOver) || OPENING.test(lead) || /较|比|其中/.test(lead)) return null
  const before = claims
    .slice(Math.max(0, at - 6), at)
    .filter(({ sentence, unit }) => sentence === rest.sentence && unit.key === '元')
  const inflow = before.findLast((claim) => INFLOW.test(claim.label) && !OPENING.test(claim.lead))
  const outflow = before.findLast((claim) => OUTFLOW.test(claim.label) && claim !== inflow)
  const opening = before.find((claim) => OPENING.test(claim.lead))
  if (inflow === undefined || outflow === undefined || inflow.start > outflow.start) return null
  const equations = equationsOf({ rest, inflow, outflow, opening: opening ?? null, isOver })
  const holding = equations.find((equation) => isSolved(equation))
  if (holding !== undefined) return makeTie('balance', holding, 'certain')
  return before.length > 3 ? null : brokenRest(prose, [inflow, outflow, rest], equations)
}

/** Told however far off, where nothing else can be meant. */
function brokenRest(prose: Prose, row: readonly [Claim, Claim, Claim], equations: readonly Equation[]): Tie | null {
  const [tie = null] = equations
    .slice(0, 1)
    .map((equation) =>
      isRow(prose, row) && isNearlySo(equation)
        ? closedTie('balance', equation)
        : makeTie('balance', equation, 'likely'),
    )
  return tie
}

/** 年末累计结余: with what was there before. */
const OF_ALL_YEARS = /累计|历年|滚存|年末|期末|年底|结转/
const IS_ALL = /预算|资金|控制价|合同|概算|投资|中标/
const OF_SOME = /其中|另|各|分别|第[一二三]/

/** 预算136万元，实际支出133万元，节余3万元: three amounts one behind the other, of which none is a part of something else. */
function isRow(prose: Prose, row: readonly [Claim, Claim, Claim]): boolean {
  const [inflow, outflow, rest] = row
  const isYear = OF_ALL_YEARS.test(rest.lead) && !IS_ALL.test(inflow.label)
  return (
    compare(outflow.value, inflow.value) < 0 &&
    areInRow(prose, row, 'percent') &&
    !isYear &&
    row.every((claim) => !OF_SOME.test(claim.lead))
  )
}

interface Balance {
  readonly rest: Claim
  readonly inflow: Claim
  readonly outflow: Claim
  readonly opening: Claim | null
  readonly isOver: boolean
}

function equationsOf({ rest, inflow, outflow, opening, isOver }: Balance): Equation[] {
  const sign = isOver ? -1 : 1
  const terms: Term[] = [
    { quantity: inflow, sign },
    { quantity: outflow, sign: isOver ? 1 : -1 },
  ]
  const plain: Equation = { form: 'sum', whole: rest, terms }
  if (opening === null) return [plain]
  return [{ form: 'sum', whole: rest, terms: [...terms, { quantity: opening, sign: 1 }] }, plain]
}

const LEFT =
  /(?:剩余|剩下|其余|尚欠|欠缴|[尚仍]有|未[收缴还付发]|尚余|余下|尚有|还有|未(?:执行|支付|拨付|完成|办结|化解|整改)(?:部分|资金|金额)?)(?:的)?$/

/** 余额186.3亿元，限额192.5亿元，尚有6.2亿元: the second is what could have been. */
const isOfLimit = (claim: Claim): boolean =>
  /限额|上限|控制数|指标数|核定数/.test(claim.lead) || claim.bound === 'at-most'

function limitFirst([first, second]: readonly Claim[]): (Claim | undefined)[] {
  return second !== undefined && isOfLimit(second) ? [second, first] : [first, second]
}

/** 8所……；3所……；还有6所……: another of several, not what is left. */
const opensAnother = (rest: Claim): boolean => /；[^；]*(?:还有|尚有|[尚仍]有)$/.test(rest.lead)

/** 首付60%、验收后付30%，其余10%: percentages are left of a hundred, and of no amount before. */
const isLeft = (rest: Claim): boolean =>
  rest.vagueness === 'none' && rest.bound === 'none' && rest.unit.dimension !== 'percent' && LEFT.test(rest.lead)

const FEWEST_DIGITS = 3

/** 完成3道，累计27道，剩余5道: less than what is taken from it, among so many amounts or in so few digits. */
const isMisplaced = (whole: Claim, done: Claim, count: number): boolean =>
  compare(whole.value, done.value) < 0 && (count > 2 || Math.max(...[whole, done].map(fineDigits)) < FEWEST_DIGITS)

/** 交办38件，化解35件，剩余3件: what two amounts before it leave. */
function tieOfLeft(prose: Prose, claims: readonly Claim[], at: number): Tie | null {
  const rest = claims[at]
  if (rest === undefined || !isLeft(rest)) return null
  const before = claims
    .slice(Math.max(0, at - 12), at)
    .filter(
      ({ sentence, unit, role }) =>
        sentence === rest.sentence && unit.key === rest.unit.key && role !== 'growth' && role !== 'unit-price',
    )
  const [whole, done] = limitFirst(before.slice(-2))
  if (whole === undefined || done === undefined) return null
  // 分别为11户和9户，其余6户: two that stand side by side, of which neither is out of the other.
  if (/^[、和及与]/.test(done.lead)) return null
  if (isMisplaced(whole, done, before.length)) return null
  const tie = makeTie('balance', { form: 'sum', whole: rest, terms: [plus(whole), less(done)] }, 'likely')
  // 余额186.3亿元，控制在限额192.5亿元以内，尚有6.2亿元: the smaller may stand first.
  const turned = makeTie('balance', { form: 'sum', whole: rest, terms: [plus(done), less(whole)] }, 'likely')
  if (!tie.holds && turned.holds) return turned
  if (tie.holds) return tie
  const isMeant = before.length === 2 && !isBesideOthers(prose, rest) && !opensAnother(rest)
  return isMeant ? brokenLeft(prose, [whole, done, rest], tie) : null
}

/** A slip away, or of amounts that stand in a row. */
function brokenLeft(prose: Prose, row: readonly [Claim, Claim, Claim], tie: Tie): Tie | null {
  if (isDoneOf(prose, row) && isNearlySo(tie.equation)) return closedTie('balance', tie.equation)
  return isOneSlipAway(tie.equation) ? tie : null
}

/** 已补齐124份: so many of them are done. */
const DONE =
  /(?:已|完成|清理|交付|办结|整改|化解|补[齐办]|支付|拨付|使用|商调|收回|投用|建成|销号|兑付)[^，。；\d]{0,8}$/

/** 计划改造48张，已交付22张，其余26张: one behind the other, and less done than there was. */
const isDoneOf = (prose: Prose, [whole, done, rest]: readonly [Claim, Claim, Claim]): boolean =>
  areInRow(prose, [whole, done, rest], 'percent') &&
  compare(done.value, whole.value) < 0 &&
  DONE.test(done.lead) &&
  !OF_SOME.test(done.lead) &&
  // 尚有12台未签合同: of what is left there may be more that is told of nowhere.
  !/[尚还仍]有$/.test(rest.lead)

const ADJUSTED = /(?:调整后|变更后|追加后|调减后)[^，。；]{0,10}$/
const ADDED = /(?:追加|调增|增加|新增|增列|调入)[^，。；]{0,10}$/
/** 年初预算, 原批复: said to be what was there before, so that nothing else is meant. */
const INITIAL = /(?:年初|原|批复)[^，。；]{0,10}$/
const TAKEN = /(?:核减|调减|压减|收回|减少|扣减|调出|冲减)[^，。；]{0,10}$/

/** 年初420万元，追加60万元，核减85万元，调整后395万元: where every amount between says which way it goes. */
function tieOfAdjustment(claims: readonly Claim[], at: number): Tie | null {
  const adjusted = claims[at]
  if (adjusted === undefined || adjusted.vagueness !== 'none' || !ADJUSTED.test(adjusted.lead)) return null
  const [initial, ...changes] = claims
    .slice(Math.max(0, at - 6), at)
    .filter(
      ({ sentence, unit, depth }) =>
        sentence === adjusted.sentence && unit.key === adjusted.unit.key && depth === adjusted.depth,
    )
  if (initial === undefined || changes.length === 0 || signOfChange(initial) !== null) return null
  const terms = changes.flatMap((quantity): Term[] => {
    const sign = signOfChange(quantity)
    return sign === null ? [] : [{ quantity, sign }]
  })
  if (terms.length < changes.length) return null
  const equation: Equation = { form: 'sum', whole: adjusted, terms: [{ quantity: initial, sign: 1 }, ...terms] }
  return makeTie('balance', equation, INITIAL.test(initial.lead) ? 'certain' : 'likely')
}

function signOfChange(claim: Claim): 1 | -1 | null {
  const { lead } = claim
  if (TAKEN.test(lead)) return -1
  return ADDED.test(lead) ? 1 : null
}

const plus = (quantity: Claim): Term => ({ quantity, sign: 1 })
const less = (quantity: Claim): Term => ({ quantity, sign: -1 })

/** 收入−支出＝结余, 预算−支出＝节约, with what was carried over where it is named. */
export function balancesIn(prose: Prose, claims: readonly Claim[]): Tie[] {
  return flatMapped(
    claims,
    (_, at) => tieOfRest(prose, claims, at) ?? tieOfLeft(prose, claims, at) ?? tieOfAdjustment(claims, at) ?? [],
  )
}
