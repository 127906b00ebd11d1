import { compare } from '../../amount/index.ts'
import { isExactSlip } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { difference, sumOfParts } from '../tie/sought.ts'
import type { Equation } from '../tie/tie.ts'
import type { Closed, Figure } from './stretch.ts'
import { areAlike } from './stretch.ts'

type Three = readonly [Figure, Figure, Figure]

const LESS = /[少减降退撤扣][一-龥]{0,2}$/
const MORE = /[多增添加][一-龥]{0,2}$/
const HELD = /[比较]|同比|每|均|目标|计划/
const BECAME = /^(?:为|降至|减至|增至|达到?|变为|实为|后为|(?:结算|审定)[价额]?|实际为)$/

/** 播出1,240条，次月少播40条，为1,200条: what it became. */
function becameLast([before, step, after]: Three): Equation | null {
  if (HELD.test(before.before + step.before) || !BECAME.test(after.before)) return null
  if (LESS.test(step.before)) return difference(after.claim, [before.claim, step.claim])
  return MORE.test(step.before) ? sumOfParts(after.claim, [before.claim, step.claim]) : null
}

/** 长680米，比老桥的520米长160米: as long as it is said to be. */
const AS_SAID = /^([长高深])$/
const AHEAD = /^([一-龥]{1,8})比([一-龥]{1,8}?)(?:[高低多少大快慢长短贵]|便宜|[增减])[一-龥]{0,2}$/
/** 比汛初的6.1亿立方米: one of the two is what the other is held against. */
function isHeld([one, other]: Three, gap: Figure): boolean {
  const way = AS_SAID.exec(gap.before)?.[1]
  if (!/^比/.test(other.before)) return false
  return way !== undefined ? one.before.endsWith(way) : /^[一-龥]{0,4}[增减高低多少大][一-龥]{0,2}$/.test(gap.before)
}

/** 一标比二标高44万元, of two that are told in their order or by these names. */
function areNamed([one, other]: Three, gap: Figure): boolean {
  const [, ahead = '', behind = ''] = AHEAD.exec(gap.before) ?? []
  // 多种20亩水稻: of something else.
  if (ahead === '' || gap.behind !== '') return false
  const isOrder = [ahead, behind].every((name) => /^[一二]/.test(name)) && ahead.slice(1) === behind.slice(1)
  return (
    isOrder ||
    (one.before.includes(ahead) && other.before.includes(behind)) ||
    (one.before.includes(behind) && other.before.includes(ahead))
  )
}

/** How far two amounts are from each other, whichever is more. */
function gapLast(three: Three): Equation | null {
  const [one, other, gap] = three
  if (!isHeld(three, gap) && !areNamed(three, gap)) return null
  const isMore = compare(one.claim.value, other.claim.value) > 0
  return difference(gap.claim, isMore ? [one.claim, other.claim] : [other.claim, one.claim])
}

const DUE = /应[配备有设建装派]|需要?|核定|计划(?:采购|购置|配备|建设|招聘|安装)/
const DONE = /^(?:[现目]前?|实际|本部)?(?:[已可现])[一-龥]{1,6}$/
const STILL = /^(?:还|尚|仍)(?:缺少?|短缺|差|有|需要?(?:补充|补配|补齐|增配|添置|落实)?)$/
/** 尚有24台在途: there, but not yet come. */
const NOT_COME = /^[^，。；]{0,4}(?:在途|未[到交配装]|待[交装配])/
const OF_EACH = /[每均]|累计|其中|同比|[较比]/

/** 应配消防员18人，已配16人，还需补充2人; 计划采购62台，已到货38台，尚有24台在途. */
function needed([all, done, rest]: Three): Equation | null {
  const isTold = !/有[一-龥]{0,4}$/.test(rest.before) || NOT_COME.test(rest.behind)
  const isSaid = DUE.test(all.before) && DONE.test(done.before) && STILL.test(rest.before) && isTold
  return isSaid && ![all, done, rest].some(({ before }) => OF_EACH.test(before))
    ? difference(rest.claim, [all.claim, done.claim])
    : null
}

const FROM = /[由从]$/
const INTO = /^(?:增加?|增长|扩大|扩充|上升|提高|减少?|下降|压减|缩减)(?:到|至|为)$/
const ADDED = /^(?:新增|增加|增建|增设|增配|多出)的$/
const REMOVED = /^(?:减少|撤销|关闭|压减)的$/

/** 减压井由32眼增至36眼，增加的4眼位于险段: what was added is named again. */
function addedAgain([before, now, step]: Three): Equation | null {
  const isGrown = compare(now.claim.value, before.claim.value) > 0
  const isSaid = (isGrown ? ADDED : REMOVED).test(step.before)
  if (!FROM.test(before.before) || !INTO.test(now.before) || !isSaid) return null
  return difference(step.claim, isGrown ? [now.claim, before.claim] : [before.claim, now.claim])
}

/** What holds, or is kept from it by one slip. */
const exactly = (equation: Equation | null): Equation | null =>
  equation !== null && (isSolved(equation) || isExactSlip(equation)) ? equation : null

/** 318万元和274万元，合计592万元，一标…: what two make together is told beside them. */
function threeOf({ figures }: Closed): Three | null {
  const [one, two, third, last, ...more] = figures
  if (one === undefined || two === undefined || third === undefined || more.length > 0) return null
  return last === undefined ? [one, two, third] : /合计|共/.test(third.before) ? [one, two, last] : null
}

export function stepsOf(closed: Closed): (Equation | null)[] {
  const three = threeOf(closed)
  return three === null || !areAlike(three) || /成|分之|[折番]/.test(closed.text)
    ? []
    : [becameLast(three), gapLast(three), exactly(needed(three)), exactly(addedAgain(three))]
}
