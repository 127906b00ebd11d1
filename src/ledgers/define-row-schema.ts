import { z } from 'zod'
import { dayFromText, yearOf } from '../domain/calendar/index.ts'
import type { Field, FieldKind, FieldValue, LedgerDefinition } from '../domain/ledger/index.ts'

/** Values of a row as the ledger wants them: every field present, `null` where an optional one is empty. */
export type RowValues = Readonly<Record<string, FieldValue>>

/** 字段问题 — what is wrong with one field of what was handed in: what is there, and what should be there instead. */
export interface FieldIssue {
  readonly field: string
  readonly label: string
  readonly message: string
}

/** What the parts of a row are called beside its fields. */
export const DRAFT_LABELS = {
  id: '编号',
  year: '年度',
  values: '记录内容',
  strength: '佐证强度',
  source: '数据来源',
  isSample: '示例数据',
  evidence: '佐证材料',
} as const

/**
 * 录入校验 — the entry check of a ledger's row, made from its definition: the same for a person, an import and a case.
 * Money is whole fen, decimals are text, days are ISO text; the day on which the row happened lies in the fiscal year.
 */
export function rowSchema(ledger: LedgerDefinition, { year }: { year: number }): z.ZodType<RowValues> {
  const shape = Object.entries(ledger.fields).map(([name, field]): [string, z.ZodType<FieldValue>] => [
    name,
    fieldSchema(field, ledger.happenedOn === name ? year : null),
  ])
  return z.strictObject(Object.fromEntries(shape))
}

/** 录入校验 — a whole {@link RowDraft}: the row's values with their source, evidence and strength. */
export function draftSchema(ledger: LedgerDefinition, { year }: { year: number }) {
  return z.strictObject({
    id: z
      .string(should('由字母、数字、点、横线组成的编号'))
      .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/, should('由字母、数字、点、横线组成的编号，不超过 80 个字符'))
      .optional(),
    year: z.literal(year, should(`${year}`)),
    values: rowSchema(ledger, { year }),
    strength: z.literal([0, 1, 2, 3, 4], should('E0 至 E4 之一')),
    source: plainText({ maxLength: 1000, multiline: true }, '数据来源的文字说明，如合同、凭证或日志的名称'),
    isSample: z.boolean(should('“是”或“否”')),
    evidence: z.array(
      z.string(should('佐证材料的编号')).min(1, should('佐证材料的编号')),
      should('佐证材料编号的列表'),
    ),
  })
}

/** Every issue of a failed {@link rowSchema} or {@link draftSchema} parse, by field, in the order of the fields. */
export function fieldIssues(ledger: LedgerDefinition, error: z.ZodError): readonly FieldIssue[] {
  const labels = new Map<string, string>(Object.entries(DRAFT_LABELS))
  for (const [name, { label }] of Object.entries(ledger.fields)) labels.set(name, label)
  const issueAt = (field: string, message: string) => ({ field, label: labels.get(field) ?? field, message })
  return error.issues.flatMap((issue): FieldIssue[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => issueAt(key, `没有“${key}”这个字段，请删去`))
    }
    const path = issue.path[0] === 'values' && issue.path.length > 1 ? issue.path.slice(1) : issue.path
    return [issueAt(String(path[0] ?? 'values'), issue.message)]
  })
}

/** The message of an issue: `是“…”，应为…`. */
export function isButShouldBe(input: unknown, wanted: string): string {
  if (input === undefined || input === null || input === '') return `没有填写，应为${wanted}`
  const text = typeof input === 'string' ? input : (JSON.stringify(input) ?? String(input))
  return `是“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”，应为${wanted}`
}

function should(wanted: string) {
  return { error: ({ input }: { readonly input?: unknown }) => isButShouldBe(input, wanted) }
}

function fieldSchema({ type, isOptional }: Field, year: number | null): z.ZodType<FieldValue> {
  const required = schemaOf(type, year)
  return isOptional ? required.nullable().default(null) : required
}

function schemaOf(type: FieldKind, year: number | null): z.ZodType<FieldValue> {
  switch (type.kind) {
    case 'text':
      return plainText(type, type.multiline ? '文字' : '一行文字')
    case 'choice':
      return z.enum(type.options, should(`下列之一：${type.options.join('、')}`))
    case 'count':
      return z.int(should(`不小于 0 的整数（${type.unit}）`)).min(0, should(`不小于 0 的整数（${type.unit}）`))
    case 'decimal':
      return decimalSchema(type)
    case 'money':
      return moneySchema(type)
    case 'date':
      return dateSchema(year)
    case 'flag':
      return z.boolean(should('“是”或“否”'))
    case 'reference':
      return z.string(should('所引用记录的编号')).min(1, should('所引用记录的编号'))
    case 'code':
      return codeSchema(type)
  }
}

function plainText({ maxLength, multiline }: { maxLength: number; multiline: boolean }, wanted: string) {
  const unwanted = multiline ? /^[^\p{Cc}]*$/u : /^[^\p{Cc}\u2028\u2029]*$/u
  return z
    .string(should(wanted))
    .overwrite((text) => text.replaceAll('\r\n', '\n').trim())
    .min(1, should(wanted))
    .max(maxLength, {
      error: ({ input }) => `有 ${String(input).length} 个字，应为不超过 ${maxLength} 个字，请精简或写入佐证材料`,
    })
    .refine(
      (text) => unwanted.test(multiline ? text.replaceAll(/[\n\t]/g, '') : text),
      should(`${wanted}，不含控制字符${multiline ? '' : '和换行'}`),
    )
}

function decimalSchema({ unit, decimals }: { unit: string; decimals: number }): z.ZodType<string> {
  const wanted = `数值${unit === '' ? '' : `（${unit}）`}，最多 ${decimals} 位小数`
  const pattern = decimals === 0 ? /^-?\d{1,18}$/ : new RegExp(`^-?\\d{1,18}(\\.\\d{1,${decimals}})?$`)
  return z.string(should(wanted)).regex(pattern, should(wanted)).overwrite(shortestSpelling)
}

/** `095.10` as `95.1`: one spelling for one value. */
function shortestSpelling(decimal: string): string {
  return decimal
    .replace(/^(-?)0+(?=\d)/, '$1')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
    .replace(/^-0$/, '0')
}

function moneySchema({ mayBeNegative }: { mayBeNegative: boolean }): z.ZodType<number> {
  if (mayBeNegative) return z.int(should('金额，最多两位小数，如 1234.50；冲减的写负数'))
  const wanted = '不小于 0 的金额，最多两位小数，如 1234.50'
  return z.int(should(wanted)).min(0, should(wanted))
}

function dateSchema(year: number | null): z.ZodType<string> {
  const wanted = year === null ? '存在的日期，如 2020-06-30' : `${year} 年内的日期，如 ${year}-06-30`
  return z.string(should(wanted)).refine((text) => {
    const day = dayFromText(text)
    return day !== null && (year === null || yearOf(day) === year)
  }, should(wanted))
}

function codeSchema({ catalogue }: { catalogue: 'function' | 'economic' }): z.ZodType<string> {
  const [pattern, wanted] =
    catalogue === 'function'
      ? [/^\d{7}$/, '七位的支出功能分类项级科目编码']
      : [/^\d{5}$/, '五位的部门预算支出经济分类款级科目编码']
  return z.string(should(wanted)).regex(pattern, should(wanted))
}
