import { moneyCell } from '../../domain/settlement/index.ts'
import { holdDetail } from './define-detail-rows.ts'
import { defineDisclosureCheck, together } from './define-disclosure-check.ts'
import { holdEqual } from './define-holds.ts'

const NAME = '一般公共预算财政拨款支出决算表'

/** D05 一般公共预算财政拨款支出决算表: every row 合计 = 基本 + 项目; its total is that of the fourth table. */
export const d05GeneralBudgetAgrees = defineDisclosureCheck({
  code: 'D05',
  title: '一般公共预算财政拨款支出决算表：各行合计应等于基本支出与项目支出之和，并与财政拨款总表一致',
  severity: 'error',
  source: '部门决算公开表 公开05表',
  needs: NAME,
  examine({ byKind }) {
    const table = byKind.get('general')
    return together([
      holdDetail({ table, name: NAME, without: /结转|结余|本年收入|其中/ }),
      holdEqual({
        first: { name: `${NAME}“合计”`, held: moneyCell(table, { label: /^合计$/, header: /(?:合计|小计)$/ }) },
        second: {
          name: '财政拨款收入支出决算总表一般公共预算“本年支出合计”',
          held: moneyCell(byKind.get('appropriation-totals'), {
            side: 'right',
            label: /^本年支出合计/,
            header: /一般公共预算/,
          }),
        },
      }),
    ])
  },
})
