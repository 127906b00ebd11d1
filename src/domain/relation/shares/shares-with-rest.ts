import { exactText, minus } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { takenAs, takenExactly } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { closedTie, makeTie } from '../tie/make-tie.ts'
import { fineDigits, HUNDRED } from '../tie/print.ts'
import { isExactSlip } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { difference, isPlain, isSlipped, isSlippedWidely, OF_A_REPORT, summedIn, sumOfParts } from '../tie/sought.ts'
import type { Equation, Quantity, Tie } from '../tie/tie.ts'

/** 52份，占超期总数的70.27%; 直接减免2768具，减免率99.03% */
const RATE = /^，(?:占[^，。；占比]{0,14}|[^，。；占比较年]{0,8}率)(?:为|达)?$/
/** 其余22份, 没有当天减免的27具, 未通过的9项 */
const REST = /^[，；](?:其余|余下|剩余|(?:没有?|未能?)[^，。；\d]{1,10})(?:的|为)?$/
/** 完成率90%，尚有3个, 正在整改的2个: but 占36%，还有7人 goes on with others. */
const NOT_YET = /^[，；](?:[尚还仍]有|正在[^，。；\d]{2,12}的|(?:在[建办审]|未[完办改])[^，。；\d]{0,4}的?)$/
const FINE = 3
/** An amount of fewer digits makes a percentage by chance. */
const MANY = 4
const BACK = 3
/** 随机入户测温, 共检查, 反馈问题: so many were looked at. */
const OF_ALL = /共|抽|[检抽排核调清]查|访|测|发放|收到|受理|反馈|指出|应|计划|任务/

/** 前三季度 and 第四季度 are all of a year. */
const SPANS: readonly (readonly [one: RegExp, other: RegExp])[] = [
  [/前三季度|1[—–-]9月/, /^[，；]第?四季度/],
  [/上半年|1[—–-]6月/, /^[，；]下半年/],
]

/** A percentage between its amount and what is left of it. */
interface Divided {
  readonly rate: Claim
  readonly part: Claim
  readonly rest: Claim
}

/** What a percentage leaves of a hundred: the part is reckoned from it where it stands once. */
function leftOf(rate: Claim): Quantity {
  const value = minus(HUNDRED, rate.value)
  return takenAs<Quantity>(takenExactly(rate, value), { digits: exactText(value) })
}

/** 支出1,748.2万元，结余341.7万元，使用率83.65%: what was done and what is left, before their percentage. */
const DONE = /(?:支出|支付|使用|执行|拨付)$/
const LEFT = /^[，、](?:资金)?(?:结余|剩余|未[支使执拨][出用行付])(?:资金)?$/
const RATE_OF_USE = /^[，、](?:资金|预算)?(?:使用|执行|支出|支付|拨付)(?:率|进度)(?:为|达)?$/

function dividedBefore({ claims }: Prose, rate: Claim): Divided | null {
  const [part, rest] = claims.slice(Math.max(0, rate.index - 2), rate.index)
  if (part === undefined || rest === undefined || !RATE_OF_USE.test(rate.lead) || !LEFT.test(rest.lead)) return null
  const areAlike = part.unit.key === rest.unit.key && part.sentence === rate.sentence && part.depth === rest.depth
  return areAlike && DONE.test(part.lead) && isPlain(part) && isPlain(rest) ? { rate, part, rest } : null
}

/** A percentage with its amount before it and what is left right behind it. */
function dividedBy({ claims }: Prose, rate: Claim): Divided | null {
  if (rate.unit.dimension !== 'percent' || rate.role === 'growth' || !RATE.test(rate.lead)) return null
  const [part, rest] = [claims[rate.index - 1], claims[rate.index + 1]]
  if (part?.sentence !== rate.sentence || rest?.sentence !== rate.sentence) return null
  const areAlike = part.unit.key === rest.unit.key && part.depth === rest.depth && part.depth === rate.depth
  const isLeft =
    REST.test(rest.lead) ||
    (NOT_YET.test(rest.lead) && /率[为达]?$/.test(rate.lead)) ||
    SPANS.some(([one, other]) => one.test(part.lead) && other.test(rest.lead))
  return areAlike && isLeft && isPlain(part) && isPlain(rest) && !goesOn(claims, rest) ? { rate, part, rest } : null
}

/** 正在办理的5件，撤回3件: not all that is left. */
const goesOn = (claims: readonly Claim[], { index, unit, sentence }: Claim): boolean =>
  claims
    .slice(index + 1, index + 2)
    .some((next) => next.unit.key === unit.key && next.sentence === sentence && /^[，、；]/.test(next.lead))

/** The amount of the report that makes the percentage with its part. */
const wholeFor = ({ claims }: Prose, { rate, part }: Divided): Claim | undefined =>
  claims
    .slice(Math.max(0, rate.index - OF_A_REPORT), rate.index + OF_A_REPORT)
    .filter((claim) => claim.unit.key === part.unit.key && isPlain(claim))
    .find((denominator) => isSolved({ form: 'ratio', rate, numerator: part, denominator }))

/** 测温200户，达标的193户，达标率96.5%，没达标的7户: all of them stand first, told by both that they are divided into. */
function allOfBoth({ claims }: Prose, { part, rest }: Divided): Tie | null {
  const own = claims
    .slice(Math.max(0, part.index - BACK), part.index)
    .filter((claim) => claim.sentence === part.sentence && claim.unit.key === part.unit.key)
  const [whole, ...others] = own
  if (whole === undefined || others.length > 0 || !OF_ALL.test(whole.lead)) return null
  const equation = sumOfParts(whole, [part, rest])
  return isExactSlip(equation) ? closedTie('parts', equation) : null
}

/** Out of both together, where no other amount of the report makes the percentage. */
function outOfBoth(prose: Prose, divided: Divided): Tie | null {
  const { rate, part, rest } = divided
  const whole = wholeFor(prose, divided)
  if (whole !== undefined) return fineDigits(whole) >= MANY ? leftOfWhole(divided, whole) : null
  const equation: Equation = { form: 'pooled', rate, numerators: [part], denominators: [part, rest] }
  const turned: Equation = { form: 'pooled', rate: leftOf(rate), numerators: [rest], denominators: [part, rest] }
  const isHeld = isSolved(equation)
  const all = isHeld ? allOfBoth(prose, divided) : null
  if (all !== null) return all
  const isMeant = isHeld || isSlippedWidely(equation) || isSlipped(turned)
  return isMeant ? makeTie('share', equation, 'certain') : null
}

/** What is left of the amount that a percentage is known to be out of. */
function leftOfWhole({ rest, part }: Divided, whole: Quantity): Tie | null {
  const equation = difference(rest, [whole, part])
  return isSolved(equation) || isExactSlip(equation) ? makeTie('balance', equation, 'certain') : null
}

/** 涉及长周期试验的52份，占70.27%，其余22份: a part and what is left of it are all that the percentage is out of. */
export function sharesWithRest(prose: Prose, ties: readonly Tie[]): Tie[] {
  const wholeOf = new Map(
    flatMapped(ties, ({ equation, holds }) =>
      holds && 'rate' in equation
        ? [[equation.rate.start, equation.form === 'ratio' ? equation.denominator : null] as const]
        : [],
    ),
  )
  const parts = summedIn(ties)
  return flatMapped(prose.claims, (claim) => {
    const divided = dividedBy(prose, claim) ?? dividedBefore(prose, claim)
    if (divided === null || fineDigits(claim) < FINE) return []
    const whole = wholeOf.get(claim.start)
    if (whole === undefined) return outOfBoth(prose, divided) ?? []
    return whole === null || parts.has(divided.rest.start) ? [] : (leftOfWhole(divided, whole) ?? [])
  })
}
