import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

describe('how far a rate is from its goal', () => {
  test.each([
    '建档率不低于90%，签约率不低于60%。\n二、完成情况\n建档率91.8%，比目标高1.8个百分点；签约率66.3%，高于目标6.3个百分点。',
    '执行率55.57%，较58.33%的序时进度慢2.76个百分点。',
    '执行率61.3%，快于序时进度（58.3%）3.0个百分点。',
    '执行率47.0%，未达到序时进度50%，相差3.0个百分点。',
    '执行率52.0%，序时进度50%，两者相差2.0个百分点。',
    '满意的503人，占95.3%，高于目标值5.3个百分点（目标值90%）。',
    '目标值88%，其中甲85.1%；执行率91.0%，高于目标值3.0个百分点。',
    '不低于95%。\n其中实际96.1%，高于标准1.1个百分点。',
    '建档率不低于90%。\n二、完成\n规范化电子建档率91.8%，高于目标1.8个百分点。',
    '满意度86.5%，较上年提高1.2个百分点，距离绩效目标（88%）还差1.5个百分点。',
    '漏损率由上年的14.6%降到12.3%，距目标12%还差0.3个百分点。',
    '不合格率2.4%，落后目标0.4个百分点（目标2.0%）。',
    '合格率不低于70%。监测样品3200份，合格2752份，合格率86.0%，高于上述标准16.0个百分点。',
  ])('%s', (text) => {
    expect(brokenIn(text)).toEqual([])
    expect(heldIn(text).some((tie) => tie.startsWith('change'))).toBe(true)
  })

  test.each([
    ['建档率不低于90%。\n二、完成情况\n建档率91.8%，比目标低1.8个百分点。', 'change 1.8 -1.8'],
    ['建档率不低于60%。\n二、完成情况\n建档率91.8%，比目标高1.8个百分点。', 'change 1.8 31.8'],
    ['执行率55.57%，较58.33%的序时进度慢3.76个百分点。', 'change 3.76 2.76'],
    ['满意度93.86%，高于目标值（90%）4.86个百分点。', 'change 4.86 3.86'],
    ['满意的503人，占95.3%，高于目标值5.3个百分点（目标值91%）。', 'change 5.3 4.3'],
    ['执行率47.0%，未达到序时进度51%，相差3.0个百分点。', 'change 3 4'],
    ['漏损率由上年的14.6%降到12.3%，距目标12%还差0.6个百分点。', 'change 0.6 0.3'],
  ])('%s is a contradiction', (text, tie) => expect(brokenIn(text)).toContain(tie))

  test.each([
    ['of another year', '合格率96.1%，高于全省平均水平2.1个百分点，目标为90%。'],
    ['of which of two is not said', '入户率78.4%，保证率75.9%，离85%的目标仍差6.1个百分点。'],
    ['no goal at all', '出勤率96.1%，高于目标2.1个百分点。'],
    ['a new goal in between', '序时进度58%，按要求整改后进度为61%，提前完成，领先2.0个百分点。'],
    ['a goal of something else', '合格率98.0%，按序时进度58%掌握，实际超过目标2.0个百分点。'],
    ['about', '出勤率96.1%，高于目标90%约5个百分点。'],
    ['another goal', '建档率不低于90%。\n二、完成情况\n复诊率76.1%，高于目标2.1个百分点。'],
  ])('%s: nothing is told', (_, text) => expect(brokenIn(text)).toEqual([]))
})

describe('a goal that lies above what was reached', () => {
  test.each([
    ['本县火化率86.31%，比上年提高1.2个百分点，但是离87%的目标还差0.69个百分点。', '87%', '17%', 'change 0.69 -69.31'],
    ['满意度83.5%，距离绩效目标（86%）还差2.5个百分点，未达标。', '86%', '36%', 'change 2.5 -47.5'],
  ])('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toContain(broken)
  })
})

test.each([
  ['目标为覆盖率不低于88%，实际为90.3%，高于目标值2.3个百分点。', '90.3%', '74.5%', 'change 2.3 -13.5'],
  ['年度目标为巡查率达到95%，1—6月为96.1%，高于目标1.1个百分点。', '96.1%', '81.7%', 'change 1.1 -13.3'],
  ['差错率目标不高于6%，上半年为4.2%，低于目标1.8个百分点。', '4.2%', '9.6%', 'change 1.8 -3.6'],
])('in a row: %s', (sound, from, to, wrong) => {
  expect(brokenIn(sound)).toEqual([])
  expect(brokenIn(sound.replace(from, to))).toContain(wrong)
})
