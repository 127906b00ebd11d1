import { z } from 'zod'

/** A larger file is imported in parts. */
export const IMPORT_FILE_LIMIT = 50 * 1024 * 1024
/** Of very many problems and changes a page shows the first; the annotated workbook holds them all. */
export const PROBLEMS_SHOWN = 500
export const CHANGES_SHOWN = 200
export const NEW_ROWS_SHOWN = 20

/** What a person says of a file to be imported. */
export const importQuery = z.object({
  fileName: z.string().min(1, '缺少文件名').max(300),
  /** Which sheet; the one that fits best when not given. */
  sheet: z.string().max(100).optional(),
  /** JSON: by position of the file's column, the key of the ledger's column, or `null` for none. */
  columns: z.string().max(20_000).optional(),
  /** Names this work, so that its progress can be asked for. */
  work: z
    .string()
    .regex(/^[A-Za-z0-9-]{8,64}$/)
    .optional(),
})

export const applyImportQuery = importQuery.extend({
  /** Digest of the plan that was seen. */
  plan: z.string().regex(/^[0-9a-f]{64}$/),
  lateReason: z.string().max(1000).optional(),
})

const cellIssue = z.object({
  /** C7; `null`: the row as a whole. */
  cell: z.string().nullable(),
  /** From 1. */
  row: z.number().int(),
  heading: z.string(),
  message: z.string(),
})

const fieldChange = z.object({ label: z.string(), before: z.string(), after: z.string() })

/** 导入预演 — what a file would do to a ledger. */
export const importPlanView = z
  .object({
    file: z.string(),
    format: z.enum(['xlsx', 'xls', 'csv', 'html']),
    sheets: z.array(z.object({ name: z.string(), rows: z.number().int() })),
    sheet: z.string(),
    /** From 1. */
    headerRow: z.number().int(),
    columns: z.array(
      z.object({
        index: z.number().int(),
        letters: z.string(),
        heading: z.string(),
        key: z.string().nullable(),
        by: z.enum(['heading', 'synonym', 'person', 'unknown', 'counter']),
        sample: z.string(),
      }),
    ),
    /** Columns of the ledger that a column of the file can be. */
    known: z.array(z.object({ key: z.string(), heading: z.string(), isRequired: z.boolean() })),
    notes: z.array(z.string()),
    counts: z.object({
      rows: z.number().int(),
      added: z.number().int(),
      changed: z.number().int(),
      unchanged: z.number().int(),
      wrong: z.number().int(),
    }),
    problems: z.array(cellIssue),
    problemCount: z.number().int(),
    added: z.array(z.object({ row: z.number().int(), cells: z.array(z.string()) })),
    addedHeadings: z.array(z.object({ label: z.string(), isNumber: z.boolean() })),
    changes: z.array(
      z.object({ row: z.number().int(), id: z.string(), name: z.string(), fields: z.array(fieldChange) }),
    ),
    /** Some of it happened in a closed year or month: importing needs a reason. */
    isLate: z.boolean(),
    plan: z.string(),
  })
  .meta({ id: 'ImportPlan' })

export type ImportPlanView = z.infer<typeof importPlanView>

export const appliedImportView = z
  .object({ added: z.number().int(), changed: z.number().int(), unchanged: z.number().int() })
  .meta({ id: 'AppliedImport' })

export type AppliedImportView = z.infer<typeof appliedImportView>

/** How far a work is; `null` when it is not under way here. */
export const importProgressView = z.object({
  progress: z.object({ phase: z.string(), done: z.number().int(), total: z.number().int() }).nullable(),
})

/** Query of an export: the ledger's filter, and the kind of file. */
export const exportFormat = z.enum(['xlsx', 'csv', 'csv-gb18030']).default('xlsx')
