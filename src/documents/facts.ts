import type { Day, Instant } from '../domain/calendar/index.ts'
import type { Comparator, LevelOne } from '../domain/indicator/index.ts'
import type { Block, Decimal, ExecutionRule, FormLayouts, GradeBand, Sourced } from '../domain/rule-pack/index.ts'

/** Id of a figure in {@link ReportFacts.figures}. */
export type FigureId = string

/**
 * Text that people wrote into a ledger. It may name figures, dates and documents as a template does:
 * `接入{network_unit.connected}`. A digit in it that belongs to none of them is a 裸数字.
 */
export type Prose = string

/** What a document must know of a figure to print it; every FigureView is one. */
export interface PrintedFigure {
  readonly id: FigureId
  readonly label: string
  readonly kind: 'money' | 'ratio' | 'points' | 'count'
  /** 元, %, 分, 场 … */
  readonly unit: string
  /** Exact: money in fen, ratio with 1 = 100 %; `null` with the reason in `absence`. */
  readonly value: string | null
  /** Without the unit: `4,331,899.35`; `—` where there is none. */
  readonly display: string
  readonly absence: string | null
  readonly isSample: boolean
}

/**
 * 报告素材 — everything that a unit's self-evaluation report and its annexes are written from: texts as recorded, and
 * figures by id. No amount stands here but through a figure.
 */
export interface ReportFacts {
  readonly year: number
  readonly unit: UnitFacts
  /** In the order of the ledger. */
  readonly sections: readonly { readonly name: string; readonly duties: Prose | null }[]
  /** Posts of the quota by 岗位 and by 编制结构, with the figure of each. */
  readonly posts: readonly PostFacts[]
  /** 功能分类 with income or expenditure this year, by code. Figures are `income.<code>`, `expenditure.<code>`, `gap.<code>` … */
  readonly functionCodes: readonly { readonly code: string; readonly name: string }[]
  /** 预算调整 by document, in the order of days. */
  readonly adjustments: readonly AdjustmentFacts[]
  /** 增减原因 as stated. */
  readonly changeReasons: readonly ChangeReasonFacts[]
  /** 缺口说明 as stated. */
  readonly gapExplanations: readonly GapExplanationFacts[]
  readonly threePublic: readonly ThreePublicFacts[]
  /** 整体绩效目标 as approved. */
  readonly objectives: readonly { readonly content: Prose; readonly result: Prose | null }[]
  /** 重点工作任务. */
  readonly tasks: readonly TaskFacts[]
  readonly projects: readonly ProjectFacts[]
  readonly wholeUnit: EvaluationFacts
  readonly pack: PackFacts
  /** Every figure by id, those scoped to months included where asked for. */
  readonly figures: ReadonlyMap<FigureId, PrintedFigure>
  /** 成文日期. */
  readonly signedOn: Day
  readonly generatedAt: Instant
}

export interface UnitFacts {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly type: string
  readonly supervisingUnit: string
  readonly establishedOn: Day | null
  readonly functions: readonly Prose[]
}

export interface PostFacts {
  readonly post: string
  readonly division: '按岗位' | '按编制结构'
  /** `staffing.quota.<岗位>`. */
  readonly number: FigureId
}

export interface AdjustmentFacts {
  readonly decidedOn: Day
  readonly documentNumber: string | null
  readonly reason: Prose | null
  /** Name of the project; `null` where it serves none. */
  readonly project: string | null
  readonly amount: FigureId
}

export interface ChangeReasonFacts {
  readonly subject: '年初预算' | '财政拨款收入' | '支出'
  readonly reason: Prose
  readonly documentNumber: string | null
  readonly amount: FigureId
}

export interface GapExplanationFacts {
  /** Function code with its name; `null`: of no single code. */
  readonly code: string | null
  readonly name: string | null
  readonly reason: Prose
  readonly documentNumber: string | null
  readonly amount: FigureId
}

export interface ThreePublicFacts {
  readonly expense: string
  readonly budget: FigureId
  readonly final: FigureId
  readonly priorFinal: FigureId
  /** 决算数 less that of last year. */
  readonly change: FigureId
  readonly reason: Prose | null
}

export interface TaskFacts {
  readonly name: string
  readonly content: Prose
  /** Code of the project that pays for it; `null` without one. */
  readonly project: string | null
  readonly section: string | null
}

export interface ProjectFacts {
  readonly code: string
  readonly name: string
  readonly nature: string
  readonly category: string
  readonly section: string | null
  readonly content: Prose
  readonly basis: Prose
  readonly expectedGoal: Prose
  readonly goalResult: Prose | null
  readonly evaluation: EvaluationFacts
}

/** 自评 of one project or of the whole unit, as scored by the rule pack. */
export interface EvaluationFacts {
  /** 年度资金总额 first, then its parts as the form lists them. */
  readonly funds: readonly FundRow[]
  readonly execution: {
    readonly weight: Decimal
    readonly rate: FigureId
    readonly points: FigureId
    /** 偏差原因 where the rate falls short; `null` while none is recorded. */
    readonly deviation: DeviationFacts | null
  }
  /** Blocks with a weight above 0, 预算执行率 first. */
  readonly blocks: readonly { readonly block: Block; readonly weight: Decimal; readonly points: FigureId }[]
  /** In the order of the form: by level one, level two, code. */
  readonly indicators: readonly IndicatorFacts[]
  readonly total: FigureId
  /** 优, 良, 中, 差; `null` while the total has no value. */
  readonly grade: string | null
}

export interface FundRow {
  /** 年度资金总额, 当年财政拨款, 上年结转资金, 其他资金. */
  readonly fund: string
  readonly initial: FigureId
  readonly annual: FigureId
  readonly executed: FigureId
}

export interface IndicatorFacts {
  readonly code: string
  readonly levelOne: LevelOne
  readonly levelTwo: string
  readonly name: string
  readonly explanation: Prose
  readonly comparator: Comparator
  /** `null` for 定性. */
  readonly target: FigureId | null
  /** Wording of a 定性 target. */
  readonly targetText: Prose | null
  readonly measuringUnit: string
  /** 完成值取值方式: 问卷调查法 … */
  readonly valueMethod: string
  /** `null` for 定性, whose result is `judgement`. */
  readonly actual: FigureId | null
  readonly judgement: { readonly band: string; readonly reason: Prose } | null
  readonly completion: FigureId | null
  /** 分值 as approved. */
  readonly weight: FigureId
  /** 分值 as the rule pack counts it: the approved one, unless the pack gives the block another weight. */
  readonly countedWeight: Decimal
  readonly points: FigureId
  readonly deviation: DeviationFacts | null
}

/** 偏差原因与改进措施. */
export interface DeviationFacts {
  readonly cause: string
  readonly reason: Prose
  readonly measure: Prose
}

/** What the documents say of the rule pack. */
export interface PackFacts {
  readonly title: string
  /** Document number: `财预〔2020〕10号`. */
  readonly source: string
  readonly grades: Sourced<readonly GradeBand[]>
  readonly execution: Sourced<ExecutionRule>
  readonly forms: FormLayouts
}
