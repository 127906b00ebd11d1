import type { SettlementTable } from '../../domain/settlement/index.ts'
import { moneyCell, moneyCells, moneyRows } from '../../domain/settlement/index.ts'
import type { DisclosureResult } from './define-disclosure-check.ts'
import { defineDisclosureCheck, together } from './define-disclosure-check.ts'
import { holdEqual, holdSum } from './define-holds.ts'

const NAME = '财政拨款收入支出决算总表'

/** 支出: every column comes to its 总计; every row is the sum of the three budgets. */
function rightSide(table: SettlementTable | undefined): DisclosureResult {
  const right = (label: RegExp, header: string) => moneyCell(table, { side: 'right', label, header })
  return together([
    ...moneyCells(table, { side: 'right', label: /^总计$/ }).map((total) =>
      holdSum({
        name: `${NAME}“支出总计”${total.header}`,
        whole: total,
        partNames: '本年支出合计、年末财政拨款结转和结余',
        parts: [right(/^本年支出合计/, total.header), right(/^年末(?:财政拨款)?结转/, total.header)],
      }),
    ),
    ...moneyRows(moneyCells(table, { side: 'right' })).map(({ first, others }) =>
      holdSum({
        name: `${NAME}“${first.label}”行合计`,
        whole: first,
        partNames: '一般公共预算、政府性基金预算、国有资本经营预算财政拨款',
        parts: others,
      }),
    ),
  ])
}

/** D04 财政拨款收入支出决算总表 balances; its income is 财政拨款收入 of 收入决算表. */
export const d04AppropriationBalances = defineDisclosureCheck({
  code: 'D04',
  title: '财政拨款收入支出决算总表应收支平衡，本年收入应等于收入决算表的财政拨款收入',
  severity: 'error',
  source: '部门决算公开表 公开04表',
  needs: NAME,
  examine({ byKind }) {
    const table = byKind.get('appropriation-totals')
    const left = (label: RegExp) => moneyCell(table, { side: 'left', label })
    const income = left(/^总计$/)
    return together([
      holdSum({
        name: `${NAME}“收入总计”`,
        whole: income,
        partNames: '本年收入合计、年初财政拨款结转和结余',
        parts: [left(/^本年收入合计/), left(/^(?:年初|上年)(?:财政拨款)?结转/)],
      }),
      holdEqual({
        first: { name: `${NAME}“收入总计”`, held: income },
        second: { name: '“支出总计”', held: moneyCell(table, { side: 'right', label: /^总计$/ }) },
      }),
      rightSide(table),
      holdEqual({
        first: { name: `${NAME}“本年收入合计”`, held: left(/^本年收入合计/) },
        second: {
          name: '收入决算表“财政拨款收入”',
          held: moneyCell(byKind.get('income'), { label: /^合计$/, header: /财政拨款收入/ }),
        },
      }),
    ])
  },
})
