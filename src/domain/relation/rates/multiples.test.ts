import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const CASES: readonly (readonly [sound: string, from: string, to: string, broken: string])[] = [
  ['日均接待810人次。单日最高1,932人次，是日均水平的2.4倍。', '2.4', '4.2', 'rate 4.2 2.39'],
  ['有民警58人、辅警116人，辅警人数为民警的2倍。', '2倍', '3倍', 'rate 3 2'],
  ['收入4.37亿元。支出28.91亿元，为收入的6.6倍。', '6.6', '9.6', 'rate 9.6 6.62'],
  ['接待观众18.4万人次。线上访问量63.5万次，为线下观众的3.5倍。', '的3.5', '的5.3', 'rate 5.3 3.45'],
  ['产业带动型村收入86.4万元，是平均水平52.7万元的1.64倍。', '1.64', '1.46', 'rate 1.46 1.64'],
  ['今年接待36,180人次，比去年的12,060人次增长2.0倍。', '2.0', '2.8', 'growth 2.8 2'],
  ['产业带动型村收入86.4万元，是平均水平52.7万元的1.64倍。', '86.4', '8.64', 'rate 1.64 0.16'],
  ['今年新设书屋30家，是去年15家的2倍。', '2倍', '3倍', 'rate 3 2'],
  ['种田3,600亩，撂荒1,200亩，前者是后者的3倍。', '的3倍', '的5倍', 'rate 5 3'],
  ['撂荒1,200亩，种田3,600亩，后者为前者的3倍。', '的3倍', '的5倍', 'rate 5 3'],
  ['到馆读者22.12万人次。到馆量是上年20.96万人次的1.06倍。', '1.06', '1.03', 'rate 1.03 1.06'],
  ['日产管片由124片提高到310片，为原来的2.5倍。', '2.5倍', '2.8倍', 'rate 2.8 2.5'],
]

describe('amounts told in 倍 of another', () => {
  test.each(CASES)('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).length).toBeGreaterThan(0)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['of what is not stated', '有民警58人，人数为上年的1.4倍。'],
    ['of what it was in another unit', '日产由124片提高到310块，为原来的2.8倍。'],
    ['of what it was, told before', '日产由124片起步。提高到310片，为原来的2.8倍。'],
    ['of what it was, with no word for it', '日产124片，另存310片，占地为原来的2.8倍。'],
    ['more than what it was', '日产由124片提高到不少于310片，为原来的2.8倍。'],
    ['from none of it', '由于停工124天，工期提高到310天，费用为原来的2.8倍。'],
    ['an original without amounts', '日产310片，为原来的2.8倍。'],
    ['of few, beside another figure', '今年新设书屋30家，是去年15家的3倍，另修8家。'],
    ['of few, told before', '今年新设书屋30家。这是去年15家的3倍。'],
    ['roughly', '有民警58人、辅警90人，辅警人数为民警的近2倍。'],
    ['of another kind', '支出28.91亿元，用工3,600人，为收入的6.6倍。'],
    ['what it has grown to', '贷款由4,090亿元增加到6.4万亿元，增长15.6倍。'],
    ['by nothing named', '即开型14.78亿元，网点39.12亿元，增长1.4倍。'],
    ['of one of three', '种田3,600亩，撂荒1,200亩，林地800亩，前者是后者的5倍。'],
    ['of two kinds', '种田3,600亩，农户1,200户，前者是后者的5倍。'],
    ['of itself', '种田3,600亩，撂荒1,200亩，前者是前者的5倍。'],
    ['without a base', '产值由1.2亿元增长2.5倍。'],
    ['nothing of what', '计息3.5倍。'],
  ])('%s is no contradiction', (_, text) => expect(brokenIn(text)).toEqual([]))
})
