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
  const open = questions.filter((question) => lacking(question, kept).length > 0)
  const ranges = rangesOf(open.flatMap((question) => lacking(question, kept)))
  const fresh = await countParts(db, scope, { table, questions: open, ranges })
  const answers = questions.map((question) => answered(question, kept, fresh))
  const distinct = await distinctAnswers(db, scope, { table, asked, answers, usesParts })
  return {
    answers: answers.map((answer) => distinct.answers.get(answer.question) ?? answer),
    toKeep: [...open.flatMap((question) => partsToKeep(question, { table, kept, fresh })), ...distinct.toKeep],
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

function answered(question: MonthlyQuestion, kept: KeptParts, fresh: FreshParts): Answer {
  const { index, key, months, monthly } = question
  const parts = months.flatMap(({ month, isWhole }): readonly MeasurePart[] => {
    const part = (isWhole ? kept.part(key, month) : null) ?? fresh.part(index, month)
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
function partsToKeep(question: MonthlyQuestion, { table, kept, fresh }: Keeping): readonly PartToKeep[] {
  const { index, key } = question
  return lacking(question, kept).flatMap(({ month, isWhole }) => {
    const revision = kept.revisions.get(month)
    if (revision === undefined || !isWhole) return []
    const part = fresh.part(index, month) ?? { facts: factsOf([]), cells: [] }
    return [{ ledger: table.ledger, question: key, month, revision, part }]
  })
}
