import { compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { fineDigits } from '../tie/print.ts'
import { isPlain, sought, toldIn } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'

const FROM = /(?:由(?!于)|从)[^，。；]{0,12}$/
const TO = /^[^，。；]{0,6}(?:([增升提涨扩])|([减降缩压少下]))[^，。；]{0,4}(?:到|至|为)[^，。；]{0,4}$/
/** 节水12.5%, 节电, 增产: a change by the name of what was saved or gained. */
const CHANGED = /^，(?:节[一-龥]{1,2}|[一-龥]{0,4}[增减降升涨缩][一-龥]{0,3})(?:了|约|达|为)?$/
const FEWEST = 2

/** 由520立方米降到455立方米，节水12.5%: by how much of what it was before, whatever the word. */
function changeOf(prose: Prose, claim: Claim): Tie | null {
  const [base, current] = [prose.claims[claim.index - 2], prose.claims[claim.index - 1]]
  if (base?.sentence !== claim.sentence || current === undefined || base.unit.key !== current.unit.key) return null
  const way = TO.exec(current.lead)
  const isChange = way !== null && FROM.test(base.lead) && CHANGED.test(claim.lead)
  if (!isChange || !isPlain(base) || !isPlain(current) || compare(base.value, current.value) === 0) return null
  const sign = way[1] === undefined ? -1 : 1
  const equations: Equation[] = [{ form: 'rise', rate: claim, current, base, sign }]
  return sought('growth', equations)
}

/** Percentages right behind what something came to from what it was. */
export function fromTo(prose: Prose, ties: readonly Tie[]): Tie[] {
  const told = toldIn(ties, ({ equation: { form } }) => form === 'rise' || form === 'growth' || form === 'ratio')
  return prose.claims
    .filter(({ unit, vagueness, start }) => unit.dimension === 'percent' && vagueness === 'none' && !told.has(start))
    .filter((claim) => fineDigits(claim) >= FEWEST)
    .flatMap((claim) => changeOf(prose, claim) ?? [])
}
