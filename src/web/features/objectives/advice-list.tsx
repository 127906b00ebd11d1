import type { AdviceView } from '../../../contract/objectives-view.ts'

const LIGHTS = {
  error: { light: 'light-warning', word: '须改正' },
  warning: { light: 'light-watch', word: '建议改' },
  notice: { light: 'light-absent', word: '请核对' },
}

/** What is wrong, why, and how it reads better. */
export function AdviceList({ advice }: { readonly advice: readonly AdviceView[] }) {
  if (advice.length === 0) return null
  return (
    <ul className="objectives-advice">
      {advice.map(({ rule, severity, message, why, better }) => (
        <li key={`${rule} ${message}`}>
          <span className={`light ${LIGHTS[severity].light}`}>{LIGHTS[severity].word}</span> {message}
          <details className="no-print">
            <summary>为什么，怎样写更好</summary>
            <p>{why}</p>
            <p>{better}</p>
          </details>
        </li>
      ))}
    </ul>
  )
}
