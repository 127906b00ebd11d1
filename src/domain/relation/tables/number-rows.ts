import { approximately, compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { closedTie } from '../tie/make-tie.ts'
import { sumOfParts } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'

/** Numbers of one line that nothing but spaces or bars set apart. */
type Row = readonly Claim[]

/** A column that others behind it, or before it, make up. */
interface Reading {
  readonly whole: number
  readonly parts: readonly number[]
}

const APART = /^ *[ |] *$/
const FEWEST_COLUMNS = 3
const MOST_COLUMNS = 12
const FEWEST_ROWS = 4
/** Lines of another kind may stand between: 占比. */
const LINES_BETWEEN = 2
/** Columns of so many widths may be set side by side. */
const NEAREST_BLOCKS = 4
/** Of so many rows that hold one may not. */
const HOLDING = 3
const FEWEST_DIGITS = 7

const isNumber = ({ unit, vagueness }: Claim): boolean => unit.dimension === 'plain' && vagueness === 'none'

const isBeside = ({ normal }: Prose, one: Claim, next: Claim): boolean =>
  one.paragraph === next.paragraph && APART.test(normal.slice(one.end, next.start))

function rowsIn(prose: Prose): Row[] {
  const rows: Claim[][] = []
  for (const claim of prose.claims) {
    if (!isNumber(claim)) continue
    const row = rows.at(-1)
    const last = row?.at(-1)
    if (row !== undefined && last !== undefined && isBeside(prose, last, claim)) row.push(claim)
    else rows.push([claim])
  }
  return rows.filter(({ length }) => length >= FEWEST_COLUMNS && length <= MOST_COLUMNS)
}

const lineOf = (row: Row): number => (row[0] as Claim).paragraph // rows have numbers

/** Rows of as many numbers, one below the other. */
function blocksIn(prose: Prose): Row[][] {
  const blocks: Row[][] = []
  for (const row of rowsIn(prose)) {
    const own = blocks.slice(0, NEAREST_BLOCKS).find((block) => {
      const last = block.at(-1) as Row // blocks have rows
      return last.length === row.length && lineOf(row) - lineOf(last) <= LINES_BETWEEN && lineOf(row) > lineOf(last)
    })
    if (own === undefined) blocks.unshift([row])
    else own.push(row)
  }
  return blocks.filter(({ length }) => length >= FEWEST_ROWS)
}

/** Every column with two and more right behind it, or right before it. */
function readingsOf(columns: number): Reading[] {
  const all = Array.from({ length: columns }, (_, at) => at)
  return flatMapped(all, (first) =>
    flatMapped(all.slice(first + FEWEST_COLUMNS - 1), (last): Reading[] => {
      const between = all.slice(first, last + 1)
      return [
        { whole: first, parts: between.slice(1) },
        { whole: last, parts: between.slice(0, -1) },
      ]
    }),
  )
}

const membersOf = (row: Row, { whole, parts }: Reading): readonly [Claim, ...Claim[]] =>
  [whole, ...parts].map((at) => row[at]) as unknown as readonly [Claim, ...Claim[]] // columns of the row

/** Amounts printed alike; 0, 0, 0 says nothing of how columns are made. */
function isTelling(row: Row, reading: Reading): boolean {
  const members = membersOf(row, reading)
  return members.every(({ value, step }) => value.numerator > 0n && compare(step, members[0].step) === 0)
}

function gapOf(row: Row, reading: Reading): number {
  const [whole, ...parts] = membersOf(row, reading)
  return Math.abs(approximately(whole.value) - parts.reduce((sum, { value }) => sum + approximately(value), 0))
}

/** Whole numbers make their sum; decimals were rounded. */
function holds(row: Row, reading: Reading): boolean {
  const { digits, step } = membersOf(row, reading)[0]
  const isRounded = digits.includes('.')
  return gapOf(row, reading) < approximately(step) * (isRounded ? (reading.parts.length + 1) / 2 : 1 / 2)
}

/** How many digits all of them have: what few have in common may be by chance. */
const digitsOf = (rows: readonly Row[], reading: Reading): number =>
  rows
    .map((row) => membersOf(row, reading)[0])
    .reduce((sum, { value, step }) => sum + Math.log10(approximately(value) / approximately(step)), 0)

/** Rows that break what holds in nearly all others. */
function tiesOf(block: readonly Row[], reading: Reading): Tie[] {
  const rows = block.filter((row) => isTelling(row, reading))
  const broken = rows.filter((row) => !holds(row, reading))
  if (rows.length < FEWEST_ROWS || broken.length === 0 || broken.length * (HOLDING + 1) > rows.length) return []
  const held = rows.filter((row) => !broken.includes(row))
  if (digitsOf(held, reading) < FEWEST_DIGITS) return []
  return broken.map((row) => {
    const [whole, ...parts] = membersOf(row, reading)
    return closedTie('parts', sumOfParts(whole, parts))
  })
}

const ROW = /\d *[ |] *\d[\d,.]* *[ |] *\d/

/** 0岁 2632639 1396760 1235879: lines of numbers, of which one column is made of those beside it in every line. */
export const numberRows = (prose: Prose): Tie[] =>
  ROW.test(prose.normal)
    ? flatMapped(blocksIn(prose), (block) =>
        flatMapped(readingsOf((block[0] as Row).length), (reading) => tiesOf(block, reading)),
      )
    : []
