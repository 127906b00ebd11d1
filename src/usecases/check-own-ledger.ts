import type { OwnLedgerBody } from '../contract/own-ledger-view.ts'
import { dayFromText } from '../domain/calendar/index.ts'
import type { Field, FieldKind, Fields, LedgerDefinition, OwnLedger } from '../domain/ledger/index.ts'
import { namePrefix } from '../domain/ledger/index.ts'
import type { Condition, Filter, Measure } from '../domain/measure/index.ts'
import { DRAFT_LABELS } from '../ledgers/define-row-schema.ts'
import { commitmentIssues } from './check-commitments.ts'

/** 定义问题 — what is wrong with a part of a definition, by its place: `fields.2.label`. */
export interface DefinitionIssue {
  readonly field: string
  readonly label: string
  readonly message: string
}

export interface DefinitionToCheck {
  readonly draft: OwnLedgerBody
  /** As it stands; `null`: a new one. */
  readonly previous: OwnLedger | null
  /** The built-in ledger that it extends. */
  readonly base: LedgerDefinition | null
  /** The unit's other ledgers. */
  readonly others: readonly LedgerDefinition[]
}

/** 定义校验 — everything that is wrong with a definition, in the order of the page. */
export function definitionIssues(checked: DefinitionToCheck): readonly DefinitionIssue[] {
  return [
    ...titleIssues(checked),
    ...checked.draft.fields.flatMap((_, index) => fieldIssues(checked, index)),
    ...vanishedIssues(checked),
    ...partIssues(checked),
    ...checked.draft.measures.flatMap((_, index) => measureIssues(checked, index)),
    ...commitmentIssues(checked, fieldsInUse(checked)),
  ]
}

function titleIssues({ draft, base, others }: DefinitionToCheck): DefinitionIssue[] {
  const issues: DefinitionIssue[] = []
  if (base === null && others.some(({ title }) => title === draft.title))
    issues.push({ field: 'title', label: '台账名称', message: `已有“${draft.title}”，应为本单位没有用过的名称` })
  if (base === null && draft.fields.every(({ isRetired }) => isRetired))
    issues.push({ field: 'fields', label: '字段', message: '没有字段，应至少有一个在用的字段' })
  return issues
}

const HEADINGS: readonly string[] = [DRAFT_LABELS.id, '佐证强度', '数据来源', '示例数据', '佐证材料', '年度']

function fieldIssues(checked: DefinitionToCheck, index: number): DefinitionIssue[] {
  const { draft, previous, base } = checked
  const field = draft.fields[index]
  if (field === undefined) return []
  const label = `第 ${index + 1} 个字段“${field.label}”`
  const issue = (part: string, message: string) => ({ field: `fields.${index}.${part}`, label, message })
  const before = previous?.fields[field.name]
  return [
    ...nameIssues(checked, index).map((message) => issue('label', message)),
    ...kindIssues(field.type, checked).map((message) => issue('type', message)),
    ...(before === undefined ? [] : changeIssues(before, field)).map((message) => issue('type', message)),
    ...(before === undefined && previous !== null && base === null && !field.isOptional && !field.isRetired
      ? [issue('isOptional', '已有记录没有这一栏，新增的字段应为选填')]
      : []),
    ...(before?.isOptional === true && !field.isOptional
      ? [issue('isOptional', '已有记录可能没有填写这一栏，选填的字段应保持选填')]
      : []),
    ...(base !== null && !field.isOptional ? [issue('isOptional', '加在内置台账上的字段应为选填')] : []),
  ]
}

function nameIssues({ draft, base }: DefinitionToCheck, index: number): string[] {
  const field = draft.fields[index]
  if (field === undefined) return []
  const earlier = draft.fields.slice(0, index)
  const isTaken = (label: string) =>
    HEADINGS.includes(label) ||
    earlier.some((one) => !one.isRetired && one.label === label) ||
    Object.values(base?.fields ?? {}).some((one) => one.label === label)
  return [
    ...(earlier.some(({ name }) => name === field.name) ? ['字段代码重复，请刷新页面后重试'] : []),
    ...(field.name.startsWith(namePrefix(field.type.kind, base !== null)) ? [] : ['字段代码有误，请刷新页面后重试']),
    ...(!field.isRetired && isTaken(field.label) ? [`“${field.label}”已经用过，应为不同的名称`] : []),
  ]
}

function kindIssues(type: FieldKind, { others }: DefinitionToCheck): string[] {
  switch (type.kind) {
    case 'choice':
      return optionIssues(type.options)
    case 'text':
      return type.maxLength >= 1 && type.maxLength <= 5000 ? [] : ['字数上限应在 1 至 5000 之间']
    case 'count':
      return unitIssues(type.unit)
    case 'decimal':
      return [
        ...unitIssues(type.unit),
        ...(type.decimals >= 0 && type.decimals <= 6 ? [] : ['小数位数应在 0 至 6 之间']),
      ]
    case 'reference':
      return others.some(({ id }) => id === type.ledger) ? [] : ['没有选择引用哪个台账，应为本单位的另一个台账']
    case 'money':
    case 'date':
    case 'flag':
    case 'code':
      return []
    default:
      return type satisfies never
  }
}

function optionIssues(options: readonly string[]): string[] {
  const isBad = options.some((one) => one.trim() !== one || one === '' || one.length > 60 || /\p{Cc}/u.test(one))
  return [
    ...(options.length === 0 ? ['没有选项，应至少有一个选项'] : []),
    ...(options.length > 200 ? [`有 ${options.length} 个选项，应为不超过 200 个`] : []),
    ...(isBad ? ['选项应为 1 至 60 个字，前后没有空格'] : []),
    ...(new Set(options).size < options.length ? ['选项有重复，应各不相同'] : []),
  ]
}

function unitIssues(unit: string): string[] {
  return unit.length <= 10 && !/[\p{Cc}]/u.test(unit) ? [] : ['计量单位最多 10 个字']
}

/** What rows already hold must keep its meaning. */
function changeIssues({ type: before, label }: Field, { type }: { readonly type: FieldKind }): string[] {
  const wayOut = `请停用“${label}”，另建一个字段；已有记录照旧保留`
  if (before.kind !== type.kind) return [`已有记录按原来的类型保存，类型不能改。${wayOut}`]
  const isMeasured = before.kind === 'count' || before.kind === 'decimal'
  if (isMeasured && 'unit' in type && before.unit !== type.unit)
    return [`已有记录按原来的计量单位填写，单位不能改。${wayOut}`]
  if (before.kind === 'decimal' && type.kind === 'decimal' && type.decimals < before.decimals)
    return ['已有记录可能有更多位小数，小数位数不能减少']
  if (before.kind === 'reference' && type.kind === 'reference' && before.ledger !== type.ledger)
    return [`已有记录引用着原来的台账，不能改。${wayOut}`]
  return []
}

function vanishedIssues({ draft, previous }: DefinitionToCheck): DefinitionIssue[] {
  return Object.entries(previous?.fields ?? {})
    .filter(([name]) => !draft.fields.some((field) => field.name === name))
    .map(([, { label }]) => ({ field: 'fields', label, message: '已有记录可能填了这个字段，不能删除，应改为停用' }))
}

/** What a row's day, list and identity speak of. */
function partIssues({ draft, base }: DefinitionToCheck): DefinitionIssue[] {
  const own = new Map(draft.fields.filter(({ isRetired }) => !isRetired).map((field) => [field.name, field]))
  const unknown = (names: readonly string[]) => names.some((name) => !own.has(name))
  const day = draft.happenedOn === null ? null : own.get(draft.happenedOn)
  const issues: DefinitionIssue[] = []
  if (base === null && day !== null && (day?.type.kind !== 'date' || day.isOptional))
    issues.push({ field: 'happenedOn', label: '发生日期', message: '应为一个必填的日期字段' })
  if (unknown(draft.list)) issues.push({ field: 'list', label: '列表栏目', message: '有已停用的字段，请去掉' })
  if (base === null && draft.list.length === 0)
    issues.push({ field: 'list', label: '列表栏目', message: '没有选择，应至少有一栏' })
  if (unknown(draft.identity)) issues.push({ field: 'identity', label: '判重字段', message: '有已停用的字段，请去掉' })
  if (base !== null && draft.identity.length > 0)
    issues.push({ field: 'identity', label: '判重字段', message: '内置台账的判重字段不能改' })
  return issues
}

function measureIssues({ draft, base }: DefinitionToCheck, index: number): DefinitionIssue[] {
  const named = draft.measures[index]
  if (named === undefined) return []
  const label = `第 ${index + 1} 项统计“${named.label}”`
  const issue = (part: string, message: string) => ({ field: `measures.${index}.${part}`, label, message })
  const earlier = draft.measures.slice(0, index)
  const isTaken =
    earlier.some((one) => one.label === named.label) ||
    Object.values(base?.measures ?? {}).some((one) => one.label === named.label)
  const fields = fieldsInUse({ draft, base })
  return [
    ...(isTaken ? [issue('label', `“${named.label}”已经用过，应为不同的名称`)] : []),
    ...(earlier.some(({ name }) => name === named.name) ? [issue('label', '统计代码重复，请刷新页面后重试')] : []),
    ...measuredIssues(named.measure, fields).map((message) => issue('measure', message)),
  ]
}

function fieldsInUse({ draft, base }: Pick<DefinitionToCheck, 'draft' | 'base'>): Fields {
  const own = draft.fields.filter(({ isRetired }) => !isRetired).map((field) => [field.name, field] as const)
  return { ...base?.fields, ...Object.fromEntries(own) }
}

const NUMBERS: readonly string[] = ['count', 'decimal', 'money']

export function measuredIssues(measure: Measure, fields: Fields): string[] {
  const isNumber = (field: string) => NUMBERS.includes(fields[field]?.type.kind ?? '')
  const issues = filterIssues(measure.where, fields)
  switch (measure.kind) {
    case 'count':
      return issues
    case 'share':
      if (Object.keys(measure.of).length === 0) return [...issues, '没有写明占比的条件，应至少有一个条件']
      return [...issues, ...filterIssues(measure.of, fields)]
    case 'distinct':
      return Object.hasOwn(fields, measure.field) ? issues : [...issues, '没有选择字段，应为在用的字段']
    case 'ratio':
      return [measure.field, measure.base, ...(measure.less === null ? [] : [measure.less])].every(isNumber)
        ? issues
        : [...issues, '没有选全字段，分子、减去的和分母都应为在用的数量、数值或金额字段']
    case 'sum':
    case 'average':
    case 'latest':
      return isNumber(measure.field) ? issues : [...issues, '没有选择字段，应为在用的数量、数值或金额字段']
    default:
      return measure satisfies never
  }
}

export function filterIssues(where: Filter, fields: Fields): string[] {
  return Object.entries(where).flatMap(([name, condition]) => {
    const field = fields[name]
    if (field === undefined) return ['条件里有已停用或不存在的字段，请去掉']
    const other = otherFieldIn(condition)
    if (other !== null) return bothAreDays(field, fields[other]) ? [] : [`“${field.label}”的条件应与另一个日期字段比较`]
    return valuesIn(condition).every((value) => fits(field.type, value))
      ? []
      : [`“${field.label}”的条件填写有误，应与字段的类型相符`]
  })
}

function otherFieldIn(condition: Condition): string | null {
  return condition !== null && typeof condition === 'object' && 'onOrBefore' in condition ? condition.onOrBefore : null
}

function bothAreDays(field: Field, other: Field | undefined): boolean {
  return field.type.kind === 'date' && other?.type.kind === 'date'
}

type Scalar = string | number | boolean

function valuesIn(condition: Condition): readonly Scalar[] {
  if (condition === null) return []
  if (typeof condition !== 'object') return [condition]
  if ('in' in condition) return condition.in
  if ('not' in condition) return condition.not === null ? [] : [condition.not]
  if ('onOrBefore' in condition) return []
  if ('startsWith' in condition) return [condition.startsWith]
  if ('contains' in condition) return [condition.contains]
  return [condition.atLeast, condition.atMost].flatMap((end) => end ?? [])
}

/** A renamed option may still be asked for: rows keep what they hold. */
function fits(type: FieldKind, value: Scalar): boolean {
  switch (type.kind) {
    case 'count':
    case 'money':
      return typeof value === 'number' && Number.isSafeInteger(value)
    case 'decimal':
      return typeof value === 'number' || (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value))
    case 'date':
      return typeof value === 'string' && dayFromText(value) !== null
    case 'flag':
      return typeof value === 'boolean'
    case 'text':
    case 'choice':
    case 'reference':
    case 'code':
      return typeof value === 'string' && value !== ''
    default:
      return type satisfies never
  }
}
