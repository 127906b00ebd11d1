import { z } from 'zod'
import { fieldValue, rowQuery } from './ledger-view.ts'

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

const choice = z.object({ value: z.string(), label: z.string() })

/** Of which entry of the trail on; the filter that the sheet lists. */
export const gridChangesQuery = rowQuery
  .pick({ where: true, from: true, to: true })
  .extend({ since: z.coerce.number().int().min(0).optional() })

/** What was written into a ledger since. */
export const gridChanges = z.object({
  /** The newest entry of the trail: from there on next time. */
  sequence: z.number().int(),
  rows: z.array(
    z.object({
      row: gridRow,
      by: z.string(),
      at: z.string(),
      /** By whoever asks, here or elsewhere. */
      isOwn: z.boolean(),
      /** The filter lets it through. */
      isListed: z.boolean(),
    }),
  ),
  /** So much was written that the sheet is better read anew. */
  isMany: z.boolean(),
})

export const gridChoices = z.object({
  /** By field: what a reference or code may be; empty where it is searched. */
  choices: z.record(z.string(), z.array(choice)),
  /** Fields with more than 5,000 rows to refer to: those are searched as one types. */
  searched: z.array(z.string()),
})

export const choiceSearchQuery = z.object({ words: z.string().trim().max(100, '查找的文字最多 100 个字').default('') })

export const foundChoices = z.object({ choices: z.array(choice), hasMore: z.boolean() })

/** Texts or ids that one request may ask about. */
export const MOST_ASKED = 5000

const asked = z
  .record(z.string().max(100), z.array(z.string().max(200)))
  .refine((fields) => Object.values(fields).flat().length <= MOST_ASKED, `一次最多查 ${MOST_ASKED} 项`)

/** By field: texts as they were typed or pasted, and ids whose names are wanted. */
export const resolveChoicesBody = z.object({ texts: asked.default({}), ids: asked.default({}) })

export const resolvedChoices = z.object({
  /** By field and text: the rows that it may mean, none or several where it means no single one. */
  meant: z.record(z.string(), z.record(z.string(), z.array(choice))),
  /** By field: names of the ids. */
  names: z.record(z.string(), z.array(choice)),
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
