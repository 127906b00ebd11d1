import { useId } from 'react'
import { STRENGTHS, strengthInWords, strengthStep } from './figure-facts.ts'
import type { FigureView } from './shown.ts'
import './strength-tag.css'

type Strength = FigureView['strength']

/** Five squares, filled up to the strength; the words beside it say the same. */
function StrengthScale({ strength }: { readonly strength: Strength }) {
  const step = strengthStep(strength)
  return (
    <svg className="strength-scale" viewBox="0 0 39 7" width="39" height="7" aria-hidden="true">
      {[0, 1, 2, 3, 4].map((index) => (
        <rect
          key={index}
          x={index * 8 + 0.5}
          y="0.5"
          width="6"
          height="6"
          rx="1"
          className={index < step ? 'is-filled' : ''}
        />
      ))}
    </svg>
  )
}

interface Props {
  readonly strength: Strength
  /** `E2` alone, where the words would crowd. */
  readonly isBrief?: boolean
}

/** 佐证强度 — the same mark wherever an indicator stands; a click says what the five levels mean. */
export function StrengthTag({ strength, isBrief = false }: Props) {
  const id = useId()
  const words = strengthInWords(strength)
  return (
    <span className="strength">
      <button
        type="button"
        className="tag strength-tag"
        data-weak={strength === null || strength === 'E0' || undefined}
        popoverTarget={id}
        title={`佐证强度：${words}。点击看各级的含义`}
        aria-label={`佐证强度：${words}`}
      >
        <StrengthScale strength={strength} /> {isBrief ? (strength ?? '无') : words}
      </button>
      <span id={id} popover="auto" className="strength-levels">
        <strong>佐证强度</strong>
        {Object.entries(STRENGTHS).map(([level, { title, meaning }]) => (
          <span key={level} className="strength-level" aria-current={level === strength || undefined}>
            <StrengthScale strength={level as keyof typeof STRENGTHS} />
            <span>
              {level} {title}
            </span>
            <span className="strength-meaning">{meaning}</span>
          </span>
        ))}
        <span className="strength-meaning">一个数的强度，取它背后各条记录中最弱的一条；没有记录的，没有佐证。</span>
      </span>
    </span>
  )
}
