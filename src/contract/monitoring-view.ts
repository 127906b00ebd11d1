import { z } from 'zod'
import { figureView } from './figure-view.ts'

export const lightName = z.enum(['正常', '关注', '预警', '无数据'])
const comparatorName = z.enum(['>', '≥', '=', '≤', '<', '定性'])
const likelihoodName = z.enum(['确定能', '有可能', '完全不可能'])
const handlingName = z.enum(['纠偏整改', '申请调整目标或预算', '暂停项目', '持续观察'])
const causeName = z.enum(['经费保障', '制度保障', '人员保障', '硬件条件保障', '其他'])
const day = z.iso.date('日期格式为 2020-07-31')

/** How many lights of each kind. */
export const lightCounts = z.object({ 正常: z.int(), 关注: z.int(), 预警: z.int(), 无数据: z.int() })

export type LightCounts = z.infer<typeof lightCounts>

/** One step that whoever looks may take now. */
const stepName = z.enum(['apply', 'close', 'return', 'reopen'])

/** 纠偏措施 with where it stands. */
export const correctionView = z
  .object({
    id: z.string(),
    revision: z.int(),
    /** Id of the deviation that it answers. */
    deviation: z.string(),
    /** What the deviation is about: `P1 … · 网络可用率`. */
    subject: z.string(),
    measure: z.string(),
    owner: z.string(),
    /** The person who looks answers for it. */
    isMine: z.boolean(),
    raisedOn: z.string(),
    dueOn: z.string(),
    state: z.enum(['进行中', '申请销号', '已销号', '退回']),
    isOverdue: z.boolean(),
    /** Days to go; negative once the day is over. */
    daysLeft: z.int(),
    result: z.string().nullable(),
    verdict: z.string().nullable(),
    verifier: z.string().nullable(),
    verifiedOn: z.string().nullable(),
    evidence: z.int(),
    steps: z.array(stepName),
  })
  .meta({ id: 'Correction' })

export type CorrectionView = z.infer<typeof correctionView>

/** 偏差说明 of one light, in force until the next one. */
const answerView = z.object({
  id: z.string(),
  revision: z.int(),
  /** 1…12. */
  month: z.int(),
  light: lightName,
  situation: z.string().nullable(),
  cause: causeName,
  reason: z.string(),
  measure: z.string(),
  likelihood: likelihoodName.nullable(),
  handling: handlingName.nullable(),
  remark: z.string().nullable(),
  answeredBy: z.string(),
  answeredAt: z.string(),
  corrections: z.array(correctionView),
})

export type AnswerView = z.infer<typeof answerView>

/** One month of the trend: the value reached by its end and the light it gave. The figure can be opened by its id. */
const pointView = z.object({
  month: z.int(),
  figure: z.string().nullable(),
  value: z.string().nullable(),
  display: z.string(),
  light: lightName,
})

/** 预算执行 of a unit or project, or one 绩效指标, as of the month. */
export const goalView = z.object({
  kind: z.enum(['money', 'indicator']),
  /** Row of the indicator or project; `null` for the unit's own money. */
  rowId: z.string().nullable(),
  code: z.string(),
  name: z.string(),
  levelOne: z.string(),
  levelTwo: z.string(),
  comparator: comparatorName,
  /** `null` for 定性. */
  target: figureView.nullable(),
  /** `≥ 52 家`, or the words of a 定性 target. */
  targetWords: z.string(),
  weight: z.string().nullable(),
  owner: z.string(),
  /** 累计 or 现值: what the value of a month means. */
  course: z.enum(['grows', 'level']),
  actual: figureView.nullable(),
  completion: figureView.nullable(),
  /** The completion that this month asks for: exact text ratio. */
  expected: z.string(),
  light: lightName,
  /** Why the light stands so, in words with the values. */
  why: z.string(),
  /** What would turn it to 正常; `null` where it is, or where nothing is known. */
  turn: z.string().nullable(),
  forecast: z.object({
    figure: figureView.nullable(),
    /** How it was made, or why there is none. */
    method: z.string(),
    /** As printed, with unit; `null` without one. */
    range: z.object({ low: z.string(), high: z.string() }).nullable(),
    /** Whether the target will be met; `null` without a forecast. */
    isMet: z.boolean().nullable(),
  }),
  trend: z.array(pointView),
  /** What was said of it last, up to this month. */
  answer: answerView.nullable(),
  /** A light that was answered and is 正常 again says so. */
  recovered: z.string().nullable(),
})

export type GoalView = z.infer<typeof goalView>

const subjectView = z.object({
  /** `unit` or the project's code. */
  id: z.string(),
  kind: z.enum(['unit', 'project']),
  name: z.string(),
  section: z.string().nullable(),
  light: lightName,
  counts: lightCounts,
  money: goalView,
  indicators: z.array(goalView),
})

export type MonitoredSubject = z.infer<typeof subjectView>

/** 绩效运行监控 — money and objectives of a unit and its projects, side by side, as of the end of a month. */
export const monitoringView = z
  .object({
    unit: z.object({ id: z.string(), name: z.string() }),
    year: z.int(),
    /** The month shown, 1…12; 0 before the year has begun. */
    month: z.int(),
    /** Months that can be shown. */
    lastMonth: z.int(),
    isPast: z.boolean(),
    /** Whether the year is closed: what is said of it now is 补录. */
    isClosed: z.boolean(),
    pack: z.object({ id: z.string(), title: z.string() }),
    rule: z.object({ words: z.string(), source: z.string(), confidence: z.enum(['confirmed', 'unconfirmed']) }),
    /** 集中监控: its months, and by when its result is due. */
    report: z.object({
      months: z.object({ first: z.int(), last: z.int() }),
      dueOn: z.string().nullable(),
      daysLeft: z.int().nullable(),
      source: z.string(),
    }),
    counts: lightCounts,
    /** 关注 and 预警 that nobody has answered yet. */
    unanswered: z.int(),
    subjects: z.array(subjectView),
    corrections: z.array(correctionView),
    may: z.object({ answer: z.boolean(), verify: z.boolean() }),
  })
  .meta({ id: 'Monitoring' })

export type MonitoringView = z.infer<typeof monitoringView>

/** What a light is of. */
export const monitoredGoal = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('indicator'), rowId: z.string().min(1).max(200) }),
  z.object({ kind: z.literal('project'), rowId: z.string().min(1).max(200) }),
  z.object({ kind: z.literal('unit') }),
])

export type MonitoredGoal = z.infer<typeof monitoredGoal>

const words = (label: string) => z.string().trim().min(1, `请填写${label}`).max(5000, `${label}最多 5000 个字`)
const optionalWords = z.string().trim().max(5000, '最多 5000 个字').default('')
const lateReason = z.string().max(1000).nullable().default(null)

/** 新增纠偏措施. */
const correctionDraft = z.object({
  measure: words('纠偏措施'),
  ownerId: z.string().min(1, '请选择责任人').max(64),
  dueOn: day,
})

/** 说明偏差 — of the light of one goal in one month; said again, it replaces what was said of that month. */
export const answerLightBody = z.object({
  goal: monitoredGoal,
  situation: optionalWords,
  cause: causeName,
  reason: words('偏差原因'),
  measure: words('改进措施'),
  likelihood: likelihoodName,
  handling: handlingName,
  remark: optionalWords,
  corrections: z.array(correctionDraft).max(20),
  lateReason,
})

export type AnswerLightBody = z.output<typeof answerLightBody>

const evidence = z.array(z.string().min(1).max(200)).max(100)

/** 申请销号 — with what was done and its evidence. */
export const applyCorrectionBody = z.object({
  revision: z.int().min(1),
  words: words('落实情况'),
  evidence,
  lateReason,
})

/** 核验 — closes, returns or opens again. */
export const verifyCorrectionBody = z.object({
  revision: z.int().min(1),
  step: z.enum(['close', 'return', 'reopen']),
  words: optionalWords,
  lateReason,
})

/** 同事 — people of the unit to whom something can be assigned. */
export const colleagueView = z.object({ id: z.string(), name: z.string(), roles: z.array(z.string()) })

export type ColleagueView = z.infer<typeof colleagueView>
