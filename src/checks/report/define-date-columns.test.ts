import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t21DatesPossible } from './t21-dates-possible.ts'

const works = (begun: string, ended: string, heads = '开工日期\t完工日期'): string =>
  `标段\t中标价（万元）\t${heads}\n一标段\t126.40\t2021年3月10日\t2021年11月28日\n二标段\t118.20\t${begun}\t${ended}\n合计\t244.60\t—\t—\n`

const CASES: readonly (readonly [text: string, day: string | null])[] = [
  [works('2021年3月12日', '2020年12月5日'), '2020年12月5日'],
  [works('2021年3月12日', '2020年12月'), '2020年12月'],
  [works('2021.3.12', '2021.2.5'), '2021.2.5'],
  [works('2021年3月12日', '2020年12月5日', '到货时间\t验收时间'), '2020年12月5日'],
  [works('2021年3月12日', '2020年12月5日', '完工日期\t竣工验收日期'), '2020年12月5日'],
  [works('2021年3月12日', '2020年12月5日', '受理日期\t办结日期'), '2020年12月5日'],
  [works('2021年3月12日', '2021年12月5日'), null],
  [works('2021年3月12日', '2021年'), null],
  [works('2021年3月', '2021年3月5日'), null],
  [works('3月12日', '2月5日'), null],
  [works('2021年3月12日', '2月5日'), null],
  [works('2021年3月12日', '尚未完工'), null],
  [works('一季度', '2021年2月5日'), null],
  [works('2021年3月12日', '2020年12月5日', '实际开工日期\t计划完工日期'), null],
  [works('2021年3月12日', '2020年12月5日', '检查日期\t通报日期'), null],
]

describe('T21: days in the columns of a table', () => {
  test.each(CASES)('%s', (text, day) => {
    const { at, messages } = verdictOn(t21DatesPossible, text)
    const told = messages.flatMap((message, index) => (message.includes('同一行中') ? at.slice(index, index + 1) : []))
    expect(told).toEqual(day === null ? [] : [day])
  })
})
