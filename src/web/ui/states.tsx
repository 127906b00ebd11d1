import type { ReactNode } from 'react'

/** Lines that stand where text is about to be; a screen reader hears what is being waited for. */
export function SkeletonLines({ lines, what }: { readonly lines: number; readonly what: string }) {
  return (
    <div className="skeleton" role="status">
      <span className="skeleton-what">{what}……</span>
      {Array.from({ length: lines }, (_, index) => index).map((line) => (
        <span key={line} className="skeleton-line" style={{ inlineSize: `${WIDTHS[line % WIDTHS.length]}%` }} />
      ))}
    </div>
  )
}

const WIDTHS = [42, 96, 88, 92, 64, 97, 83]

interface FailedProps {
  /** What could not be shown: 报告, 这个数. */
  readonly what: string
  readonly error: Error
  readonly onRetry?: () => void
}

/** An error says what happened, why, and what to do next. */
export function Failed({ what, error, onRetry }: FailedProps) {
  return (
    <div className="notice notice-error" role="alert">
      <p className="notice-title">未能打开{what}</p>
      <p>{error.message}</p>
      {onRetry === undefined ? null : (
        <button type="button" className="button" onClick={onRetry}>
          重试
        </button>
      )}
    </div>
  )
}

interface EmptyProps {
  readonly title: string
  readonly hint: string
  readonly children?: ReactNode
}

/** Says what will be here, and offers the way to it. */
export function Empty({ title, hint, children }: EmptyProps) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      <p>{hint}</p>
      {children}
    </div>
  )
}

/** 403: what is not for this person, and whom to ask. */
export function Refused({ what, reason }: { readonly what: string; readonly reason: string }) {
  return (
    <div className="notice notice-watch" role="alert">
      <p className="notice-title">您不能查看{what}</p>
      <p>{reason}。</p>
    </div>
  )
}
