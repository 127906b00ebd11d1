import { compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { firstFrom, nounBehind, takenAs } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { FINE, isPercentage, ratio } from '../rates/sought-rates.ts'
import { lastClause, wordsBefore } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import { fineDigits } from '../tie/print.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlain, isSlipped } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import type { Member } from './divided-shares.ts'
import { respective } from './divided-shares.ts'

/** What was asked or looked at, and may be the whole of every share that follows. */
const SAMPLE = /有效|样本|受访|被访|参评|抽样|抽查|抽检|问卷|收回|回收|入户|常住人口|总人口/
const GRADED = /(?:满意|了解|支持|认可)$/
/** 506人，占44.9%; 579人（51.3%）; 118人，比例20.8%: a share right behind its amount. */
const SHARE =
  /^(?:(?:选|反映|认为|表示|提出|回答|希望|建议|选择)“?[^，。；\d]{1,24})?(?:，|（)?其?(?:约|仅|各)?(?:占(?:比|总数|总量|总人数|受访者(?:总数)?|有效(?:问卷|样本)|[一-龥]{2,8}的)?|比例|比重)?(?:为|达)?$/
const PARAGRAPHS_APART = 1
/** So many others have to be of the same whole before a share is held against it; one, where it stands in the paragraph. */
const ENOUGH = 2
const MOST_SAMPLES = 4

/** Amounts that were asked, the last first, each value once. */
/** No more samples are looked through. */
const SAMPLES_BACK = 40

function samplesBefore(samples: readonly Claim[], { start }: Claim): Claim[] {
  const end = firstFrom(samples, start)
  const before = samples.slice(Math.max(0, end - SAMPLES_BACK), end).reverse()
  return before
    .filter((sample, at) => before.findIndex(({ value }) => compare(value, sample.value) === 0) === at)
    .slice(0, MOST_SAMPLES)
}

const isCount = (claim: Claim): boolean => isPlain(claim) && claim.unit.dimension === 'count' && claim.role !== 'growth'

/** 收回有效问卷…，三类人群依次为2,268份、1,544份和748份: each of a list is called as all of them. */
const nameOf = (prose: Prose, claim: Claim): string =>
  /^(?:[、和]|，?[^，。；]{0,8}依次为)/.test(claim.lead) && claim.unit.key === '份'
    ? wordsBefore(prose, claim, 60)
    : lastClause(claim.lead)

function samplesIn(prose: Prose): Claim[] {
  return prose.claims.filter(
    (claim) =>
      isCount(claim) &&
      fineDigits(claim) >= 2 &&
      !GRADED.test(claim.label) &&
      SAMPLE.test(nameOf(prose, claim) + nounBehind(prose.normal.slice(claim.end, claim.end + 10))),
  )
}

/** 医生少238人（50.0%）: an answer that some gave, and no fewer of them than before. */
const isAnswer = (claim: Claim): boolean =>
  isCount(claim.role === 'growth' && !/[比较同]/.test(claim.lead) ? takenAs(claim, { role: 'amount' }) : claim)

/** Amounts with their shares: right behind each, or told in two lists. */
function membersIn(prose: Prose): Member[] {
  const beside = flatMapped(prose.claims, (share): Member[] => {
    const amount = prose.claims[share.index - 1]
    const isBeside = amount?.sentence === share.sentence && isPercentage(share) && isAnswer(amount)
    return isBeside && SHARE.test(share.lead) ? [{ amount, share }] : []
  })
  return [...beside, ...respective(prose).flat()].filter(({ amount }) => isAnswer(amount))
}

const equationOf = ({ amount, share }: Member, whole: Claim): Equation => ratio(share as Claim, amount, whole) // both of prose

/** People, households and sheets are counted alike; other things by their own counter. */
const ASKED = /^(?:人|户|份|名|家|个)$/
const areAlike = (one: Claim, other: Claim): boolean =>
  one.unit.key === other.unit.key || (ASKED.test(one.unit.key) && ASKED.test(other.unit.key))

interface Reading {
  readonly member: Member
  readonly whole: Claim
  readonly equation: Equation
}

const paragraphOf = ({ member }: Reading): number => member.amount.paragraph

/** Shares of one whole that stand in a paragraph or the one beside it: those that hold, and how many others do. */
function backed(reading: Reading, holding: readonly Reading[]): number {
  return holding.filter(
    (other) =>
      other.whole === reading.whole &&
      other.member.share.start !== reading.member.share.start &&
      Math.abs(paragraphOf(other) - paragraphOf(reading)) <= PARAGRAPHS_APART,
  ).length
}

/** 489人，占84.90%: so fine a share needs no neighbours, where so many others of the document are of one whole. */
const MANY = 4
const VERY_FINE = 4

const isOfDocument = ({ member, whole }: Reading, holding: readonly Reading[]): boolean =>
  fineDigits(member.share) >= VERY_FINE && holding.filter((other) => other.whole === whole).length >= MANY

const isBacked = (reading: Reading, holding: readonly Reading[]): boolean =>
  backed(reading, holding) >= ENOUGH ||
  isOfDocument(reading, holding) ||
  (fineDigits(reading.member.share) >= FINE &&
    backed(
      reading,
      holding.filter((other) => paragraphOf(other) === paragraphOf(reading)),
    ) > 0)

/** 有效问卷1,128份 … 希望减少排队的428人，占37.9%: shares of those that were asked, wherever this was told. */
export function sampleShares(prose: Prose, ties: readonly Tie[]): Tie[] {
  const samples = samplesIn(prose)
  if (samples.length === 0) return []
  // 缺药271人（56.9%）: two amounts told elsewhere that happen to make it tell nothing of this one.
  const told = new Set(
    flatMapped(ties, ({ holds, equation }) => {
      if (!holds || !('rate' in equation)) return []
      const { start } = equation.form === 'ratio' ? equation.numerator : equation.rate
      return equation.form === 'ratio' ? [`${equation.rate.start}/${start}`] : [`${equation.rate.start}`]
    }),
  )
  const readings = membersIn(prose)
    .filter(({ share }) => fineDigits(share) >= FINE - 1)
    .flatMap((member): Reading[] =>
      samplesBefore(samples, member.amount)
        .filter((whole) => areAlike(whole, member.amount))
        .map((whole) => ({ member, whole, equation: equationOf(member, whole) })),
    )
  const holding = readings.filter(({ equation }) => isSolved(equation))
  const held = new Set(holding.map(({ member }) => member.share.start))
  const open = readings.filter(
    ({ member: { share, amount } }) => !told.has(`${share.start}`) && !told.has(`${share.start}/${amount.start}`),
  )
  const isOfMany = (reading: Reading): boolean => backed(reading, holding) >= ENOUGH
  // Of two digits one in ten fits by chance.
  const isMeant = (reading: Reading): boolean => fineDigits(reading.member.share) >= FINE || isOfMany(reading)
  const isSure = (reading: Reading): boolean => isOfMany(reading) && isSlipped(reading.equation)
  const missed = open.filter(
    (reading) =>
      !held.has(reading.member.share.start) &&
      isBacked(reading, holding) &&
      (isOfMany(reading) || isSlipped(reading.equation)),
  )
  return [
    ...open
      .filter((reading) => holding.includes(reading) && isMeant(reading))
      .map(({ equation }) => makeTie('share', equation, 'certain')),
    ...missed.map((reading) => makeTie('share', reading.equation, isSure(reading) ? 'certain' : 'likely')),
  ]
}
