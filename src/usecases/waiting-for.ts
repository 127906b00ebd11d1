import type { MonitoringView } from '../contract/monitoring-view.ts'
import type { OverviewView } from '../contract/unit-view.ts'
import type { WorkbenchView } from '../contract/workbench-view.ts'
import { mayDo, type Permission } from '../domain/access/index.ts'
import type { Entry } from './enter-unit.ts'

type Waiting = WorkbenchView['waiting'][number]

interface Known {
  readonly overview: OverviewView
  readonly monitoring: MonitoringView
}

/** 等我办的 — by what a person may do in the unit; what has a day and is most pressing first. */
export function waitingFor({ person, scope: { unitId } }: Entry, known: Known): Waiting[] {
  const may = (permission: Permission) => mayDo(person, permission, unitId)
  const keepsBooks = may('record:write') && person.roles.includes('accountant')
  const items = [
    ...corrections(known),
    ...(may('report:approve') ? toApprove(known) : []),
    ...(may('report:write') ? ofReport(known) : []),
    ...(may('record:write') ? ofMonitoring(known) : []),
    ...(keepsBooks ? ofBudget(known) : []),
    ...(may('evaluation:write') ? ofEvaluation(known) : []),
  ]
  return items.toSorted((left, right) => (left.daysLeft ?? 10_000) - (right.daysLeft ?? 10_000))
}

const plain = { detail: null, dueOn: null, daysLeft: null } as const

function corrections({ monitoring }: Known): Waiting[] {
  return monitoring.corrections.flatMap(
    ({ id, measure, subject, dueOn, daysLeft, isMine, steps, owner }): Waiting[] => {
      const place = { page: '/monitoring', search: { correction: id } }
      const day = { dueOn, daysLeft, place }
      if (steps.includes('close')) {
        return [{ kind: '核验', words: `请核验：${measure}`, detail: `${subject}，${owner}申请销号`, ...day }]
      }
      return isMine && steps.includes('apply') ? [{ kind: '纠偏', words: measure, detail: subject, ...day }] : []
    },
  )
}

const REPORT = { page: '/report', search: {} }

function toApprove({ overview: { report, year } }: Known): Waiting[] {
  if (report?.state !== 'submitted') return []
  return [{ ...plain, kind: '审批', words: `${year} 年度绩效自评报告第 ${report.version} 版等您审核`, place: REPORT }]
}

function ofReport({ overview: { report, owed, year } }: Known): Waiting[] {
  if (report === null) return [{ ...plain, kind: '草稿', words: `${year} 年度绩效自评报告还没有编制`, place: REPORT }]
  if (report.state === 'returned') {
    const detail = owed.find(({ page }) => page === 'report')?.words ?? null
    return [
      { ...plain, kind: '退回', words: `报告第 ${report.version} 版被退回，请修改后再提交`, detail, place: REPORT },
    ]
  }
  return report.state === 'drafting'
    ? [{ ...plain, kind: '草稿', words: `报告第 ${report.version} 版还是草稿，尚未提交`, place: REPORT }]
    : []
}

/** Of a year that is over, what is missing belongs to the self-evaluation. */
function ofMonitoring({ monitoring }: Known): Waiting[] {
  const { isPast, month, unanswered, subjects } = monitoring
  if (isPast || month === 0) return []
  const unreported = subjects
    .flatMap(({ indicators }) => indicators)
    .filter(({ comparator, actual, light }) => comparator !== '定性' && actual !== null && light === '无数据')
  const place = { page: '/monitoring', search: { month: String(month) } }
  return [
    ...(unanswered === 0
      ? []
      : [{ ...plain, kind: '待说明' as const, words: `${month} 月有 ${unanswered} 项亮灯还没有说明原因`, place }]),
    ...(unreported.length === 0
      ? []
      : [
          {
            ...plain,
            kind: '待填报' as const,
            words: `${unreported.length} 项指标到 ${month} 月还没有完成值`,
            detail: unreported
              .slice(0, 4)
              .map(({ name }) => name)
              .join('、'),
            place: { page: '/ledgers/actual_value', search: {} },
          },
        ]),
  ]
}

function ofBudget({ overview: { owed } }: Known): Waiting[] {
  const remarks = owed.filter(({ page }) => page === 'budget')
  const [first] = remarks
  if (first === undefined) return []
  const words = `收支对账有 ${remarks.length} 处待说明`
  return [{ ...plain, kind: '对账', words, detail: first.words, place: { page: '/budget', search: {} } }]
}

function ofEvaluation({ overview: { owed } }: Known): Waiting[] {
  const missing = owed.filter(({ page }) => page === 'evaluation')
  const [first] = missing
  if (first === undefined) return []
  const words = `自评还有 ${missing.length} 项说明或佐证要补`
  const search = first.subject === null ? {} : { subject: first.subject }
  return [{ ...plain, kind: '自评', words, detail: first.words, place: { page: '/evaluation', search } }]
}
