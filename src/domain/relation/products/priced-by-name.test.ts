import { describe, expect, test } from 'vitest'
import { brokenIn, examined } from '../wordings.builder.ts'
import { pricedByName } from './priced-by-name.ts'

const GRADES = '补助标准分两档，高档4,800元，低档3,200元。全年实发高档46人，低档135人，应发65.28万元。'
const CLASSES = '按甲类每人1,500元、乙类每人900元发放。甲类128人、乙类264人，共需42.96万元。'
const DEVICES = '采购扫描仪单价2,600元、打印机单价1,350元的设备，扫描仪12台、打印机28台，预算6.90万元。'
const RISKS = '年内风险消除率不低于80%。年末监测对象1,245户，按此比例应消除不少于996户。'
const CHECKS = '抽查比例为15%。全县在册企业1,860家，按上述比例应抽查279家。'

describe('counts by the price of their names', () => {
  test.each([
    [GRADES, '4,800元', '800元', 'product 65.28 46.88'],
    [CLASSES, '264人', '2,664人', 'product 42.96 258.96'],
    [DEVICES, '12台', '21台', 'product 6.9 9.24'],
    [RISKS, '80%', '60%', 'product 996 747'],
    [RISKS, '996户', '96户', 'product 96 996'],
    [CHECKS, '279家', '297家', 'product 297 279'],
  ])('%s: %s printed as %s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    GRADES.replace('低档3,200元', '中档3,200元').replace('4,800', '800'),
    GRADES.replace('应发', '结余').replace('4,800', '800'),
    GRADES.replace('低档135人，', '').replace('4,800', '800'),
    GRADES.replace('高档4,800元', '高档4,800元，高档5,200元').replace('46人', '64人'),
    GRADES.replace('65.28', '97.00'),
    RISKS.replace('按此比例', '据此').replace('996', '96'),
    RISKS.replace('1,245户', '1,245人').replace('996', '96'),
    RISKS.replace('不低于80%', '为80户').replace('996', '96'),
    '标准（1,500元）和（900元）。甲类128人、乙类264人，共需42.96万元。',
    '应发65.28万元。',
    '，按此比例应消除96户。',
  ])('silent: %s', (text) => expect(pricedByName(examined(text))).toEqual([]))
})
