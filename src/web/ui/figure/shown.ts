import type { Immutable } from '../../../contract/define-route.ts'
import type * as contract from '../../../contract/figure-view.ts'

/** A figure, a record and a page of records as they are shown: they may come from a cache, and nobody changes them. */
export type FigureView = Immutable<contract.FigureView>
export type RecordView = Immutable<contract.RecordView>
export type RecordPage = Immutable<contract.RecordPage>
