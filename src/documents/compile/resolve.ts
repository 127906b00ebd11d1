import { compare, type Exact, exactFromText, isZero } from '../../domain/amount/index.ts'
import type { Operand, Sign, Test } from '../template/template.ts'
import type { Scope, Value } from '../template/value.ts'
import { REPETITIONS } from '../vocabulary/report-vocabulary.ts'
import { TEXT_FACTS } from '../vocabulary/text-facts.ts'

/** What a name stands for here. @throws RangeError for a name that the parser would have refused. */
export function resolve(operand: Operand, scope: Scope): Value {
  switch (operand.kind) {
    case 'figure':
      return { kind: 'figure', id: filledId(operand.id, scope) }
    case 'field':
      return fieldValue(operand, scope)
    case 'fact':
      return factValue(operand.name, scope)
    default:
      return operand satisfies never
  }
}

function fieldValue({ repetition, field }: { repetition: string; field: string }, scope: Scope): Value {
  const value = scope.items.get(repetition)?.fields[field]
  if (value === undefined) throw new RangeError(`no field ${repetition}.${field} here`)
  return value
}

function factValue(name: string, { facts }: Scope): Value {
  const fact = TEXT_FACTS[name]
  if (fact === undefined) throw new RangeError(`no fact ${name}`)
  return fact(facts)
}

/** `project.<项目.代码>.annual` → `project.P1.annual`; `meeting.lectures@01..10` → those months of the year. */
function filledId(id: string, scope: Scope): string {
  const filled = id.replaceAll(/<([^<>.]*)\.([^<>]*)>/gu, (_hole, repetition: string, field: string) =>
    wordsOf(fieldValue({ repetition, field }, scope)),
  )
  return withYear(filled, scope.facts.year)
}

/** Months without a year are those of the report's year. */
export function withYear(id: string, year: number): string {
  return id.replace(/@(\d{2})\.\.(\d{2})$/, `@${year}-$1..${year}-$2`)
}

function wordsOf(value: Value): string {
  return value.kind === 'figure' || value.kind === 'nothing' ? '' : value.text
}

/** Whether every test holds. A figure without a value meets no test but `无数`. */
export function holds(tests: readonly Test[], scope: Scope): boolean {
  return tests.every((test) => passes(test, scope))
}

function passes(test: Test, scope: Scope): boolean {
  switch (test.kind) {
    case 'sign':
      return hasSign(numberAt(test.operand, scope), test.sign)
    case 'compare':
      return comparesAs(test, scope)
    case 'words': {
      const text = wordsOf(resolve(test.operand, scope))
      return (test.words === null ? text !== '' : text === test.words) !== test.isNegated
    }
    case 'any':
      return (REPETITIONS.get(test.of)?.items(scope, null).length ?? 0) > 0 !== test.isNegated
    default:
      return test satisfies never
  }
}

/** `null` for what is no figure or has no value. */
function numberAt(operand: Operand, scope: Scope): Exact | null {
  const value = resolve(operand, scope)
  const text = value.kind === 'figure' ? (scope.facts.figures.get(value.id)?.value ?? null) : null
  return text === null ? null : exactFromText(text)
}

function hasSign(value: Exact | null, sign: Sign): boolean {
  if (value === null) return sign === '无数'
  switch (sign) {
    case '大于零':
      return value.numerator > 0n
    case '小于零':
      return value.numerator < 0n
    case '为零':
      return isZero(value)
    case '不为零':
      return !isZero(value)
    case '有数':
      return true
    case '无数':
      return false
    default:
      return sign satisfies never
  }
}

function comparesAs({ left, right, comparison }: Extract<Test, { kind: 'compare' }>, scope: Scope): boolean {
  const [first, second] = [numberAt(left, scope), numberAt(right, scope)]
  if (first === null || second === null) return false
  const order = compare(first, second)
  switch (comparison) {
    case '大于':
      return order > 0
    case '小于':
      return order < 0
    case '等于':
      return order === 0
    case '不大于':
      return order <= 0
    case '不小于':
      return order >= 0
    case '不等于':
      return order !== 0
    default:
      return comparison satisfies never
  }
}
