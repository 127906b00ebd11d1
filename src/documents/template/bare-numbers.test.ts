import { expect, test } from 'vitest'
import { compiled } from '../report-facts.builder.ts'
import { numbersIn } from './bare-numbers.ts'

const found = (template: string) =>
  compiled(template).bareNumbers.map(({ line, column, text }) => `${line}:${column} ${text}`)

test('clear: figures, cites, dates, constants and heading numbers are no bare numbers', () =>
  expect(
    found(
      '# 概况\n## 收入\n### 甲\n收入{income.total}，依据{文号:开财预字〔2020〕1号}，{日期:2021-05-20}，{常量:12345|热线名称}，第一行政中心，一是规范，三公经费。\n@表 收入按功能分类',
    ),
  ).toEqual([]))

test('found: digits of every kind, at their line and column', () =>
  expect(found('# 概况3\n收入12.5万元，１２３次，⑤项，½；\n共计90%')).toEqual([
    '1:5 3',
    '2:3 12.5',
    '2:10 １２３',
    '2:15 ⑤',
    '2:18 ½',
    '3:3 90%',
  ]))

test('found: Chinese numerals before a counter', () =>
  expect(found('保障六个项目、三次检查、十余场会议、数十家单位、百分之五点二、两万元')).toEqual([
    '1:3 六个',
    '1:8 三次',
    '1:13 十余场',
    '1:19 数十家',
    '1:25 百分之五点二',
    '1:32 两万元',
  ]))

test('found across joined lines, where the number begins', () => expect(found('保障会议三\n次')).toEqual(['1:5 三次']))

test('found in a table, an attachment and words from a ledger, and only once where it repeats', () => {
  const facts = { objectives: [{ content: '完成52家接入', result: null }] }
  const { bareNumbers } = compiled('@附件 a.xlsx 表3\n@每个 整体目标\n{整体目标.内容}\n@完', facts)
  expect(bareNumbers.map(({ line, column, text }) => `${line}:${column} ${text}`)).toEqual(['1:13 3', '3:1 52'])
  expect(bareNumbers[1]?.message).toBe('整体绩效目标一中的“52”没有来源：不是系统算出的数，也未注明文号、日期或常量')
})

test('none: words without numbers, fixed expressions, ordinals', () =>
  expect(
    numbersIn(
      '一个中心，一户一策，四个意识，两个维护，八项规定，第三次会议，三级指标，一次性补助，一体化〇，单位：万元',
    ),
  ).toEqual([]))

test.each([
  ['总额4,331,899.35', '与“决算总收入”的数相同，可写成“{income.total}”'],
  ['占47.33%', '与“基本支出占总支出的比例”的数相同，可写成“{share.basic}”'],
  ['自2019', '年份写成“{日期:2019}”'],
  ['编号8', '引用系统算出的数，或写成“{文号:…}”“{日期:…}”“{常量:内容|理由}”'],
  ['共三次', '引用系统算出的数，或写成“{文号:…}”“{日期:…}”“{常量:内容|理由}”'],
  ['共98765', '引用系统算出的数，或写成“{文号:…}”“{日期:…}”“{常量:内容|理由}”'],
])('%s is told what to write', (template, suggestion) =>
  expect(compiled(template).bareNumbers[0]?.suggestion).toBe(suggestion),
)
