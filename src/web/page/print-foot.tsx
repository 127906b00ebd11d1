import { useEffect, useState } from 'react'
import { minute } from '../ui/format.ts'
import { footRule } from './foot-rule.ts'

/** Older browsers have no boxes in the margin of a sheet; there the foot stands once, below the page. */
const HAS_MARGIN_BOXES = 'CSSMarginRule' in globalThis

/** Stands at the foot of every printed sheet: unit, year, filter, and when it was printed. */
export function PrintFoot({ about }: { readonly about: readonly string[] }) {
  const [printedAt, setPrintedAt] = useState(() => new Date())
  useEffect(() => {
    const onPrint = () => setPrintedAt(new Date())
    window.addEventListener('beforeprint', onPrint)
    return () => window.removeEventListener('beforeprint', onPrint)
  }, [])
  const words = [...about, `打印时间 ${minute(printedAt)}`].filter((part) => part !== '').join('　')
  return HAS_MARGIN_BOXES ? <style>{footRule(words)}</style> : <footer className="print-foot">{words}</footer>
}
