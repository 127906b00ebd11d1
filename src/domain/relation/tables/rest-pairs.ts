import { compare } from '../../amount/index.ts'
import type { Claim, ExaminedTable, Prose, TableAmount } from '../../claim/index.ts'
import { between, takenAs } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { lastClause, paragraphBefore, sentenceAround, wordsBefore } from '../tie/clause.ts'
import { rescaled } from '../tie/rescaled.ts'
import { isSolved } from '../tie/solve.ts'
import type { Quantity } from '../tie/tie.ts'
import type { SaidRow } from './named-rows.ts'
import { rowsCalled, rowsSaid } from './named-rows.ts'
import { amountsOf, headOf, totalsOf } from './table-amounts.ts'

/** So far before an amount stand what it is the difference of, and the word that it is one. */
const REACH = 60
const EARLIER = /上年|去年|同期|上期|以前年度|(?:19|20)\d\d年/
const OF_ALL = /全年|总|合计|共|各项目?|[两二三四五六七八九十\d]个项目|全部|整体|预算/
const EXTREMES = /最[高大多][^。]*最[低小少]/
const OTHERS = /其他|其中|另/
const AGAINST_ALL = /[比于][^，。；]{0,6}(?:总体|平均|整体|全部|合计|全[市县区州省镇院校])/
const SHORTEST_HEAD = 2
/** So far before an amount stands the word that it is left of another. */
const STAGE_LEAD = 12

export type Pair = readonly [Quantity, Quantity]

/** A difference, and the words before it. */
interface Said {
  readonly claim: Claim
  readonly words: string
  /** All of its sentence. */
  readonly sentence: string
}

/** What words say that an amount lies between: a budget and what was spent of it, two budgets, marks and what they got. */
const STAGES: readonly (readonly [words: RegExp, one: RegExp, other: RegExp, more?: 'one' | 'other'])[] = [
  [/预计[^，。]{0,8}(?:[节结]余|节约|超|缺口|增支|减支)/, /预算|计划|批复|核定/, /预计/],
  [
    /结[余转]|未执行|未支[付出]|未[用使]|剩余|节[约省]|[尚还仍][需有]|余/,
    /预算|概算|计划|批复|下达|控制/,
    /执行|支出|决算|实际|完成|支付|成交|中标/,
  ],
  [/追加|调增/, /年初|初始|^原|批复|调整前/, /全年|调整后/, 'other'],
  [/调[减整]|核[减增]/, /年初|初始|^原|批复|调整前/, /全年|调整后/],
  [/扣/, /分值|权重|满分|标准分/, /得分/],
]

const ANY_STAGE = new RegExp(STAGES.map(([{ source }]) => source).join('|'))

/** The stage that words lead to. */
function stageOf(words: string): (typeof STAGES)[number] | undefined {
  const near = words.slice(-STAGE_LEAD)
  return ANY_STAGE.test(near) ? STAGES.find(([said]) => said.test(near)) : undefined
}

/** 个百分点 lie between percentages. */
const isBetween = (claim: Claim, { unit }: Quantity): boolean =>
  unit.key === claim.unit.key ||
  (claim.unit.dimension === 'percentage-points' && unit.dimension === 'percent') ||
  (unit.key === '' && claim.unit.dimension !== 'percentage-points')

const larger = (one: Quantity, other: Quantity): Pair =>
  compare(one.value, other.value) >= 0 ? [one, other] : [other, one]

/** An amount of a table that says no unit is of the unit that the words give it. */
const asSaid = (amount: Quantity, { unit }: Claim): Quantity =>
  amount.unit.key === '' ? takenAs<Quantity>(rescaled(amount, unit.scale), { unit }) : amount

function pairsIn(amounts: readonly Quantity[], claim: Claim): Pair[] {
  const like = amounts.filter((amount) => isBetween(claim, amount))
  return flatMapped(like, (one, at) =>
    like
      .slice(at + 1)
      .filter(({ unit, value }) => unit.key === one.unit.key && compare(value, one.value) !== 0)
      .map((other) => larger(asSaid(one, claim), asSaid(other, claim))),
  )
}

/** Pairs of a row of which the words name both heads: 全年预算数比年初预算数增加, 实际支出低于概算. */
function pairsOfHeads(table: ExaminedTable, amounts: readonly TableAmount[], { claim, words }: Said): Pair[] {
  const isNamed = (amount: TableAmount): boolean => {
    const head = headOf(table, amount).split('/').slice(-1).join('').replace(/数$/, '')
    return head.length >= SHORTEST_HEAD && words.includes(head)
  }
  const named = amounts.filter(isNamed)
  return new Set(named.map(({ column }) => column)).size === 2 ? pairsIn(named, claim) : []
}

/** Pairs of a row or a column whose names stand for what the words set against each other. */
function pairsOfStages(
  amounts: readonly TableAmount[],
  nameOf: (amount: TableAmount) => string,
  { claim, words, sentence }: Said,
): Pair[] {
  const [, one, other, more] = stageOf(words) ?? []
  if (one === undefined || other === undefined) return []
  const own = amounts.filter((amount) => !nameOf(amount).includes('率'))
  const called = (pattern: RegExp, not: RegExp): TableAmount[] =>
    own.filter((amount) => pattern.test(nameOf(amount)) && !not.test(nameOf(amount)))
  return flatMapped(called(one, other), (first) =>
    called(other, one).flatMap((second) =>
      pairsIn([first, second], claim).map((pair) =>
        more === 'other' && !LESS.test(sentence) ? directed(pair, second) : pair,
      ),
    ),
  )
}

/** 追加33.6万元，收回100万元: it may have come to less. */
const LESS = /减|收回|压/

/** 年中追加: the later of two budgets is the more by words, whatever is printed. */
const directed = ([one, other]: Pair, more: Quantity): Pair => (one.start === more.start ? [one, other] : [other, one])

/** The amounts of a row, and those of the total in the same columns: 比全部项目平均低10.57个百分点. */
function pairsWithTotals({ table, row }: SaidRow, claim: Claim): Pair[] {
  const totals = table.rows.filter(({ isTotal }) => isTotal).map(({ index }) => index)
  return amountsOf(table, row)
    .filter((amount) => isBetween(claim, amount))
    .flatMap((amount) =>
      totals.flatMap((total) => {
        const whole = table.amountAt(total, amount.column)
        return whole === null ? [] : [larger(asSaid(amount, claim), asSaid(whole, claim))]
      }),
    )
}

/** 最高与最低相差: the largest and the smallest of a column. */
function extremesOf(table: ExaminedTable, claim: Claim): Pair[] {
  const isOfTotal = (at: number): boolean => table.rows.some(({ index, isTotal }) => isTotal && index === at)
  return table.columns.flatMap(({ index }) => {
    const own = table.amounts
      .filter(({ column, row }) => column === index && !isOfTotal(row))
      .filter((amount) => isBetween(claim, amount))
      .map((amount) => asSaid(amount, claim))
      .sort((one, other) => compare(other.value, one.value))
    const [first, last] = [own[0], own.at(-1)]
    return first === undefined || last === undefined || own.length < 2 ? [] : [[first, last] as const]
  })
}

/** Two rows of one table that a sentence names, set against each other in each column: 最高水位与最低水位之差. */
function pairsOfRows(rows: readonly SaidRow[], claim: Claim): Pair[] {
  const [one, other] = rows
  if (one === undefined || other === undefined || one.table !== other.table) return []
  return amountsOf(one.table, one.row).flatMap((first) =>
    amountsOf(one.table, other.row)
      .filter(({ column }) => column === first.column)
      .flatMap((second) => pairsIn([first, second], claim)),
  )
}

/** 培训人次完成指标值的95.5%，少54人次: the goal and the result of which the rate before it is. */
function pairsOfRate(prose: Prose, tables: readonly ExaminedTable[], claim: Claim): Pair[] {
  const rate = prose.claims[claim.index - 1]
  if (rate?.sentence !== claim.sentence || rate.unit.dimension !== 'percent') return []
  return flatMapped(tables, (table) =>
    flatMapped(table.rows, ({ index }) =>
      pairsIn(amountsOf(table, index), claim).filter(
        ([denominator, numerator]) =>
          [
            [numerator, denominator],
            [denominator, numerator],
          ].some(([one, other]) =>
            isSolved({ form: 'ratio', rate, numerator: one as Quantity, denominator: other as Quantity }),
          ), // two of a pair
      ),
    ),
  )
}

const OF_TWO = /相差|之差|差距|变幅|二者|两者/

/** The two rows that the whole sentence names, wherever it does. */
function ofTwoRows(prose: Prose, tables: readonly ExaminedTable[], claim: Claim): Pair[][] {
  const sentence = sentenceAround(prose, claim).replace(/\s/g, '')
  return OF_TWO.test(sentence) ? [pairsOfRows(rowsSaid(tables, sentence), claim)] : []
}

/** 年末执行率45.00%，…低10.57个百分点: amounts of its sentence, against those of the table. */
function pairsWithText(prose: Prose, claim: Claim, amounts: readonly Quantity[]): Pair[] {
  if (claim.unit.dimension !== 'percentage-points') return []
  const own = prose.claims
    .slice(Math.max(0, claim.index - 3), claim.index)
    .filter(({ sentence, unit }) => sentence >= claim.sentence - 1 && unit.dimension === 'percent')
  return own.flatMap((one) =>
    amounts.filter((other) => other.unit.key === one.unit.key).map((other) => larger(one, other)),
  )
}

const SCHEDULE = /序时进度|时间进度|总体得分|总体满意度|平均分/
const SCHEDULE_LEAD = 24
/** So far off it may have been told. */
const NORM_REACH = 4000

/** 比序时进度低7.87个百分点, 比总体得分低3.86分: what the text told of it elsewhere, against the amounts of a row. */
function pairsWithNorm(prose: Prose, { claim, words }: Said, amounts: readonly Quantity[]): Pair[] {
  const [said] = SCHEDULE.exec(words.slice(-SCHEDULE_LEAD)) ?? []
  if (said === undefined) return []
  const [head, tail] = [said.slice(0, 2), said.slice(-2)]
  const isNorm = ({ start, leadStart }: Claim): boolean => {
    const lead = prose.normal.slice(Math.max(leadStart, start - SCHEDULE_LEAD), start)
    return lead.includes(head) && lead.lastIndexOf(tail) > lead.indexOf(head)
  }
  const isBehind = ({ end, tailEnd }: Claim): boolean =>
    prose.normal.slice(end, Math.min(tailEnd, end + 8)).includes(said)
  const near = between(prose.claims, claim.start - NORM_REACH, claim.start + NORM_REACH)
  const norms = near.filter(
    (other) =>
      other !== claim && isBetween(claim, other) && other.unit.key !== '' && (isNorm(other) || isBehind(other)),
  )
  return norms.flatMap((norm) =>
    amounts.filter((amount) => amount.unit.key === norm.unit.key).map((amount) => larger(norm, amount)),
  )
}

/** Names in the sentences before it: 3. 药剂费有节余。…预计全年节余10万元。 */
const PARAGRAPH = 120
const SHORTEST_PART = 3
const TOGETHER = /总|合计|共|各项|全部|整体|[两二三四五六七八九十\d]个项目/

/** The row that its paragraph speaks of before the sentence does, by its whole name or three characters of it. */
function rowOfParagraph(prose: Prose, tables: readonly ExaminedTable[], { claim, words }: Said): SaidRow | undefined {
  if (TOGETHER.test(words)) return undefined
  const before = paragraphBefore(prose, claim, PARAGRAPH).replace(/\s/g, '')
  return rowsSaid(tables, before).find(
    ({ table, row, length }) =>
      length >= SHORTEST_PART || rowsCalled(table).some(({ index, name }) => index === row && name.length === length),
  )
}

/** 知晓率差, 准点率目标提高: what a rate is called by its end. */
const MEASURE =
  /([一-龥]{2}[率度])(?:目标|指标)?[仅只仍尚还]?(?:未达|差|低|高|超|慢|快|[提上]升?|下?降|回落)[^，。；]{0,6}$/

/** The only row of near tables that a rate is called as. */
function rowOfMeasure(tables: readonly ExaminedTable[], { claim, words }: Said): SaidRow | undefined {
  const [, measure] = (claim.unit.dimension === 'percentage-points' && MEASURE.exec(words)) || []
  if (measure === undefined) return undefined
  const rows = flatMapped(tables, (table) =>
    flatMapped(table.rows, ({ index, label }) =>
      label.includes(measure) ? [{ table, row: index, end: words.length, length: measure.length }] : [],
    ),
  )
  return rows.length === 1 ? rows[0] : undefined
}

/** 较上年的162.50万元增加, 上年预算数258.0万元，本年增加: the words before what another amount is held against. */
const OF_BASE = /(?:[较比与同](?!例)[^，。；：]{0,16}|(?:上年|去年|上期|以前年度|20\d\d年)[^，。；]{0,14})$/
const STEP = /^(?:的)?[^，。；\d]{0,8}(?:，[^，。；]{0,10})?[增减多少高低升降节][^，。；\d]{0,4}$/
/** 成交价548400元，较小计降低: what stands right before it is held against an amount of the table. */
const OF_TABLE = /^，?[较比](?:小计|合计|总计|预算|概算|控制价|计划|目标|上表|表列)[^，。；\d]{0,10}$/
const BASE_REACH = 3

/** An amount of the text right before a difference, of which the words say that the table holds the other: 采购预算100万元，节约3.55万元. */
function baseBefore(prose: Prose, { claim, words }: Said): Claim | undefined {
  const base = prose.claims
    .slice(Math.max(0, claim.index - BASE_REACH), claim.index)
    .findLast((other) => isBetween(claim, other) && other.unit.key !== '' && other.role !== 'growth')
  if (base?.sentence !== claim.sentence || base.vagueness !== 'none') return undefined
  const lead = base.lead
  const between = prose.normal.slice(base.end, claim.start)
  const isStage = STAGES.some(
    ([said, one, other]) => said.test(words.slice(-STAGE_LEAD)) && one.test(lead) !== other.test(lead),
  )
  return OF_TABLE.test(between) || (OF_BASE.test(lead) && STEP.test(between)) || isStage ? base : undefined
}

/** Goals are not what something has come to since last year. */
const PLANNED = /目标|计划|任务|指标|标准/

function pairsWithBase(prose: Prose, said: Said, table: ExaminedTable, amounts: readonly TableAmount[]): Pair[] {
  const base = baseBefore(prose, said)
  if (base === undefined) return []
  const isOfPlan = PLANNED.test(lastClause(said.words))
  return amounts
    .filter((amount) => isOfPlan || !table.goals.includes(amount))
    .flatMap((amount) => pairsIn([base, asSaid(amount, said.claim)], said.claim))
}

/** Ways to read a difference: those that words state, the surest first, and those that only figures bear out. */
export interface Readings {
  readonly stated: readonly Pair[][]
  readonly borne: readonly Pair[][]
}

const headersOf = ({ columns }: ExaminedTable): string => columns.map(({ header }) => header).join()

/** Of the totals of a table, of what stands for them, or of its columns where rows name the stages. */
function ofTotals(table: ExaminedTable, said: Said): Pair[][] {
  const totals = totalsOf(table)
  if (stageOf(said.words) === undefined) return [pairsOfHeads(table, totals, said)]
  const labels = new Map(table.rows.map(({ index, label }) => [index, label]))
  const columns = table.columns.map(({ index }) => table.amounts.filter(({ column }) => column === index))
  return [
    pairsOfHeads(table, totals, said),
    pairsOfStages(totals, (amount) => headOf(table, amount), said),
    flatMapped(columns, (own) => pairsOfStages(own, ({ row }) => `${labels.get(row)}`, said)),
  ]
}

/** Subjects of their own: 甲项目结转 is not said of all. */
const OWN_SUBJECT = /[一-龥]{4,}(?:项目|工程|中心|学校|医院|设备|专项|任务)[^，。；]{0,8}$/
/** 追加专项资金 names no project. */
const SPECIAL = /(?:追加|下达|增加|安排|拨付)专项(?=[资经补])/

function withoutRow(prose: Prose, tables: readonly ExaminedTable[], said: Said): Readings {
  const { claim, words } = said
  const nearest = tables.slice(0, 1)
  const clause = words.replace(/^.*[。；]/s, '')
  const isOfAll = OF_ALL.test(words) && !OTHERS.test(words)
  const isPlain = !OTHERS.test(clause) && !OWN_SUBJECT.test(clause.replace(SPECIAL, ''))
  return {
    stated: [
      ...(isPlain ? tables.map((each) => pairsWithBase(prose, said, each, totalsOf(each))) : []),
      ...ofTwoRows(prose, tables, claim),
      ...(EXTREMES.test(words) ? nearest.map((table) => extremesOf(table, claim)) : []),
      ...(isPlain ? flatMapped(tables, (each) => ofTotals(each, said)) : []),
      ...(isOfAll ? tables.map((each) => pairsIn(totalsOf(each), claim)) : []),
    ],
    borne: flatMapped(nearest.map(totalsOf), (totals) => [
      pairsWithText(prose, claim, totals),
      pairsWithNorm(prose, said, totals),
    ]),
  }
}

/** Of a row that another sentence named: by the stages that the words say. */
function ofEarlierRow(prose: Prose, tables: readonly ExaminedTable[], { table, row }: SaidRow, said: Said): Readings {
  const own = amountsOf(table, row)
  const stated = [
    pairsWithBase(prose, said, table, own),
    pairsOfHeads(table, own, said),
    pairsOfStages(own, (amount) => headOf(table, amount), said),
  ]
  const others = withoutRow(prose, tables, said)
  const isSaid = stated.some(({ length }) => length > 0)
  return { stated: isSaid ? stated : others.stated, borne: [pairsIn(own, said.claim), ...others.borne] }
}

function ofRow(prose: Prose, tables: readonly ExaminedTable[], named: SaidRow, said: Said): Readings {
  const { claim, words } = said
  const { table, row } = named
  const own = amountsOf(table, row)
  const extremes = EXTREMES.test(words) ? [extremesOf(table, claim)] : []
  const withTotals = pairsWithTotals(named, claim)
  return {
    stated: [
      pairsWithBase(prose, said, table, own),
      ...ofTwoRows(prose, tables, claim),
      ...(AGAINST_ALL.test(words) ? [withTotals] : []),
      pairsWithNorm(prose, said, own),
      pairsOfHeads(table, own, said),
      pairsIn(own, claim),
      ...extremes,
    ],
    borne: [withTotals, pairsWithText(prose, claim, [...own, ...totalsOf(table)])],
  }
}

/** What an amount behind the names of rows and columns of near tables can lie between. */
export function readingsOf(prose: Prose, tables: readonly ExaminedTable[], claim: Claim): Readings {
  const words = wordsBefore(prose, claim, REACH).replace(/\s/g, '')
  const said = { claim, words, sentence: sentenceAround(prose, claim) }
  const named = rowOfMeasure(tables, said) ?? rowsSaid(tables, words)[0]
  const table = named?.table ?? tables[0]
  const ofRate = pairsOfRate(prose, tables, claim)
  if (ofRate.length > 0) return { stated: [ofRate], borne: [] }
  if (table === undefined) return { stated: [], borne: [] }
  const meant = named ?? rowOfParagraph(prose, tables, said)
  if (EARLIER.test(words) && !EARLIER.test(headersOf(table))) {
    const own = meant === undefined ? totalsOf(table) : amountsOf(meant.table, meant.row)
    return { stated: [pairsWithBase(prose, said, meant?.table ?? table, own)], borne: [] }
  }
  if (named !== undefined) return ofRow(prose, tables, named, said)
  return meant === undefined ? withoutRow(prose, tables, said) : ofEarlierRow(prose, tables, meant, said)
}
