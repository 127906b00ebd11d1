import { z } from 'zod'
import { evidenceCardView } from './evaluation-view.ts'
import { figureView } from './figure-view.ts'

const fieldValue = z.union([z.string(), z.number(), z.boolean(), z.null()])

/** A row as a form edits it: raw values, and the revision that a change must name. */
const editableRow = z.object({
  id: z.string(),
  revision: z.number().int(),
  values: z.record(z.string(), fieldValue),
  source: z.string(),
  isSample: z.boolean(),
})

export type EditableRow = z.infer<typeof editableRow>

/** 改进建议: what is wrong, why it matters, how it reads better. */
const adviceView = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'notice']),
  indicator: z.string().nullable(),
  field: z.string().nullable(),
  message: z.string(),
  why: z.string(),
  better: z.string(),
})

export type AdviceView = z.infer<typeof adviceView>

const tallyView = z.object({
  blocks: z.array(
    z.object({
      block: z.string(),
      expected: z.string(),
      weight: z.string(),
      count: z.number().int(),
      levelTwo: z.array(z.object({ name: z.string(), weight: z.string(), count: z.number().int() })),
      fault: z.string().nullable(),
    }),
  ),
  total: z.string(),
  isComplete: z.boolean(),
  words: z.string(),
})

const indicatorEntry = editableRow.extend({
  code: z.string(),
  /** 赋分规则 as the rule pack will apply it, in one sentence. */
  ruleWords: z.string(),
  /** The figure it is bound to; `null` where it is reported month by month, or the figure does not exist. */
  bound: figureView.nullable(),
  advice: z.array(adviceView),
  evidence: z.number().int(),
  card: evidenceCardView.nullable(),
  /** 佐证强度 of what was reached so far; `null`: nothing stands behind it. */
  strength: z.enum(['E0', 'E1', 'E2', 'E3', 'E4']).nullable(),
})

export type IndicatorEntry = z.infer<typeof indicatorEntry>

const subjectEntry = z.object({
  /** `unit`, or the project's row id. */
  id: z.string(),
  kind: z.enum(['unit', 'project']),
  code: z.string(),
  name: z.string(),
  /** The project's own row, with 年度总体目标; `null` for the whole unit. */
  project: editableRow.nullable(),
  /** 全年预算数. */
  budget: figureView.nullable(),
  tally: tallyView,
  indicators: z.array(indicatorEntry),
  /** On all of its indicators together. */
  advice: z.array(adviceView),
})

export type ObjectiveSubject = z.infer<typeof subjectEntry>

/** Where the objectives of a year stand. */
const standingView = z.object({
  stage: z.enum(['申报', '调整']),
  state: z.enum(['drafting', 'submitted', 'returned', 'approved']),
  /** Version in which the rows that are shown are kept: 申报, 批复, 调整申请, 调整. */
  rowStage: z.string(),
  isEditable: z.boolean(),
  words: z.string(),
  at: z.string().nullable(),
  by: z.string().nullable(),
  reason: z.string().nullable(),
  documentNumber: z.string().nullable(),
})

const versionView = z.object({
  /** As the address names it: its number; `0` for what was loaded as approved; `now` for the rows as they are. */
  id: z.string(),
  title: z.string(),
  state: z.string(),
  at: z.string().nullable(),
  by: z.string().nullable(),
  documentNumber: z.string().nullable(),
  reason: z.string().nullable(),
})

export const objectivesView = z
  .object({
    unit: z.object({ id: z.string(), name: z.string() }),
    year: z.number().int(),
    pack: z.object({
      title: z.string(),
      levelTwo: z.record(z.string(), z.array(z.string())),
      /** 预算执行率 and the blocks, in words. */
      weightWords: z.string(),
    }),
    standing: standingView,
    objectives: z.array(editableRow),
    tasks: z.array(editableRow.extend({ objectivePosition: z.number().int().nullable() })),
    subjects: z.array(subjectEntry),
    /** What stands in the way of submitting, in words. */
    blocking: z.array(z.string()),
    versions: z.array(versionView),
    sections: z.array(z.object({ id: z.string(), name: z.string() })),
    /** `null`: the unit has no year before this one. */
    earlierYear: z.number().int().nullable(),
    /** The year after this one; `null` where it is open already. */
    nextYear: z.number().int().nullable(),
  })
  .meta({ id: 'Objectives' })

export type ObjectivesView = z.infer<typeof objectivesView>

/** 指标库条目 */
export const libraryEntry = z.object({
  id: z.string(),
  area: z.string(),
  levelOne: z.string(),
  levelTwo: z.string(),
  name: z.string(),
  explanation: z.string(),
  comparator: z.string(),
  target: z.string(),
  measuringUnit: z.string(),
  targetBasis: z.string(),
  valueMethod: z.string(),
  valueSource: z.string(),
  accumulation: z.string(),
  evidenceRequirement: z.string(),
  toConfirm: z.string(),
})

export type LibraryEntry = z.infer<typeof libraryEntry>

/** An indicator of the year before, to be chosen for taking over. */
export const earlierIndicator = z.object({
  id: z.string(),
  code: z.string(),
  subject: z.string(),
  levelOne: z.string(),
  levelTwo: z.string(),
  name: z.string(),
  target: z.string(),
  weight: z.string(),
  /** 完成率 of that year as printed; `—` where there is none. */
  completion: z.string(),
  isTaken: z.boolean(),
})

export type EarlierIndicator = z.infer<typeof earlierIndicator>

const stretch = z.object({ kind: z.enum(['same', 'removed', 'added']), words: z.string() })

/** 版本差异 */
export const differenceView = z.object({
  before: versionView,
  after: versionView,
  entries: z.array(
    z.object({
      kind: z.enum(['objective', 'project-objective', 'indicator']),
      key: z.string(),
      title: z.string(),
      change: z.enum(['added', 'removed', 'changed']),
      fields: z.array(
        z.object({ label: z.string(), before: z.string(), after: z.string(), stretches: z.array(stretch) }),
      ),
    }),
  ),
  /** How many entries are the same in both. */
  unchanged: z.number().int(),
})

export type DifferenceView = z.infer<typeof differenceView>

const reason = z.string().trim().min(1, '请说明原因').max(1000, '原因最多 1000 个字')
const documentNumber = z.string().trim().min(1, '请填写文号').max(100, '文号最多 100 个字')

/** 审核: approve with the document number of the 批复 where there is one, or return with the reason. */
export const decideObjectivesBody = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('approve'), documentNumber: documentNumber.nullable().default(null) }),
  z.object({ kind: z.literal('return'), reason }),
])

/** 申请调整: never without document and reason. */
export const adjustObjectivesBody = z.object({ documentNumber, reason })

/** 选用指标: from the library into one subject, or from the year before, each into the subject that it had. */
export const takeIndicatorsBody = z.discriminatedUnion('from', [
  z.object({
    from: z.literal('library'),
    ids: z.array(z.string().max(20)).min(1, '请至少选一个指标').max(200),
    /** Row id of the project; `null` for the whole unit. */
    project: z.string().max(200).nullable(),
  }),
  z.object({ from: z.literal('year'), ids: z.array(z.string().max(200)).min(1, '请至少选一个指标').max(500) }),
])

/** 调整顺序: the rows in their new order. */
export const orderRowsBody = z.object({
  ledger: z.enum(['objective', 'task', 'project', 'indicator']),
  ids: z.array(z.string().max(200)).min(2).max(500),
})
