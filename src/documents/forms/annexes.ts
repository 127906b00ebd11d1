import type { ReportFacts } from '../facts.ts'
import { note, row, title, titleRow } from './cells.ts'
import { footerOf } from './form-texts.ts'
import { projectSheet } from './project-form.ts'
import { wholeUnitSheet } from './whole-unit-form.ts'
import type { FormSheet, FormWorkbook } from './workbook.ts'

/** 附件2 部门整体支出绩效自评表. */
export function wholeUnitWorkbook(facts: ReportFacts): FormWorkbook {
  return workbook(facts, '部门整体支出绩效自评表', [wholeUnitSheet(facts)])
}

/** 附件3 项目支出绩效自评表, one sheet a project. */
export function projectWorkbook(facts: ReportFacts): FormWorkbook {
  const sheets = facts.projects.map((project, index) => projectSheet(facts, project, index + 1))
  return workbook(facts, '项目支出绩效自评表', sheets.length === 0 ? [emptySheet(facts)] : sheets)
}

function workbook(facts: ReportFacts, form: string, sheets: FormWorkbook['sheets']): FormWorkbook {
  return {
    title: `${facts.unit.name}${facts.year}年度${form}`,
    author: facts.unit.name,
    createdAt: facts.generatedAt,
    sheets,
  }
}

/** A workbook needs a sheet: a unit without projects says so on it. */
function emptySheet(facts: ReportFacts): FormSheet {
  const words = note(`${facts.unit.name}${facts.year}年度没有项目支出。`, { column: 1 })
  return {
    name: '项目支出绩效自评表',
    orientation: 'portrait',
    columnWidths: [80],
    rows: [titleRow([title('项目支出绩效自评表', { column: 1 })]), row([words], [80])],
    isOnePage: true,
    repeatedRows: { first: 1, last: 1 },
    footer: footerOf(facts),
  }
}
