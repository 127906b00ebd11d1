import { expect, test } from 'vitest'
import { rulePack } from '../rule-pack/rule-pack.builder.ts'
import { quantitativeRuleFor } from './quantitative-rule.ts'
import { DIRECT, GATED, sourced } from './scoring.builder.ts'

const named = sourced(DIRECT)
const pack = rulePack({ quantitative: sourced(GATED), named: { 预算控制率: named } })

test.each([
  { levelOne: '产出指标', name: '场次', scoringRule: null, rule: pack.quantitative },
  { levelOne: '产出指标', name: '场次', scoringRule: '按规则包', rule: pack.quantitative },
  { levelOne: '满意度指标', name: '服务对象满意度', scoringRule: null, rule: pack.satisfaction },
  { levelOne: '产出指标', name: '预算控制率', scoringRule: null, rule: named },
] as const)('$name under $levelOne, rule chosen: $scoringRule', ({ rule, ...indicator }) =>
  expect(quantitativeRuleFor(pack, indicator)).toBe(rule),
)

test.each([
  { scoringRule: '按比例', kind: 'proportional' },
  { scoringRule: '直接赋分', kind: 'direct' },
])('$scoringRule chosen for the indicator goes before the pack', ({ scoringRule, kind }) =>
  expect(quantitativeRuleFor(pack, { levelOne: '满意度指标', name: '预算控制率', scoringRule })).toMatchObject({
    value: { kind },
    source: `该指标批复的赋分规则：${scoringRule}`,
  }),
)
