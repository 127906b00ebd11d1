import { compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { AT_YEAR_END } from '../rests/stocks.ts'
import { isExactSlip } from '../tie/slip.ts'
import { difference, isSolved, leadOf, sumOfParts } from '../tie/sought.ts'
import type { Equation } from '../tie/tie.ts'

type Sum = Extract<Equation, { form: 'sum' }>
type Three = readonly [Claim, Claim, Claim]

const DUE = /应[配备有设建装派]|需要?|核定|计划(?:采购|购置|配备|建设|招聘|安装)/
const DONE = /^，?(?:[现目]前?|实际|本部)?(?:[已可现])[一-龥]{1,6}$/
const STILL = /^，?(?:还|尚|仍)(?:缺少?|短缺|差|有|需要?(?:补充|补配|补齐|增配|添置|落实)?)$/
/** 尚有24台在途: there, but not yet come. */
const NOT_COME = /^[^，。；]{0,4}(?:在途|未[到交配装]|待[交装配])/
const OF_EACH = /[每均]|累计|其中|同比|[较比]/

/** 应配消防员18人，已配16人，还需补充2人; 计划采购62台，已到货38台，尚有24台在途. */
function needed(prose: Prose, [all, done, rest]: Three): Sum | null {
  const [first, second, third] = [all, done, rest].map((claim) => leadOf(prose, claim)) as [string, string, string]
  const isTold = !/有[一-龥]{0,4}$/.test(third) || NOT_COME.test(prose.normal.slice(rest.end, rest.end + 12))
  const isSaid = DUE.test(first) && DONE.test(second) && STILL.test(third) && isTold
  return isSaid && ![first, second, third].some((lead) => OF_EACH.test(lead)) ? difference(rest, [all, done]) : null
}

const FROM = /[由从]$/
const INTO = /^(?:增加?|增长|扩大|扩充|上升|提高|减少?|下降|压减|缩减)(?:到|至|为)$/
const MORE = /^，(?:新增|增加|增建|增设|增配|多出)的$/
const LESS = /^，(?:减少|撤销|关闭|压减)的$/

/** 减压井由32眼增至36眼，增加的4眼位于险段: what was added is named again. */
function addedAgain(prose: Prose, [before, now, step]: Three): Sum | null {
  const isSpan = FROM.test(leadOf(prose, before)) && INTO.test(leadOf(prose, now))
  const isGrown = compare(now.value, before.value) > 0
  const isSaid = (isGrown ? MORE : LESS).test(leadOf(prose, step))
  return isSpan && isSaid ? difference(step, isGrown ? [now, before] : [before, now]) : null
}

const ADDED = /(?:新[建增设]|新发展|完成)[^，。；]{0,8}$/
const TOGETHER = /累计(?:达到?|为)$/

/** 新建公厕12座，全县累计达86座，上年末为74座 */
function together(prose: Prose, [added, now, before]: Three): Sum | null {
  const isSaid = ADDED.test(leadOf(prose, added)) && TOGETHER.test(leadOf(prose, now))
  return isSaid && AT_YEAR_END.test(leadOf(prose, before)) ? sumOfParts(now, [before, added]) : null
}

/** What three amounts of one unit are said to be, where it holds or one slip keeps it from holding. */
export function stillNeeded(prose: Prose, three: Three): Sum | null {
  if (new Set(three.map(({ unit }) => unit.key)).size > 1) return null
  const equation = needed(prose, three) ?? addedAgain(prose, three) ?? together(prose, three)
  return equation !== null && (isSolved(equation) || isExactSlip(equation)) ? equation : null
}
