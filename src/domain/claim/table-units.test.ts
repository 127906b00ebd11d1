import { expect, test } from 'vitest'
import { plainDocument } from '../document/plain-document.builder.ts'
import { normalText } from './normal.ts'
import { readTables } from './table.ts'

const tablesOf = (text: string) => {
  const document = plainDocument(text)
  return readTables(document.blocks, normalText(document.text))
}

const unitsIn = (text: string): string[] =>
  tablesOf(text).flatMap(({ amounts }) => amounts.map(({ digits, unit }) => `${digits}${unit.printed}`))

test('the head of a column says its unit, in brackets or without', () => {
  expect(unitsIn('项目\t金额（万元）\t支出万元\t执行率\t得分\t说明\n甲\t8.5\t7.5\t88\t9.5\t3')).toEqual([
    '8.5万元',
    '7.5万元',
    '88%',
    '9.5分',
    '3',
  ])
})

test('the label of a row says the unit where no head does', () => {
  expect(
    unitsIn('指标\t2018年\t2019年\n到馆读者（万人次）\t46.92\t51.38\n最高水位（米，冻结基面）\t187.42\t186.10'),
  ).toEqual(['46.92万人次', '51.38万人次', '187.42米', '186.10米'])
  expect(unitsIn('指标\t金额（万元）\n办公费（元）\t46.92')).toEqual(['46.92万元'])
  expect(unitsIn('指标\t2018年\n病房（二期）\t46')).toEqual(['46'])
})

test('a heading beside several rows is said of each of them', () => {
  const form = '名称\t年度\t数额\n资金（万元）\t年初预算\t220.00\n\t全年预算\t256.00\n人员\t年末人数\t18'
  expect(unitsIn(form)).toEqual(['220.00万元', '256.00万元', '18'])
})

test('a column of units counts what stands beside it, and no money', () => {
  const counted = '指标\t单位\t2021年\t2022年\n会议\t次\t4\t5\n培训\t人次\t180\t226\n其他\t—\t1\t2'
  expect(unitsIn(counted)).toEqual(['4次', '5次', '180人次', '226人次', '1', '2'])
  expect(tablesOf(counted)[0]?.rows.map(({ label }) => label)).toEqual(['会议', '培训', '其他'])
  expect(unitsIn('设备\t计量单位\t数量\t单价（元）\t金额\n电脑\t台\t2\t4000\t8000')).toEqual(['2台', '4000元', '8000'])
  expect(unitsIn('项目\t单位\t数量\n甲\t县医院\t4\n乙\t县中学\t5')).toEqual(['4', '5'])
})

test('numbers in a column of their own divide a table into sections', () => {
  const levels = (text: string) => tablesOf(text)[0]?.rows.map(({ level }) => level)
  expect(levels('序号\t内容\t金额\n一\t建安\t30\n1\t护坡\t10\n2\t道路\t20\n二\t其他\t5\n3\t监理\t5')).toEqual([
    1, 3, 3, 1, 3,
  ])
  expect(levels('序号\t内容\t金额\n1\t护坡\t10\n2\t道路\t20')).toEqual([0, 0])
})

test('percentages below a head without a unit are of no unit of the table', () => {
  const [table] = tablesOf('单位：万元\n项目\t预算\t进度\n甲\t30\t62.0%\n乙\t20\t46.9%')
  expect(table?.columns.map(({ unit }) => unit?.key)).toEqual(['元', '元', '%'])
})

test('rows without a head go on with the table above a heading', () => {
  const head = '名称\t数量\t单价（元）\t金额（元）\n桌\t2\t30\t60'
  const units = (text: string) => tablesOf(text)[1]?.columns.map(({ header }) => header)
  expect(units(`${head}\n二、家具\n椅\t4\t20\t80\n柜\t1\t90\t90`)).toEqual(['名称', '数量', '单价（元）', '金额（元）'])
  expect(units(`${head}\n二、家具\n椅\t4\t20\n柜\t1\t90`)).toEqual(['', '', ''])
  expect(units('名称\t金额（元）\n桌\t60\n二、人员\n编制\t46\n实有\t43')).toEqual(['', ''])
})

test('全县 beside a name is where it is, and no total', () => {
  const totals = (text: string) => tablesOf(text)[0]?.rows.map(({ isTotal }) => isTotal)
  expect(totals('项目\t地点\t金额\n道路\t东乡\t30\n监测\t全县\t20\n合计\t全县\t50')).toEqual([false, false, true])
  expect(totals('序号\t地区\t金额\n1\t东乡\t30\n2\t全县\t20')).toEqual([false, true])
})

test.each(['全市', '全县合计', '总数', '项目资金总额'])('%s is the whole of the rows', (label) => {
  expect(tablesOf(`地区\t人数\n东县\t10\n西县\t20\n${label}\t30`)[0]?.rows.at(-1)?.isTotal).toBe(true)
})
