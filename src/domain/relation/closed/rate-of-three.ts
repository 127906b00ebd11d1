import { approximately, compare } from '../../amount/index.ts'
import type { Claim } from '../../claim/index.ts'
import { closedTie } from '../tie/make-tie.ts'
import type { Tie } from '../tie/tie.ts'
import type { Closed } from './stretch.ts'
import { isOfOtherTime, isToldIn } from './stretch.ts'

type Three = readonly [all: Claim, part: Claim, rate: Claim]
type Words = readonly [string, string, string]

/** Rates of what is not so, with what is. */
const DENYING: readonly (readonly [rate: RegExp, part: RegExp])[] = [
  [/空置率|闲置率|空床率|空房率|空铺率/, /入住|出租|租出|使用|启用|住院|在院|入驻|占用|售出/],
  [/空编率|缺编率|空岗率|缺岗率/, /实有|在[编岗]|到岗|实际/],
  [/缺勤率|缺席率|未到率/, /实到|到[会场岗]|出[勤席]|参[会加]/],
  [/不合格率|不达标率/, /(?<!不)(?:合格|达标)/],
  [/逾期率|超期率/, /按[期时]|如期|准时/],
  [/淘汰率|未通过率/, /通过|入围|晋级|录[用取]/],
  [/流失率/, /留[任存守下]|仍在|在岗/],
]
/** What fell, from what it is reckoned. */
const FALLEN = /下浮率?|降幅|下降率?|降低|减幅|节约率|节[省支]率|优惠|折让|审减率|核减率|缩[短减]/
const FALLEN_FROM = /控制价|限价|概算|预算|原[价来]?|去年|上年|送审|报价|标底|挂牌|评估|计划|定额/
/** 减少125.5万元: by how much, and not to what. */
const GAP = /[增减降升节缩省]|[较比](?![例重])|优惠|折让|提高|上浮|下浮/
/** 降为今年的720万元 */
const BECAME = /[为至到](?:今年|本年|当年|现在|目前)?的?$/
const RISEN = /涨幅|增幅|上浮率?|溢价率?|增长率?|增值率/
const RISEN_FROM = /去年|上年|起[拍始]价|底价|原[价来]?|评估|挂牌|买入/

/** What is called otherwise in the rate than in the amount. */
const ALIKE: readonly (readonly [rate: RegExp, part: RegExp])[] = [
  [/床位?(?:使用|利用)率|入住率|床位率/, /住院|入住|在院|收住|住进/],
  [/出租率|入驻率|利用率|使用率/, /租出|出租|入驻|启用|使用|在用|投用/],
  [/结案率|审结率|办结率|结办率/, /[审已办]结|结[案了]/],
  [/到[会岗场]率|出[勤席]率|参[会训]率/, /实到|到[会岗场]|出[勤席]|参[会训加]/],
  [/完成(?:计划|任务|率|进度)|计划的/, /完成|实际|实[招收种建培]|已/],
  [/普及率|安装率|通[电水气网车]率|签订率/, /普及|装[上了有]|通[电水气网车上了]|签/],
]
/** 合格率 of 合格114人: called by one word. */
const SAME =
  /(合格|达标|及格|优良|优秀|通过|命中|中标|录用|录取|就业|签约|开工|竣工|完工|覆盖|普及|安装|采纳|整改|销号|达产|出租|开放|完好|参保|到位|支付|执行|调解|化解|回收|发放|上线)率/
const DENIED = /[未没不非无]/
const OF_TIME = /扩大|收窄|加快|放缓|回落|[年月季周日]均|平均|累计|全年|人次|序时/
/** In percentage points. */
const NEAR = 20

/** So near to what it is that nothing else was meant by it. */
function isNear([all, part, rate]: Three, isRest: boolean): boolean {
  const share = (approximately(part.value) / approximately(all.value)) * 100
  const [real, stated] = [isRest ? 100 - share : share, approximately(rate.value)]
  return Math.abs(stated - real) <= NEAR
}

const RATE_NAME =
  /[一-龥]{2}(?:率|占比|比[例重])|[空缺]|完成|[下上]浮|降幅|涨幅|[增减]幅|溢价|节|占|出|下降|降低|优惠|折让|缩|[增上审核]/

/** 旧存案件 of 旧存案件结案率: whatever narrows the rate is said of its amounts as well. */
const isOfAll = ([all, part, rate]: Words): boolean => isToldIn(`${rate.split(RATE_NAME)[0]}`, all + part)

function isSame([, part, rate]: Words): boolean {
  const word = SAME.exec(rate)?.[1]
  return word !== undefined && part.includes(word)
}

const isOf = (pairs: readonly (readonly [RegExp, RegExp])[], [, part, rate]: Words): boolean =>
  pairs.some(([named, counted]) => named.test(rate) && counted.test(part))

/** 新能源车336辆，新能源占比80%: the share is called by the name of the part. */
function isShareOf([, part, rate]: Words): boolean {
  const name = /([一-龥]{2,6}?)(?:车辆?|人员)?(?:的)?(?:占比|比重|比例)(?:达到?|为|是|约)?$/.exec(rate)?.[1]
  return name !== undefined && part.includes(name)
}

const ofRest = ([base, current, rate]: Three, sign: 1 | -1, kind: 'rate' | 'growth'): Tie =>
  closedTie(kind, { form: 'rise', rate, current, base, sign })

/** 控制价1500万元，中标价1380万元，下浮8%: what it fell or rose by, from the one to the other. */
function changed(three: Three, [all, part, rate]: Words): Tie | null {
  const order = compare(three[0].value, three[1].value)
  if (GAP.test(part) && !BECAME.test(part)) return null
  if (FALLEN.test(rate) && FALLEN_FROM.test(all) && !FALLEN_FROM.test(part) && order > 0)
    return ofRest(three, -1, rate.includes('率') ? 'rate' : 'growth')
  if (RISEN.test(rate) && RISEN_FROM.test(all) && !RISEN_FROM.test(part) && order < 0) return ofRest(three, 1, 'growth')
  return null
}

/** Beds and those who lie in them are counted by one. */
const areOfOne = ({ unit: one }: Claim, { unit: other }: Claim): boolean =>
  (one.key === other.key && one.key !== '') || (/^[张间]$/.test(one.key) && other.key === '人')

function threeOf({ claims, words }: Closed): { readonly three: Three; readonly said: Words } | null {
  if (claims.length !== 3) return null
  const [all, part, rate] = claims as unknown as Three
  const isMeant = rate.unit.dimension === 'percent' && all.unit.dimension !== 'percent' && areOfOne(all, part)
  return isMeant ? { three: [all, part, rate], said: words as Words } : null // three of three
}

const isCalledSo = (said: Words): boolean =>
  ((isOf(ALIKE, said) || isSame(said)) && !DENYING.some(([named]) => named.test(said[2]))) || isShareOf(said)

const OF_PLAN = /计划|任务|预算/

/** What part of all it is, or, 空置率, how much of it is left. */
function ofPart(three: Three, said: Words): Tie | null {
  const [all, part, rate] = three
  // 占年度计划的70%: out of what is not told.
  if (OF_PLAN.test(said[2]) && !OF_PLAN.test(said[0])) return null
  if (isOfOtherTime(said) || compare(part.value, all.value) > 0 || DENIED.test(said[1])) return null
  if (isOf(DENYING, said)) return isNear(three, true) ? ofRest(three, -1, 'rate') : null
  const isMeant = isCalledSo(said) && isNear(three, false)
  return isMeant ? closedTie('rate', { form: 'ratio', rate, numerator: part, denominator: all }) : null
}

const CAME_FROM = /[由从](?:去年|上年)?(?:同期)?的?$/
const CAME_TO = /([增升涨])\S{0,3}[到至为]|([减降])\S{0,3}[到至为]/

/** 同比下降20%，由150起降到120起: by how much, from what and to what. */
function changedFirst({ claims, words }: Closed): Tie | null {
  if (claims.length !== 3) return null
  const [rate, base, current] = claims as unknown as Three
  const [said = '', , to = ''] = words
  const isMeant = rate.unit.dimension === 'percent' && base.unit.key === current.unit.key && CAME_FROM.test(base.lead)
  const [, up, down] = CAME_TO.exec(to) ?? []
  const isDown = down !== undefined && /下降|减少|降低|缩[减短小]|压[减降]/.test(said)
  const isUp = up !== undefined && /增长|上升|增加|提高|上涨/.test(said)
  return isMeant && (isUp || isDown) ? ofRest([base, current, rate], isUp ? 1 : -1, 'growth') : null
}

/** 房源3000套，已入住2850套，空置率5%: a rate behind the two amounts that it is reckoned from, and is called by. */
export function closedRate(closed: Closed): Tie | null {
  const found = threeOf(closed)
  if (found === null) return changedFirst(closed)
  if (OF_TIME.test(closed.text) || !isOfAll(found.said)) return null
  return changed(found.three, found.said) ?? ofPart(found.three, found.said)
}
