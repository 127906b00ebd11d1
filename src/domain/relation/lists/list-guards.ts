import { compare, dividedBy, minus, plus, sumOf, times, ZERO } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { remembered } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { wordsBefore } from '../tie/clause.ts'
import { fineDigits, HUNDRED, magnitude, significantDigits } from '../tie/print.ts'
import { isExactSlip } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { sumOfParts } from '../tie/sought.ts'
import type { Equation, Quantity, Term } from '../tie/tie.ts'
import { isPlain } from './named-wholes.ts'
import { mayOverlap } from './plausible.ts'

type Sum = Extract<Equation, { form: 'sum' }>

const SEVERAL = /多选|选多项|选择?[两二三四五2-9]项|人次之和|最多[选两三]|重复计[算数]|可重复|[两二三]种(?:及)?以上/
const CROSSED = /有交叉|有重[复叠]|兼有/

/** 可选多项, 可以多选 in the paragraph, or 有交叉 in the sentence or behind it: who answered more than once is counted more than once. */
export const isOfSeveralAnswers = ({ normal, paragraphs, sentences }: Prose, parts: readonly Claim[]): boolean =>
  parts.slice(-1).some((last) =>
    paragraphs.slice(last.paragraph, last.paragraph + 1).some(({ start, end }) => {
      const own = normal.slice(sentences[last.sentence]?.start, last.end)
      const behind = normal.slice(last.end, end).replace(/；.*$/s, '')
      return SEVERAL.test(normal.slice(start, end)) || CROSSED.test(own + behind)
    }),
  )

/** What stands on two sides makes up no whole of one of them. */
const SIDES: readonly (readonly [RegExp, RegExp])[] = [
  [/存款/, /贷款/],
  [/资产/, /负债/],
  [/收入/, /支出/],
  [/出生/, /死亡/],
  [/[迁转调]入/, /[迁转调]出/],
]

const areSides = (one: string, other: string): boolean =>
  SIDES.some(([left, right]) => left.test(one) && !right.test(one) && right.test(other) && !left.test(other))

/** 存款余额11.2亿元，其中储蓄存款9.1亿元，贷款余额2.5亿元; 150万元，其中购置150万元、运行0万元，接待200万元: the list has gone on to something else. */
export const areOfAnother = (wholes: readonly Claim[], parts: readonly Claim[]): boolean =>
  wholes
    .slice(0, 1)
    .some(
      (nearest) =>
        parts.some(({ label }) => areSides(nearest.label, label) || areSides(label, nearest.label)) ||
        (parts.length > 2 && parts.some(({ value }) => compare(value, nearest.value) === 0)),
    )

const THAN = /(?:比|较|同比|环比)[^，。；]*$/

const MORE_MONEY = /(?:净增|追加|调增|新增|增加)(?:了|额|为)?$/

/** 净增57.5万元，其中动用预备费45万元、统筹资金12.5万元: money that was added is made of amounts. */
const isFunded = (whole: Claim, parts: readonly Claim[]): boolean =>
  whole.unit.key === '元' &&
  MORE_MONEY.test(whole.lead) &&
  parts.every(({ role }) => role === 'amount') &&
  isExactSlip(sumOfParts(whole, parts))

const THAN_REACH = 40
const BRACKETED = /（[^（）]*）/g
const isOfChange = ({ role, unit }: Claim): boolean => role === 'growth' || unit.dimension === 'percentage-points'

/** 减少0.1万元，其中甲增加0.2万元，乙3.8万元，减少0.3万元: a change is made of changes. 6,826万人，分别比上年末增加2,163万人和521万人: and nothing else is; percentages of growth make up nothing. */
export const isNoSumOfChanges = (prose: Prose, whole: Claim, parts: readonly Claim[]): boolean => {
  const isCompared = parts
    .slice(0, 1)
    .some((first) => isOfChange(first) && THAN.test(wordsBefore(prose, first, THAN_REACH).replace(BRACKETED, '')))
  if (whole.role !== 'growth') return isCompared
  // 加快0.9个百分点，比甲和乙分别快1.1、1.8个百分点: points that something is ahead of others by are no parts.
  const isAhead = whole.unit.dimension === 'percentage-points' && isCompared
  const isMixed = parts.some(({ role }) => role !== 'growth') && !isFunded(whole, parts)
  return whole.unit.dimension === 'percent' || isAhead || isMixed
}

const OF_KINDS = /(?:[两二三四五六七八九十]|\d)[类种][^，。；]{1,12}，?(?:即|包括|分别[为是])[^，。；]*$/

/** 内设处室9个，下辖两类单位，即研究所14个、试验站5个: what they make up is told by its kinds alone. */
export const isOfKinds = ({ normal }: Prose, whole: Claim, parts: readonly Claim[]): boolean =>
  parts.slice(0, 1).some((first) => OF_KINDS.test(normal.slice(whole.tailEnd, first.start)))

const OWN_TOTAL = /^，[^，。；]{0,6}(?:合计|共计|总计|共)(?:有[一-龥]{0,6})?$/

/** 三项支出分别为76.2万元、88.4万元、21.7万元，合计186.3万元: a list with its own total is not all of what stands before. */
export const hasOwnTotal = (prose: Prose, parts: readonly Claim[]): boolean =>
  parts.slice(-1).some((last) =>
    prose.claims
      .slice(last.index + 1, last.index + 2)
      .filter(({ sentence, unit }) => sentence === last.sentence && unit.key === last.unit.key)
      .some((total) => OWN_TOTAL.test(total.lead) && isSolved(sumOfParts(total, parts))),
  )

/** What came, or was there before, and what went. */
const TWO_SIDES = [
  [/收入/, /支出/],
  [/净资产/, /负债/],
  [/[迁转调]入/, /[迁转调]出/],
  [/旧存|结存|入[藏库社会园]/, /[审办]结|[剔退]|注销|报废|出[库栏园]/],
]

/** 总收入433.19万元，总支出436.26万元: what came in and what went out are no parts of one whole. */
export const areTwoSides = ({ whole, terms }: { readonly whole: Quantity; readonly terms: readonly Term[] }): boolean =>
  TWO_SIDES.some((sides) => sides.every((side) => terms.some(({ quantity: { label } }) => side.test(label)))) ||
  isOtherSide(whole, terms)

/** 落选的两项分别为104票和97票: so many of a kind that its own words tell, which make up nothing that stands before. */
const OF_OWN =
  /(?:^|[，；])(?!其中)[^，。；：]*[一-龥]的(?:[两三四五六七八九十]|\d{1,2})[^，。；：\d]{1,5}(?:分别|依次)(?:为|是|有|得)?[^，。；：]{0,6}$/
const OWN_REACH = 40

export const isOfOwnSubject = ({ normal }: Prose, whole: Claim, [first]: readonly Claim[]): boolean =>
  first !== undefined && OF_OWN.test(normal.slice(Math.max(whole.end, first.start - OWN_REACH), first.start))

const ETC = /^[^，。；]{0,10}等/
const THAN_PLANNED = /[比较][^，。；]{2,10}$/
const MAINLY = /主要|重点|例如/
const FEW_DIGITS = 3
const MANY_DIGITS = 4

/** 绿化220万元等; 总投入比规划数430万元少; 主要用于道路240万元、…: there is more than the list, or nothing that it divides. */
export function isOfMore(prose: Prose, run: readonly Claim[], { whole, terms }: Sum): boolean {
  const [first, last] = [run[0] as Claim, run.at(-1) as Claim] // a run has members
  const isMainly = MAINLY.test(prose.normal.slice(Math.max(whole.end, first.start - 30), first.start))
  const digits = Math.max(...[whole, ...terms.map(({ quantity }) => quantity)].map(significantDigits))
  return (
    ETC.test(prose.normal.slice(last.end, Math.min(last.tailEnd, last.end + 12))) ||
    THAN_PLANNED.test((whole as Claim).lead) || // a run's are claims
    (isMainly && digits < MANY_DIGITS) ||
    isFarLess({ form: 'sum', whole, terms })
  )
}

/** 38户, of 227户, 96户 and 58户: without the largest the others are more than so few. */
function isFarLess({ whole, terms }: Sum): boolean {
  const values = terms.map(({ quantity }) => quantity.value)
  const largest = values.reduce((one, other) => (compare(one, other) > 0 ? one : other))
  return fineDigits(whole) < FEW_DIGITS && compare(minus(sumOf(values), largest), whole.value) > 0
}

const SIDE = /^(?:总|全年|本年|当年|决算|年度)*(收入|支出)(?:总额|总计|合计)?$/

/** 总收入531万元，总支出534万元，结转2万元: what went out is no part of what came in. */
function isOtherSide({ label }: Quantity, terms: readonly Term[]): boolean {
  const side = SIDE.exec(label)?.[1]
  const sides = flatMapped(terms, ({ quantity }) => SIDE.exec(quantity.label)?.[1] ?? [])
  return side !== undefined && sides.some((other) => other !== side)
}

/** 全年, 三项: words that may sum up. */
const MAY_SUM_UP = /全|相加|加起来|(?<!第)[两三四五六七八九十](?:项|类|种|者|笔|批|次)|前后|先后/

/** 肢体412份，视力118份，多重28份; 渗水6处、管涌1处、塌陷3处，当日处置8处: the last of a list is its sum where it is called so, and no less than one of its parts. */
export function isLastOfList(run: readonly Claim[], { whole, terms }: Sum): boolean {
  const lead = (whole as Claim).lead // a run's are claims
  if (whole !== run.at(-1) || /[合总共计]/.test(lead)) return false
  return !MAY_SUM_UP.test(lead) || terms.some(({ quantity }) => compare(quantity.value, whole.value) > 0)
}

/** 批复8个项目（含结转1个）: what stands in brackets so opened belongs to the amount before them. 这128件: the same once more. */
const OF_ANOTHER = /（(?:不?含|其中|另)[^（）]*$|(?:这|该|上述|前述)[一-龥]{0,2}$/
/** 任务7家的114.29% */
const IS_BASE = /^的\d[\d.]*%/

const isOfAnother = (prose: Prose, claim: Claim): boolean =>
  OF_ANOTHER.test(claim.lead) || IS_BASE.test(prose.normal.slice(claim.end, claim.end + 8))

/** 由45万元变为26.4万元: what something was and became are no two parts; nor is 企业中的外资企业, some of the item before. */
const isState = (claim: Claim): boolean =>
  /(?:[由从](?:原来的?)?|(?:变更?|调整|[增降减升提]高?)[为至到])$|[，；、][一-龥]{1,8}[中内]的[一-龥]{2,}$/.test(
    claim.lead,
  )

/** 1,000吨油库1座, 441千瓦渔轮4艘: how large those are that are counted behind it. */
const IS_SIZE = /^(?:级|的)?[一-龥]{1,6}\d+[座台辆艘个只条套口组]/
const isSize = ({ normal }: Prose, { unit, end, tailEnd }: Claim): boolean =>
  unit.dimension === 'measure' && IS_SIZE.test(normal.slice(end, tailEnd + SIZE_REACH))
const SIZE_REACH = 6

/** An amount that a list may name, and no stage of one. */
export const isListed = remembered(
  (prose, claim) => isPlain(claim) && !isState(claim) && !isOfAnother(prose, claim) && !isSize(prose, claim),
)

/** 不合格的3批次中，2批次微生物超标; 三年共450万元；再安排200万元: parts of parts and subtotals are no parts beside the others. */
export const isMixed = (prose: Prose, { terms }: Sum): boolean =>
  terms.some(({ quantity }, at) => {
    const hasParts = at < terms.length - 1 && prose.normal[quantity.end] === '中'
    return hasParts || (at > 0 && SUBTOTAL.test((quantity as Claim).lead)) // a run's are claims
  })

const SUBTOTAL = /(?:共|合计|小计|累计)[^，。；]{0,4}$/

const IN_WORDS = /^[两三四五六七八九十]/

/** 实测1,023个村，达标897个，偏低44个，集中在三个乡镇，其余82个: a number in words among others in digits may count something else. */
export function withoutWords(run: readonly Claim[]): readonly Claim[] | null {
  const inDigits = run.filter(({ text }) => !IN_WORDS.test(text))
  return inDigits.length < run.length && inDigits.length >= THREE ? inDigits : null
}

/** 党员26人，研究生31人，高级职称13人: two of them may be said of one person. */
export const isOfAttributes = ({ whole, terms }: Sum): boolean =>
  whole.unit.dimension === 'count' &&
  ((terms.length === THREE && mayOverlap(terms.map(({ quantity }) => quantity.label))) || areStages(terms))

const THREE = 3

/** 已注册19个，已供地8个，已开工6个: what has come so far has passed the stages before. */
const areStages = (terms: readonly Term[]): boolean =>
  terms.every(({ quantity: { label } }) => /^(?:均|全部|其中|目前)?(?:已|完成|取得|办理|通过|进入|实现)/.test(label))

/** 612人，就业409人、升学187人，落实率97.39%: a percentage behind says that the parts are not all. */
export function isShareOfWhole({ claims }: Prose, { whole, terms }: Sum): boolean {
  const last = Math.max(...terms.map(({ quantity }) => (quantity as Claim).index)) // a run's are claims
  const next = claims[last + 1]
  const sum = terms.reduce((total, { quantity }) => plus(total, quantity.value), ZERO)
  const share = dividedBy(times(sum, HUNDRED), whole.value)
  if (next?.unit.dimension !== 'percent' || share === null) return false
  return compare(magnitude(minus(share, next.value)), next.step) <= 0
}

/** 加上中央转移支付, and not 加强. */
const ADDS = /(?:^|[，；。])(?:再|另)?加上?(?![强快大班工固装密油分入速热盖深总和起到])[一-龥][^，。；]*$/

/** What is added to an amount told before it. */
export const addsTo = ({ lead }: Claim): boolean => ADDS.test(lead)

/** 决算309万元，为年初预算296万元的104.4%: what a percentage is of is told for its sake alone. */
export const isBaseOfRate = ({ normal }: Prose, { lead, end }: Claim): boolean =>
  /^，(?:为|占|完成|是)/.test(lead) && /^的[^，。；\d]{0,4}\d[\d.]*%/.test(normal.slice(end, end + 14))

/** …等, or 余为交通等基础设施 without an amount: the list names only some. */
const OWN_GROUP = /；([^，。；\d]{2,12})/g

/** 就业121人，未就业19人；就业的学生…，其中在外地的47人: behind ； another amount is named, of which they are. */
export const isOfNamedGroup = (
  { normal }: Prose,
  [whole, ...others]: readonly Claim[],
  [first]: readonly Claim[],
): boolean =>
  whole !== undefined &&
  first !== undefined &&
  [...normal.slice(whole.end, first.start).matchAll(OWN_GROUP)].some(([, words = '']) =>
    others.some(({ label }) => label.length >= SHORTEST_NAMED && words.startsWith(label.slice(-NAMED))),
  )

const NAMED = 4
const SHORTEST_NAMED = 2

const OPEN_END =
  /^[^，。；]{0,10}等|^、[^，。；\d]{0,26}等(?=[，。；、）])|^，(?:余|其余|余下|其他)(?:为|是|系|均|主要)[^\d]*$/

/** 余为交通、电力等基础设施: what is left is named without an amount. */
const NAMES_REST = /[，；]其?(?:余|他|它)(?:的|部分)?[均都]?(?:为|是|系|用于|用在|属)[^\d。；]*(?:[。；]|$)/

export const isOpenBehind = ({ normal }: Prose, { end, tailEnd }: Claim): boolean =>
  OPEN_END.test(normal.slice(end, Math.min(tailEnd, end + 30))) || NAMES_REST.test(normal.slice(end, tailEnd))
