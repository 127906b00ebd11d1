import type { ErrorView } from '../../contract/error-view.ts'
import { minute } from '../ui/format.ts'

/** A request that did not succeed, with words for the person: what happened and what to do next. */
export class ApiError extends Error {
  readonly status: number
  /** A refusal's code, `unreachable`, `unexpected` or `internal`. */
  readonly code: string
  readonly issues: ErrorView['issues']

  private constructor({ message, status, code, issues = [] }: ErrorParts) {
    super(message)
    this.name = 'ApiError'
    this.status = status
    this.code = code
    this.issues = issues
  }

  static refused({ code, title, details, issues, requestId }: ErrorView, status: number): ApiError {
    const message = [title, nextStep(code, details), code === 'internal' ? `错误编号：${requestId}` : null]
      .filter((part) => part !== null)
      .join('。')
    return new ApiError({ message, status, code, issues })
  }

  static unreachable(): ApiError {
    const message = '连接不上服务器。请检查网络，稍后重试；仍不行请联系系统管理员'
    return new ApiError({ message, status: 0, code: 'unreachable' })
  }

  static unexpected(what: string): ApiError {
    const message = `服务器对“${what}”的答复与本页面的版本不符。请刷新页面；仍不行请联系系统管理员`
    return new ApiError({ message, status: 200, code: 'unexpected' })
  }

  static failed(status: number): ApiError {
    const message = `服务器未能完成请求（${status}）。请稍后重试；仍不行请联系系统管理员`
    return new ApiError({ message, status, code: 'internal' })
  }
}

interface ErrorParts {
  readonly message: string
  readonly status: number
  readonly code: string
  readonly issues?: ErrorView['issues']
}

/** What a person can do about a refusal; `null` where its title already says so. */
function nextStep(code: string, details: Readonly<Record<string, unknown>>): string | null {
  switch (code) {
    case 'session/locked':
      return typeof details.until === 'string'
        ? `请在 ${minute(details.until)} 之后再试，或请系统管理员解锁`
        : '请稍后再试，或请系统管理员解锁'
    case 'session/wrong-password':
      return '请核对后重新输入；连续输错会暂时锁定'
    case 'access/denied':
      return '需要时请向本单位的安全管理员申请'
    case 'file/unreadable':
    case 'import/no-header':
      return typeof details.reason === 'string' ? details.reason : '请核对文件后重试'
    case 'audit/no-comments':
      return '只有 Word（docx）和 Excel（xlsx）文件能加批注，其他文件请导出体检意见'
    case 'report/not-found':
      return '请先由绩效管理员编制'
    case 'evaluation/nothing-set':
      return '请先在绩效目标里设立指标'
    case 'year/not-found':
      return '请在页面上方换一个年度'
    default:
      return null
  }
}
