import type { IndicatorDraft } from './draft.ts'

/** A sound indicator that no advice applies to; a test states only what it breaks. */
export function indicatorDraft(changed: Partial<IndicatorDraft> = {}): IndicatorDraft {
  return {
    id: 'i1',
    code: 'U-01',
    project: null,
    levelOne: '产出指标',
    levelTwo: '数量指标',
    name: '接入单位数',
    explanation: '年末在用的接入单位个数',
    origin: '部门管理指标',
    comparator: '≥',
    target: '52',
    targetText: null,
    measuringUnit: '家',
    weight: '10',
    targetBasis: '计划标准',
    valueMethod: '情况统计法',
    valueSource: '部门业务记录',
    scoringRule: null,
    evidenceRequirement: '接入台账、接入确认单',
    card: null,
    boundTo: null,
    source: '2021年工作计划',
    ...changed,
  }
}
