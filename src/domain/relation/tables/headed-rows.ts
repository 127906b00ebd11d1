import { fractionText, isZero } from '../../amount/index.ts'
import type { Claim, ExaminedTable, Paragraph, Prose, TableAmount } from '../../claim/index.ts'
import { between } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { sentenceAround } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import { printedDigits } from '../tie/print.ts'
import { isOneSlipAway } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlain, sumOfParts } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'
import type { Tabled } from './near-tables.ts'
import { nearTables } from './near-tables.ts'

const FARTHEST = 4000
/** So many characters of a paragraph head it. */
const HEAD = 16
const SHORTEST = 3
const FEWEST_DIGITS = 3
const NUMBERED = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.、]?|其中：?)+|（[^（）]*）|[“”、\s]/g
const BEFORE_LAST = 16
const COUNTS = '两三四五六七八九'
const COUNTED = /([两二三四五六七八九])(?:个|年|项|类|节|批|期|处|家|笔|部分|县|镇|乡|村|校|区|所|种)/g

const bare = (words: string): string => words.replace(NUMBERED, '')

/** （二）技能培训。 heads what its paragraph says of the row 退役士兵技能培训. */
const headOf = ({ normal }: Prose, from: number, { end }: Paragraph): string =>
  bare(normal.slice(from, Math.min(end, from + HEAD)).replace(/[。，：；\d].*$/s, ''))

function cellsHeaded({ rows, amounts }: ExaminedTable, head: string, { unit }: Claim): readonly TableAmount[] {
  const named = rows.filter(({ label, isTotal }) => {
    const name = bare(label)
    return !isTotal && name.length >= SHORTEST && (head.includes(name) || name.includes(head))
  })
  const [only] = named
  return named.length === 1
    ? amounts.filter((each) => each.row === only?.index && each.unit.key === unit.key && !isZero(each.value))
    : []
}

/** 分别为, 四个班 beside four amounts, 其余 before the last: the words say that these are all. */
function areAll(prose: Prose, run: readonly Claim[]): boolean {
  const [first, last] = [run[0] as Claim, run.at(-1) as Claim] // of two and more
  const counts = [...sentenceAround(prose, first).matchAll(COUNTED)].map(
    ([, count = '']) => COUNTS.indexOf(count.replace('二', '两')) + 2,
  )
  // 其余4次会议费用19,050.00元: over the count.
  const before = prose.normal.slice(
    Math.max(last.start - BEFORE_LAST, ...run.slice(-2, -1).map(({ end }) => end)),
    last.start,
  )
  return /分别为?|依次为?/.test(first.lead) || counts.includes(run.length) || before.includes('其余')
}

const isPart = (claim: Claim): boolean =>
  isPlain(claim) && claim.vagueness === 'none' && claim.role !== 'growth' && claim.role !== 'unit-price'

/** Amounts of one unit in a sentence, joined by 、 or told one after another. */
function runsIn(claims: readonly Claim[]): Claim[][] {
  const runs = new Map<string, Claim[]>()
  for (const claim of claims.filter(isPart)) {
    const key = `${claim.sentence}|${claim.unit.key}|${claim.depth}`
    runs.set(key, [...(runs.get(key) ?? []), claim])
  }
  return [...runs.values()].flatMap((run) => {
    const joined = run.filter((claim, at) => at === 0 || /^[、和及]/.test(claim.lead))
    const isFirst = joined.every((claim, at) => claim === run[at])
    return [run, isFirst && joined.length < run.length ? joined : []].filter(({ length }) => length >= 2)
  })
}

function tieOf(run: readonly Claim[], cells: readonly TableAmount[]): Tie[] {
  const equations = cells.map((cell) => sumOfParts(cell, run))
  const holding = equations.find(isSolved)
  if (holding !== undefined) return [makeTie('parts', holding, 'certain')]
  const slipped = equations.filter(
    (equation) => isOneSlipAway(equation) && Math.max(...quantitiesOf(equation).map(printedDigits)) >= FEWEST_DIGITS,
  )
  const [only] = slipped
  const isOne = new Set(slipped.map((equation) => fractionText(equation.whole.value))).size === 1
  return only !== undefined && isOne ? [makeTie('parts', only, 'likely')] : []
}

interface Numbered {
  readonly paragraph: Paragraph
  /** Behind its number. */
  readonly from: number
}

function tiesOf(prose: Prose, tables: readonly Tabled[], { from, paragraph }: Numbered): Tie[] {
  const head = headOf(prose, from, paragraph)
  const claims = between(prose.claims, paragraph.start, paragraph.end)
  if (head.length < SHORTEST || claims.length < 2) return []
  return runsIn(claims)
    .filter((run) => areAll(prose, run))
    .flatMap((run) => tieUnder(head, run, tables))
}

function tieUnder(head: string, run: readonly Claim[], tables: readonly Tabled[]): Tie[] {
  const first = run[0] as Claim // of two and more
  const near = nearTables(first, tables, FARTHEST)
  return tieOf(
    run,
    near.flatMap(({ table }) => cellsHeaded(table, head, first)),
  )
}

/** 带动就业为净增数与稳岗人数之和，其中净增1,790人，稳岗6,850人: what the row of that name consists of. */
const SUM_OF = /(?:^|[。；：\n])([一-龥]{2,10}?)(?:数量?)?(?:为|是|等于)[^。；\d]{4,60}之和，其中[^，。；\d]{1,12}$/

function tiesOfSums(prose: Prose, tables: readonly Tabled[]): Tie[] {
  return flatMapped(prose.sentences, ({ start, end, firstClaim, endClaim }) => {
    if (!prose.normal.slice(start, end).includes('之和，其中')) return []
    const own = prose.claims.slice(firstClaim, endClaim)
    return own.flatMap((claim, at) => {
      const head = SUM_OF.exec(prose.normal.slice(start, claim.start))?.[1]
      const behind = own.slice(at)
      const other = behind.findIndex((each, after) => after > 0 && !/^[，、][^，。；]{1,10}$/.test(each.lead))
      const run = behind.slice(0, other === -1 ? behind.length : other)
      const isRun = run.length > 1 && run.every((each) => isPlain(each) && each.unit.key === claim.unit.key)
      return head === undefined || head.length < SHORTEST || !isRun ? [] : tieUnder(head, run, tables)
    })
  })
}

/** （一）承包费。三年分别为37.20万元、44.10万元、47.30万元: what a row of a table comes to, taken apart in the paragraph that its name heads. */
export function headedRows(prose: Prose, tables: readonly ExaminedTable[], ties: readonly Tie[]): Tie[] {
  const held = tables.map((table) => ({ table }))
  const told = new Set(
    flatMapped(ties, ({ holds, equation }) =>
      holds && equation.form === 'sum' ? equation.terms.map(({ quantity }) => quantity.start) : [],
    ),
  )
  return flatMapped(prose.paragraphs, (paragraph): Numbered[] =>
    paragraph.place === 'body' && paragraph.numbering !== null ? [{ paragraph, from: paragraph.numbering.end }] : [],
  )
    .flatMap((numbered) => tiesOf(prose, held, numbered))
    .concat(tiesOfSums(prose, held))
    .filter(({ equation }) =>
      quantitiesOf(equation)
        .slice(1)
        .every(({ start }) => !told.has(start)),
    )
}
