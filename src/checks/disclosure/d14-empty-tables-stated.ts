import { isZero } from '../../domain/amount/index.ts'
import type { SettlementKind } from '../../domain/settlement/index.ts'
import { SETTLEMENT_TITLES } from '../../domain/settlement/index.ts'
import { defineDisclosureCheck } from './define-disclosure-check.ts'

/** What a statement calls the content of a table that is seldom empty by accident. */
const CONTENT: Partial<Readonly<Record<SettlementKind, string>>> = {
  fund: '政府性基金',
  capital: '国有资本经营',
  'three-public': '三公',
}

/** 没有政府性基金…, 政府性基金…为空表. */
function isStated(normal: string, kind: SettlementKind): boolean {
  const name = CONTENT[kind] ?? SETTLEMENT_TITLES[kind]
  const sentences = normal.split(/[。\n]/).filter((sentence) => sentence.includes(name))
  return sentences.some((sentence) => /没有|未(?!完成)|无|为空|空表|为零|为0/.test(sentence))
}

/** D14 A table without figures needs a sentence of its own that says so. */
export const d14EmptyTablesStated = defineDisclosureCheck({
  code: 'D14',
  title: '没有数据的决算表应专门说明',
  severity: 'error',
  source: '部门决算公开操作规程：空表应列出并说明',
  needs: '决算表',
  examine({ tables }, { normal }) {
    const empty = tables.filter(({ cells }) => cells.every(({ value }) => isZero(value)))
    const unstated = empty.filter(({ kind }) => !isStated(normal, kind))
    return {
      looked: tables.length,
      problems: unstated.map(({ kind, title: { start, end } }) => ({
        message: `《${SETTLEMENT_TITLES[kind]}》没有数据，文中没有专门说明；请写明“本单位没有此项收支，本表为空表”。`,
        places: [{ start, end }],
        meaning: [kind],
      })),
    }
  },
})
