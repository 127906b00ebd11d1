import type { ThreePublicItem } from '../../domain/settlement/index.ts'
import { moneyCell, THREE_PUBLIC_NAMES, threePublicCell } from '../../domain/settlement/index.ts'
import { defineDisclosureCheck, together } from './define-disclosure-check.ts'
import { holdWithin } from './define-holds.ts'

/** Economic codes of 基本支出 that are part of an item of 三公经费. */
const CODES: readonly (readonly [code: string, item: ThreePublicItem])[] = [
  ['30212', 'abroad'],
  ['31013', 'purchase'],
  ['30231', 'running'],
  ['30217', 'reception'],
]

/** D08 三公 items of 基本支出 ≤ those of the three-public table: projects may spend on them too. */
export const d08ThreePublicWithin = defineDisclosureCheck({
  code: 'D08',
  title: '基本支出中的“三公”经济科目不应大于“三公”经费支出决算表的同一项目',
  severity: 'error',
  source: '部门决算公开表 公开06表、公开07表；政府收支分类科目 支出经济分类',
  needs: '基本支出决算表中的“三公”科目和“三公”经费支出决算表',
  examine({ byKind }) {
    return together(
      CODES.map(([code, item]) =>
        holdWithin({
          first: {
            name: `一般公共预算财政拨款基本支出决算表${code}“${THREE_PUBLIC_NAMES[item]}”`,
            held: moneyCell(byKind.get('basic'), { code: new RegExp(`^${code}$`) }),
          },
          second: {
            name: `“三公”经费支出决算表“${THREE_PUBLIC_NAMES[item]}”决算数`,
            held: threePublicCell(byKind.get('three-public'), 'outcome', item),
          },
        }),
      ),
    )
  },
})
