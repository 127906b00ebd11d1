import { ONE, whole } from '../../amount/index.ts'
import type { Quantity } from './tie.ts'

const HUNDRED = whole(100)

/** A hundred points or percent, which nobody needs to say: it stands at the last character of the amount that it is held against. */
export const unsaidHundred = (beside: Quantity, label: string): Quantity => ({
  ...beside,
  digits: '100',
  text: `100${beside.unit.printed}`,
  value: HUNDRED,
  interval: { low: HUNDRED, high: HUNDRED },
  step: ONE,
  start: beside.end - 1,
  label,
})
