import type { LedgerDefinition } from '../ledger/index.ts'
import { describeMeasure, type NameOf } from '../measure/index.ts'
import { ruleInWords } from '../scoring/index.ts'
import { quoted } from '../wording/index.ts'
import type { Absence, Formula } from './figure.ts'

/** The names by which people know what a formula speaks of. */
export interface FormulaNames {
  /** Label of a figure. */
  readonly labelOf: (figure: string) => string
  readonly ledgerOf: (ledger: string) => LedgerDefinition | null
  /** Names of what a filter refers to: projects, codes. */
  readonly nameOf?: NameOf
}

/** 公式 — a formula in words: `“支出合计” ÷ “全年预算数”`, `收入台账的“金额”之和`. */
export function formulaInWords(formula: Formula, { labelOf, ledgerOf, nameOf }: FormulaNames): string {
  const joined = (figures: readonly string[], sign: string) => figures.map((id) => quoted(labelOf(id))).join(sign)
  switch (formula.kind) {
    case 'measure': {
      const ledger = ledgerOf(formula.ledger)
      return ledger === null ? `台账 ${formula.ledger}（未找到）` : describeMeasure(formula.measure, ledger, nameOf)
    }
    case 'sum':
      return joined(formula.terms, ' + ')
    case 'difference':
      return joined([formula.minuend, formula.subtrahend], ' − ')
    case 'ratio':
      return joined([formula.part, formula.base], ' ÷ ')
    case 'growth':
      return `（${joined([formula.current, formula.prior], ' − ')}）÷ ${joined([formula.prior], '')}`
    case 'product':
      return joined(formula.factors, ' × ')
    case 'converted':
      return formula.factor === '1'
        ? joined([formula.of], '')
        : `${joined([formula.of], '')} × ${formula.factor}（${formula.factor.startsWith('12/') ? '按已过月份的平均进度推算全年' : '换算计量单位'}）`
    case 'kept':
      return '已达成的周期数 ÷ 已到期的周期数'
    case 'points':
      return ruleInWords(formula.scoring)
  }
}

/** 无值原因 — why a figure has no value, and where to look. */
export function absenceInWords(absence: Absence, labelOf: (figure: string) => string): string {
  switch (absence.kind) {
    case 'no-rows':
      return '该期间没有登记记录'
    case 'no-value':
      return '已有记录，但所取的项目未填写'
    case 'no-denominator':
      return `${quoted(labelOf(absence.figure))}为零，无法相除`
    case 'depends':
      return `缺少${quoted(labelOf(absence.figure))}，无法计算`
    case 'not-scored':
      return absence.reason
  }
}
