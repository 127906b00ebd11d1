import type { ReportView } from '../../contract/report-view.ts'
import { minute } from '../ui/format.ts'

/** Where something stands that one person writes and another approves. */
export function ReviewTag({ state, drafting }: { readonly state: ReportView['state']; readonly drafting: string }) {
  switch (state.state) {
    case 'drafting':
      return <span className="tag tag-accent">{drafting}</span>
    case 'submitted':
      return (
        <span className="tag tag-watch">
          已提交审核，{state.by}，{minute(state.at)}
        </span>
      )
    case 'returned':
      return (
        <span className="tag tag-warning">
          退回修改：{state.reason}（{state.by}，{minute(state.at)}）
        </span>
      )
    case 'approved':
      return (
        <span className="tag tag-final">
          已定稿，{state.by}，{minute(state.at)}
        </span>
      )
    default:
      return state satisfies never
  }
}
