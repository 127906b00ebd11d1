import { useState } from 'react'
import { useClosed } from '../../page/closed-months.ts'
import { LateReason } from '../../page/late-reason.tsx'

/** 补录原因 as a field of a form, only while something is closed. */
export function LateReasonField() {
  const closed = useClosed()
  const [reason, setReason] = useState('')
  if (closed === null) return null
  return (
    <>
      <LateReason closed={closed} reason={reason} onChange={setReason} />
      <input type="hidden" name="lateReason" value={reason} />
    </>
  )
}
