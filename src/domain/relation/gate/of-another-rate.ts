import type { Prose } from '../../claim/index.ts'
import { lastClause, wordsBefore } from '../tie/clause.ts'
import type { Tie } from '../tie/tie.ts'
import type { ClaimsByStart } from './elsewhere.ts'
import { isTurnedRound } from './gate.ts'

/** 维护项目执行率比时间进度高: whose rate it is, where the comparison names it. */
const NAMED =
  /^(其中)?(?:而|但|且|因此|同时|全年|本年|总体|实际|平均)*([一-龥]{2,}?)(?:率|进度|度|比例|比重)(?:[比较与同]|距|离|[高低]于|超|达|未)/
const KIND = /(?:率|进度|度|比例|比重)$/
/** 序时进度 is what any rate is held against. */
const SCHEDULE = /(?:序时|时序|时间)进度$/
const CLAUSE = 48

/** 改造项目执行率58.17%…；维护项目执行率比时间进度高11.46个百分点: how far a rate is from another tells nothing of one by another name. */
export function isOfAnotherRate(prose: Prose, { equation }: Tie, claimAt: ClaimsByStart): boolean {
  if (equation.form !== 'sum' || equation.whole.unit.dimension !== 'percentage-points') return false
  const claim = claimAt.get(equation.whole.start)
  if (claim === undefined || isTurnedRound(equation)) return false
  const [, among, name = ''] = NAMED.exec(lastClause(wordsBefore(prose, claim, CLAUSE))) ?? []
  const labels = equation.terms
    .filter(({ quantity }) => claimAt.has(quantity.start)) // a cell is called by its row
    .map(({ quantity }) => quantity.label)
    .filter((label) => KIND.test(label) && !SCHEDULE.test(label))
  if (name === '' || labels.length === 0) return false
  return labels
    .map((label) => label.replace(KIND, ''))
    .every((own) => !own.endsWith(name) && (among !== undefined || !name.endsWith(own)))
}
