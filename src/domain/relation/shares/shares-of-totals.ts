import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { fineDigits } from '../tie/print.ts'
import { isSolved } from '../tie/solve.ts'
import { heldOrOnly, isPlain, isSlippedWidely, sumOfParts } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'

/** ，占40.5% right behind a total */
const SHARE = /^，(?:合计|共)?占(?:比|总[数量额长])?(?:为|达)?$/
const TOTAL = /(?:合计|共计|总计)$/
const BACK = 9
const FINE = 3

/** The amounts of its sentence before a total, of its unit. */
const alikeBefore = ({ claims }: Prose, total: Claim): Claim[] =>
  claims
    .slice(Math.max(0, total.index - BACK), total.index)
    .filter(({ sentence, unit }) => sentence === total.sentence && unit.key === total.unit.key)

function tieOf(prose: Prose, rate: Claim): Tie | null {
  if (rate.unit.dimension !== 'percent' || !SHARE.test(rate.lead) || fineDigits(rate) < FINE) return null
  const total = prose.claims[rate.index - 1]
  if (total?.sentence !== rate.sentence || !TOTAL.test(total.lead)) return null
  const [whole, first, ...others] = alikeBefore(prose, total)
  if (whole === undefined || first === undefined || others.length === 0 || !isPlain(whole)) return null
  const isAmong = prose.normal.slice(whole.end, first.start).includes('其中')
  if (!isAmong || !isSolved(sumOfParts(total, [first, ...others]))) return null
  const equation: Equation = { form: 'ratio', rate, numerator: total, denominator: whole }
  return heldOrOnly('share', [equation], { isTold: isSlippedWidely, certainty: 'closed' })
}

/** 墙体412米，其中甲类96米、乙类58米、丙类13米，合计167米，占40.5%: what was found among all of it, out of all of it. */
export const sharesOfTotals = (prose: Prose): Tie[] =>
  prose.normal.includes('其中') ? flatMapped(prose.claims, (claim) => tieOf(prose, claim) ?? []) : []
