import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { significantDigits } from '../tie/print.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'

type SumEquation = Extract<Equation, { form: 'sum' }>

const FEWEST = 3

/** 未支付的41.52万元中，…: 中 behind an amount opens what it consists of. */
export const isAmong = ({ normal }: Prose, { whole }: SumEquation): boolean =>
  /^[一-龥]{0,8}[中里][，：]/.test(normal.slice(whole.end, whole.end + 10))

/** 剩余17人中，…: however few, what is left is spoken of to be divided. */
export const isAmongRest = (prose: Prose, equation: SumEquation): boolean =>
  isAmong(prose, equation) && /(?:剩余|其余|余下|剩下|未[一-龥]{1,4})的?$/.test((equation.whole as Claim).lead) // a run's are claims

/** Too few digits for a slip to be told from another amount. */
export const isFewAmong = (prose: Prose, equation: SumEquation): boolean =>
  equation.terms.length < FEWEST &&
  isAmongRest(prose, equation) &&
  Math.max(...quantitiesOf(equation).map(significantDigits)) < 3

/** 预算1,284万元，追加136万元，调减40万元，调整后1,380万元: a reckoning, no list. */
const RECKONED = /追加|调[增减]|核[增减]|压减|收回|冲减/
/** 涉及38.46万元，已收回21.73万元，补发12.58万元: what was done with it all. */
const OF_FAULTS = /涉及|问题|查出|违[规纪]|多[发付报]/
/** 14.38万元由县财政收回, 发放210份，全部收回: what came back is not taken away. */
const CAME_BACK = /(?:由[一-龥]{2,8}|全部|均已?)收回/g

export function isReckoned({ normal }: Prose, run: readonly Claim[]): boolean {
  const [first, last] = [run[0], run.at(-1)]
  const isOfFaults = first !== undefined && OF_FAULTS.test(first.lead)
  const words = isOfFaults || first === undefined || last === undefined ? '' : normal.slice(first.end, last.start)
  return RECKONED.test(words.replace(CAME_BACK, '').replaceAll(first?.unit.key === '元' ? '\n' : '收回', ''))
}

/** Amounts that a sum of parts explains; what is left of another may be divided all the same. */
export const dividedIn = (ties: readonly Tie[]): ReadonlySet<number> =>
  new Set(
    flatMapped(ties, ({ equation }) => {
      if (equation.form !== 'sum') return []
      const isRest = equation.terms.some(({ sign }) => sign === -1)
      return (isRest ? equation.terms.map(({ quantity }) => quantity) : quantitiesOf(equation)).map(
        ({ start }) => start,
      )
    }),
  )
