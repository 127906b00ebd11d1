import type { Exact } from '../../amount/index.ts'
import { compare, exactText, fraction, minus, plus, sumOf, whole } from '../../amount/index.ts'
import type { Claim, Prose, Sentence } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { lastClause } from '../tie/clause.ts'
import { magnitude } from '../tie/print.ts'
import { slipOf } from '../tie/slip.ts'

/** What the names of some percentages say of them: that they leave nothing over, or only that nothing is in two of them. */
type Division = 'complete' | 'apart'

/** Percentages side by side of which their names make parts of one whole. */
export interface PercentSet {
  readonly shares: readonly Claim[]
  readonly division: Division
}

const HUNDRED = whole(100)

/** 两级, 三家: as many as there are to share. */
const COUNT_OF = '零一两三四五六'

/** 上年, 目标, 以上: percentages of other times, or one within another. */
const NO_MEMBER = /上年|去年|同期|同比|目标|计划|预算|累计|以上的?占?$|[增减升降]|[比较](?![例重好差满])|率|其中/

/** 学生中走读生占62%: said once it is of all that follow, said again of something else. */
const AMONG_THEM = /^[^，]{1,12}?(?<![初高])(?:当?中|里)(?![央级学型等医小层])/

const isMember = ({ unit, vagueness, bound, role }: Claim): boolean =>
  unit.dimension === 'percent' && vagueness === 'none' && bound === 'none' && role !== 'growth'

/** 35岁以下占28%, 一年后付5%: an age, a limit or a time names the group. */
const isBand = ({ bound, unit }: Claim): boolean => unit.dimension === 'duration' || bound !== 'none'

/** Percentages one behind the other in a sentence, with nothing but marks and names between. */
function runsIn(claims: readonly Claim[]): Claim[][] {
  const runs: Claim[][] = [[]]
  for (const claim of claims) {
    const own = runs.at(-1) as Claim[] // never empty
    const isNext = own.slice(-1).every((last) => last.sentence === claim.sentence && last.depth === claim.depth)
    if (isMember(claim)) {
      if (isNext) own.push(claim)
      else runs.push([claim])
    } else if (!isBand(claim)) runs.push([])
  }
  return runs.filter(({ length }) => length > 1)
}

const TOLD_EACH = /^([^，。；：]+?)(?:所|各)?(?:分别|依次)([^，。；：\d]{0,6})$/
const COUNTED = /(?:[两二三四五](?:级|方|者|类|项|档|种))?(?:财政|人员|单位)?$/

/** 省、市、县三级财政分别负担60%、25%、15%: the names stand before all of them. */
function namesTogether([first, ...others]: readonly [Claim, ...Claim[]]): string[] {
  const isList = others.every((other) => /^[、和及与]$/.test(other.lead))
  const [, names, verb] = TOLD_EACH.exec(first.lead.replace(/^.*[，；：]/s, '')) ?? []
  if (names === undefined || !isList) return []
  const each = names.replace(COUNTED, '').split(/[、和与及]/)
  return each.length === others.length + 1 ? each.map((name) => `${name}${verb}`) : []
}

const BEHIND = 16

/** 满意71%, 来自省外的占15.3%; 36.5%的游客来自本市. */
function nameOf(prose: Prose, claim: Claim): string {
  const before = lastClause(claim.lead).replace(/^.*、/s, '')
  return before === '' ? prose.normal.slice(claim.end, claim.end + BEHIND).replace(/[，。；、（\n].*$/s, '') : before
}

/** Classes of which each thing is in one: by their own words, and whether the names must say that they are shares. */
interface Classes {
  readonly classes: readonly RegExp[]
  readonly isVote?: boolean
}

const DIVISIONS: readonly Classes[] = [
  {
    classes: [/(?<!不)(?:同意|赞成|支持)/, /反对|不(?:同意|赞成|支持)/, /弃权|中立|无所谓|说不清|[不未]表态/],
    isVote: true,
  },
  { classes: [/本[市地]|市内/, /省内(?:其他|其它|外)市?|市外省内/, /省外|外省/] },
  { classes: [/省内(?!其|外)|本省/, /省外|外省/] },
  { classes: [/市内|本市/, /(?<!省内)市外|外市/] },
  { classes: [/县内|本县/, /县外|外县/] },
  { classes: [/本地/, /外地|异地/] },
  { classes: [/国内|境内/, /国外|境外|入境/] },
  { classes: [/第?一产业?/, /第?二产业?/, /第?三产业?/] },
  { classes: [/男/, /女/] },
  { classes: [/城镇|城市/, /农村|乡村/] },
  { classes: [/线上|网上/, /线下|现场|窗口/] },
  { classes: [/公办/, /民办/] },
  { classes: [/走读/, /住校|寄宿/] },
  { classes: [/公益林/, /商品林/] },
  { classes: [/汉族/, /少数民族/] },
  { classes: [/专职|全职/, /兼职/] },
  { classes: [/国产/, /进口/] },
  { classes: [/自有/, /租赁|租用/] },
  { classes: [/在编|编内/, /编外/] },
  { classes: [/已|完成/, /未|尚未/] },
  { classes: [/(?<!没)有/, /没有|无/] },
  {
    classes: [
      /(?<!不太?)(?:愿意|知道|了解|需要|认可|清楚)/,
      /不太?(?:愿意|知道|了解|需要|认可|清楚)/,
      /说不清|无所谓|不好说|视情况|一般/,
    ],
    isVote: true,
  },
  {
    classes: [
      /由?(?:各级)?(?:财政|政府)(?:补[贴助]|负担|承担)/,
      /(?:农户|群众|个人|参保人)(?:自[缴筹付理]|负担|承担|缴纳)/,
      /村集体|企业|单位/,
    ],
    isVote: true,
  },
]

const IS_SHARE = /占|来自|比重/
const FILLER = /来自|票|的|占.*$/g

/** 女生占全校近视学生的56%: of another whole than the share before. */
const isOfOwnWhole = (name: string): boolean => /占.{2,}的$/.test(name)

/** 城镇居民占, 农村居民占: but for their class they are called alike, or the first says it for all. */
function isOf({ classes, isVote = false }: Classes, names: readonly string[]): boolean {
  const found = names.map((name) => classes.findIndex((each) => each.test(name)))
  if (found.includes(-1) || new Set(found).size < names.length) return false
  const [first = '', ...others] = names.map((name) =>
    classes.reduce((words, each) => words.replace(each, ''), name).replace(FILLER, ''),
  )
  const areAlike = others.every((rest) => first.endsWith(rest)) && !names.slice(1).some(isOfOwnWhole)
  return areAlike && (isVote || names.every((name) => IS_SHARE.test(name)))
}

const SATISFIED =
  /((?:非常不|很不|不太|非常|很|十分|比?较|基本|不)?满意|一般|不了解|不清楚|说不清|无所谓|未作答)(?:的|者|占|人数|为)*$/
const GRADE =
  /(优秀|良好|优|良|中等?|基本合格|不合格|合格|一般|不及格|及格|较?差|待改进)(?:等次|等级|档)?(?:的|者|占|人数|为)*$/

/** Marks of one scale, no two of them the same, from the best to the worst. */
function isScale(names: readonly string[], { mark, ends }: { mark: RegExp; ends: readonly RegExp[] }): boolean {
  const marks = names.map((name) => mark.exec(name)?.[1])
  const isTold = !marks.includes(undefined) && new Set(marks).size === marks.length
  return isTold && names.length > 2 && ends.every((end) => marks.some((each) => each !== undefined && end.test(each)))
}

const SCALES = [
  { mark: SATISFIED, ends: [/^(?!不|非常不|很不).*满意$/, /不.?满意$/] },
  { mark: GRADE, ends: [/^[优良]/, /^不|差$|待改进/] },
]

const PAYER =
  /(中央|国家|省|自治区|市|州|县|区|乡镇?|镇|街道|村集?体?|单位|企业|用人单位|个人|职工|群众|农户|受益户|社会资本)[^、，]{0,6}?(负担|承担|分担|出资)$/

/** 省财政负担60%、市财政负担25%: who pays, and that each of them does. */
function isOfPayers(names: readonly string[]): boolean {
  const found = names.map((name) => PAYER.exec(name))
  const [payers, verbs] = [1, 2].map((at) => new Set(found.map((each) => each?.[at] ?? ''))) as [
    Set<string>,
    Set<string>,
  ]
  return payers.size === names.length && !payers.has('') && verbs.size === 1
}

const OLDEST = 200
const BAND = /(\d+)周?岁?(?:及|（含）)?(?:以下)|(\d+)周?岁?(?:[—–-]|至|到)(\d+)周?岁|(\d+)周?岁?(?:及|（含）)?以上/g

/** 35岁以下占28%，36—50岁占45%，51岁以上占27%: ages that follow each other from the first to the last. */
function areAllAges(words: string, count: number): boolean {
  const bands = [...words.matchAll(BAND)].map(([, below, from = '-1', to, above]) => ({
    low: Number(above ?? from),
    high: Number(below ?? to ?? OLDEST),
  }))
  const sorted = bands.sort((one, other) => one.low - other.low)
  const gaps = [{ high: -1 }, ...sorted].map(({ high }, at) => (sorted[at]?.low ?? OLDEST) - high)
  return sorted.length === count && gaps.every((gap) => gap === 0 || gap === 1)
}

const OPENED = /构成|结构|来源|分布|组成|单选|限选|选一项/
const REST = /^(?:其他|其余|其它)/

/** 资金来源构成：财政占65%、自筹占20%、其他占15%. */
const isClosedByRest = (names: readonly string[], opening: string): boolean =>
  names.length > 2 && names.slice(-1).every((name) => REST.test(name)) && OPENED.test(opening)

/** 民生支出占78.6%，其他支出占21.4%. */
const isBesideRest = (names: readonly string[]): boolean =>
  names.length === 2 && names.every((name) => /占$/.test(name)) && REST.test(`${names.at(-1)}`)

/** 由三家分摊：甲公司50%，乙公司30%，丙公司20%. */
const SHARED_OUT = /分摊|分担|出资比例|持股比例|股权结构|股份构成|占股/
const AMONG = /([两三四五六])(?:家|方|人|户|级|个单位)[^，。；：\d]{0,8}[：，]?[^，。；：\d]{0,10}$/

/** So much for each of those who share it out: all of it, where they are as many as are told. */
function divisionShared(opening: string, count: number): Division | null {
  if (!SHARED_OUT.test(opening)) return null
  return COUNT_OF.indexOf(AMONG.exec(opening)?.[1] ?? '') === count ? 'complete' : 'apart'
}

/** 市、区两级按70%和30%的比例分担: as many as are told bear it all. */
const IN_PROPORTION = /([两三四])(?:级|方|家|地|个单位)(?:财政|政府)?(?:分别|各)?按$/
const BORNE = /^的?比例(?:共同|分别|进行)?(?:分担|负担|承担|分摊|出资|配套)/

const areProportions = (opening: string, behind: string, count: number): boolean =>
  COUNT_OF.indexOf(IN_PROPORTION.exec(opening)?.[1] ?? '') === count && BORNE.test(behind)

/** 签订后付: a payment that something has to come before. */
const PAID = /[后时][^，。；]{0,6}付/
/** 付至95%, 从进度款中扣回: no payment of its own. */
const NO_PAYMENT = /至|[付拨达]到|累计|扣|抵|共|合计|结算|审[计定]|进度款|罚|违约|利|税/
const HELD_BACK = /质保|质量保证|保证金|尾款|余款|余额/

/** 签订后付30%，验收后付65%，一年后付质保金5%: one payment after the other, to the last that is held back. */
function arePayments(names: readonly string[], behind: string): boolean {
  const last = `${names.at(-1)}${behind.replace(/[，。；].*$/s, '')}`
  const earlier = names.slice(0, -1)
  return (
    HELD_BACK.test(last) &&
    earlier.every((name) => PAID.test(name)) &&
    ![...earlier, last].some((name) => NO_PAYMENT.test(name))
  )
}

/** 销路分三条：果商收61%，合作社统销22%，自己卖17%: as many ways as are told. */
const IN_WAYS = /分(?:成|为|作)?([两三四五六])(?:条|路|块|个?渠道|个?来源|个?去向|个?部分)：[^，。；：\d]{0,10}$/
/** 补贴分两块: so much of the price for each, and not of one another. */
const OF_PRICES = /补|奖|返|扣|折|费|税|利|优惠|比例/

const areWays = (opening: string, names: readonly string[]): boolean =>
  COUNT_OF.indexOf(IN_WAYS.exec(opening)?.[1] ?? '') === names.length &&
  ![opening, ...names].some((words) => OF_PRICES.test(words))

/** What is left over is told without a figure. */
const LEFT_OVER = /^[^\d]{0,20}(?:其余|余下|剩余|其他)/

/** Those who bear it together, or payments one after the other. */
function areAllOfThem(opening: string, names: readonly string[], behind: string): boolean {
  return (
    !LEFT_OVER.test(behind) &&
    (areProportions(opening, behind, names.length) || arePayments(names, behind) || areWays(opening, names))
  )
}

function divisionOf(prose: Prose, shares: readonly Claim[]): Division | null {
  const [first, last] = [shares[0] as Claim, shares.at(-1) as Claim] // two and more
  const { start } = prose.sentences[first.sentence] as Sentence // every claim stands in one
  if (areAllAges(prose.normal.slice(start, last.start), shares.length)) return 'complete'
  const [opening, behind] = [prose.normal.slice(start, first.start), prose.normal.slice(last.end, last.end + 32)]
  const together = namesTogether([first, ...shares.slice(1)])
  const called = together.length > 0 ? together : shares.map((share) => nameOf(prose, share))
  const names = called.map((name, at) => (at === 0 ? name.replace(AMONG_THEM, '') : name))
  if (areAllOfThem(opening, names, behind)) return 'complete'
  if (names.some((name) => name === '' || NO_MEMBER.test(name) || AMONG_THEM.test(name))) return null
  const found = DIVISIONS.find((division) => isOf(division, names))
  if (found !== undefined) return found.classes.length === names.length ? 'complete' : 'apart'
  if (isOfPayers(names)) return 'apart'
  if (isBesideRest(names)) return 'apart'
  const isAll = SCALES.some((scale) => isScale(names, scale)) || isClosedByRest(names, opening)
  return isAll ? 'complete' : divisionShared(opening, names.length)
}

/** 同意62%、反对25%、弃权13%: percentages that their names make parts of one whole. */
export const percentSets = (prose: Prose, claims: readonly Claim[]): PercentSet[] =>
  flatMapped(runsIn(claims), (shares) => {
    const division = divisionOf(prose, shares)
    return division === null ? [] : { shares, division }
  })

const isSlipOff = (shares: readonly Claim[], sum: Exact): boolean =>
  shares.some((share) => slipOf(share, plus(share.value, minus(HUNDRED, sum))) !== null)

/** What such a set comes to where that is more than all, or, of all there is, less; `null` where rounding explains it. */
export function sumOfSet({ shares, division }: PercentSet): string | null {
  const sum = sumOf(shares.map(({ value }) => value))
  const difference = minus(sum, HUNDRED)
  const rounding = sumOf(shares.map(({ step }) => fraction(step.numerator, step.denominator * 2n)))
  const isMore = compare(difference, rounding) > 0
  const isOff = compare(magnitude(difference), rounding) > 0
  return (isMore || (isOff && division === 'complete')) && isSlipOff(shares, sum) ? exactText(sum) : null
}
