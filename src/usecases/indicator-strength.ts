import type { FigureView } from '../contract/figure-view.ts'
import type { OutlineIndicator } from '../figures/define-figures.ts'
import type { FigureContext } from './present-figure.ts'

/** 佐证强度 of an indicator — that of its actual value; of a judgement, whether files stand behind it. */
export function indicatorStrength(
  { figures }: Pick<FigureContext, 'figures'>,
  { code, judgement }: Pick<OutlineIndicator, 'code' | 'judgement'>,
): FigureView['strength'] {
  const actual = figures.get(`indicator.${code}.actual`)
  if (actual !== undefined) return actual.strength === null ? null : `E${actual.strength}`
  if (judgement === null) return null
  return judgement.evidence.length > 0 ? 'E1' : 'E0'
}
