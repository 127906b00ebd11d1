import { useId } from 'react'

interface Props {
  readonly reason: string
  readonly onChange: (reason: string) => void
}

/** 补录原因 — what is entered after the books were closed says why. */
export function LateReason({ reason, onChange }: Props) {
  const id = useId()
  return (
    <span className="late-reason">
      <label htmlFor={id}>
        补录原因<span className="tag tag-watch tag-small">年度已结账</span>
      </label>
      <input
        id={id}
        className="input"
        maxLength={1000}
        placeholder="已结账的年度，录入和修改都要写明原因"
        value={reason}
        onChange={({ currentTarget: { value } }) => onChange(value)}
      />
    </span>
  )
}
