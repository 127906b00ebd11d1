import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

describe('halves and thirds told in words', () => {
  test.each([
    ['三年共需5,400万元，建议县级承担一半，计2,700万元。', '2,700', '2,070', 'rate 50 38.33'],
    ['资金到账后15个工作日内发放到户，比原规定的30个工作日缩短一半。', '15个', '51个', 'rate 50 170'],
    ['18个村中，经营性收入不足5万元的还有9个，占半数。', '9个', '6个', 'rate 50 33.33'],
    [
      '举办活动186场，包括讲座42场、展览144场。其中线上活动62场，占全部活动的三分之一。',
      '62场',
      '26场',
      'rate 33.33 13.98',
    ],
    ['乡自筹36.00万元。自筹部分以投劳和结余各解决一半，即每项18.00万元。', '18.00', '81.00', 'rate 50 225'],
  ])('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((tie) => tie.startsWith('rate'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(broken)
  })

  test.each([
    ['roughly', '全县186个村，其中空壳村66个，占三分之一以上，近一半没有产业。'],
    ['of something else', '全县186个村，产业村61个，占全市的三分之一。'],
    ['near enough', '全县186个村，产业村61个，占三分之一。'],
    ['nothing before', '一半，计80万元。'],
    ['in another unit', '办结186件，用时15个工作日，缩短一半。'],
    ['of time', '工期过半，完成投资186万元，占总投资的一半。'],
    ['said of a group', '参加的186人中，一半人员来自乡镇，另有62人来自县直单位。'],
    ['of another sentence', '接待186人次。平均用时缩短一半。'],
    ['what is alike', '甲乡15个，乙乡15个，比上年减半。'],
    ['in a heading', '一半是海水\n共186场。'],
  ])('%s is no contradiction', (_, text) => expect(brokenIn(text)).toEqual([]))
})
