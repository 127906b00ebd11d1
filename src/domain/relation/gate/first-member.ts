import { compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { isJoined, lastClause, wordsBefore } from '../tie/clause.ts'

/** 按行业：机械电子208户; 分品类看，其他垃圾; 读者里，学生: words that open a list right before its first member. */
const OPENED =
  /(?:：|(?:按|从|分|就|以|依)[^，。；：]{1,10}(?:看|分|划分|划开|统计|说|论|排|算)，|[一-龥][中里]，|(?:按|分)[^，。；：]{1,8}，)[^，。；：\d]{1,14}$/
/** 共受理, 全年收到: an amount that may be all of what stands behind it. */
const IS_ALL =
  /共|总|满分|合计|全|提[出交](?:意见|建议|问题)|征集|收|受理|接|登记|办|抽|查|发|排|有|计划|目标|任务|完成|安排|预算|支[出付]|投[入资]|编制|在[编岗职册]|现|实|应|[到参]|涉|问题|数|额|量/
const KIND = /[类型级档种税费险]$|[类型级档种](?=[一-龥]{2}$)/
/** 其中, 包括: what stands behind them divides what stands before. */
const OPENS = /其中|包括|包含|涉及|含|分别|依次|分为|由|：|[中里内]，/
/** （51.3%）; ，占48.1%: a share of what it is a part of. */
const SHARED = /^(?:（\d[\d.]*%|，占[^，。；\d]{0,6}\d)/

/** 工资福利支出8,215万元，商品和服务支出6,028万元: what both are called makes neither of them all. */
function isSaidAll(whole: Claim, first: Claim): boolean {
  const word = IS_ALL.exec(lastClause(whole.lead))?.[0]
  return word !== undefined && !lastClause(first.lead).includes(word)
}

/** 超过年限的640件物资进行了鉴定，可延期使用的415件: what was done to all of them. */
const DONE_TO = /^[一-龥]{2,8}(?:进行|开展|实施|完成|组织|作)了?[^，。；]{2,8}，/
const REACH = 60

/** Words or marks by which the first is one of them. */
const isToldAsThey = (prose: Prose, whole: Claim, first: Claim): boolean =>
  OPENED.test(wordsBefore(prose, whole, REACH)) ||
  isJoined(first) ||
  first.lead.includes('；') ||
  SHARED.test(prose.normal.slice(whole.end, first.start)) ||
  (KIND.test(whole.label) && KIND.test(first.label)) ||
  (/的$/.test(whole.lead) && /的$/.test(first.lead) && !DONE_TO.test(prose.normal.slice(whole.end, first.start)))

/** 按行业划分，246个项目中市政类88个: said once more without a name, and 中 opens its parts. */
const isAmong = (between: string, whole: Claim): boolean =>
  lastClause(whole.lead) === '' && /^[一-龥]{0,4}(?<![集其])中[一-龥]{2,8}$/.test(between)

/** 住宿类39件，餐饮类21件，其余9件; 嫌等车久的618件，态度不好的243件: the first of a list, called as the others are or less than one of them, is none of what they come to. */
export function isFirstMember(prose: Prose, whole: Claim, terms: readonly Claim[]): boolean {
  const first = terms[0]
  if (first === undefined || first.sentence !== whole.sentence || first.start < whole.start) return false
  const between = prose.normal.slice(whole.end, first.start)
  if (isSaidAll(whole, first) || OPENS.test(between) || isAmong(between, whole) || first.depth > whole.depth)
    return false
  const isLess = terms.length > 2 && terms.some(({ value }) => compare(value, whole.value) > 0)
  return isLess || isToldAsThey(prose, whole, first)
}

const REST = /(?:其余|其他|余下|剩下)的?$/

/** 公益金100万元，其余59.54万元为区级资金: what is left of one thing is not divided by the next sentence. */
export const isRestElsewhere = (whole: Claim, [first]: readonly Claim[]): boolean =>
  first !== undefined && first.sentence !== whole.sentence && REST.test(whole.lead) && !OPENS.test(first.lead)
