import { compare, type Exact, exactFromText, exactText, isZero, plus, sumOf, ZERO } from '../amount/index.ts'
import type { LevelOne } from '../indicator/index.ts'
import type { Block, BlockWeights, RulePack } from '../rule-pack/index.ts'
import { apportion } from './apportion.ts'

/** What an evaluation is about: a project's code, or this for the whole unit (整体支出). */
export const UNIT_SUBJECT = 'unit'

/** What the weights of an indicator depend on. */
export interface WeighedIndicator {
  readonly code: string
  readonly levelOne: LevelOne
  readonly levelTwo: string
  /** 分值 as approved, an exact decimal. */
  readonly weight: string
}

export interface DistributedWeights<T> {
  /** 预算执行率's weight under the pack. */
  readonly executionWeight: string
  /** In the order given; the block is where the pack counts the indicator. */
  readonly weighed: readonly { readonly indicator: T; readonly block: LevelOne; readonly weight: string }[]
  /** Blocks whose approved weights did not add up to the pack's and were scaled in proportion. */
  readonly scaledBlocks: readonly Block[]
}

const LEVEL_ONE: readonly LevelOne[] = ['成本指标', '产出指标', '效益指标', '满意度指标']

/**
 * 分值分配 — the weights of one evaluation under a rule pack. Approved weights that add up to the pack's block stay as they
 * are; otherwise they are scaled in proportion, in hundredths, so that the same indicators can be read under another pack.
 * 成本 is a block of its own where the pack gives it weight, else part of 产出. A block without indicators passes its
 * weight on: 成本 to 产出, 满意度 by the pack's own rule, 产出 and 效益 to each other.
 */
export function distributeWeights<T extends WeighedIndicator>(
  pack: Pick<RulePack, 'weights' | 'weightsWithoutSatisfaction'>,
  indicators: readonly T[],
): DistributedWeights<T> {
  const hasSatisfaction = indicators.some(({ levelOne }) => levelOne === '满意度指标')
  const blockWeights = (hasSatisfaction ? pack.weights : pack.weightsWithoutSatisfaction).value
  const hasCostBlock = !isZero(exact(blockWeights.成本指标))
  const placed = indicators.map((indicator, place) => ({
    indicator,
    place,
    block: blockOf(indicator, hasCostBlock),
    part: exact(indicator.weight),
  }))
  const present = LEVEL_ONE.filter((block) => placed.some((one) => one.block === block))
  const goals = goalsOf(blockWeights, new Set(present))
  const inBlock = (block: LevelOne) => placed.filter((one) => one.block === block)
  return {
    executionWeight: blockWeights.预算执行率,
    weighed: present
      .flatMap((block) => apportion(goals[block], inBlock(block)))
      .sort((left, right) => left.place - right.place)
      .map(({ indicator, block, share }) => ({ indicator, block, weight: exactText(share) })),
    scaledBlocks: present.filter((block) => compare(goals[block], sumOf(inBlock(block).map(({ part }) => part))) !== 0),
  }
}

/** Where the pack counts an indicator: 成本 is a block of its own only where the pack gives it weight. */
export function blockOf(
  { levelOne, levelTwo }: Pick<WeighedIndicator, 'levelOne' | 'levelTwo'>,
  hasCostBlock: boolean,
): LevelOne {
  const isCost = levelOne === '成本指标' || levelTwo.endsWith('成本') || levelTwo.endsWith('成本指标')
  if (!isCost) return levelOne
  return hasCostBlock ? '成本指标' : '产出指标'
}

function goalsOf(given: BlockWeights, present: ReadonlySet<LevelOne>): Readonly<Record<LevelOne, Exact>> {
  const goals = {
    成本指标: exact(given.成本指标),
    产出指标: exact(given.产出指标),
    效益指标: exact(given.效益指标),
    满意度指标: exact(given.满意度指标),
  }
  const pass = (from: LevelOne, to: LevelOne) => {
    if (present.has(from) || !present.has(to)) return
    goals[to] = plus(goals[to], goals[from])
    goals[from] = ZERO
  }
  pass('成本指标', '产出指标')
  pass('满意度指标', '效益指标')
  pass('产出指标', '效益指标')
  pass('效益指标', '产出指标')
  return goals
}

const exact = (decimal: string): Exact => exactFromText(decimal) ?? ZERO
