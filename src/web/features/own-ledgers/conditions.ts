import { fen, fenFromYuan, yuanText } from '../../../domain/amount/index.ts'
import type { FieldKind } from '../../../domain/ledger/index.ts'
import type { Condition } from '../../../domain/measure/index.ts'

export type Operator = 'is' | 'not' | 'contains' | 'atLeast' | 'atMost' | 'empty' | 'filled'

export const OPERATOR_TITLES: Readonly<Record<Operator, string>> = {
  is: '为',
  not: '不为',
  contains: '含有',
  atLeast: '不小于',
  atMost: '不大于',
  empty: '未填写',
  filled: '已填写',
}

/** What a condition on such a field may ask. */
export function operatorsFor(kind: FieldKind['kind']): readonly Operator[] {
  switch (kind) {
    case 'text':
      return ['is', 'contains', 'not', 'empty', 'filled']
    case 'choice':
    case 'reference':
    case 'code':
      return ['is', 'not', 'empty', 'filled']
    case 'count':
    case 'decimal':
    case 'money':
    case 'date':
      return ['is', 'atLeast', 'atMost', 'empty', 'filled']
    case 'flag':
      return ['is', 'empty', 'filled']
    default:
      return kind satisfies never
  }
}

/** The condition that a person put together. What cannot be read stays as it was written and is told at saving. */
export function conditionOf({
  operator,
  text,
  type,
}: {
  operator: Operator
  text: string
  type: FieldKind
}): Condition {
  switch (operator) {
    case 'empty':
      return null
    case 'filled':
      return { not: null }
    case 'is':
      return type.kind === 'flag' ? text !== '否' : valueOfText(text, type)
    case 'not':
      return { not: valueOfText(text, type) }
    case 'contains':
      return { contains: text }
    case 'atLeast':
      return { atLeast: valueOfText(text, type) }
    case 'atMost':
      return { atMost: valueOfText(text, type) }
    default:
      return operator satisfies never
  }
}

/** As {@link conditionOf} put it together. */
export function partsOf(condition: Condition, type: FieldKind): { readonly operator: Operator; readonly text: string } {
  if (condition === null) return { operator: 'empty', text: '' }
  if (typeof condition !== 'object') return { operator: 'is', text: textOfValue(condition, type) }
  if ('contains' in condition) return { operator: 'contains', text: condition.contains }
  if ('onOrBefore' in condition) return { operator: 'filled', text: '' }
  if ('startsWith' in condition) return { operator: 'contains', text: condition.startsWith }
  if ('in' in condition) return { operator: 'is', text: textOfValue(condition.in[0] ?? '', type) }
  if ('not' in condition) {
    return condition.not === null
      ? { operator: 'filled', text: '' }
      : { operator: 'not', text: textOfValue(condition.not, type) }
  }
  return condition.atLeast === undefined
    ? { operator: 'atMost', text: textOfValue(condition.atMost ?? '', type) }
    : { operator: 'atLeast', text: textOfValue(condition.atLeast, type) }
}

function valueOfText(text: string, type: FieldKind): string | number {
  if (type.kind === 'money') return fenFromYuan(text) ?? text
  if (type.kind === 'count') return /^\d{1,15}$/.test(text.trim()) ? Number(text) : text
  return text.trim()
}

function textOfValue(value: string | number | boolean, type: FieldKind): string {
  if (typeof value === 'boolean') return value ? '是' : '否'
  return type.kind === 'money' && typeof value === 'number' ? yuanText(fen(value)) : String(value)
}
