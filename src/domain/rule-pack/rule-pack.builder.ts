import type { RulePack, Sourced } from './rule-pack.ts'

const sourced = <T>(value: T): Sourced<T> => ({ value, source: '测试规则', confidence: 'confirmed' })

/** A sound rule pack for the whole country from 2020; a test states only what it needs otherwise. */
export function rulePack(changed: Partial<RulePack> = {}): RulePack {
  return {
    id: 'test',
    title: '测试规则包',
    regionPrefix: '',
    firstYear: 2020,
    lastYear: null,
    source: '测试规则',
    weights: sourced({ 预算执行率: '10', 成本指标: '0', 产出指标: '50', 效益指标: '30', 满意度指标: '10' }),
    weightsWithoutSatisfaction: sourced({
      预算执行率: '10',
      成本指标: '0',
      产出指标: '50',
      效益指标: '40',
      满意度指标: '0',
    }),
    execution: sourced({ kind: 'proportional' }),
    executionReasonBelow: sourced(null),
    quantitative: sourced({ kind: 'proportional', overTarget: null }),
    satisfaction: sourced({ kind: 'proportional', overTarget: null }),
    named: {},
    zero: sourced({ lostPerUnit: '1' }),
    qualitative: sourced([{ name: '达成', from: '0', to: '1', includesTo: true }]),
    grades: sourced([
      { grade: '优', from: '90' },
      { grade: '差', from: '0' },
    ]),
    lights: sourced({ watchBehind: '0.1', warnBehind: '0.2' }),
    monitoring: sourced({
      months: { first: 1, last: 7 },
      deadline: 'monitoring-report',
      moneyUnit: '万元',
      rateOf: 'annual',
      causes: ['经费保障', '其他'],
    }),
    levelTwo: sourced({ 成本指标: [], 产出指标: ['数量指标'], 效益指标: [], 满意度指标: [] }),
    comparators: ['≥', '定性'],
    forms: {
      project: sourced({ moneyUnit: '万元', layout: 'central' }),
      wholeUnit: sourced({ moneyUnit: '万元', layout: 'yunnan', hasPoints: false }),
    },
    outline: sourced([]),
    deadlines: sourced([]),
    ...changed,
  }
}
