import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { isAccounted } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import { isExactSlip } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlain } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { boughtBy, isBought } from './clause-products.ts'

/** So far before is looked for how many there are of what each gets some. */
const REACH = 80
const EACH = /每[一-龥]{1,3}(?:各|均)?(?:安排|配[备发置]?|设|选派|选聘|派|建|装|安装|发放|发|有|管护?)?$/
const TOTAL = /(?:^|[，、])?[^，。；]{0,6}(?:共|合计|总|计|可)[^，。；]{0,6}$/
/** 每年3万亩 of what is done in 三年. */
const BY_TIME = /^，(?:平均)?每(年|个?月|季度?|[天日])(?:[一-龥]{0,4})$/
const IN_TIME = /用|分|连续|历时|[期共]$|为期|计划/
const TIME_KEYS: Readonly<Record<string, string>> = {
  年: '年',
  月: '个月',
  个月: '个月',
  季: '季度',
  季度: '季度',
  天: '天',
  日: '天',
}

const productOf = (product: Claim, factors: readonly Claim[]): Equation => ({ form: 'product', product, factors })

const isExact = (claim: Claim): boolean => isPlain(claim) && claim.vagueness === 'none'

/** One that holds, or that a slip keeps from it. */
function judged(equation: Equation): Tie | null {
  const isMeant = isSolved(equation) || isExactSlip(equation)
  return isMeant ? makeTie('product', equation, 'certain') : null
}

/** 培训4期，每期3天，共15天: the three side by side, so that nothing else can be meant. */
const areBeside = (prose: Prose, each: Claim, { total, count }: { total: Claim; count: Claim }): boolean =>
  count.index === each.index - 1 &&
  count.sentence === each.sentence &&
  total.index === each.index + 1 &&
  !isAccounted(prose, total) &&
  /[共总]|累计|合计/.test(total.lead)

/** 3个，每个40人，80人: among so few digits of one any other is made. */
const areFew = (total: Claim, count: Claim): boolean => count.digits.length === 1 && total.digits.length < 3

/** Whether all of it can be told by a slip; of hours and days only where they stand side by side. */
const isTold = (prose: Prose, each: Claim, pair: { total: Claim; count: Claim }): boolean =>
  areBeside(prose, each, pair) || (each.unit.dimension === 'count' && !areFew(pair.total, pair.count))

/** What all get together: right before 每校2台, or said to be all right behind it. */
function totalOf(prose: Prose, each: Claim): Claim | null {
  const [before, behind] = [prose.claims[each.index - 1], prose.claims[each.index + 1]]
  const isLike = (other: Claim | undefined): other is Claim =>
    other !== undefined && other.sentence === each.sentence && other.unit.key === each.unit.key && isExact(other)
  if (isLike(behind) && TOTAL.test(behind.lead)) return behind
  return isLike(before) && /^，(?:平均)?每/.test(each.lead) ? before : null
}

/** What each of some things gets or takes: 2台, 3天. */
const isOfEach = ({ unit: { dimension, key } }: Claim): boolean =>
  dimension === 'count' || (dimension === 'duration' && key !== '岁')

const PLACE = /全[市县区州省乡镇村校院]|全街道/

/** 全乡18个村 of 全乡共36名, and no 15 of them. */
function ofPlace(total: Claim, counts: readonly Claim[]): readonly Claim[] {
  const place = PLACE.exec(total.lead)?.[0]
  const all = counts.filter((count) => place !== undefined && count.lead.includes(place))
  return all.length > 0 ? all : counts
}

/** 163所学校安装326台，每校2台; 18个村 some way before 每村2名，共36名; 4期，每期3天，共12天. */
function perThing(prose: Prose, each: Claim): Tie | null {
  const isEach = isOfEach(each) && isExact(each) && EACH.test(each.lead)
  const bought = isEach ? boughtBy(each) : null
  const total = bought === null ? null : totalOf(prose, each)
  if (bought === null || total === null) return null
  const known = prose.claims
    .slice(Math.max(0, each.index - REACH), each.index)
    .filter((claim) => claim !== total && isExact(claim) && isBought(prose, claim, bought))
    .reverse()
  const sameSentence = known.filter(({ sentence }) => sentence === each.sentence)
  const counts = sameSentence.length > 0 ? sameSentence : known
  const holding = known.map((count) => productOf(total, [each, count])).find(isSolved)
  if (holding !== undefined) return makeTie('product', holding, 'certain')
  const meant = ofPlace(total, counts)
  const [first] = meant
  const areOne = meant.every(({ digits }) => digits === first?.digits)
  const isMeant = first !== undefined && areOne && isTold(prose, each, { total, count: first })
  return isMeant ? judged(productOf(total, [each, first])) : null
}

/** 用三年时间改造9万亩，每年3万亩 */
function perTime(prose: Prose, each: Claim): Tie | null {
  const [, time = ''] = BY_TIME.exec(each.lead) ?? []
  const [total, span] = [prose.claims[each.index - 1], prose.claims[each.index - 2]]
  if (time === '' || total === undefined || span === undefined || span.sentence !== each.sentence) return null
  const isLike = total.unit.key === each.unit.key && [each, total, span].every(isExact)
  const isSpan = span.unit.key === TIME_KEYS[time] && IN_TIME.test(span.lead.slice(-6))
  return isLike && isSpan ? judged(productOf(total, [each, span])) : null
}

/** 装机1,200千瓦，利用1,000小时，发电120万度 */
function energy({ claims }: Prose, output: Claim): Tie | null {
  const near = claims.slice(Math.max(0, output.index - 4), output.index)
  const own = near.filter((claim) => claim.sentence === output.sentence && isExact(claim))
  const [power, hours] = ['千瓦', '小时'].map((key) => own.filter(({ unit }) => unit.key === key))
  const [one, other] = [power?.[0], hours?.[0]]
  const isAlone = power?.length === 1 && hours?.length === 1 && isExact(output)
  return isAlone && one !== undefined && other !== undefined ? judged(productOf(output, [one, other])) : null
}

/** So many for each of some things, for each of some years; what so much power makes in so many hours. */
export function perThings(prose: Prose, ties: readonly Tie[]): Tie[] {
  const told = new Set(
    flatMapped(ties, ({ equation }) => (equation.form === 'product' ? equation.factors.map(({ start }) => start) : [])),
  )
  return flatMapped(prose.claims, (claim) => {
    if (told.has(claim.start)) return []
    const tie = claim.unit.key === '度' ? energy(prose, claim) : (perThing(prose, claim) ?? perTime(prose, claim))
    return tie ?? []
  })
}
