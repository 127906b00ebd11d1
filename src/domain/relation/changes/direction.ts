import type { Claim, Prose } from '../../claim/index.ts'
import { remembered } from '../../claim/index.ts'
import { lastClause } from '../tie/clause.ts'

export const UP =
  /(?:增加(?!值)|增支|超额(?:完成)?|超出?(?:年初|年度|全年)?(?:计划|目标|任务|预算)|增长|增[收产]|上升|提高|(?<!改造|巩固|提质|整治|品质|能力|优化|全面)提升|[增涨升]幅|(?<![较比][^，。；]{0,8}[大众])多(?!媒体|功能|种|样|元|部门|层|渠道|晶|边)(?:[一-龥]{1,3}(?<!个|大|数))?|增|(?<!提)升|扩大|新增|上涨|上浮|回升|攀升|领先|超前|(?<![最较偏加])快|(?<![最较偏新])高(?:出)?|(?<![名珍宝昂富高较偏最])贵)(?:了|额|数|幅度|比例|率)?(?:为|达到?|约|是)?：? ?$/
export const DOWN =
  /(?:减少|减[收支产]|下降|降低|压减|压缩|缩减|回落|[降减跌]幅|(?<!减|至)少(?!儿|年|先|数民)(?:[一-龥]{1,3}(?<!数))?|减|降|节约|节支|缩小|缩短|提前|下滑|下跌|下浮|回落|滞后|落后|(?<![最较偏放])慢|(?<![最较偏])低|便宜)(?:了|额|数|幅度|比例|率)?(?:为|达到?|约|是)?：? ?-?$/

/** 降为2元, 增加为85万元: what it came to, not by how much it changed. */
export const REACHED = /(?:增加|增长|上升|提高|减少|下降|降低|压减|核减|调减|增|升|减|降)为$/

/** +1 for words of growth directly before the amount, −1 for words of decline. `null` for neither. */
export const directionOf = remembered(directionSaid)

/** 快13秒 is less time, and 慢3分钟 more; 快5个百分点 is more. */
const SOONER = /(?<![最较偏加])(?:快|早)(?:了|出)?(?:约)?$/
const LATER = /(?<![最较偏放])(?:慢|晚|迟|拖[延后]|延[误期迟]|逾期|超期)(?:了|出)?(?:约)?$/

/** 离全年下降3%的目标还有距离: what was aimed at is no change that came; 上涨900元的是学区房: nor what some came to. */
const IS_AIM =
  /^(?:(?:及?以[上内下]|左右)?的?(?:年度|年初|全年|本年|绩效|考核|预期|约束性?|控制|设定|既定|序时|工作)*(?:目标|任务|指标|要求|预期|考核)|(?:及?以[上内下]|左右)?的[是有占])/
/** 由40万元调到50万元，再上浮20%: on top of what it came to. */
export const FURTHER = /[再另][^，。；]{0,4}$/

/** 比计划800亩超出1.5%: what amounts are over is told where two of them and a gap stand together. */
const OVER = /^超出?$/

function directionSaid(prose: Prose, claim: Claim): 1 | -1 | null {
  const lead = claim.lead.slice(-16)
  if (REACHED.test(lead) || IS_AIM.test(prose.normal.slice(claim.end, claim.end + 14))) return null
  if (claim.unit.dimension === 'duration' && SOONER.test(lead)) return -1
  if (claim.unit.dimension === 'duration' && LATER.test(lead)) return 1
  if (claim.unit.dimension === 'percent' && OVER.test(lead)) return 1
  if (DOWN.test(lead)) return -1
  return UP.test(lead) ? 1 : null
}

const BY_YEAR = /(?:年平?均|平均每年|逐年)[^，。；]{0,8}$/

/** 年平均增长率为0.53%, 年均递增0.94%: over several years, which the amounts at both ends do not show. */
export const isByYear = ({ normal }: Prose, { leadStart, start }: Claim): boolean =>
  BY_YEAR.test(normal.slice(leadStart, start))

const SETS_APART = /（(?:不?含|不?包括|扣除|其中)[^（）]*$/

/** 新收案件321,146件（不含上年旧存28,802件），比上年下降: what the amount leaves out is not what it is compared with. */
export const isSetApart = ({ normal }: Prose, { leadStart, start }: Claim): boolean =>
  SETS_APART.test(normal.slice(leadStart, start))

const OF_STRETCH = /(?:[上下]半年|全年|年内|[一二三四]季度|当[月季年]|[\d]月|年初|上?年末|去年末|年底)[^，。；]{0,8}$/

const OF_OPENING = /[比较](?:年初|上?年[末底]|去年[末底])[^，。；]{0,8}$/

/** 余额70.65万亿元，同比增长12.2%，上半年增加4.72万亿元; 比年初增加21亿元，同比增长15.4%: what it rose by since another day. */
export function isOfOtherStretch(change: Claim, rate: Claim): boolean {
  const [by, percent] = [lastClause(change.lead), lastClause(rate.lead)]
  if (change.start > rate.start) return OF_STRETCH.test(by) && !(OF_OPENING.test(by) && OF_OPENING.test(percent))
  return OF_OPENING.test(by) && percent.includes('同比')
}

/** 现价总量增加73.5亿元，同比增长2%: rates of growth are at constant prices. */
export const isNominal = ({ lead }: Claim): boolean => /现价|现行价|当年价|名义/.test(lead)
