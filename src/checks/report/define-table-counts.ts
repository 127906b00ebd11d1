import { compare } from '../../domain/amount/index.ts'
import type { Claim, ExaminedTable } from '../../domain/claim/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import type { Listing } from './define-named-lists.ts'

const HEADS: readonly (readonly [counted: RegExp, head: RegExp])[] = [
  [/^个项目/, /^(?:单位：[^/]*\/)?(?:项目|项目名称|支出项目)$/],
  [/^类/, /^(?:单位：[^/]*\/)?(?:问题|事项|经费|资金)?类别$/],
]
const FEWEST_ROWS = 2
/** 对年初批复的3个项目: all that there are, and not some that were chosen. */
const OF_ALL = /(?:批复|安排|纳入|确定|下达|实施|申报)的(?:全部|所有)?$/
const EACH = /各项目|逐项|逐个|全部项目|所有项目|分项目/
const SOME = /重点|主要|部分|其中|前[一二三四五六七八九十]|抽取|选取|较大|以上/

const rowsOf = ({ rows }: ExaminedTable): number => rows.filter(({ isTotal }) => !isTotal).length

/** The only table of the document with such a head, a total, and rows enough. */
function tableWith({ tables }: Examined, head: RegExp): ExaminedTable | null {
  const alike = tables.filter(({ columns }) => columns.slice(0, 2).some(({ header }) => head.test(header)))
  const [only, ...others] = alike
  const hasTotal = only?.rows.at(-1)?.isTotal === true
  return only !== undefined && others.length === 0 && hasTotal && rowsOf(only) >= FEWEST_ROWS ? only : null
}

/** What leads to the table names each of them, and none that were chosen. */
function isOfEach({ normal, sentences, paragraphAt }: Examined, claim: Claim, table: ExaminedTable): boolean {
  const own = normal.slice(sentences[claim.sentence]?.start, sentences[claim.sentence]?.end)
  const above = paragraphAt(normal.slice(0, table.table.start).trimEnd().length - 1)
  const words = `${own}${normal.slice(above?.start, table.table.start)}`
  return OF_ALL.test(claim.lead) && EACH.test(words) && !SOME.test(words)
}

/** The total of the table is told beside the count. */
function isOfTotal({ claims }: Examined, claim: Claim, { rows, amounts }: ExaminedTable): boolean {
  const total = rows.at(-1)?.index
  return claims.some(
    ({ sentence, unit, value }) =>
      sentence === claim.sentence &&
      unit.key === '元' &&
      amounts.some((amount) => amount.row === total && compare(amount.value, value) === 0),
  )
}

/** 对年初批复的3个项目开展监控，各项目数据; 指出问题4类，涉及386.45万元: the rows of the table below are as many. */
export function rowsCounted(document: Examined, claim: Claim): Listing | null {
  const words = `${claim.unit.printed}${document.normal.slice(claim.end, claim.end + 4)}`
  const head = HEADS.find(([counted]) => counted.test(words))?.[1]
  const table = head === undefined ? null : tableWith(document, head)
  if (table === null || table.table.start < claim.end) return null
  const isMeant = isOfEach(document, claim, table) || (claim.unit.printed === '类' && isOfTotal(document, claim, table))
  const count = rowsOf(table)
  return isMeant ? { claim, fewest: count, most: count, end: claim.end } : null
}
