import { expect, test } from 'vitest'
import { figureOf } from '../../ui/figure/figure.builder.ts'
import { piecesOf } from './remark-pieces.ts'

const views = new Map(
  [
    figureOf({ id: 'expenditure.total', display: '4,362,576.87' }),
    figureOf({ id: 'gap.total', display: '30,677.52' }),
    figureOf({ id: 'budget.carryOver', display: '0.00' }),
  ].map((view) => [view.id, view]),
)

test('figures named by a remark are found where they are printed, in order', () => {
  const words = '总支出4,362,576.87元，相差30,677.52元，待说明。'
  const pieces = piecesOf({ words, figures: ['expenditure.total', 'gap.total'] }, views)
  expect(pieces.map(({ words: part, view }) => [part, view?.id ?? null])).toEqual([
    ['总支出', null],
    ['4,362,576.87元', 'expenditure.total'],
    ['，相差', null],
    ['30,677.52元', 'gap.total'],
    ['，待说明。', null],
  ])
})

test('a figure that the page does not have, or that is not printed, leaves the words as they are', () => {
  const words = '尚有297,817.18元未说明'
  const pieces = piecesOf({ words, figures: ['income.unexplained', 'budget.carryOver'] }, views)
  expect(pieces).toEqual([{ start: 0, words, view: null }])
})
