import type { Claim, ExaminedTable, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { paragraphBefore, twosOf, wordsBefore } from '../tie/clause.ts'
import { decimalsOf, significantDigits } from '../tie/print.ts'
import { isSolved } from '../tie/solve.ts'
import { changed } from '../tie/sought.ts'
import type { Quantity, Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'
import { directionOf, isByYear } from './direction.ts'
import type { Turned } from './turned.ts'

/** 植被盖度仍比上年同期的47.9%, 家长满意度比学生, 与2010年的28.64万人相比，: who is held against what. */
const AGAINST =
  /(?:^|[，。；：（\n])([^，。；：（\n]*?)(?:(?:(?<!占)比(?![例重率值])|较)([^，。；：\n]{2,24}?)|[与同]([^，。；：\n]{2,24}?)相比，?)(?:仍然?|还|也|又|却|反而|共|略|约|净|实际|大幅)*(?:增[加长]?|减少?|上升|下降|提高|降低|回落|扩大|缩小|[高低多少快慢])(?:了|出)?$/
const BRACKETED = /（[^（）]*）/g
const FILLER = /仍然?|也|又|还|均|都|其中|今年|本年度?|全年|年末/g
const CLAUSE = 60
const REACH = { before: 40, tables: 10_000 }
const FEWEST_DIGITS = 3
/** So many words right before an amount say of which time it is. */
const LAST = 12
/** An amount of last year, or aimed at, is not what a thing is now. */
const OF_OTHER = /上年|去年|同期|年初|目标|计划|预算|标准|[≥≤]/

/** A number of the text or of a table, with the words that say what it is. */
interface Known {
  readonly quantity: Quantity
  readonly words: string
  readonly sentence: number
}

/** What is compared, and with what. */
interface Said {
  readonly change: Claim
  readonly subject: string
  readonly reference: string
  readonly key: string
}

function saidOf(prose: Prose, change: Claim): Said | null {
  if (change.vagueness !== 'none' || isByYear(prose, change)) return null
  const found = AGAINST.exec(wordsBefore(prose, change, CLAUSE).replace(BRACKETED, ''))
  if (found === null) return null
  const [subject, held, set] = found.slice(1)
  const reference = `${held ?? set}`
  const key = change.unit.dimension === 'percentage-points' ? '%' : change.unit.key
  return { change, subject: `${subject}`.replace(FILLER, ''), reference, key }
}

/** The words since the last stop, and those of the bracket left out. */
const groupTo = (prose: Prose, claim: Claim): string =>
  wordsBefore(prose, claim, CLAUSE).replace(BRACKETED, '').replace(/^.*；/s, '')

const knownOf = (prose: Prose, claim: Claim): Known => ({
  quantity: claim,
  words: groupTo(prose, claim),
  sentence: claim.sentence,
})

const isLike = ({ unit }: Quantity, { key, change }: Said): boolean =>
  change.unit.dimension === 'percent' ? unit.dimension !== 'percent' : unit.key === key

/** 支出项目: what the rows of a table are. */
const HEAD = 8

/** The numbers of a table; of two years' columns the earlier is 上年, and a total is of what the rows are. */
function cellsOf({ normal }: Prose, { table, columns, rows, amounts }: ExaminedTable): Known[] {
  const yearOf = (column: number): number =>
    Number(/(?:19|20)\d\d/.exec(`${columns.find(({ index }) => index === column)?.header}`)?.[0] ?? 0)
  const last = Math.max(0, ...columns.map(({ index }) => yearOf(index)))
  const totals = new Set(flatMapped(rows, ({ index, isTotal }) => (isTotal ? [index] : [])))
  return amounts.map((quantity) => {
    const year = yearOf(quantity.column)
    const head = totals.has(quantity.row) ? normal.slice(table.start, table.start + HEAD) : ''
    const words = `${head}${quantity.label}${year > 0 && year < last ? '上年' : ''}`
    return { quantity, words, sentence: -1 }
  })
}

/** Amounts before a change, in the text and in the tables above it. */
function knownBefore(prose: Prose, tables: readonly ExaminedTable[], said: Said): Known[] {
  const { change } = said
  const claims = prose.claims
    .slice(Math.max(0, change.index - REACH.before), change.index)
    .filter((claim) => isLike(claim, said) && claim.role !== 'growth')
  const near = tables.filter(({ table }) => table.end <= change.start && change.start - table.start <= REACH.tables)
  const cells = near.flatMap((table) => cellsOf(prose, table)).filter(({ quantity }) => isLike(quantity, said))
  return [...claims.map((claim) => knownOf(prose, claim)), ...cells]
}

/** 维护项目执行率 of 渠道日常维护项目·执行率: what it begins with, and most of it two characters at a time. */
function isCalled(words: string, name: string): boolean {
  const twos = twosOf(name)
  const [head = ''] = twos
  const said = twos.filter((two) => words.includes(two))
  return head !== '' && words.includes(head) && said.length * 2 >= twos.length
}

/** 2.参观人次。实际完成…；比2021年的: what a paragraph opens with is what it tells of. */
const OPENS = /^(?:（?[一二三四五六七八九十\d]{1,2}[）.、]{1,2})([一-龥]{2,10})[。：]/

const openingOf = (prose: Prose, change: Claim): string =>
  OPENS.exec(paragraphBefore(prose, change, REACH.tables))?.[1] ?? ''

const calledSo = (known: readonly Known[], name: string): readonly Known[] =>
  known.filter(({ words }) => isCalled(words, name) && !OF_OTHER.test(words.slice(-LAST)))

/** Amounts that the change can be a change of. */
function currentsOf(prose: Prose, said: Said, known: readonly Known[], base: Claim | null): readonly Known[] {
  const { change, subject } = said
  if (subject.length >= 2) return calledSo(known, subject)
  if (base !== null) return calledSo(known, openingOf(prose, change))
  const [beside] = prose.claims.slice(Math.max(0, change.index - 1), change.index)
  const isBeside = beside?.sentence === change.sentence && isLike(beside, said)
  return isBeside && prose.normal[beside.end] === '，' ? [knownOf(prose, beside)] : []
}

/** The amount between 比 and the change: 比上年同期的47.9%. */
function baseStated(prose: Prose, said: Said): Claim | null {
  const base = prose.claims[said.change.index - 1]
  const isSaid = base?.sentence === said.change.sentence && said.reference.endsWith(base.text)
  return isSaid && isLike(base, said) ? base : null
}

/** 0.76 and 345 are met by chance only seldom where both names are right. */
const isTelling = (change: Claim): boolean => decimalsOf(change) >= 2 || significantDigits(change) >= FEWEST_DIGITS

const OF_TIME = /^(?:上年|去年|同期|年初|期初|上期)/

/** Amounts that go by the name of what something is compared with. */
function basesOf({ subject, reference, change }: Said, known: readonly Known[]): readonly Known[] {
  const head = subject.slice(0, 2)
  if (/\d/.test(reference)) return []
  const isOfTime = OF_TIME.test(reference)
  return known.filter(({ words, sentence }) => {
    const isNear = sentence === change.sentence || isTelling(change)
    const isOther = head === '' || (isOfTime ? isCalled(words, subject) : !words.includes(head))
    return isNear && words.includes(reference) && isOther
  })
}

type Pair = readonly [current: Quantity, base: Quantity]

function pairsOf(prose: Prose, tables: readonly ExaminedTable[], said: Said): Pair[] {
  const known = knownBefore(prose, tables, said)
  const base = baseStated(prose, said)
  const bases = base === null ? basesOf(said, known) : [knownOf(prose, base)]
  return currentsOf(prose, said, known, base).flatMap((current) =>
    bases
      .filter(
        ({ quantity: { start, unit } }) => start !== current.quantity.start && unit.key === current.quantity.unit.key,
      )
      .map(({ quantity }): Pair => [current.quantity, quantity]),
  )
}

/** 2021年46起，2019年是115起，增长: two amounts of a sentence, of which the second is said to be the earlier. */
const OF_EARLIER = /^[一-龥]{0,4}[，（](?:而)?(?:上年|去年|(?:上年|去年)?同期|(?:19|20)\d\d年)[^，。；\d]{0,8}$/
const ONLY_CHANGED = /^[一-龥]{0,4}）?，(?:同比)?(?:增长|增加|上升|提高|下降|减少|降低|回落)了?$/
const YEAR_SAID = /(?:19|20)\d\d(?=年)/

function pairBeside(prose: Prose, change: Claim): Pair[] {
  const [current, base] = prose.claims.slice(Math.max(0, change.index - 2), change.index)
  if (base === undefined || current?.sentence !== change.sentence || current.unit.key !== base.unit.key) return []
  const [year, earlier] = [current, base].map(({ lead }) => Number(YEAR_SAID.exec(lead)?.[0] ?? 0)) as [number, number]
  const isMeant = OF_EARLIER.test(base.lead) && ONLY_CHANGED.test(prose.normal.slice(base.end, change.start))
  return isMeant && change.unit.dimension === 'percent' && (year === 0 || year > earlier) ? [[current, base]] : []
}

const SHARE_CHANGED =
  /^，(?![^，。；]*(?:(?<!占)比(?![例重率值])|较))[^，。；\d]{1,8}(?:增加|上升|提高|提升|下降|降低|减少|回落)了?$/

/** 量化的10个，占55.56%…19个，占90.48%，量化比例降低34.92个百分点: the only other share that is told in the same words. */
function pairOfShares({ claims, normal }: Prose, change: Claim): Pair[] {
  const current = claims[change.index - 1]
  const isMeant = current?.unit.dimension === 'percent' && SHARE_CHANGED.test(normal.slice(current.end, change.start))
  if (!isMeant || change.unit.dimension !== 'percentage-points' || !isTelling(change)) return []
  const alike = claims
    .slice(Math.max(0, current.index - REACH.before), current.index)
    .filter(({ paragraph, lead, unit }) => paragraph === current.paragraph && lead === current.lead && unit.key === '%')
  const [base, ...others] = alike
  return base === undefined || others.length > 0 ? [] : [[current, base]]
}

function turnedOf(prose: Prose, tables: readonly ExaminedTable[], change: Claim): Turned[] {
  const sign = change.bound === 'none' ? directionOf(prose, change) : null
  if (sign === null) return []
  const said = saidOf(prose, change)
  const pairs =
    said === null ? [...pairBeside(prose, change), ...pairOfShares(prose, change)] : pairsOf(prose, tables, said)
  const isSo =
    (way: 1 | -1) =>
    (pair: Pair): boolean =>
      isSolved(changed(change, pair, way))
  const against = pairs.some(isSo(sign)) ? [] : pairs.filter(isSo(sign === 1 ? -1 : 1)).slice(0, 1)
  return against.map(([current, base]) =>
    sign === 1 ? { change, more: base, less: current } : { change, more: current, less: base },
  )
}

/** 家长满意度比学生高0.76个百分点 beside 92.32% and 93.08%: the amounts stand elsewhere, and the word goes the other way. */
export function turnedAfar(prose: Prose, tables: readonly ExaminedTable[], ties: readonly Tie[]): Turned[] {
  const told = new Set(
    ties.flatMap(({ holds, equation }) => (holds ? [] : quantitiesOf(equation).map(({ start }) => start))),
  )
  return flatMapped(prose.claims, (claim) => (told.has(claim.start) ? [] : turnedOf(prose, tables, claim)))
}
