import { PrintIcon } from '../ui/icons.tsx'

export function PrintButton() {
  return (
    <button type="button" className="button print-button" onClick={() => window.print()}>
      <PrintIcon /> 打印
    </button>
  )
}
