import { z } from 'zod'

export const fieldKind = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), maxLength: z.number().int(), multiline: z.boolean() }),
  z.object({ kind: z.literal('choice'), options: z.array(z.string()) }),
  z.object({ kind: z.literal('count'), unit: z.string() }),
  z.object({ kind: z.literal('decimal'), unit: z.string(), decimals: z.number().int() }),
  z.object({ kind: z.literal('money'), mayBeNegative: z.boolean() }),
  z.object({ kind: z.literal('date') }),
  z.object({ kind: z.literal('flag') }),
  z.object({ kind: z.literal('reference'), ledger: z.string() }),
  z.object({ kind: z.literal('code'), catalogue: z.enum(['function', 'economic']) }),
])

/** 台账 as tables and forms draw it. */
export const ledgerView = z
  .object({
    id: z.string(),
    title: z.string(),
    subject: z.enum(['budget', 'objectives', 'operations']),
    /** 分组 within the subject; `null`: none. */
    group: z.string().nullable(),
    /** In the order of the form. */
    fields: z.array(
      z.object({
        name: z.string(),
        label: z.string(),
        type: fieldKind,
        isOptional: z.boolean(),
        privacy: z.enum(['public', 'internal', 'personal']),
        help: z.string().nullable(),
        /** Its sum over rows says something. */
        addsUp: z.boolean().exactOptional(),
        /** What a new form begins with. */
        preset: z.union([z.string(), z.number(), z.boolean(), z.null()]).exactOptional(),
      }),
    ),
    happenedOn: z.string().nullable(),
    list: z.array(z.string()),
    measures: z.array(z.object({ name: z.string(), label: z.string() })),
  })
  .meta({ id: 'Ledger' })

export type LedgerView = z.infer<typeof ledgerView>

const plain = z.union([z.string(), z.number(), z.boolean(), z.null()])

const condition = z.union([
  plain,
  z.strictObject({
    in: z
      .array(z.union([z.string(), z.number()]))
      .max(200)
      .readonly(),
  }),
  z.strictObject({ not: plain }),
  z.strictObject({
    atLeast: z.union([z.string(), z.number()]).exactOptional(),
    atMost: z.union([z.string(), z.number()]).exactOptional(),
  }),
  z.strictObject({ startsWith: z.string() }),
  z.strictObject({ onOrBefore: z.string() }),
  z.strictObject({ contains: z.string() }),
])

/** A filter of rows as JSON, e.g. `{"system":"省电子政务","heldOn":{"atLeast":"2020-02-01"}}`; fields must be those of the ledger. */
export const rowFilter = z.record(z.string(), condition)

/** Paging and order shared by every list of records; `sort` is a field name, with `-` before it for descending. */
export const rowPaging = {
  limit: z.coerce.number().int().min(1).max(1000).default(50),
  offset: z.coerce.number().int().min(0).default(0),
  sort: z
    .string()
    .regex(/^-?[A-Za-z][A-Za-z0-9_]*$/, '排序字段有误')
    .optional(),
}

/** Query of a ledger's rows. */
export const rowQuery = z.object({
  ...rowPaging,
  /** {@link rowFilter} as JSON text. */
  where: z.string().max(5000).optional(),
  from: z.iso.date('日期格式为 2020-01-31').optional(),
  to: z.iso.date('日期格式为 2020-01-31').optional(),
  /** What a text of the row or its source contains. */
  words: z.string().trim().min(1).max(100).optional(),
  voided: z.enum(['true', 'false']).default('false'),
})

export const fieldValue = z.union([z.string().max(20_000), z.number(), z.boolean(), z.null()])

/** What a person says about a row beside its fields. */
const rowFacts = {
  strength: z.number().int().min(0).max(4),
  source: z.string().max(1000),
  isSample: z.boolean(),
  evidence: z.array(z.string().max(200)).max(100),
}

const lateReason = z.string().max(1000).nullable().default(null)

/** 录入记录 — rows of one ledger, all or none; each value is checked by the ledger's definition. */
export const appendRowsBody = z.object({
  rows: z
    .array(z.object({ values: z.record(z.string(), fieldValue), ...rowFacts }))
    .min(1, '请至少录入一条记录')
    .max(1000, '一次最多录入 1000 条'),
  lateReason,
})

/** 修改记录 — what is left out stays as it is; `revision` is the one the person saw. */
export const amendRowBody = z.object({
  revision: z.number().int().min(1),
  values: z.record(z.string(), fieldValue).exactOptional(),
  strength: rowFacts.strength.exactOptional(),
  source: rowFacts.source.exactOptional(),
  isSample: rowFacts.isSample.exactOptional(),
  evidence: rowFacts.evidence.exactOptional(),
  /** 取消关联原因: where a file no longer stands behind the row. */
  evidenceReason: z.string().max(500, '取消关联原因最多 500 个字').exactOptional(),
  lateReason,
})

/** 作废记录 */
export const voidRowBody = z.object({
  revision: z.number().int().min(1),
  reason: z.string().trim().min(1, '请填写作废原因').max(1000, '作废原因最多 1000 个字'),
})
