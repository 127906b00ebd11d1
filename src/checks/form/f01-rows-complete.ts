import { enumerationSlips, inlineListSlips } from '../../domain/writing/index.ts'
import { defineCheck, verdictOf } from '../define-check.ts'

/** 一是、二是、三是; （1）（2）（3） within a paragraph. */
export const f01RowsComplete = defineCheck({
  code: 'F01',
  title: '“一是、二是、三是”“（1）（2）（3）”等并列事项应当连续完整',
  severity: 'warning',
  source: '公文校核的一般要求：层次序数',
  examine(document) {
    const [inWords, inNumbers] = [enumerationSlips(document), inlineListSlips(document)]
    return verdictOf(
      inWords.rows + inNumbers.rows,
      [...inWords.slips, ...inNumbers.slips].map(
        ({ kind, message, places, expected, actual, suggestion, meaning }) => ({
          message,
          places,
          expected,
          actual,
          suggestion,
          meaning: [kind, ...meaning],
        }),
      ),
    )
  },
})
