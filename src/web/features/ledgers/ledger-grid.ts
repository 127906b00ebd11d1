import type { GridAnswer, GridRowView } from '../../../contract/grid-view.ts'
import type { LedgerView } from '../../../contract/ledger-view.ts'
import type {
  CellValue,
  GridChoice,
  GridColumn,
  KeptRow,
  RowAnswer,
  RowChange,
  Values,
} from '../../ui/grid/grid-types.ts'

/** What proves a row, as columns behind its fields. */
export const SOURCE = '$source'
export const STRENGTH = '$strength'

/** E0 … E4 in words, in the order of their strength. */
const STRENGTHS = ['E0 说明', 'E1 文件', 'E2 记录', 'E3 系统日志', 'E4 独立探测'] as const

export type Choices = Readonly<Record<string, readonly GridChoice[]>>

/** References that are searched, with what is known of them by now. */
export type Lookups = Readonly<Record<string, Pick<GridColumn, 'choices' | 'lookup'>>>

interface ColumnSetting {
  readonly choices: Choices
  readonly lookups?: Lookups
  readonly year: number
}

/** 表格录入的列 — those of the ledger in the order of its form, then source and strength of the evidence. */
export function gridColumnsOf(ledger: LedgerView, { choices, lookups = {}, year }: ColumnSetting): GridColumn[] {
  const fields = ledger.fields.map(({ name, label, type, isOptional, help, addsUp, preset }): GridColumn => {
    const picked = choices[name]
    return {
      name,
      label,
      type,
      isOptional,
      help,
      hasTotal: addsUp === true,
      ...(preset === undefined ? {} : { preset }),
      ...(picked === undefined ? {} : { choices: picked }),
      ...lookups[name],
      ...(ledger.happenedOn === name ? { days: { from: `${year}-01-01`, to: `${year}-12-31` } } : {}),
    }
  })
  return [
    ...fields,
    {
      name: SOURCE,
      label: '数据来源',
      type: { kind: 'text', maxLength: 1000, multiline: true },
      isOptional: false,
      help: '记录取自哪份合同、凭证、通知或日志',
    },
    {
      name: STRENGTH,
      label: '佐证强度',
      type: { kind: 'choice', options: [...STRENGTHS] },
      isOptional: false,
      help: 'E0 只有说明，E1 有文件，E2 有记录，E3 有系统日志，E4 有独立探测',
    },
  ]
}

export function keptRowOf({ id, revision, values, source, strength, voidReason }: GridRowView): KeptRow {
  return {
    id,
    revision,
    values: { ...values, [SOURCE]: source, [STRENGTH]: STRENGTHS[strength] ?? STRENGTHS[0] },
    locked: voidReason === null ? null : `已作废：${voidReason}`,
    isOut: voidReason !== null,
  }
}

/** A new row goes on with the source of the row above; its strength is a statement until something proves it. */
export function startOf(above: Values | null): Values {
  const source = above?.[SOURCE] ?? null
  return { [STRENGTH]: above?.[STRENGTH] ?? STRENGTHS[0], ...(source === null ? {} : { [SOURCE]: source }) }
}

/** A row of the grid as the server takes it. */
export function rowToSave({ key, line, id, revision, values }: RowChange) {
  const { [SOURCE]: source, [STRENGTH]: strength, ...fields } = values
  return {
    key,
    line,
    id,
    revision,
    values: fields,
    ...(typeof source === 'string' ? { source } : {}),
    ...(strength === undefined
      ? {}
      : {
          strength: strengthOf(strength),
        }),
  }
}

function strengthOf(words: CellValue): number {
  return Math.max(
    0,
    STRENGTHS.findIndex((one) => one.startsWith(String(words))),
  )
}

const FACT_COLUMNS: Readonly<Record<string, string>> = { source: SOURCE, strength: STRENGTH }

export function rowAnswerOf(answer: GridAnswer): RowAnswer {
  const { key } = answer
  switch (answer.state) {
    case 'saved':
      return { key, state: 'saved', row: keptRowOf(answer.row) }
    case 'changed':
      return { key, state: 'changed', row: keptRowOf(answer.row), by: answer.by }
    case 'refused':
      return {
        key,
        state: 'refused',
        problems: answer.issues.map(({ field, label, message }) => ({
          column: FACT_COLUMNS[field] ?? field,
          message: field === 'id' ? message : `${label}${message}`,
        })),
      }
  }
}
