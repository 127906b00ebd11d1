import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

describe('a price and a count of which the words say that they come to another amount', () => {
  test.each([
    [
      'the price of what stands right before it',
      '上年添置彩超2台，本年添置呼吸机6台，每台31万元，已付152万元。',
      '本年添置呼吸机6台，每台31万元，共付166万元。',
    ],
    [
      'reckoned and rounded',
      '巡逻车全年花费151.20万元，行驶里程共42.3万公里，每公里花3.57元。',
      '巡逻车全年花费151.20万元，行驶里程共42.3万公里，每公里花3.75元。',
    ],
    [
      'what others have on average',
      '全省同类剧场共8家，场均演出成本平均21.6万元，本院为17.28万元。',
      '剧场共8家，平均每家演出成本21.6万元，合计17.28万元。',
    ],
    [
      'by how much more',
      '山货销售额1.13亿元，带动农户1,864户，户均多收2,700元。',
      '山货销售额503.28亿元，带动农户1,864户，户均收入2,700元。',
    ],
    [
      'with something else',
      '购置校车2辆（每辆38万元）、课桌椅320套（每套450元）及零星用品，共计96.20万元。',
      '购置校车2辆（每辆38万元）、课桌椅320套（每套450元），共计99.40万元。',
    ],
    [
      'an amount of the sentence before',
      '商品支出6,028万元，补助337万元，资本性支出1,280万元。后者用于购置彩超2台（每台268万元）和电梯更换。',
      '购置彩超2台（每台268万元），共336万元。',
    ],
    [
      'a count of another clause',
      '学员取得证书的有97人；有一家机构多领补贴1.35万元，每人1,500元，已追回。',
      '学员取得证书的有97人，一家机构领取补贴1.35万元，每人1,500元。',
    ],
    [
      'two prices and what both come to',
      '添置校车2辆（每辆38万元）、客车1辆（每辆20.2万元），共96.2万元。',
      '添置校车2辆（每辆38万元），共86万元。',
    ],
    [
      'one price and what two things come to',
      '添置打印机3台、投影仪8台（每台1.20万元），共13.60万元。',
      '添置投影仪8台（每台1.20万元），共9.66万元。',
    ],
    [
      'all items together',
      '改造教室8间（每间1.25万元），粉刷走廊，两项合计10.50万元。',
      '改造教室8间（每间1.25万元），粉刷走廊，合计10.50万元。',
    ],
    [
      'not paid for in full',
      '在营车辆57辆，其中5辆按月折算，每辆每年补助3.2万元，全年补助共176.8万元。',
      '在营车辆57辆，每辆每年补助3.2万元，全年补助共172.4万元。',
    ],
  ])('%s', (_, unlike, alike) => {
    expect(brokenIn(unlike)).toEqual([])
    expect(brokenIn(alike)).not.toEqual([])
  })
})
