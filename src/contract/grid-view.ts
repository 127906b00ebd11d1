import { z } from 'zod'
import { fieldValue } from './ledger-view.ts'

const values = z.record(z.string(), fieldValue)

const facts = {
  strength: z.number().int(),
  source: z.string(),
  isSample: z.boolean(),
  evidence: z.array(z.string()),
}

/** A row as it is kept: money in fen, references by id. */
export const gridRow = z
  .object({
    id: z.string(),
    revision: z.number().int(),
    values,
    ...facts,
    lateReason: z.string().nullable(),
    voidReason: z.string().nullable(),
  })
  .meta({ id: 'GridRow' })

export type GridRowView = z.infer<typeof gridRow>

export const gridPage = z.object({ rows: z.array(gridRow), total: z.number().int() })

export const gridChoices = z.object({
  /** By field: what a reference or code may be, at most 5,000 each. */
  choices: z.record(z.string(), z.array(z.object({ value: z.string(), label: z.string() }))),
})

/** Rows that one call saves. */
export const MOST_GRID_ROWS = 500

const key = z.string().min(1).max(80)
const id = z.string().min(1).max(200)
const revision = z.number().int().min(1)

/** What may be said of a row beside its fields; what is left out of a kept row stays as it is. */
const stated = {
  strength: z.number().int().min(0).max(4).exactOptional(),
  source: z.string().max(1000).exactOptional(),
  isSample: z.boolean().exactOptional(),
  evidence: z.array(z.string().max(200)).max(100).exactOptional(),
  /** 取消关联原因: where a file no longer stands behind a kept row. */
  evidenceReason: z.string().max(500, '取消关联原因最多 500 个字').exactOptional(),
}

/** 逐行保存 — a row without id is new. `line` is its number on the person's screen, by which messages speak of it. */
export const saveGridBody = z.object({
  rows: z
    .array(
      z.object({
        key,
        line: z.number().int().min(1),
        id: id.nullable(),
        revision: revision.nullable(),
        values,
        ...stated,
      }),
    )
    .min(1, '请至少保存一条记录')
    .max(MOST_GRID_ROWS, `一次最多保存 ${MOST_GRID_ROWS} 条`),
  lateReason: z.string().max(1000).nullable().default(null),
})

export const voidGridBody = z.object({
  rows: z.array(z.object({ key, id, revision })).min(1).max(MOST_GRID_ROWS, `一次最多作废 ${MOST_GRID_ROWS} 条`),
  reason: z.string().trim().min(1, '请填写作废原因').max(1000, '作废原因最多 1000 个字'),
})

/** What became of each row, by its key. */
const answer = z.discriminatedUnion('state', [
  z.object({ key, state: z.literal('saved'), row: gridRow }),
  /** Somebody else changed it meanwhile: the row as it stands, and who did it. */
  z.object({ key, state: z.literal('changed'), row: gridRow, by: z.string() }),
  z.object({
    key,
    state: z.literal('refused'),
    issues: z.array(z.object({ field: z.string(), label: z.string(), message: z.string() })),
  }),
])

export type GridAnswer = z.infer<typeof answer>

export const savedGrid = z.object({ rows: z.array(answer) })
