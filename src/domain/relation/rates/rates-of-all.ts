import { compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import { HUNDRED } from '../tie/print.ts'
import { leadOf } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'
import { unsaidHundred } from '../tie/unsaid.ts'

/** 合格率, 免疫密度: so many out of all of them, which are never more. 完成率, 到位率, 参保率, 使用率 may be. */
const OF_ALL =
  /(?:免疫密度|(?:合格|达标|优良|优秀|及格|满意|知晓|完好|成活|存活|出勤|到课|到会|参会|准确|正确|阳性|检出|感染|病死|死亡|患病|近视|治愈|升学|毕业|投票|得票|空置|绿化|绿地|绿化覆盖|森林覆盖|林草覆盖|植被覆盖|硬化|通电|有效|中签|差错|失误|漏损|损耗|废品|坏账|失业|破案|成功|闲置|按时办结|按期办结|(?<!保|险|疗|话|带|机)覆盖|入园|巩固|合格出证)率|满意度)(?:也|就|已)?(?:高达|达到了?|达|为|是|只有|仅为?|仍有|有)?$/

const isMore = ({ unit, bound, vagueness, role, value }: Claim): boolean =>
  unit.dimension === 'percent' &&
  bound === 'none' &&
  vagueness === 'none' &&
  role !== 'growth' &&
  compare(value, HUNDRED) > 0

/** 免疫密度109.1%: more than all of it. */
export const ratesOfAll = (prose: Prose): Tie[] =>
  prose.claims
    .filter((claim) => isMore(claim) && OF_ALL.test(leadOf(prose, claim)))
    .map((part) => makeTie('within', { form: 'within', part, whole: unsaidHundred(part, '全部') }, 'certain'))
