import type { Prose } from '../../claim/index.ts'
import { between } from '../../claim/index.ts'
import { lastClause, twosOf } from '../tie/clause.ts'
import { isSolved } from '../tie/solve.ts'
import type { Quantity, Tie } from '../tie/tie.ts'
import type { ClaimsByStart } from './elsewhere.ts'

const OF_BUDGET = /[为占成](?:年初|全年|年度|调整后?)?预算数?的$/
/** 一般公共预算收入完成74.05亿元: what came in, and no budget. */
const OUTCOME = /(?:完成|实现)(?:了|额)?(?:为|达)?$/

/** 市级收入完成17.66亿元，为预算的64%: out of a budget that is not told, and of nothing that came in as well. */
const isOfOutcome = ({ normal }: Prose, { equation }: Tie, claimAt: ClaimsByStart): boolean => {
  if (equation.form !== 'ratio') return false
  const { rate, denominator } = equation
  return (
    OF_BUDGET.test(normal.slice(Math.max(0, rate.start - 12), rate.start)) &&
    OUTCOME.test(lastClause(claimAt.get(denominator.start)?.lead ?? ''))
  )
}

const PLANNED = /(?:预算|计划|目标|任务)(?:数|值)?(?:为)?$/
const CARRIED_OUT = /(?:执行|完成|支付)率/

/** 基本支出预算4,290万元，执行率91.9%；项目支出预算3,360万元，执行率92.5%: one budget is no outcome of another. */
function isOfTwoPlans({ equation }: Tie, claimAt: ClaimsByStart): boolean {
  if (equation.form !== 'ratio') return false
  const leadOf = ({ start }: Quantity): string => claimAt.get(start)?.lead ?? '' // none of a cell
  const arePlans = [equation.numerator, equation.denominator].every((each) => PLANNED.test(lastClause(leadOf(each))))
  return arePlans && CARRIED_OUT.test(leadOf(equation.rate))
}

/** So many amounts before a part its whole may stand. */
const REACH = 6

/** 展览12个，其中原创5个、引进6个、交流1个；目标是10个，完成率120%: all of them make the rate, and not the last of their parts. */
function isOfWholeBefore({ claims }: Prose, { equation, kind }: Tie): boolean {
  if (equation.form !== 'ratio' || kind !== 'rate') return false
  const { numerator, denominator } = equation
  const parts = between(claims, numerator.start, numerator.start + 1) // none of a cell
  return parts.some(({ index, sentence, unit }) =>
    claims
      .slice(Math.max(0, index - REACH), index)
      .some(
        (other) =>
          other.sentence === sentence &&
          other.start !== denominator.start &&
          other.unit.key === unit.key &&
          isSolved({ ...equation, numerator: other }),
      ),
  )
}

const BARE_SHARE = /^，占比(?:为|达|达到)?$/
const FULL_NAME = 4

/** 新增担保13.59亿元。中小企业采购金额达12.06亿元，占比92.44%: a share of something that is not told, and that a sentence before tells of something else. */
function isOfUntold({ equation, kind }: Tie, claimAt: ClaimsByStart): boolean {
  if (kind !== 'share' || equation.form !== 'ratio') return false
  const [rate, part, whole] = [equation.rate, equation.numerator, equation.denominator].map(({ start }) =>
    claimAt.get(start),
  )
  if (rate === undefined || part === undefined || whole === undefined || whole.sentence === part.sentence) return false
  const isBare = BARE_SHARE.test(rate.lead) && part.label.length >= FULL_NAME && !part.lead.includes('其中')
  return isBare && whole.role !== 'total' && !twosOf(whole.label).some((two) => part.label.includes(two))
}

const SUBJECT = /^(?:其中)?(?:20\d\d年)?([一-龥]{2,12}?)(?:比|较)(?:20\d\d年|上年|去年)/

/** 县级配套2,420万元。预算比上年增加290万元，增长15.6%: what has grown is named, and is not what the sentence before tells. */
function isOfOtherSubject({ normal, sentences }: Prose, { equation }: Tie, claimAt: ClaimsByStart): boolean {
  if (equation.form !== 'growth') return false
  const [rate, current] = [claimAt.get(equation.rate.start), claimAt.get(equation.current.start)]
  if (rate === undefined || current === undefined || current.sentence >= rate.sentence) return false
  const own = sentences[rate.sentence]
  const name = SUBJECT.exec(normal.slice(own?.start, own?.end))?.[1]
  return name !== undefined && !twosOf(name).some((two) => current.lead.includes(two))
}

/** A rate or share of what the amount beside it is none of. */
export const isOfNoneTold = (prose: Prose, tie: Tie, claimAt: ClaimsByStart): boolean =>
  tie.certainty === 'likely' &&
  (isOfOutcome(prose, tie, claimAt) ||
    isOfUntold(tie, claimAt) ||
    isOfTwoPlans(tie, claimAt) ||
    isOfWholeBefore(prose, tie) ||
    isOfOtherSubject(prose, tie, claimAt))
