import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { closedTie } from '../tie/make-tie.ts'
import { isExactSlip } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlain } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'

/** 3个小班合计420亩, 不合格的18批次 */
const FIRST = /(?:不合格|不达标|未达标|问题|不符|损毁|损坏|受损|死亡|缺失|逾期)/
/** ，已于10月底前420亩全部补植到位 */
const SECOND = /^，(?:目前|现|至今)?已?(?:于|在)?[^，。；：\d其另剩还]{0,12}$/
const ALL = /^(?:已)?(?:全部|全都|悉数|均已|都已)/

const isExact = (claim: Claim): boolean =>
  isPlain(claim) && claim.vagueness === 'none' && claim.role !== 'growth' && claim.role !== 'unit-price'

/** The amount of the unit that stands before another in its sentence, with nothing of the unit between. */
const sameBefore = ({ claims }: Prose, claim: Claim): Claim | undefined =>
  claims
    .slice(Math.max(0, claim.index - 2), claim.index)
    .findLast(({ sentence, unit }) => sentence === claim.sentence && unit.key === claim.unit.key)

function tieOf(prose: Prose, claim: Claim): Tie | null {
  if (!ALL.test(prose.normal.slice(claim.end, claim.end + 3)) || !isExact(claim)) return null
  const first = sameBefore(prose, claim)
  if (first === undefined || !isExact(first)) return null
  const [words, own] = [
    prose.normal.slice(first.end, claim.start),
    prose.normal.slice(Number(prose.sentences[first.sentence]?.start), first.start),
  ]
  const between = words.replace(/\d{1,2}[月日]/g, '')
  if (!SECOND.test(between) || !FIRST.test(own.replace(/^.*[，；]/s, ''))) return null
  const equation: Equation = { form: 'same', first: claim, second: first }
  return isSolved(equation) || isExactSlip(equation) ? closedTie('restated', equation) : null
}

/** 不合格的3个小班合计420亩，已于10月底前420亩全部补植到位: all that was wrong has been put right. */
export const allOfIt = (prose: Prose): Tie[] =>
  /全部|全都|悉数|均已|都已/.test(prose.normal) ? flatMapped(prose.claims, (claim) => tieOf(prose, claim) ?? []) : []
