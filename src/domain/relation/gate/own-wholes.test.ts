import { expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

const ABOVE = '年末承载业务系统128个，其中县直部门94个，乡镇22个，供水、公交等公共服务单位12个。'
const BELOW = '仍有31个系统未做异地备份，占系统总数的24.2%。'

test('a total that makes the share stands in the paragraphs before', () => {
  expect(brokenIn(`${ABOVE}\n${BELOW}`)).toEqual([])
  expect(brokenIn(`${ABOVE}\n${BELOW.replace('24.2', '42.2')}`)).not.toEqual([])
})
