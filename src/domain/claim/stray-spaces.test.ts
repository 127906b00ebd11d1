import { describe, expect, test } from 'vitest'
import { plainDocument } from '../document/plain-document.builder.ts'
import { readProse } from './prose.ts'
import { withoutStraySpaces } from './stray-spaces.ts'

const tidied = (text: string): string => withoutStraySpaces(plainDocument(text)).document.text

describe('spaces that only set numbers and marks apart', () => {
  test.each([
    ['年初预算为 86.20 万元 ， 支出决算为 71.35 万元。', '年初预算为86.20万元，支出决算为71.35万元。'],
    ['共 30 个科室，另 ５ 个待设', '共30个科室，另５个待设'],
    ['增长 12.5% ，占 40% 以上', '增长12.5%，占40%以上'],
    ['（ 一 ） 项目, 共有“ 三类 ”', '（一）项目,共有“三类”'],
    ['修缮\u3000\u30002 间', '修缮2间'],
  ])('%s', (text, meant) => expect(tidied(text)).toBe(meant))

  test.each([
    ['between words', '收入 支出 结余'],
    ['between numbers', '86.20 71.35'],
    ['that set columns apart', '单位：万元   2025年'],
    ['behind the number of a table', '附表3 项目明细'],
    ['between a number and an ordinary word', '安排3 项目'],
    ['behind a mark of thousands', '合计1, 250'],
    ['between brackets to be filled in', '金额（  ）万元'],
    ['at the beginning of a line', '收入\n 120万元'],
  ])('others stay: %s', (_, text) => expect(tidied(text)).toBe(text))

  test('the number of a table counts nothing behind it', () => expect(tidied('附表 3 人员')).toBe('附表3 人员'))

  test('a text without any is left as it is', () => {
    const document = plainDocument('支出12万元，占5%。')
    const { document: same, originalOf, originalEnd } = withoutStraySpaces(document)
    expect(same).toBe(document)
    expect([originalOf(4), originalEnd(4)]).toEqual([4, 4])
  })
})

describe('a paragraph that a page broke', () => {
  const text = '支出决算为\n 12.5 万元，占 6\r\n0%。\n结余3万元。'
  const [first, last] = [text.indexOf('。') + 1, text.length]
  const document = {
    text,
    format: 'txt' as const,
    blocks: [
      { kind: 'paragraph' as const, start: 0, end: first, place: 'body' as const, styleLevel: null },
      { kind: 'paragraph' as const, start: first + 1, end: last, place: 'body' as const, styleLevel: null },
    ],
  }

  test('is read in one, and every amount is found where it stands', () => {
    expect(withoutStraySpaces(document).document.text).toBe('支出决算为12.5万元，占60%。\n结余3万元。')
    const { claims, spanOf } = readProse(document)
    expect(claims.map(({ start, end }) => spanOf(start, end).line)).toEqual([2, 2, 4])
  })

  test('breaks of other documents stay', () => {
    expect(withoutStraySpaces({ ...document, format: 'docx' }).document.text).toContain('为\n')
  })
})

describe('places in the text as it was', () => {
  const text = '支出 12.5 万元 ，占 60% 。\n科目\t金额 3 万元\n水费\t 4 万元'

  test('every amount is found where it stands', () => {
    const { claims, spanOf } = readProse(plainDocument(text))
    expect(claims.map(({ start, end }) => spanOf(start, end).text)).toEqual(['12.5 万元', '60%'])
    expect(spanOf(0, 2)).toEqual({ start: 0, end: 2, line: 1, column: 1, text: '支出' })
    expect(spanOf(0, 0)).toMatchObject({ start: 0, end: 0 })
  })

  test('blocks and cells stand where their words do', () => {
    const { document } = withoutStraySpaces(plainDocument(text))
    const [paragraph, table] = document.blocks
    expect(document.text.slice(paragraph?.start, paragraph?.end)).toBe('支出12.5万元，占60%。')
    const cells = table?.kind === 'table' ? table.cells : []
    expect(cells.map(({ start, end }) => document.text.slice(start, end))).toEqual([
      '科目',
      '金额3万元',
      '水费',
      ' 4 万元',
    ])
  })
})
