import type { Claim, Prose } from '../../claim/index.ts'
import type { OddUnit } from './odd-unit.ts'
import { IMPOSSIBLY_FAR, sizeOf } from './odd-unit.ts'
import {
  areAlike,
  areFine,
  areKin,
  areTogether,
  clauseOf,
  FAR_OFF,
  HANDLED,
  isMany,
  isOfOne,
  isWhole,
  LARGE,
  leadOf,
  SMALL,
  timesOf,
} from './odd-words.ts'

/** Amounts on either side, and how many characters away they may stand. */
const BESIDE = 3
const NEAR = 120
/** Enough where several are printed alike. */
const OFF = 100

/** 地区 — what a region has: as much as its neighbours. */
const REGIONAL = /余额|贷款|存款|收入|支出|税|[预决]算|投资|总额|增加值|产值|销售额|债|基金|资金|保费/

function besideOf(exact: readonly Claim[], at: number): Claim[] {
  const claim = exact[at] as Claim // of this list
  return exact
    .slice(Math.max(0, at - BESIDE), at + BESIDE + 1)
    .filter((other) => other !== claim && Math.abs(other.start - claim.start) < NEAR)
}

/** So little no budget, contract or fund is, in 元. */
const LEAST = 1000
const NEVER_SO_LITTLE =
  /[预概]算|总投资|合同|中标|成交|经费|专项|到位|拨[付款]|投入|工程|[审核]定|采购|项目支出|基本支出|追加|调[减增]/
const FEWEST = 3

interface Likeness {
  /** Amounts beside it that are printed alike in the other unit. */
  readonly alike: readonly Claim[]
  /** They are most of those beside it. */
  readonly areMost: boolean
  /** One of them is of the same name, and one is printed as finely. */
  readonly isKin: boolean
  readonly isFine: boolean
  /** One of them stands in its sentence. */
  readonly isNear: boolean
  /** It stands between two of them in one list, or they are its parts. */
  readonly isListed: boolean
}

const NEXT_ITEM = /^（?[^（）]{0,12}）?、[一-龥]{1,12}$/
const PARTS = /^，?(?:其中|用于|包括|分别|含|主要用于)/

/** 医用耗材2,318万元、试剂1,046元、低值易耗品312万元; 专项资金35亿元，其中研修12万元、学习15万元 */
function isListed({ normal }: Prose, claim: Claim, alike: readonly Claim[]): boolean {
  if (alike.length < 2) return false
  const before = alike.some(
    ({ end }) => end < claim.start && claim.start - end < NEAR && NEXT_ITEM.test(normal.slice(end, claim.start)),
  )
  const after = alike.some(
    ({ start }) => start > claim.end && start - claim.end < NEAR && NEXT_ITEM.test(normal.slice(claim.end, start)),
  )
  return (before && after) || (claim.unit.printed === '亿元' && PARTS.test(normal.slice(claim.end, claim.end + 6)))
}

function mayBeLittle(lead: string, claim: Claim, { alike, areMost, isKin, isFine, isListed }: Likeness): boolean {
  if (SMALL.test(lead)) return true
  if (isListed) return false
  const isTelling = isFine || isKin || (areMost && alike.length >= FEWEST)
  return !isWhole(lead) || !(isTelling || (sizeOf(claim) < LEAST && NEVER_SO_LITTLE.test(clauseOf(lead))))
}

function mayBeMuch(lead: string, claim: Claim, { areMost, isKin, isFine, isNear, isListed }: Likeness): boolean {
  if (LARGE.test(lead) || !(isWhole(lead) || areMost)) return true
  if (HANDLED.test(clauseOf(lead))) return !isKin
  return !((isFine && isNear) || isKin || isListed || isMany(claim))
}

/** 资金 is as well what a region has as what one gets of it. */
const mayBeOfLess = (clause: string, { isFine, isKin }: Likeness): boolean =>
  !REGIONAL.test(clause) || !(isFine || (isKin && !/资金|经费|支出/.test(clause)))

/** Whether the words before an amount leave open that it is of another size than those beside it. */
function mayDiffer(lead: string, claim: Claim, likeness: Likeness): boolean {
  if (isOfOne(lead)) return true
  if (claim.unit.printed === '万元') return mayBeOfLess(clauseOf(lead), likeness)
  return claim.unit.printed === '元' ? mayBeLittle(lead, claim, likeness) : mayBeMuch(lead, claim, likeness)
}

function likenessOf(prose: Prose, claim: Claim, beside: readonly Claim[], wont: string): Likeness {
  const alike = beside.filter((other) => other.unit.printed === wont && areAlike(claim, other))
  return {
    alike,
    areMost: alike.length > 1 && alike.length * 2 > beside.length,
    isKin: alike.some((other) => areKin(prose, claim, other)),
    isFine: alike.some((other) => areFine(claim, other)),
    isNear: alike.some((other) => areTogether(prose, claim, other)),
    isListed: isListed(prose, claim, alike),
  }
}

/** 增值税45000万元，企业所得税20000万元，个人所得税6000元: of one kind with its neighbours and printed alike, but of another unit. */
export function oddAmongLikes(prose: Prose, exact: readonly Claim[]): OddUnit[] {
  return exact.flatMap((claim, at): OddUnit[] => {
    const beside = besideOf(exact, at)
    const { printed } = claim.unit
    const wont = printed === '万元' ? '亿元' : '万元'
    const isOther = ({ unit }: Claim): boolean => unit.printed !== printed && (wont === '万元' || unit.printed === wont)
    if (beside.length < 2 || !beside.every(isOther)) return []
    const likeness = likenessOf(prose, claim, beside, wont)
    const far = likeness.alike.length > 1 ? OFF : FAR_OFF
    const isFar = beside.every(
      (other) => sizeOf(claim) < sizeOf(other) === (printed !== '亿元') && timesOf(claim, other) > far,
    )
    if (likeness.alike.length === 0 || !isFar) return []
    return mayDiffer(leadOf(prose, claim), claim, likeness) ? [] : [{ quantity: claim, beside }]
  })
}

const NEXT_IN_YUAN = /^(?:（[^（）\d]{1,10}）)?、[一-龥]{1,14}(?:（[^（）\d]{1,10}）)?$/

/** The amounts that 、 joins one behind the other, an amount among them. */
function listAround({ normal }: Prose, exact: readonly Claim[], at: number): Claim[] {
  const isNext = (left: Claim | undefined, right: Claim | undefined): boolean =>
    left !== undefined && right !== undefined && NEXT_IN_YUAN.test(normal.slice(left.end, right.start))
  let [first, last] = [at, at]
  while (isNext(exact[first - 1], exact[first])) first -= 1
  while (isNext(exact[last], exact[last + 1])) last += 1
  return exact.slice(first, last + 1)
}

/** 苗绳1,460元、人工2,790元、折旧1,130万元、其他440元: the one in 万元 of a list in 元. */
export function oddInYuan(prose: Prose, exact: readonly Claim[]): OddUnit[] {
  return exact.flatMap((claim, at): OddUnit[] => {
    if (claim.unit.printed !== '万元' || LARGE.test(leadOf(prose, claim))) return []
    const others = listAround(prose, exact, at).filter((other) => other !== claim)
    const isOdd = others.every(
      (other) => other.unit.printed === '元' && areAlike(claim, other) && timesOf(claim, other) > IMPOSSIBLY_FAR,
    )
    return others.length > 1 && isOdd ? [{ quantity: claim, beside: others }] : []
  })
}
