import { z } from 'zod'
import { figureView } from './figure-view.ts'

/** A cell with its upper left corner, as printed. */
const formCell = z.object({
  /** From 1. */
  column: z.int(),
  columnSpan: z.int(),
  rowSpan: z.int(),
  text: z.string(),
  role: z.enum(['title', 'subtitle', 'note', 'label', 'text', 'center', 'number', 'total']),
  /** Id of the figure shown here. */
  figure: z.string().nullable(),
})

/** 表格 as printed on screen: the same sheets and cells as in the file, with the figures that can be opened. */
export const formView = z
  .object({
    title: z.string(),
    sheets: z.array(
      z.object({
        name: z.string(),
        /** Widths in characters of the body type. */
        columnWidths: z.array(z.number()),
        rows: z.array(z.array(formCell)),
        footer: z.string(),
      }),
    ),
    figures: z.record(z.string(), figureView),
  })
  .meta({ id: 'Form' })

export type FormView = z.infer<typeof formView>
export type FormSheetView = FormView['sheets'][number]
