import type { Claim, ExaminedTable, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { closedTie } from '../tie/make-tie.ts'
import { isSolved } from '../tie/solve.ts'
import { difference, isPlain } from '../tie/sought.ts'
import type { Equation, Quantity, Tie } from '../tie/tie.ts'

/** 完成剩余植树任务，即油松320亩: what is yet to be done, row by row. */
const LEFT_OVER =
  /(?:剩余|余下|未完成)[^，。；]{0,8}(?:任务|工作量|指标|部分)(?:，即|：|，分别为|，包括)([^，。；、]{2,14})$/
const NEXT = /^(?:、|，|和|及)([^，。；、]{2,14})$/
const GOAL = /目标|计划|任务/
const DONE = /完成|实际/
const MOST = 10

interface Left {
  readonly claim: Claim
  readonly name: string
}

/** What is left of each, listed behind the words that say so. */
function listFrom({ claims }: Prose, first: Claim): Left[] {
  const head = LEFT_OVER.exec(first.lead)?.[1]
  if (head === undefined) return []
  const list: Left[] = [{ claim: first, name: head }]
  for (const claim of claims.slice(first.index + 1, first.index + MOST)) {
    const name = NEXT.exec(claim.lead)?.[1]
    if (name === undefined || name.startsWith('其中') || claim.sentence !== first.sentence) break
    list.push({ claim, name })
  }
  return list
}

/** What shall be and what is of the only row of a name. */
function rowOf(tables: readonly ExaminedTable[], name: string): readonly [Quantity, Quantity] | null {
  const rows = tables.flatMap((table) =>
    table.rows.filter(({ label }) => label.endsWith(name)).map(({ index }) => ({ table, index })),
  )
  const [only, ...others] = rows
  if (only === undefined || others.length > 0) return null
  const { columns, amounts, goals } = only.table
  const headed = (words: RegExp): Quantity[] =>
    [...amounts, ...goals].filter(
      ({ row, column, unit }) =>
        row === only.index &&
        unit.dimension !== 'percent' &&
        columns.some(({ index, header }) => index === column && words.test(header)),
    )
  const [goal, done] = [headed(GOAL), headed(DONE)].map(([first, ...more]) => (more.length > 0 ? undefined : first))
  return goal === undefined || done === undefined || goal === done ? null : [goal, done]
}

const isBroken = (equation: Equation | null): equation is Equation => equation !== null && !isSolved(equation)

function tiesOf(prose: Prose, tables: readonly ExaminedTable[], first: Claim): Tie[] {
  const list = listFrom(prose, first)
  const equations = list.map(({ claim, name }): Equation | null => {
    const row = isPlain(claim) && claim.vagueness === 'none' ? rowOf(tables, name) : null
    return row === null || row.some(({ unit }) => unit.key !== claim.unit.key) ? null : difference(claim, row)
  })
  const broken = equations.filter(isBroken)
  // One of several: that all the others hold says what they are.
  return broken.length === 1 && equations.length > broken.length + equations.filter((each) => each === null).length
    ? broken.map((equation) => closedTie('change', equation))
    : []
}

/** 剩余植树任务，即油松320亩、侧柏150亩: what the rows of those names want to their goals, where one alone does not fit. */
export const restsListed = (prose: Prose, tables: readonly ExaminedTable[]): Tie[] =>
  tables.length > 0 && /剩余|余下|未完成/.test(prose.normal)
    ? flatMapped(prose.claims, (claim) => tiesOf(prose, tables, claim))
    : []
