import { compare, ONE } from '../../amount/index.ts'
import type { Claim, ExaminedTable, Prose, TableAmount } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { directionOf } from '../changes/direction.ts'
import { lastClause, wordsBefore } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import { magnitude } from '../tie/print.ts'
import { rescaled } from '../tie/rescaled.ts'
import type { Compared } from '../tie/sought.ts'
import { isPlain, isSlipped, soughtDifference } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { startsIn } from '../tie/tie.ts'
import type { RowsByEdge, SaidRow } from './named-rows.ts'
import { NOISE, rowNamed, rowsByEdge } from './named-rows.ts'

const EARLIER = /上年|去年|年初|期初|计划|预算|目标|上期/
const BEFORE = /^原|[调变改]更?前|初始|原来/
const ONLY_CHANGE = /^(?:[较比同与]|环比|增|减|[上下][降升涨跌]|提|降|升)/
/** 比上年减少 is said of no column 预算数. */
const LAST_YEAR = /上年|去年|上期/
const OF_TIME = /上年|去年|上期|期初|年初|(?:19|20)\d\d/
const REACH = 48

/** 2021年 heads what 2022年 is compared with, 计划数 what 完成数 is, 上年 what all else is. */
function isEarlier(words: string, header: string, other: string): boolean {
  const [year, otherYear] = [header, other].map((each) => /(?:19|20)\d\d/.exec(each)?.[0])
  if (year !== undefined && otherYear !== undefined && year !== otherYear) return year < otherYear
  if (BEFORE.test(header) !== BEFORE.test(other)) return BEFORE.test(header)
  const said = EARLIER.exec(words)?.join('') ?? ''
  if (header.includes(said) !== other.includes(said)) return header.includes(said)
  if (LAST_YEAR.test(said) && !OF_TIME.test(header)) return false
  return EARLIER.test(header) && !EARLIER.test(other)
}

interface Pair {
  readonly current: TableAmount
  readonly base: TableAmount
}

/** Two amounts of a row, of which the headers say that one is earlier. */
function pairsIn({ columns, amounts }: ExaminedTable, row: number, words: string): Pair[] {
  const headerOf = ({ column }: TableAmount): string =>
    columns.flatMap(({ index, header }) => (index === column ? header : [])).join('')
  const own = amounts.filter((amount) => amount.row === row && amount.unit.dimension !== 'percent')
  return own.flatMap((current) =>
    own
      .filter((base) => base !== current && base.unit.key === current.unit.key)
      .filter((base) => isEarlier(words, headerOf(base), headerOf(current)))
      .map((base) => ({ current, base })),
  )
}

/** An amount without a unit of its own may be of the unit that the words give it. */
const isLike = (claim: Claim, { unit }: TableAmount): boolean => unit.key === claim.unit.key || unit.key === ''

/** 人次（万）heads 180.7: in 万人次 where the words say so. */
function readingsOf({ unit }: Claim, { current, base }: Pair): Compared[] {
  const isBare = base.unit.key === '' && unit.dimension !== 'percent' && compare(unit.scale, ONE) !== 0
  return isBare
    ? [
        [current, base],
        [rescaled(current, unit.scale), rescaled(base, unit.scale)],
      ]
    : [[current, base]]
}

/** 学生奖助经费安排5,820万元，比上年增长7.58%: what grew is named before the amount that it grew to. */
function wordsOf(prose: Prose, claim: Claim): string {
  const words = wordsBefore(prose, claim, REACH)
  const last = lastClause(words)
  return (ONLY_CHANGE.test(last) ? lastClause(words.slice(0, -last.length - 1)) + last : last).replace(NOISE, '')
}

function changeOfRow(prose: Prose, rows: RowsByEdge, claim: Claim): Tie | null {
  const sign = directionOf(prose, claim)
  const isRate = claim.unit.dimension === 'percent' && claim.bound === 'none'
  if (sign === null || !(isRate || isPlain(claim)) || claim.vagueness !== 'none') return null
  const words = wordsOf(prose, claim)
  const found = rowNamed(rows, words)
  if (found === null) return null
  const pairs = pairsIn(found.table, found.row, words).filter(({ base }) => isRate || isLike(claim, base))
  const compared = pairs.flatMap((pair) => readingsOf(claim, pair))
  const tie = soughtDifference(claim, compared, sign) ?? (isRate ? onlyGrowth(claim, compared, sign) : null)
  return tie === null || (tie.certainty === 'likely' && isCellOf(claim, found)) ? null : tie
}

/** 救生衣少4件 beside 差异 -4: the row tells it itself, whatever lies between the other columns. */
const isCellOf = ({ value, digits }: Claim, { table, row }: Pick<SaidRow, 'table' | 'row'>): boolean =>
  table.amounts.some(
    (cell) => cell.row === row && (cell.digits === digits || compare(magnitude(cell.value), value) === 0),
  )

/** 85,000 and 92,000 are round, and yet no other two amounts are meant. */
function onlyGrowth(rate: Claim, pairs: readonly Compared[], sign: 1 | -1): Tie | null {
  const equations = pairs.map(([current, base]): Equation => ({ form: 'rise', rate, current, base, sign }))
  const slipped = equations.length === 1 ? equations.find(isSlipped) : undefined
  return slipped === undefined ? null : makeTie('growth', slipped, 'likely')
}

/** 会议费增加8,850元, 增长7.58%: the change of a row of a table between two of its columns. */
export function changesOfRows(prose: Prose, tables: readonly ExaminedTable[], ties: readonly Tie[]): Tie[] {
  if (tables.length === 0) return []
  const told = startsIn(ties)
  const rows = rowsByEdge(tables)
  return flatMapped(
    prose.claims.filter(({ start }) => !told.has(start)),
    (claim) => changeOfRow(prose, rows, claim) ?? [],
  )
}
