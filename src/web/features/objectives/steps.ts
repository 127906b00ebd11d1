import type { ObjectivesView } from '../../../contract/objectives-view.ts'
import type { Permission } from '../../../domain/access/index.ts'
import { type Asked, RETURN_REASON } from '../../page/decision-dialog.tsx'

/** A step of the procedure that may be taken now. */
export interface Step {
  readonly kind: 'submit' | 'approve' | 'return' | 'adjust' | 'open-year'
  readonly title: string
  readonly isMain: boolean
  readonly asks: readonly Asked[]
  /** What it does, before it is done. */
  readonly consequence: string
}

/** An adjustment is never without document and reason. */
const ADJUSTMENT: readonly Asked[] = [
  { name: 'documentNumber', label: '文号', isRequired: true },
  { name: 'reason', label: '调整原因', isRequired: true },
]

/** 可办事项 — by where the objectives stand and what the person may do. */
export function stepsFor(
  {
    standing: { state, isEditable, stage },
    nextYear,
    blocking,
  }: Pick<ObjectivesView, 'standing' | 'nextYear' | 'blocking'>,
  permissions: readonly Permission[],
): readonly Step[] {
  const [mayWrite, mayApprove] = [permissions.includes('objective:write'), permissions.includes('objective:approve')]
  const steps: Step[] = []
  if (mayWrite && isEditable) {
    const faults = blocking.length === 0 ? '' : `还有 ${blocking.length} 处要改，改完才能提交。`
    const consequence = `${faults}提交后目标、指标和分值定格，等待审核；审核前不能再改。`
    steps.push({ kind: 'submit', title: '提交审核', isMain: true, asks: [], consequence })
  }
  if (mayApprove && state === 'submitted') {
    steps.push(
      {
        kind: 'return',
        title: '退回修改',
        isMain: false,
        asks: [RETURN_REASON],
        consequence: '退回后可以修改并再次提交。',
      },
      {
        kind: 'approve',
        title: stage === '申报' ? '批复' : '批准调整',
        isMain: true,
        asks: [{ name: 'documentNumber', label: '文号', isRequired: false }],
        consequence: '批复后成为现行版本，自评按它计分；以后只能按程序调整。没有批复文号的可以不填。',
      },
    )
  }
  if (mayWrite && state === 'approved') {
    const consequence = '批复版本在调整获批前继续有效；须写明调整文号和原因。'
    steps.push({ kind: 'adjust', title: '申请调整', isMain: false, asks: ADJUSTMENT, consequence })
  }
  if (mayWrite && nextYear !== null) {
    const title = `编制${nextYear}年度`
    const consequence = `开设 ${nextYear} 年度，沿用本年的科室和科目目录；之后在页面上方选择年度，从上年或指标库选用指标。`
    steps.push({ kind: 'open-year', title, isMain: false, asks: [], consequence })
  }
  return steps
}
