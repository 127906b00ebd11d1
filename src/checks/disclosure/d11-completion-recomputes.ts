import { isZero } from '../../domain/amount/index.ts'
import type { Claim } from '../../domain/claim/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import type { Problem } from '../define-check.ts'
import type { Disclosure, DisclosureResult } from './define-disclosure-check.ts'
import { defineDisclosureCheck, together } from './define-disclosure-check.ts'
import { wordsBefore } from './define-facts.ts'
import { tiesInSections } from './define-section-ties.ts'

/** 完成预算的100% beside a budget of nought. */
function withoutBudget({ sections }: Disclosure, document: Examined): DisclosureResult {
  const claims = [...sections.values()].flatMap((section) => section.claims)
  const rates = claims.filter(
    (claim) => claim.unit.dimension === 'percent' && /完成.{0,8}预算/.test(wordsBefore(document, claim)),
  )
  const budgetOf = ({ sentence, start }: Claim): Claim | undefined =>
    claims.findLast(
      (claim) =>
        claim.sentence === sentence &&
        claim.start < start &&
        claim.unit.key === '元' &&
        /预算(?:数|安排)?为?$/.test(wordsBefore(document, claim)),
    )
  const problems = rates.flatMap((rate): Problem | readonly [] => {
    const budget = budgetOf(rate)
    if (budget === undefined || !isZero(budget.value)) return []
    return {
      message: `预算为${budget.text}，没有可比的分母，不应列完成率${rate.text}，请删去完成率或核对预算数。`,
      places: [rate, budget].map(({ start, end }) => ({ start, end })),
      actual: rate.text,
      meaning: ['nought', budget.text, rate.text],
    }
  })
  return { looked: rates.length, problems }
}

/** D11 完成率 = 决算 ÷ 预算; a budget of nought has no rate. */
export const d11CompletionRecomputes = defineDisclosureCheck({
  code: 'D11',
  title: '预算完成率应等于决算数除以预算数，预算为0的不列完成率',
  severity: 'error',
  source: '部门决算公开说明：预算执行情况',
  needs: '预算数、决算数和完成率',
  examine(disclosure, document) {
    return together([
      withoutBudget(disclosure, document),
      tiesInSections(disclosure, document, { kinds: ['rate'], severity: 'error' }),
    ])
  },
})
