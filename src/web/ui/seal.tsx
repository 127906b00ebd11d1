/** 证绩 — the mark, set like a seal. */
export function Seal() {
  return (
    <span className="seal" role="img" aria-label="证绩">
      <span aria-hidden="true">证绩</span>
    </span>
  )
}
