import { minus } from '../../amount/index.ts'
import type { Prose } from '../../claim/index.ts'
import { takenExactly } from '../../claim/index.ts'
import { lastClause, wordsBefore } from '../tie/clause.ts'
import { isSolved } from '../tie/solve.ts'
import type { Tie } from '../tie/tie.ts'
import type { ClaimsByStart } from './elsewhere.ts'

const CLAUSE = 24
/** What is gone, missing or yet to be done. */
const LOST =
  /折旧|摊销|报废|损[耗失坏]|漏损|流失|退[出回耕还]|死亡|注销|减[少员值]|淘汰|空[置缺余闲]|闲置|缺|欠|未|不|差|剩|待|停/

/** 原值3,620万元，累计折旧1,448万元，成新率60.0%: what is left of it, where the amount is what is gone; or the other way. */
export function isOfTheRest(prose: Prose, { equation }: Tie, claimAt: ClaimsByStart): boolean {
  if (equation.form !== 'ratio') return false
  const { rate, numerator, denominator } = equation
  const [said, counted] = [rate, numerator].map(({ start }) => claimAt.get(start))
  if (said === undefined || counted === undefined) return false
  const rest = takenExactly(counted, minus(denominator.value, numerator.value))
  const [isRateOfLost, isLost] = [said, counted].map((claim) =>
    LOST.test(lastClause(wordsBefore(prose, claim, CLAUSE))),
  )
  return isRateOfLost !== isLost && isSolved({ form: 'ratio', rate, numerator: rest, denominator })
}
