import { nearest } from './nearest.ts'
import type { Reading } from './reading.ts'
import type { Operand, Place } from './template.ts'

interface Named {
  readonly name: string
  readonly at: Place
}

/** Dotted, and over some months with `@2020-01..2020-10`, or `@01..10` of the report's year. */
const FIGURE = /^[A-Za-z]\w*(?:\.[^\s.@{}|]+|\.<[^<>]*>)+(?:@(?:\d{4}-)?\d{2}\.\.(?:\d{4}-)?\d{2})?$/u

/** A name in braces or in a condition. `null` when nothing may be named so; the problem is reported. */
export function readOperand({ name, at }: Named, reading: Reading): Operand | null {
  if (reading.vocabulary.facts.has(name)) return { kind: 'fact', name }
  const [head = '', ...rest] = name.split('.')
  if (rest.length > 0 && reading.vocabulary.repetitions.has(head))
    return readField({ repetition: head, field: rest.join('.'), at }, reading)
  if (FIGURE.test(name)) return readFigure({ name, at }, reading)
  const known = [...reading.vocabulary.facts, ...fieldsWithin(reading)]
  const meant = nearest(name, known)
  reading.report({
    at,
    text: name,
    message: `“${name}”不是可以引用的名称`,
    suggestion:
      meant === null ? '写数的编号（如 income.total）、单位信息（如 unit.name）或重复段中的字段' : `是否指“${meant}”`,
  })
  return null
}

function readField({ repetition, field, at }: { repetition: string; field: string; at: Place }, reading: Reading) {
  const name = `${repetition}.${field}`
  if (!reading.within.includes(repetition)) {
    const message = `“${name}”只能写在“@每个 ${repetition}”与“@完”之间`
    reading.report({ at, text: name, message, suggestion: `在前面加一行“@每个 ${repetition}”，在后面加一行“@完”` })
    return null
  }
  const fields = reading.vocabulary.repetitions.get(repetition)?.fields ?? new Set<string>()
  if (fields.has(field)) return { kind: 'field', repetition, field } as const
  const meant = nearest(field, fields)
  reading.report({
    at,
    text: name,
    message: `“${repetition}”没有字段“${field}”`,
    suggestion: meant === null ? `可用字段：${[...fields].join('、')}` : `是否指“${repetition}.${meant}”`,
  })
  return null
}

/** `project.<项目.代码>.annual`: names between angle brackets must be fields of a repetition around them. */
function readFigure({ name, at }: Named, reading: Reading): Operand | null {
  const holes = [...name.matchAll(/<([^<>]*)>/gu)].map(([, hole = '']) => hole)
  const areKnown = holes.map((hole) => readHole({ name: hole, at }, reading)).every((isKnown) => isKnown)
  return areKnown ? { kind: 'figure', id: name } : null
}

function readHole({ name, at }: Named, reading: Reading): boolean {
  const [repetition = '', ...field] = name.split('.')
  if (reading.vocabulary.repetitions.has(repetition))
    return readField({ repetition, field: field.join('.'), at }, reading) !== null
  const message = `尖括号中的“${name}”不是重复段的字段`
  reading.report({ at, text: name, message, suggestion: '写成“<项目.代码>”的样子' })
  return false
}

function fieldsWithin({ vocabulary, within }: Reading): string[] {
  return within.flatMap((repetition) =>
    [...(vocabulary.repetitions.get(repetition)?.fields ?? [])].map((field) => `${repetition}.${field}`),
  )
}
