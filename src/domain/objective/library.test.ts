import { describe, expect, test } from 'vitest'
import type { LevelOne } from '../indicator/index.ts'
import { rulePack } from '../rule-pack/rule-pack.builder.ts'
import { adviseOn } from './advice.ts'
import { indicatorLibrary, placeInPack, searchLibrary } from './library.ts'
import { indicatorDraft } from './objective.builder.ts'

const LEVEL_TWO: Readonly<Record<LevelOne, readonly string[]>> = {
  成本指标: [],
  产出指标: ['数量指标', '质量指标', '时效指标', '成本指标'],
  效益指标: ['经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标'],
  满意度指标: ['服务对象满意度指标'],
}
const LEVEL_TWO_2021 = {
  ...LEVEL_TWO,
  成本指标: ['经济成本指标'],
  效益指标: ['经济效益指标', '社会效益指标', '生态效益指标'],
}

test('holds more than eighty indicators, each id and each name within its area once', () => {
  expect(indicatorLibrary.length).toBeGreaterThan(80)
  expect(new Set(indicatorLibrary.map(({ id }) => id)).size).toBe(indicatorLibrary.length)
  expect(new Set(indicatorLibrary.map(({ area, name }) => `${area} ${name}`)).size).toBe(indicatorLibrary.length)
})

describe.each(indicatorLibrary.map((entry) => [entry.id, entry.name, entry] as const))('%s %s', (_id, _name, entry) => {
  test('has every attribute, in the words of the form', () => {
    const { measuringUnit, ...required } = entry
    for (const value of Object.values(required)) expect(value).not.toBe('')
    expect(['≥', '≤', '=', '定性']).toContain(entry.comparator)
    expect(measuringUnit === '').toBe(entry.comparator === '定性')
    expect(LEVEL_TWO[entry.levelOne]).toContain(entry.levelTwo)
    expect(['计划标准', '行业标准', '历史标准', '预算支出标准', '其他']).toContain(entry.targetBasis)
    expect(['直接证明法', '情况统计法', '情况说明法', '问卷调查法']).toContain(entry.valueMethod)
    expect(['部门业务统计', '部门业务记录', '部门业务评判', '问卷调查报告', '权威机构调查', '媒体舆论']).toContain(
      entry.valueSource,
    )
    expect(['累加', '取最新', '取平均']).toContain(entry.accumulation)
  })

  test('needs no advice of its own but to be checked', () => {
    const isText = entry.comparator === '定性'
    const draft = indicatorDraft({
      ...entry,
      target: isText ? null : entry.target,
      targetText: isText ? entry.target : null,
    })
    const pack = rulePack({ levelTwo: { value: LEVEL_TWO, source: '测试规则', confidence: 'confirmed' } })
    const advice = adviseOn([draft], { year: 2021, pack, subjectName: null })
    expect(advice.filter(({ indicator }) => indicator !== null)).toEqual([])
  })
})

describe('looking for indicators', () => {
  const names = (words: string, levelOne = '', levelTwo = '') =>
    searchLibrary({ words, levelOne, levelTwo }).map(({ name }) => name)

  test('every word must occur somewhere', () => {
    expect(names('可用率 网站')).toEqual(['网站可用率'])
    expect(names('没有这种指标')).toEqual([])
  })

  test('by level', () => {
    expect(names('满意', '满意度指标').length).toBeGreaterThan(3)
    expect(names('', '产出指标', '成本指标')).toContain('场均活动成本')
  })
})

describe('the place in a pack of', () => {
  test.each([
    { levelTwo: '成本指标', levelOne: '产出指标', known: LEVEL_TWO, place: ['产出指标', '成本指标'] },
    { levelTwo: '成本指标', levelOne: '产出指标', known: LEVEL_TWO_2021, place: ['成本指标', '经济成本指标'] },
    { levelTwo: '可持续影响指标', levelOne: '效益指标', known: LEVEL_TWO, place: ['效益指标', '可持续影响指标'] },
    { levelTwo: '可持续影响指标', levelOne: '效益指标', known: LEVEL_TWO_2021, place: ['效益指标', '社会效益指标'] },
    { levelTwo: '数量指标', levelOne: '产出指标', known: LEVEL_TWO_2021, place: ['产出指标', '数量指标'] },
    { levelTwo: '新类型', levelOne: '产出指标', known: LEVEL_TWO_2021, place: ['产出指标', '新类型'] },
  ] as const)('$levelTwo', ({ levelTwo, levelOne, known, place }) =>
    expect(Object.values(placeInPack({ levelOne, levelTwo }, known))).toEqual(place),
  )
})
