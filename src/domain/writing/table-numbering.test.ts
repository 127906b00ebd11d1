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
  ['1.业务\t1\n2.运行\t2\n其他\t3\n1.会议\t4\n2.培训\t5', []],
  ['1.业务\t1\n2.运行\t2\n1.会议\t4', ['1. 3.']],
  ['三、收入\t1\n五、支出\t2', []],
  ['收入\t1\n支出\t2', []],
  ['收入支出决算总表\n一、财政拨款\t1\n四、经营收入\t2\n三、事业收入\t3', ['三、 五、']],
])('%s', (text, expected) => expect(slips(text)).toEqual(expected))
