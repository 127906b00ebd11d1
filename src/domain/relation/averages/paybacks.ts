import { compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { lastClause, wordsBefore } from '../tie/clause.ts'
import { isOneSlipAway } from '../tie/slip.ts'
import { before, heldOrOnly, isPlain } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'

/** 静态回收期8.8年, 剩余库容仅能维持1.3年. */
const LASTS = /(?:回收期|维持|支撑)(?:[仅只]?能|[约为达可是到])*$/
/** 10.8年可省回 */
const RETURNS = /^(?:左右)?(?:即?可|能|就能)?(?:收回|省回|回本)/
/** 年净收益131.2万元, 一季可少花13.02万元, 年均5,800份. */
const ANNUAL = /年均|年平均|每年|一年|一季|年(?:净?收益|净收入|节[约省支]|增收|可)[^，。；]{0,8}$/
const TOTAL = /投资|投入|资金|造价|概算|剩余|尚余|余量/
const EARLIER = /上年|去年|同期|计划|成本/
const REACH = { amounts: 24, paragraphs: 4 }
const MOST = 4

const isAmount = (claim: Claim): boolean => isPlain(claim) && claim.unit.dimension !== 'duration'

function tieOf(prose: Prose, years: Claim): Tie | null {
  if (years.unit.key !== '年' || years.bound !== 'none') return null
  const isLasting = LASTS.test(years.lead) || RETURNS.test(prose.normal.slice(years.end, years.end + 8))
  if (!isLasting) return null
  const near = before(prose, years, REACH).filter((other) => isAmount(other) && !EARLIER.test(other.lead))
  const annual = near.find((other) => ANNUAL.test(lastClause(wordsBefore(prose, other, 24))))
  const totals = near.filter(
    (other) =>
      other.unit.key === annual?.unit.key &&
      compare(other.value, annual.value) > 0 &&
      TOTAL.test(lastClause(wordsBefore(prose, other, 24))),
  )
  if (annual === undefined) return null
  const equations = totals
    .slice(0, MOST)
    .map((product): Equation => ({ form: 'product', product, factors: [annual, years] }))
  return heldOrOnly('product', equations, { isTold: isOneSlipAway, certainty: 'certain' })
}

/** 总投资1,154万元，年净收益131.2万元，静态回收期8.8年: for how many years something is enough, or after how many it has come back. */
export const paybacks = (prose: Prose): Tie[] =>
  /回收期|维持|支撑|[收省]回|回本/.test(prose.normal)
    ? flatMapped(prose.claims, (claim) => tieOf(prose, claim) ?? [])
    : []
