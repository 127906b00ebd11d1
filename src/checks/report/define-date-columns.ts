import type { ExaminedTable, NumberToken, WrittenDate } from '../../domain/claim/index.ts'
import { flatMapped } from '../../domain/list/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import { quoted } from '../define-words.ts'
import { orderOf } from './define-dates.ts'
import type { DateSlip } from './define-signature.ts'

/** 开工日期, 完工日期, 验收日期: what heads a column of days, and what cannot come before it. */
const FOLLOWS: readonly (readonly [before: RegExp, after: RegExp])[] = [
  [/开工|动工|进场/, /完工|竣工|验收|交付|投用|投入使用/],
  [/^(?!.*验收).*(?:完工|竣工)/, /(?<!预|初步|中间|阶段|主体|隐蔽)验收|结算审/],
  [/(?:开始|起始|启动)(?:日期|时间|日)?$|^起$/, /(?:结束|完成|终止|截止|办结)(?:日期|时间|日)?$|^止$/],
  [/立项/, /验收|结[题项]/],
  [/受理|收文|收到|来信|来电|接报/, /办结|答复|回复/],
  [/借出|借阅|领用|出库/, /归还|入库/],
  [/入院/, /出院/],
  [/到货/, /(?<!出厂|预)验收/],
  [/签订|签约/, /到期|届满/],
  [/发现/, /整改完成|销号|整改到位/],
]
/** What was planned says nothing of what was done. */
const PLANNED = /计划|合同|要求|目标|应|拟|原|预计|约定|承诺|限期|时限/
const IS_OF_TIME = /日期|时间|日$|^[起止]$|[开完竣]工|验收|办结|受理|[入出]院/

interface Headed {
  readonly column: number
  readonly header: string
}

interface Pair {
  readonly before: Headed
  readonly after: Headed
}

/** Columns of days of which one cannot come before the other. */
function pairsOf({ columnsHeaded }: { columnsHeaded: readonly Headed[] }): Pair[] {
  return columnsHeaded.flatMap((before) =>
    columnsHeaded
      .filter(
        (after) =>
          after !== before &&
          PLANNED.test(after.header) === PLANNED.test(before.header) &&
          FOLLOWS.some(([first, then]) => first.test(before.header) && then.test(after.header)),
      )
      .map((after) => ({ before, after })),
  )
}

function headedColumns({ normal }: Examined, { table, headerRows }: ExaminedTable): Headed[] {
  const headers = new Map<number, string>()
  for (const { row, column, start, end } of table.cells)
    if (row < headerRows) headers.set(column, `${headers.get(column) ?? ''}${normal.slice(start, end).replace(/\s/g, '')}`)
  return [...headers].map(([column, header]) => ({ column, header })).filter(({ header }) => IS_OF_TIME.test(header))
}

/** Two of one row, each with its year or both without one told in the cell. */
const isEarlier = (last: WrittenDate, first: WrittenDate): boolean =>
  last.year !== null &&
  first.year !== null &&
  orderOf({ ...last, month: last.month ?? 12, day: last.day ?? 31 }) < orderOf(first)

/** The days of a row by their columns. */
type Days = ReadonlyMap<number, NumberToken>

function slipIn(document: Examined, days: Days, { before, after }: Pair): (readonly [NumberToken, DateSlip])[] {
  const [first, last] = [days.get(before.column), days.get(after.column)]
  const [from, to] = [first?.dates[0], last?.dates[0]]
  if (first === undefined || last === undefined || from === undefined || to === undefined) return []
  if (!isEarlier(to, from)) return []
  const [start, end] = [first, last].map((token) => quoted(document.normal.slice(token.start, token.end)))
  const message = `同一行中“${quoted(after.header)}”（${end}）早于“${quoted(before.header)}”（${start}），请核对。`
  return [[last, { kind: 'columns', message, besides: [first] }]]
}

/** 开工2017年3月12日, 完工2016年12月5日 in one row of a table. */
export function columnSlips(document: Examined, dates: readonly NumberToken[]): ReadonlyMap<NumberToken, DateSlip> {
  const dateAt = new Map(dates.map((token) => [token.start, token]))
  const found = document.tables.flatMap((examined) => {
    const pairs = pairsOf({ columnsHeaded: headedColumns(document, examined) })
    if (pairs.length === 0) return []
    const rows = new Map<number, Map<number, NumberToken>>()
    for (const { row, column, start, end } of examined.table.cells) {
      const token = dateAt.get(start)
      if (token === undefined || token.end !== end) continue
      rows.set(row, (rows.get(row) ?? new Map<number, NumberToken>()).set(column, token))
    }
    return flatMapped([...rows.values()], (days) => pairs.flatMap((pair) => slipIn(document, days, pair).slice(0, 1)))
  })
  return new Map(found)
}
