import type { SettlementTable } from '../../domain/settlement/index.ts'
import { moneyCell, moneyCells } from '../../domain/settlement/index.ts'
import type { DisclosureResult } from './define-disclosure-check.ts'
import { defineDisclosureCheck, together } from './define-disclosure-check.ts'
import { holdSum } from './define-holds.ts'

const NAME = '一般公共预算财政拨款基本支出决算表'
/** 工资福利支出, 对个人和家庭的补助 are 人员经费; every other class is 公用经费. */
const PERSONNEL = /^30[13]$/
const PUBLIC = /^3(?!0[13])\d\d$/

function classes(table: SettlementTable | undefined, name: string, code: RegExp): DisclosureResult {
  return holdSum({
    name: `${NAME}“${name}”`,
    whole: moneyCell(table, { label: new RegExp(`^${name}$`) }),
    partNames: '各类经济分类支出',
    parts: moneyCells(table, { code }),
  })
}

/** D06 基本支出 of the fifth table = 人员经费 + 公用经费 of the sixth. */
export const d06BasicSpendingAgrees = defineDisclosureCheck({
  code: 'D06',
  title: '基本支出应等于人员经费与公用经费之和，并与一般公共预算财政拨款支出决算表一致',
  severity: 'error',
  source: '部门决算公开表 公开06表',
  needs: NAME,
  examine({ byKind }) {
    const table = byKind.get('basic')
    const parts = [/^人员经费合计$/, /^公用经费合计$/].map((label) => moneyCell(table, { label }))
    const partNames = '人员经费、公用经费'
    return together([
      holdSum({
        name: '一般公共预算财政拨款支出决算表“基本支出”',
        whole: moneyCell(byKind.get('general'), { label: /^合计$/, header: /基本支出$/ }),
        partNames,
        parts,
      }),
      holdSum({
        name: `${NAME}“合计”`,
        whole: moneyCell(table, { label: /^(?:合计|总计)$/ }),
        partNames,
        parts,
      }),
      classes(table, '人员经费合计', PERSONNEL),
      classes(table, '公用经费合计', PUBLIC),
    ])
  },
})
