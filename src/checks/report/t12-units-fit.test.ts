import { describe, expect, test } from 'vitest'
import { plainDocument } from '../../domain/document/plain-document.builder.ts'
import { examineDocument } from '../../domain/relation/index.ts'
import { verdictOn } from '../verdict.builder.ts'
import { t12UnitsFit } from './t12-units-fit.ts'

const FOUND = '全年收入4,331.89万元。收入4,331.89元已全部到位。'
const CLEAR = '全年收入4,331.89万元。'
const WITHOUT = '天气晴。'

describe('T12', () => {
  test('finds what cannot be, at its place', () => {
    const seen = verdictOn(t12UnitsFit, FOUND)
    expect(seen.outcome).toBe('inconsistent')
    expect(seen.at).toContain('4,331.89元')
    for (const message of seen.messages) expect(message).toMatch(/[一-龥]/)
  })

  test('measures floors as floors', () => {
    const { at } = verdictOn(t12UnitsFit, '新建公寓两栋，总建筑面积11,760亩，其中1号楼6,240平方米。')
    expect(at).toEqual(['总建筑面积11,760亩'])
    expect(verdictOn(t12UnitsFit, '总建筑面积11,760平方米，占地20亩。').at).toEqual([])
  })

  test('lets what ties out pass as consistent', () => {
    expect(verdictOn(t12UnitsFit, CLEAR).outcome).toBe('consistent')
  })

  test('what companies sell may come to much for each', () => {
    expect(verdictOn(t12UnitsFit, '156户企业营业收入233.1亿元，户均1.49亿元。').outcome).toBe('consistent')
    expect(verdictOn(t12UnitsFit, '156户农户种植收入2,331万元，户均1.49亿元。').outcome).toBe('inconsistent')
  })

  test('says so when there is nothing to look at', () => {
    expect(verdictOn(t12UnitsFit, WITHOUT).outcome).toBe('insufficient-data')
  })

  test.each([
    ['printed as finely as those beside it', '补助资金用于便桥66.00万元、堤防81.50元、安置24.50万元。', '81.50元'],
    ['a 亿 too many', '装置186.00万元；仪器74.40亿元；人员52.00万元。', '74.40亿元'],
    ['in the next sentence', '争取专项500.50万元，自筹192.20万元。另行安排600.70元。', '600.70元'],
    ['the same digits with noughts', '其他应收款32.00万元。逾期一年以上的余额为32.00元。', '32.00元'],
  ])('finds %s', (_, text, at) => {
    expect(verdictOn(t12UnitsFit, text).at).toContain(at)
  })

  test('finds the same digits in a table of another unit', () => {
    const text = '单位：万元\n项目\t预算\t支出\n房屋维修\t32.50\t30.20\n设备\t41.70\t40.00\n\n房屋维修支出30.20元。'
    expect(verdictOn(t12UnitsFit, text).messages.join()).toContain('“30.20万元”')
  })

  test('compares with nothing where nothing stands beside it', () => {
    const fine = [12.5, 23.4, 31.6, 18.2, 27.9, 44.1].map((amount) => `第${amount}项设备购置支出${amount}0万元。`)
    const text = `${fine.join('\n')}\n年末完成房屋修缮工程支出66.80元。`
    const document = examineDocument(plainDocument(text), { fiscalYear: null, pack: null })
    const [problem] = t12UnitsFit.examine(document)
    expect(problem).toMatchObject({ actual: '66.80元', expected: null })
  })

  test.each([
    ['a price', '设备12.50万元、安装3.40万元，每套配件85.50元。'],
    ['whole amounts', '会议费12万元、培训费8万元，邮寄费85元。'],
    ['two amounts', '会议费12.50万元，邮寄费85.60元。'],
    ['another unit beside it', '会议费12.50万元，展会销售8.40亿元，邮寄费85.60元。'],
    ['not so far off', '会议费12.50万元、培训费8.40万元，差旅费9,985.60元。'],
    ['other decimals', '会议费12.5万元、培训费8.4万元，邮寄费85.60元。'],
    ['few digits', '每人补助20元，共20万元。'],
    [
      'what all have to spend',
      '镇级实现收入86,928万元，加上结余18,744万元，实际可支配财力即财政可支配收入105,672万元。',
    ],
    [
      'no parts of one whole',
      '共向西部提供援助资金56.9亿元，动员捐款3.8亿元，引导企业实际投资1.2万亿元；派往西部684人次。',
    ],
  ])('is silent on %s', (_, text) => {
    expect(verdictOn(t12UnitsFit, text).messages).toEqual([])
  })
})
