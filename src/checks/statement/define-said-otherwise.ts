import { compare, isZero, whole } from '../../domain/amount/index.ts'
import type { Claim } from '../../domain/claim/index.ts'
import { between } from '../../domain/claim/index.ts'
import { flatMapped } from '../../domain/list/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import type { Problem } from '../define-check.ts'
import type { Found } from '../define-words.ts'
import { allFound, quoted } from '../define-words.ts'

/** Income and expenditure, or any two amounts that words set against each other. */
export interface Sides {
  readonly first: Claim
  readonly second: Claim
}

const clauseOf = ({ normal }: Examined, { leadStart, start }: Claim): string => normal.slice(leadStart, start)

/** 慢于序时进度，分别高16.67个百分点: one sentence says both. */
const AGAINST_AND_BY =
  /(慢于|低于|落后于?|少于|快于|高于|超过|多于)(?:同期|全国|全[省市县区]|平均|总体|时间|序时|目标|计划|预期|进度|水平|值)+(?:（[^（）]{1,16}）)?，?(?:分别|约|均|各)?(高|快|超|多|低|慢|少|落后)(?:了|出)?(?=\d)(?![\d.]+[^，。；\d]{0,6}的)/g

function againstProblem(found: Found): Problem | null {
  const isAbove = /^[快高超多]/.test(String(found.words[1]))
  if (isAbove === /^[快高超多]/.test(String(found.words[2]))) return null
  const words = quoted(found.words[0])
  return {
    message: `此处“${words}”前后方向相反，两种说法不能同时成立，请核对。`,
    places: [{ start: found.start, end: found.end }],
    actual: words,
    suggestion: '请核对“高于（快于）”“低于（慢于）”等用语。',
    meaning: ['against', words],
  }
}

/** 实际完成目标的89.14%，多3.8万人次: less than all of it, and yet more. */
const BEYOND_GOAL = /^，(?:(多|超出?|超过目标)|(?:少|差|欠))了?$/
const OF_GOAL = /(?:完成|达到|为|占)(?:了)?(?:年度|全年|年初|预定|既定)?(?:目标|计划|任务|指标)(?:值|数|任务)?的$/

function goalProblem(document: Examined, gap: Claim): Problem | null {
  const rate = document.claims[gap.index - 1]
  const way = BEYOND_GOAL.exec(clauseOf(document, gap))
  if (rate?.unit.dimension !== 'percent' || way === null) return null
  if (gap.unit.dimension === 'percent' || gap.unit.dimension === 'percentage-points') return null
  if (!OF_GOAL.test(clauseOf(document, rate)) || rate.end !== gap.leadStart) return null
  const sign = compare(rate.value, whole(100))
  if (sign === 0 || sign > 0 === (way[1] !== undefined)) return null
  const words = quoted(document.normal.slice(gap.leadStart + 1, gap.end))
  return {
    message: `此处称“${words}”，而完成目标的比例为${rate.text}，两种说法不能同时成立，请核对。`,
    places: [gap, rate].map(({ start, end }) => ({ start, end })),
    expected: null,
    actual: words,
    suggestion: '请核对完成目标的比例与“多”“少”等用语。',
    meaning: ['goal', words, rate.text],
  }
}

/** 收入320万元，支出335万元，年末无结余. */
const NOTHING_LEFT =
  /(?:(年末|年终|期末)|当年|本年|年底)[一-龥]{0,2}?(?:无|没有|未形成|零)(?:任何)?(?:资金)?(?:结[转余]|节余)|(年末|年终|期末)(?:结转(?:和|与)?(?:结余)?|结余)(?:资金)?(?:为|共|共计)?0(?:\.0+)?(?=万?元|亿元)/g
/** What was there before, or was taken away, makes up for it. */
const MADE_UP_FOR =
  /年初|上年结|以前年度|历年|往年|结余分配|专用|收回|缴回|交回|上[缴交]|退回|核销|弥补|调剂|预算|其中|[较比]上年/
const IN =
  /(?:^|[，。；：（])(?:本?年|全年|当年|共|总|实现|取得|20\d\d年度?)*(?:总?收入)(?:合计|总[额计])?(?:为|共|共计)?$/
const OUT = /^，(?:本年|全年|当年|共|总)*(?:总?支出)(?:合计|总[额计])?(?:为|共|共计)?$/
const SENTENCE = 80

/** 收入320万元，支出335万元 of the sentence. */
function sidesBefore(document: Examined, { start }: Found): Sides | null {
  const own = between(document.claims, start - SENTENCE, start).slice(-2)
  const [first, second] = own
  if (first === undefined || second === undefined || second.end > start || first.sentence !== second.sentence)
    return null
  const isNext = /^[，；][^。；]{0,4}$/.test(document.normal.slice(second.end, start))
  return isNext && IN.test(clauseOf(document, first)) && OUT.test(clauseOf(document, second)) ? { first, second } : null
}

function nothingLeftProblem(document: Examined, found: Found, sidesOf: () => Sides | null): Problem | null {
  const [words, ofWhole, ofNought] = found.words
  const own = sidesBefore(document, found)
  const sides = own ?? (ofWhole === undefined && ofNought === undefined ? null : sidesOf())
  // What stands in one sentence with a nought is told by the balance itself.
  if (sides === null || (own !== null && ofNought !== undefined) || MADE_UP_FOR.test(document.normal)) return null
  const { first, second } = sides
  const isApart =
    compare(first.interval.low, second.interval.high) > 0 || compare(first.interval.high, second.interval.low) < 0
  if (!isApart) return null
  const printed = quoted(words)
  return {
    message: `此处称“${printed}”，而收入为${first.text}、支出为${second.text}，文中未说明差额的来源或去向，请核对。`,
    places: [found, first, second].map(({ start, end }) => ({ start, end })),
    expected: first.text,
    actual: second.text,
    suggestion: '请核对收入、支出和年末结转结余，收支不等的，说明差额。',
    meaning: ['nothing-left', printed, first.text, second.text],
  }
}

/** 预算执行率100%，尚有结余12万元: all of it is spent, and something is left. */
const RATE_OF_ALL = /(?:预算|资金)(?:执行率|支出率|支付率|使用率|执行进度)(?:为|达到?)?$/
const LEFT =
  /^，(?:尚|仍|还)?有?(?:资金)?(?:结余|结转|剩余|节余|(?<=[尚仍还]有?(?:资金)?)未(?:支[出付]|使用|执行))(?:资金)?(?:为|共)?$/

const OF_OTHER = /^(?:均?[为系属是]|来自|的)/

function allSpentProblem(document: Examined, left: Claim): Problem | null {
  const rate = document.claims[left.index - 1]
  if (rate?.end !== left.leadStart || rate.unit.dimension !== 'percent' || rate.vagueness !== 'none') return null
  if (left.unit.key !== '元' || isZero(left.value) || compare(rate.value, whole(100)) !== 0) return null
  // 结余12万元为自筹资金: of other money.
  if (OF_OTHER.test(document.normal.slice(left.end, left.end + 4))) return null
  if (!RATE_OF_ALL.test(clauseOf(document, rate)) || !LEFT.test(clauseOf(document, left))) return null
  const words = quoted(document.normal.slice(left.leadStart + 1, left.end))
  return {
    message: `此处称“${words}”，而执行率为${rate.text}，两种说法不能同时成立，请核对。`,
    places: [left, rate].map(({ start, end }) => ({ start, end })),
    expected: null,
    actual: words,
    suggestion: '请核对预算数、支出数和结余数。',
    meaning: ['all-spent', words, rate.text],
  }
}

/** What one sentence says and takes back: slower and yet ahead, less than the goal and yet more, all spent and something left. */
export const saidOtherwise = (document: Examined, sidesOf: () => Sides | null): Problem[] => [
  ...allFound(document, AGAINST_AND_BY).flatMap((found) => againstProblem(found) ?? []),
  ...allFound(document, NOTHING_LEFT).flatMap((found) => nothingLeftProblem(document, found, sidesOf) ?? []),
  ...flatMapped(document.claims, (claim) => goalProblem(document, claim) ?? allSpentProblem(document, claim) ?? []),
]
