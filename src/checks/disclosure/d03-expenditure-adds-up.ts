import { moneyCell } from '../../domain/settlement/index.ts'
import { holdDetail } from './define-detail-rows.ts'
import { defineDisclosureCheck, together } from './define-disclosure-check.ts'
import { holdEqual } from './define-holds.ts'

/** D03 支出决算表: 合计 = 基本 + 项目 + 上缴 + 经营 + 补助; its total is that of 收入支出决算总表. */
export const d03ExpenditureAddsUp = defineDisclosureCheck({
  code: 'D03',
  title: '支出决算表：本年支出合计应等于基本支出、项目支出等之和，并与收入支出决算总表一致',
  severity: 'error',
  source: '部门决算公开表 公开03表',
  needs: '支出决算表',
  examine({ byKind }) {
    const table = byKind.get('expenditure')
    return together([
      holdDetail({ table, name: '支出决算表', without: /其中/ }),
      holdEqual({
        first: { name: '支出决算表“本年支出合计”', held: moneyCell(table, { label: /^合计$/ }) },
        second: {
          name: '收入支出决算总表“本年支出合计”',
          held: moneyCell(byKind.get('totals'), { side: 'right', label: /^本年支出合计/ }),
        },
      }),
    ])
  },
})
