import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

/** Rates of what there was at first and what came in addition. */
const ADDED = [
  '项目\t年初安排\t追加\t支出\t支出进度',
  '\t（万元）\t（万元）\t（万元）\t（%）',
  '渠道清淤\t160.00\t40.00\t184.00\t92.00',
  '泵站检修\t84.00\t0.00\t79.80\t95.00',
  '标识更新\t50.00\t0.00\t48.50\t97.00',
  '巡护补助\t36.00\t0.00\t36.00\t100.00',
  '水质监测\t70.00\t0.00\t63.00\t90.00',
].join('\n')

/** Marks, of which one makes a spending that is off hold with its budget. */
const MARKED = [
  '项目\t预算数（元）\t执行数（元）\t分值（元）\t执行率（%）',
  '线路租用\t642,200.00\t638,500.00\t90.00\t99.41',
  '机房维护\t168,000.00\t168,000.00\t10.00\t100.00',
  '平台升级\t236,200.00\t224,390.00\t80.00\t95.00',
  '安全测评\t84,000.00\t81,480.00\t10.00\t97.00',
].join('\n')

const CUT = [
  '项目\t年初预算（万元）\t调减（万元）\t支出数（万元）\t执行率（%）',
  '渠道清淤\t160.00\t10.00\t141.00\t94.00',
  '泵站检修\t84.00\t0.00\t79.80\t95.00',
  '标识更新\t50.00\t0.00\t48.50\t97.00',
  '巡护补助\t36.00\t0.00\t36.00\t100.00',
].join('\n')

describe('rates of a table', () => {
  test.each([
    ['of two columns together', ADDED],
    ['of what one column leaves of another', CUT],
  ])('%s', (_, table) => expect(brokenIn(table)).toEqual([]))

  test.each([
    [ADDED, '92.00', '82.00', 'table-rate 82 115'],
    [ADDED, '95.00', '85.00', 'table-rate 85 95'],
    [CUT, '94.00', '74.00', 'table-rate 74 88.13'],
    [MARKED, '', '', 'table-rate 99.41 99.42'],
  ])('a rate of nothing in its row', (table, from, to, broken) =>
    expect(brokenIn(table.replace(from, to))).toContain(broken),
  )
})
