import { expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const TOLD: readonly (readonly [sound: string, from: string, to: string, wrong: string])[] = [
  ['全年接待游客186.4万人次，同比增长17.8%，上年同期为158.2万人次。', '17.8%', '12.6%', 'growth 12.6 17.83'],
  ['收入2,356.8万元，比上年增长7.8%（上年2,186.3万元）。', '7.8%', '9.9%', 'growth 9.9 7.8'],
  ['投诉386件，下降12.3%，去年440件。', '12.3%', '16.9%', 'growth 16.9 12.27'],
  ['用水86.4万吨，降低4.0%，2021年为90.0万吨。', '4.0%', '8.6%', 'growth 8.6 4'],
]

test.each(TOLD)('%s', (sound, from, to, wrong) => {
  expect(brokenIn(sound)).toEqual([])
  expect(heldIn(sound)).toHaveLength(1)
  expect(brokenIn(sound.replace(from, to))).toEqual([wrong])
})

test.each([
  ['the change of before', '比上年减少2.31万元，下降15.6%，上年为14.78万元。'],
  ['a rate of before', '收入2,356.8万元，增长7.8%，上年为5.6%。'],
  ['other things of before', '收入2,356.8万元，增长7.8%，上年为36件。'],
  ['the year before by its own name', '收入2,356.8万元，增长7.8%，2021年税收2,100.3万元。'],
  ['of all of a list', '门诊73,152人次、出院3,132人次，比上年增长8.3%（上年70,418人次）。'],
  ['far more', '出院3,132人次，增长8.3%，上年70,418人次。'],
  ['far less', '门诊73,152人次，增长8.3%，上年1,918人次。'],
  ['roughly so much', '收入约2,300万元，增长7.8%，上年为2,000.3万元。'],
  ['an aim', '收入2,356.8万元，增长7.8%的目标，上年为2,000.3万元。'],
  ['at comparable prices', '增加值526.9亿元，同比增长2%，上年为500.1亿元。'],
  ['in another sentence', '收入2,356.8万元，增长7.8%。上年为2,000.3万元。'],
  ['nothing behind', '收入2,356.8万元，增长7.8%，上年为。'],
  ['nothing before', '增长7.8%，上年为2,000.3万元。'],
])('%s: nothing is told', (_, text) => expect(brokenIn(text)).toEqual([]))
