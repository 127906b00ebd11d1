import { dayInWords } from '../../domain/calendar/index.ts'
import type { TableColumn } from '../../domain/document/index.ts'
import { citedOr, constant, figure, named, prose, type Scope, type Value, words } from '../template/value.ts'
import { cell, cellWithUnit, isPresent, type TableDefinition } from './define-vocabulary.ts'

export const label = (title: string, width: number): TableColumn => ({ title, align: 'left', width })
export const amount = (title: string, width = 14): TableColumn => ({ title, align: 'right', width })
export const mark = (title: string, width: number): TableColumn => ({ title, align: 'center', width })

const YUAN = '单位：元'
const TOTAL = words('合计')

/** Amounts by function code with their total: one table a figure prefix. */
function byCode({
  name,
  columns,
}: {
  name: string
  columns: readonly { title: string; prefix: string; total: string }[]
}) {
  return {
    name,
    build({ facts }: Scope) {
      const codes = facts.functionCodes.filter(({ code }) =>
        columns.some(({ prefix }) => isPresent(facts, `${prefix}.${code}`)),
      )
      if (codes.length === 0) return null
      const rows = codes.map(({ code, name: codeName }) => [
        cell(constant(code, '功能分类科目代码')),
        cell(named(codeName, '功能分类科目名称')),
        ...columns.map(({ prefix }) => cell(figure(`${prefix}.${code}`))),
      ])
      const totals = [cell(TOTAL), cell(), ...columns.map(({ total }) => cell(figure(total)))]
      return {
        caption: name,
        unitNote: YUAN,
        columns: [mark('科目代码', 9), label('科目名称', 22), ...columns.map(({ title }) => amount(title))],
        rows: [...rows, totals],
        totalRow: rows.length,
      }
    },
  } satisfies TableDefinition
}

const monthNumber = (index: number) => String(index + 1).padStart(2, '0')

/** 收入支出 tables. */
export const MONEY_TABLES: readonly TableDefinition[] = [
  byCode({ name: '收入按功能分类', columns: [{ title: '收入', prefix: 'income', total: 'income.total' }] }),
  byCode({
    name: '支出按功能分类',
    columns: [
      { title: '基本支出', prefix: 'expenditure.basic', total: 'expenditure.basic' },
      { title: '项目支出', prefix: 'expenditure.project', total: 'expenditure.project' },
      { title: '支出合计', prefix: 'expenditure', total: 'expenditure.total' },
    ],
  }),
  byCode({
    name: '收入支出按功能分类对照',
    columns: [
      { title: '收入', prefix: 'income', total: 'income.total' },
      { title: '支出', prefix: 'expenditure', total: 'expenditure.total' },
      { title: '支出减收入', prefix: 'gap', total: 'gap.total' },
      { title: '尚未说明', prefix: 'gap.unexplained', total: 'gap.unexplained' },
    ],
  }),
  {
    name: '各月支出与预算执行进度',
    build: () => ({
      caption: '各月支出与预算执行进度',
      unitNote: '金额单位：元',
      columns: [mark('月份', 8), amount('当月支出', 16), amount('累计支出', 16), amount('累计执行率（%）', 14)],
      rows: Array.from({ length: 12 }, (_, index) => [
        cell({ kind: 'date', text: `${index + 1}月` } satisfies Value),
        ...['expenditure.month', 'expenditure.through', 'budget.progress'].map((prefix) =>
          cell(figure(`${prefix}.${monthNumber(index)}`)),
        ),
      ]),
      totalRow: null,
    }),
  },
  {
    name: '预算调整情况',
    build({ facts }) {
      if (facts.adjustments.length === 0) return null
      const rows = facts.adjustments.map(({ decidedOn, documentNumber, reason, amount: id }) => [
        cell({ kind: 'date', text: dayInWords(decidedOn) } satisfies Value),
        cell(citedOr(documentNumber, '文号')),
        cell(prose(reason, '预算调整原因')),
        cell(figure(id)),
      ])
      return {
        caption: '预算调整情况',
        unitNote: YUAN,
        columns: [mark('下达日期', 12), label('文号', 16), label('调整原因', 22), amount('金额')],
        rows: [...rows, [cell(TOTAL), cell(), cell(), cell(figure('budget.adjustment'))]],
        totalRow: rows.length,
      }
    },
  },
  {
    name: '三公经费',
    build({ facts }) {
      if (facts.threePublic.length === 0) return null
      const rows = facts.threePublic.map(({ expense, budget, final, priorFinal, change }) => [
        cell(named(expense, '三公经费项目')),
        ...[budget, final, priorFinal, change].map((id) => cell(figure(id))),
      ])
      const totals = ['budget', 'final', 'priorFinal', 'change'].map((key) => cell(figure(`threePublic.${key}`)))
      return {
        caption: '“三公”经费支出情况',
        unitNote: YUAN,
        columns: [
          label('项目', 20),
          ...['本年预算数', '本年决算数', '上年决算数', '比上年增减'].map((title) => amount(title)),
        ],
        rows: [...rows, [cell(TOTAL), ...totals]],
        totalRow: rows.length,
      }
    },
  },
  {
    name: '人员编制',
    build({ facts }) {
      if (facts.posts.length === 0) return null
      return {
        caption: '人员编制情况',
        unitNote: null,
        columns: [label('分类口径', 14), label('岗位', 20), amount('编制数', 10)],
        rows: facts.posts.map(({ division, post, number }) => [
          cell(words(division)),
          cell(named(post, '岗位名称')),
          cellWithUnit(figure(number)),
        ]),
        totalRow: null,
      }
    },
  },
]
