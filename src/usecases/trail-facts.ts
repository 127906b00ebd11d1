import { ROLE_TITLES } from '../contract/session-view.ts'
import type { Role } from '../domain/access/index.ts'
import { grouped } from '../domain/amount/index.ts'
import type { Field, FieldValue, LedgerDefinition } from '../domain/ledger/index.ts'
import type { TrailEntry } from './ports.ts'
import { heldText } from './present-record.ts'

interface Change {
  readonly label: string
  readonly before: string
  readonly after: string
}

interface Fact {
  readonly label: string
  readonly value: string
}

/** What entries keep beside before and after, in the order in which they are told. */
const LABELS: Readonly<Record<string, string>> = {
  title: '内容',
  fileName: '文件名',
  file: '文件',
  login: '登录名',
  name: '姓名',
  reason: '原因',
  lateReason: '补录原因',
  evidenceReason: '取消关联原因',
  what: '做了什么',
  year: '年度',
  happenedOn: '发生日期',
  months: '月份',
  stage: '阶段',
  documentNumber: '文号',
  version: '版本',
  revision: '第几次修订',
  count: '条数',
  first: '第一条编号',
  last: '最后一条编号',
  added: '新增条数',
  changed: '修改条数',
  together: '同时写入条数',
  row: '记录编号',
  label: '记录',
  about: '所在位置',
  mentions: '提到的人',
  rule: '规则',
  from: '来自地址',
  device: '设备',
  proposedBy: '提出人',
  isDemo: '演示人员',
  mediaType: '文件类型',
  bytes: '字节数',
  characters: '字数',
  figures: '引用的数',
  missing: '缺少的数',
  takenAt: '备份时间',
  rows: '记录条数',
  files: '佐证材料份数',
  entries: '导出条数',
  digest: '内容摘要',
}

/** 日志所载 — what an entry keeps beside before and after, in words. */
export function factsOf({ details }: TrailEntry): readonly Fact[] {
  if (!isObject(details)) return []
  const facts = Object.entries(LABELS).flatMap(([name, label]) => {
    const value = label.endsWith('条数') ? countText(details[name]) : textOf(details[name])
    return value === '' ? [] : [{ label, value }]
  })
  const { changes } = details
  return Array.isArray(changes) ? [...facts, { label: '变更', value: changes.map(textOf).join('；') }] : facts
}

/** 修改前后 — values as the entry keeps them; of a ledger's row as its fields show them. */
export function changesIn({ details }: TrailEntry, ledger: LedgerDefinition | undefined): readonly Change[] {
  if (!isObject(details)) return []
  return [...fieldChanges(details, ledger), ...otherChanges(details), ...effects(details.effect)]
}

function fieldChanges(details: Details, ledger: LedgerDefinition | undefined): readonly Change[] {
  const { changes, year } = details
  if (!isObject(changes)) return []
  const fields: Readonly<Record<string, Field>> = { ...ledger?.retired, ...ledger?.fields }
  return Object.entries(changes).flatMap(([name, change]): Change[] => {
    const field = fields[name]
    const shown = (value: unknown) => valueText(value, field, typeof year === 'number' ? year : 0)
    if (isObject(change) && 'before' in change && 'after' in change)
      return [{ label: field?.label ?? name, before: shown(change.before), after: shown(change.after) }]
    const after = textOf(change)
    return after === '' ? [] : [{ label: PERSON_CHANGES[name] ?? name, before: '', after }]
  })
}

const PERSON_CHANGES: Readonly<Record<string, string>> = {
  name: '姓名',
  isDisabled: '停用',
  unlock: '解除锁定',
  password: '密码',
}

/** Changes that name what was there before beside what is there now. */
function otherChanges({ before, roles, rulePackId, title }: Details): readonly Change[] {
  const now = (value: unknown) => textOf(value) || '无'
  const rolesChange = { label: '角色', before: now(before), after: now(roles) }
  if (Array.isArray(roles)) return [Array.isArray(before) ? rolesChange : { ...rolesChange, before: '' }]
  if (rulePackId !== undefined && before !== rulePackId)
    return [{ label: '规则包', before: now(before), after: now(rulePackId) }]
  return isObject(before) && typeof before.name === 'string'
    ? [{ label: '单位全称', before: before.name, after: now(title) }]
    : []
}

/** Of a late entry: each figure that it moved. */
function effects(effect: unknown): readonly Change[] {
  if (!Array.isArray(effect)) return []
  return effect.filter(isObject).map(({ label, unit, before, after }) => ({
    label: `影响：${textOf(label)}（${textOf(unit)}）`,
    before: textOf(before),
    after: textOf(after),
  }))
}

type Details = Readonly<Record<string, unknown>>

function isObject(value: unknown): value is Details {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function valueText(value: unknown, field: Field | undefined, year: number): string {
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  return field === undefined || !isPlain ? textOf(value) : heldText(value satisfies FieldValue, field, year)
}

function countText(value: unknown): string {
  return typeof value === 'number' ? grouped(String(value)) : textOf(value)
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return ROLE_TITLES[value as Role] ?? value // any text may be asked for as a role
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? '是' : '否'
  return Array.isArray(value) ? value.map(textOf).join('、') : ''
}
