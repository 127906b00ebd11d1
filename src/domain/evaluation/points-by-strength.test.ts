import { expect, test } from 'vitest'
import { exactFromText, roundedText, ZERO } from '../amount/index.ts'
import { pointsByStrength } from './points-by-strength.ts'

test('points add up by the evidence behind them, the strongest first', () => {
  const of = (strength: 'E0' | 'E1' | 'E4' | null, points: string) => ({
    strength,
    points: exactFromText(points) ?? ZERO,
  })
  const earned = [of(null, '2'), of('E1', '9.86'), of('E4', '10'), of('E1', '0.14'), of('E0', '1'), of(null, '3')]
  expect(pointsByStrength(earned).map(({ strength, points }) => [strength, roundedText(points, 2)])).toEqual([
    ['E4', '10.00'],
    ['E1', '10.00'],
    ['E0', '1.00'],
    [null, '5.00'],
  ])
  expect(pointsByStrength([])).toEqual([])
})
