import { compare, minus, negated, roundedText, sumOf, whole } from '../../domain/amount/index.ts'
import type { Claim } from '../../domain/claim/index.ts'
import type { Section, SectionKind } from '../../domain/settlement/index.ts'
import type { Problem } from '../define-check.ts'
import type { Disclosure, DisclosureResult } from './define-disclosure-check.ts'
import { defineDisclosureCheck, together } from './define-disclosure-check.ts'
import { tiesInSections } from './define-section-ties.ts'

/** 占91.67, with its sign forgotten. */
const WITHOUT_SIGN =
  /占(?:比|比重)?(?:[^，。；\d占]{0,20}的)?(?:比重|比例)?(?:为)?\d+(?:\.\d+)?(?![\d.,%％‰元万亿个人项成])/g
/** Sections whose shares are those of all parts. */
const WHOLE_LISTS: readonly SectionKind[] = ['income', 'expenditure', 'general']
const HUNDRED = whole(100)

function withoutSign({ sections }: Disclosure): DisclosureResult {
  const problems = [...sections.values()].flatMap(({ start, words }) =>
    [...words.matchAll(WITHOUT_SIGN)].map(
      ({ index, 0: found }): Problem => ({
        message: `“${found}”缺少百分号，请补“%”。`,
        places: [{ start: start + index, end: start + index + found.length }],
        actual: found,
        severity: 'warning',
        meaning: ['sign', found],
      }),
    ),
  )
  return { looked: problems.length, problems }
}

/** Shares of one sentence, where their amounts make up the first amount before them. */
function listOf({ claims }: Section): readonly (readonly Claim[])[] {
  const shares = claims.filter(({ role }) => role === 'share')
  return [...new Set(shares.map(({ sentence }) => sentence))].flatMap((sentence) => {
    const [total, ...amounts] = claims.filter((claim) => claim.unit.key === '元' && claim.sentence === sentence)
    const own = shares.filter((share) => share.sentence === sentence)
    if (own.length < 2 || total === undefined) return []
    const isWhole =
      amounts.length === own.length && compare(sumOf(amounts.map(({ value }) => value)), total.value) === 0
    const isWithoutTotal = amounts.length + 1 === own.length
    return isWhole || isWithoutTotal ? [own] : []
  })
}

function notAHundred(shares: readonly Claim[]): readonly Problem[] {
  const sum = sumOf(shares.map(({ value }) => value))
  const difference = minus(sum, HUNDRED)
  const size = difference.numerator < 0n ? negated(difference) : difference
  if (compare(size, sumOf(shares.map(({ step }) => step))) <= 0) return []
  const shown = `${roundedText(sum, 2)}%`
  return [
    {
      message: `并列的${shares.length}个占比合计为${shown}，应为100%，请核对。`,
      places: shares.map(({ start, end }) => ({ start, end })),
      expected: '100%',
      actual: shown,
      meaning: ['sum', ...shares.map(({ text }) => text)],
    },
  ]
}

/** D13 Shares have their sign, recompute, and make a hundred. */
export const d13SharesRecompute = defineDisclosureCheck({
  code: 'D13',
  title: '占比应带百分号，应等于部分除以总体，并列占比之和应为100%',
  severity: 'error',
  source: '部门决算公开说明：收入、支出结构',
  needs: '占比',
  examine(disclosure, document) {
    const lists = WHOLE_LISTS.flatMap((kind) => {
      const section = disclosure.sections.get(kind)
      return section === undefined ? [] : listOf(section)
    })
    return together([
      withoutSign(disclosure),
      { looked: lists.length, problems: lists.flatMap(notAHundred) },
      tiesInSections(disclosure, document, { kinds: ['share', 'basic-project-share'], severity: 'error' }),
    ])
  },
})
