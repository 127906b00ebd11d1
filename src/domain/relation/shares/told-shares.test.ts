import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const BRACKETED =
  '全年共接受捐款846.35万元。按来源看，企业捐款563.83万元（66.62%），团体捐款154.00万元（18.20%），个人捐款128.52万元（15.19%）。'
const PEAK = '收费站七天累计通行18.64万辆次，驶出9.52万辆次、驶入9.12万辆次。10月4日达到3.17万辆次，占七天总量的17.0%。'
const COST = '执行水价每立方米0.152元。测算的运行维护成本为0.186元，水价只相当于成本的81.7%。'
const MOST =
  '资金全部用于运行成本24,850.00万元：电费9,120.50万元，药剂费4,386.20万元，人工费9,924.90万元，其他1,418.40万元。电费所占比重最高，为36.7%。'
const ONE = '前9个月的318.6吨里，商超临期食品176.4吨，面包68.9吨，余量41.3吨，蔬果32.0吨。商超一家独大，占55.4%。'
const LATER =
  '第一包公开招标，金额696.00万元，占成交总额的63.1%；第二包谈判，金额406.80万元。两个包合计成交1,102.80万元。'
const FORM = [
  '项目资金总额\t1860.00万元',
  '其中：财政拨款\t1500.00万元',
  '单位自筹\t360.00万元',
  '2025年安排\t1116.00万元，占总额的60%',
  '2026年安排\t744.00万元',
].join('\n')
const AMONG = '四、残疾儿童康复救助。全年救助168名。\n其中进入普通小学就读的31名，占康复儿童的18.45%。'
const LONG_NAME =
  '全年财政教育支出资金8,217.6万元。年末结余120万元。教师培训是重点，使用1,643.5万元，占财政教育支出的20.0%。'
const AMONG_WHOM =
  '2.困难学生资助。全年资助126名，其中小学71名、初中55名。\n（二）效益。困难学生中，21名考入高中就读，占16.67%。'
const CALLED = '中心管养公路486公里，国道128公里，省道205公里，县道153公里。半幅通行的312公里，占管养里程的64.2%。'
const IS =
  '项目支出8,871.40万元，主要是防汛抢险3,126.40万元、水毁修复2,215.00万元等，其中金额最大的防汛抢险占项目支出的35.24%。'
const FEW = '计划供暖学校23所，实际供暖学校22所。冬季自测，室温21所超过18℃，占已供暖学校的95.45%。'
const REACHED = '全年实际改造公路324公里，原定改造335公里。验收一次合格306公里，占已改造里程的94.4%。'

const DIKES = '全县堤防126.4公里，挡水堤段85.7公里，其中左岸41.3公里、右岸27.1公里、圩堤17.3公里，占堤防总长的67.8%。'
const FERRIES =
  '2023年渡运13.64万人次，日均374人次。三处渡口合计渡运8.39万人次（上渡3.86万人次、中渡2.41万人次、下渡2.12万人次），占全镇的61.5%。'
const OF_KIND = '劳动争议类2,494件、家事类1,730件。劳动争议类中欠薪集中在年底，仅12月就有468件，占全年该类总量的18.8%。'

describe('shares whose holder or whole is named some way off', () => {
  test.each([
    ['in a bracket', BRACKETED, '18.20%', '18.70%', 'share 18.7 18.2'],
    ['of what is named', PEAK, '17.0%', '71.0%', 'share 71 17.01'],
    ['of a price', COST, '81.7%', '51.7%', 'share 51.7 81.72'],
    ['the most', MOST, '36.7%', '63.7%', 'share 63.7 36.7'],
    ['the largest alone', ONE, '55.4%', '54.4%', 'share 54.4 55.37'],
    ['of a total behind', LATER, '63.1%', '61.3%', 'share 61.3 63.11'],
    ['of what the paragraph is about', AMONG, '18.45%', '14.85%', 'share 14.85 18.45'],
    ['of so long a name', LONG_NAME, '20.0%', '30.0%', 'share 30 20'],
    ['of the total of its table', FORM, '60%', '63%', 'share 63 60'],
    ['among whom', AMONG_WHOM, '16.67', '16.97', 'share 16.97 16.67'],
    ['of what its own words call so', CALLED, '64.2%', '64.7%', 'share 64.7 64.2'],
    ['of what is listed by 主要是', IS, '3,126.40', '3,216.40', 'share 35.24 36.26'],
    ['of few, to four digits', FEW, '21所', '51所', 'share 95.45 231.82'],
    ['of what was divided last', DIKES, '67.8%', '64.8%', 'share 64.8 67.8'],
    ['of all of the place', FERRIES, '61.5%', '91.5%', 'share 91.5 61.51'],
    ['of what the sentence begins with', OF_KIND, '468件', '868件', 'share 18.8 34.8'],
    ['of one of two', REACHED, '94.4%', '49.4%', 'share 49.4 94.44'],
  ])('%s', (_, sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test('a share that holds is told', () => expect(heldIn(PEAK)).toContain('share 17'))

  test.each([
    ['few of few', '市政府投资项目6个，完成投资2.1亿元，占年度投资计划的49.4%。年内计划新开工项目12个。'],
    ['growth in a bracket', '全县消费品零售额46.35亿元（8.2%），网上零售额13.83亿元（18.6%）。'],
    ['of what is not stated', '全省企业申报126家。本市企业获评48家，占全国的18.6%。'],
    [
      'lower than another',
      '维修费46.20万元，占比较上年的38.6%低。总支出212.00万元，占比21.8%，高于全省占比的平均水平19.4%。',
    ],
    ['two that may be meant', '受影响的312公里，占道路总里程的64.8%。全市道路长486公里，全县道路总长484公里。'],
    [
      'of what the paragraph alone calls so',
      '财政教育支出情况。全年拨付资金8,217.6万元。开展教师培训使用1,643.5万元，占财政教育支出的30.0%。',
    ],
    ['no amount before', '全年共接受捐款846.35万元。企业占66.62%。'],
  ])('%s is no contradiction', (_, text) => expect(brokenIn(text)).toEqual([]))
})
