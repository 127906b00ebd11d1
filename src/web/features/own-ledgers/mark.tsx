/** Something that is so or not so. */
export function Mark({
  label,
  isOn,
  onChange,
}: {
  readonly label: string
  readonly isOn: boolean
  readonly onChange: () => void
}) {
  return (
    <label className="own-field-mark">
      <input type="checkbox" checked={isOn} onChange={onChange} />
      {label}
    </label>
  )
}
