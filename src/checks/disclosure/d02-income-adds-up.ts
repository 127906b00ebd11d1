import { moneyCell } from '../../domain/settlement/index.ts'
import { holdDetail } from './define-detail-rows.ts'
import { defineDisclosureCheck, together } from './define-disclosure-check.ts'
import { holdEqual } from './define-holds.ts'

/** D02 收入决算表: rows and columns add up; its total is that of 收入支出决算总表. */
export const d02IncomeAddsUp = defineDisclosureCheck({
  code: 'D02',
  title: '收入决算表：各行、各列之和应等于合计，并与收入支出决算总表一致',
  severity: 'error',
  source: '部门决算公开表 公开02表',
  needs: '收入决算表',
  examine({ byKind }) {
    const table = byKind.get('income')
    return together([
      holdDetail({ table, name: '收入决算表', without: /其中|教育收费/ }),
      holdEqual({
        first: { name: '收入决算表“本年收入合计”', held: moneyCell(table, { label: /^合计$/ }) },
        second: {
          name: '收入支出决算总表“本年收入合计”',
          held: moneyCell(byKind.get('totals'), { side: 'left', label: /^本年收入合计/ }),
        },
      }),
    ])
  },
})
