import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { FINE, isExactPercentage } from '../rates/sought-rates.ts'
import { closedTie, makeTie } from '../tie/make-tie.ts'
import { fineDigits } from '../tie/print.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlain, isSlippedWidely } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'

/** ，增速14.2%: of the change right before it. */
const RATE = /^，(?:增速|降速|增长率|下降率|涨幅|跌幅|减幅)(?:为|达到?|约)?$/
const CHANGE =
  /^，(?:同比|环比|净|[较比](?:上年|去年|上月|上季|20\d\d年|上年同期|去年同期)(?:同期|末|底)?)?(增加|增长|增|提高|上升|上涨|多|减少|下降|减|降低|下跌|少)了?$/
const NO_CURRENT = /上年|去年|同期|计划|目标|[增减]|每/

const unitOf = ({ unit }: Claim): string | undefined => unit.key.split('/')[0]

function equationOf({ claims }: Prose, rate: Claim): Equation | null {
  const [current, change] = claims.slice(Math.max(0, rate.index - 2), rate.index)
  const word = CHANGE.exec(change?.lead ?? '')?.[1]
  if (current === undefined || change === undefined || word === undefined) return null
  const areOfOne = current.sentence === rate.sentence && unitOf(current) === unitOf(change)
  if (!areOfOne || !isPlain(current) || !isPlain(change) || NO_CURRENT.test(current.lead)) return null
  return { form: 'growth', rate, change, current, sign: /[增升高涨多]/.test(word) ? 1 : -1 }
}

/** 纯收入15,032元，较上年增加1,874元，增速14.2%: an amount, its change, and the percentage, one right behind the other. */
export function growthsRightBehind(prose: Prose): Tie[] {
  return flatMapped(prose.claims, (rate) => {
    if (!isExactPercentage(rate) || fineDigits(rate) < FINE || !RATE.test(rate.lead)) return []
    const equation = equationOf(prose, rate)
    if (equation === null) return []
    if (isSolved(equation)) return makeTie('growth', equation, 'certain')
    return isSlippedWidely(equation) ? closedTie('growth', equation) : []
  })
}
