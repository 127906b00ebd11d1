import { describe, expect, test } from 'vitest'
import { brokenIn } from './wordings.builder.ts'

const SUPPORT = [
  '单位：元',
  '用途\t2020年\t2021年\t增减额\t增减幅度',
  '站内照料\t1,046,200\t1,128,400\t82,200\t7.9%',
  '医疗救治\t1,982,300\t2,214,500\t232,200\t11.7%',
  '返乡交通\t186,500\t141,900\t-44,600\t-23.9%',
  '寻亲落户\t0\t126,800\t126,800\t—',
].join('\n')

const FUNDS = [
  '编制单位：某乡　　金额单位：万元',
  '项目\t预算数\t支出数\t结余',
  '甲\t120.00\t118.50\t1.50',
  '乙\t86.40\t80.00\t6.40',
  '丙\t45.00\t45.00\t0.00',
].join('\n')

describe('columns that follow from others', () => {
  test.each([
    ['a difference', SUPPORT, '82,200', '28,200', 'table-sum 28,200 82,200'],
    ['a growth', SUPPORT, '11.7%', '17.1%', 'table-rate 17.1 11.71'],
    ['a decline', SUPPORT, '-23.9%', '-29.3%', 'table-rate -29.3 -23.91'],
    ['what is left', FUNDS, '\t6.40', '\t4.60', 'table-sum 4.6 6.4'],
  ])('%s', (_, sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test('a column that its name alone calls a difference tells nothing', () => {
    expect(brokenIn('项目\t预算数\t支出数\t以前年度结余\n甲\t120\t118\t31\n乙\t86\t80\t27\n丙\t45\t45\t16')).toEqual([])
  })

  test('rows without a number are the parts of the numbered row above them', () => {
    const table =
      '单位：万元\n类别\t项目\t计划\t完成\t支付\n一、基础设施\t\t262.50\t262.50\t244.68\n\t道路\t168.00\t168.00\t159.60\n\t管网\t94.50\t94.50\t85.08\n二、培训\t\t46.20\t46.20\t46.20\n\t电商\t46.20\t46.20\t46.20'
    expect(brokenIn(table)).toEqual([])
    expect(brokenIn(table.replace('85.08', '58.08'))).toEqual(['table-sum 244.68 217.68'])
    expect(brokenIn(table.replace('电商\t46.20', '电商\t42.60'))).toEqual(['table-sum 46.2 42.6'])
  })
})
