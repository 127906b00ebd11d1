import { approximately, compare, isZero } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { isWord } from '../tie/clause.ts'
import { closedTie, makeTie } from '../tie/make-tie.ts'
import { isOneSlipAway } from '../tie/slip.ts'
import { leadOf } from '../tie/sought.ts'
import type { Equation, Tie, TieKind } from '../tie/tie.ts'
import { startsIn } from '../tie/tie.ts'
import { manyForOne } from './lone-counts.ts'
import { extremesApart, gapLast } from './lone-gaps.ts'
import { deedsLast } from './lone-rates.ts'
import { closedByTotal, percentFirst, pricedByUnit, toEach } from './lone-totals.ts'

type Three = readonly [Claim, Claim, Claim]
type Ratio = Extract<Equation, { form: 'ratio' }>

const OTHER_TIME = /上年|去年|同期|同比|环比|比(?![例重])[^，。；]{0,8}$|较|增|减|降|升|提高|序时|目标|计划完成/
const ENTITY = /^(?:money|count|measure)$/

const isAmount = ({ unit, value }: Claim): boolean => ENTITY.test(unit.dimension) && !isZero(value)
const isPercent = ({ unit }: Claim): boolean => unit.dimension === 'percent'
const areAlike = (one: Claim, other: Claim): boolean =>
  isAmount(one) && isAmount(other) && one.unit.key === other.unit.key

/** The words right behind an amount, up to the next mark. */
const behind = ({ normal }: Prose, { end, tailEnd }: Claim): string =>
  normal.slice(end, Math.max(end, tailEnd)).replace(/[，。；：].*$/s, '')

const wordsOf = (prose: Prose, claim: Claim): string =>
  `${leadOf(prose, claim).replace(/^.*[，；：]/s, '')}${behind(prose, claim)}`

const ROOT = /([^不未非无，。；：\d][一-龥])(?:[率度]|比例)(?:为|达到?|是|约|仅为?|只有)?$/
const SHARE = /^(?:[^，。；]{0,6})?，(?:仅|只|约)?占(?:比|总数|全部|其)?(?:的)?(?:为|达)?$/
/** 全镇18个村，已完成15个，完成83.3%. */
const DONE = /^[^，。；]{0,4}，(?:已|共)?完成了?$/
/** What is paid, used or reached is called by other names as well. */
const SPENT = /支付|支出|拨付|使用|占用|执行|完成|到位|兑付|发放/
const NOT_COUNTED = /[不未非无]$/

/** 其中外科床位使用率, 全程接种率: of some of them, or of another count. */
const SOME = /其中|(?:按[时期]|及时|准时|一次性?|首次|全程|提前)[一-龥]{2}率/

/** 已支付96万元 for 支付率, 48台完好 for 完好率: an amount that the name of the rate counts. */
function isCountedBy(prose: Prose, rate: Claim, claim: Claim): boolean {
  const root = ROOT.exec(leadOf(prose, rate))?.[1]
  if (root === undefined || SOME.test(leadOf(prose, rate))) return false
  const words = wordsOf(prose, claim)
  const at = words.indexOf(root)
  const isSaid = at >= 0 && !NOT_COUNTED.test(words.slice(0, at))
  return isSaid || (SPENT.test(root) && SPENT.test(words) && !/[不未没]/.test(words))
}

/** 手术6,284台，会诊2,702台，占73%: what nobody can have reckoned from these two was reckoned from others. */
function isNearShare({ numerator: part, denominator: all, rate }: Ratio): boolean {
  const share = (approximately(part.value) / approximately(all.value)) * 100
  const [stated, most] = [approximately(rate.value), 1.15]
  return share <= stated * most && stated <= share * most
}

const SHARE_NAMED =
  /，([一-龥]{2,8}?)(?:仅|只|约)?占(?:全部|所有)?([一-龥]{2,8}?)(?:总[数量额])?的(?:比例|比重)?(?:为|达)?$/

/** 善本占古籍的12.5%, of 馆藏古籍9.6万册 and 善本1.2万册: by their names. */
function shareOfNamed(prose: Prose, [all, part, rate]: Three): Equation | null {
  const [, held = '', whole = ''] = SHARE_NAMED.exec(leadOf(prose, rate)) ?? []
  const isCalled = (claim: Claim, name: string): boolean => name !== '' && leadOf(prose, claim).endsWith(name)
  const isMeant = isCalled(part, held) && isCalled(all, whole) && isPercent(rate) && areAlike(all, part)
  return isMeant ? { form: 'ratio', rate, numerator: part, denominator: all } : null
}

const NO_PART = new RegExp(`^、|${OTHER_TIME.source}`)

/** 资金总额120万元，已支付96万元，支付率82%; 检查20家，有问题的12家，占65%. */
function rateLast(prose: Prose, three: Three): Equation | null {
  const [all, part, rate] = three
  if (!isPercent(rate) || !areAlike(all, part) || compare(all.value, part.value) < 0) return null
  const lead = leadOf(prose, rate)
  if (OTHER_TIME.test(lead)) return null
  const isDone = DONE.test(lead) && all.unit.dimension === 'count' && leadOf(prose, part).includes('完成')
  const equation: Ratio = { form: 'ratio', rate, numerator: part, denominator: all }
  const isShare = (SHARE.test(lead) || isDone) && !NO_PART.test(leadOf(prose, part)) && isNearShare(equation)
  return isShare || isCountedBy(prose, rate, part) ? equation : null
}

const IS_RATE = /(?:[率度]|比例)(?:为|达到?|是|约|仅为?|只有)?$|占[^，。；]{2,8}的$/

const OF_MORE = /核实|合格|满意|优秀|优良|成功|达标|转化|巩固|获奖|及格|通过/

/** 森林覆盖率 of 森林面积, where a name begins; but 入户核实率 is of more than 入户. */
function isOfOneName({ label: name }: Claim, { label }: Claim): boolean {
  return !OF_MORE.test(name) && name.length > 2 && label.length > 1 && name.slice(0, 2) === label.slice(0, 2)
}

/** 设备完好率98%，其中50台设备中48台完好; 通电自然村1,286个，通电率100%，自然村总数1,286个; 森林面积, 国土面积, 森林覆盖率. */
function rateAnywhere(prose: Prose, three: Three): Equation | null {
  const rate = three.find(isPercent)
  const [one, other, more] = three.filter((claim) => claim !== rate)
  if (rate === undefined || one === undefined || other === undefined || more !== undefined) return null
  if (!areAlike(one, other) || !IS_RATE.test(leadOf(prose, rate)) || OTHER_TIME.test(leadOf(prose, rate))) return null
  const isPart = (claim: Claim): boolean => isCountedBy(prose, rate, claim)
  const isNamed = (claim: Claim): boolean => isOfOneName(rate, claim)
  const parts = [one, other].filter([one, other].some(isPart) ? isPart : isNamed)
  const [part] = parts
  if (part === undefined || parts.length > 1) return null
  const equation: Ratio = { form: 'ratio', rate, numerator: part, denominator: part === one ? other : one }
  const isLess = compare(part.value, equation.denominator.value) <= 0
  return (isLess && isPart(part)) || isOneSlipAway(equation) ? equation : null
}

type Reader = readonly [TieKind, (prose: Prose, three: Three) => Equation | null]

/** What was done among all is a part of it as well. */
const OF_PARTS: readonly Reader[] = [
  ['share', shareOfNamed],
  ['rate', rateLast],
  ['rate', deedsLast],
]

const READERS: readonly Reader[] = [
  ...OF_PARTS,
  ['rate', rateAnywhere],
  ['change', gapLast],
  ['change', extremesApart],
  ['product', manyForOne],
  ['product', pricedByUnit],
  ['product', toEach],
  ['product', percentFirst],
]

/** Their words say it fully, however far off. */
const CLOSED: readonly Reader[1][] = [shareOfNamed, manyForOne]
/** Their words leave no other reading. */
const CERTAIN: readonly Reader[1][] = [pricedByUnit, extremesApart]

/** The figures of each sentence, where every one of them is exact. */
function exactSentences({ claims }: Prose): (readonly Claim[])[] {
  const bySentence = new Map<number, Claim[]>()
  for (const claim of claims) {
    if (isWord(claim)) continue
    const own = bySentence.get(claim.sentence) ?? []
    own.push(claim)
    bySentence.set(claim.sentence, own)
  }
  return [...bySentence.values()].filter((own) =>
    own.every(({ vagueness, bound }) => vagueness === 'none' && bound === 'none'),
  )
}

const isThree = (claims: readonly Claim[]): claims is Three => claims.length === 3

const tieBy = (read: Reader[1], kind: TieKind, equation: Equation): Tie =>
  CLOSED.includes(read)
    ? closedTie(kind, equation)
    : makeTie(kind, equation, CERTAIN.includes(read) ? 'certain' : 'likely')

/** What the words of a sentence make of its figures. */
function tieOf(prose: Prose, claims: readonly Claim[], isPart: boolean): Tie[] {
  const total = closedByTotal(prose, claims)
  if (total !== null && !isPart) return [makeTie('parts', total, 'certain')]
  if (!isThree(claims)) return []
  for (const [kind, read] of isPart ? OF_PARTS : READERS) {
    const equation = read(prose, claims)
    if (equation !== null) return [tieBy(read, kind, equation)]
  }
  return []
}

/**
 * Sentences whose words make one of all their figures, mostly three: nothing else in them can be meant, however few the digits.
 *
 * @param ties what was read before: a sentence of which a figure takes part in any of it is left alone
 */
export function loneSentences(prose: Prose, ties: readonly Tie[]): Tie[] {
  const isOrder = ({ holds, equation }: Tie): boolean => holds && equation.form === 'within'
  const [told, ordered] = [startsIn(ties.filter((tie) => !isOrder(tie))), startsIn(ties.filter(isOrder))]
  return exactSentences(prose).flatMap((claims) => {
    const isPart = claims.some(({ start }) => ordered.has(start))
    return claims.some(({ start }) => told.has(start)) ? [] : tieOf(prose, claims, isPart)
  })
}
