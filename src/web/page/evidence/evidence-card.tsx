import type { EvidenceCardView } from '../../../contract/evaluation-view.ts'
import './evidence.css'

const TERMS: readonly (readonly [keyof EvidenceCardView, string])[] = [
  ['validation', '核实方式'],
  ['origin', '佐证出处'],
  ['accuracy', '精度要求'],
  ['limits', '佐证局限'],
  ['compensation', '弥补办法'],
]

/** 佐证卡 — how an indicator's value is proven, and how far the proof reaches. */
export function EvidenceCard({ card }: { readonly card: EvidenceCardView }) {
  return (
    <section className="evidence-card" aria-label="佐证卡">
      <h4>佐证卡</h4>
      <dl>
        {TERMS.filter(([name]) => card[name] !== '').map(([name, term]) => (
          <div key={name}>
            <dt>{term}</dt>
            <dd>{card[name]}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
