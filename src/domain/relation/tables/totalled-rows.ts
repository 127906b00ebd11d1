import type { TableRow } from '../../claim/index.ts'

const FUND =
  /其中|拨款|结转|结余|其他资金|财政资金|单位资金|自有资金|事业收入|专户|自筹|债券|补助|安排|转移支付|配套|(?:中央|省|市|州|县|区|本)级?(?:财政|资金|预算)/

/** 年度资金总额 of a form is made of the rows of funds right below it. */
function fundsBelow(rows: readonly TableRow[], at: number): TableRow[] {
  const end = rows.findIndex(({ label }, row) => row > at && !FUND.test(label))
  return rows.slice(at + 1, end === -1 ? rows.length : end)
}

/** 合计 right below the last 小计 is the sum of them. */
const subtotalsAbove = (rows: readonly TableRow[], at: number): TableRow[] =>
  rows.slice(0, at).filter(({ isTotal, label }) => isTotal && /小计/.test(label))

/** Rows that a totals row can be the sum of: those between it and the totals row before it, or all below it. */
export function bodyOf(rows: readonly TableRow[], at: number): TableRow[] {
  const funds = /资金总额|^总额$/.test(`${rows[at]?.label}`) ? fundsBelow(rows, at) : []
  if (funds.length > 0) return funds
  if (at > 0 && rows[at - 1]?.isTotal === true) return subtotalsAbove(rows, at)
  const above: TableRow[] = []
  for (let row = at - 1; row >= 0 && rows[row]?.isTotal === false; row -= 1) above.unshift(...rows.slice(row, row + 1))
  if (above.length >= 2) return above
  const below: TableRow[] = []
  for (let row = at + 1; row < rows.length && rows[row]?.isTotal === false; row += 1)
    below.push(...rows.slice(row, row + 1))
  return above.length === 0 ? below : above
}

/** 一、产出指标 with 1., 2., 3. below it: what is of the second level is in the first already. */
function isOfTwoLevels(body: readonly TableRow[]): boolean {
  const levels = new Set(body.map(({ level }) => level))
  return levels.size > 1 && !levels.has(0) && body[0]?.level === Math.min(...levels)
}

/** Ways to read which rows are the parts: all, those of the highest level, those of the shortest codes, all but 其中. */
export function readingsOf(body: readonly TableRow[]): (readonly TableRow[])[] {
  const readings: (readonly TableRow[])[] = isOfTwoLevels(body) ? [] : [body]
  const coded = body.filter(({ code }) => code !== null)
  if (coded.length >= 2) {
    const shortest = Math.min(...coded.map(({ code }) => `${code}`.length))
    readings.push(coded.filter(({ code }) => `${code}`.length === shortest))
  }
  const levels = [...new Set(body.map(({ level }) => level))].filter((level) => level > 0)
  if (levels.length > 0) {
    const highest = Math.min(...levels)
    readings.push(body.filter(({ level }) => level === highest))
    readings.push(body.filter(({ level }) => level === highest || level === 0))
  }
  if (body.some(({ isAmong }) => isAmong)) {
    readings.push(body.filter(({ isAmong }) => !isAmong))
    const first = body.findIndex(({ isAmong }) => isAmong)
    readings.push(body.slice(0, first))
  }
  return readings.filter((reading) => reading.length >= 2)
}
