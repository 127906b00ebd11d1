import { z } from 'zod'
import { figureView } from './figure-view.ts'

/** 偏差原因与改进措施 of an indicator or of a project's spending. */
const deviationView = z.object({ cause: z.string(), reason: z.string(), measure: z.string() })

/** 定性评判: the band chosen, its reason, and how many pieces of evidence stand behind it. */
const judgementView = z.object({
  band: z.string(),
  /** Share of the weight, as an exact text ratio. */
  share: z.string(),
  reason: z.string(),
  evidence: z.number().int(),
})

/** 佐证卡; an empty text: nothing is said. */
export const evidenceCardView = z.object({
  validation: z.string(),
  origin: z.string(),
  accuracy: z.string(),
  limits: z.string(),
  compensation: z.string(),
})

export type EvidenceCardView = z.infer<typeof evidenceCardView>

/** 三级指标 with what was aimed at, what was reached, and the points that follow. */
export const indicatorView = z.object({
  /** Row id in the `indicator` ledger. */
  rowId: z.string(),
  code: z.string(),
  levelOne: z.string(),
  levelTwo: z.string(),
  name: z.string(),
  explanation: z.string(),
  comparator: z.enum(['>', '≥', '=', '≤', '<', '定性']),
  /** 指标值 as printed on the form: `95`, `236`, or the wording of a 定性 target. */
  target: z.string(),
  /** 度量单位; empty for 定性. */
  measuringUnit: z.string(),
  /** 分值 as printed. */
  weight: z.string(),
  /** `null` for 定性. */
  actual: figureView.nullable(),
  /** 完成率; `null` where a ratio has no meaning. */
  completion: figureView.nullable(),
  /** 得分; its `explanation` says rule, sum, and what would restore the lost points. */
  points: figureView,
  deviation: deviationView.nullable(),
  judgement: judgementView.nullable(),
  evidenceRequirement: z.string(),
  card: evidenceCardView.nullable(),
  /** 佐证强度 of the actual value, or of the judgement; `null`: nothing stands behind it. */
  strength: z.enum(['E0', 'E1', 'E2', 'E3', 'E4']).nullable(),
})

export type IndicatorView = z.infer<typeof indicatorView>

/** A block of points: 预算执行率 or a 一级指标. 预算执行率 has no indicators; its points explain themselves. */
const blockView = z.object({
  block: z.enum(['预算执行率', '成本指标', '产出指标', '效益指标', '满意度指标']),
  weight: z.string(),
  points: figureView,
  indicators: z.array(indicatorView),
})

/** One line of the form's money section. */
const fundView = z.object({
  /** 年度资金总额, 其中：当年财政拨款, 上年结转资金, 其他资金; 基本支出, 项目支出 for the whole unit. */
  label: z.string(),
  kind: z.enum(['total', 'appropriation', 'carryOver', 'other', 'basic', 'project']),
  initial: figureView,
  annual: figureView,
  executed: figureView,
  rate: figureView,
})

/** 自评 of the whole unit (`unit`) or of one project (its code). */
export const evaluationSubject = z.object({
  id: z.string(),
  kind: z.enum(['unit', 'project']),
  name: z.string(),
  /** 责任科室; `null` for the whole unit. */
  section: z.string().nullable(),
  funds: z.array(fundView),
  /** 年度总体目标 and what became of it, one pair an objective. */
  objectives: z.array(z.object({ expected: z.string(), result: z.string().nullable() })),
  blocks: z.array(blockView),
  /** Blocks whose approved weights were scaled to the pack's; empty under the unit's own pack. */
  scaledBlocks: z.array(z.string()),
  total: figureView,
  /** 评价等级; `null` while the total has no value. */
  grade: z.string().nullable(),
  /** What would change the grade, in one sentence; `null` for the best one. */
  gradeOutlook: z.string().nullable(),
  /** 偏差原因 that the rule pack asks for of spending. */
  executionDeviation: deviationView.nullable(),
  /** 佐证支撑: points that stand on evidence of each strength, the strongest first; `null`: on none. */
  support: z.array(z.object({ strength: z.enum(['E0', 'E1', 'E2', 'E3', 'E4']).nullable(), points: z.string() })),
  /** What a person still owes: deviation reasons, explanations of over-fulfilment, evidence. */
  owed: z.array(z.object({ indicator: z.string().nullable(), words: z.string() })),
})

export type EvaluationSubject = z.infer<typeof evaluationSubject>

/** 自评 — whole unit first, then the projects in their order, scored by one rule pack. */
export const evaluationView = z
  .object({
    unit: z.object({ id: z.string(), name: z.string() }),
    year: z.number().int(),
    pack: z.object({
      id: z.string(),
      title: z.string(),
      source: z.string(),
      /** Values of the pack that no person has confirmed yet. */
      unconfirmed: z.array(z.string()),
      grades: z.array(z.object({ grade: z.string(), from: z.string() })),
      /** Packs the same records can be scored by; `isDefault` is the unit's own. */
      alternatives: z.array(z.object({ id: z.string(), title: z.string(), isDefault: z.boolean() })),
    }),
    subjects: z.array(evaluationSubject),
  })
  .meta({ id: 'Evaluation' })

export type EvaluationView = z.infer<typeof evaluationView>
