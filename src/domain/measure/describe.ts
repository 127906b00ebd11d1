import { exactFromText, exactText, fen, grouped, yuanText } from '../amount/index.ts'
import { dayFromText, dayInWords } from '../calendar/index.ts'
import type { Field, FieldValue, LedgerDefinition } from '../ledger/index.ts'
import { quoted } from '../wording/index.ts'
import type { Condition, Filter, Measure, Range } from './measure.ts'

/** The name by which people know what a field holds: a project by its row id, a code of the year. `null`: shown as stored. */
export type NameOf = (field: Field, value: string) => string | null

const unnamed: NameOf = () => null

/**
 * 取数公式 — a measure in words: `收入台账中“功能分类”为 2010302 的“金额”之和`.
 *
 * @throws RangeError when the measure speaks of a field that the ledger doesn't have.
 */
export function describeMeasure(measure: Measure, definition: LedgerDefinition, nameOf: NameOf = unnamed): string {
  return spaced(measureInWords(measure, { definition, nameOf }))
}

function measureInWords(measure: Measure, { definition, nameOf }: Words): string {
  const words = conditions(measure.where, { definition, nameOf })
  const rows = words === '' ? `${definition.title}的` : `${definition.title}中${words}的`
  switch (measure.kind) {
    case 'count':
      return `${rows}记录数`
    case 'sum':
      return `${rows}${fieldInWords(measure.field, definition)}之和`
    case 'ratio': {
      const less = measure.less === null ? '' : `减${fieldInWords(measure.less, definition)}之和，`
      const [part, base] = [measure.field, measure.base].map((field) => fieldInWords(field, definition))
      return `${rows}${part}之和${less === '' ? '，' : less}除以${base}之和`
    }
    case 'average':
      return `${rows}${fieldInWords(measure.field, definition)}平均值`
    case 'distinct':
      return `${rows}不同${fieldInWords(measure.field, definition)}个数`
    case 'latest':
      return `${rows}最近一条记录的${fieldInWords(measure.field, definition)}`
    case 'share': {
      const all = words === '' ? `${definition.title}全部记录` : `${rows}记录`
      return `${all}里，${conditions(measure.of, { definition, nameOf })}的记录所占比例`
    }
  }
}

/** 筛选条件 — a filter in words: `“状态”为“在用”且“带宽”不小于 100Mbps`; empty where every row passes. */
export function describeFilter(where: Filter, definition: LedgerDefinition, nameOf: NameOf = unnamed): string {
  return spaced(conditions(where, { definition, nameOf }))
}

interface Words {
  readonly definition: LedgerDefinition
  readonly nameOf: NameOf
}

function conditions(where: Filter, words: Words): string {
  return Object.entries(where)
    .map(([name, condition]) => conditionInWords(name, condition, words))
    .join('且')
}

function conditionInWords(name: string, condition: Condition, { definition, nameOf }: Words): string {
  const field = fieldOf(name, definition)
  const label = quoted(field.label)
  const say = (value: FieldValue) => valueInWords(value, field, nameOf)
  if (condition === null) return `${label}未填写`
  if (typeof condition !== 'object') return `${label}为${say(condition)}`
  if ('in' in condition) return `${label}为${condition.in.map(say).join('或')}`
  if ('startsWith' in condition) return `${label}以 ${condition.startsWith} 开头`
  if ('onOrBefore' in condition) return `${label}不晚于${fieldInWords(condition.onOrBefore, definition)}`
  if ('contains' in condition) return `${label}含有${quoted(condition.contains)}`
  if ('not' in condition) {
    return condition.not === null ? `${label}已填写` : `${label}不为${say(condition.not)}`
  }
  return `${label}${rangeInWords(condition, field.type.kind === 'date' ? ['不早于', '不晚于'] : ['不小于', '不大于'], say)}`
}

function rangeInWords(
  { atLeast, atMost }: Range,
  [from, to]: readonly [string, string],
  say: (value: FieldValue) => string,
): string {
  const ends = [
    ...(atLeast === undefined ? [] : [`${from}${say(atLeast)}`]),
    ...(atMost === undefined ? [] : [`${to}${say(atMost)}`]),
  ]
  return ends.length === 0 ? '已填写' : ends.join('、')
}

function valueInWords(value: FieldValue, field: Field, nameOf: NameOf): string {
  if (typeof value === 'boolean') return value ? '“是”' : '“否”'
  const text = String(value)
  switch (field.type.kind) {
    case 'count':
    case 'decimal':
      return ` ${numberText(text)}${field.type.unit} `
    case 'money':
      return typeof value === 'number' ? ` ${yuanText(fen(value))}元 ` : ` ${text} `
    case 'date': {
      const day = dayFromText(text)
      return day === null ? ` ${text} ` : dayInWords(day)
    }
    case 'code': {
      const name = nameOf(field, text)
      return name === null ? ` ${text} ` : ` ${text} ${name}`
    }
    case 'text':
    case 'choice':
    case 'flag':
    case 'reference':
      return quoted(nameOf(field, text) ?? text)
  }
}

function numberText(text: string): string {
  const exact = exactFromText(text)
  return exact === null ? text : grouped(exactText(exact))
}

/** Numbers and codes stand off from Chinese by one space; Chinese from Chinese by none. */
function spaced(text: string): string {
  return text
    .replace(/ +/g, ' ')
    .replace(/(?<=[^!-~]) (?=[^!-~]|$)/g, '')
    .trim()
}

function fieldInWords(name: string, definition: LedgerDefinition): string {
  return quoted(fieldOf(name, definition).label)
}

function fieldOf(name: string, definition: LedgerDefinition): Field {
  const field = definition.fields[name]
  if (field === undefined) throw new RangeError(`${definition.id} has no field ${name}`)
  return field
}
