import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

describe('an amount that the cell before calls that of the year before', () => {
  const sound = '项目名称\t校舍维修\n上年预算数\t268.0万元，本年增加28.0万元，增幅10.4%\n基本情况\t教学班15个'

  test('has grown', () => expect(heldIn(sound)).toContain('growth 10.4'))
  test.each([
    ['10.4%', '20.4%', 'growth 20.4 10.45'],
    ['268.0', '26.80', 'growth 10.4 104.48'],
  ])('%s for %s', (from, to, wrong) => expect(brokenIn(sound.replace(from, to))).toContain(wrong))
  test('another cell tells nothing of it', () =>
    expect(brokenIn(sound.replace('上年预算数', '其中用于维修').replace('10.4%', '20.4%'))).toEqual([]))
})

describe('what a change is not counted from', () => {
  test.each([
    ['试验田每亩打粮612公斤，上年598公斤，十年前486公斤，增长2.3%。', '2.3%', '3.3%', 'growth 3.3 2.34'],
    ['复合肥均价每吨3,480元，比前年的3,760元便宜280元，降了7.4%。', '7.4%', '9.4%', 'growth 9.4 7.45'],
    ['饲料每吨3,350元，上年3,120元，贵了230元，涨幅7.4%。', '贵了230', '便宜230', 'change 230 -230'],
    ['累计投入帮扶资金41.6亿元，较“十三五”时期的26.8亿元增长55.2%。', '55.2%', '51.8%', 'growth 51.8 55.22'],
    ['五年投资86.4亿元，比“十二五”期间的61.5亿元增长40.5%。', '86.4', '91.3', 'growth 40.5 48.46'],
    ['住户补贴由40万元调到50万元，上浮25%。', '25%', '35%', 'growth 35 25'],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['of others, on top', '单人限额由40万元调到50万元，两孩家庭再上浮20%，最高60万元。'],
    ['on top', '补助由40万元调到50万元，再上浮20%。'],
    ['of others', '票价由12元下调到9元，学生票再降低3.5元。'],
    ['a yearly average', '累计投入41.6亿元，年均8.3亿元，较“十三五”时期的年均6.5亿元增长27.7%。'],
    ['new and all', '新建道路120公里，总里程达到1,860公里，比“十三五”期末的1,740公里增长6.9%。'],
    ['of some', '房价由12,000元涨到12,600元，每平方米上涨900元的是学区房。'],
    ['a part beside another', '计划380亿元，其中还旧304.2亿元、新增75.8亿元，拟调减新增额度21亿元。'],
    ['a part behind another', '任务38亿元，还旧30.4亿元，新增7.6亿元。'],
  ])('%s: silent', (_, text) => expect(brokenIn(text)).toEqual([]))
})
