import { compare, fractionText } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { takenAs } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { lastClause, twosOf, wordsBefore } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlain, isSlipped, isSlippedWidely, isTelling, summedIn } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { directionOf, isByYear, isNominal, isSetApart } from './direction.ts'

/** What something is compared with, by the words before it; 较大火灾 is compared with nothing. */
const EARLIER =
  /(?:比(?![例重率值])|较(?![大小高低多少重轻好差强弱快慢长短深浅为严])|(?<![一-龥])[与同](?!口径|比|类|级)|由|从(?![业事]))[^，。；]{0,16}$|(?:上年|去年|上一年|同期|往年|常年|多年平均|原来?|20\d\d年|[一二三四]季度|预计数|原预计|年初|计划|控制数|上限)[^，。；]{0,14}$/
const COMPARED_WITH = /[比较](?![例重率值大小高低多少重轻好差强弱快慢长短深浅为严])[^，。；]{0,16}$/
/** 比上年预计数增长: it stands elsewhere, under the same name. */
const AS_EARLIER = /[比较](?:上年|去年|20\d\d年|计划|年初|预算|控制数|目标)/
const ELSEWHERE = /上年|去年|同期|预计|计划|年初|预算|控制|不超过|上限/
const SUBJECT_END = /(?:[比较同与]|上年|去年|同期).*$/s
const WAY_END = /(?:增[长加]|上[升涨]|提高|下[降跌]|减少|降低|偏[多少高低大小])了?$/
const BEFORE_SUBJECT = /^(?:其中|但|而|仍|全年|当年|本年)+/
const BRACKETED = /（[^（）]*）|[“”\s]/g
const LONGEST = 48
const OWN = 12
const FAR = 80
const MOST = 4

const isChanged = ({ role }: Claim): boolean => role === 'growth' || role === 'difference'

/** A price may have grown, and so may a goal of at least so many. */
/** 82种产品中，产量增长的有45种: how many grew, and not by how much. */
const GROWN_ONES = /(?:增[加长]|减少|提高|降低|下降|上升)的(?:有|共)?$/

const isAmount = (claim: Claim): boolean =>
  !isChanged(claim) &&
  !GROWN_ONES.test(claim.lead) &&
  claim.vagueness === 'none' &&
  (isPlain(claim) || (claim.bound !== 'none' && isPlain(takenAs(claim, { bound: 'none' }))))

const GREW = /(?:增[加长产]|减[少产]|提高|降低|下降|上升|(?<![至不])[多少])了?$/

/** 卫生健康与计划生育支出 is compared with nothing; 比上年增加54公斤 is by how much. */
function isBase(claim: Claim): boolean {
  const words = claim.lead.replace(/与?计划生育/, '')
  return EARLIER.test(words) && !GREW.test(words)
}

interface Growth {
  readonly rate: Claim
  readonly sign: 1 | -1
  /** What grew, where the words say: 全年支出 of 全年支出比上年增长. */
  readonly subject: string
  /** Amounts of its sentence before it, the nearest first, and those of a bracket right behind. */
  readonly own: readonly Claim[]
  /** Where amounts stand that are parts of others. */
  readonly parts: ReadonlySet<number>
}

const subjectOf = (words: string): string =>
  words.replace(SUBJECT_END, '').replace(WAY_END, '').replace(BEFORE_SUBJECT, '')

/** 平均降水量比上年的152.7mm偏多10.3%，比多年平均值181.1mm偏少7.0%: the second is told of what the first is. */
function subjectBefore(prose: Prose, rate: Claim, clause: string): string {
  const words = wordsBefore(prose, rate, LONGEST * 2).replace(BRACKETED, '')
  const before = lastClause(words.slice(0, Math.max(0, words.length - clause.length - 1)))
  return /[比较].*\d/.test(before) ? subjectOf(before) : ''
}

/** 能耗318千克，比2020年的354千克下降10.2%；用水21.6立方米，下降6.9%: what stands behind the last ； with it, where this is an amount of its own. */
function ownOf(prose: Prose, rate: Claim, near: readonly Claim[]): Claim[] {
  const own = near.filter(({ sentence, depth }) => sentence === rate.sentence && depth >= 0)
  const group = own.filter(
    ({ end, start }) => start > rate.start || !prose.normal.slice(end, rate.start).includes('；'),
  )
  return group.some((claim) => isAmount(claim) && !isBase(claim)) ? group : own
}

function growthOf(prose: Prose, rate: Claim, parts: ReadonlySet<number>): Growth | null {
  const sign = rate.unit.dimension === 'percent' && rate.vagueness === 'none' ? directionOf(prose, rate) : null
  if (sign === null || isByYear(prose, rate)) return null
  const before = prose.claims.slice(Math.max(0, rate.index - OWN), rate.index).reverse()
  const behind = prose.normal[rate.end] === '（' ? prose.claims.slice(rate.index + 1, rate.index + 2) : []
  const words = lastClause(wordsBefore(prose, rate, LONGEST).replace(BRACKETED, ''))
  return {
    rate,
    sign,
    subject: subjectOf(words) || subjectBefore(prose, rate, words),
    parts,
    own: ownOf(prose, rate, [...before, ...behind]),
  }
}

const NUMBERLESS = /人次|数量|总[数量额]|金额|全[年市县区省州]|累计|达到|完成/g

/** 全市预计采集全血 and 全血采集: what one is called, two characters at a time, is for the most part said of the other. */
function isCalledAlike(label: string, words: string): boolean {
  const twos = twosOf(label.replace(NUMBERLESS, '')).filter((two) => /^[一-龥]{2}$/.test(two))
  return twos.length > 0 && twos.filter((two) => words.includes(two)).length * 2 >= twos.length
}

const distinct = (claims: readonly Claim[]): Claim[] => [
  ...new Map(claims.map((claim) => [fractionText(claim.value), claim])).values(),
]

/** Of the year before, or of what was planned. */
function isEarlier(prose: Prose, claim: Claim): boolean {
  const words = claim.lead
  return ELSEWHERE.test(words) || words.includes(`${Number(prose.profile.fiscalYear) - 1}年`)
}

interface Compared {
  readonly current: Claim
  readonly base: Claim
}

/** What the subject is called elsewhere, the nearest first. */
function farOf({ claims }: Prose, { rate }: Growth, isMeant: (claim: Claim) => boolean): Claim[] {
  return claims
    .slice(Math.max(0, rate.index - FAR), rate.index)
    .filter((claim) => isAmount(claim) && isMeant(claim))
    .reverse()
}

/** 事业收入148.60万元，其中水费106.60万元。与2020年的139.25万元相比增长: what the sentence before opens with, and no part of it. */
function openingOf({ claims }: Prose, { rate, own, parts }: Growth, base: Claim): Claim[] {
  const isBare = own.every((claim) => claim === base) && base.sentence === rate.sentence
  const before = claims.slice(Math.max(0, rate.index - OWN), rate.index)
  return !isBare
    ? []
    : before.filter(
        (claim) =>
          claim.sentence === rate.sentence - 1 &&
          claim.paragraph === rate.paragraph &&
          claim.unit.key === base.unit.key &&
          isAmount(claim) &&
          claim.role !== 'unit-price' &&
          !parts.has(claim.start),
      )
}

function pairsOf(prose: Prose, growth: Growth): Compared[] {
  const { own, subject, rate, parts } = growth
  const isYearly = /同比|上年|去年|同期/.test(lastClause(wordsBefore(prose, rate, LONGEST)))
  const amounts = own.filter(
    // 占年初预算8,465万元的41.5%，同比下降5.2%: a budget is no last year.
    (claim) => isAmount(claim) && !isSetApart(prose, claim) && !(isYearly && /预算|计划|目标/.test(claim.lead)),
  )
  const base = amounts.find((claim) => isBase(claim))
  if (base !== undefined) {
    const beside = amounts.filter(
      (claim) =>
        claim !== base &&
        !COMPARED_WITH.test(claim.lead) &&
        claim.unit.key === base.unit.key &&
        claim.start < base.start,
    )
    const named = farOf(
      prose,
      growth,
      ({ label, unit }) => unit.key === base.unit.key && subject.length > 1 && label.endsWith(subject),
    )
    const totals = beside.filter(({ role }) => role === 'total')
    const wholes = totals.length === 1 ? totals : beside.filter(({ start }) => !parts.has(start))
    const near = [...(wholes.length > 0 ? wholes : beside), ...openingOf(prose, growth, base)]
    const currents = named.length > 0 ? named : near
    return distinct(currents)
      .filter(({ value }) => compare(value, base.value) !== 0)
      .slice(0, MOST)
      .map((current) => ({ current, base }))
  }
  const [current] = amounts
  if (current === undefined || !AS_EARLIER.test(lastClause(wordsBefore(prose, rate, LONGEST)))) return []
  const bases = prose.claims
    .slice(Math.max(0, current.index - FAR), current.index)
    .filter(
      (other) =>
        isAmount(other) &&
        other.unit.key === current.unit.key &&
        isEarlier(prose, other) &&
        isCalledAlike(current.label, other.lead),
    )
  return distinct(bases.reverse())
    .slice(0, MOST)
    .map((other) => ({ current, base: other }))
}

const LAST_YEAR = /(?:上年|去年)(?:同期)?[^。；]*$/

/** 累计面积312平方公里；上年同期为7次、465平方公里。面积同比下降: what the sentence before tells of the two years. */
function pairsBefore({ claims, normal }: Prose, { rate, subject, own }: Growth): Compared[] {
  if (own.length > 0 || subject.length < 2) return []
  const near = claims
    .slice(Math.max(0, rate.index - OWN), rate.index)
    .filter((claim) => claim.sentence === rate.sentence - 1 && claim.paragraph === rate.paragraph && isAmount(claim))
  const isOfLastYear = ({ start }: Claim): boolean => LAST_YEAR.test(normal.slice(near[0]?.leadStart, start))
  const [current, ...others] = near.filter((claim) => claim.label.endsWith(subject) && !isOfLastYear(claim))
  const [base, ...bases] = near.filter((claim) => claim.unit.key === current?.unit.key && isOfLastYear(claim))
  if (current === undefined || base === undefined || others.length + bases.length > 0) return []
  return [{ current, base }]
}

/** 采购单价为720元，本次每张降低40元，降幅5.6%: the change right before it, out of what it is compared with. */
function ofChange(prose: Prose, { rate, own }: Growth): Equation[] {
  const [change] = own
  if (change === undefined || change.index !== rate.index - 1 || directionOf(prose, change) === null) return []
  if (isNominal(change)) return []
  const base = own.find((claim) => claim.unit.key === change.unit.key && isAmount(claim) && isBase(claim))
  return base === undefined ? [] : [{ form: 'ratio', rate, numerator: change, denominator: base }]
}

/** 下降 for 增长: the amounts fit, and nothing but the word goes the other way. */
const isTurned = (equation: Equation): boolean =>
  equation.form === 'rise' && isSolved({ ...equation, sign: equation.sign === 1 ? -1 : 1 })

/** One that holds; else the only one that a slip keeps from it. */
function tieOf(prose: Prose, growth: Growth): Tie[] {
  const { rate, sign } = growth
  const equations = [
    ...[...pairsOf(prose, growth), ...pairsBefore(prose, growth)].map(
      ({ current, base }): Equation => ({ form: 'rise', rate, current, base, sign }),
    ),
    ...ofChange(prose, growth),
  ]
  const holding = equations.find(isSolved)
  if (holding !== undefined) return [makeTie('growth', holding, 'certain')]
  const turned = equations.filter((equation) => isTelling(equation) && isTurned(equation))
  if (turned.length === 1) return turned.map((equation) => makeTie('growth', equation, 'certain'))
  const isSingle = equations.length === 1
  const [only, ...others] = equations.filter(isSingle ? isSlippedWidely : isSlipped)
  if (only === undefined || others.length > 0) return []
  // 单价720元，每张降低40元，降幅5.6%: three in a row are meant, however few their digits.
  if (only.form === 'ratio' || isSingle) return [makeTie('growth', only, 'certain')]
  return isTelling(only) ? [makeTie('growth', only, 'likely')] : []
}

/** Percentages of growth of which nothing tells yet, by the names of what grew and of what it is compared with. */
export function namedGrowths(prose: Prose, ties: readonly Tie[]): Tie[] {
  const told = new Set(
    flatMapped(ties, ({ holds, equation }) => (holds && 'rate' in equation ? [equation.rate.start] : [])),
  )
  const parts = summedIn(ties)
  const proposed = new Set(ties.flatMap(({ equation }) => ('rate' in equation ? [equation.rate.start] : [])))
  return prose.claims
    .filter(
      ({ unit, role, start }) =>
        unit.dimension === 'percent' && role === 'growth' && !told.has(start) && !proposed.has(start),
    )
    .flatMap((rate) => {
      const growth = growthOf(prose, rate, parts)
      return growth === null ? [] : tieOf(prose, growth)
    })
}
