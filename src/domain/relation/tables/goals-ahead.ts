import { compare, fractionText } from '../../amount/index.ts'
import type { Claim, ExaminedTable, Prose, TableAmount } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { directionOf } from '../changes/direction.ts'
import { wordsBefore } from '../tie/clause.ts'
import { closedTie } from '../tie/make-tie.ts'
import { difference } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'
import { rowsSaid } from './named-rows.ts'

/** 目标比上年实际多: how far this year's goal lies from what was. */
const AHEAD =
  /目标值?(?:比|较)(?:上年|去年|20\d\d年)(?:度)?(?:实际|完成|实绩)?(?:完成)?[值数]?(?:增加|减少|提高|降低|上升|下降|多|少|高|低)(?:了|出)?$/
const OF_PAST = /(?:上年|去年|20\d\d年)度?(?:实际|完成|实绩|实现)/
const OF_GOAL = /目标|指标值/
const WORDS = 80
const SHORTEST = 4

/** The head right above a cell. */
const headOf = ({ header }: ExaminedTable['columns'][number]): string => header.slice(header.lastIndexOf('/') + 1)

interface Row {
  readonly past: TableAmount
  readonly goal: TableAmount
}

/** The one cell of a row under the one head that is so called. */
function cellOf({ columns }: ExaminedTable, amounts: readonly TableAmount[], row: number, head: RegExp): TableAmount[] {
  const headed = columns.filter((column) => head.test(headOf(column))).map(({ index }) => index)
  return headed.length === 1 ? amounts.filter((amount) => amount.row === row && headed.includes(amount.column)) : []
}

/** What was and what is to be of the row that the words name last, in a table that tells both. */
function rowNamed(tables: readonly ExaminedTable[], words: string): Row | null {
  const rows = rowsSaid(tables, words)
    .filter(({ length }) => length >= SHORTEST)
    .flatMap(({ table, row }): Row[] => {
      const [past] = cellOf(table, table.amounts, row, OF_PAST)
      const [goal] = cellOf(table, [...table.goals, ...table.amounts], row, OF_GOAL)
      return past === undefined || goal === undefined ? [] : [{ past, goal }]
    })
  return rows[0] ?? null
}

const isOf = (claim: Claim, { unit }: TableAmount): boolean => {
  const key = claim.unit.dimension === 'percentage-points' ? '%' : claim.unit.key
  return unit.key === key || (unit.key === '' && claim.unit.dimension === 'count')
}

function ahead(prose: Prose, tables: readonly ExaminedTable[], claim: Claim): Tie[] {
  const sign = directionOf(prose, claim)
  const row = sign === null ? null : rowNamed(tables, wordsBefore(prose, claim, WORDS))
  if (row === null || !isOf(claim, row.past) || !isOf(claim, row.goal)) return []
  return [closedTie('change', difference(claim, sign === 1 ? [row.goal, row.past] : [row.past, row.goal]))]
}

const WHOLE = /(?:资金|预算|投资|申请|经费)总[额量](?:比|较)(?:上年|去年|20\d\d年)度?的$/
const GROWN = /^(?:增长|下降|增加|减少|压减|提高|降低)(?:了)?$/
const MONEY = '元'

/** The one amount of money that all totals of the tables give. */
function wholeOf(tables: readonly ExaminedTable[]): TableAmount | null {
  const totals = tables.flatMap(({ rows, amounts }) =>
    amounts.filter(
      ({ row, unit }) => unit.key === MONEY && rows.some(({ index, isTotal }) => isTotal && index === row),
    ),
  )
  const [first] = totals
  return first !== undefined && new Set(totals.map(({ value }) => fractionText(value))).size === 1 ? first : null
}

/** 资金总额较2023年的158.3万元增长8.5%: what the tables come to, beside what it was. */
function grown(prose: Prose, tables: readonly ExaminedTable[], rate: Claim): Tie[] {
  const base = prose.claims[rate.index - 1]
  if (base === undefined || !WHOLE.test(base.lead) || base.unit.key !== MONEY || base.end !== rate.leadStart) return []
  const [current, sign] = [wholeOf(tables), directionOf(prose, rate)]
  if (current === null || sign === null || compare(current.value, base.value) === 0) return []
  return [closedTie('growth', { form: 'rise', rate, current, base, sign })]
}

/** What a form says of its goals and its money beside those of the year before. */
export function goalsAhead(prose: Prose, tables: readonly ExaminedTable[]): Tie[] {
  if (tables.length === 0 || !/(?:目标值?|总[额量])[比较]/.test(prose.normal)) return []
  return flatMapped(prose.claims, (claim) => {
    if (claim.unit.dimension === 'percent') return GROWN.test(claim.lead) ? grown(prose, tables, claim) : []
    return AHEAD.test(claim.lead) ? ahead(prose, tables, claim) : []
  })
}
