import { describe, expect, test } from 'vitest'
import { rulePack } from '../rule-pack/rule-pack.builder.ts'
import { type Advice, adviseOn } from './advice.ts'
import type { IndicatorDraft } from './draft.ts'
import { indicatorDraft } from './objective.builder.ts'

const LEVEL_TWO = {
  成本指标: [],
  产出指标: ['数量指标', '质量指标', '时效指标', '成本指标'],
  效益指标: ['社会效益指标'],
  满意度指标: ['服务对象满意度指标'],
}
const pack = rulePack({ levelTwo: { value: LEVEL_TWO, source: '测试规则', confidence: 'confirmed' } })
const benefit = indicatorDraft({
  code: 'U-09',
  levelOne: '效益指标',
  levelTwo: '社会效益指标',
  name: '网上可办率',
  target: '90',
  measuringUnit: '%',
})

const meetings = indicatorDraft({ code: 'U-08', name: '会议保障场次', target: '200', measuringUnit: '场' })

function advise(drafts: readonly IndicatorDraft[], subjectName: string | null = null): readonly Advice[] {
  return adviseOn(drafts, { year: 2021, pack, subjectName })
}

const rulesOn = (changed: Partial<IndicatorDraft>, subjectName: string | null = null) =>
  advise([indicatorDraft(changed), meetings, benefit], subjectName).map(({ rule }) => rule)

describe('one indicator', () => {
  test('that says all it should gets no advice', () => expect(rulesOn({})).toEqual([]))

  test.each<{ what: string; changed: Partial<IndicatorDraft>; rules: string[] }>([
    { what: 'a level two of another block', changed: { levelTwo: '社会效益指标' }, rules: ['I14'] },
    { what: 'a satisfaction among quantities', changed: { name: '用户满意度' }, rules: ['I15'] },
    { what: 'a time among quantities', changed: { name: '按时办结率' }, rules: ['I15'] },
    { what: 'a cost among costs', changed: { name: '单位成本', levelTwo: '成本指标' }, rules: [] },
    { what: 'no target', changed: { target: null }, rules: ['I17'] },
    {
      what: 'a qualitative one without words',
      changed: { comparator: '定性', target: null, measuringUnit: '' },
      rules: ['I17'],
    },
    {
      what: 'vague words',
      changed: { comparator: '定性', target: null, targetText: '有效提升', measuringUnit: '' },
      rules: ['I02'],
    },
    {
      what: 'words that can be judged',
      changed: { comparator: '定性', target: null, targetText: '方案印发并执行满半年', measuringUnit: '' },
      rules: [],
    },
    { what: 'no unit', changed: { measuringUnit: '' }, rules: ['I18'] },
    { what: 'no weight', changed: { weight: '0' }, rules: ['I19'] },
    { what: 'a weight that is no number', changed: { weight: '很多' }, rules: ['I19'] },
    { what: 'a third of all points', changed: { weight: '31' }, rules: ['I19'] },
    {
      what: 'a satisfaction without a survey',
      changed: { levelOne: '满意度指标', levelTwo: '服务对象满意度指标', name: '满意度' },
      rules: ['I03'],
    },
    {
      what: 'a survey without a sample',
      changed: {
        levelOne: '满意度指标',
        levelTwo: '服务对象满意度指标',
        name: '满意度',
        valueMethod: '问卷调查法',
        evidenceRequirement: '调查报告和汇总表',
      },
      rules: ['I03'],
    },
    {
      what: 'a survey with its sample',
      changed: {
        levelOne: '满意度指标',
        levelTwo: '服务对象满意度指标',
        name: '满意度',
        valueMethod: '问卷调查法',
        evidenceRequirement: '不少于100份问卷和汇总表',
      },
      rules: [],
    },
    { what: 'a time without a term', changed: { levelTwo: '时效指标', name: '完成情况' }, rules: ['I20'] },
    {
      what: 'a qualitative time without a term',
      changed: {
        levelTwo: '时效指标',
        name: '完成情况',
        comparator: '定性',
        target: null,
        targetText: '按要求办完',
        measuringUnit: '',
      },
      rules: ['I20'],
    },
    {
      what: 'a time with a day',
      changed: {
        levelTwo: '时效指标',
        name: '完成情况',
        comparator: '定性',
        target: null,
        targetText: '12月31日前办完',
        measuringUnit: '',
      },
      rules: [],
    },
    { what: 'a time in hours', changed: { levelTwo: '时效指标', name: '修复时长', measuringUnit: '小时' }, rules: [] },
    { what: 'evidence of no kind', changed: { evidenceRequirement: '相关资料' }, rules: ['I21'] },
    { what: 'evidence of no kind in many words', changed: { evidenceRequirement: '相关证明材料文件' }, rules: ['I21'] },
    { what: 'a day of last year', changed: { explanation: '2020年末在用的个数' }, rules: ['I22'] },
    { what: 'a day of this year', changed: { explanation: '2021年末在用的个数' }, rules: [] },
    { what: 'taken from last year', changed: { source: '沿用2020年度U-01' }, rules: ['I23'] },
    { what: 'taken from the library', changed: { source: '指标库IN-01' }, rules: ['I23'] },
  ])('$what', ({ changed, rules }) => expect(rulesOn(changed)).toEqual(rules))

  test('named like its project', () => {
    expect(rulesOn({ name: '网络维护' }, '网络维护')).toEqual(['I16'])
    expect(rulesOn({ name: '接入单位数' }, '网络维护')).toEqual([])
  })

  test('every advice says why, gives a better example and names the field', () => {
    for (const one of advise([indicatorDraft({ target: null, measuringUnit: '', evidenceRequirement: '资料' })])) {
      expect(one.why.length).toBeGreaterThan(8)
      expect(one.better.length).toBeGreaterThan(4)
    }
  })
})

describe('the indicators of one subject together', () => {
  const rulesOf = (drafts: readonly IndicatorDraft[]) => advise(drafts).map(({ rule, indicator }) => [rule, indicator])
  const numbered = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      indicatorDraft({ code: `U-${index}`, name: `数量${index}`, target: String(index + 1) }),
    )

  test('none at all need no advice', () => expect(rulesOf([])).toEqual([]))

  test('three equal targets', () => {
    const flat = numbered(2).map((draft) => ({ ...draft, target: '90', measuringUnit: '%' }))
    expect(rulesOf([...flat, benefit])).toEqual([['I01', null]])
  })

  test('only words are not equal targets', () => {
    const words = indicatorDraft({ comparator: '定性', target: null, targetText: '方案印发并执行', measuringUnit: '' })
    expect(rulesOf([words, { ...benefit, target: null, comparator: '定性', targetText: '方案印发并执行' }])).toEqual([])
  })

  test('no benefit, and no output', () => {
    expect(rulesOf(numbered(1))).toEqual([['I11', null]])
    expect(advise([benefit])[0]?.message).toBe('没有产出指标')
  })

  test('more than fifteen', () => expect(rulesOf([...numbered(15), benefit])).toEqual([['I12', null]]))

  test('two of one name', () =>
    expect(rulesOf([indicatorDraft(), indicatorDraft({ code: 'U-02', target: '3' }), benefit])).toEqual([
      ['I13', 'U-02'],
    ]))
})
