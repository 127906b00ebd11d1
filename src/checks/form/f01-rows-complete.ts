import { enumerationSlips } from '../../domain/writing/index.ts'
import { defineCheck, verdictOf } from '../define-check.ts'

/** 一是、二是、三是. */
export const f01RowsComplete = defineCheck({
  code: 'F01',
  title: '“一是、二是、三是”等并列事项应当连续完整',
  severity: 'warning',
  source: '公文校核的一般要求：层次序数',
  examine(document) {
    const { slips, rows } = enumerationSlips(document)
    return verdictOf(
      rows,
      slips.map(({ kind, message, places, expected, actual, suggestion, meaning }) => ({
        message,
        places,
        expected,
        actual,
        suggestion,
        meaning: [kind, ...meaning],
      })),
    )
  },
})
