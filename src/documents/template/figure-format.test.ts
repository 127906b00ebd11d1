import { expect, test } from 'vitest'
import { printedFigure } from '../report-figures.builder.ts'
import { AS_SHOWN, figureText, formatFromWords, IN_TABLE } from './figure-format.ts'

const gap = printedFigure({ id: 'gap.total', value: '-30677.52' })
const share = printedFigure({ id: 'share.basic', kind: 'ratio', value: '206494487/436257687' })
const points = printedFigure({ id: 'p', kind: 'points', value: '9.805' })
const plays = printedFigure({ id: 'led', kind: 'count', unit: '次', value: '11200' })

test.each([
  [gap, '', '-30,677.52元'],
  [gap, '绝对值', '30,677.52元'],
  [gap, '元', '-30,677.52元'],
  [gap, '元 整数', '-30,678元'],
  [gap, '万元', '-3.067752万元'],
  [gap, '万元 两位小数', '-3.07万元'],
  [gap, '亿元 四位小数 绝对值', '0.0003亿元'],
  [gap, '万元、绝对值，无单位', '3.067752'],
  [printedFigure({ id: 'x', value: '3020000000' }), '亿元', '30.20亿元'],
  [printedFigure({ id: 'x', value: '10000' }), '万元', '1.00万元'],
  [share, '', '47.33%'],
  [share, '% 一位小数', '47.3%'],
  [share, '％', '47.33%'],
  [share, '百分点', '47.33百分点'],
  [points, '一位小数', '9.8分'],
  [plays, '整数', '11,200次'],
  [plays, '无单位', '11,200'],
  [plays, '三位小数', '11,200.000次'],
])('%o as “%s” prints %s', (figure, words, text) => {
  const { format, unknown } = formatFromWords(words)
  expect(unknown).toBeNull()
  expect(figureText(figure, format)).toBe(text)
})

test('a unit that cannot measure the figure prints nothing', () => {
  expect(figureText(share, { ...AS_SHOWN, unit: '万元' })).toBeNull()
  expect(figureText(gap, { ...AS_SHOWN, unit: '%' })).toBeNull()
})

test('a figure without a value is a dash without a unit', () =>
  expect(figureText(printedFigure({ id: 'x', value: null }), IN_TABLE)).toBe('—'))

test('an unknown word is named', () => expect(formatFromWords('万元 大写').unknown).toBe('大写'))
