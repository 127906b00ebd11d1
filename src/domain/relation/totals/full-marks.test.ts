import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const SOUND = '评价满分100分，其中预算执行15分、产出指标45分、效益指标30分、满意度指标10分；未设满意度的另行调整。'

describe('full marks', () => {
  test('are the sum of what each indicator can have', () => {
    expect(brokenIn(SOUND)).toEqual([])
    expect(heldIn(SOUND)).toContain('parts 100')
    expect(brokenIn(SOUND.replace('45分', '75分'))).toEqual(['parts 100 130'])
    expect(brokenIn(SOUND.replace('45分', '4分'))).toEqual(['parts 100 59'])
  })

  test('are followed by what each of them got', () => {
    const sound = '评价满分100分，其中投入15分、过程25分、产出35分、效果25分，依次得13.8分、23.2分、33.9分、23.6分。'
    expect(heldIn(sound)).toContain('parts 100')
    expect(brokenIn(sound.replace('25分、产出', '28分、产出'))).toContain('parts 100 103')
  })

  test('stand in brackets beside what each of them got', () => {
    const sound = '其中投入13.8分（满分15分），过程23分（满分25分），产出55分（满分60分）。满分合计100分，等级为优。'
    expect(heldIn(sound)).toContain('parts 100')
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace('满分25分', '满分29分'))).toContain('parts 100 104')
  })

  test.each([
    '投入13.8分，过程23分（满分25分），产出55分（满分66分）。满分合计100分。',
    '投入13.8分（满分15分），过程23分（满分25分），产出55分（满分60分）。上年合计90分。',
    '评价满分100分，其中过程指标15分、产出指标37分、效益指标22分。',
    '评价满分100分，得分90分（含）以上的为优，80分至90分的为良，60分以下的为差。',
    '评价满分100分，执行率10分。',
  ])('no such sum: %s', (text) => expect(brokenIn(text)).toEqual([]))
})

test('what marks are taken out of', () => {
  const sound = '自评打分按100分算，管理15分，产出45分，效益30分，满意度10分。管理得14分。'
  expect(brokenIn(sound)).toEqual([])
  expect(brokenIn(sound.replace('产出45分', '产出54分'))).toContain('parts 100 109')
  expect(brokenIn('各项按100分折合，管理15分，产出54分，效益30分，满意度10分。')).toEqual([])
})
