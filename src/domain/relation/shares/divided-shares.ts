import { approximately, compare, fraction, minus, sumOf, whole } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { dividesWhole } from '../lists/plausible.ts'
import { FINE, isRateable } from '../rates/sought-rates.ts'
import { isReckonedAmiss } from '../tie/in-row.ts'
import { makeTie } from '../tie/make-tie.ts'
import { fineDigits, magnitude } from '../tie/print.ts'
import { isOneSlipAway } from '../tie/slip.ts'
import { slipsInto } from '../tie/slip-range.ts'
import { isSolved } from '../tie/solve.ts'
import { isSlipped } from '../tie/sought.ts'
import type { Equation, Quantity, Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'

/** An amount and the share that it is said to have. */
export interface Member {
  readonly amount: Claim
  readonly share: Quantity
}

/** 占53.06%: of what is divided, which no words name. */
const OF_ALL = /^(?:[一-龥]{0,3}（[^（）]*）)?[，（]?(?:仅|约|各)?占(?:比|总数|总量|总额|比例|比重)?(?:的)?(?:为|达)?$/
const EACH = /(?:分别|依次|各|比例|占比)(?:约)?(?:占|为|是)(?:比|总[数量额])?(?:的)?(?:为)?$/
const SHARES = /占|比例|比重/
const JOINED = /^(?:[、，和及与]|以及)$/
const HUNDRED = whole(100)
const LONGEST = 12

const isPercent = ({ unit, vagueness }: Claim): boolean => unit.dimension === 'percent' && vagueness === 'none'

/** 基本支出…万元，占48.7%；项目支出…万元，占51.3%: members one after the other in a paragraph, amounts of one unit. */
export function alternating(prose: Prose): Member[][] {
  const lists: (Member & { readonly share: Claim })[][] = []
  for (const [at, share] of prose.claims.entries()) {
    const amount = prose.claims[at - 1]
    if (amount?.sentence !== share.sentence || !isPercent(share) || !isRateable(amount)) continue
    if (!OF_ALL.test(share.lead)) continue
    const last = lists.at(-1)?.at(-1)
    const isNext = last?.amount.unit.key === amount.unit.key && last.share.index === share.index - 2
    if (isNext && last.share.paragraph === share.paragraph) lists.at(-1)?.push({ amount, share })
    else lists.push([{ amount, share }])
  }
  return lists
}

/** The percentages that one begins, joined by 、 and 和. */
function joinedFrom(prose: Prose, first: Claim): Claim[] {
  const behind = prose.claims.slice(first.index, first.index + LONGEST)
  const end = behind.findIndex((claim, at) => !isPercent(claim) || (at > 0 && !JOINED.test(claim.lead.trim())))
  return end === -1 ? behind : behind.slice(0, end)
}

/** 基本支出…万元，项目支出…万元，分别占48.7%和51.3%: members told in two lists. */
export function respective(prose: Prose): Member[][] {
  return flatMapped(prose.claims, (first) => {
    const { lead } = first
    if (!isPercent(first) || !EACH.test(lead) || !SHARES.test(lead)) return []
    const shares = joinedFrom(prose, first)
    const amounts = prose.claims.slice(Math.max(0, first.index - shares.length), first.index)
    const isList = amounts.every((amount) => isRateable(amount) && amount.unit.key === amounts[0]?.unit.key)
    if (!isList || amounts.length !== shares.length) return []
    return [shares.flatMap((share, at) => amounts.slice(at, at + 1).map((amount) => ({ amount, share })))]
  })
}

/** Shares that make a hundred, as far as rounding goes. */
export function isClosed(members: readonly Member[]): boolean {
  const sum = sumOf(members.map(({ share }) => share.value))
  const rounding = sumOf(members.map(({ share }) => fraction(share.step.numerator, share.step.denominator * 2n)))
  return compare(magnitude(minus(sum, HUNDRED)), rounding) <= 0
}

/** 30%, 20% and 51%: a hundred but for rounding, of which only the last is left over; 54.3 for 54.24 makes others a hundred. */
function isOffHundred({ amount, share }: Member, members: readonly Member[]): boolean {
  const total = (of: (member: Member) => Quantity): number =>
    members.map((member) => approximately(of(member).value)).reduce((sum, each) => sum + each)
  const required = (100 * approximately(amount.value)) / total((member) => member.amount)
  const off = total((member) => member.share) - 100
  return Math.abs(off - approximately(share.value) + required) * 2 < Math.abs(off)
}

export const pooledOf = ({ amount, share }: Member, members: readonly Member[]): Equation => ({
  form: 'pooled',
  rate: share,
  numerators: [amount],
  denominators: members.map((member) => member.amount),
})

/** `true` where one slip makes an amount what its share asks, the other amounts as they are. */
function isAmountSlipped({ amount, share }: Member, members: readonly Member[]): boolean {
  const others = sumOf(members.filter((member) => member.amount !== amount).map((member) => member.amount.value))
  const [least, most] = [
    approximately(share.value) - approximately(share.step) / 2,
    approximately(share.value) + approximately(share.step),
  ]
  const asked = (percent: number): number => (approximately(others) * percent) / (100 - percent)
  const scale = approximately(amount.unit.scale)
  return most < 100 && slipsInto(amount.digits.replaceAll(',', ''), [asked(least) / scale, asked(most) / scale])
}

/** Shares whose amounts, as one slip would have them, make them all. */
function slippedAmount(members: readonly Member[]): Member | undefined {
  const others = (member: Member): Member[] => members.filter((other) => other !== member)
  return members.find((member) => {
    const rest = others(member)
    return isAmountSlipped(member, members) && (rest.length < 2 || areInProportion(rest))
  })
}

/** 53.06 : 39.44 as their amounts are to each other. */
function areInProportion(members: readonly Member[]): boolean {
  const [first, ...others] = members.map(
    ({ amount, share }) => approximately(amount.value) / approximately(share.value),
  )
  const slack = Math.max(...members.map(({ share }) => approximately(share.step) / approximately(share.value)))
  return others.every((other) => first !== undefined && Math.abs(other / first - 1) <= slack * 1.5)
}

/** Of shares that make a hundred the amount that alone is out of proportion; of two either is, and the larger is told. */
function amountAmiss(members: readonly Member[], broken: readonly Equation[]): Member | undefined {
  if (broken.length < members.length || !broken.every(isReckonedAmiss)) return undefined
  const wrong = members.filter((member) => areInProportion(members.filter((other) => other !== member)))
  return members.length === 2 || wrong.length === 1 ? wrong[0] : undefined
}

/** Each amount out of all together, where most of them hold or one slip makes them all. */
export function tiesOfShares(members: readonly Member[]): Tie[] {
  const equations = members.map((member) => pooledOf(member, members))
  const broken = equations.filter((equation) => !isSolved(equation))
  const isOff = members.some(
    (member, at) => broken.includes(equations[at] as Equation) && isOffHundred(member, members),
  ) // of as many
  const isFine = members.every(({ share }) => fineDigits(share) >= FINE)
  if (members.length < 2 || (!isFine && members.length < 3)) return []
  if (broken.length === 0) return equations.map((equation) => makeTie('share', equation, 'certain'))
  // One share is wrong where the amounts make all the others.
  if (broken.length === 1 && (!isClosed(members) || isOff))
    return broken
      .filter((each) => isSlipped(each) || (isFine && isReckonedAmiss(each)))
      .map((each) => makeTie('share', each, 'likely'))
  const wrong = isClosed(members) && isFine ? (slippedAmount(members) ?? amountAmiss(members, broken)) : undefined
  return wrong === undefined ? [] : [makeTie('share', pooledOf(wrong, members), 'certain')]
}

const HOLDER = /^，(?:其中)?([一-龥]{1,6}?)(?:部分|办理|办结)?占(?:比|([一-龥]{2,8})的)?(?:为|达)?$/

/** 线上 and 线下, 校内 and 校外, or two that divide a whole by their names. */
function areOpposed(one: string, other: string): boolean {
  const [first, second] = [one.slice(0, 2), other.slice(0, 2)]
  const isHalf = first[0] === second[0] && first[1] !== second[1]
  return (first.length === 2 && isHalf) || dividesWhole([one, other])
}

/** 线上办结21,318笔，线下7,106笔，线上占75.0%: one of two that are all there is, by its name. */
function ofTwo(prose: Prose, share: Claim): Tie[] {
  const [, name, whole] = (isPercent(share) ? HOLDER.exec(share.lead) : null) ?? []
  const two = prose.claims.slice(Math.max(0, share.index - 2), share.index)
  const [one, other] = two
  if (name === undefined || one === undefined || other === undefined) return []
  const named = two.filter(({ label }) => label.startsWith(name))
  const isPair =
    one.sentence === share.sentence &&
    (whole === undefined || new RegExp(`^(?:${whole})[中里]`).test(one.lead)) &&
    one.unit.key === other.unit.key &&
    two.every(isRateable) &&
    areOpposed(one.label, other.label)
  if (!isPair || named.length !== 1) return []
  return named.flatMap((amount) => {
    const equation: Equation = { form: 'pooled', rate: share, numerators: [amount], denominators: two }
    const isHeld = isSolved(equation)
    // 男性132人，女性88人，男性占60%: of two digits only the share itself can be told.
    const isTold = fineDigits(share) >= FINE ? isSlipped(equation) : isOneSlipAway(equation)
    return isHeld || isTold ? [makeTie('share', equation, isHeld ? 'certain' : 'likely')] : []
  })
}

/** Shares of what is divided, where no words name it: each amount out of all amounts of the list together. */
export function dividedShares(prose: Prose, ties: readonly Tie[]): Tie[] {
  const told = new Set(flatMapped(ties, ({ equation }) => ('rate' in equation ? [equation.rate.start] : [])))
  const found = [
    ...[...alternating(prose), ...respective(prose)].flatMap(tiesOfShares),
    ...flatMapped(prose.claims, (claim) => ofTwo(prose, claim)),
  ]
  return found.filter((tie) =>
    quantitiesOf(tie.equation)
      .slice(0, 1)
      .every(({ start }) => !told.has(start)),
  )
}
