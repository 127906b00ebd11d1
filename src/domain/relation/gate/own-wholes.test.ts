import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

const ABOVE = '年末承载业务系统128个，其中县直部门94个，乡镇22个，供水、公交等公共服务单位12个。'
const BELOW = '仍有31个系统未做异地备份，占系统总数的24.2%。'

test('a total that makes the share stands in the paragraphs before', () => {
  expect(brokenIn(`${ABOVE}\n${BELOW}`)).toEqual([])
  expect(brokenIn(`${ABOVE}\n${BELOW.replace('24.2', '42.2')}`)).not.toEqual([])
})

test('a total of everything is divided by what stands right behind it, whatever else is called like a part', () => {
  const text =
    '县本级政府性基金预算收入4.2亿元，加上上年结转8.3亿元，收入总量为12.5亿元。支出总量为12.5亿元，其中：县本级政府性基金预算支出9.4亿元，债务还本支出3.1亿元。'
  expect(brokenIn(text)).toEqual([])
  expect(brokenIn(text.replace('9.4', '4.9'))).not.toEqual([])
})

describe('two amounts that may be some of all', () => {
  test.each([
    '宣传采取入户走访和村口广播两种方式，共覆盖900户，其中入户58户，村口广播320户。',
    '编成手册、图册两种，共印2600册，其中前者800册，后者180册。',
  ])('are all where the words name two: %s', (text) => expect(brokenIn(text)).not.toEqual([]))

  test.each([
    '宣传采取入户走访和村口广播两种方式，共覆盖900户，其中入户580户，村口广播320户。',
    '宣传采取入户走访、村口广播、短信等多种方式，共覆盖900户，其中入户260户，村口广播320户。',
    '辖区有城南、城北两个片区，共开班26个，其中游泳班12个、篮球班5个。',
    '编成手册、图册两种，共印2600册，其中前者800册，送学校180册。',
  ])('are some of them: %s', (text) => expect(brokenIn(text)).toEqual([]))
})
