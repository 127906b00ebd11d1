import { compare } from '../../domain/amount/index.ts'
import type { Claim, Interval, TableColumn } from '../../domain/claim/index.ts'
import { between } from '../../domain/claim/index.ts'
import { flatMapped } from '../../domain/list/index.ts'
import type { Examined } from '../../domain/relation/index.ts'

/** One of several things with its amount: a row of a table, or a member of a list in the text. */
export interface Member {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly text: string
  readonly interval: Interval
}

/** 同类各项 — things of one kind beside one another, all measured alike. */
export interface Ranked {
  /** What is measured: the header of the column; empty where they are listed in the text. */
  readonly measure: string
  /** Unit of those listed in the text. */
  readonly unit: string
  readonly members: readonly Member[]
}

/** Fewer than three are no field to be first in. */
const FEWEST = 3
const LONGEST_SENTENCE = 2000
const NO_MEMBER = /合计|总计|小计|平均|总体|全部|其他|其它|其余|其中|综合/

type ExaminedTable = Examined['tables'][number]

const asMember = ({ start, end, text, interval }: Omit<Member, 'name'>, label: string): Member => ({
  name: coreOf(label),
  start,
  end,
  text,
  interval,
})

function columnOf({ rows, amountAt }: ExaminedTable, { header, index }: TableColumn): Ranked {
  const members = flatMapped(rows, ({ index: row, label, isTotal, isAmong }) => {
    const amount = isTotal || isAmong || NO_MEMBER.test(label) ? null : amountAt(row, index)
    return amount === null ? [] : [asMember(amount, label)]
  })
  return { measure: header, unit: '', members }
}

/** The columns of a table whose rows stand side by side; where some hold others, none is first. */
function rankedTable(table: ExaminedTable): Ranked[] {
  const levels = new Set(table.rows.filter(({ isTotal }) => !isTotal).map(({ level }) => level))
  if (levels.size > 1 || table.rows.some(({ isAmong }) => isAmong)) return []
  return table.columns.filter(({ isMark }) => !isMark).map((column) => columnOf(table, column))
}

const JOINED = /^[、，；和][一-龥“”（）]{1,14}$/

/** 室温达标70分，收费透明81分，停热告知64分: amounts of one unit right behind one another. */
function runsOf({ normal, places }: Examined, claims: readonly Claim[]): Ranked[] {
  const runs: Claim[][] = []
  const isDivided = (start: number): boolean =>
    (places.get(start) ?? []).some(
      ({ holds, equation }) => holds && equation.form === 'sum' && equation.whole.start === start,
    )
  for (const claim of claims) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    const isNext =
      last !== undefined && last.unit.key === claim.unit.key && JOINED.test(normal.slice(last.end, claim.start))
    if (isNext) run?.push(claim)
    else runs.push([claim])
  }
  return runs.map((run) => ({
    measure: '',
    unit: String(run[0]?.unit.printed),
    // 灾害点62处，其中滑坡41处、崩塌15处、泥石流6处: what is divided is none of its parts.
    members: run
      .filter(({ label, start }) => label !== '' && !isDivided(start))
      .map((claim) => asMember(claim, claim.label)),
  }))
}

const NUMBER =
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.、．])|^\d{1,3}(?=[一-龥])(?!\d*[年月日时])/
const ENDS = /(?:项目|专业|工程|经费|支出|服务|情况|得分)$/

/** 3.安防、消防设施（含改造）项目 → 安防、消防设施 */
export function coreOf(label: string): string {
  const plain = label.replace(/（[^（）]*）| /g, '').replace(NUMBER, '')
  const core = plain.replace(ENDS, '')
  return core.length < 2 ? plain : core
}

/** No farther off is a table meant. */
const REACH = 10_000

const isField = ({ members }: Ranked): boolean => members.length >= FEWEST

/** The columns of the tables around a place. */
export function tablesBeside({ tables }: Examined, at: number): Ranked[] {
  return tables
    .filter(({ table }) => Math.abs(table.start - at) <= REACH)
    .flatMap(rankedTable)
    .filter(isField)
}

/** Fields of the tables around a place, and of the lists of its paragraph and the one before it. */
export function rankedBeside(document: Examined, paragraph: number, at: number): Ranked[] {
  const lists = [paragraph - 1, paragraph].flatMap((index) => runsOf(document, document.byParagraph[index] ?? []))
  return [...tablesBeside(document, at), ...lists.filter(isField)]
}

/** Those that are more than one of them, or less. */
export function beyond({ members }: Ranked, own: Member, side: 'more' | 'less'): readonly Member[] {
  return members.filter(({ interval }) =>
    side === 'more' ? compare(interval.low, own.interval.high) > 0 : compare(interval.high, own.interval.low) < 0,
  )
}

/** 食品类287件，居首位…；药械类96件，知识产权类74件: all of the unit in the sentence, wherever they stand. */
export function rankedAround(document: Examined, claim: Claim): Ranked {
  const near = between(document.claims, claim.start - LONGEST_SENTENCE, claim.start + LONGEST_SENTENCE)
  const members = near.filter(
    ({ sentence, unit, role, bound }) =>
      sentence === claim.sentence && unit.key === claim.unit.key && bound === 'none' && /^(?:amount|part)$/.test(role),
  )
  return {
    measure: '',
    unit: claim.unit.printed,
    members: members.map((each) => ({ ...each, name: coreOf(each.label) })),
  }
}
