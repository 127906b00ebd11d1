import { approximately, compare, minus, ONE, sumOf } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { addsTo } from '../lists/list-guards.ts'
import { isFoundOut } from '../lists/list-readings.ts'
import { isFinelyPrinted, significantDigits } from '../tie/print.ts'
import { isUnitAway } from '../tie/slip.ts'
import { sumOfParts } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'
import type { ClaimsByStart } from './elsewhere.ts'

/** 职高和特校各1所, 各奖80万元: said once of several. */
const EACH =
  /(?:各|(?<![日月年周天人户村校班亩平])均)(?:有|为|是|奖[补励]?|补[助贴]?|给予?|拨付?|发放?|配备?|派|建|设|得|获得?|安排|下达|资助|投入|支持)?$/
const BEFORE = 8
/** 胜一场3分, 每答对一题2分: of one of them. */
const OF_ONE = /(?<![第在])[一每][场题次项个件处条人轮局户亩台份道例起篇][得扣加减计记奖罚]?$/
/** 年初…，年末…: where something went, what there was is no part of what there is; nor is it ever the other way round. */
const OPENING = /(?:年初|期初|月初|季初|学期初|[上去]年[末底]|上期末|上月末)[^，。；：]{0,10}$/
const CLOSING = /(?:(?<![上去])年[末底]|期末|(?<!上)月末|季末)[^，。；：]{0,10}$/
/** 剔旧, 出库, 注销: it went. */
const WENT = /[剔出退减销废死逝亡离撤售屠损耗]|去世|发放|领用|毕业|支[出用付取]/
/** 由3.5米加宽至5.0米, 从8小时延长到12小时: the same thing before and after. */
const CAME_FROM = /(?:由|从)(?:原来|原先|原|过去|上年|去年|年初)?的?$/
/** 委员会由7人组成: what it is made up of. */
const IS_MADE_UP = /^(?:共同)?(?:组成|构成)/
/** 净增4.55亿元，由97.42亿元调整为101.97亿元: with what it grew by it is what it became. */
const BECAME = /[到至为]$/
/** 今年受理40件，办结38件，正在办理上年转来的5件: of an earlier year. */
const CARRIED = /(?:上年|去年|往年|历年|以前年度)(?:转来|遗留|接转|移交|未结)的?$/
/** 年初预算为10万元，支出决算为7.73万元: what was planned and what came of it. */
const PLANNED = /(?:年初|年度|全年|当年|调整|批复)预算(?:数|安排)?(?:为|是)? ?$/
const SPENT = /(?:决算(?:支出)?数?|实际(?:支出|执行|使用)(?:数|金额)?|执行数)(?:为|是)? ?$/
/** 总收入58.03亿元，…；总支出3,058.79亿元: what came in is no part of what went out. */
const CAME_IN = /收入(?:总[计额]|合计|数)?(?:为|共)?$/
const WENT_OUT = /支出(?:总[计额]|合计|数)?(?:为|共)?$/
/** 三项加起来5万元 */
const SUMS_UP = /(?:加起来|相加|合计|共计|小计|总计|一共|共)(?:为|有|是|约)?$/

/** 其中最多一户11.6万元: of one of them. */
const EXTREME =
  /最[多少高低大小长短快慢老新旧好差早晚远近重轻深浅]的?(?:一|单)?(?:[个户家名位人次天所镇村月笔处场队日])?(?:是|为|达|仅|只有?|也只)?$/

const FEWEST = 3

/** 普通高中4所、职业学校和特殊教育学校各1所: the list goes on with what is said of several. */
function goesOnWithEach(prose: Prose, members: readonly Claim[]): boolean {
  const last = Math.max(...members.map(({ index }) => index))
  const [own] = members
  return prose.claims
    .slice(last + 1, last + 2)
    .some(
      (next) =>
        next.unit.key === own?.unit.key &&
        next.sentence === prose.claims[last]?.sentence &&
        EACH.test(next.lead) &&
        !/任务|目标|计划|标准/.test(next.lead),
    )
}

/** 大修680万元、岁修每座40万元；应急200万元；合计960万元: among the items a price that the total holds several times. */
function isPricedAmong(prose: Prose, members: readonly Claim[]): boolean {
  const indexes = members.map(({ index }) => index)
  const printed = new Set(members.slice(0, 1).map(({ unit }) => unit.printed))
  return prose.claims
    .slice(Math.min(...indexes), Math.max(...indexes))
    .some(
      (claim) =>
        printed.has(claim.unit.printed) &&
        /[^，]每[一-龥]{1,3}$/.test(claim.lead) &&
        /^[^，。；]{0,4}；/.test(prose.normal.slice(claim.end, claim.tailEnd)),
    )
}

/** 水果386个、包装52个，空着的不到30个，其余是餐饮店: what else there is stands behind the list, without a number. */
const namesRest = ({ normal, sentences }: Prose, members: readonly Claim[]): boolean =>
  members
    .slice(-1)
    .some(({ end, sentence }) =>
      /^[^；]*[，；]其余的?(?:是|为|都是|均为|系)[^\d。；]*$/.test(
        normal.slice(end, sentences[sentence]?.end).replace(/。$/, ''),
      ),
    )

/** 取暖2.3万元，水电1.1万元，维修1.6万元，三项加起来5万元: a list with its own total divides nothing before it. */
function hasTotalAmong(terms: readonly Claim[]): boolean {
  const total = terms.at(-1)
  if (total === undefined || terms.length < FEWEST || !SUMS_UP.test(total.lead)) return false
  return compare(sumOf(terms.slice(0, -1).map(({ value }) => value)), total.value) === 0
}

/** 年初藏书84,300册，入藏6,200册，剔旧1,500册，年末89,000册 */
function isMoved(members: readonly Claim[]): boolean {
  const leads = members.map((claim) => claim.lead)
  const [whole = '', ...terms] = leads
  const isAny = (words: RegExp): boolean => leads.some((lead) => words.test(lead))
  return isAny(OPENING) && isAny(CLOSING) && (!CLOSING.test(whole) || terms.some((lead) => WENT.test(lead)))
}

/** 党纪处分7人、政务处分5人，其中2人同时受到两种处分: who is in two parts is counted twice. */
const IN_BOTH = /^(?:[^，。；）]{0,4}同时|既[^。；]{1,12}又|兼)/
const SOME_BEHIND = /^[^。；）]{0,6}[，（；](?:其中有?|含|包括|有|另有|内有)[^，。；）\d]{0,6}\d+[一-龥](.{0,20})/

const isCountedTwice = ({ normal }: Prose, members: readonly Claim[]): boolean =>
  members.slice(-1).some(({ end }) => IN_BOTH.test(`${SOME_BEHIND.exec(normal.slice(end, end + 40))?.[1]}`))

/** 核查16家，发现：5家超范围列支；3家无预算采购: faults that some had, each told behind how many had it. */
function areFaults({ normal }: Prose, [whole, ...terms]: readonly Claim[]): boolean {
  const first = terms[0]
  if (whole === undefined || first === undefined || whole.end > first.start) return false
  const words = normal.slice(whole.end, first.start)
  const areFirst = terms.every(({ start }) => /[，；：、。现]$/.test(normal.slice(0, start).trimEnd().slice(-1)))
  return (
    areFirst &&
    (/(?:发现|查出|存在)[^。]{0,8}$/.test(words) ||
      [whole, ...terms].every(({ end }) => FAULT.test(normal.slice(end, end + FAULT_REACH))))
  )
}
const FAULT_REACH = 40
/** 22省未清理，其中：9省自行保留；20省违反规定: who did one thing amiss may have done another. */
const FAULT =
  /^[^；。]*?(?:未|违|擅自|自行|不[符实当规足到合严准]|虚[报列增假]|截留|挪用|挤占|套取|滞留|闲置|超[标范概期编]|漏|拖欠|[多少][收付支计缴])/

/** 下降6.2%。加上转移支付…、上年结转…，收入合计: with what they are added to, these make the total. */
const isAddition = ([whole, first]: readonly Claim[]): boolean =>
  whole !== undefined && first !== undefined && first.start < whole.start && addsTo(first)

/** 8个市以及11个县；有3个市和5个县: counts of places of several levels. */
function areOfLevels({ normal }: Prose, members: readonly Claim[]): boolean {
  const levels = members.map(({ unit, end }) =>
    unit.printed === '个' ? LEVEL.exec(normal.slice(end, end + 3))?.[1] : '',
  )
  return levels.every((level) => level) && new Set(levels).size > 1
}
const LEVEL = /^(省|市|州|县|区|旗|乡|镇|村)(?![直级域属镇村里内])/

/** 校长任组长，副校长2人，组员6人，共9人: one is told without a number. */
const LED = /(?:组长|队长|班长|团长|指挥长|领队|带队|牵头|校长|主任|局长)/

function hasLeader({ normal, sentences }: Prose, [whole, first, ...others]: readonly Claim[]): boolean {
  if (whole === undefined || first === undefined || whole.unit.key !== '人') return false
  const all = sumOf([first, ...others].map(({ value }) => value))
  const isOneMore = compare(minus(whole.value, all), ONE) === 0
  return isOneMore && LED.test(normal.slice(sentences[first.sentence]?.start, first.start))
}

/** 职工88人，…。高级教师4人，一级教师38人，…5人: sentences apart, of one digit or two, and little more than half of it all. */
function areFew(prose: Prose, [whole, ...terms]: readonly Claim[]): boolean {
  if (whole === undefined || terms.length < 2 || terms.some(({ sentence }) => sentence === whole.sentence)) return false
  if ([whole, ...terms].some((claim) => significantDigits(claim) > 2 || isFinelyPrinted(claim))) return false
  if (isFoundOut(prose, sumOfParts(whole, terms))) return false
  return approximately(sumOf(terms.map(({ value }) => value))) < approximately(whole.value) * LITTLE
}
const LITTLE = 0.6

/** Amounts of which the words tell that they are no parts of one whole. */
export function isNoList(prose: Prose, { kind, holds, isClosed, equation }: Tie, claimAt: ClaimsByStart): boolean {
  if (equation.form === 'within') return IN_BOTH.test(prose.normal.slice(equation.part.end, equation.part.end + 20))
  if (
    holds ||
    kind === 'balance' ||
    equation.form !== 'sum' ||
    equation.terms.some(({ sign }) => sign === -1) ||
    isUnitAway(equation)
  )
    return false
  const members = quantitiesOf(equation).flatMap(({ start }) => claimAt.get(start) ?? [])
  const [, ...terms] = members
  if (isClosed) return hasLeader(prose, members)
  const isAny = (words: RegExp, among = members): boolean => among.some((claim) => words.test(claim.lead))
  const isAll = (words: RegExp, among: readonly Claim[]): boolean =>
    among.length > 0 && among.every((claim) => words.test(claim.lead))
  return (
    isMoved(members) ||
    (isAny(CAME_FROM, members.slice(0, 1)) &&
      !IS_MADE_UP.test(prose.normal.slice(equation.whole.end, equation.whole.end + BEFORE))) ||
    (isAny(CAME_FROM, terms) && !isAny(BECAME, members.slice(0, 1))) ||
    (isAny(CARRIED, terms) && !isAny(CARRIED, members.slice(0, 1))) ||
    (isAny(PLANNED, terms) && isAny(SPENT, terms)) ||
    (isAny(WENT_OUT, members.slice(0, 1)) && isAll(CAME_IN, terms)) ||
    (isAny(CAME_IN, members.slice(0, 1)) && isAll(WENT_OUT, terms)) ||
    isAddition(members) ||
    areOfLevels(prose, members) ||
    areFew(prose, members) ||
    hasLeader(prose, members) ||
    isAny(EACH, terms) ||
    isAny(EXTREME, terms) ||
    isPricedAmong(prose, members) ||
    namesRest(prose, members) ||
    isCountedTwice(prose, members) ||
    areFaults(prose, members) ||
    members.some(({ start }) => OF_ONE.test(prose.normal.slice(Math.max(0, start - BEFORE), start))) ||
    goesOnWithEach(prose, members) ||
    hasTotalAmong(terms)
  )
}
