import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

describe('changes between amounts that stand or are named beside', () => {
  test.each([
    ['2019年复查29,870人次，2021年38,420人次，两年增加8,550人次。', '38,420', '38,240'],
    [
      '公务用车运行维护费16.32万元，公务接待费4.55万元。总额下降，其中运行维护费减少0.58万元（2022年16.90万元）。',
      '0.58',
      '0.51',
    ],
    ['七月接待20,880人次，八月接待22,860人次，八月比七月多1,980人次。', '多1,980', '多2,303'],
  ])('%s', (sound, from, to) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).not.toEqual([])
  })

  test.each([
    [
      'a goal above what is there',
      '全年接待游客74.6万人次。\n目标是接待游客90万人次，也就是在这一年基础上再增加15.4万人次。',
    ],
    ['what shall be', '全年任务320公里，其中上半年不少于150公里、下半年不少于120公里。'],
    ['so far off that others are meant', '七月接待20,880人次，八月接待52,862人次，八月比七月多1,349人次。'],
    ['no bracket', '公务用车运行维护费16.32万元。总额下降，其中运行维护费减少0.51万元，租车费2022年16.90万元。'],
  ])('%s: silent', (_, text) => expect(brokenIn(text)).toEqual([]))
})

test('what is told first is what has changed, and not the last of its parts', () => {
  const text =
    '全年接待52.8万人次，其中图书馆19.7万人次，文化馆13.6万人次，博物馆19.5万人次，超过目标50万人次，完成率105.6%，比上年的36.4万人次增加16.4万人次。'
  expect(brokenIn(text)).toEqual([])
  expect(brokenIn(text.replace('36.4', '3.64'))).toContain('change 16.4 49.16')
})
