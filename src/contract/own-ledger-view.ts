import { z } from 'zod'
import { fieldKind, ledgerView, rowFilter } from './ledger-view.ts'

const words = (what: string, most: number) =>
  z
    .string(`请填写${what}`)
    .trim()
    .min(1, `请填写${what}`)
    .max(most, `${what}最多 ${most} 个字`)
    .regex(/^[^\p{Cc}]*$/u, `${what}不能含有换行等控制字符`)

/** 字段 of an own ledger. `name` is made by the program ({@link nextName}), never from what a person writes. */
const ownField = z.strictObject({
  name: z.string().regex(/^(f|xText|xBigint|xNumeric|xDate|xBoolean)[1-9]\d{0,3}$/, '字段代码有误，请刷新页面后重试'),
  label: words('字段名称', 40),
  type: fieldKind,
  isOptional: z.boolean(),
  privacy: z.enum(['public', 'internal', 'personal']),
  help: words('填写说明', 200).nullable(),
  /** 停用: no longer asked for; rows keep what they hold. */
  isRetired: z.boolean(),
})

const where = rowFilter

const measure = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('count'), where }),
  z.strictObject({ kind: z.literal('sum'), field: z.string(), where }),
  z.strictObject({ kind: z.literal('share'), of: where, where }),
  z.strictObject({
    kind: z.literal('ratio'),
    field: z.string(),
    less: z.string().nullable(),
    base: z.string(),
    where,
  }),
  z.strictObject({ kind: z.literal('average'), field: z.string(), where }),
  z.strictObject({ kind: z.literal('distinct'), field: z.string(), where }),
  z.strictObject({ kind: z.literal('latest'), field: z.string(), where }),
])

const ownMeasure = z.strictObject({
  name: z.string().regex(/^m[1-9]\d{0,3}$/, '统计代码有误，请刷新页面后重试'),
  label: words('统计名称', 40),
  measure,
})

const basis = words('依据', 200).nullable()

const label = words('承诺事项', 60)

/** 承诺事项 */
const commitment = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('periodic'),
    label,
    basis,
    every: z.enum(['month', 'quarter', 'half-year', 'year']),
    measure: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('count'), where }),
      z.strictObject({ kind: z.literal('sum'), field: z.string(), where }),
      z.strictObject({ kind: z.literal('distinct'), field: z.string(), where }),
    ]),
    /** In the unit of the measured field as stored: fen for money. */
    atLeast: z.number('请填写数量').positive('至少完成的数量应大于 0').max(1e15, '数量太大'),
  }),
  z.strictObject({ kind: z.literal('each'), label, basis, where, must: where }),
  z.strictObject({
    kind: z.literal('no-gap'),
    label,
    basis,
    where,
    days: z.number('请填写天数').int('天数应为整数').min(1, '天数应为 1 至 366').max(366, '天数应为 1 至 366'),
    counting: z.literal('工作日').exactOptional(),
    per: z.string().nullable(),
    fromStart: z.boolean().exactOptional(),
  }),
])

const ownCommitment = z.strictObject({
  name: z.string().regex(/^c[1-9]\d{0,3}$/, '承诺事项代码有误，请刷新页面后重试'),
  commitment,
})

const names = z.array(z.string()).max(200)

/** 自建台账 as a person defines it. */
export const ownLedgerBody = z.strictObject({
  title: words('台账名称', 30),
  rowUnit: words('计数单位', 8),
  fields: z.array(ownField).max(200, '一个台账最多 200 个字段'),
  happenedOn: z.string().nullable(),
  list: names,
  identity: names,
  measures: z.array(ownMeasure).max(100, '一个台账最多 100 项统计'),
  commitments: z.array(ownCommitment).max(50, '一个台账最多 50 项承诺事项').default([]),
  /** The version that the person saw; 0 for a new one. */
  version: z.number().int().min(0),
})

export type OwnLedgerBody = z.infer<typeof ownLedgerBody>

/** 自建台账 as it stands, with what it was before. */
export const ownLedgerView = ownLedgerBody
  .extend({
    id: z.string(),
    /** Title of the built-in ledger that it extends. */
    extends: z.string().nullable(),
    /** Newest first. */
    versions: z.array(
      z.object({ version: z.number().int(), savedAt: z.string(), savedBy: z.string(), changes: z.array(z.string()) }),
    ),
  })
  .meta({ id: 'OwnLedger' })

export type OwnLedgerView = z.infer<typeof ownLedgerView>

export const ownLedgersView = z.object({
  ledgers: z.array(ownLedgerView),
  /** All ledgers of the unit as they stand, for what they refer to and what may be extended. */
  known: z.array(ledgerView),
})

export type OwnLedgersView = z.infer<typeof ownLedgersView>

/** 影响: what saving would change, before it is saved. */
export const ownLedgerPreview = z.object({
  changes: z.array(z.string()),
  figures: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      unit: z.string(),
      /** `null`: there is no such figure before, or afterwards. */
      before: z.string().nullable(),
      after: z.string().nullable(),
      /** Printed in the newest version of the year's report. */
      isInReport: z.boolean(),
    }),
  ),
  /** `false`: whoever asks may see which figures change, not their values. */
  showsValues: z.boolean(),
})

export type OwnLedgerPreview = z.infer<typeof ownLedgerPreview>
