import { compare, plus } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { areInRow, isNearlySo } from '../tie/in-row.ts'
import { isOneSlipAway } from '../tie/slip.ts'
import { difference, heldOrOnly } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'

/** 支出预算调整为, 调整后支出预算为: all that may be spent of the year. */
const ADJUSTED = /支出[^，。；]{0,8}(?:调整|变动|变更)[为到]$|(?:调整|变动|变更)后的?[^，。；]{0,8}支出预算[数为]?为?$/
/** ，实际完成: nothing else is spent. */
const DONE = /^，(?:全年|当年|年度)?(?:实际)?(?:支出)?(?:完成|执行|支出|列支)(?:支出|数)?为?$/
/** ，结转下年支出: all the rest, by the words right before it. */
const CARRIED =
  /^，(?:其?余下?的?|剩余的?)?(?:资金|部分)?结转(?:下年|下一?年度|至?20\d\d年)(?:继续)?(?:支出|使用|安排)?的?(?:资金|支出)?为?$/
/** 结转下年支出5亿元，净结余1亿元: what is told behind it was left as well. */
const MORE = /^.{0,20}(?:净结余|收回|调[出入]|稳定调节|上解|还本|统筹|核减|另)/

const isWhole = ({ vagueness, bound }: Claim): boolean => vagueness === 'none' && bound === 'none'

function tieOf(prose: Prose, carried: Claim): Tie | null {
  const row = [...prose.claims.slice(Math.max(0, carried.index - 6), carried.index), carried].filter(
    ({ sentence, unit }) => sentence === carried.sentence && unit.key === carried.unit.key,
  )
  const [budget, done] = row.slice(-3)
  if (budget === undefined || done === undefined || done === carried || !row.slice(-3).every(isWhole)) return null
  const isSaid =
    ADJUSTED.test(budget.lead) && DONE.test(done.lead) && areInRow(prose, [budget, done, carried], 'percent')
  if (!isSaid || MORE.test(prose.normal.slice(carried.end, carried.end + 24))) return null
  // Some of what was not spent may have been taken back: only more than that was surely reckoned amiss.
  const isMore = compare(plus(done.value, carried.value), budget.value) > 0
  const isTold = (equation: Equation): boolean => (isMore && isNearlySo(equation)) || isOneSlipAway(equation)
  return heldOrOnly('balance', [difference(carried, [budget, done])], { isTold, certainty: 'closed' })
}

/** 支出预算调整为94.2亿元，实际完成75.1亿元，为调整预算的79.7%，结转下年支出19.1亿元: what was not spent is carried over. */
export const carriedOver = (prose: Prose): Tie[] =>
  flatMapped(prose.claims, (claim) => (CARRIED.test(claim.lead) ? (tieOf(prose, claim) ?? []) : []))
