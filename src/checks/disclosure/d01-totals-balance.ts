import type { MoneyCell } from '../../domain/settlement/index.ts'
import { moneyCell, moneyCells } from '../../domain/settlement/index.ts'
import { defineDisclosureCheck, together } from './define-disclosure-check.ts'
import { holdEqual, holdSum } from './define-holds.ts'

const NUMBERED = /^[一二三四五六七八九十]{1,3}、/

/** D01 收入支出决算总表: each side adds up, and both sides come to the same. */
export const d01TotalsBalance = defineDisclosureCheck({
  code: 'D01',
  title: '收入支出决算总表：两边各自相加应等于总计，收入总计应等于支出总计',
  severity: 'error',
  source: '部门决算公开表 公开01表',
  needs: '收入支出决算总表',
  examine({ byKind }) {
    const table = byKind.get('totals')
    const at = (side: MoneyCell['side'], label: RegExp) => moneyCell(table, { side, label })
    const [income, expenditure] = [at('left', /^总计$/), at('right', /^总计$/)]
    const [received, spent] = [at('left', /^本年收入合计/), at('right', /^本年支出合计/)]
    return together([
      holdSum({
        name: '收入支出决算总表“收入总计”',
        whole: income,
        partNames: '本年收入合计、使用非财政拨款结余、年初结转和结余',
        parts: [received, at('left', /^(?:使用非财政拨款|用事业基金)/), at('left', /^(?:年初|上年)结转/)],
      }),
      holdSum({
        name: '收入支出决算总表“支出总计”',
        whole: expenditure,
        partNames: '本年支出合计、结余分配、年末结转和结余',
        parts: [spent, at('right', /^结余分配/), at('right', /^年末结转/)],
      }),
      holdEqual({
        first: { name: '收入支出决算总表“收入总计”', held: income },
        second: { name: '“支出总计”', held: expenditure },
      }),
      holdSum({
        name: '收入支出决算总表“本年收入合计”',
        whole: received,
        partNames: '各项收入',
        parts: moneyCells(table, { side: 'left', label: NUMBERED }),
      }),
      holdSum({
        name: '收入支出决算总表“本年支出合计”',
        whole: spent,
        partNames: '各类支出',
        parts: moneyCells(table, { side: 'right', label: NUMBERED }),
      }),
    ])
  },
})
