import type { Claim, Prose } from '../../claim/index.ts'
import { nounBehind } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { digitOf } from '../closed/stretch.ts'
import { headOf } from '../lists/list-head.ts'
import { isSpan, sumKindOf } from '../lists/parts.ts'
import { plausibleSum } from '../lists/plausible.ts'
import { summedUpOf, wordsBefore } from '../tie/clause.ts'
import { isDerived } from '../tie/derived.ts'
import { closedTie, makeTie } from '../tie/make-tie.ts'
import { isOneSlipAway } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { sumOfParts } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { addedTo } from './added-to.ts'
import { plainTotal } from './plain-totals.ts'
import { dividedTotal } from './side-divisions.ts'
import { sideTotal } from './side-totals.ts'

/** No farther back than this are named parts looked for. */
const FARTHEST = 12

type SumEquation = Extract<Equation, { form: 'sum' }>

/** 共计50场: the total of what stands before it, when nothing new is named. */
const BARE_TOTAL =
  /(?:[，、；：（]|^)(?:[以上述两三四五六七八九十各]{0,4}[项年次期笔批月季]?)?(?:相加[即为]?)?(?:共计|合计|总计|总共|一共|共|计)(?:为|达|约|有)?(?:人民币)?$|[，；][一-龥]{2,4}(?:合计|共计|总计)$|[，；](?!全)[一-龥]{2,6}(?<!公)共$|[，；][一-龥]{0,6}(?:总[数量额和分]|[总合]计?得分)(?:为|达|得)?$/
/** 共印发宣传材料: may name something new, or sum up. */
const NAMED_TOTAL = /[，；](?:共计|合计|总计|总共|一共|累计|共)[一-龥]{1,16}$/

/** 其他项目合计 is what is left, no sum of what stands before. */
const OF_REST =
  /现行|现有|已有|若干|未统计|不详|[，、]数[名人个家]|(?:折合|折算|相当于|其他|其它|其余|剩余|另外)[^，。；]{0,10}$/
/** 占公交车总数92辆的80.43%: what a share is of sums up nothing. */
const IS_BASE = /[，；]占[^，。；]*$/
/** 应到7人，实到6人；列席：法规科、财务科，共9人: of names told behind a semicolon. */
const OF_NAMES = /；[^；]*[：、][^；]*，/
/** 上年结转26.74万元 comes in beside what was received. */
const OPENING = /(?:上年|年初|以前年度|历年)[^，。；]{0,4}结[转余][^，。；]{0,4}$/

/** 干渠38.6公里、支渠71.9公里（合计110.5公里）: a total in a bracket sums up what stands outside. */
const depthOfParts = (total: Claim): number =>
  total.depth - (/^（[^，。；]{0,4}(?:合计|共计|共|计)/.test(total.lead) ? 1 : 0)

/** 完成15.39亿元，比上年决算数14.94亿元增长3.0%，加上补助…: what something is compared with adds to nothing. */
const IS_REFERENCE = /(?:比|较|与|同)(?:上年|去年|上一年|同期|20\d\d年)[^，。；]{0,8}$/

const isPartOf = (claim: Claim, total: Claim): boolean =>
  claim.unit.key === total.unit.key &&
  !IS_REFERENCE.test(claim.lead) &&
  claim.depth === depthOfParts(total) &&
  (!isDerived(claim) || claim.role === 'difference' || isSpan(claim))

/** 依次占60%、30%、10%。换成万元，合计1,500万元: a sentence that begins with the total sums up the one before. */
const OPENS_SENTENCE =
  /^(?:[^，。；\d]{2,8}，)?(?:以上|上述)?(?:[两三四五六七八九十](?:[项类种块笔]|部分|方面|个包)[一-龥]{0,4})?(?:相加|合并)?(?:后|即)?(?:合计|共计|总计|总共|一共|共)$/

function firstSentence(prose: Prose, total: Claim): number {
  const start = prose.sentences[total.sentence]?.start ?? total.start
  return OPENS_SENTENCE.test(prose.normal.slice(start, total.start)) ? total.sentence - 1 : total.sentence
}

/** Words before a total, over 两年 and 三项 that stand before it: 两年共计. */
const leadOfTotal = (prose: Prose, total: Claim): string =>
  prose.normal.slice(headOf(prose, total).leadStart, total.start)

/** 分别多付7.28万元和11.36万元，两年共计18.64万元: changes add up as amounts do, where no amount stands among them. */
function changesBefore(claims: readonly Claim[], at: number): Claim[] {
  const total = claims[at]
  const near = claims.slice(Math.max(0, at - FARTHEST), at).filter((claim) => claim.sentence === total?.sentence)
  const alike = near.filter(({ unit, depth }) => unit.key === total?.unit.key && depth === total.depth)
  const isEach = alike.every((claim, place) => claim.role === 'growth' || (place > 0 && /^[、和及与]/.test(claim.lead)))
  return isEach && alike[0]?.role === 'growth' ? alike : []
}

/** 收入决算总数129,748万元，加上级补助收入428,905万元: a total that more is added to is a part of the next. */
const isTotalItself = (claims: readonly Claim[], at: number): boolean =>
  (claims[at]?.role === 'total' || claims.slice(at, at + 1).some(({ lead }) => /合计[为是]?$/.test(lead))) &&
  !claims.slice(at + 1, at + 2).some((next) => /^(?:（[^（）]*）)?，(?:再)?加上?[一-龥]*$/.test(next.lead))

/** 由年初的512.70万元增加到570.20万元: what it was is no part beside what it became. */
const isFormer = (claims: readonly Claim[], at: number): boolean =>
  claims
    .slice(at, at + 1)
    .some(
      ({ lead, unit }) =>
        /(?:由|从)(?:年初|原来|原|上年|去年)?的?$/.test(lead) &&
        claims
          .slice(at + 1, at + 2)
          .some((next) => next.unit.key === unit.key && /^[增提调上扩减压降][一-龥]{0,4}[到至为]$/.test(next.lead)),
    )

/** Amounts of the unit before a total, back to the beginning of the sentence or to another total. */
function partsBefore(prose: Prose, claims: readonly Claim[], at: number): Claim[] {
  const total = claims[at]
  const first = total === undefined ? 0 : firstSentence(prose, total)
  const parts: Claim[] = []
  for (let before = at - 1; before >= 0 && total !== undefined; before -= 1) {
    const claim = claims[before]
    if (claim === undefined || claim.sentence < first || isTotalItself(claims, before)) break
    if (isPartOf(claim, total) && !isFormer(claims, before)) parts.unshift(claim)
  }
  // A项目结余3.60万元，B项目结余7.86万元: rests add up to rests, and not to what they are left of.
  const rests = parts.filter(({ role }) => role === 'difference')
  if (rests.length >= 2 && parts.at(-1)?.role === 'difference') return rests
  return withoutPosts(parts.filter((part) => !rests.includes(part) || OPENING.test(part.lead)))
}

/** 编制62名，在编57人，编外24人，合计81人: how many there may be stands beside those who are there. */
function withoutPosts(parts: readonly Claim[]): Claim[] {
  const others = parts.filter(({ label }) => !/编制(?:总?数|总额)?$|^[空缺]编/.test(label))
  return others.length > 1 ? others : [...parts]
}

/** 各5个 stands for several, and behind 其中 the amounts are parts of something before. */
function areOwnParts(parts: readonly Claim[]): boolean {
  const [first] = parts
  const isMultiplied = parts.some((part) => /(?:各|均)$/.test(part.lead))
  return parts.length >= 2 && first !== undefined && !isMultiplied && !first.lead.includes('其中')
}

/** 达标学校总数, 教职工总数: none of the parts is called so. */
const OF_SOME = /(达标|合格|优秀|获奖|教职工|教师)[一-龥]{0,6}总/

/** 支出总额, 支出合计 is none of 门票收入 and 赞助收入, 与上年总分 none of this year; 总分89.8分（含加分3分） is of more. */
function isOfOthers(prose: Prose, total: Claim, parts: readonly Claim[]): boolean {
  const [words, leads] = [total.lead, parts.map((part) => part.lead).join()]
  const some = OF_SOME.exec(words)?.[1]
  const hasMore = /^（含/.test(prose.normal.slice(total.end, total.end + 2)) || IS_REFERENCE.test(words)
  return (
    hasMore || (some !== undefined && !leads.includes(some)) || (/支出(?:总|合计)/.test(words) && /收入/.test(leads))
  )
}

/** 共96个村民小组 behind 村委会8个、居委会1个 counts something else. */
function namesAnother(prose: Prose, total: Claim, parts: readonly Claim[]): boolean {
  const noun = total.unit.dimension === 'count' ? nounBehind(prose.normal.slice(total.end, total.tailEnd)) : ''
  return (
    noun.length >= 2 &&
    !parts.every(({ label, end, tailEnd }) =>
      `${label}${nounBehind(prose.normal.slice(end, tailEnd))}`.includes(noun.slice(-2)),
    )
  )
}

/** The total with the last so many parts that make it. `null` when none do. */
function holdingSum(total: Claim, parts: readonly Claim[]): SumEquation | null {
  for (let from = 0; parts.length - from >= 2; from += 1) {
    const equation = sumOfParts(total, parts.slice(from))
    if (isSolved(equation)) return equation
  }
  return null
}

const suffixesOf = (parts: readonly Claim[]): (readonly Claim[])[] =>
  Array.from({ length: parts.length - 1 }, (_, from) => parts.slice(from))

/** 2021—2023年分别投入…，累计投入: all that was told of the years. */
const BY_YEARS = /20\d\d年?[—至到~-]+(?:20\d\d)年[^，。；]{0,8}(?:分别|依次)[^，。；]{0,8}$/

/** A bare total sums up what stands before it; one that names something sums up only what comes near. */
function isSummingUp(equation: SumEquation, lead: string, listed: string): boolean {
  const slips = isOneSlipAway(equation)
  const isNear = plausibleSum(equation, { kind: 'among', isPartial: false }, false) !== null
  if (BARE_TOTAL.test(lead)) return isNear || slips
  return isNear && slips && (!/累计/.test(lead) || BY_YEARS.test(listed))
}

/** 从路段看，…；从车型看，小型客车22起、…，四类车型合计48起: as many of the last group as the total says. */
const OPENS_GROUP = /；(?:从|按)?[^，。；\d]{1,10}(?:看|分|划分|统计)，/
const COUNTED = /[，、]([两三四五六七八九十])[类项种个级档][^，。；、]{0,6}(?:合计|共计|总计|共)$/

function ofLastGroup(lead: string, parts: readonly Claim[]): readonly Claim[] {
  const count = digitOf(COUNTED.exec(lead)?.[1] ?? '')
  const group = parts.slice(-count)
  return count > 1 && group.slice(0, 1).some((first) => OPENS_GROUP.test(first.lead)) ? group : parts
}

/** 其中投入15分、…，依次得13.8分、…，合计94.5分: of two lists the total is of the one that is opened last. */
function ofLastList(parts: readonly Claim[]): readonly Claim[] {
  const isTwo = parts.slice(0, 1).some((first) => first.lead.includes('其中'))
  const begun = parts.findLastIndex((part) => /(?:分别|依次)[^，。；]{0,4}$/.test(part.lead))
  return isTwo && begun > 0 ? parts.slice(begun) : parts
}

/** 执行10分得9.57分，产出50分得46.5分，合计95.07分: what was got adds up to what was got. */
function withoutFull(total: Claim, parts: readonly Claim[]): readonly Claim[] {
  const got = total.unit.dimension === 'score' ? parts.filter((part) => /得分?$/.test(part.lead)) : []
  return got.length > 1 ? got : parts
}

/** 100%的，计8分；90%以上的，计6分: steps of a rule, of which one is given. */
const areSteps = (parts: readonly Claim[]): boolean =>
  parts.some((part) => part.unit.dimension === 'score' && /[，的]计$/.test(part.lead))

const MOST_OF_MANY = 8

/** Every choice of so many of some, in their order. */
const chosen = <T>(all: readonly T[], count: number): (readonly T[])[] =>
  count === 0
    ? [[]]
    : all.flatMap((first, at) => chosen(all.slice(at + 1), count - 1).map((others) => [first, ...others]))

/** 奖5万元，3家，15万元；…。三项合计108.2万元: prices and subtotals stand among the amounts that it says how many it sums up of. */
function sumOfSoMany(total: Claim, parts: readonly Claim[], count: number): Tie | null {
  const near = parts.slice(-MOST_OF_MANY)
  const holding = chosen(near, count)
    .map((some) => sumOfParts(total, some))
    .find((equation) => isSolved(equation))
  return holding === undefined ? null : makeTie(sumKindOf(parts), holding, 'certain')
}

function tieBehind(prose: Prose, claims: readonly Claim[], at: number): Tie | null {
  const total = claims[at]
  if (total === undefined || (isDerived(total) && !isSpan(total))) return null
  const lead = leadOfTotal(prose, total)
  if ((!BARE_TOTAL.test(lead) && !NAMED_TOTAL.test(lead)) || OF_REST.test(lead) || OF_NAMES.test(lead)) return null
  if (IS_BASE.test(lead)) return null
  const own = partsBefore(prose, claims, at)
  const listed = ofLastList(own.length > 0 ? withoutFull(total, own) : changesBefore(claims, at))
  const parts = ofLastGroup(lead, listed)
  if (!areOwnParts(parts) || areSteps(parts) || namesAnother(prose, total, parts)) return null
  if (isOfOthers(prose, total, parts)) return null
  const added = addedTo(prose, total, parts)
  return added === undefined ? summedUp(prose, total, parts) : added
}

const LISTED = 30

/** What a total sums up of the amounts before it. */
function summedUp(prose: Prose, total: Claim, parts: readonly Claim[]): Tie | null {
  const lead = leadOfTotal(prose, total)
  const listed = parts
    .slice(0, 1)
    .map((first) => wordsBefore(prose, first, LISTED))
    .join('')
  const holding = holdingSum(total, parts)
  if (holding !== null) return makeTie(sumKindOf(parts), holding, 'certain')
  const count = summedUpOf(prose, total)
  const counted = count > 1 && count < parts.length ? sumOfSoMany(total, parts, count) : null
  if (counted !== null) return counted
  // 到位1.312亿元，未到位的为480万元和200万元，合计680万元: the last of them may be all that is summed up.
  const isScore = total.unit.dimension === 'score' // of the marks of a sentence the last few come near to many a total
  const isSoMany = ({ terms }: SumEquation): boolean => count < 2 || terms.length === count
  const meant = suffixesOf(parts)
    .map((some) => sumOfParts(total, some))
    .find(
      (equation, at) =>
        isSummingUp(equation, lead, listed) && isSoMany(equation) && (at === 0 || !isScore || isOneSlipAway(equation)),
    )
  return meant === undefined ? null : makeTie(sumKindOf(parts), meant, 'likely')
}

const NAMED_PARTS = /(?:^|[，。；：])([一-龥]{2,10})[和、与]([一-龥]{2,10})(?:两项|二者|两者)?(?:合计|共计|总计|共)$/

/** 抢救 of 抢救被困人员164人, 退休 of 年末退休人员14人. */
const isCalled = (claim: Claim, name: string, total: Claim): boolean =>
  claim.unit.key === total.unit.key && !isDerived(claim) && (claim.label.startsWith(name) || claim.label.endsWith(name))

const MEDALS = [/金牌$/, /银牌$/, /铜牌$/]

/** 金牌17枚、银牌14枚、铜牌19枚，奖牌50枚: all of them, with no word that sums them up. */
function tieOfMedals(claims: readonly Claim[], at: number): Tie | null {
  const total = claims[at]
  if (total === undefined || !/^，?(?:共获得?|合计)?奖牌(?:总数|总计|数)?(?:共|为|达)?$/.test(total.lead)) return null
  const parts = claims
    .slice(Math.max(0, at - MEDALS.length), at)
    .filter(
      ({ unit, sentence, label }, which) =>
        unit.key === total.unit.key && sentence === total.sentence && MEDALS[which]?.test(label),
    )
  if (parts.length < MEDALS.length) return null
  const equation = sumOfParts(total, parts)
  return makeTie('parts', equation, isSolved(equation) ? 'certain' : 'likely')
}

const NOUN = 10

/** 非常满意和满意合计318人; 24个社区、186个行政村，社区和行政村合计210个: a total that names its two parts, stated before. */
function tieOfNamedParts({ normal }: Prose, claims: readonly Claim[], at: number): Tie | null {
  const total = claims[at]
  const names = total === undefined ? null : NAMED_PARTS.exec(total.lead)
  if (total === undefined || names === null) return null
  const before = claims.slice(Math.max(0, at - FARTHEST), at).reverse()
  const isNamed = ({ label, end, tailEnd }: Claim, name: string): boolean =>
    label === name || nounBehind(normal.slice(end, Math.min(tailEnd, end + NOUN))) === name
  const parts = names
    .slice(1)
    .map((name) => before.find((claim) => claim.unit.key === total.unit.key && isNamed(claim, name)))
  const found = parts.filter((part) => part !== undefined)
  if (found.length === 2 && found[0] !== found[1]) {
    const named = sumOfParts(total, found)
    return total.unit.dimension === 'count' ? closedTie('parts', named) : makeTie('parts', named, 'certain')
  }
  const called = names.slice(1).map((name) => before.find((claim) => isCalled(claim, name, total)))
  const alike = called.filter((part) => part !== undefined)
  const equation = sumOfParts(total, alike)
  if (alike.length < 2 || alike[0] === alike[1]) return null
  if (isSolved(equation)) return makeTie('parts', equation, 'certain')
  return isOneSlipAway(equation) ? makeTie('parts', equation, 'likely') : null
}

/** Totals that stand behind their parts: A30场、B20场，共计50场. */
function totalBehind(prose: Prose, claims: readonly Claim[], total: Claim, at: number): Tie | null {
  const ofSide = sideTotal(prose, claims, total, at)
  if (ofSide !== undefined) return ofSide
  const tie = tieOfMedals(claims, at) ?? tieOfNamedParts(prose, claims, at) ?? tieBehind(prose, claims, at)
  return tie?.holds === true ? tie : (plainTotal(prose, total, partsBefore(prose, claims, at)) ?? tie)
}

/** Totals behind their parts, and those of a side of the budget before them as well. */
export function totalsBehind(prose: Prose, claims: readonly Claim[]): Tie[] {
  return flatMapped(claims, (claim, at) =>
    [totalBehind(prose, claims, claim, at), dividedTotal(prose, claims, claim, at)].filter((tie) => tie !== null),
  )
}
