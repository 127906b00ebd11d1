import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

describe('a fraction of an amount in words', () => {
  test.each([
    ['社团有社员90人，其中青年占三分之一，为30人。', '30人', '36人', 'product 36 30'],
    ['专项资金600万元，一半用于购车，计300万元。', '计300', '计360', 'product 360 300'],
    ['贷款总额3,000万元，农户贷款占四成，为1,200万元。', '1,200', '1,600', 'product 1,600 1,200'],
    ['全年借书5,184册次，其中孩子借走3,370册次，占六成五。', '3,370', '3,730', 'product 3,730 3,369.6'],
    ['全村耕地800亩，四分之三种植水稻，计600亩。', '600', '680', 'product 680 600'],
    ['社团有社员240人，青年社员120人，占一半。', '一半', '三分之一', 'product 120 80'],
    ['种薯推广36万亩，占播种面积48万亩的四分之三。', '三。', '一。', 'product 36 12'],
    ['货款40万元，已付30万元，付了四分之三。', '三。', '一。', 'product 30 10'],
    ['志愿者由2.5万人增至5万人，翻了一番。', '一番', '两番', 'product 5 10'],
    ['志愿者由2.5万人增至10万人，翻了两番。', '10万', '5万', 'product 5 10'],
    ['志愿者从20人增加到160人，翻了三番。', '160', '106', 'product 106 160'],
  ])('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toEqual([broken])
  })

  test.each([
    ['more than a half', '会议应到70人，一半以上到会，共46人。'],
    ['of schools, and of books', '全区90所学校，三分之二的学校设有图书室，藏书共66万册。'],
    ['nearly so many', '贷款总额2,000万元，近四成投向农业，为730万元。'],
    ['others as well', '代表60人，三分之一是教师，另有医生14人。'],
    ['of another thing', '全村320户，一半人家种茶，茶园450亩。'],
    ['what is to be', '力争游客由1.5万人次增至4.4万人次，翻一番。'],
    ['no beginning', '志愿者1.5万人，增至4.4万人，翻了一番。'],
    ['no end', '志愿者由1.5万人起步，社工4.4万人，翻了一番。'],
    ['said before', '翻一番的志愿者由1.5万人增至4.4万人。'],
    ['a third amount', '专项资金600万元，一半用于购车，计360万元，已付100万元。'],
    ['about so many', '专项资金600万元，一半用于购车，计约360万元。'],
    ['far off', '专项资金600万元，一半用于购车，计110万元。'],
    ['another deed', '货款40万元，已付30万元，种了四分之一。'],
    ['no deed', '货款40万元，已付30万元，仅此四分之一。'],
    ['nothing but it', '专项资金一半用于购车。'],
    ['nothing but one', '专项资金600万元，一半用于购车。'],
    ['what is not a share', '社团有社员240人，成立小组，计36人。'],
    ['before all', '一半是社员的村民有240人，计36人。'],
    ['by other words', '社团有社员240人，青年社员100人，一半来自外地。'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})

describe('a fraction of all that is told', () => {
  test.each([
    ['水稻种了60亩，玉米种了30亩，红薯种了30亩，水稻占一半。', '一半', '四分之一'],
    ['企业捐款40万元，个人捐款30万元，社团捐款30万元，企业捐款占四成。', '四成', '六成'],
  ])('%s', (sound, from, to) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toHaveLength(1)
  })

  test.each([
    ['a total among them', '投资600万元，个人捐款300万元，社团捐款300万元，社团捐款占一成。'],
    ['nobody who is named', '企业捐款40万元，个人捐款30万元，社团捐款30万元，妇女代表占一成。'],
    ['two of that name', '企业捐款40万元，企业借款30万元，社团捐款30万元，企业捐款占一成。'],
    ['of something else', '企业捐款40万元，个人捐款30万元，社团捐款30万元，企业捐款占往年的一成。'],
    ['what is told before', '一半是菜地，水稻种了60亩，玉米种了30亩，红薯种了30亩。'],
    ['other units', '水稻种了60亩，玉米种了30亩，红薯收了30吨，水稻占一成。'],
    ['about so many', '水稻种了约60亩，玉米种了30亩，红薯种了30亩，水稻占一成。'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})

describe('a fraction of whom it is told behind it', () => {
  test.each([
    ['团员占青年总数的三成，青年共600人，团员180人。', '180人', '280人'],
    ['全院310名职工中40岁以下的占五分之一，也就是62人。', '62人', '82人'],
  ])('%s', (sound, from, to) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toHaveLength(1)
  })

  test.each([
    ['of new ones', '团员占新青年总数的三成，青年共600人，团员280人。'],
    ['of others', '团员占青年总数的三成，青年共600人，志愿者280人。'],
    ['not all of them', '团员占青年总数的三成，青年来了600人，团员280人。'],
    ['nobody named', '团员占青年总数的三成，青年共600人，280人。'],
    ['of nobody', '团员人数是三成，青年共600人，团员280人。'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})
