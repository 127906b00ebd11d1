import type { Bound, Role, Unit } from './claim.ts'

const UNIT_PRICE =
  /(?:单价|均价|每[人户台个场次件套平亩吨名项条张村校班生天月年]|[人户笔场亩校村车辆台]均|单[车辆台套座户]|平均)[^，。；]{0,12}$|每[一-龥]{1,5}$/
/**
 * 补助标准54元 is a price; 标准化作业点6个 and 一级运动员标准9人 are counts, 计量标准装置186万元 and 高标准农田450万元 things, and
 * 按标准应支出461万元 is what it comes to.
 */
const STANDARD = /(?<!高)标准(?!化|装置|器|物质|厂房|件|(?:应|实际|共)?(?:支出|支付|兑付|拨付))[^，。；]{0,12}$/
const DIRECTION =
  /(?:增加(?!值)|增长|增[收支产]|减少|减[收支产]|下[降跌]|上[升涨]|提高|(?<!改造|巩固|提质|整治|品质|能力|优化|全面)提升|降低|压减|压缩|缩减|回落|增幅|降幅|涨幅|减幅|新增|便宜|(?<![名珍宝昂富高])贵|多|少|增|(?<![冲扣抵])减|降|(?<!提)升|(?:较|比)[^，。；]{2,8}[多少][一-龥]{0,3}|[多少](?:[花收支用交]|支出|开支|投入|拨付?)|[同环]比[多少][一-龥]{1,2})(?:了|额|数|幅度|比例|率)?(?:为|达|达到|约|是)?：? ?-?$/
/** 加工厂提升258万元, 展陈提升190万元 is what was spent on it; 人均收入提升258元 by how much there is more. */
const IMPROVED = /提升：?$/
const RISES = /收入|产值|营收|税收|销售|营业|利润|增加值|均|价|[额值率]|资产|存款|贷款|标准|待遇|工资|较|比|同期|由|从/
const DIFFERENCE =
  /(?:结余|节余|结转|节约|节支|节省|超支|相差|差额|缺口|尚欠|短缺)(?:资金|经费|金额|了|额)?(?:为|约|共|达)?：? ?$/
/** 年初结转和结余 is an amount as any other: what there was to begin with. */
const OPENING = /(?:上年|年初|期初|以前年度|使用|动用|盘活)[^，。；]{0,10}$/
const SHARE = /(?:占|比重|占比|比例)[^，；。]{0,24}$/
const TOTAL = /(?:共计|合计|总计|总共|一共|累计|共有|共|总[一-龥]{0,6}|全部[一-龥]{0,6}|小计)[^，；。、]{0,16}$/

function roleOfPercentage(clause: string): Role {
  if (DIRECTION.test(clause)) return 'growth'
  return SHARE.test(clause) ? 'share' : 'rate'
}

/** 设计处理能力58万吨/日: what can be done in a day is an amount, and no price. */
const CAPACITY = /\/(?:天|年|小时|个月)$/

function isUnitPrice({ key, dimension }: Unit, clause: string): boolean {
  if (dimension === 'measure' && CAPACITY.test(key)) return UNIT_PRICE.test(clause)
  if (key.includes('/') || (dimension === 'money' && STANDARD.test(clause))) return true
  return dimension !== 'score' && UNIT_PRICE.test(clause)
}

const isSpentOnIt = ({ dimension }: Unit, clause: string): boolean =>
  dimension === 'money' && IMPROVED.test(clause) && !RISES.test(clause.replace(/^.*[，。；、]/s, ''))

/** What an amount does in its sentence, by its unit and the words before it. */
export function roleOf(unit: Unit, bound: Bound, lead: string): Role {
  if (bound !== 'none') return 'target'
  const clause = lead.slice(-40)
  if (unit.dimension === 'percentage-points') return 'growth'
  if (unit.dimension === 'percent' || unit.dimension === 'permille') return roleOfPercentage(clause)
  if (isUnitPrice(unit, clause)) return 'unit-price'
  if (DIRECTION.test(clause) && !/新增$/.test(clause) && !isSpentOnIt(unit, clause)) return 'growth'
  if (DIFFERENCE.test(clause) && !OPENING.test(clause)) return 'difference'
  return TOTAL.test(clause) ? 'total' : 'amount'
}
