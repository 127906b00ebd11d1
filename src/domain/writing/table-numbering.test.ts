import { expect, test } from 'vitest'
import { readProse } from '../claim/index.ts'
import { plainDocument } from '../document/plain-document.builder.ts'
import { tableNumberingSlips } from './index.ts'

const slips = (text: string) =>
  tableNumberingSlips(readProse(plainDocument(text))).map(({ actual, expected }) => `${actual} ${expected}`)

test.each([
  ['一、收入\t1\n二、支出\t2\n三、结余\t3', []],
  ['一、收入\t1\n一、支出\t2\n二、结余\t3', ['一、 二、']],
  ['一、收入\t1\n三、支出\t2', ['三、 二、']],
  ['一、收入\t1\n一、支出\t2\n三、结余\t3', ['一、 二、']],
  ['一、收入\t1\n\t2\n一、支出\t2', ['一、 二、']],
  ['（一）收入\t1\n（三）支出\t2', ['（三） （二）']],
  ['（1）收入\t1\n（1）支出\t2', ['（1） （2）']],
  ['1）收入\t1\n3）支出\t2', ['3） 2）']],
  ['①收入\t1\n③支出\t2', ['③ ②']],
  ['1.业务\t1\n2.运行\t2\n其他\t3\n1.会议\t4\n2.培训\t5', []],
  ['1.业务\t1\n2.运行\t2\n1.会议\t4', ['1. 3.']],
  ['1.业务\t1\n2.运行\t2\n（1）购置\t3\n（2）维护\t3\n1.会议\t4', ['1. 3.']],
  ['1.业务\t1\n其中：购置\t2\n1.运行\t2\n3.会议\t4', ['1. 2.']],
  ['一、业务\t1\n1.购置\t2\n2.维护\t2\n二、运行\t2\n1.会议\t4', []],
  ['产出\t1.业务\t1\n\t2.运行\t2\n效益\t1.会议\t4\n\t2.培训\t5', []],
  ['三、收入\t1\n五、支出\t2', []],
  ['收入\t1\n支出\t2', []],
  ['2022年决算数\t1\n1.业务\t1\n3.运行\t2', ['3. 2.']],
  ['收入支出决算总表\n一、财政拨款\t1\n四、经营收入\t2\n三、事业收入\t3', ['三、 五、']],
  ['收入支出决算总表\n一、财政拨款\t1\n三、上级补助收入\t2\n六、其他收入\t3', ['三、 二、', '六、 四、']],
  ['收入支出决算总表\n一、财政拨款\t1\n八、其他收入\t2', []],
  ['收入支出决算总表\n（一）财政拨款\t1\n（八）其他收入\t2', []],
  ['序号\t项目\n1\t甲\n2\t乙\n4\t丙\n5\t丁', ['4 3']],
  ['序号\t项目\n1\t甲\n2\t乙\n2\t丙\n4\t丁', ['2 3']],
  ['序号\t项目\n1\t甲\n1\t乙\n2\t丙\n2\t丁', []],
  ['序号\t项目\n1\t甲\n3\t乙\n5\t丙\n8\t丁', []],
  ['序号\t项目\n1\t甲\n2\t乙\n1\t丙\n2\t丁', []],
  ['序号\t项目\n1\t甲\n2\t乙\n合计\t丙', []],
  ['序号\t项目\n2\t甲\n3\t乙\n5\t丙\n6\t丁', []],
])('%j', (text, expected) => expect(slips(text)).toEqual(expected))
