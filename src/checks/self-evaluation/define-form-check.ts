import { compare, type Exact, minus, negated, roundedText } from '../../domain/amount/index.ts'
import type { EvaluationForm, FormCell, FundLine, HeldValues } from '../../domain/evaluation-form/index.ts'
import { readForms } from '../../domain/evaluation-form/index.ts'
import type { Severity } from '../../domain/finding/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import type { Check, Problem } from '../define-check.ts'
import { defineCheck, verdictOf } from '../define-check.ts'

/** What one form shows: how many things could be held against each other, and those that do not hold. */
export interface FormResult {
  readonly looked: number
  readonly problems: readonly Problem[]
}

interface FormCheck {
  readonly code: string
  readonly title: string
  readonly severity: Severity
  readonly source: string
  examine(form: EvaluationForm, document: Examined): FormResult
}

/** A check of 绩效自评表: not applicable where a document has none, insufficient where no form has what it compares. */
export function defineFormCheck({ examine, ...check }: FormCheck): Check {
  return defineCheck({
    ...check,
    examine(document) {
      const forms = formsOf(document)
      if (forms.length === 0) return 'not-applicable'
      const results = forms.map((form) => examine(form, document))
      const looked = results.reduce((sum, result) => sum + result.looked, 0)
      return verdictOf(
        looked,
        results.flatMap(({ problems }) => problems),
      )
    },
  })
}

const known = new WeakMap<Examined, readonly EvaluationForm[]>()

/** The forms of a document, read once for all checks. */
export function formsOf(examined: Examined): readonly EvaluationForm[] {
  const forms = known.get(examined) ?? readForms(examined.document)
  known.set(examined, forms)
  return forms
}

/** `“门户网站运行维护”` before a message, so that findings of many sheets can be told apart. */
export const inForm = ({ title }: EvaluationForm): string => (title === '' ? '' : `“${title}”`)

/** A warning where the rule pack asks for it; without one, only a notice: the form of that place may not want it. */
export function askedBy({ pack }: Pick<Examined, 'pack'>): Severity {
  return pack === null ? 'notice' : 'warning'
}

/** Whether a printed number can be `value`, rounded or cut at its last digit. */
export function canBe({
  printed,
  step,
  value,
}: {
  readonly printed: Exact
  readonly step: Exact
  readonly value: Exact
}): boolean {
  const difference = minus(printed, value)
  const size = difference.numerator < 0n ? negated(difference) : difference
  return compare(size, step) < 0 || difference.numerator === 0n
}

/** Up to six decimals, none that are not needed. */
export function plainText(value: Exact): string {
  return roundedText(value, 6).replace(/\.?0+$/, '')
}

export const isBlank = (cell: FormCell | null): boolean => cell === null || /^(?:—|-|－|\/|无)?$/.test(cell.text)

/** Nothing is filled in; 无 is, of accidents and complaints. */
export const isUnfilled = (cell: FormCell): boolean => isBlank(cell) && cell.text !== '无'

const NOTHING = { initial: null, annual: null, executed: null, weight: null, rate: null, points: null }

/** The line 年度资金总额; nothing in it where the form has none. */
export function totalLine({ funds }: EvaluationForm): Omit<FundLine, 'fund'> {
  return funds.find(({ fund }) => fund === 'total') ?? NOTHING
}

/** The bare numbers of what is held against each other. */
export function valuesOf({ comparator, target, actual }: HeldValues) {
  return { comparator, target: target.number, actual: actual.number }
}
