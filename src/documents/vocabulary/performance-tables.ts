import type { EvaluationFacts, IndicatorFacts } from '../facts.ts'
import { figure, named, nothing, prose, words } from '../template/value.ts'
import {
  type Cell,
  cell,
  cellWithUnit,
  evaluationAt,
  type TableDefinition,
  type TableDraft,
  weightOf,
} from './define-vocabulary.ts'
import { amount, label, mark } from './money-tables.ts'
import { actualOf, comparatorOf, everyIndicator, hasLost, ownerOf, targetOf } from './performance-repetitions.ts'

const POINTS = '单位：分'

function indicatorRow(indicator: IndicatorFacts): Cell[] {
  const { name, levelOne, levelTwo, valueMethod, deviation, weight, points } = indicator
  // 满意度 says how it was asked.
  const method = levelOne === '满意度指标' && valueMethod !== '' ? [words(`（${valueMethod}）`)] : []
  return [
    cell(words(levelTwo)),
    cell(named(name, '指标名称'), ...method),
    cellWithUnit(comparatorOf(indicator), targetOf(indicator)),
    cellWithUnit(actualOf(indicator)),
    cell(figure(weight)),
    cell(figure(points)),
    deviation === null ? cell() : cell(prose(deviation.reason, `指标“${name}”的偏差原因`)),
  ]
}

/** Indicators only: the execution rate and the total stand in 得分情况, so that a table's points are those of its rows. */
function indicatorTable(caption: string, { indicators }: EvaluationFacts): TableDraft | null {
  if (indicators.length === 0) return null
  return {
    caption,
    unitNote: null,
    columns: [
      label('二级指标', 9),
      label('三级指标', 12),
      mark('指标值', 10),
      mark('实际完成值', 10),
      amount('分值', 6),
      amount('得分', 6),
      label('偏差原因', 16),
    ],
    rows: indicators.map(indicatorRow),
    totalRow: null,
  }
}

/** 绩效 tables; inside a project, those of the project. */
export const PERFORMANCE_TABLES: readonly TableDefinition[] = [
  {
    name: '得分情况',
    build(scope) {
      const { blocks, total } = evaluationAt(scope)
      const rows = blocks.map(({ block, weight, points }) => [
        cell(words(block)),
        cell(weightOf(weight)),
        cell(figure(points)),
      ])
      return {
        caption: scope.project === null ? '部门整体支出绩效自评得分' : '项目支出绩效自评得分',
        unitNote: POINTS,
        columns: [label('评价内容', 20), amount('分值', 12), amount('得分', 12)],
        rows: [...rows, [cell(words('总分')), cell(), cell(figure(total))]],
        totalRow: rows.length,
      }
    },
  },
  {
    name: '绩效指标完成情况',
    build(scope) {
      const caption = scope.project === null ? '部门整体支出绩效指标完成情况' : '项目绩效指标完成情况'
      return indicatorTable(caption, evaluationAt(scope))
    },
  },
  {
    name: '项目资金',
    build({ project }) {
      if (project === null) return null
      const rows = project.evaluation.funds.map(({ fund, initial, annual, executed }) =>
        [words(fund), figure(initial), figure(annual), figure(executed)].map((value) => cell(value)),
      )
      return {
        caption: '项目资金情况',
        unitNote: '单位：元',
        columns: [label('资金来源', 18), amount('年初预算数'), amount('全年预算数'), amount('全年执行数')],
        rows,
        totalRow: null,
      }
    },
  },
  {
    name: '项目自评结果',
    build({ facts }) {
      if (facts.projects.length === 0) return null
      return {
        caption: '项目支出绩效自评结果',
        unitNote: '金额单位：元',
        columns: [
          label('项目名称', 20),
          amount('全年预算数', 13),
          amount('全年执行数', 13),
          amount('执行率（%）', 8),
          amount('总分', 7),
          mark('等级', 6),
        ],
        rows: facts.projects.map(({ code, name, evaluation }) => [
          cell(named(name, '项目名称')),
          cell(figure(`project.${code}.annual`)),
          cell(figure(`project.${code}.executed`)),
          cell(figure(evaluation.execution.rate)),
          cell(figure(evaluation.total)),
          cell(evaluation.grade === null ? nothing('自评等级') : words(evaluation.grade)),
        ]),
        totalRow: null,
      }
    },
  },
  {
    name: '未得满分指标',
    build(scope) {
      const rows = everyIndicator(scope).filter(({ indicator }) => hasLost(scope.facts, indicator))
      if (rows.length === 0) return null
      return {
        caption: '未得满分的绩效指标',
        unitNote: null,
        columns: [
          label('所属', 14),
          label('指标名称', 12),
          mark('指标值', 12),
          mark('实际完成值', 10),
          amount('分值', 6),
          amount('得分', 6),
        ],
        rows: rows.map(({ indicator, project }) => [
          cell(ownerOf(project)),
          cell(named(indicator.name, '指标名称')),
          cellWithUnit(comparatorOf(indicator), targetOf(indicator)),
          cellWithUnit(actualOf(indicator)),
          cell(figure(indicator.weight)),
          cell(figure(indicator.points)),
        ]),
        totalRow: null,
      }
    },
  },
  {
    name: '偏差整改措施',
    build(scope) {
      const rows = everyIndicator(scope).flatMap(({ indicator, project }) => {
        const { deviation, name } = indicator
        if (deviation === null) return []
        return [
          [
            cell(ownerOf(project)),
            cell(named(name, '指标名称')),
            cell(prose(deviation.reason, `指标“${name}”的偏差原因`)),
            cell(prose(deviation.measure, `指标“${name}”的改进措施`)),
          ],
        ]
      })
      if (rows.length === 0) return null
      return {
        caption: '偏差原因和改进措施',
        unitNote: null,
        columns: [label('所属', 13), label('指标名称', 11), label('偏差原因', 18), label('改进措施', 18)],
        rows,
        totalRow: null,
      }
    },
  },
]
