import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { lastClause } from '../tie/clause.ts'
import { closedTie, makeTie } from '../tie/make-tie.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlainSlip } from '../tie/sought.ts'
import type { Equation, Term, Tie } from '../tie/tie.ts'

const named = (words: string): RegExp => new RegExp(`(?:${words})(?:资金|合计|总额|数|金额)*(?:为|共|共计|是|有)?$`)

/** What comes in, with what was left before; what goes out. */
const INCOME = named('(?:本年|全年|当年|年度)(?:总)?收入')
const OPENING = named('(?:年初|上年|期初)(?:财政拨款)?结[转余](?:和结余|结余)?')
const USED = named('(?:使用|动用)(?:非财政拨款|专用|以前年度)?结余')
const SPENDING = named('(?:本年|全年|当年|年度)(?:总)?支出')
const ALLOTTED = named('结余分配')
const CLOSING = named('(?<!上)年末(?:财政拨款)?结[转余](?:和结余|结余)?')
/** ，支出总计506.60万元: each side has a total, which is held against the other. */
const TOTALLED = /(?:收入|支出)(?:决算)?总计(?:为|共)?$/
const BACK = 14
const FEWEST_DIGITS = 4

const isAmount = ({ unit, vagueness, bound, role }: Claim): boolean =>
  unit.key === '元' && vagueness === 'none' && bound === 'none' && role !== 'growth'

/** 收入420万元，年初结转20万元；支出400万元，结余分配10万元，年末结转30万元: both sides, as far as the words name them. */
function tieOf({ claims }: Prose, closing: Claim): Tie | null {
  if (!isAmount(closing) || !CLOSING.test(lastClause(closing.lead))) return null
  const near = claims
    .slice(Math.max(0, closing.index - BACK), closing.index)
    .filter(
      (claim) =>
        claim.paragraph === closing.paragraph &&
        claim.sentence >= closing.sentence - 1 &&
        claim.depth === closing.depth &&
        isAmount(claim),
    )
  if (claims.slice(closing.index - near.length, closing.index + 2).some(({ lead }) => TOTALLED.test(lead))) return null
  const called = (words: RegExp): Claim[] => near.filter(({ lead }) => words.test(lastClause(lead)))
  const [income, opening, spending] = [INCOME, OPENING, SPENDING].map(called) as [Claim[], Claim[], Claim[]]
  if ([income, opening, spending].some(({ length }) => length !== 1)) return null
  const signed = (some: readonly Claim[], sign: 1 | -1): Term[] => some.map((quantity) => ({ quantity, sign }))
  const equation: Equation = {
    form: 'sum',
    whole: closing,
    terms: [...signed([...income, ...called(USED), ...opening], 1), ...signed([...spending, ...called(ALLOTTED)], -1)],
  }
  if (isSolved(equation)) return makeTie('balance', equation, 'certain')
  return isPlainSlip(equation, FEWEST_DIGITS) ? closedTie('balance', equation) : null
}

/** What came in, went out and is left of a year, told one behind the other. */
export const yearsInOneSentence = (prose: Prose): Tie[] =>
  /年末(?:财政拨款)?结[转余]/.test(prose.normal) ? flatMapped(prose.claims, (claim) => tieOf(prose, claim) ?? []) : []
