import { minus, plus } from '../../amount/index.ts'
import { takenExactly } from '../../claim/index.ts'
import { isSolved } from '../tie/solve.ts'
import type { Tie } from '../tie/tie.ts'

/** 净增比例, 追加率, 新进比例: by how much it became another. */
const OF_CHANGE =
  /(?:[增减扩缩升降涨]|追|上调|下调|调整|新[进招建开购])[^，。；]{0,4}(?:比例|比率|率|幅度)(?:为|达到?|是|约)?$/

/** 调整后预算553.50万元，净增33.50万元，净增比例6.44%: out of what there was before, and not of what it came to. */
export function isOfBefore({ equation }: Tie): boolean {
  if (equation.form !== 'ratio' || !OF_CHANGE.test(equation.rate.label)) return false
  const { numerator, denominator } = equation
  return [minus(denominator.value, numerator.value), plus(denominator.value, numerator.value)].some((base) =>
    isSolved({ ...equation, denominator: takenExactly(denominator, base) }),
  )
}
