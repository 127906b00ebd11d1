import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { isOtherSide } from '../shares/sides.ts'
import { isWord, lastClause } from '../tie/clause.ts'
import { closedTie } from '../tie/make-tie.ts'
import { fineDigits } from '../tie/print.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlain, isSlippedWidely, isTelling } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { FINE, isExactPercentage } from './sought-rates.ts'

/** ，差错率0.65%, ；纠错率17.6%, （占7.9%: of the amount right before it. */
const RATE =
  /(?:^|[，；（、])(?:(?![^，。；]*(?:综合|平均|总体))[一-龥]{1,8}[率度]|占比?|占总[数量])(?:约|仅|只)?[为达是]?$/
const OTHERS = /上年|去年|同期|目标|序时|要求|标准|较|比(?!例|率|$)|增|降|分别|满意/
/** 抽检, 应检, 核定, 到账: all there is, out of which something else comes. */
const BASE =
  /抽[检查测验样]|检[查测验]|核查|排查|筛查|调查|监测|应[一-龥]{1,6}|核定|编制|到[账位]|下达|受理|接[到收]|呼入|来电|申[请报]|收[到回]|发[放出]|共|总|报名|参[考加]|审结|办[理结]|计划|目标|任务|预算/
/** Nothing that a rate is made of. */
const NO_PART = /计划|目标|任务|预算|应|上年|去年|同期|增|减|较|比|另|每|各|[人户]均|日均|最|还有|其他/
const BACK = 3
const FEWEST = 2

const lastWords = ({ lead }: Claim): string => lastClause(lead)

const PEOPLE: ReadonlySet<string> = new Set(['人', '名', '位'])
const areAlike = (one: Claim, other: Claim): boolean =>
  one.unit.key === other.unit.key || (PEOPLE.has(one.unit.key) && PEOPLE.has(other.unit.key))

/** 空编17名 */
const LEFT = /^，(?:空编|缺编?|空缺|尚[缺余差]|结余|剩余)$/

/** What stands before an amount, over words, what is left, and spans of time: 在2个工作日内. */
const before = ({ claims }: Prose, { index, sentence }: Claim): Claim | undefined =>
  claims
    .slice(Math.max(0, index - BACK), index)
    .findLast(
      (claim) =>
        claim.sentence === sentence && claim.unit.dimension !== 'duration' && !isWord(claim) && !LEFT.test(claim.lead),
    )

/** 未到24人, 不合格7批次: no part of a rate that counts what was done. */
const FAILED = /[未没不无非]|失败|拒/

const NAME = /([一-龥]{2})[率度][为达是]?$/

/** A percentage in three digits, of amounts in as many, or one that is called as its part is: 支出0.78亿元，支出率65%. */
function tells(equation: Equation, rate: Claim, part: Claim): boolean {
  const root = NAME.exec(rate.lead)?.[1]
  const isCalled = root !== undefined && part.lead.includes(root)
  const isFine = rate.digits.includes('.') || rate.lead.includes('占')
  return fineDigits(rate) >= FINE || isCalled || (isFine && (isTelling(equation) || rate.digits.length > FINE))
}

/** 148万元，可从460万元中安排，占32.2%; 已办结的 and what is left: the other way round, or of the rest. */
const isSaidOtherwise = (rate: Claim, part: Claim, base: Claim): boolean =>
  isSolved({ form: 'ratio', rate, numerator: base, denominator: part }) ||
  isSolved({ form: 'rise', rate, current: part, base, sign: -1 })

const BETWEEN = /^[^，。；：]{0,10}[中里]?，[^。；：]*$/

/** 抽检4,000页，不合格26页，差错率0.65%: a base, what came of it, and its rate, one right behind the other. */
function tripleOf(prose: Prose, rate: Claim): Equation | null {
  const part = before(prose, rate)
  const base = part === undefined || !isPlain(part) ? undefined : before(prose, part)
  if (part === undefined || base === undefined || !isPlain(base) || !areAlike(base, part)) return null
  const isPart = !NO_PART.test(part.lead) && BETWEEN.test(prose.normal.slice(base.end, part.start))
  if (FAILED.test(part.lead) && !/占|错|不|问题|违|失/.test(lastWords(rate))) return null
  const isBase = BASE.test(lastWords(base)) && !OTHERS.test(lastWords(base)) && !isOtherSide(base, part)
  const equation: Equation = { form: 'ratio', rate, numerator: part, denominator: base }
  return isPart && isBase && tells(equation, rate, part) && !isSaidOtherwise(rate, part, base) ? equation : null
}

export function ratesRightBehind(prose: Prose, ties: readonly Tie[]): Tie[] {
  const told = new Set(
    flatMapped(ties, ({ equation, holds }) => ('rate' in equation && holds ? [equation.rate.start] : [])),
  )
  return flatMapped(prose.claims, (rate) => {
    if (!isExactPercentage(rate) || told.has(rate.start) || !RATE.test(rate.lead) || OTHERS.test(lastWords(rate)))
      return []
    if (fineDigits(rate) < FEWEST) return []
    const equation = tripleOf(prose, rate)
    return equation === null || isSolved(equation) || !isSlippedWidely(equation)
      ? []
      : closedTie(rate.lead.includes('占') ? 'share' : 'rate', equation)
  })
}
