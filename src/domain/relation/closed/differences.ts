import { compare, plus } from '../../amount/index.ts'
import type { Claim } from '../../claim/index.ts'
import { closedTie } from '../tie/make-tie.ts'
import { difference } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'
import type { Closed } from './stretch.ts'
import { areOfOneUnit, isOfOtherTime, isToldIn, taken } from './stretch.ts'

type Roles = readonly [more: RegExp, less: RegExp, rest: RegExp]

const PAY = /(?:已|首|预|共)(?:经)?(?:支付|拨付|预付|付|给|结)|付了|预付款|首付|定金|订金/
const OUTSIDE =
  /借调(?![进来入])|抽调(?![进来入])|外派|外出|请假|挂职|离岗|支援|驻村|休[产病年]?假|[病产事]假|出差|未到|空缺|空编|缺席/

/** 政府补4元, 医保报销620元: what others pay of it. */
const OTHERS_PAY = /补[贴助]?|报销|减免|负担|承担|统筹(?:基金)?支付|优惠/

/** What one amount leaves of another, by the words of all three. */
const RESTS: readonly Roles[] = [
  [/出口(?!退)/, /进口/, /顺差|净出口/],
  [/进口/, /出口(?!退)/, /逆差|净进口/],
  [/原值|原价|购置价/, /折旧|摊销/, /净值|净额|账面价值/],
  [
    /合同(?!外)|总[价款额]|价款|工程款|货款|房款|车款|费用|应付|应给/,
    PAY,
    /尾款|余款|未[付结]|待付|[尚仍还下]欠|欠[款付]|没付/,
  ],
  [
    /在编(?!制)|职工|干部|队员|在册|全[站所科股室班队校]|应到|名单/,
    OUTSIDE,
    /实际|在[岗站所班校队]|到[岗场会]|实[有到]|出勤/,
  ],
  [/出生/, /死亡|去世|病故/, /自然增[加长]/],
  [/死亡|去世|病故/, /出生/, /自然减少|自然负增长/],
  [/迁入|流入/, /迁出|流出/, /净(?:迁入|流入|增)/],
  [/迁出|流出/, /迁入|流入/, /净(?:迁出|流出|减)/],
  [/毛重|总重/, /皮重|包装/, /净重/],
  [/总(?:投资|支出|收入|成本|面积|户数|人数|人口|产值)/, /已|实际|现/, /未[^，。；]{1,4}|剩余?|尚[有余]/],
  [/营业收入|销售收入|销售额|票款收入|营收/, /(?<!非)成本|支出|开支/, /利润|盈利|毛利|纯收入|净收入/],
  [/成本|支出|开支|费用/, /收入|营收/, /亏损|亏空|倒挂|净支出/],
  [
    /[定原单售票药]价|价格|价款|费用?|收费|总[价额]/,
    OTHERS_PAY,
    /[一-龥]{0,3}自[付费理担掏缴筹]|(?:个人|本人|群众|老人|职工|患者|家庭|农户|家长)(?:只|仅|还)?需?(?:支付|承担|负担|缴纳|出|付|交)|(?:只需|只|仅需|实际)(?:支付|付|交)/,
  ],
  [/限额|额度|授信/, /余额|已用|已[使占]用|用去/, /空间|剩余|尚可|还可|可用/],
]

/** 已付第一笔20万元: others were paid as well. */
const ONE_OF_SEVERAL = /第[一二三四五\d]|[首末每]笔|个人(?!支付|承担|负担)|迟到|早退/
/** 支援3人，实到55人: others may be away as well, and nobody is there twice; 定价12元，补贴40元: it is not of one. */
function mayLack(rest: Claim, [all, out]: readonly [Claim, Claim], less: RegExp): boolean {
  if (less === OTHERS_PAY) return compare(out.value, all.value) >= 0
  return less === OUTSIDE && compare(plus(rest.value, out.value), all.value) < 0
}

/** 二者相差, 温差, 前后差距: how far two lie apart. */
const APART = /相差|差距|差额为|落差|温差|极差|时差|价差|[高水位]差为?$|年龄差/
/** 最后一名与第一名相差: whose, where it is not of the two that were told. */
const OF_NAMED = /^([一-龥]{2,8}?)[与和同跟]([一-龥]{2,8}?)(?:[一-龥]{0,2})(?:相差|差距|差额)/
/** 二者, 两地: of the two that were told. */
const OF_BOTH =
  /^[，。；：]?(?:二者|两者|两[^多少相邻]{1,3}|彼此|相互|前后|高低|首尾|上下|最[高大多长][^，]{0,3}最[低小少短]|之间|仅|只)*/
const OF_OTHERS = /[较比](?![例重])|原|名次|倍/

/** Whether the words of a gap say that it lies between the two others. */
function isBetween(gap: string, others: readonly string[], isFirst: boolean): boolean {
  const named = OF_NAMED.exec(gap)?.slice(1) ?? []
  if (named.length > 0) return named.every((name) => others.some((each) => each.includes(name)))
  return isFirst || isToldIn(`${gap.split(APART)[0]}`.replace(OF_BOTH, ''), `${others.join('')}年龄`)
}

/** 最高98分，最低73分，相差25分: how far two amounts lie apart. */
function apart({ claims, words }: Closed): Tie | null {
  const [gap, ...gaps] = claims.filter((_, at) => APART.test(`${words[at]}`))
  if (gap === undefined || gaps.length > 0 || words.some((each) => OF_OTHERS.test(each))) return null
  const others = claims.filter((claim) => claim !== gap) as unknown as readonly [Claim, Claim] // of three
  const told = words.filter((each) => !APART.test(each))
  if (!isBetween(words.filter((each) => APART.test(each)).join(''), told, gap === claims[0])) return null
  const [one, other] = others
  return closedTie('balance', difference(gap, compare(one.value, other.value) >= 0 ? [one, other] : [other, one]))
}

const FROM = /[由从](?:去年|上年|原来|过去|每\S{1,3})?的?$/
const TO = /([降减下缩压]\S{0,3}|[增升涨上提]\S{0,3})[到至为]$/
const LESS =
  /^，(?:每(?:人次|公斤|公里|立?方米?|平方米?|课时|小时|千瓦时|[张吨度次件份斤趟里亩支盒瓶人])[票水电气]?)?(?:便宜|省|少[花付用缴交]?|降低|降|下降|减少|缩短|下调|压减)了?$/
const MORE =
  /^，(?:每(?:人次|公斤|公里|立?方米?|平方米?|课时|小时|千瓦时|[张吨度次件份斤趟里亩支盒瓶人])[票水电气]?)?(?:贵|多[花付用缴交]?|涨|上涨|提高|增加|增长|上调|延长)了?$/

/** 票价由12元下调到9元，每张票便宜3元. */
function becoming({ claims, words }: Closed): Tie | null {
  const [from, to, gap] = claims as unknown as readonly [Claim, Claim, Claim] // three
  if (!FROM.test(from.lead) || !TO.test(to.lead)) return null
  const said = `，${words[2]}`
  const isLess = LESS.test(said)
  return isLess || MORE.test(said) ? closedTie('change', difference(gap, isLess ? [from, to] : [to, from])) : null
}

/** What anything is called by that is left. */
const ANY = '贸易外贸账面实际资产目前现在年末期末人口合计'

/** 净值 of 设备原值, and 服务贸易顺差 of 服务出口: nothing narrows it that is not told of the others. */
function isOfThem(rest: string, [, , left]: Roles, { words }: Closed): boolean {
  const others = words.filter((each) => each !== rest).join('')
  return isToldIn(`${rest.split(left)[0]}`, others + ANY)
}

/** 欠付材料款 of a contract: what was paid and is owed of one part of it leaves nothing of the whole. */
const PART_OF_COST = /材料|设备|人工|质保|保证金|设计|监理|运输|劳务|租赁/

const isOfPart = ([whole = '', , rest = '']: readonly string[]): boolean =>
  !whole.includes(PART_OF_COST.exec(rest)?.[0] ?? '')

/** What the words of all three make of them; `null` where the last is something else. */
function restBy(closed: Closed, roles: Roles): Tie | null | undefined {
  const found = taken(closed, roles)
  if (found === null || found[2] !== closed.claims[2]) return undefined
  const [more, less, rest] = found as unknown as readonly [Claim, Claim, Claim] // as many as roles
  const isMeant =
    isOfThem(`${closed.words[2]}`, roles, closed) && !isOfPart(closed.words) && !mayLack(rest, [more, less], roles[1])
  return isMeant ? closedTie('balance', difference(rest, [more, less])) : null
}

/** 出口40.2亿元，进口25.7亿元，顺差14.5亿元: three amounts by whose words one is what lies between the others. */
export function closedDifference(closed: Closed): Tie | null {
  const { claims, words, text } = closed
  // 自然增长率为负0.61‰: less than nothing.
  if (claims.length !== 3 || !areOfOneUnit(claims) || /负$/.test(`${words[2]}`)) return null
  for (const roles of isOfOtherTime(words) || ONE_OF_SEVERAL.test(text) ? [] : RESTS) {
    const tie = restBy(closed, roles)
    if (tie !== undefined) return tie
  }
  return becoming(closed) ?? apart(closed)
}
