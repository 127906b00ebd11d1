import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const VETERANS = [
  '项目\t受益对象\t预算数（万元）\t支出数（万元）',
  '义务兵家庭优待金\t86户\t130.50\t124.70',
  '自主就业退役士兵补助\t74人\t266.40\t266.40',
  '走访慰问\t640户\t32.00\t32.00',
  '退役士兵技能培训\t112人\t30.00\t28.00',
].join('\n')

const GIFTS = [
  '街道\t优抚对象（人）\t疗养名额（人次）\t慰问金（元）',
  '中山街道\t684\t44\t342000',
  '新桥街道\t592\t38\t296000',
  '河西街道\t731\t47\t365500',
  '合计\t2007\t129\t1003500',
].join('\n')

const LANES = '支出内容\t数量\t金额（万元）\n县道养护\t286.40公里\t286.40\n乡道养护\t612.00公里\t306.00'

const ROADS = '项目\t2025年预算（万元）\n日常小修保养\t2,930.00\n水毁修复工程\t886.00'

describe('prices of the text for what a table counts', () => {
  test.each([
    [`${VETERANS}\n附注：\n（1）优待金。按每户14,500元发放。`, '14,500', '15,400', 'product 124.7 132.44'],
    [`${VETERANS}\n附注：\n（1）优待金。按每户14,500元发放。`, '86户', '68户', 'product 124.7 98.6'],
    [`${VETERANS}\n经济补助：自主就业退役士兵补助每人36,000元。`, '74人', '47人', 'product 266.4 169.2'],
    [`${GIFTS}\n“八一”慰问金按每人500元发放。`, '296000', '269000', 'product 269,000 296,000'],
    [`${LANES}\n按照县道养护每公里10,000元的标准安排。`, '286.40公里', '268.40公里', 'product 286.4 268.4'],
    [
      `管养里程1,465公里，其中国道612公里。\n${ROADS}\n日常小修保养按每公里2.00万元测算。`,
      '1,465',
      '1,645',
      'product 2,930 3,290',
    ],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((each) => each.startsWith('product'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test('of a price that is told otherwise as well it is borne out', () => {
    expect(heldIn(`${VETERANS}\n（6）走访慰问。每户标准500元，春节320户，共16.00万元。`)).toContain('product 32')
  })

  test.each([
    ['no row of that name', `${VETERANS}\n（7）体检。按每户15,400元发放。`],
    ['two rows of that name', `${VETERANS}\n（7）退役士兵。按每人30,600元发放。`],
    ['far off', `${VETERANS}\n（1）优待金。按每户20,000元发放。`],
    ['nothing that is paid for', `${VETERANS}\n（1）优待金。其中进藏服役的另付14,500元。`],
    ['a price of time', `${VETERANS}\n（1）优待金。每年14,500元。`],
    ['a price that is told of others', `${VETERANS}\n（3）走访慰问。每户标准500元，春节320户，共16.00万元。`],
    ['no table', '优待金按每户14,500元发放。'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})
