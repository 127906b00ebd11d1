import { compare, sumOf } from '../../amount/index.ts'
import type { Claim } from '../../claim/index.ts'
import { goesOnBehind } from '../gate/open-lists.ts'
import { closedTie } from '../tie/make-tie.ts'
import { sumOfParts } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'
import type { Closed } from './stretch.ts'
import { areOfOneUnit, isToldIn, taken } from './stretch.ts'

/** 无其他等级, 仅由这两项构成: nothing else is in it. */
const NOTHING_ELSE =
  /(?:无|没有|再无|别无|不含|不涉及)其[他它余](?!系统|单位|情况|费用|问题|人员)|[仅只]由[^，。；\d]{0,6}[两二三四五][^，。；\d]{1,6}(?:构成|组成)|[仅只][有分][这此上以][^，。；\d]{0,4}[两二三四五][^，。；\d]{1,4}|除此[^，。；\d]{0,3}(?:无|没有|别无)/
/** 由6名专家和4名代表组成，共10人 */
const COMPOSED = /由.*(?:组成|构成)，?(?:一?共|合计|共计|总计)有?$/
/** 分别为120套、150套，共: as many as are told. */
const RESPECTIVE = /(?:分别|依次|各)(?:是|为|有|达|安排|投入|建设|完成)?$/
const TOGETHER = /^，(?:一?共|合计|共计|总计|总共)(?:为|有|是|达)?$/
const JOINED = /^(?:、|和|及|与|以及)$/
const NO_PART = /[较比](?![例重])|计划|占|均|每|去年|完成|标准|单价|未|应/

/** One or the other, and nothing is both. */
const EITHER: readonly (readonly [RegExp, RegExp])[] = [
  [/男/, /女/],
  [/城镇|城市|城区/, /农村|乡村/],
  [/网上|线上|网络|网办/, /窗口|线下|现场/],
  [/公办/, /民办/],
  [/境内|国内/, /境外|国外|入境/],
  [/(?:市|县|区|省)内|本[市县区省地]/, /(?:市|县|区|省)外|外[市县区省地]/],
  [/新[建开]/, /续建|改建|扩建/],
  [/白天|日间/, /夜间|晚上/],
  [/专职|全职/, /兼职/],
  [/在编|编内/, /编外|聘用|合同制/],
  [/成[年人]/, /未成年|儿童|少儿|小孩/],
  [/个人/, /单位|企业|团体|集体/],
  [/专任|专技/, /后勤|工勤|行政/],
  [/党员/, /群众|非党员/],
  [/内资|国产/, /外资|进口/],
]
/** 城镇居民, 农村居民: but for the one word they are called alike. */
function areOf(
  whole: string,
  [one, other]: readonly [string, string],
  [first, second]: readonly [RegExp, RegExp],
): boolean {
  if (!first.test(one) || !second.test(other)) return false
  const [rest, next] = [one.replace(first, ''), other.replace(second, '')].map((each) => each.replace(/其中|有/g, ''))
  return rest === next || isToldIn(`${rest}${next}`, whole)
}

const DIVIDES = /^，其中(?:有)?[^，。；\d]{1,10}$/
const GOES_ON = /^[，、](?!其中)[^，。；\d]{1,10}$|^(?:和|及|与|以及)[^，。；\d]{1,10}$/

/** 接待5214人次，其中窗口3896人次、网上1318人次: by two ways, and there is no third. */
export function closedDivision({ claims, words, text, prose }: Closed): Tie | null {
  if (claims.length !== 3 || !areOfOneUnit(claims) || words.some((each) => NO_PART.test(each) || /新增/.test(each)))
    return null
  const [whole, one, other] = claims as unknown as readonly [Claim, Claim, Claim]
  const [, first = '', second = ''] = words
  const areBoth = EITHER.some(
    ([some, others]) =>
      areOf(`${words[0]}`, [first, second], [some, others]) || areOf(`${words[0]}`, [first, second], [others, some]),
  )
  const isTold = areBoth && DIVIDES.test(one.lead) && GOES_ON.test(other.lead) && !/其[余他]|另|还/.test(text)
  return isTold && !goesOnBehind(prose, whole, [one, other])
    ? closedTie('parts', sumOfParts(whole, [one, other]))
    : null
}

const FOR = /赞成|同意/
const AGAINST = /反对|不(?:同意|赞成)/
const ABSTAINED = /弃权/
const BALLOTS = /收回|有效票|总票|投票|到会|参[会加]|实到|应到/
const ALL_VALID = /均为有效|全部有效|都有效|均有效|无(?:一)?(?:废|无效)|没有(?:废|无效)|有效(?:选?票|票数)/

/** The only figure whose words speak of something; `null` where none does, or more than one. */
function only({ claims, words }: Closed, role: RegExp): Claim | null {
  const [found, ...others] = claims.filter((_, at) => role.test(`${words[at]}`))
  return found === undefined || others.length > 0 ? null : found
}

/** 赞成17票，反对2票，弃权1票，共收回选票20张，均为有效票. */
function votes(closed: Closed): Tie | null {
  const whole = only(closed, BALLOTS)
  const parts = [FOR, AGAINST, ABSTAINED].flatMap((role) => only(closed, role) ?? [])
  if (whole === null || new Set([whole, ...parts]).size !== 4 || closed.claims.length !== 4) return null
  const isMore = compare(sumOf(parts.map(({ value }) => value)), whole.value) > 0
  return isMore || ALL_VALID.test(closed.text) ? closedTie('parts', sumOfParts(whole, parts)) : null
}

/** 由6名专家和4名部门代表组成，共10人; 各有120套、150套、90套，共360套. */
function composed({ claims, words }: Closed): Tie | null {
  const [total, parts] = [claims.at(-1) as Claim, claims.slice(0, -1)] // two and more
  const leads = parts.map(({ lead }) => lead)
  const isComposed = COMPOSED.test([...leads, total.lead].join(''))
  const areListed =
    RESPECTIVE.test(`${leads[0]}`) && leads.slice(1).every((lead) => JOINED.test(lead)) && TOGETHER.test(total.lead)
  const isMeant = parts.length > 1 && (isComposed || areListed)
  return isMeant && !words.some((each) => NO_PART.test(each)) ? closedTie('parts', sumOfParts(total, parts)) : null
}

/** 系统35个，三级系统11个，二级系统24个，无其他等级: nothing is left out. */
function exhausted({ claims, text, words }: Closed): Tie | null {
  if (claims.length < 3 || !NOTHING_ELSE.test(text) || words.some((each) => NO_PART.test(each))) return null
  const [first, last] = [claims[0], claims.at(-1)] as [Claim, Claim] // three and more
  const isLast = claims.slice(0, -1).every(({ value }) => compare(value, last.value) < 0)
  const whole = isLast ? last : first
  const parts = claims.filter((claim) => claim !== whole)
  return closedTie('parts', sumOfParts(whole, parts))
}

/** What two amounts of these names make: 年初, 新建, 累计; 优良天数, 超标天数, 有效监测天数. */
const MADE_OF: readonly (readonly [kind: 'balance' | 'parts', one: RegExp, other: RegExp, made: RegExp])[] = [
  // 达到报废年限的18台 is of another thing.
  ['balance', /[年月期]初|上[年月期][末底]/, /新[增建设开发入招]|当年|本年/, /累计|总[数量]|(?:^|已)达到?$/],
  ['parts', /优良天数?/, /(?<![轻中重]度|严重)(?:污染|超标)天数?/, /有效监测|有效天数?/],
]

/** 新建210个，累计达到830个，年初为620个. */
function madeOf(closed: Closed): Tie | null {
  for (const [kind, ...roles] of MADE_OF) {
    const [one, other, made] = taken(closed, roles) ?? []
    if (one !== undefined && other !== undefined && made !== undefined)
      return closedTie(kind, sumOfParts(made, [one, other]))
  }
  return null
}

/** What a closed sentence says to be all of its other amounts together. */
export function closedWhole(closed: Closed): Tie | null {
  const vote = votes(closed)
  if (vote !== null || !areOfOneUnit(closed.claims)) return vote
  return composed(closed) ?? exhausted(closed) ?? madeOf(closed)
}
