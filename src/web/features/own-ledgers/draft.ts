import type { LedgerView } from '../../../contract/ledger-view.ts'
import type { OwnLedgerBody, OwnLedgerView } from '../../../contract/own-ledger-view.ts'
import { type FieldKind, namePrefix, nextName } from '../../../domain/ledger/index.ts'

export type Draft = OwnLedgerBody
export type DraftField = Draft['fields'][number]
export type DraftMeasure = Draft['measures'][number]

/** A field that conditions and measures may speak of: one of the draft, or of the built-in ledger that it extends. */
export type KnownField = Pick<DraftField, 'name' | 'label' | 'type'>

export const KIND_TITLES: Readonly<Record<FieldKind['kind'], string>> = {
  text: '文字',
  choice: '单选',
  count: '数量（整数）',
  decimal: '数值（小数）',
  money: '金额（元）',
  date: '日期',
  flag: '是否',
  reference: '引用其他台账',
  code: '预算科目',
}

export const MEASURE_TITLES: Readonly<Record<DraftMeasure['measure']['kind'], string>> = {
  count: '记录数',
  sum: '合计',
  share: '占比',
  ratio: '两项之比',
  average: '平均值',
  distinct: '不同值的个数',
  latest: '最近一条的值',
}

/** A kind as it is when first chosen. */
function newKind(kind: FieldKind['kind']): DraftField['type'] {
  switch (kind) {
    case 'text':
      return { kind, maxLength: 300, multiline: false }
    case 'choice':
      return { kind, options: [] }
    case 'count':
      return { kind, unit: '个' }
    case 'decimal':
      return { kind, unit: '', decimals: 2 }
    case 'money':
      return { kind, mayBeNegative: false }
    case 'date':
    case 'flag':
      return { kind }
    case 'reference':
      return { kind, ledger: '' }
    case 'code':
      return { kind, catalogue: 'function' }
    default:
      return kind satisfies never
  }
}

/** A new ledger begins with its day, which most have. */
export function newDraft(): Draft {
  return {
    title: '',
    rowUnit: '次',
    fields: [
      {
        name: 'f1',
        label: '日期',
        type: { kind: 'date' },
        isOptional: false,
        privacy: 'public',
        help: null,
        isRetired: false,
      },
    ],
    happenedOn: 'f1',
    list: ['f1'],
    identity: [],
    measures: [{ name: 'm1', label: '记录数', measure: { kind: 'count', where: {} } }],
    commitments: [],
    version: 0,
  }
}

/** The beginning of what a unit adds to a built-in ledger. */
export function newExtension({ title }: Pick<LedgerView, 'title'>): Draft {
  return { ...newDraft(), title, fields: [], happenedOn: null, list: [], measures: [] }
}

export function draftOf({ id: _id, extends: _extends, versions: _versions, ...draft }: OwnLedgerView): Draft {
  return draft
}

/** The draft with one more field at its end, shown in the list. */
export function withField(draft: Draft, isExtension: boolean): Draft {
  const name = nextName(namePrefix('text', isExtension), namesOf(draft))
  const field: DraftField = {
    name,
    label: '',
    type: newKind('text'),
    isOptional: isExtension || draft.version > 0,
    privacy: 'public',
    help: null,
    isRetired: false,
  }
  return { ...draft, fields: [...draft.fields, field], list: [...draft.list, name] }
}

/** A field of another kind: in a built-in ledger that is another column, hence another name. */
export function withKind(
  draft: Draft,
  name: string,
  { kind, isExtension }: { kind: FieldKind['kind']; isExtension: boolean },
): Draft {
  const prefix = namePrefix(kind, isExtension)
  const others = namesOf(draft).filter((one) => one !== name)
  const renamed = name.startsWith(prefix) ? name : nextName(prefix, others)
  const replace = (one: string) => (one === name ? renamed : one)
  return {
    ...draft,
    fields: draft.fields.map((field) =>
      field.name === name ? { ...field, name: renamed, type: newKind(kind) } : field,
    ),
    list: draft.list.map(replace),
    identity: draft.identity.map(replace),
    happenedOn: draft.happenedOn === name ? null : draft.happenedOn,
  }
}

export function changeField(draft: Draft, name: string, changed: Partial<DraftField>): Draft {
  return { ...draft, fields: draft.fields.map((field) => (field.name === name ? { ...field, ...changed } : field)) }
}

/** Gone where nothing was saved yet; otherwise retired, and taken off the list. */
export function withoutField(draft: Draft, name: string, { isSaved }: { readonly isSaved: boolean }): Draft {
  const parts = {
    list: draft.list.filter((one) => one !== name),
    identity: draft.identity.filter((one) => one !== name),
    happenedOn: draft.happenedOn === name ? null : draft.happenedOn,
  }
  if (isSaved) return { ...changeField(draft, name, { isRetired: true }), ...parts }
  return { ...draft, ...parts, fields: draft.fields.filter((field) => field.name !== name) }
}

/** Moved up or down by one; the list of columns follows the form. */
export function moved(draft: Draft, name: string, step: -1 | 1): Draft {
  const from = draft.fields.findIndex((field) => field.name === name)
  const other = draft.fields[from + step]
  const field = draft.fields[from]
  if (field === undefined || other === undefined) return draft
  const fields = draft.fields.with(from, other).with(from + step, field)
  return { ...draft, fields, list: inOrder(fields, draft.list) }
}

/** A field put on or taken off the list or the identity. */
export function toggled(draft: Draft, part: 'list' | 'identity', name: string): Draft {
  const names = draft[part].includes(name) ? draft[part].filter((one) => one !== name) : [...draft[part], name]
  return { ...draft, [part]: inOrder(draft.fields, names) }
}

export function withMeasure(draft: Draft): Draft {
  const name = nextName(
    'm',
    draft.measures.map((one) => one.name),
  )
  const measure: DraftMeasure = { name, label: '', measure: { kind: 'count', where: {} } }
  return { ...draft, measures: [...draft.measures, measure] }
}

export function withCommitment(draft: Draft): Draft {
  const name = nextName(
    'c',
    draft.commitments.map((one) => one.name),
  )
  const commitment = newCommitment('periodic', { label: '', basis: null })
  return { ...draft, commitments: [...draft.commitments, { name, commitment }] }
}

export type DraftCommitment = Draft['commitments'][number]['commitment']

export const COMMITMENT_TITLES: Readonly<Record<DraftCommitment['kind'], string>> = {
  periodic: '每期至少完成多少',
  each: '每条都要做到',
  'no-gap': '不能间隔太久',
}

/** A commitment of a kind as it is when first chosen. */
export function newCommitment(
  kind: DraftCommitment['kind'],
  { label, basis }: Pick<DraftCommitment, 'label' | 'basis'>,
): DraftCommitment {
  switch (kind) {
    case 'periodic':
      return { kind, label, basis, every: 'month', measure: { kind: 'count', where: {} }, atLeast: 1 }
    case 'each':
      return { kind, label, basis, where: {}, must: {} }
    case 'no-gap':
      return { kind, label, basis, where: {}, days: 30, per: null }
    default:
      return kind satisfies never
  }
}

/** What some kinds of measure say and others leave out. */
export interface MeasureParts {
  readonly where: Where
  readonly field: string
  readonly of: Where
  readonly less: string | null
  readonly base: string
}

/** The same rows measured in another way. */
export function measureOf(
  kind: DraftMeasure['measure']['kind'],
  { where, field, of, less, base }: MeasureParts,
): DraftMeasure['measure'] {
  switch (kind) {
    case 'count':
      return { kind, where }
    case 'share':
      return { kind, of, where }
    case 'ratio':
      return { kind, field, less, base, where }
    case 'sum':
    case 'average':
    case 'distinct':
    case 'latest':
      return { kind, field, where }
    default:
      return kind satisfies never
  }
}

export type Where = DraftMeasure['measure']['where']

function namesOf({ fields }: Draft): string[] {
  return fields.map(({ name }) => name)
}

function inOrder(fields: readonly DraftField[], names: readonly string[]): string[] {
  return fields.map(({ name }) => name).filter((name) => names.includes(name))
}
