import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t37FirstAndLast } from './t37-first-and-last.ts'

const RATES =
  '项目\t预算（万元）\t支出（万元）\t执行率\n修缮工程\t120\t96\t80.0%\n安防、消防设施\t200\t150\t75.0%\n馆藏数字化\t60\t54\t90.0%\n合计\t380\t300\t78.9%\n'
const AMOUNTS =
  '项目\t预算（万元）\t支出（万元）\n修缮工程\t120\t96\n安防设施\t200\t150\n馆藏数字化\t60\t54\n合计\t380\t300\n'
const HALLS = '服务厅\t有效问卷\t满意率\n望潮\t236\t92.4%\n银沙\t214\t91.1%\n青崎\t142\t86.6%\n合计\t592\t90.5%\n'
const CHANGES =
  '登记地\t件次\t同比（%）\n望潮区\t3,046\t-8.2\n榕湾区\t1,987\t2.3\n东屿区\t1,462\t-11.6\n合计\t6,495\t-6.7\n'
const NESTED =
  '项目\t金额\n一、基本支出\t300\n1.人员经费\t200\n2.公用经费\t100\n二、项目支出\t250\n1.运行维护\t150\n2.购置\t100\n合计\t550\n'
const GRADED = '一级指标\t分值\t得分\n决策\t15\t13.5\n过程\t25\t20.8\n产出\t35\t31.2\n效益\t25\t20.0\n合计\t100\t85.5\n'
const SCORES = '室温达标72.5分，维修及时73.1分，收费透明81.5分，停热告知64.3分，服务态度78.2分。'

/** The words, and what stands first in the problem; `null` where they may hold. */
const CASES: readonly (readonly [words: string, at: string | null])[] = [
  [`${RATES}执行率最高的是馆藏数字化项目，最低的是安防、消防设施项目。`, null],
  [`${RATES}执行率最高的是修缮工程，应予肯定。`, '最高的是修缮工程'],
  [`${RATES}执行率最高的是馆藏数字化项目，最低的是修缮工程。`, '最低的是修缮工程'],
  [`${RATES}支出最多的是安防、消防设施，最少的是修缮工程。`, '最少的是修缮工程'],
  [`${RATES}执行率最高的是数字化。`, null],
  [`${RATES}执行率最低的是数字化。`, '最低的是数字化'],
  [`${RATES}执行率最低的是展览。`, null],
  [`${RATES}安防、消防设施采购启动偏晚，执行率在三个项目中最高。`, '最高'],
  [`${RATES}安防、消防设施采购启动偏晚，执行率在三个项目中最低。`, null],
  [`${RATES}馆藏数字化执行率90.0%，为各项目最低。`, '最低'],
  [`${RATES}修缮工程与馆藏数字化相比，执行率在三个项目中最高。`, null],
  [`${RATES}馆藏数字化执行率历年最低。`, null],
  [`${RATES}馆藏数字化推进偏慢，在三个项目中最低。`, null],
  [`${RATES}修缮工程推进偏慢，在三个项目中最低。`, '最低'],
  [`${RATES}公众评价最高的是修缮工程。`, null],
  [`${RATES}生态廊道核减最多。`, null],
  [`${RATES}馆藏数字化群众关注度最低。`, null],
  [`${HALLS}望潮厅最高，青崎厅最低。`, null],
  [`${HALLS}青崎厅最高，望潮厅最低。`, '最高'],
  [`${CHANGES}东屿区降幅最大。`, null],
  [`${CHANGES}望潮区降幅最大。`, '最大'],
  [`${CHANGES}榕湾区增幅最大。`, null],
  [`${CHANGES}望潮区增幅最大。`, '最大'],
  [`${NESTED}项目支出最多的是购置。`, null],
  [`${SCORES}停热告知得分最低。`, null],
  [`${SCORES}停热告知得分最高。`, '最高'],
  [`${SCORES}\n停热告知最高。`, '最高'],
  [`${SCORES}停热告知投诉最多。`, null],
  ['甲区占20.1%，乙区占30.2%，丙区占49.7%。甲区占比最高。', '最高'],
  ['甲镇20件，乙镇30件，丙镇50件。甲镇投诉率最高。', null],
  ['食品类287件，居首位，占60%；药械类96件，知识产权类74件。', null],
  ['食品类287件，居末位，占60%；药械类96件，知识产权类74件。', '居末位'],
  ['食品类87件，居首位，占20%；药械类96件，知识产权类74件。', null],
  ['食品类87件，居首位；药械类96件。', null],
  ['食品类287件，居末位，增加30件；药械类不少于96件，知识产权类74件。', null],
  ['甲区占20.1%，乙区占30.2%，丙区占49.7%。甲区投诉最多。', null],
  ['甲区占20.1%，乙区占30.2%，丙区占49.7%。最高的是甲区。', '最高的是甲区'],
  ['服务40分，环境50分，秩序60分。服务得分最高。', '最高'],
  ['服务40分，50分，60分。服务得分最高。', null],
  ['经济总量居首位。', null],
  ['投诉62件，其中噪声41件、油烟15件、占道6件，噪声最多。', null],
  ['投诉62件，其中噪声41件、油烟15件、占道6件，油烟最多。', '最多'],
  [`${GRADED}得分率最高的是决策，为90%，最低的是效益，为80%。`, null],
  [`${GRADED}得分最高的是产出，最低的是产出。`, '最低的是产出'],
  ['排名第一，共5项。', null],
  [`${HALLS}最高限价164,900元。`, null],
  ['村干部平均年龄42.6岁，个别乡镇干部平均年龄46.1岁，最低的38.4岁。', null],
  ['项目\t说明\n望潮厅最高。\t青崎厅最低。', null],
  [`${AMOUNTS}安防设施执行率75.0%，为各项目最低。`, null],
  [`${AMOUNTS}安防设施，为各项目最低。`, '最低'],
]

describe('T37', () => {
  test.each(CASES)('%s', (words, at) => {
    const seen = verdictOn(t37FirstAndLast, words)
    if (at === null) expect(seen.outcome).not.toBe('inconsistent')
    else expect(seen.at[0]).toBe(at)
  })

  test('quotes both amounts', () => {
    expect(verdictOn(t37FirstAndLast, `${CHANGES}望潮区降幅最大。`).messages).toEqual([
      '此处称“望潮区降幅最大”，而“望潮区”为-8.2，“东屿区”为-11.6，说法与数额的大小不符，请核对。',
    ])
  })

  test('says so when nothing is said to be first', () => {
    expect(verdictOn(t37FirstAndLast, '天气晴。').outcome).toBe('insufficient-data')
    expect(verdictOn(t37FirstAndLast, `${HALLS}望潮厅最高。`).outcome).toBe('consistent')
  })
})
