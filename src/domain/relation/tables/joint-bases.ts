import { compare, minus, plus, times, whole } from '../../amount/index.ts'
import type { ExaminedTable, TableAmount } from '../../claim/index.ts'
import { takenExactly } from '../../claim/index.ts'
import { isSolved } from '../tie/solve.ts'
import type { Equation } from '../tie/tie.ts'

/** A hundredth of an amount changes its rates: less is a mark, or a count of another column. */
const LEAST = whole(100)

/**
 * 年初安排128.00, 追加22.00, 支出139.74, 支出进度93.16: a rate that is of two amounts of its row together, or of what the one
 * leaves of the other, and so of neither alone.
 */
export function isOfJointBase({ amounts }: ExaminedTable, equation: Extract<Equation, { form: 'ratio' }>): boolean {
  const { rate, numerator, denominator } = equation
  const { row } = rate as TableAmount // rates of tables are of cells
  const others = amounts.filter(
    (other) =>
      other.row === row &&
      other.start !== numerator.start &&
      other.start !== denominator.start &&
      other.unit.key === denominator.unit.key &&
      compare(times(other.value, LEAST), denominator.value) >= 0,
  )
  const bases = others.flatMap(({ value }) => [plus(denominator.value, value), minus(denominator.value, value)])
  return bases.some(
    (base) =>
      compare(base, numerator.value) > 0 && isSolved({ ...equation, denominator: takenExactly(denominator, base) }),
  )
}
