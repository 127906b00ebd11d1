import { compare, plus } from '../amount/index.ts'
import type { Claim, Prose } from '../claim/index.ts'
import { areApart } from './apart.ts'
import { directionOf } from './changes.ts'
import type { FiscalFacts } from './fiscal.ts'
import { makeTie } from './make-tie.ts'
import { solve } from './solve.ts'
import { before, behind, isPlain, leadOf, pairsOf, sought, toldIn } from './sought.ts'
import { averageOf } from './sought-averages.ts'
import { rateOf } from './sought-rates.ts'
import { shareOf } from './sought-shares.ts'
import type { Equation, Term, Tie } from './tie.ts'
import { quantitiesOf } from './tie.ts'

/** Words by which what is left is told: 余下, 结余, 尚有; or what became of the last of several parts: 核销, 其余. */
const REST =
  /(?:余下|剩余|其余|尚余|尚有|还有|结余|节余|结转|结存|未(?:能)?[一-龥]{0,6}的?|暂缓[一-龥]{0,2}|节约|节省|净增|差额|缺口|核销|追回|在建|(?<![接招等对])待[一-龥]{1,4}|正在[一-龥]{1,4})(?:资金|金额|部分|经费)?(?:为|共|的)?$/
const NEAR = { amounts: 8, paragraphs: 1 }
const FAR = { amounts: 14, paragraphs: 6 }

const same = (claim: Claim) => (other: Claim) =>
  isPlain(other) && other.unit.key === claim.unit.key && other.role !== 'unit-price'

type SumEquation = Extract<Equation, { form: 'sum' }>

const withMore = (equation: SumEquation, term: Term): SumEquation => ({
  ...equation,
  terms: [...equation.terms, term],
})

/** What was carried over adds to what came in; anything else was taken from it. */
const signOfThird = (prose: Prose, third: Claim): 1 | -1 => (/结转|结余/.test(leadOf(prose, third)) ? 1 : -1)

const hasOpening = ({ terms }: SumEquation): boolean => terms.at(-1)?.sign === 1

const difference = (whole: Claim, [more, less]: readonly [Claim, Claim]): SumEquation => ({
  form: 'sum',
  whole,
  terms: [
    { quantity: more, sign: 1 },
    { quantity: less, sign: -1 },
  ],
})

/** 余额186.3亿元，限额192.5亿元，尚有6.2亿元: what is left of the second. */
const isTheOtherWay = (rest: Claim, [first, second]: readonly [Claim, Claim]): boolean =>
  compare(plus(first.value, rest.value), second.value) === 0

/** 审定344.35万元，已付334.02万元，剩余10.33万元: what two amounts leave is stated, and is not this one. */
function isSpent({ claims }: Prose, rest: Claim, [whole, done]: readonly [Claim, Claim]): boolean {
  const stated = claims.slice(done.index + 1, rest.index)
  return stated.some(
    ({ unit, value }) => unit.key === rest.unit.key && compare(plus(done.value, value), whole.value) === 0,
  )
}

/** 涉及318.60万元，收回205.30万元，核销113.30万元: what two amounts before it leave. */
function restOf(prose: Prose, claim: Claim): Tie | null {
  const isOpening = /使用|动用|上年|年初|以前年度/.test(leadOf(prose, claim))
  const isRest =
    (REST.test(leadOf(prose, claim)) && !isOpening) || /^因[^，。；]{1,10}，?暂缓/.test(tailOf(prose, claim))
  if (!isPlain(claim) || !isRest) return null
  const isMoney = claim.unit.key === '元'
  const alike = before(prose, claim, isMoney ? FAR : NEAR)
    .filter(same(claim))
    .slice(0, isMoney ? 8 : 5)
  const ordered = pairsOf(alike, alike).filter(
    ([whole, done]) =>
      whole.start < done.start &&
      !isTheOtherWay(claim, [whole, done]) &&
      !isSpent(prose, claim, [whole, done]) &&
      (whole.sentence >= claim.sentence - 1 || compare(whole.value, done.value) >= 0),
  )
  const withThird = ordered.flatMap(([whole, done]) =>
    alike
      .filter((other) => other !== whole && other !== done)
      .map((third) => withMore(difference(claim, [whole, done]), { quantity: third, sign: signOfThird(prose, third) })),
  )
  // What takes part in a division of its own is no rest of two others.
  if (withThird.some(isSolved) || leadOf(prose, claim).includes('其中')) return null
  return sought('balance', [...ordered.map((pair) => difference(claim, pair)), ...withThird.filter(hasOpening)])
}

const tailOf = ({ normal }: Prose, { end, tailEnd }: Claim): string => normal.slice(end, Math.min(tailEnd, end + 16))

const EVEN = /^，?与(?:年初|全年)?(上年|预算|计划|目标)[^，。；]{0,6}(?:持平|一致|相同|相等)/

/** 年初预算35.62万元，决算35.62万元，与预算持平. */
function evenWith(prose: Prose, claim: Claim): Tie | null {
  const earlier = prose.claims[claim.index - 1]
  if (earlier?.sentence !== claim.sentence || earlier.unit.key !== claim.unit.key || !isPlain(claim)) return null
  const reference = EVEN.exec(tailOf(prose, claim))?.[1]
  const isEven =
    reference !== undefined &&
    leadOf(prose, earlier).includes(reference) &&
    earlier.vagueness === 'none' &&
    claim.vagueness === 'none'
  return isEven ? makeTie('change', { form: 'same', first: claim, second: earlier }, 'certain') : null
}

/** 两病患者合计管理27,432人: the sum of two of the amounts before it. */
function totalOfTwo(prose: Prose, claim: Claim): Tie | null {
  const lead = leadOf(prose, claim)
  if (!isPlain(claim) || !/[两二]/.test(lead) || !/合计|共计|总计|共/.test(lead)) return null
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

/** 比上年的90.12%提高2.32个百分点, 减少0.91万元（上年为5.45万元）: a change between two amounts beside it. */
function changeOf(prose: Prose, claim: Claim): Tie | null {
  const sign = directionOf(prose, claim)
  if (sign === null || claim.vagueness !== 'none' || claim.unit.dimension === 'percent') return null
  const key = claim.unit.dimension === 'percentage-points' ? '%' : claim.unit.key
  const isLike = (other: Claim): boolean =>
    other.unit.key === key && other.bound === 'none' && other.role !== 'growth' && other.role !== 'unit-price'
  const earlier = before(prose, claim, { amounts: 8, paragraphs: 1 })
    .filter((other) => isLike(other) && !areApart(prose, claim, other))
    .slice(0, 4)
  const later = behind(prose, claim, 2).filter((other) => isLike(other) && other.depth >= claim.depth)
  const based = [...earlier, ...later].filter((other) => isBase(prose, { claim, other }))
  const compared = based.filter(
    (other) => other.index === claim.index - 1 && /[比较与][^，。；]*$/.test(leadOf(prose, other)),
  )
  const bases = compared.length > 0 ? compared : based
  const pairs = pairsOf([...earlier, ...later], bases)
  const rising = pairs.map(([current, base]) => difference(claim, [current, base]))
  const falling = pairs.map(([current, base]) => difference(claim, [base, current]))
  const [said, other] = sign === 1 ? [rising, falling] : [falling, rising]
  const against = said.some(isSolved) ? undefined : said[other.findIndex(isSolved)]
  return against === undefined ? sought('change', said) : makeTie('change', against, 'certain')
}

const isSolved = (equation: Equation): boolean => solve(equation).holds

const BASE =
  /上年|前年|去年|同期|年初|此前|原来|测算|计划|目标|序时|预算|上期|上月|最低|20\d\d年的?[^，。；]{0,6}$|[比较由从][^，。；]{0,12}$/

/** 比上年减少 asks for an amount of the year before, 比预算减少 for a budget. */
const REFERENCES = [/上年|去年|同期|[比较由]20\d\d年/, /预算/, /计划|目标/, /序时/, /测算/]

function isBase(prose: Prose, { claim, other }: { claim: Claim; other: Claim }): boolean {
  const [lead, words] = [leadOf(prose, claim), leadOf(prose, other)]
  const reference = REFERENCES.find((pattern) => pattern.test(lead)) ?? BASE
  return reference.test(words)
}

const isDone = ({ equation: { form }, holds, certainty }: Tie): boolean =>
  form !== 'within' && (holds || certainty === 'certain' || form !== 'sum')

/** Relations whose words are there, though not in the order that the readers know: the amounts tell which are meant. */
export function soughtRelations(prose: Prose, ties: readonly Tie[], facts: FiscalFacts): Tie[] {
  const told = toldIn(ties, isDone)
  const summed = new Set(
    ties.flatMap(({ equation }) => (equation.form === 'sum' ? quantitiesOf(equation) : [])).map(({ start }) => start),
  )
  return prose.claims.flatMap((claim) => {
    if (told.has(claim.start)) return []
    const shared = shareOf(prose, claim) ?? evenWith(prose, claim) ?? totalOfTwo(prose, claim)
    return (
      shared ??
      rateOf(prose, claim, facts) ??
      changeOf(prose, claim) ??
      averageOf(prose, claim) ??
      (summed.has(claim.start) ? [] : (restOf(prose, claim) ?? []))
    )
  })
}
