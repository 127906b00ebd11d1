import type { Commitment } from '../domain/commitment/index.ts'
import type { Field, FieldKind, Fields, LedgerDefinition, LedgerSubject, NamedMeasure } from '../domain/ledger/index.ts'
import type { Filter } from '../domain/measure/index.ts'

interface Notes extends Pick<Field, 'addsUp' | 'preset'> {
  readonly help?: string
  readonly privacy?: Field['privacy']
}

const field = (label: string, type: FieldKind, { help, privacy, ...notes }: Notes = {}): Field => ({
  label,
  type,
  isOptional: false,
  privacy: privacy ?? 'public',
  help: help ?? null,
  ...notes,
})

export const text = (label: string, notes?: Notes) =>
  field(label, { kind: 'text', maxLength: 300, multiline: false }, notes)
export const longText = (label: string, notes?: Notes) =>
  field(label, { kind: 'text', maxLength: 5000, multiline: true }, notes)
export const choice = (label: string, options: readonly string[], notes?: Notes) =>
  field(label, { kind: 'choice', options }, notes)
export const count = (label: string, unit: string, notes?: Notes) => field(label, { kind: 'count', unit }, notes)
/** 序号 — a place in an order: compared, never added up. */
export const ordinal = (label: string, notes?: Notes) => count(label, '', notes)
export const decimal = (label: string, { unit, decimals }: { unit: string; decimals: number }, notes?: Notes) =>
  field(label, { kind: 'decimal', unit, decimals }, notes)
export const money = (label: string, notes?: Notes) => field(label, { kind: 'money', mayBeNegative: false }, notes)
export const signedMoney = (label: string, notes?: Notes) => field(label, { kind: 'money', mayBeNegative: true }, notes)
export const date = (label: string, notes?: Notes) => field(label, { kind: 'date' }, notes)
export const flag = (label: string, notes?: Notes) => field(label, { kind: 'flag' }, notes)
export const reference = (label: string, ledger: string, notes?: Notes) =>
  field(label, { kind: 'reference', ledger }, notes)
export const functionCode = (label: string, notes?: Notes) =>
  field(label, { kind: 'code', catalogue: 'function' }, notes)
export const economicCode = (label: string, notes?: Notes) =>
  field(label, { kind: 'code', catalogue: 'economic' }, notes)
export const optional = (of: Field): Field => ({ ...of, isOptional: true })

export const counted = (label: string, where: Filter = {}): NamedMeasure => ({
  label,
  measure: { kind: 'count', where },
})
export const sum = (of: string, { label, where = {} }: { label: string; where?: Filter }): NamedMeasure => ({
  label,
  measure: { kind: 'sum', field: of, where },
})
export const share = (of: Filter, { label, where = {} }: { label: string; where?: Filter }): NamedMeasure => ({
  label,
  measure: { kind: 'share', of, where },
})
/** Sum of `of`, less that of `less`, over the sum of `base`. */
export const ratio = (
  of: string,
  { less, base, label, where = {} }: { less?: string; base: string; label: string; where?: Filter },
): NamedMeasure => ({ label, measure: { kind: 'ratio', field: of, less: less ?? null, base, where } })
export const average = (of: string, { label, where = {} }: { label: string; where?: Filter }): NamedMeasure => ({
  label,
  measure: { kind: 'average', field: of, where },
})
export const distinct = (
  of: string,
  { label, where = {}, ...words }: { label: string; where?: Filter; unit?: string },
): NamedMeasure => ({ label, measure: { kind: 'distinct', field: of, where }, ...words })
export const latest = (of: string, { label, where = {} }: { label: string; where?: Filter }): NamedMeasure => ({
  label,
  measure: { kind: 'latest', field: of, where },
})

interface Draft<F extends Fields> {
  readonly id: string
  readonly title: string
  readonly subject: LedgerSubject
  readonly group?: string
  readonly rowUnit: string
  readonly byProcedure?: string
  readonly fields: F
  readonly happenedOn: (keyof F & string) | null
  readonly list: readonly (keyof F & string)[]
  readonly identity: readonly (keyof F & string)[]
  readonly names?: readonly (keyof F & string)[]
  readonly measures: Readonly<Record<string, NamedMeasure>>
  readonly commitments?: Readonly<Record<string, Commitment>>
}

/** Checks at compile time that a ledger speaks only of its own fields. */
export function defineLedger<F extends Fields>(draft: Draft<F>): LedgerDefinition & { readonly fields: F } {
  return draft
}
