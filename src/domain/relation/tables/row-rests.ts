import type { Claim, ExaminedTable, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { wordsBefore } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import { fineDigits, printedDigits } from '../tie/print.ts'
import { isSolved, requiredText } from '../tie/solve.ts'
import { difference, isSlipped, toldBesideParts } from '../tie/sought.ts'
import type { Equation, Quantity, Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'
import { nearTables } from './near-tables.ts'
import type { Pair } from './rest-pairs.ts'
import { readingsOf } from './rest-pairs.ts'
import { restsListed } from './rests-listed.ts'

/** Words that something is left, lacking, more or less by an amount. */
const GAP =
  /结余|结转|未执行|未支[付出]|未用|未完成|剩余|低于|高于|追加|调[减增]|[核压削]减|节[约省]|缺口|落后|上升|下降|提高|短收|变幅|相差|尚需|[尚还仍]有|(?:扣|少|多|增|减|低|高|差|慢|快|欠|有|余)[^，。]{0,3}$|超[^，。]{0,8}$/
const GAP_REACH = 24
const FARTHEST = 4000
const FEWEST_DIGITS = 3
/** Among more readings than these one is a slip away by chance. */
const MOST_READINGS = 6

/** 40.0 is printed as finely as 526.5. */
const digitsOf = (quantity: Quantity): number =>
  quantity.digits.includes('.') ? printedDigits(quantity) : fineDigits(quantity)

const isTelling = (equation: Equation): boolean => Math.max(...quantitiesOf(equation).map(digitsOf)) >= FEWEST_DIGITS

/** Readings that ask for one amount are one: a budget of two columns, less what was spent of it. */
const withoutSame = (equations: readonly Equation[]): Equation[] => [
  ...new Map(equations.map((equation) => [requiredText(equation), equation])).values(),
]

/** 尚未支付63.0万元，其中家庭医生签约46.2万元: the word is said once for both. */
function isGap(prose: Prose, claim: Claim): boolean {
  const words = wordsBefore(prose, claim, GAP_REACH)
  const among = /^.*[，。；：]其中/s.exec(words)
  return (
    GAP.test(words.replace(/^.*[，。；：]/s, '')) ||
    (among !== null && GAP.test(wordsBefore(prose, claim, GAP_REACH * 2)))
  )
}

function restOf(prose: Prose, tables: readonly ExaminedTable[], claim: Claim): Tie | null {
  const { stated, borne } = readingsOf(prose, tables, claim)
  const equationsOf = (pairs: readonly Pair[]): Equation[] => pairs.map((pair) => difference(claim, pair))
  const holding = flatMapped([...stated, ...borne], equationsOf).find(isSolved)
  if (holding !== undefined) return makeTie('change', holding, 'certain')
  const first = withoutSame(equationsOf(stated.find(({ length }) => length > 0) ?? []))
  const slipped = first.filter((equation) => isTelling(equation) && isSlipped(equation))
  const [only] = slipped
  return only === undefined || slipped.length > 1 || first.length > MOST_READINGS
    ? null
    : makeTie('change', only, 'likely')
}

/** 饮水项目结转243.49万元, 产出指标扣1.8分, 最高与最低相差14个百分点: what lies between two amounts of a table. */
export function restsOfRows(prose: Prose, tables: readonly ExaminedTable[], ties: readonly Tie[]): Tie[] {
  if (tables.length === 0) return []
  // What is a part of a sum, or is taken apart itself, lies between two amounts all the same.
  const told = toldBesideParts(
    ties,
    ({ holds, kind, equation: { form } }) => form !== 'within' && form !== 'same' && (holds || kind === 'change'),
  )
  const isMeant = (claim: Claim): boolean =>
    !told.has(claim.start) && claim.bound === 'none' && claim.vagueness === 'none' && claim.unit.dimension !== 'percent'
  const held = tables.map((table) => ({ table }))
  const found = flatMapped(prose.claims, (claim) => {
    if (!isMeant(claim) || !isGap(prose, claim)) return []
    const near = nearTables(claim, held, FARTHEST).map(({ table }) => table)
    return restOf(prose, near, claim) ?? []
  })
  return [...found, ...restsListed(prose, tables)]
}
