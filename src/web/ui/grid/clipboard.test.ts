import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readClipboard, readTsv, writeHtml, writeTsv } from './clipboard.ts'

describe('what Excel and WPS put on the clipboard', () => {
  test.each([
    ['one cell', '甲', [['甲']]],
    [
      'cells and rows, the last line ended',
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'empty cells',
      '\t\n\t',
      [
        ['', ''],
        ['', ''],
      ],
    ],
    ['line ends within quotation marks', '"第一行\r\n第二行"\tb', [['第一行\n第二行', 'b']]],
    ['doubled quotation marks', '"他说""好"""\tb', [['他说"好"', 'b']]],
    ['a quotation mark that closes nothing', '"未完\tb', [['"未完', 'b']]],
    ['quotation marks around a part only', '"甲"乙\tb', [['"甲"乙', 'b']]],
    ['an empty line in between', 'a\n\nb', [['a'], [''], ['b']]],
    ['nothing', '', [['']]],
  ])('%s', (_, text, block) => expect(readTsv(text)).toEqual(block))

  test('what is written is read back, whatever the cells hold', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }).chain((columns) =>
          fc.array(
            fc.array(fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '中', ' ') }), {
              minLength: columns,
              maxLength: columns,
            }),
            { minLength: 1, maxLength: 5 },
          ),
        ),
        (block) => {
          // A last row of one empty cell cannot be told from the line end before it.
          const isTold = block.length === 1 || block.at(-1)?.some((cell) => cell !== '') || (block[0]?.length ?? 0) > 1
          fc.pre(isTold)
          expect(readTsv(writeTsv(block))).toEqual(block)
        },
      ),
    ))
})

describe('a clipboard with text and html', () => {
  const table = () => [['从表格']]
  test('gives the text where it makes a rectangle', () =>
    expect(readClipboard({ text: 'a\tb', html: '<table>' }, table)).toEqual([['a', 'b']]))
  test('gives the table where the text has line ends within cells', () =>
    expect(readClipboard({ text: 'a\tb\nc', html: '<table>' }, table)).toEqual([['从表格']]))
  test('gives the text where there is no table', () =>
    expect(readClipboard({ text: 'a\tb\nc', html: '<p>' }, () => null)).toEqual([['a', 'b'], ['c']]))
  test('hands no markup of a cell on', () => expect(writeHtml([['<b>&']])).toContain('&lt;b&gt;&amp;'))
})
