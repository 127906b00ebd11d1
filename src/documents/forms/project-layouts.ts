import type { TableColumn } from './indicator-rows.ts'

/** Where something stands in a row of the form. */
export interface Span {
  readonly column: number
  readonly columns: number
}

/** 项目支出绩效自评表 as a region prints it. */
export interface ProjectLayout {
  /** Characters; the first column is the side. */
  readonly widths: readonly number[]
  readonly columns: readonly TableColumn[]
  readonly funds: Readonly<Record<'fund' | 'initial' | 'annual' | 'executed' | 'weight' | 'rate' | 'points', Span>>
  readonly fundTitles: Readonly<Record<'initial' | 'annual' | 'executed' | 'weight' | 'rate' | 'points', string>>
  /** Columns of 分值 and 得分 among the indicators. */
  readonly weightColumn: number
  readonly pointsColumn: number
  /** 单位(盖章) and 填报日期 above, 其他需要说明事项 and 自评等级 below. */
  readonly isSealed: boolean
  readonly notes: readonly string[]
}

const span = (column: number, columns = 1): Span => ({ column, columns })

const LEVELS = [
  { column: 'levelOne', title: '一级指标' },
  { column: 'levelTwo', title: '二级指标' },
  { column: 'name', title: '三级指标' },
] as const

const SCORE = [
  { column: 'weight', title: '分值' },
  { column: 'points', title: '得分' },
  { column: 'deviation', title: '偏差原因分析及改进措施' },
] as const

const OTHER_FUNDS = '其他资金请在“其他需要说明事项”或备注中写明来源。'
const TREASURY =
  '当年财政拨款指一般公共预算、国有资本经营预算、政府性基金预算安排的资金；上年结转资金指上年未用完、按规定结转本年使用的上述资金。'

/**
 * 表样 by form layout of the rule pack.
 *
 * @source central: 财预〔2020〕10号 附1; yunnan: 云南省部门决算公开 项目支出绩效自评表
 */
export const PROJECT_LAYOUTS: Readonly<Record<'central' | 'yunnan', ProjectLayout>> = {
  central: {
    widths: [9, 12, 14, 26, 16, 16, 10, 10, 38],
    columns: [
      ...LEVELS,
      { column: 'wholeTarget', title: '年度指标值（A）' },
      { column: 'wholeActual', title: '实际完成值（B）' },
      ...SCORE,
    ],
    funds: {
      fund: span(2, 2),
      initial: span(4),
      annual: span(5),
      executed: span(6),
      weight: span(7),
      rate: span(8),
      points: span(9),
    },
    fundTitles: {
      initial: '年初预算数',
      annual: '全年预算数（A）',
      executed: '全年执行数（B）',
      weight: '分值',
      rate: '执行率（B/A）',
      points: '得分',
    },
    weightColumn: 7,
    pointsColumn: 8,
    isSealed: false,
    notes: ['注：定量指标按完成比例计分，得分不超过分值；定性指标先确定等级，再在等级区间内赋分。', OTHER_FUNDS],
  },
  yunnan: {
    widths: [9, 12, 14, 26, 9, 12, 9, 12, 9, 10, 38],
    columns: [
      ...LEVELS,
      { column: 'comparator', title: '指标性质' },
      { column: 'target', title: '指标值' },
      { column: 'measuringUnit', title: '度量单位' },
      { column: 'actual', title: '实际完成值' },
      ...SCORE,
    ],
    funds: {
      fund: span(2, 2),
      initial: span(4),
      annual: span(5, 2),
      executed: span(7, 2),
      weight: span(9),
      rate: span(10),
      points: span(11),
    },
    fundTitles: {
      initial: '年初预算数',
      annual: '全年预算数',
      executed: '全年执行数',
      weight: '分值',
      rate: '执行率',
      points: '得分',
    },
    weightColumn: 9,
    pointsColumn: 10,
    isSealed: true,
    notes: [OTHER_FUNDS, TREASURY, '自评等级由总得分按规定的分数段确定，不另行填写。'],
  },
}
