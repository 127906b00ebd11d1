import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../usecases/audit-document.ts'
import { readText } from './text.ts'

const read = (text: string) => readText(new TextEncoder().encode(text)).document

/** Paragraphs as they were read, with a bar where lines were joined. */
function paragraphsOf(text: string): string[] {
  const document = read(text)
  return document.blocks.map(({ start, end }) => document.text.slice(start, end).replace(/\r?\n/g, '|'))
}

const WRAPPED = `七、“三公”经费支出决算情况说明
“三公”经费财政拨款年初预算为 31.40 万元，支出决算
为 19.80 万元，完成预算的 63.06%，其中：公务用车
购置及运行维护费 19.50 万元，公务接待费 0.30 万元，
因公出国（境）费 0.00 万元。决算数小于预算数的主要原因：
严控支出，节约用车；
另有会议费 2.10 万元，培训费 1.40 万元，两项均比上年减
少。`

describe('lines broken to fit a page', () => {
  test('are one paragraph up to the end of a sentence, headings stay by themselves', () => {
    expect(paragraphsOf(WRAPPED)).toEqual([
      '七、“三公”经费支出决算情况说明',
      '“三公”经费财政拨款年初预算为 31.40 万元，支出决算|为 19.80 万元，完成预算的 63.06%，其中：公务用车|购置及运行维护费 19.50 万元，公务接待费 0.30 万元，|因公出国（境）费 0.00 万元。决算数小于预算数的主要原因：',
      '严控支出，节约用车；',
      '另有会议费 2.10 万元，培训费 1.40 万元，两项均比上年减|少。',
    ])
    expect(paragraphsOf(WRAPPED.replaceAll('\n', '\r\n'))[1]).toContain('支出决算|为')
  })

  test('a figure at a break is told where it stands', () => {
    const wrong = WRAPPED.replace('19.50', '19.20')
    const [finding, ...others] = auditDocument(read(wrong)).findings
    expect(others).toEqual([])
    expect(finding?.spans.map(({ line, text }) => [line, text])).toEqual([
      [3, '19.80 万元'],
      [4, '19.20 万元'],
      [4, '0.30 万元'],
      [5, '0.00 万元'],
    ])
    expect(auditDocument(read(WRAPPED)).findings).toEqual([])
  })

  test('a line that ends with a comma goes on however short it is, a numbered one begins anew', () => {
    const short = `${WRAPPED}\n会议费减少，\n培训费增加\n1.公务用车运行维护费 19.50 万元，公务接待费`
    expect(paragraphsOf(short).slice(-2)).toEqual([
      '会议费减少，|培训费增加',
      '1.公务用车运行维护费 19.50 万元，公务接待费',
    ])
  })

  test.each([
    ['a blank line between', WRAPPED.replaceAll('\n', '\n\n')],
    ['a line wider than any page', `${WRAPPED}\n${'本年支出合计四千元，'.repeat(8)}`],
    [
      'lines that hold no running text',
      '财政拨款收入一百二十万元整\n其他各项收入合计三十万元整\n上年结转结余资金十八万元整\n本年收入总计一百六十八万元',
    ],
    [
      'lines of any width',
      '收入一百万元，支出九十万元，结余十万元\n支出\n结余十万元，收入\n人员\n公用，项目\n接待费三万元，培训费两万元，会议费一万元',
    ],
  ])('stay: %s', (_, text) => {
    expect(paragraphsOf(text)).toEqual(text.split(/\n+/))
  })
})
