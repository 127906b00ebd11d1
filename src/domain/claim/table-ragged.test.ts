import { expect, test } from 'vitest'
import { plainDocument } from '../document/plain-document.builder.ts'
import { normalText } from './normal.ts'
import { readTables } from './table.ts'

const totalsIn = (text: string): string[] => {
  const document = plainDocument(text)
  return readTables(document.blocks, normalText(document.text)).flatMap(({ rows, amounts }) =>
    amounts.filter(({ row }) => rows.at(-1)?.index === row).map(({ column, text: words }) => `${column}:${words}`),
  )
}

test('a total whose merged head is no cell of its own stands below what it totals', () => {
  expect(totalsIn('序号\t内容\t金额（万元）\n1\t机组\t102.40\n2\t管网\t36.85\n合计\t139.25')).toEqual(['2:139.25'])
  expect(
    totalsIn(
      '指标\t指标值\t完成值\t分值\t得分\t说明\n数量\t≥5个\t5个\t50\t50\t无\n质量\t达标\t达标\t40\t38\t无\n总分\t90\t88',
    ),
  ).toEqual(['3:90', '4:88'])
})

test('a total with cells left out behind it stays where it is', () => {
  expect(totalsIn('项目\t预算\t支出\t备注\n甲\t10\t9\t略\n乙\t20\t18\t略\n合计\t30\t27')).toEqual(['1:30', '2:27'])
  expect(totalsIn('项目\t预算\t支出\t备注\n甲\t10\t9\t略\n乙\t20\t18\t略\n合计\t30\t—')).toEqual(['1:30'])
  expect(totalsIn('项目\t预算\t支出\t备注\n甲\t10\t9\t略\n乙\t20\t18\t略\n合计\t见附件')).toEqual([])
})

test('figures of three, five and seven digits behind the name of a row are no codes', () => {
  const columnsOf = (text: string): string[] => {
    const document = plainDocument(text)
    return readTables(document.blocks, normalText(document.text)).flatMap(({ amounts }) =>
      amounts.map(({ row, column, text: words }) => `${row}.${column}:${words}`),
    )
  }
  expect(columnsOf('专业\t层次\t计划数（人）\t学费\n维修\t中级\t160\t免\n烹饪\t中级\t120\t免')).toEqual([
    '1.2:160',
    '2.2:120',
  ])
  expect(columnsOf('类型\t今年\t去年\n酒驾\t612\t680\n超限\t13230\t12250')).toEqual([
    '1.1:612',
    '1.2:680',
    '2.1:13230',
    '2.2:12250',
  ])
  expect(columnsOf('项目\t科目编码\t科目\t金额\n基本\t201\t行政运行\t900\n基本\t208\t养老\t300')).toEqual([
    '1.3:900',
    '2.3:300',
  ])
})
