import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t08NoAdjustment } from './t08-no-adjustment.ts'

/** The words, and what stands first in the problem; `null` where nothing is wrong. */
const CASES: readonly (readonly [words: string, at: string | null])[] = [
  ['本年部门预算未进行调整。年中追加信息化经费20万元。', '未进行调整'],
  ['本年部门预算未进行调整。', null],
  ['年中追加信息化经费20万元。本年部门预算未进行调整。', '未进行调整'],
  ['全年没有发生预算追加和调整事项。全年预算（含调整）780.00万元。', '没有发生预算追加和调整'],
  ['全年没有发生预算调整事项，调整后预算为780.00万元。', '没有发生预算调整'],
  ['内设机构未作调整。年中追加信息化经费20万元。', null],
  ['经费未经批准不得自行调剂。年中追加信息化经费20万元。', null],
  ['年中追加信息化经费20万元，其他资金未作调整。', null],
  ['全年未发生追加预算事项，年中追加项目经费15万元。', '未发生追加'],
  ['预算调整率为0。年中追加资金35万元。', '预算调整率为0'],
  ['预算调整率为0.5%。年中追加资金35万元。', null],
  ['项目停办后预算未及时调整。调减项目预算35万元。', null],
  ['预算执行未作调整。项目停办后，单位未据实调减预算35万元。', null],
  ['预算执行未作调整。项目停办后，单位调减预算35万元。', '未作调整'],
  ['本表“全年预算数”与“年初预算数”一致，年中调增86.00万元。', '“全年预算数”与“年初预算数”一致，年中调增86.00万元'],
  ['本表“全年预算数”与“年初预算数”一致，无追加事项。', null],
  ['资金总额未发生变化，年中追加12.5万元。', '资金总额未发生变化，年中追加12.5万元'],
  [
    '从设备更新项目调剂210.00万元用于病房改造，资金总额因此增加210万元。',
    '调剂210.00万元用于病房改造，资金总额因此增加210万元',
  ],
  ['从设备更新项目调剂210.00万元用于病房改造，资金总额未发生变化。', null],
  ['从上级追加资金中调剂至病房改造，上级拨款资金总额增加210万元。', null],
  ['从省级财政调剂资金12.0万元用于本项目，资金总额增加12.0万元。', null],
  ['从追加资金调剂追加资金用于病房改造，资金总额增加210万元。', null],
  ['天气晴。', null],
]

describe('T08', () => {
  test.each(CASES)('%s', (words, at) => {
    const seen = verdictOn(t08NoAdjustment, words)
    if (at === null) expect(seen.outcome).not.toBe('inconsistent')
    else expect(seen.at).toEqual([at])
    for (const message of seen.messages) expect(message).toMatch(/请/)
  })
})
