import type { Claim, Prose } from '../../claim/index.ts'
import { countFor } from '../products/per-unit.ts'
import { wordsBefore } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import { before, isPlain, isSlipped } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { averageOf, isCompared, isQuotient, isTotalOf } from './sought-averages.ts'
import { asAverage, isTakenOver, takenOver } from './taken-over.ts'

const REACH = { amounts: 3, paragraphs: 0 }
/** 月均, 人均每年: an average over time as well is made of more. */
const OVER_TIME = /[每年月天日季周]/

/** An average of its words alone: 平均每个社区, 场均, 平均一人. */
function isAverage(prose: Prose, claim: Claim): boolean {
  const words = wordsBefore(prose, claim, 20).replace(/^.*[，。；（]/s, '')
  return words.includes('均') && !OVER_TIME.test(words.replace(/每(?![年月天日季周])/g, ''))
}

/** 参加干部34万人次，平均一人三株: two amounts right before it, but for one of what it is taken over. */
const twoBefore = (prose: Prose, claim: Claim): Claim[] =>
  before(prose, claim, REACH)
    .filter(({ sentence, role }) => sentence === claim.sentence && role !== 'unit-price')
    .slice(0, 2)

/** 覆盖116个村，平均每村3人: right behind what it is over, so that nothing else can be meant. */
const DIRECT = /每[一-龥]{1,4}(?:（[^（）]*）)?(?:约|为)?$|[一-龥]均(?:约|为)?$/

/** An average of one digit is a slip away from any other, unless its words leave nothing open. */
const isTelling = (prose: Prose, claim: Claim): boolean =>
  claim.bound === 'none' &&
  (claim.digits.length >= 2 || (claim.unit.dimension === 'count' && DIRECT.test(wordsBefore(prose, claim, 20))))

/** 12个社区180万元，平均每个社区15万元: total and count right before their average, however few their digits. */
function plainAverage(prose: Prose, claim: Claim): Tie | null {
  const over = isTelling(prose, claim) && isAverage(prose, claim) ? takenOver(prose, claim) : null
  if (over === null || over.isTime || (over.key === '' && over.noun === '')) return null
  const near = twoBefore(prose, claim).filter(isPlain)
  const count = near.find((other) => isTakenOver(prose, other, over))
  // 教师18人、教练9人，人均带训12人: of people over people nothing tells which is which.
  const total = near.find(
    (other) =>
      other !== count &&
      !isCompared(prose, other) &&
      isTotalOf(other, claim) &&
      (other.unit.key === '人次' || over.noun !== '' || !isTakenOver(prose, other, over)),
  )
  if (count === undefined || total === undefined || isQuotient(claim, total, count)) return null
  const equation: Equation = {
    form: 'product',
    product: total,
    factors: [asAverage(prose, claim), countFor(prose, claim, count)],
  }
  return isSlipped(equation) ? makeTie('product', equation, 'likely') : null
}

/** An average between amounts that its words ask for; else between the two that stand before it. */
export const averageTold = (prose: Prose, claim: Claim): Tie | null =>
  averageOf(prose, claim) ?? plainAverage(prose, claim)
