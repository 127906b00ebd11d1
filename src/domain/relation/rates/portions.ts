import type { Claim, Prose } from '../../claim/index.ts'
import { nounBehind } from '../../claim/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import { isSlipped, isSolved, leadOf, toldIn } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { isRateable, ratio } from './sought-rates.ts'

/** 按货物金额的5%, 预拨60%, 按2.5%抽样: a portion that is taken. */
const TAKEN =
  /(?:按照?|预[拨付留]|拨付|支付|首付款?|[先后再]付|付款?|抽[取查检样]|提取|计提|收取|其余|余下|剩余|尾款)(?:合同|总)?([^，。；\d]{0,10}?)的?$/
/** 5%预留，计43.00万元; 2.5%抽样，发放问卷615份: what it comes to. */
const COMES_TO =
  /^(?:的?(?:比例|标准|费率|首付款?|预付款?|质保金))?[^，。；\d]{0,6}，?(?:即|计|共|合计|折合|为|应|发放|抽[查检取])[^，。；\d]{0,6}$/
const BACK = 120
const MOST_NAMED = 3

interface Portion {
  readonly rate: Claim
  readonly part: Claim
  readonly bases: readonly Claim[]
  /** Its words say what it is taken of. */
  readonly isNamed: boolean
}

const isPercent = ({ unit, vagueness, bound }: Claim): boolean =>
  unit.dimension === 'percent' && vagueness === 'none' && bound === 'none'

const areAlike = (base: Claim, part: Claim): boolean =>
  base.unit.key === part.unit.key || (base.unit.dimension === 'count' && part.unit.key === '份')

const coreOf = (name: string): string => name.replace(/(?:金额|总额|总价|总数|款|价款|数量|数|额)+$/, '')

function portionOf(prose: Prose, rate: Claim): Portion | null {
  const part = prose.claims[rate.index + 1]
  const taken = isPercent(rate) ? TAKEN.exec(leadOf(prose, rate)) : null
  const isPart = part?.sentence === rate.sentence && isRateable(part)
  if (taken === null || !isPart || !COMES_TO.test(prose.normal.slice(rate.end, part.start))) return null
  const before = prose.claims
    .slice(Math.max(0, rate.index - BACK), rate.index)
    .filter((other) => isRateable(other) && areAlike(other, part))
    .reverse()
  const [, name = ''] = taken
  const core = coreOf(name)
  const nameOf = (other: Claim): string => other.label + nounBehind(prose.normal.slice(other.end, other.end + 8))
  const named = core.length < 2 ? [] : before.filter((other) => nameOf(other).includes(core)).slice(0, MOST_NAMED)
  const beside = before.filter(({ sentence }) => sentence >= rate.sentence - 1)
  // 热用户24,600户。按2.5%抽样，发放问卷615份: nothing else is there to take it of.
  const isOnly = beside.length === 1 && /抽/.test(leadOf(prose, rate) + prose.normal.slice(rate.end, part.start))
  const bases = named.length > 0 ? named : isOnly ? [...beside, ...before] : before
  return { rate, part, bases, isNamed: named.length > 0 || isOnly }
}

const equationsOf = ({ rate, part, bases }: Portion): Equation[] => bases.map((base) => ratio(rate, part, base))

/** 预拨60%，计449.10万元；…拨付30%，计224.55万元: the base of the others in the paragraph. */
function sharedBase(portion: Portion, portions: readonly Portion[]): Equation[] {
  const beside = portions.filter((other) => other !== portion && other.rate.paragraph === portion.rate.paragraph)
  const starts = beside.flatMap(({ rate, part, bases }) =>
    bases
      .filter((base) => isSolved(ratio(rate, part, base)))
      .slice(0, 1)
      .map(({ start }) => start),
  )
  return equationsOf({ ...portion, bases: portion.bases.filter(({ start }) => starts.includes(start)) })
}

/** 核定748.5万元 … 预拨60%，计449.10万元: a percentage, what it comes to, and of what it was taken, told anywhere before. */
export function portionsIn(prose: Prose, ties: readonly Tie[]): Tie[] {
  const told = toldIn(
    ties.filter(({ holds }) => holds),
    ({ equation: { form } }) => form === 'ratio' || form === 'pooled',
  )
  const portions = prose.claims.flatMap((claim) => portionOf(prose, claim) ?? [])
  return portions
    .filter(({ rate }) => !told.has(rate.start))
    .flatMap((portion) => {
      const equations = equationsOf(portion)
      const holding = equations.find(isSolved)
      if (holding !== undefined) return makeTie('rate', holding, 'certain')
      const meant = portion.isNamed ? equations.slice(0, 1) : sharedBase(portion, portions)
      const [slipped] = meant.filter(isSlipped)
      return slipped === undefined ? [] : makeTie('rate', slipped, 'likely')
    })
}
