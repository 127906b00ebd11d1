import { expect, test } from 'vitest'
import { dueInWords, monthFromAddress, reportInWords } from './monitoring-words.ts'

test.each([
  ['7', 7],
  ['12', 12],
  ['0', undefined],
  ['13', undefined],
  ['七', undefined],
  [undefined, undefined],
])('the month %s of an address is %s', (text, month) => expect(monthFromAddress(text)).toBe(month))

test.each([
  [12, '还有 12 天'],
  [0, '今天到期'],
  [-3, '期限已过'],
  [null, '没有规定报送期限'],
])('with %s days to go the report is told of as %s', (daysLeft, words) =>
  expect(
    reportInWords({
      year: 2020,
      report: {
        months: { first: 1, last: 7 },
        dueOn: daysLeft === null ? null : '2020-08-31',
        daysLeft,
        source: '财预〔2019〕136号',
      },
    }),
  ).toContain(words),
)

test.each([
  ['进行中', 5, '还有 5 天'],
  ['退回', 0, '今天到期'],
  ['申请销号', -3, '逾期 3 天'],
  ['已销号', -3, ''],
] as const)('what is %s with %i days to go: %s', (state, daysLeft, words) =>
  expect(dueInWords({ state, daysLeft })).toBe(words),
)
