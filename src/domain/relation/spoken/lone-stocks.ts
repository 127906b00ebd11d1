import { compare, sumOf } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { isExactSlip } from '../tie/slip.ts'
import { isSolved, leadOf, sumOfParts } from '../tie/sought.ts'
import type { Equation, Term } from '../tie/tie.ts'

type Sum = Extract<Equation, { form: 'sum' }>
type Four = readonly [Claim, Claim, Claim, Claim]
type Words = readonly [string, string, string, string]

/** So many flows a sentence tells, between what there was and what there is. */
const MOST_FLOWS = 4

const OPENING = /[年期月]初|[上去]年[末底]|上[年期]结[转余存]|原有/
const CLOSING = /(?<![上去])年[末底]|[期月]末|现[有存]|目前|结转下年|结存|还[有剩]|剩余|滚存/
const ENTERS =
  /新|[转调迁划拨购买]入|[接新]收|收[入到购进养治]|调来|^(?:本[年月期])?收|进账|入[库园会社账藏院住学托编职]|增加|购置|下达|募集|出生|^[进购]$/
const LEAVES =
  /支出|[转调迁划付花卖借拨]出|[花用]去|[花用卖]掉|付[款给]|退|减少|[注核]销|使用|发放|死亡|报废|剔|脱[困贫]|毕业|离|去世|出[院栏]|消耗|领用|售|^[卖用出]$/
const NO_FLOW = /其中|[较比]|均|每|计划|预算|目标|净|累计|(?<!初)库存/

/** Whether it came, else whether it went: the words say one of the two. */
const comes = (words: string): boolean => ENTERS.test(words) && !LEAVES.test(words)
const goes = (words: string): boolean => LEAVES.test(words) && !ENTERS.test(words)

const SAYS_ONLY = /^(?:[还尚共实有存余剩为是的]|累计)*/

/** 结余 of 结转, 余额 of 结余: what is left is called by any of these. */
const BALANCE =
  /(?:^|年[初末底]|[期月][初末]|[上去]年|上期|现|账上|结转下年)(?:账[户面上])?(?:滚存|累计)?(?:结[余转存](?:和结[余转])?|余额|节余|存款?)(?:资金)?(?:共|为|是|还?有)*$/

/** 老人 of 年初在院老人: whose number it is. */
const NOUN_ONLY = /^(?:[一-龥](?<![和及与中共有外])){0,4}$/

/** 年末存款 of 年初存款, 年末在档 of 年初建档, 现有; 年末定期存款 is no end of it. */
function isCalledSo(closing: string, opening: string): boolean {
  if (BALANCE.test(closing) && BALANCE.test(opening)) return true
  const name = closing.replace(/^.*?(?:年[末底]|[期月]末|现|目前|结转下年|结存|滚存)/, '').replace(SAYS_ONLY, '')
  const at = opening.lastIndexOf(name)
  const isBegun = name.length > 1 && at >= 0 && NOUN_ONLY.test(opening.slice(at + name.length))
  return isBegun || opening.endsWith(name) || (name.length === 2 && opening.endsWith(name.slice(1)))
}

/** 年初存款35万元，收入28万元，支出19万元，年末存款44万元: what there was, came, went and is there. */
function movedStock(prose: Prose, amounts: readonly Claim[]): Sum | null {
  const [first, ...others] = amounts.map((quantity) => ({ quantity, words: wordsOf(prose, quantity) }))
  const [last, flows] = [others.at(-1), others.slice(0, -1)]
  if (first === undefined || last === undefined || !OPENING.test(first.words) || !CLOSING.test(last.words)) return null
  const areTold = flows.every(({ words }) => comes(words) || goes(words))
  const areBoth = flows.some(({ words }) => comes(words)) && flows.some(({ words }) => goes(words))
  if (!isCalledSo(last.words, first.words) || !areTold || !areBoth) return null
  const terms = flows.map(({ quantity, words }): Term => ({ quantity, sign: comes(words) ? 1 : -1 }))
  return { form: 'sum', whole: last.quantity, terms: [{ quantity: first.quantity, sign: 1 }, ...terms] }
}

const FUND = /经费|资金|总额|拨款|投入|收入|捐款|善款/
const SPENT = /支出|支付|购|付|费|用于|花|发放/
const GIVEN = /收入|[转拨调]入|下达|上年|返还/
const LEFT = /结余|节余|剩余|余额|^[，]?(?:还|尚)?余/

/** 经费50万元，购置设备32万元，培训支出11万元，结余7万元: what two leave of it. */
function leftOfTwo([fund, one, other, left]: Four, [first, second, third, last]: Words): Sum | null {
  const areMeant =
    FUND.test(first) && LEFT.test(last) && [second, third].every((each) => SPENT.test(each) && !GIVEN.test(each))
  if (!areMeant || fund.unit.key !== '元') return null
  const terms = [fund, one, other].map((quantity, at): Term => ({ quantity, sign: at === 0 ? 1 : -1 }))
  const equation: Sum = { form: 'sum', whole: left, terms }
  const whole = sumOfParts(fund, [one, other, left])
  const isOver = compare(sumOf([one, other, left].map(({ value }) => value)), fund.value) > 0
  return isOver ? whole : isSolved(equation) || isExactSlip(equation) ? equation : null
}

const wordsOf = (prose: Prose, claim: Claim): string => leadOf(prose, claim).replace(/^.*[，；：、]/s, '')

const isFour = (amounts: readonly Claim[]): amounts is Four => amounts.length === 4

/** What the words make of the four amounts of a sentence, or some more: the last, of those before it. */
export function lastOfSeveral(prose: Prose, amounts: readonly Claim[]): Sum | null {
  const areOfOne = new Set(amounts.map(({ unit }) => unit.key)).size === 1
  if (!areOfOne || amounts.length > MOST_FLOWS + 2 || amounts.some((each) => NO_FLOW.test(wordsOf(prose, each))))
    return null
  const moved = movedStock(prose, amounts)
  if (moved !== null || !isFour(amounts)) return moved
  return leftOfTwo(amounts, amounts.map((claim) => wordsOf(prose, claim)) as unknown as Words) // four of four
}
