import type { UnitScope } from '../../domain/access/index.ts'
import { type MonthWithin, monthsWithin, type Period, plusDays } from '../../domain/calendar/index.ts'
import type { Measure, MeasureScope } from '../../domain/measure/index.ts'
import type { Database } from './database.ts'
import type { LedgerTable } from './ledger-columns.ts'
import { distinctAnswers } from './measure-distinct.ts'
import { countParts, type FreshParts } from './measure-fresh.ts'
import {
  type AskedParts,
  cellsOfMonths,
  type KeptParts,
  keptParts,
  type MeasurePart,
  NO_PARTS,
  type PartToKeep,
  questionOf,
} from './measure-parts.ts'
import { type Answer, answerOf } from './measure-sql.ts'
import { factsOf } from './set-facts.ts'

export interface Asked {
  readonly index: number
  readonly scope: MeasureScope
}

/** A question with what it is made of. */
export interface MonthlyQuestion extends Asked {
  /** As it is asked of each month. */
  readonly monthly: MeasureScope
  readonly key: string
  readonly months: readonly MonthWithin[]
}

export interface Monthly {
  readonly table: LedgerTable
  readonly asked: readonly Asked[]
  /** `false`: everything is counted from the rows, and nothing will be kept. */
  readonly usesParts: boolean
}

export interface MonthlyAnswers {
  readonly answers: readonly Answer[]
  readonly toKeep: readonly PartToKeep[]
}

/** Answers month by month: only months in which rows were written since are read again. */
export async function measureByMonth(
  db: Database,
  scope: UnitScope,
  { table, asked, usesParts }: Monthly,
): Promise<MonthlyAnswers> {
  const questions = asked.map(monthlyQuestion)
  const isAsked = usesParts && questions.some(({ months }) => months.length > 0)
  const kept = isAsked ? await keptParts(db, scope, asking(table, questions)) : NO_PARTS
  const open = questions.flatMap((question) => lacking(question, kept).map((month) => ({ question, month })))
  const ranges = rangesOf(open.map(({ month }) => month))
  const fresh = await countParts(db, scope, { table, countings: countingsOf(open), ranges })
  const answers = questions.map((question) => answered(question, kept, fresh))
  const distinct = await distinctAnswers(db, scope, { table, asked, answers, usesParts })
  return {
    answers: answers.map((answer) => distinct.answers.get(answer.question) ?? answer),
    toKeep: [...partsToKeep(open, { table, kept, fresh }), ...distinct.toKeep],
  }
}

function monthlyQuestion(asked: Asked): MonthlyQuestion {
  const monthly = { ...asked.scope, measure: monthlyMeasure(asked.scope.measure) }
  return { ...asked, monthly, key: questionOf(monthly.measure), months: monthsWithin(asked.scope.period) }
}

/** Different values of months do not add up: only the rows are counted by month. */
function monthlyMeasure(measure: Measure): Measure {
  return measure.kind === 'distinct' ? { kind: 'count', where: measure.where } : measure
}

function asking({ ledger }: LedgerTable, questions: readonly MonthlyQuestion[]): AskedParts {
  const months = questions.flatMap(({ months: some }) => some.map(({ month }) => month)).sort()
  const keys = [...new Set(questions.map(({ key }) => key))]
  return { ledger, questions: keys, first: months.at(0) ?? '', last: months.at(-1) ?? '' }
}

/** Months that have to be counted; those that are asked for in part always are. */
function lacking({ key, months }: MonthlyQuestion, kept: KeptParts): readonly MonthWithin[] {
  return months.filter(({ month, isWhole }) => !isWhole || kept.part(key, month) === null)
}

/** Each month once, with all days of it that anybody asks for. */
function rangesOf(months: readonly MonthWithin[]): readonly Period[] {
  const ranges = new Map<string, Period>()
  for (const { month, from, to } of months) {
    const known = ranges.get(month) ?? { from, to }
    ranges.set(month, { from: from < known.from ? from : known.from, to: to > known.to ? to : known.to })
  }
  return joined([...ranges.values()].sort((left, right) => (left.from < right.from ? -1 : 1)))
}

/** Ranges that follow one another are one. */
function joined(ranges: readonly Period[]): readonly Period[] {
  const done: Period[] = []
  for (const range of ranges) {
    const before = done.at(-1)
    if (before === undefined || plusDays(before.to, 1) !== range.from) done.push(range)
    else done[done.length - 1] = { from: before.from, to: range.to }
  }
  return done
}

/** A question in a month that has to be counted. */
interface OpenMonth {
  readonly question: MonthlyQuestion
  readonly month: MonthWithin
}

/** Whole months are counted once for all questions that differ in their period only; a part of one, by itself. */
function countingOf({ key }: MonthlyQuestion, { from, to, isWhole }: MonthWithin): string {
  return isWhole ? key : `${key} ${from} ${to}`
}

function countingsOf(open: readonly OpenMonth[]): ReadonlyMap<string, MeasureScope> {
  const countings = new Map<string, MeasureScope>()
  for (const { question, month } of open) {
    const name = countingOf(question, month)
    const { from, to } = countings.get(name)?.period ?? month
    const period = { from: month.from < from ? month.from : from, to: month.to > to ? month.to : to }
    countings.set(name, { ...question.monthly, period })
  }
  return countings
}

function answered(question: MonthlyQuestion, kept: KeptParts, fresh: FreshParts): Answer {
  const { index, key, months, monthly } = question
  const parts = months.flatMap((month): readonly MeasurePart[] => {
    const known = month.isWhole ? kept.part(key, month.month) : null
    const part = known ?? fresh.part(countingOf(question, month), month.month)
    return part === null ? [] : [part]
  })
  const facts = factsOf(parts.map((part) => part.facts))
  return answerOf(
    { question: index, measure: monthly.measure },
    { facts, cells: cellsOfMonths(monthly.measure, parts) },
  )
}

interface Keeping {
  readonly table: LedgerTable
  readonly kept: KeptParts
  readonly fresh: FreshParts
}

/** Whole months that have a state to be kept under; without rows that count, a part of nothing. */
function partsToKeep(open: readonly OpenMonth[], { table, kept, fresh }: Keeping): readonly PartToKeep[] {
  return open.flatMap(({ question, month: within }) => {
    const { month, isWhole } = within
    const revision = kept.revisions.get(month)
    if (revision === undefined || !isWhole) return []
    const part = fresh.part(countingOf(question, within), month) ?? { facts: factsOf([]), cells: [] }
    return [{ ledger: table.ledger, question: question.key, month, revision, part }]
  })
}
