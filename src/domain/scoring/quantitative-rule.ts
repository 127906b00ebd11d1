import type { LevelOne } from '../indicator/index.ts'
import type { QuantitativeRule, RulePack, Sourced } from '../rule-pack/index.ts'

/** What decides by which rule an indicator is scored. */
export interface RuledIndicator {
  readonly levelOne: LevelOne
  readonly name: string
  /** 赋分规则 chosen for it: 按比例, 直接赋分; anything else leaves it to the pack. */
  readonly scoringRule: string | null
}

/**
 * 适用赋分规则 — the rule chosen for the indicator itself; else the pack's for an indicator of this name, for 满意度, for all.
 */
export function quantitativeRuleFor(pack: RulePack, indicator: RuledIndicator): Sourced<QuantitativeRule> {
  const { levelOne, name, scoringRule } = indicator
  if (scoringRule === '按比例') return chosen({ kind: 'proportional', overTarget: null }, scoringRule)
  if (scoringRule === '直接赋分') return chosen({ kind: 'direct' }, scoringRule)
  return pack.named[name] ?? (levelOne === '满意度指标' ? pack.satisfaction : pack.quantitative)
}

function chosen(value: QuantitativeRule, name: string): Sourced<QuantitativeRule> {
  return { value, source: `该指标批复的赋分规则：${name}`, confidence: 'confirmed' }
}
