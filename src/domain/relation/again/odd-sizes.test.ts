import { describe, expect, test } from 'vitest'
import { oddAmountsIn } from './odd.builder.ts'

describe('amounts of a size that what they are said of never has', () => {
  test.each([
    ['what a region makes', '全年完成地区生产总值16.8万元，增长4.1%。', '16.8万元'],
    ['a whole trade', '茶叶全产业链产值48.6万元，增长7.1%。', '48.6万元'],
    ['what banks keep', '金融机构各项存款余额862.4万元。', '862.4万元'],
    ['entertainment', '总支出96.20万元。日常支出18.40万元。公务接待费支出0.3亿元。', '0.3亿元'],
    ['works', '村庄绿化项目中标价71.6元，工期60天。', '71.6元'],
    ['visitors', '力争接待游客1,400万人次、旅游收入152万元。', '152万元'],
    ['a trade', '实现林业总产值78.4万元，增长8.0%。', '78.4万元'],
    ['far above all', '支出96.20万元、18.40万元、16.20万元、8.40万元、7.50万元，另有差额55亿元。', '55亿元'],
  ])('are found: %s', (_, text, found) => expect(oddAmountsIn(text)).toContain(found))

  test.each([
    ['visitors of a village', '接待游客1,400人次、旅游收入15.2万元。'],
    ['visitors told elsewhere', '接待游客1,400万人次。旅游收入152万元。'],
    ['earnings alone', '旅游收入152万元。'],
    ['a growth', '全县社会消费品零售总额比上年增加862万元。'],
    ['one head', '人均地区生产总值为7.6万元。'],
    ['enough', '全年完成地区生产总值16.8亿元。'],
    ['meetings of many', '总支出26.20亿元。日常支出8.40亿元。会议费支出0.3亿元。'],
    ['few amounts', '会议费支出0.3亿元。'],
    ['a price for a square metre', '外墙工程中标价71.6元/平方米。'],
    ['each', '每套设备建设项目控制价71.6元。'],
    ['works of a size', '村庄绿化项目中标价71,600元。'],
  ])('nothing is said of %s', (_, text) => expect(oddAmountsIn(text)).toEqual([]))
})
