const BRACKETED = /（[^（）]*）|〔[^〔〕]*〕|\[[^[\]]*\]/g
const SEPARATORS = new Set('，。；：！？（）\n|')
const QUOTES = /[“”‘’"'《》〈〉 ]/g
const TIMES =
  /(?:截[至止](?:目前)?|目前|至今|自?\d{4} ?年(?:度|初|末|底|以来)?|\d{1,2} ?月(?:份|底|末)?(?:\d{1,2}日)?|\d{1,2}日|全年度?|本年度?|今年(?:以来)?|上年度?|去年(?:同期)?|当年|年初|年末|年底|期末|期初|上半年|下半年|[一二三四]季度|本期|同期|近年来|期间)/g
const OPENERS =
  /^(?:\d{3,7}(?!\d)|其中|分别|具体|包括|包含|以及|和(?!谐|平)|与|及|并且?|或|另外?|此外|同时|还|又|也|即|主要|大约|约(?!谈)|共(?!产|同|青|建|享|和)|由|从|对(?!口|外|象|接)|在(?!职|建|册|编|岗)|将|把|为|按照|通过|的|了|到(?!位)|达到|达(?!标)|占|一是|二是|三是|四是|五是|[①-⑳、.·—-])+/
const VERB_ENDINGS =
  /(?:金额|数额|总额|数量|总数|人数|个数|合计|总计|共计|小计|累计|一共|总共|共有|共|实有|现有|设有|拥有|达到了?|达|高达|多达|已达|(?<!签)约为?|为了|为|是|有|计|近|超过|超|逾|不足|突破|完成了|实现了|完成|实现|安排了?|核定|各|均|仅|只|已|了|到|至|的|数|额|:|-|—|·)+$/
const LEADING_VERBS =
  /^(?:共|累计|合计|全年|先后|分别|已|还|组织|开展了?|召开了?|举办了?|完成了?|保障了?|实施了?|新增|处理了?|建成了?|印发了?|发放了?|组织开展了?|收到|受理了?|办理了?)+/

/** 累计支出占到位资金: what stands behind is called by what something is a share of. */
const SHARED_OUT = /^[一-龥]{2,}[额费出入人户]占(?=[一-龥]{3})(?![地用道比有压股位领线])/

/** The words directly before an amount, without what stands in brackets and before the last mark. */
export function clauseBefore(words: string): string {
  if (!/[一-龥A-Za-z]/.test(words)) return ''
  const plain = words.replace(BRACKETED, '').replace(/^[、，；。：）]+/, '')
  let end = plain.length
  for (let at = end - 1; at >= -1; at -= 1) {
    if (at >= 0 && !SEPARATORS.has(plain.charAt(at))) continue
    const clause = plain.slice(at + 1, end)
    if (/[一-龥A-Za-z]/.test(clause)) return clause
    end = at
  }
  return ''
}

/** Noun phrase of what is counted, from the words before the amount: 其中省级视频会议系统 → 省级视频会议系统. */
export function labelFrom(words: string): string {
  const said = clauseBefore(words)
  if (said === '') return ''
  const clause = said.replace(QUOTES, '').replace(TIMES, '')
  return clause.replace(SHARED_OUT, '').replace(OPENERS, '').replace(VERB_ENDINGS, '').replace(OPENERS, '')
}

const NOUN_BEHIND = /^ ?([一-龥]{1,14})/
const END_OF_NOUN =
  /(?:的|并|已|均|全部|进行|参加|到位|与|和|及|或|等|在|是|为|将|被|由|从|对|按|其中|分别|以上|以下|左右|以内|完成|开展|实现|占|较|比|同比|增|减|提|下降|上升|共|达|涉及|覆盖|通过|接受|获得|得到|需|可|能|不|未|无|有|都|也|还|又|再|就|才|用|给|使|让|向|往|于|以)/

/** The noun that a counter counts, behind it: 3次支部党员大会 → 支部党员大会. Empty when none is said. */
export function nounBehind(words: string): string {
  const noun = NOUN_BEHIND.exec(words)?.[1] ?? ''
  const end = noun.search(END_OF_NOUN)
  return end === -1 ? noun : noun.slice(0, end)
}

/** The label without its leading verb: 召开党组会议 and 党组会议 are one quantity. */
export function nounOf(label: string): string {
  const noun = label.replace(LEADING_VERBS, '')
  return noun === '' ? label : noun
}
