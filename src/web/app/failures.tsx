import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router'
import { ApiError } from '../api/api-error.ts'
import { Failed } from '../ui/states.tsx'

/** A part of the application that could not be fetched or drawn. */
export function PageFailed({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const shown =
    error instanceof ApiError
      ? error
      : new Error('页面没有完整载入，可能是系统刚刚更新。请刷新；仍不行请联系系统管理员')
  const retry = () => {
    if (!(error instanceof ApiError)) return window.location.reload()
    reset()
    void router.invalidate()
  }
  return (
    <main className="page page-alone">
      <Failed what="页面" error={shown} onRetry={retry} />
    </main>
  )
}

/** A person whose roles open no page of this version. */
export function NothingToOpen() {
  return (
    <div className="page page-alone">
      <div className="empty">
        <p className="empty-title">您的角色还没有可打开的页面</p>
        <p>需要时请本单位的安全管理员为您分配角色。</p>
      </div>
    </div>
  )
}

export function PageNotFound() {
  return (
    <main className="page page-alone">
      <div className="empty">
        <p className="empty-title">没有这个页面</p>
        <p>地址可能写错了，或者页面已经移走。</p>
        <p>
          <Link to="/" className="button">
            回到首页
          </Link>
        </p>
      </div>
    </main>
  )
}
