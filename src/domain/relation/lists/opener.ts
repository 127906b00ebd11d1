/** How a list of parts is opened. */
export type OpenerKind =
  /** 分别为, 具体为, 由…组成, 分为: the parts are all there are. */
  | 'exhaustive'
  /** 其中, a colon or a bracket: they may be all or some. */
  | 'among'

export interface Opener {
  readonly kind: OpenerKind
  /** The words name only some: 主要包括, 重点是, 含. */
  readonly isPartial: boolean
  /** A colon follows: the list goes on over semicolons. */
  readonly hasColon: boolean
  /** In a bracket directly behind the whole. */
  readonly isBracketed: boolean
  /** Opens a sentence of its own. */
  readonly startsSentence: boolean
  /** A semicolon stands before it: it may open the parts of something else than the amounts before. */
  readonly isApart: boolean
}

const WORDS =
  /(?:((?<![计列纳归]入|[含在于])其中|(?:这里|这当|这其)[面中]|用于|(?<=[，（])内有|(?<=，)计(?=[一-龥A-Z\d]{2,8}$)(?![算划提入费价量]))|(分别|各为)|(资金来源(?:为|是|：)|来源[为是]|资金构成[为是]?|各(?:部分|项|分项|一级)?(?:指标)?得分|具体(?:为|是|包括|有|情况|来看)|分项(?:情况|得分|看)?[是为]?|按[^，。；]{1,8}[分看]|包括|包含|涵盖|(?<![得评总计满扣加])分为|分成|划分为|组成|构成(?![来上]?看)[为是]?|结构为|分布(?:为|如下|情况)|由(?!于|此|[^，。；：]*(?<![组构]成|[部方]分)，)|明细|即为?))([^。；]{0,44})$/
/** 满意和基本满意分别为: those that are named, and there may be more. */
const ENUMERATED = /[一-龥”）][、和与及][“一-龥][^，。；]*$/
const OTHERS_YEAR = /上年|去年|同期|比|较|含税|折合|约合/
const PARTIAL = /主要|重点|例如|比如|尤其|特别|仅|部分|新增/

/** The words that open a list; 用于统筹使用，结转 tells what the amount before was used for, and goes on. */
function wordsIn(lead: string): RegExpExecArray | null {
  const found = WORDS.exec(lead)
  return found?.[1] === '用于' && /^[^：]+，/.test(found[4] ?? '') ? null : found
}

/** The opener in the words between one amount and the next. `null` when none opens a list. */
export function openerIn(lead: string): Opener | null {
  const found = wordsIn(lead)
  const startsSentence = /[。！？][^。！？]*$/.test(lead)
  const isBracketed = /（[^）]*$/.test(lead)
  if (found !== null) {
    const [, among, , including] = found
    const behind = found[4] ?? ''
    const isPartial = PARTIAL.test(lead.slice(Math.max(0, found.index - 4), found.index) + behind.slice(0, 4))
    const names = found[2] !== undefined && ENUMERATED.test(lead.slice(0, found.index))
    const isExhaustive =
      among === undefined && !names && !(including === '由' && !/[：，（]/.test(lead.slice(0, found.index) || '，'))
    return {
      kind: isExhaustive ? 'exhaustive' : 'among',
      isPartial,
      hasColon: /^[^，。；、]{0,6}：/.test(behind),
      isBracketed,
      startsSentence,
      isApart: lead.slice(0, found.index).includes('；'),
    }
  }
  if (startsSentence || OTHERS_YEAR.test(lead)) return null
  if (/^[^，。；：]{0,12}（[^（）：]{0,30}：?[^（）]{0,24}$/.test(lead)) {
    return {
      kind: 'among',
      isPartial: PARTIAL.test(lead),
      hasColon: lead.includes('：'),
      isBracketed: true,
      startsSentence,
      isApart: false,
    }
  }
  if (/^[^，。；：]{0,12}：[^。；：]{0,40}$/.test(lead)) {
    return {
      kind: 'among',
      isPartial: PARTIAL.test(lead),
      hasColon: true,
      isBracketed: false,
      startsSentence,
      isApart: false,
    }
  }
  return null
}
