import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exactText } from '../amount/index.ts'
import { plainDocument } from '../document/plain-document.builder.ts'
import { normalText } from './normal.ts'
import { readProse } from './prose.ts'

const read = (text: string, year: number | null = null) => readProse(plainDocument(text), year)
const claimsIn = (text: string) =>
  read(text).claims.map(({ value, unit, vagueness, role }) => `${exactText(value)} ${unit.key} ${vagueness} ${role}`)
const kindsIn = (text: string) => read(text).tokens.map(({ kind }) => kind)

describe('amounts', () => {
  test.each([
    ['收入4,331,899.35元', '4331899.35 元 none amount'],
    ['收入４，３３１，８９９．３５元', '4331899.35 元 none amount'],
    ['年初预算413.82万元', '4138200 元 none amount'],
    ['总投资30多亿元', '3000000000 元 more total'],
    ['链接900余个', '900 个 more amount'],
    ['近400人参加', '400 人 nearly amount'],
    ['约1.9万人', '19000 人 about amount'],
    ['不足5公里', '5000 米 below amount'],
    ['超过300户', '300 户 above amount'],
    ['每月不低于5天', '5 天 none target'],
    ['满意度达95%以上', '95 % none target'],
    ['百分之九十五点五', '95.5 % none rate'],
    ['两名工作人员', '2 人 none amount'],
    ['共二十余次', '20 次 more total'],
    ['半天完成', '1/2 天 none amount'],
    ['单价3,000元/台', '3000 元/台 none unit-price'],
    ['新增4根每根', '4 根 none amount'],
    ['占总支出的47.33%', '47.33 % none share'],
    ['较上年增加20件', '20 件 none growth'],
    ['资金结余1.5万元', '15000 元 none difference'],
    ['灭火器20具', '20 具 none amount'],
    ['加工厂提升258万元', '2580000 元 none amount'],
    ['销售收入提升258元', '258 元 none growth'],
    ['按标准应支出461万元', '4610000 元 none amount'],
    ['补助标准为461元', '461 元 none unit-price'],
    ['耕地20公顷', '300 亩 none amount'],
    ['提高1.4个百分点', '1.4 百分点 none growth'],
    ['每人节水91.2 m³', '91.2 立方米 none unit-price'],
    ['装机容量1,200 kW', '1200 千瓦 none amount'],
    ['产生废物7,392 t，', '7392000 公斤 none amount'],
    ['用工4,280个工日', '4280 工日 none amount'],
    ['处理能力58万吨/日', '580000000 公斤/天 none amount'],
    ['平均处理58吨/日', '58000 公斤/天 none unit-price'],
    ['治理面积46.8 km²', '46800000 平方米 none amount'],
    ['使用非财政拨款结余12.00万元', '120000 元 none amount'],
    ['极端最低-7.6℃', '-7.6 ℃ none amount'],
    ['最低零下7.6℃', '-7.6 ℃ none amount'],
    ['收支结余-2.5万元', '-25000 元 none difference'],
    ['工程款-50万元', '500000 元 none amount'],
    ['3月-5℃以下', '5 ℃ none target'],
    ['逾期率0.20 ‰', '0.2 ‰ none rate'],
    ['造价160 元/m²', '160 元/平方米 none unit-price'],
    ['共 30 个', '30 个 none total'],
    ['共30 个', '30  none total'],
    ['安排在 3 项目', '3  none amount'],
  ])('%s is %s', (text, claim) => {
    expect(claimsIn(text.replace('半天', '半天'))).toEqual([claim.replace('1/2', '0.5')])
  })

  test('a list names its unit once, at the end or at the beginning', () => {
    expect(claimsIn('分别为10、20、30万元').map((claim) => claim.split(' ')[0])).toEqual(['100000', '200000', '300000'])
    expect(claimsIn('编制12人、8、4').map((claim) => claim.split(' ').slice(0, 2).join(' '))).toEqual([
      '12 人',
      '8 人',
      '4 人',
    ])
  })

  test('a printed number stands for half a unit of its last digit either way', () => {
    const [claim] = read('支出413.82万元').claims
    expect(claim && [exactText(claim.interval.low), exactText(claim.interval.high)]).toEqual(['4138150', '4138250'])
  })
})

describe('numbers that are no amounts', () => {
  test.each([
    ['开财预字〔2020〕221号', 'document-number'],
    ['2020年5月20日召开', 'date'],
    ['1—10月', 'date'],
    ['第3次全会', 'ordinal'],
    ['联系电话：0873-7120000', 'phone'],
    ['上午10:30开会', 'time'],
    ['比例为6.01:55.04:38.95', 'ratio'],
    ['3-5年完成', 'range'],
    ['2010302一般行政管理事务', 'code'],
    ['5G基站', 'code'],
    ['4A级景区', 'code'],
    ['型号为SY200', 'code'],
    ['符合GB 50016标准', 'code'],
    ['5星级文明户', 'ordinal'],
    ['拨打12345热线', 'name'],
    ['“3+26”城市', 'name'],
    ['见附件2', 'list-number'],
    ['常住人口[2]继续增加', 'list-number'],
    ['数十个村', 'indefinite'],
  ])('%s holds a %s', (text, kind) => {
    expect(kindsIn(text)).toEqual([kind])
    expect(read(text).claims).toEqual([])
  })

  test('letters before an amount make no code of it', () => {
    expect(read('GDP186.2亿元，CPI 102.1%').claims.map(({ text }) => text)).toEqual(['186.2亿元', '102.1%'])
  })

  test('能完成一个、销号一个: nothing is counted', () => {
    const text = '能完成一个、销号一个'
    expect(kindsIn(text)).toEqual(['indefinite', 'indefinite'])
    expect(read(text).claims).toEqual([])
  })

  test('第一批一个，第二批一个: is counted', () => {
    expect(read('第一批销号一个，第二批销号一个').claims).toHaveLength(2)
  })

  test.each([
    '十四五规划',
    '党的十九届四中全会精神',
    '三重一大事项',
    '一对一帮扶',
    '三家村委会',
    '统一部署',
    '“三公”经费',
    '八项规定',
  ])('%s holds no amount at all', (text) => expect(read(text).claims).toEqual([]))
})

test('the number of a note is none of the words of an amount', () => {
  const [claim] = read('全市地区生产总值[12]1256.3亿元').claims
  expect(claim).toMatchObject({ lead: '全市地区生产总值', digits: '1256.3' })
})

describe('years and codes of an amount', () => {
  const scopeOf = (text: string) => read(text, 2020).claims.at(-1)?.scope

  test.each([
    ['上年收入100万元', 2019],
    ['比上年的120件', 2019],
    ['较上年增加20件', null],
    ['2021年计划投入30万元', 2021],
    ['上年结转15万元', null],
  ])('%s speaks of %s', (text, year) => expect(scopeOf(text)?.year ?? null).toBe(year))

  test('the code before an amount belongs to it', () => {
    expect(scopeOf('2010303-机关服务1,619,969.79元')?.code).toBe('2010303')
  })
})

describe('any text', () => {
  const pieces = fc.constantFrom(
    '共',
    '其中',
    '12',
    '3.5',
    '万元',
    '，',
    '。',
    '（',
    '）',
    '%',
    '\n',
    '〔2020〕1号',
    '十',
    '余',
    '年',
    '\t',
    '①',
    '𠮷',
  )

  test('is read without a failure, evened out at its own length, every claim where its digits stand', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces).map((words) => words.join('')),
        ),
        (text) => {
          expect(normalText(text)).toHaveLength(text.length)
          for (const { start, end, text: words } of read(text).claims) expect(text.slice(start, end)).toBe(words)
        },
      ),
    )
  })
})
