import { compare, minus } from '../../domain/amount/index.ts'
import type { Claim, ExaminedTable, TableAmount } from '../../domain/claim/index.ts'
import { lastUntil, nounOf } from '../../domain/claim/index.ts'
import { flatMapped } from '../../domain/list/index.ts'
import type { Examined, Tie } from '../../domain/relation/index.ts'
import { isOneSlipAway, isPlanned, makeTie, solve, subjectOf } from '../../domain/relation/index.ts'
import { defineCheck, verdictOf } from '../define-check.ts'
import { problemOf } from '../define-tie-check.ts'

const SHORTEST_LABEL = 4
const FILLER =
  /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.、]|其中：?|[（(]\d+[）)])+|[：:（）()“”\s]/g
const OTHERS_YEAR = /上年|去年|较|比|年初|预算|同期/

const plainLabel = (words: string): string => words.replace(FILLER, '')

interface RowAmounts {
  readonly table: ExaminedTable
  readonly amounts: readonly TableAmount[]
}

/** Amounts of money or people by row label; a label that stands in two rows says nothing certain. */
function amountsByLabel(tables: readonly ExaminedTable[]): Map<string, RowAmounts | null> {
  const rows = new Map<string, RowAmounts | null>()
  for (const table of tables) {
    for (const { label, index } of table.rows) {
      const name = plainLabel(label)
      const amounts = table.amounts.filter(
        ({ row, unit }) => row === index && unit.key !== '' && unit.dimension !== 'percent',
      )
      if (name.length < SHORTEST_LABEL || amounts.length === 0) continue
      rows.set(name, rows.has(name) ? null : { table, amounts })
    }
  }
  return rows
}

/** 反馈17个，整改16个, and 1个 in the text: what two cells of the row leave between them. */
function isLeftBetween({ value }: Claim, { table, amounts }: RowAmounts): boolean {
  const cells = table.amounts.filter(({ row }) => row === amounts[0]?.row)
  return cells.some((one) => cells.some((other) => compare(minus(one.value, other.value), value) === 0))
}

function tieOf(claim: Claim, { table, amounts }: RowAmounts): Tie | null {
  const same = amounts.filter(({ unit }) => unit.key === claim.unit.key)
  const equations = same.map((second) => ({ form: 'same', first: claim, second }) as const)
  const holding = equations.find((equation) => solve(equation).holds)
  if (holding !== undefined) return makeTie('table-text', holding, 'certain')
  if (isLeftBetween(claim, { table, amounts })) return null
  const broken = equations.length === 1 ? equations[0] : equations.find(isOneSlipAway)
  return broken === undefined ? null : makeTie('table-text', broken, 'likely')
}

/** A plain amount of the document's own year. */
function isComparable(claim: Claim): boolean {
  const isPlain =
    claim.vagueness === 'none' && claim.bound === 'none' && (claim.role === 'amount' || claim.role === 'total')
  if (!isPlain || claim.scope.year !== null || claim.scope.period !== null) return false
  return !OTHERS_YEAR.test(claim.lead)
}

/** Labels that the text repeats under the headings of several projects: 项目A 效益指标28.50分, 项目B 效益指标27.90分. */
function labelsOfSeveral(document: Examined, claims: readonly Claim[]): ReadonlySet<string> {
  const subjects = new Map<string, Set<string>>()
  for (const claim of claims) {
    const of = subjects.get(claim.label) ?? new Set()
    subjects.set(claim.label, of.add(subjectOf(document, claim)))
  }
  return new Set([...subjects].flatMap(([label, of]) => (of.size > 1 ? [label] : [])))
}

/** What a table is about: what the last paragraph before it is about. */
function subjectOfTable(document: Examined, { table: { start } }: ExaminedTable): string {
  const { paragraphs } = document
  let before = lastUntil(paragraphs, start - 1)
  while (before !== undefined && before.place !== 'body') before = paragraphs[before.index - 1]
  return before === undefined ? '' : subjectOf(document, { paragraph: before.index })
}

function tiesWithTables(document: Examined): Tie[] {
  const rows = amountsByLabel(document.tables)
  if (rows.size === 0) return []
  const claims = document.claims.filter((claim) => isComparable(claim) && !isPlanned(document, claim))
  const several = labelsOfSeveral(document, claims)
  return flatMapped(claims, (claim) => {
    const found = rows.get(plainLabel(claim.label)) ?? rows.get(plainLabel(nounOf(claim.label)))
    if (found == null) return []
    const isOfAnother = several.has(claim.label) && subjectOf(document, claim) !== subjectOfTable(document, found.table)
    return isOfAnother ? [] : (tieOf(claim, found) ?? [])
  })
}

/** 表 and 文. */
export const t26TablesMatchText = defineCheck({
  code: 'T26',
  title: '文字叙述的数额应与所附表格一致',
  severity: 'error',
  source: '部门决算公开：报表与情况说明一致',
  examine(document) {
    if (document.tables.length === 0) return 'not-applicable'
    const ties = tiesWithTables(document)
    return verdictOf(
      ties.length,
      ties.filter(({ holds }) => !holds).map((tie) => problemOf(tie, document, 'error')),
    )
  },
})
