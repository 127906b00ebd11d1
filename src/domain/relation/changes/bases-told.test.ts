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

test.each([
  ['受理来访986件（批）次，同比下降7.33%（上年1,064件（批）次）。', '1,064', '1,239', 'growth 7.33 20.42'],
  [
    '诊疗58,412人次，其中门诊55,120人次、住院3,292人次，比上年增长6.4%（上年54,899人次）。',
    '54,899',
    '49,873',
    'growth 6.4 17.12',
  ],
  ['2023年售票4,213万张，2022年为3,875万张，增长8.72%。', '3,875', '4,012', 'growth 8.72 5.01'],
  ['今年培训1,360人，去年为1,248人，增长9.0%。', '1,248', '1,311', 'growth 9 3.74'],
  ['本年处理污水526万吨，上年同期为563万吨，下降6.6%。', '526万', '547万', 'growth 6.6 2.84'],
])('%s', (sound, from, to, wrong) => {
  expect(brokenIn(sound)).toEqual([])
  expect(brokenIn(sound.replace(from, to))).toContain(wrong)
})

test.each([
  ['parts that are not all', '工单58,467件，其中加急4,113件、督办1,292件，比上年增长6.4%（上年1,214件）。'],
  ['nothing before the parts', '其中门诊55,120人次、住院3,292人次，比上年增长6.4%（上年2,899人次）。'],
  ['constant prices', '2023年增加值4,213万元，2022年为4,012万元，增长8.7%。'],
  ['two years of others', '2023年售票4,213万张，其中2022年售出4,012万张，增长8.7%。'],
  ['another sentence', '2023年售票4,213万张。去年为，4,012万张，增长8.7%。'],
  ['far less', '2023年售票4,213万张，2022年为412万张，增长8.7%。'],
])('%s: nothing is told of two', (_, text) => expect(brokenIn(text)).toEqual([]))
