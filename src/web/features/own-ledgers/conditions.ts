import { fen, fenFromYuan, yuanText } from '../../../domain/amount/index.ts'
import type { FieldKind } from '../../../domain/ledger/index.ts'
import type { Condition, Range } from '../../../domain/measure/index.ts'

export type Operator =
  | 'is'
  | 'in'
  | 'not'
  | 'contains'
  | 'startsWith'
  | 'atLeast'
  | 'atMost'
  | 'between'
  | 'onOrBefore'
  | 'empty'
  | 'filled'

export const OPERATOR_TITLES: Readonly<Record<Operator, string>> = {
  is: '为',
  in: '为其中之一（用、隔开）',
  not: '不为',
  contains: '含有',
  startsWith: '以此开头',
  atLeast: '不小于',
  atMost: '不大于',
  between: '在两者之间（用～隔开）',
  onOrBefore: '不晚于另一日期',
  empty: '未填写',
  filled: '已填写',
}

/** What a condition on such a field may ask. */
export function operatorsFor(kind: FieldKind['kind']): readonly Operator[] {
  switch (kind) {
    case 'text':
      return ['is', 'in', 'contains', 'startsWith', 'not', 'empty', 'filled']
    case 'choice':
    case 'reference':
    case 'code':
      return ['is', 'in', 'startsWith', 'not', 'empty', 'filled']
    case 'count':
    case 'decimal':
    case 'money':
      return ['is', 'in', 'atLeast', 'atMost', 'between', 'not', 'empty', 'filled']
    case 'date':
      return ['is', 'in', 'atLeast', 'atMost', 'between', 'onOrBefore', 'not', 'empty', 'filled']
    case 'flag':
      return ['is', 'not', 'empty', 'filled']
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
    case 'in':
      return { in: text.split('、').map((one) => valueOfText(one, type)) }
    case 'not':
      return { not: type.kind === 'flag' ? text !== '否' : valueOfText(text, type) }
    case 'contains':
      return { contains: text }
    case 'startsWith':
      return { startsWith: text }
    case 'onOrBefore':
      return { onOrBefore: text }
    case 'between': {
      const [from = '', to = ''] = text.split('～')
      return { atLeast: valueOfText(from, type), atMost: valueOfText(to, type) }
    }
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
  if ('onOrBefore' in condition) return { operator: 'onOrBefore', text: condition.onOrBefore }
  if ('startsWith' in condition) return { operator: 'startsWith', text: condition.startsWith }
  if ('in' in condition) return { operator: 'in', text: condition.in.map((one) => textOfValue(one, type)).join('、') }
  if ('not' in condition) {
    return condition.not === null
      ? { operator: 'filled', text: '' }
      : { operator: 'not', text: textOfValue(condition.not, type) }
  }
  return rangeParts(condition, type)
}

function rangeParts(
  { atLeast, atMost }: Range,
  type: FieldKind,
): { readonly operator: Operator; readonly text: string } {
  if (atLeast !== undefined && atMost !== undefined)
    return { operator: 'between', text: `${textOfValue(atLeast, type)}～${textOfValue(atMost, type)}` }
  return atLeast === undefined
    ? { operator: 'atMost', text: textOfValue(atMost ?? '', type) }
    : { operator: 'atLeast', text: textOfValue(atLeast, type) }
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
