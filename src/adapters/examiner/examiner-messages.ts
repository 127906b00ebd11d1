import type { PlacedRemark, Submitted } from '../../usecases/ports.ts'

/** What the worker is asked to do; one task at a time. */
export type Task =
  | { readonly kind: 'examine'; readonly submitted: Submitted }
  | {
      readonly kind: 'comment'
      readonly file: Extract<Submitted, { kind: 'file' }>
      readonly remarks: readonly PlacedRemark[]
      /** ISO instant of the comments. */
      readonly at: string
    }
