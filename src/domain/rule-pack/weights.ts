import { compare, type Exact, exactOf, exactText, minus, negated, sumOf, ZERO } from '../amount/index.ts'
import type { BlockWeights, Decimal } from './rule-pack.ts'

/** 分值 as a form states it: of a block, of a 二级指标 in it, of a 三级指标 in that. */
export interface StatedWeight {
  readonly name: string
  /** `null` where the form gives none of its own and it is what its parts add up to. */
  readonly weight: Decimal | null
  readonly parts: readonly StatedWeight[]
}

/** A weight that is not what it should be. */
export interface WeightFault {
  /** `parts`: its parts don't add up to it. `block`: it differs from the pack's. `total`: the blocks don't make 100. */
  readonly kind: 'parts' | 'block' | 'total'
  readonly name: string
  readonly expected: Exact
  readonly actual: Exact
  /** In words, with both weights and the difference. */
  readonly message: string
}

const FULL = '100'

/**
 * 分值勾稽 — 三级指标 add up to their 二级指标, those to their 一级指标, the blocks (预算执行率 among them) to 100, and each block
 * is the pack's. The last is a question rather than an error: special cases may set their own block weights.
 *
 * @source 财预〔2020〕10号; check S07
 */
export function checkWeights(blocks: readonly StatedWeight[], weights: BlockWeights): readonly WeightFault[] {
  const total = sumOf(blocks.map(weightOf))
  return [
    ...blocks.flatMap(partFaults),
    ...blocks.flatMap((block) => blockFault(block, weights)),
    ...faultIf('total', { name: '各部分分值合计', expected: exactOf(FULL), actual: total }),
  ]
}

function weightOf({ weight, parts }: StatedWeight): Exact {
  return weight === null ? sumOf(parts.map(weightOf)) : exactOf(weight)
}

function partFaults(stated: StatedWeight): readonly WeightFault[] {
  const { name, weight, parts } = stated
  const own =
    weight === null || parts.length === 0
      ? []
      : faultIf('parts', { name, expected: exactOf(weight), actual: sumOf(parts.map(weightOf)) })
  return [...own, ...parts.flatMap(partFaults)]
}

function blockFault(block: StatedWeight, weights: BlockWeights): readonly WeightFault[] {
  const found = Object.entries(weights).find(([name]) => name === block.name)
  const expected = exactOf(found === undefined ? '0' : found[1])
  return faultIf('block', { name: block.name, expected, actual: weightOf(block) })
}

function faultIf(
  kind: WeightFault['kind'],
  { name, expected, actual }: { name: string; expected: Exact; actual: Exact },
): readonly WeightFault[] {
  if (compare(expected, actual) === 0) return []
  const difference = minus(actual, expected)
  const words = compare(difference, ZERO) > 0 ? `多${exactText(difference)}分` : `少${exactText(negated(difference))}分`
  const message = `“${name}”${MEANING[kind]}应为${exactText(expected)}分，实为${exactText(actual)}分，${words}`
  return [{ kind, name, expected, actual, message }]
}

const MEANING = { parts: '下级指标分值合计', block: '分值按规则包', total: '' } as const
