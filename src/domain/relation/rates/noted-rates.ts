import { compare } from '../../amount/index.ts'
import type { Claim, ExaminedTable, Prose } from '../../claim/index.ts'
import { between } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { lastClause, twosOf, wordsBefore } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlain, isSlipped, isTelling } from '../tie/sought.ts'
import type { Equation, Quantity, Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'
import { ALIKE } from './backed-rates.ts'
import { isPercentage, isRateable } from './sought-rates.ts'

/** 查档人次增长率, 输沙量降幅: what grew or fell. */
const CHANGE =
  /^(?<subject>[一-龥]{2,}?)(?:(?<rise>增长|提高|上升|增幅|增加)|(?:下降|减少|降幅|降低|减幅))(?:率|幅度|比例)?$/
/** 未成年人占参观者比重: whose share, and out of whom; 效益 may stand before it in its row. */
const SHARE =
  /^(?:(?:产出|效益|满意度|数量|质量|时效|成本|社会|经济|生态|可持续)(?:指标|效益|影响)*)?([一-龥]{2,8})占([一-龥]{2,10}?)的?(?:比重|比例|比率)$/
const HEAD_OF_GOAL = /目标|指标值|计划|标准|年初|预期|上年|去年|任务/
const NOISE = /（[^（）]*）|[“”\s]/g
/** So far off its table a note may stand, and so long is what it says of one rate. */
const FARTHEST = 4000
const LONGEST = 120
/** Words that begin to tell of another rate. */
const NEXT = /[。；][^。；，]{0,14}?(?:[一-龥]{2}率|满意度)/
/** 抽检1854批次，不合格17批次: what a rate of such a name leaves out. */
const SOUND = /合格|达标|准确|正确|完好|可用|通过|及时|成功/
const FAILED = /[不未]|差错|错误|故障|损坏|停用|待修|失败|退回/
const LEFT = /余|剩|未|待|不|差/
const EARLIER = /上年|去年|同期|20\d\d年|前|原/
const COUNTER = /(?:人次|人数|数量|数|量)$/
const SHORTEST = 3
/** So near behind its name stands what a rate is. */
const OWN = 4
const MOST_NOTES = 3
const BESIDE = 8
/** 数字化率。 heads what is told of it, and of nothing else. */
const HEADS = /^[一-龥]{2,8}[率度][。：]/
const HEAD = 12

/** A rate, and where a note of what it is made of may stand. */
interface Stated {
  readonly rate: Quantity
  readonly name: string
  readonly from: number
  readonly to: number
}

const goalsIn = (columns: ExaminedTable['columns']): ReadonlySet<number> =>
  new Set(columns.filter(({ header }) => HEAD_OF_GOAL.test(header)).map(({ index }) => index))

/** The percentages of the rows that an indicator heads: what was reached, not what was to be. */
function ofTable({ table, rows, columns, amounts }: ExaminedTable): Stated[] {
  const goals = goalsIn(columns)
  const inRow = new Map<number, Quantity[]>()
  for (const amount of amounts)
    if (amount.unit.dimension === 'percent' && !goals.has(amount.column))
      inRow.set(amount.row, [...(inRow.get(amount.row) ?? []), amount])
  return rows.flatMap(({ index, label }): Stated[] => {
    const [rate, ...others] = inRow.get(index) ?? []
    const name = label.replace(NOISE, '').replace(/^.*[^一-龥]/s, '')
    return rate === undefined || others.length > 0
      ? []
      : [{ rate, name, from: table.start - FARTHEST, to: table.end + FARTHEST }]
  })
}

/** 观众满意度97.2%，目标95%。…回收1,250份，其中满意1,215份: what it is made of may be told behind it. */
function ofProse({ claims, paragraphs }: Prose, told: ReadonlySet<number>): Stated[] {
  return flatMapped(claims, (rate): Stated[] => {
    if (!isPercentage(rate) || told.has(rate.start)) return []
    const name = /[一-龥]{2,8}[率度](?=[为是达]?$)/.exec(lastClause(rate.lead))?.[0]
    if (name === undefined) return []
    return paragraphs
      .slice(rate.paragraph, rate.paragraph + 1)
      .map(({ end }) => ({ rate, name, from: rate.end, to: end }))
  })
}

interface Place {
  readonly at: number
  /** Where its paragraph ends. */
  readonly end: number
}

/** 电子秤抽检860台，合格率94.4%: where the name has a percentage of its own, another rate is told. */
const isOfAnother = ({ claims }: Prose, end: number, { rate }: Stated): boolean =>
  between(claims, end, end + OWN).some(
    (claim) => claim.unit.dimension === 'percent' && compare(claim.value, rate.value) !== 0,
  )

/** Where the text says a name between two places, in its paragraphs. */
function placesOf(prose: Prose, name: string, stated: Stated): Place[] {
  const { normal, paragraphAt } = prose
  const { from, to } = stated
  const places: Place[] = []
  for (let at = normal.indexOf(name, from); at !== -1 && at < to; at = normal.indexOf(name, at + name.length)) {
    const paragraph = paragraphAt(at)
    if (paragraph !== null && !isOfAnother(prose, at + name.length, stated)) places.push({ at, end: paragraph.end })
  }
  return places
}

/** The amounts of a note, from the name on up to the next rate or the end of the paragraph. */
function amountsFrom({ normal, claims }: Prose, { at, end }: Place): Claim[] {
  const words = normal.slice(at, Math.min(at + LONGEST, end))
  return between(claims, at, at + (NEXT.exec(words)?.index ?? LONGEST)).filter(({ start }) => start < end)
}

/** People are asked by sheets. */
const ASKED = /^[人份名个户]$/
const areAlike = (one: Claim, other: Claim): boolean =>
  one.unit.key === other.unit.key || (ASKED.test(one.unit.key) && ASKED.test(other.unit.key))

/** 答对8题以上（满分10题）的442人, 243份选“满意”: the words before and right behind. */
function wordsOf(prose: Prose, claim: Claim): string {
  const before = lastClause(wordsBefore(prose, claim, LONGEST).replace(NOISE, ''))
  return before + prose.normal.slice(claim.end, claim.end + BESIDE).replace(/[，。；、\d].*$/s, '')
}

/** What a name counts: 满意 of 满意度, 知晓 of 知晓率. */
function countedBy(name: string): RegExp {
  const root = name.slice(-SHORTEST, -1)
  return new RegExp(`(?<![不未])(?:${ALIKE[root] ?? root})`)
}

interface Noted {
  readonly claim: Claim
  readonly words: string
  /** Amounts before it in the note that it can be out of. */
  readonly bases: readonly Claim[]
}

/** 抽查5000条，发现差错12条; 评价1,240人次，满意1,147人次: what the name counts, out of what stands before it. */
function ratiosOf({ rate, name }: Stated, noted: readonly Noted[]): Equation[] {
  const counted = countedBy(name)
  const parts = noted.filter(({ words, bases }) => bases.length > 0 && counted.test(words))
  const failed = SOUND.test(name) ? noted.filter(({ words }) => FAILED.test(words) && !counted.test(words)) : []
  if (parts.length === 0)
    return failed.flatMap(({ claim, bases }) =>
      bases.map((base): Equation => ({ form: 'rise', rate, current: claim, base, sign: -1 })),
    )
  return parts.flatMap(({ claim, bases }) =>
    bases.map((base): Equation => ({ form: 'ratio', rate, numerator: claim, denominator: base })),
  )
}

/** 应数字化总量402.5万画幅，累计完成288.2万画幅，尚余114.3万画幅: the only two amounts that are not what is left. */
function onlyPair({ rate }: Stated, noted: readonly Noted[]): Equation[] {
  const done = noted.filter(({ words }) => !LEFT.test(words))
  const pairs = done.flatMap(({ claim, bases }) =>
    bases
      .filter((base) => done.some((other) => other.claim === base))
      .map((base): Equation => ({ form: 'ratio', rate, numerator: claim, denominator: base })),
  )
  return pairs.length === 1 ? pairs.filter(isTelling) : []
}

/** 2022年1936人次，2021年为1760人次: the later out of the earlier. */
function risesOf({ rate }: Stated, amounts: readonly Claim[], sign: 1 | -1): Equation[] {
  const bases = amounts.filter((base) => EARLIER.test(lastClause(base.lead)))
  return bases.flatMap((base) =>
    amounts
      .filter(
        (current) =>
          current !== base &&
          current.role !== 'difference' &&
          current.role !== 'growth' &&
          current.unit.key === base.unit.key,
      )
      .map((current): Equation => ({ form: 'rise', rate, current, base, sign })),
  )
}

/** 满意度 of 服务对象满意度, else 抽检 of 抽检合格率; 查档 of 查档人次增长率. */
function wordsSaid(name: string, subject: string | undefined): string[] {
  return subject === undefined
    ? [name, name.slice(-SHORTEST), name.slice(0, -SHORTEST).slice(-2)]
    : [subject, subject.slice(-SHORTEST), subject.replace(COUNTER, '')]
}

/** What was reached in the rows whose name has some of the words. */
const reachedIn = (tables: readonly ExaminedTable[], isCalled: (words: string) => boolean): Quantity[] =>
  tables.flatMap(({ rows, columns, amounts }) => {
    const meant = new Set(rows.filter(({ label }) => isCalled(label)).map(({ index }) => index))
    const goals = goalsIn(columns)
    return amounts.filter(({ row, column }) => meant.has(row) && !goals.has(column))
  })

/** 未成年人占参观者比重35.0%, beside 未成年人10.92万人次 in the notes and 参观人次31.2万人次 in a row. */
function sharesOf(prose: Prose, tables: readonly ExaminedTable[], { rate, name, from, to }: Stated): Equation[] {
  const [, part, all] = SHARE.exec(name) as unknown as readonly [string, string, string] // what has such a name has both
  const pairs = twosOf(all)
  const isCalled = (words: string): boolean => pairs.some((two) => words.includes(two))
  const near = between(prose.claims, from, to).filter((claim) => isRateable(claim) && isPlain(claim))
  const nameOf = (claim: Claim): string => lastClause(claim.lead).replace(/[为有共达是]+$/, '')
  const parts = near.filter((claim) => nameOf(claim).endsWith(part))
  const bases = [
    ...near.filter((claim) => isCalled(nameOf(claim)) && !parts.includes(claim)),
    ...reachedIn(tables, isCalled),
  ]
  return parts.flatMap((numerator) =>
    bases
      .filter(({ unit }) => unit.key === numerator.unit.key)
      .map((denominator): Equation => ({ form: 'ratio', rate, numerator, denominator })),
  )
}

function equationsOf(prose: Prose, tables: readonly ExaminedTable[], stated: Stated): Equation[] {
  if (SHARE.test(stated.name)) return sharesOf(prose, tables, stated)
  const { subject, rise } = CHANGE.exec(stated.name)?.groups ?? {}
  const notes = wordsSaid(stated.name, subject)
    .filter(({ length }) => length > 1)
    .map((said) => placesOf(prose, said, stated))
  const places = notes.find(({ length }) => length > 0) ?? []
  return places.slice(0, MOST_NOTES).flatMap((place) => {
    const amounts = amountsFrom(prose, place).filter(isPlain)
    if (subject !== undefined) return risesOf(stated, amounts, rise === undefined ? -1 : 1)
    const counts = amounts.filter(isRateable)
    const noted = counts.map(
      (claim, index): Noted => ({
        claim,
        words: wordsOf(prose, claim),
        bases: counts.slice(0, index).filter((base) => areAlike(base, claim)),
      }),
    )
    const ratios = ratiosOf(stated, noted)
    return ratios.length > 0 || !HEADS.test(prose.normal.slice(place.at, place.at + HEAD))
      ? ratios
      : onlyPair(stated, noted)
  })
}

/** One that holds; else the only one that a slip keeps from it. */
function tieOf(prose: Prose, tables: readonly ExaminedTable[], stated: Stated): Tie[] {
  const equations = equationsOf(prose, tables, stated)
  const kind = CHANGE.test(stated.name) ? 'growth' : 'rate'
  const holding = equations.find(isSolved)
  if (holding !== undefined) return [makeTie(kind, holding, 'certain')]
  const [only, ...others] = equations.filter(isSlipped)
  if (only === undefined || others.length > 0) return []
  // Of a single reading the words say which amounts are meant, in however few digits; of one digit anything is made.
  if (equations.length === 1 && !quantitiesOf(only).some(({ digits }) => digits.length === 1))
    return [makeTie(kind, only, 'certain')]
  return isTelling(only) ? [makeTie(kind, only, 'likely')] : []
}

const isNamed = ({ name }: Stated): boolean => /[一-龥]{2}[率度]$/.test(name) || CHANGE.test(name) || SHARE.test(name)

/** Rates of indicators, in a table or before, of which a note tells what they are made of: 满意度。发放250份，…满意的234份. */
export function notedRates(prose: Prose, tables: readonly ExaminedTable[], ties: readonly Tie[]): Tie[] {
  const told = new Set(flatMapped(ties, ({ equation }) => ('rate' in equation ? [equation.rate.start] : [])))
  return [...tables.flatMap(ofTable), ...ofProse(prose, told)]
    .filter((stated) => isNamed(stated) && !told.has(stated.rate.start))
    .flatMap((stated) => tieOf(prose, tables, stated))
}
