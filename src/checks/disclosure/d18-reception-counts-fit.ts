import { compare, isZero } from '../../domain/amount/index.ts'
import type { Claim } from '../../domain/claim/index.ts'
import { THREE_PUBLIC_NAMES } from '../../domain/settlement/index.ts'
import type { Problem } from '../define-check.ts'
import { defineDisclosureCheck } from './define-disclosure-check.ts'
import type { Fact } from './define-facts.ts'
import { factsOf } from './define-facts.ts'
import type { Held } from './define-holds.ts'

const placesOf = (...held: readonly Held[]) => held.map(({ start, end }) => ({ start, end }))

function morePersons(batches: Claim, persons: Claim | undefined): readonly Problem[] {
  if (persons === undefined || compare(persons.value, batches.value) >= 0) return []
  return [
    {
      message: `公务接待${batches.text}、${persons.text}，人次少于批次，不能成立，请核对。`,
      places: placesOf(persons, batches),
      expected: `不少于${batches.digits}人次`,
      actual: persons.text,
      meaning: ['persons', batches.text, persons.text],
    },
  ]
}

function somePay(batches: Claim, amount: Held | null): readonly Problem[] {
  if (amount === null || isZero(batches.value) || !isZero(amount.value)) return []
  return [
    {
      message: `公务接待${batches.text}，而公务接待费决算数为0，不能同时成立，请核对。`,
      places: placesOf(batches, amount),
      actual: batches.text,
      meaning: ['amount', batches.text],
    },
  ]
}

const isOutcome = ({ name }: Fact): boolean => name.includes(`${THREE_PUBLIC_NAMES.reception}决算数`)

/** D18 接待: persons ≥ batches, and batches cost something. */
export const d18ReceptionCountsFit = defineDisclosureCheck({
  code: 'D18',
  title: '公务接待人次不应少于批次，有接待批次的应有接待费',
  severity: 'error',
  source: '部门决算公开说明：国内公务接待批次、人次',
  needs: '公务接待批次',
  examine(disclosure, document) {
    const claims = disclosure.sections.get('three-public')?.claims ?? []
    const batches = claims.filter(({ unit }) => unit.key === '批次' || unit.key === '批')
    const fact = factsOf(disclosure, document).find(isOutcome)
    const amount = fact?.cell ?? fact?.claims[0] ?? null
    return {
      looked: batches.length,
      problems: batches.flatMap((batch) => {
        const persons = claims.find(
          ({ unit, sentence }) => sentence === batch.sentence && (unit.key === '人次' || unit.key === '人'),
        )
        return [...morePersons(batch, persons), ...somePay(batch, amount)]
      }),
    }
  },
})
