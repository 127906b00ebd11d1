import type { MonitoringRule, Sourced } from '../../domain/rule-pack/index.ts'
import type { FigureId, Prose, ReportFacts } from '../facts.ts'

/** 运行监控素材 — what the monitoring form of a unit's year is written from, as of the end of a month. */
export interface MonitoringFacts {
  /** Its figures include those over the months. */
  readonly facts: ReportFacts
  /** 1…12. */
  readonly month: number
  readonly rule: Sourced<MonitoringRule>
  /** 亮灯规则 in words. */
  readonly lightWords: string
  /** The unit first, then its projects. */
  readonly subjects: readonly MonitoredSubjectFacts[]
}

export interface MonitoredSubjectFacts {
  readonly kind: 'unit' | 'project'
  readonly name: string
  /** 年度总体目标. */
  readonly goals: readonly Prose[]
  /** 年度资金总额 first, then its parts. */
  readonly funds: readonly MonitoredFund[]
  readonly money: MonitoredGoalFacts
  /** In the order of the form. */
  readonly indicators: readonly MonitoredGoalFacts[]
}

export interface MonitoredFund {
  readonly fund: string
  readonly initial: FigureId
  readonly annual: FigureId
  /** Up to the month; `null` where it isn't known by month. */
  readonly executed: FigureId | null
  /** 全年预计 at the pace of the months. */
  readonly forecast: FigureId | null
}

export interface MonitoredGoalFacts {
  readonly levelOne: string
  readonly levelTwo: string
  readonly name: string
  /** `≥ 52 家`, or the words of a 定性 target. */
  readonly target: Prose
  readonly targetFigure: FigureId | null
  readonly actual: FigureId | null
  readonly forecast: FigureId | null
  readonly light: Light
  /** Why there is no value, where there is none. */
  readonly absence: string | null
  readonly answer: MonitoringAnswer | null
}

type Light = '正常' | '关注' | '预警' | '无数据'

/** 偏差说明 in force in the month. */
export interface MonitoringAnswer {
  readonly month: number
  readonly situation: string | null
  readonly cause: string
  readonly reason: string
  readonly measure: string
  /** 确定能, 有可能, 完全不可能. */
  readonly likelihood: string | null
  readonly handling: string | null
  readonly remark: string | null
  readonly corrections: readonly MonitoringCorrection[]
}

export interface MonitoringCorrection {
  readonly measure: string
  readonly owner: string
  readonly dueOn: string
  readonly state: string
}
