import { compare } from '../../domain/amount/index.ts'
import type { Claim } from '../../domain/claim/index.ts'
import { flatMapped } from '../../domain/list/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import type { Problem } from '../define-check.ts'
import { defineCheck, verdictOf } from '../define-check.ts'
import { defineTieCheck } from '../define-tie-check.ts'
import { voteProblems } from './define-votes.ts'

const PARTS = defineTieCheck({
  code: 'T19',
  title: '部分不应大于总体，批次不应多于人次',
  severity: 'error',
  source: '数据逻辑关系',
  kinds: ['within'],
})

const BATCHES = /^(?:批次?|批)$/
const PERSONS = /^(?:人次?|人)$/

/** 36批次、28人次: two counts of one thing, side by side in either order. */
function pairsOf({ claims, normal }: Examined): { readonly batches: Claim; readonly persons: Claim }[] {
  return flatMapped(claims, (first, at) => {
    const second = claims[at + 1]
    if (
      second === undefined ||
      second.sentence !== first.sentence ||
      [first, second].some((one) => one.bound !== 'none')
    )
      return []
    const isSideBySide = /^[、，]?(?:共|计|共计|合计)?$/.test(normal.slice(first.end, second.start))
    const [batches, persons] = BATCHES.test(first.unit.printed) ? [first, second] : [second, first]
    const isPair = isSideBySide && BATCHES.test(batches.unit.printed) && PERSONS.test(persons.unit.printed)
    return isPair ? [{ batches, persons }] : []
  })
}

function problemOf({ batches, persons }: { readonly batches: Claim; readonly persons: Claim }): Problem {
  return {
    message: `“${batches.text}”与“${persons.text}”并列，人数少于批次数，每批至少一人，不能成立，请核对。`,
    places: [persons, batches].map(({ start, end }) => ({ start, end })),
    expected: `不少于${batches.digits}${persons.unit.printed}`,
    actual: persons.text,
    suggestion: '请核对批次与人次是否写颠倒。',
    meaning: ['batches', batches.text, persons.text],
  }
}

/** 部分不应大于总体，批次不应多于人次 */
export const t19PartWithinWhole = defineCheck({
  ...PARTS,
  examine(document) {
    const parts = PARTS.examine(document)
    const pairs = pairsOf(document)
    const wrong = pairs.filter(({ batches, persons }) => compare(persons.interval.high, batches.interval.low) < 0)
    const told = typeof parts === 'string' ? [] : parts
    return verdictOf(pairs.length + (parts === 'insufficient-data' ? 0 : 1), [
      ...told,
      ...wrong.map(problemOf),
      ...voteProblems(document),
    ])
  },
})
