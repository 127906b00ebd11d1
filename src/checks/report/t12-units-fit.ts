import type { Claim } from '../../domain/claim/index.ts'
import type { Examined, Quantity } from '../../domain/relation/index.ts'
import type { Problem } from '../define-check.ts'
import { defineCheck, verdictOf } from '../define-check.ts'
import { isUnitSlip, problemOf } from '../define-tie-check.ts'

const significant = ({ digits }: Quantity): string => digits.replace(/[,.]/g, '').replace(/^0+|0+$/g, '')

/** The same four digits and more, once in 元 and once in 万元: one of the units cannot be right. */
function unitPairs(claims: readonly Claim[]): [Claim, Claim][] {
  const seen = new Map<string, Claim>()
  const pairs: [Claim, Claim][] = []
  for (const claim of claims) {
    if (
      claim.unit.key !== '元' ||
      significant(claim).length < 4 ||
      claim.vagueness !== 'none' ||
      claim.role === 'unit-price'
    )
      continue
    const key = claim.digits.replaceAll(',', '')
    const first = seen.get(key)
    if (first === undefined) seen.set(key, claim)
    else if (first.unit.printed !== claim.unit.printed) pairs.push([first, claim])
  }
  return pairs
}

function pairProblem([first, second]: [Claim, Claim]): Problem {
  return {
    message: `同一数字一处写作“${first.text}”，另一处写作“${second.text}”，计量单位不一致，相差悬殊，请核对。`,
    places: [second, first].map(({ start, end }) => ({ start, end })),
    expected: first.text,
    actual: second.text,
    suggestion: '请核对“元”与“万元”，全文统一。',
    meaning: ['unit', first.text, second.text],
  }
}

function slipProblems(document: Examined): Problem[] {
  return document.ties.filter((tie) => isUnitSlip(tie, document.places)).map((tie) => problemOf(tie, document, 'error'))
}

/** 元 and 万元 mixed up. */
export const t12UnitsFit = defineCheck({
  code: 'T12',
  title: '金额单位应前后一致，不应相差万倍',
  severity: 'error',
  source: '部门决算公开说明：金额单位',
  examine(document) {
    const money = document.claims.filter(({ unit }) => unit.key === '元')
    return verdictOf(money.length, [...slipProblems(document), ...unitPairs(money).map(pairProblem)])
  },
})
