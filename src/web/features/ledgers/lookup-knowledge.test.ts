import { expect, test } from 'vitest'
import { meaning, unnamed, withChoices, withMeant } from './lookup-knowledge.ts'

const p1 = { value: 'p1', label: 'P1 网络维护' }
const p2 = { value: 'p2', label: 'P2 道路' }
const search = async () => ({ choices: [], hasMore: false })

test('names gather; what is known already changes nothing', () => {
  const known = withChoices({}, { project: [p1] })
  expect(withChoices(known, { project: [p1] })).toBe(known)
  expect(meaning(withChoices(known, { project: [p2] }), 'project', search).choices).toEqual([p1, p2])
  expect(meaning({}, 'project', search).choices).toEqual([])
})

test('a text means one row, or says why it means none', () => {
  const known = withMeant({}, { project: { 道路: [p2], 维护: [p1, p2], 桥梁: [] } })
  const { choices, lookup } = meaning(known, 'project', search)
  expect(choices).toEqual([p2])
  expect([...lookup.meant]).toEqual([['道路', 'p2']])
  expect(lookup.problems.get('维护')).toBe('“维护”不止一条：P1 网络维护、P2 道路，请选定其中一条')
  expect(lookup.problems.get('桥梁')).toBe('没有“桥梁”这一条，请输入名称或代码查找')
})

test('ids without a name are found once each', () => {
  const rows = [{ values: { project: 'p1' } }, { values: { project: 'p2' } }, { values: { project: 'p2', other: 'x' } }]
  const known = withChoices({}, { project: [p1] })
  expect(unnamed(known, { rows, searched: ['project', 'other2'] })).toEqual({ project: ['p2'] })
  expect(unnamed(known, { rows: [{ values: { project: null } }], searched: ['project'] })).toEqual({})
})
