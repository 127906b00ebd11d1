import { compare, plus, sumOf } from '../amount/index.ts'
import type { Claim, Prose } from '../claim/index.ts'
import { flatMapped } from '../list/index.ts'
import { averageTold } from './averages/plain-averages.ts'
import { farChange } from './changes/far-changes.ts'
import { overGoal } from './changes/over-goals.ts'
import { changeOf, comparedWith } from './changes/sought-changes.ts'
import { bareRate } from './rates/bare-rates.ts'
import { gradedRate } from './rates/graded.ts'
import { ratioNamed } from './rates/named-ratios.ts'
import { rateOf } from './rates/sought-rates.ts'
import type { FiscalFacts } from './rests/fiscal.ts'
import { shareOf } from './shares/sought-shares.ts'
import { isBesideOthers } from './tie/clause.ts'
import { isDerived } from './tie/derived.ts'
import { makeTie } from './tie/make-tie.ts'
import { significantDigits } from './tie/print.ts'
import { isExactSlip, slipsIn } from './tie/slip.ts'
import { isSolved } from './tie/solve.ts'
import { before, difference, isPlain, isSlipped, pairsOf, sought, toldBesideParts } from './tie/sought.ts'
import type { Equation, Term, Tie } from './tie/tie.ts'
import { quantitiesOf, startsIn } from './tie/tie.ts'

/** Words by which what is left is told: 余下, 结余, 尚有; or what became of the last of several parts: 核销, 其余. */
const REST =
  /(?:余下|剩余|剩下?|[，；]余|其余|尚余|尚有|还有|缺编|空编|缺员|缺额|缺|净增|净减|结余|节余|结转|结存|余量|空余|空置|未(?:能)?[一-龥]{0,6}的?|暂缓[一-龥]{0,2}|节约|节省|净增|差额|缺口|核销|追回|净值|净额|账面价值|纯收入|净收[入益]|利润|盈余|尚可(?:使用|安排|支配)?|可用|可使用|实[发付拨得]|在建|(?<![接招等对])待[一-龥]{1,4}|正在[一-龥]{1,4})(?:资金|金额|部分|经费|支出|预算)?(?:为|共|的)?$/
const NEAR = { amounts: 8, paragraphs: 1 }
const FAR = { amounts: 24, paragraphs: 6 }
/** An amount of fewer digits is no slip of a larger one. */
const FEW_DIGITS = 3
/** With fewer digits what is left in one paragraph is not told by another. */
const FAR_DIGITS = 4

const same = (claim: Claim) => (other: Claim) =>
  isPlain(other) && other.unit.key === claim.unit.key && other.role !== 'unit-price'

type SumEquation = Extract<Equation, { form: 'sum' }>

const withMore = (equation: SumEquation, term: Term): SumEquation => ({
  ...equation,
  terms: [...equation.terms, term],
})

/** What was carried over adds to what came in; anything else was taken from it. */
const signOfThird = (third: Claim): 1 | -1 => (/结转|结余/.test(third.lead) ? 1 : -1)

const hasOpening = ({ terms }: SumEquation): boolean => terms.at(-1)?.sign === 1

/** 余额186.3亿元，限额192.5亿元，尚有6.2亿元: what is left of the second. */
const isTheOtherWay = (rest: Claim, [first, second]: readonly [Claim, Claim]): boolean =>
  compare(plus(first.value, rest.value), second.value) === 0

/** 置换2.1亿元，回收1.3亿元，统筹1.5亿元，缺口: what is left in the sentence is left by the last of several as well. */
function isPassed({ claims }: Prose, rest: Claim, done: Claim): boolean {
  const between = claims
    .slice(done.index + 1, rest.index)
    .filter((other) => other.depth === done.depth && same(rest)(other))
  const areParts = compare(sumOf(between.map(({ value }) => value)), done.value) === 0
  return done.sentence === rest.sentence && between.length > 0 && !areParts
}

/** 审定344.35万元，已付334.02万元，剩余10.33万元: what two amounts leave is stated, and is not this one. */
function isSpent({ claims }: Prose, rest: Claim, [whole, done]: readonly [Claim, Claim]): boolean {
  const stated = claims.slice(done.index + 1, rest.index)
  return stated.some(
    ({ unit, value }) => unit.key === rest.unit.key && compare(plus(done.value, value), whole.value) === 0,
  )
}

/** 营业额6,132万元，原料3,741万元，人工1,594万元，能耗429万元，其余368万元: what all amounts between leave of the first. */
function restOfAll(prose: Prose, claim: Claim): Tie | null {
  const alike = before(prose, claim, { amounts: 14, paragraphs: 0 }).filter(same(claim))
  const equations = alike.slice(2).map((whole, at): Equation => {
    const done = alike.slice(0, at + 2).map((quantity): Term => ({ quantity, sign: -1 }))
    return { form: 'sum', whole: claim, terms: [{ quantity: whole, sign: 1 }, ...done] }
  })
  const holding = equations.find(isSolved)
  return holding === undefined ? null : makeTie('balance', holding, 'certain')
}

function isRest(prose: Prose, claim: Claim): boolean {
  const { lead } = claim
  const isOpening = /使用|动用|上年|年初|以前年度/.test(lead)
  return (REST.test(lead) && !isOpening) || /^因[^，。；]{1,10}，?暂缓/.test(tailOf(prose, claim))
}

/** A rest that no two amounts leave is held only against such as one slip makes to leave it, to the last digit. */
const exactly = (tie: Tie | null): Tie | null => (tie !== null && (tie.holds || isExactSlip(tie.equation)) ? tie : null)

/** 收支相抵结余8.8万元: of what came in and what went out. */
const areBothSides = (rest: Claim, [whole, done]: readonly [Claim, Claim]): boolean =>
  !/收支/.test(rest.lead) || (/收/.test(whole.lead) && /支/.test(done.lead))

/** 核销1133.0万元 for 113.30万元: a point moved or a digit twice, in so many digits, in the paragraph of both. */
const isGrown = (rest: Claim, [whole, done]: readonly [Claim, Claim]): boolean =>
  rest.paragraph === whole.paragraph &&
  significantDigits(rest) >= FAR_DIGITS &&
  slipsIn(difference(rest, [whole, done])).some(
    ({ quantity, kind }) => quantity === rest && (kind === 'point' || kind === 'extra'),
  )

/** Pairs of the amounts before a rest, of which the second may have been taken from the first. */
function pairsLeaving(prose: Prose, claim: Claim, alike: readonly Claim[]): (readonly [Claim, Claim])[] {
  return pairsOf(alike, alike).filter(
    ([whole, done]) =>
      whole.start < done.start &&
      (done.paragraph === claim.paragraph || done.paragraph === whole.paragraph) &&
      compare(whole.value, done.value) !== 0 &&
      !isTheOtherWay(claim, [whole, done]) &&
      areBothSides(claim, [whole, done]) &&
      // 201人。已解除109人，尚有1,932人: no more is left than there was in another sentence.
      (whole.sentence === claim.sentence || compare(claim.value, whole.value) <= 0 || isGrown(claim, [whole, done])) &&
      !isPassed(prose, claim, done) &&
      (whole.paragraph === claim.paragraph || Math.max(...[claim, whole, done].map(significantDigits)) >= FAR_DIGITS) &&
      !isSpent(prose, claim, [whole, done]) &&
      ((whole.sentence >= claim.sentence - 1 && whole.digits.replace(/\D/g, '').length >= FEW_DIGITS) ||
        compare(whole.value, done.value) >= 0),
  )
}

/** 编制48名，实有43名，缺5名; 实有43名，编制48名: the two amounts right before a vacancy, that one slip keeps from it. */
function vacancyOf(prose: Prose, claim: Claim): Tie | null {
  if (!/^，缺(?!口)|空编/.test(claim.lead)) return null
  const two = before(prose, claim, { amounts: 2, paragraphs: 0 }).filter(same(claim))
  const [done, whole] = /编制[数总额]*(?:为|是)?$/.test(two.map((each) => each.lead)[0] ?? '') ? two.reverse() : two
  const isDirect = done !== undefined && whole?.sentence === claim.sentence && !/^、/.test(done.lead)
  const direct = isDirect ? difference(claim, [whole, done]) : null
  return direct !== null && isSlipped(direct) ? makeTie('balance', direct, 'likely') : null
}

/** 涉及318.60万元，收回205.30万元，核销113.30万元: what two amounts before it leave. */
function restOf(prose: Prose, claim: Claim): Tie | null {
  if (!isPlain(claim) || !isRest(prose, claim)) return null
  const ofAll = restOfAll(prose, claim)
  if (ofAll !== null) return ofAll
  const isMoney = claim.unit.key === '元'
  const alike = before(prose, claim, isMoney ? FAR : NEAR)
    .filter(same(claim))
    .slice(0, isMoney ? 8 : 5)
  const ordered = pairsLeaving(prose, claim, alike)
  return vacancyOf(prose, claim) ?? restOfPairs(prose, claim, { ordered, alike })
}

function restOfPairs(
  prose: Prose,
  claim: Claim,
  { ordered, alike }: { ordered: readonly (readonly [Claim, Claim])[]; alike: readonly Claim[] },
): Tie | null {
  // What takes part in a division of its own is no rest of two others.
  if (claim.lead.includes('其中')) return null
  const left = ordered.map((pair) => difference(claim, pair))
  const holding = left.find(isSolved)
  if (holding !== undefined) return makeTie('balance', holding, 'certain')
  const withThird = ordered.flatMap(([whole, done]) =>
    alike
      .filter((other) => other !== whole && other !== done)
      .map((third) => withMore(difference(claim, [whole, done]), { quantity: third, sign: signOfThird(third) })),
  )
  if (withThird.some(isSolved) || isBesideOthers(prose, claim)) return null
  return exactly(sought('balance', [...left, ...withThird.filter(hasOpening)]))
}

const tailOf = ({ normal }: Prose, { end, tailEnd }: Claim): string => normal.slice(end, Math.min(tailEnd, end + 16))

const EVEN = /^，?与(?:年初|全年)?(上年|预算|计划|目标)[^，。；]{0,6}(?:持平|一致|相同|相等)/

/** 预算7.80万元，与2023年预算7.80万元持平 */
const isEvenAmount = (prose: Prose, claim: Claim): boolean =>
  /^，(?:与|同|和)[^，。；]{2,14}$/.test(claim.lead) &&
  /^(?:的[一-龥]{2,6})?(?:持平|相同|一致|相等)/.test(tailOf(prose, claim))

/** 年初预算35.62万元，决算35.62万元，与预算持平. */
function evenWith(prose: Prose, claim: Claim): Tie | null {
  const earlier = prose.claims[claim.index - 1]
  if (earlier?.sentence !== claim.sentence || earlier.unit.key !== claim.unit.key || !isPlain(claim)) return null
  // 生猪增加3.33万头；肉牛0.20万头，与上年持平: a change is nothing to be even with, nor is what another item says.
  if (isDerived(earlier) || claim.lead.includes('；')) return null
  const reference = EVEN.exec(tailOf(prose, claim))?.[1]
  const isNamed = reference !== undefined && earlier.lead.includes(reference)
  const isEven = (isNamed || isEvenAmount(prose, claim)) && earlier.vagueness === 'none' && claim.vagueness === 'none'
  return isEven ? makeTie('change', { form: 'same', first: claim, second: earlier }, 'certain') : null
}

const OF_TWO = /(?:两|(?<!十)二(?!五))[^，。；]{0,12}(?:合计|共计|总计|共(?![同向]))/

/** 两病患者合计管理27,432人: the sum of two of the amounts before it; “十二五”期间共向551个 is none. */
function totalOfTwo(prose: Prose, claim: Claim): Tie | null {
  const { lead } = claim
  if (!isPlain(claim) || !OF_TWO.test(lead)) return null
  const alike = before(prose, claim, NEAR).filter(same(claim)).slice(0, 6)
  return sought(
    'parts',
    pairsOf(alike, alike)
      .filter(([one, other]) => one.start < other.start)
      .map(
        ([one, other]): Equation => ({
          form: 'sum',
          whole: claim,
          terms: [
            { quantity: one, sign: 1 },
            { quantity: other, sign: 1 },
          ],
        }),
      ),
  )
}

/** A relation of which no other reading is looked for; a ratio that not even a slip would make hold may be misread. */
const isDone = ({ equation, holds, certainty }: Tie): boolean => {
  if (holds || certainty === 'certain') return equation.form !== 'within'
  return equation.form === 'ratio' ? isSlipped(equation) : equation.form !== 'within' && equation.form !== 'sum'
}

/** Amounts that a sum explains, other than what they are divided into themselves. */
const summedBeside = (ties: readonly Tie[]): ReadonlySet<number> =>
  new Set(
    flatMapped(ties, ({ equation }) => {
      if (equation.form !== 'sum') return []
      const isDivided = equation.terms.length > 1 && equation.terms.every(({ sign }) => sign === 1)
      return (isDivided ? equation.terms.map(({ quantity }) => quantity) : quantitiesOf(equation)).map(
        ({ start }) => start,
      )
    }),
  )

/** Relations whose words are there, though not in the order that the readers know: the amounts tell which are meant. */
export function soughtRelations(
  prose: Prose,
  ties: readonly Tie[],
  { facts, among }: { facts: FiscalFacts; among: readonly Claim[] },
): Tie[] {
  const told = toldBesideParts(ties, isDone)
  const summed = summedBeside(ties)
  const balanced = startsIn(ties.filter(({ kind, holds }) => kind === 'balance' && holds))
  return flatMapped(among, (claim) => {
    if (told.has(claim.start)) return []
    const isSummed = summed.has(claim.start)
    const found =
      sharedOf(prose, claim) ??
      rateOf(prose, claim, facts) ??
      bareRate(prose, claim) ??
      (balanced.has(claim.start) ? null : (comparedWith(prose, claim) ?? changeOf(prose, claim))) ??
      averageTold(prose, claim)
    return found ?? (isSummed ? [] : (unsummedOf(prose, claim) ?? []))
  })
}

/** Shares and totals whose words name what they are of. */
const sharedOf = (prose: Prose, claim: Claim): Tie | null =>
  gradedRate(prose, claim) ??
  ratioNamed(prose, claim) ??
  shareOf(prose, claim) ??
  evenWith(prose, claim) ??
  totalOfTwo(prose, claim)

/** Differences that no sum tells of yet. */
const unsummedOf = (prose: Prose, claim: Claim): Tie | null =>
  overGoal(prose, claim) ?? farChange(prose, claim) ?? restOf(prose, claim)
