import type { ExaminedTable, WrittenDate } from '../../domain/claim/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import type { Place } from '../define-check.ts'
import { quoted } from '../define-words.ts'
import { orderOf } from './define-dates.ts'
import type { SlippedWords } from './define-signature.ts'

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
function pairsOf(columns: readonly Headed[]): Pair[] {
  return columns.flatMap((before) =>
    columns
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
    if (row < headerRows)
      headers.set(column, `${headers.get(column) ?? ''}${normal.slice(start, end).replace(/\s/g, '')}`)
  return [...headers].map(([column, header]) => ({ column, header })).filter(({ header }) => IS_OF_TIME.test(header))
}

/** 2017.3.12, 2017-03-12 and 2017年3月12日, alone in their cell. */
const DAY = /^((?:19|20)\d\d)(?:年|[-./])(1[0-2]|0?[1-9])(?:(?:月|[-./])(?:([12]\d|3[01]|0?[1-9])日?)?)?$/

/** A day of a cell. */
interface Day extends Place {
  readonly date: WrittenDate
  readonly words: string
}

function dayIn({ normal }: Examined, { start, end }: Place): Day | null {
  const words = normal.slice(start, end)
  const [year, month, day] = DAY.exec(words.replace(/\s/g, ''))?.slice(1) ?? []
  return year === undefined
    ? null
    : { start, end, words: quoted(words), date: { year: Number(year), month: Number(month), day: Number(day ?? 31) } }
}

function slipIn(days: ReadonlyMap<number, Day>, { before, after }: Pair): SlippedWords[] {
  const [first, last] = [days.get(before.column), days.get(after.column)]
  if (first === undefined || last === undefined) return []
  // A month may be any of its days.
  if (orderOf(last.date) >= orderOf(first.date) - (first.date.day === 31 ? 31 : 0)) return []
  const message = `同一行中“${quoted(after.header)}”（${last.words}）早于“${quoted(before.header)}”（${first.words}），请核对。`
  return [{ start: last.start, end: last.end, words: last.words, slip: { kind: 'columns', message, besides: [first] } }]
}

/** 开工2017年3月12日, 完工2016年12月5日 in one row of a table. */
export const columnSlips = (document: Examined): SlippedWords[] =>
  document.tables.flatMap((examined) => {
    const pairs = pairsOf(headedColumns(document, examined))
    const rows = new Map<number, Map<number, Day>>()
    for (const cell of pairs.length === 0 ? [] : examined.table.cells) {
      const day = dayIn(document, cell)
      if (day !== null) rows.set(cell.row, (rows.get(cell.row) ?? new Map<number, Day>()).set(cell.column, day))
    }
    return [...rows.values()].flatMap((days) => pairs.flatMap((pair) => slipIn(days, pair)))
  })
