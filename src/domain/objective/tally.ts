import {
  compare,
  type Exact,
  exactFromText,
  exactText,
  isZero,
  minus,
  negated,
  plus,
  sumOf,
  ZERO,
} from '../amount/index.ts'
import { blockOf } from '../evaluation/index.ts'
import type { LevelOne } from '../indicator/index.ts'
import type { Block, RulePack } from '../rule-pack/index.ts'

/** What the tally needs of an indicator; a weight that is not a number counts 0. */
export interface Weighed {
  readonly levelOne: LevelOne
  readonly levelTwo: string
  readonly weight: string
}

/** 分值合计 of one 二级指标. */
export interface LevelTwoTally {
  readonly name: string
  readonly weight: string
  readonly count: number
}

/** 分值合计 of one block against the rule pack. */
export interface BlockTally {
  readonly block: Block
  readonly expected: string
  readonly weight: string
  readonly count: number
  readonly levelTwo: readonly LevelTwoTally[]
  /** `null`: it fits; otherwise what is lacking or too much, in words. */
  readonly fault: string | null
}

export interface WeightTally {
  readonly blocks: readonly BlockTally[]
  /** 预算执行率 included; 100 when complete. */
  readonly total: string
  readonly isComplete: boolean
  /** One sentence: `还差8分` or `合计100分，与规则包一致`. */
  readonly words: string
}

const LEVEL_ONE: readonly LevelOne[] = ['成本指标', '产出指标', '效益指标', '满意度指标']
const FULL = exactOrZero('100')

/**
 * 分值合计 — weights of one subject's indicators at every level, held against the blocks of the rule pack. Where the pack has
 * no block for 成本, or no indicator of 成本 is set, its weight belongs to 产出; without 满意度 the pack's other weights hold.
 *
 * @source 财预〔2020〕10号; check S07
 */
export function tallyWeights(
  pack: Pick<RulePack, 'weights' | 'weightsWithoutSatisfaction'>,
  indicators: readonly Weighed[],
): WeightTally {
  const hasSatisfaction = indicators.some(({ levelOne }) => levelOne === '满意度指标')
  const given = (hasSatisfaction ? pack.weights : pack.weightsWithoutSatisfaction).value
  const hasCostBlock = !isZero(exactOrZero(given.成本指标))
  const placed = indicators.map((one) => ({ ...one, block: blockOf(one, hasCostBlock) }))
  const hasCost = placed.some(({ block }) => block === '成本指标')
  const expectedOf = (block: LevelOne): Exact => {
    if (hasCost) return exactOrZero(given[block])
    if (block === '成本指标') return ZERO
    return block === '产出指标'
      ? plus(exactOrZero(given.产出指标), exactOrZero(given.成本指标))
      : exactOrZero(given[block])
  }
  const blocks = LEVEL_ONE.map((block) =>
    blockTally(
      block,
      expectedOf(block),
      placed.filter((one) => one.block === block),
    ),
  ).filter(({ expected, count }) => expected !== '0' || count > 0)
  const total = plus(exactOrZero(given.预算执行率), sumOf(blocks.map(({ weight }) => exactOrZero(weight))))
  const isComplete = compare(total, FULL) === 0 && blocks.every(({ fault }) => fault === null)
  return {
    blocks: [executionTally(given.预算执行率), ...blocks],
    total: exactText(total),
    isComplete,
    words: isComplete ? '合计100分，与规则包一致' : totalWords(total),
  }
}

function executionTally(weight: string): BlockTally {
  return { block: '预算执行率', expected: weight, weight, count: 0, levelTwo: [], fault: null }
}

function blockTally(block: LevelOne, expected: Exact, members: readonly Weighed[]): BlockTally {
  const weight = sumWeights(members)
  const names = [...new Set(members.map(({ levelTwo }) => levelTwo))]
  return {
    block,
    expected: exactText(expected),
    weight: exactText(weight),
    count: members.length,
    levelTwo: names.map((name) => {
      const own = members.filter(({ levelTwo }) => levelTwo === name)
      return { name, weight: exactText(sumWeights(own)), count: own.length }
    }),
    fault: faultWords({ expected, weight }),
  }
}

function faultWords({ expected, weight }: { expected: Exact; weight: Exact }): string | null {
  const difference = minus(weight, expected)
  if (isZero(difference)) return null
  return compare(difference, ZERO) > 0 ? `多${exactText(difference)}分` : `还差${exactText(negated(difference))}分`
}

function totalWords(total: Exact): string {
  const fault = faultWords({ expected: FULL, weight: total })
  return fault === null ? '合计100分，但各部分与规则包不一致' : `合计${exactText(total)}分，${fault}`
}

function sumWeights(members: readonly Weighed[]): Exact {
  return sumOf(members.map(({ weight }) => exactOrZero(weight)))
}

function exactOrZero(text: string): Exact {
  return exactFromText(text) ?? ZERO
}
