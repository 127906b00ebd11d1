import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseCsv } from './csv.ts'

describe('CSV', () => {
  test.each([
    [
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\r\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      '\uFEFF编号,名称\n1,甲',
      [
        ['编号', '名称'],
        ['1', '甲'],
      ],
    ],
    ['a,,c', [['a', '', 'c']]],
    ['a,', [['a', '']]],
    [
      'a,\nb,',
      [
        ['a', ''],
        ['b', ''],
      ],
    ],
    [',', [['', '']]],
    ['"a,b","c""d","e\nf"\n', [['a,b', 'c"d', 'e\nf']]],
    ['""\n', []],
    ['a\n\nb\n', [['a'], ['b']]],
    ['', []],
  ])('%j holds %j', (text, rows) => expect(parseCsv(text)).toEqual(rows))

  test.each(['"a', '"a"b', 'x,"a\n'])('%j has a quote that never closes', (text) => {
    expect(() => parseCsv(text)).toThrow(RangeError)
  })

  test('comes back as it was written, whatever the cells hold', () => {
    const cells = fc.array(fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', '字', ' ') }), {
      minLength: 2,
      maxLength: 4,
    })
    fc.assert(
      fc.property(fc.array(cells, { maxLength: 5 }), (rows) => {
        const text = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n')
        expect(parseCsv(text)).toEqual(rows)
      }),
    )
  })
})
