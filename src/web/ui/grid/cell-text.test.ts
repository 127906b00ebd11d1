import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { problemOf } from './cell-problem.ts'
import { editedText, matching, readText, shownText } from './cell-text.ts'
import type { GridColumn } from './grid-types.ts'

const column = (type: GridColumn['type'], changed: Partial<GridColumn> = {}): GridColumn => ({
  name: 'x',
  label: '栏',
  type,
  isOptional: false,
  ...changed,
})
const money = column({ kind: 'money', mayBeNegative: true })
const count = column({ kind: 'count', unit: '场' })
const decimal = column({ kind: 'decimal', unit: '%', decimals: 2 })
const date = column({ kind: 'date' }, { days: { from: '2020-01-01', to: '2020-12-31' } })
const flag = column({ kind: 'flag' })
const choice = column({ kind: 'choice', options: ['基本支出', '项目支出'] })
const words = column({ kind: 'text', maxLength: 5, multiline: false })
const long = column({ kind: 'text', maxLength: 5000, multiline: true })
const code = column(
  { kind: 'code', catalogue: 'function' },
  {
    choices: [
      { value: '2010302', label: '2010302 一般行政管理事务' },
      { value: '2010301', label: '2010301 行政运行' },
    ],
  },
)

describe('what is typed into a cell', () => {
  test.each([
    ['yuan to fen', money, '1,234.5', 123450],
    ['a large sum digit by digit', money, '90071992547409.91', 9007199254740991],
    ['a sum in signs of a form', money, '￥１２.３４元', 1234],
    ['brackets as less than nothing', money, '(12.30)', -1230],
    ['half a fen stays text', money, '0.005', '0.005'],
    ['a count with its unit', count, '1,200 场', 1200],
    ['a count that Excel gave decimals', count, '3.00', 3],
    ['half a meeting stays text', count, '1.5', '1.5'],
    ['a decimal in one spelling', decimal, '095.10%', '95.1'],
    ['words instead of a number', decimal, '约九成', '约九成'],
    ['a day of Excel', date, '2020/6/3', '2020-06-03'],
    ['a day in words', date, '2020年6月3日', '2020-06-03'],
    ['a day without signs', date, '20200603', '2020-06-03'],
    ['a day without its year', date, '6月3日', '2020-06-03'],
    ['yes', flag, '是', true],
    ['a cross', flag, '×', false],
    ['a choice with spaces', choice, ' 项目 支出 ', '项目支出'],
    ['a code with its name', code, '2010302 一般行政管理事务', '2010302'],
    ['a name alone', code, '行政运行', '2010301'],
    ['an unknown name', code, '别的', '别的'],
    ['several lines into one', words, '甲\n乙', '甲 乙'],
    ['several lines where they may be', long, '甲\r\n乙 ', '甲\n乙'],
    ['nothing', money, '  ', null],
  ] as const)('%s', (_, of, text, value) => expect(readText(of, text)).toBe(value))

  test('money that is shown is read back exactly', () =>
    fc.assert(
      fc.property(fc.maxSafeInteger(), (fen) => {
        expect(readText(money, shownText(money, fen))).toBe(fen)
        expect(readText(money, editedText(money, fen))).toBe(fen)
      }),
    ))
})

describe('what a cell shows', () => {
  test.each([
    [money, 123450, '1,234.50'],
    [count, 1200, '1,200'],
    [decimal, '1234.5', '1,234.5'],
    [decimal, '约九成', '约九成'],
    [flag, true, '是'],
    [code, '2010301', '2010301 行政运行'],
    [code, '9', '9'],
    [words, null, ''],
  ] as const)('%#', (of, value, text) => expect(shownText(of, value)).toBe(text))
})

describe('the check at the cell', () => {
  test.each([
    [money, 12, null],
    [column({ kind: 'money', mayBeNegative: false }), -1, '是“-1”，应为不小于 0 的金额，最多两位小数，如 1234.50'],
    [count, '1.5', '是“1.5”，应为不小于 0 的整数（场）'],
    [decimal, '1.234', '是“1.234”，应为数值（%），最多 2 位小数'],
    [date, '2021-01-01', '是“2021-01-01”，应为 2020-01-01 至 2020-12-31 之间的日期'.replace('为 ', '为')],
    [date, '2020-02-30', '是“2020-02-30”，应为2020-01-01 至 2020-12-31 之间的日期'],
    [flag, 'x', '是“x”，应为“是”或“否”'],
    [choice, null, '没有填写，应为下列之一：基本支出、项目支出'],
    [words, '一二三四五六', '有 6 个字，应为不超过 5 个字'],
    [code, '9', '是“9”，应为“栏”中可选的一项，可输入名称或代码查找'],
    [column({ kind: 'date' }, { isOptional: true }), null, null],
  ] as const)('%#', (of, value, problem) => expect(problemOf(of, value)).toBe(problem))
})

test('choices that begin with the typed words come first', () =>
  expect(matching(code.choices ?? [], '行政').map(({ value }) => value)).toEqual(['2010302', '2010301']))
test('choices are found by their code', () =>
  expect(matching(code.choices ?? [], '2010301').map(({ value }) => value)).toEqual(['2010301']))
