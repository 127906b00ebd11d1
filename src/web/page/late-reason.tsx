import { useId } from 'react'

interface Props {
  /** What is closed: `3 月及以前已结账`. */
  readonly closed: string
  readonly reason: string
  readonly onChange: (reason: string) => void
}

/** 补录原因 — what is entered after the books were closed says why. */
export function LateReason({ closed, reason, onChange }: Props) {
  const id = useId()
  return (
    <span className="late-reason">
      <label htmlFor={id}>
        补录原因<span className="tag tag-watch tag-small">{closed}</span>
      </label>
      <input
        id={id}
        className="input"
        maxLength={1000}
        placeholder="发生在已结账期间的，录入和修改都要写明原因"
        value={reason}
        onChange={({ currentTarget: { value } }) => onChange(value)}
      />
    </span>
  )
}
