import type { Indicator } from '../indicator/index.ts'

/** 指标草案 — an indicator while it is being set, with what tells where its words came from. */
export interface IndicatorDraft extends Indicator {
  /** Figure or measure that gives the actual value; `null`: reported month by month. */
  readonly boundTo: string | null
  /** 数据来源 of the row itself: says when it was taken over from last year or from the library. */
  readonly source: string
}

/** How the source of a row begins that was taken over from an earlier year or from the library. */
export const COPIED = '沿用'
export const FROM_LIBRARY = '指标库'
