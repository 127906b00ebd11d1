import { compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import { HUNDRED } from '../tie/print.ts'
import type { Tie } from '../tie/tie.ts'
import { unsaidHundred } from '../tie/unsaid.ts'

/** 合格率, 免疫密度: so many out of all of them, which are never more. 完成率, 到位率, 参保率, 使用率 may be. */
const OF_ALL =
  /(?:免疫密度|(?:合格|达标|优良|优秀|及格|及时|可用|在线|持证|满意|知晓|完好|成活|存活|出勤|到课|到会|参会|准确|正确|阳性|检出|感染|病死|死亡|患病|近视|治愈|升学|毕业|投票|得票|空置|绿化|绿地|绿化覆盖|森林覆盖|林草覆盖|植被覆盖|硬化|通电|有效|中签|差错|失误|漏损|损耗|废品|坏账|失业|破案|成功|闲置|按时办结|按期办结|(?<!保|险|疗|话|带|机|备)覆盖|入园|巩固|合格出证|整改|回复|签收|送达|接通|正点|准点)率|满意度)(?:也|就|已)?(?:高达|达到了?|达|为|是|只有|仅为?|仍有|有)?$/

const isMore = ({ unit, bound, vagueness, role, value }: Claim): boolean =>
  unit.dimension === 'percent' &&
  bound === 'none' &&
  vagueness === 'none' &&
  role !== 'growth' &&
  compare(value, HUNDRED) > 0

/** 135%的社区设有服务站: of all that there are. */
const OF_THINGS =
  /^的(?:社区|行政村|自然村|村庄?|乡镇|街道|学校|农户|家庭|居民|村民|职工|学生|教师|党员|群众|受访者?|企业|商户|门店|单位|部门|机构|医院|病人|患者|老人|儿童|道路|路口|路段|桥梁|水库|河段|断面|设备|车辆|车站|公厕|小区|楼栋|住户|项目|工程|问题|案件|工单)(?=[设建有通实已未没完达参接开配均都能可存被享纳安由在获符处得表认对受制])/
const OF_AMOUNT = /(?:相当于|占|达|为|是|超过?|完成|等于|[较比]|同期|去年|上年|计划)[^，。；]{0,10}$/
/** 未回收部分主要在山区: some of it is left. */
const LEFT_OUT = /^[^，。；]{0,4}，未([一-龥]{2})(?:的|部分|者)/
const RATE = /(?!完成|使用|执行|支出)([一-龥]{2})率(?:高达|达到了?|达|为|是|已达)?$/

/** Words behind say that it is of things, or that some of it is left. */
function isOfAll({ normal }: Prose, { end, lead }: Claim): boolean {
  const behind = normal.slice(end, end + 14)
  const root = RATE.exec(lead)?.[1]
  const isLeftOut = root !== undefined && LEFT_OUT.exec(behind)?.[1] === root
  return isLeftOut || OF_ALL.test(lead) || (OF_THINGS.test(behind) && !OF_AMOUNT.test(lead))
}

/** 免疫密度109.1%: more than all of it. */
export const ratesOfAll = (prose: Prose): Tie[] =>
  prose.claims
    .filter((claim) => isMore(claim) && isOfAll(prose, claim))
    .map((part) => makeTie('within', { form: 'within', part, whole: unsaidHundred(part, '全部') }, 'certain'))
