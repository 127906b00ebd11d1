import { useEffect } from 'react'
import { PasswordForm } from '../page/password-form.tsx'
import { Seal } from '../ui/seal.tsx'
import { SignOutButton } from './sign-out-button.tsx'

/** 密码到期 — nothing else is open before another password is chosen. */
export function PasswordDue({ name }: { readonly name: string }) {
  useEffect(() => {
    document.title = '修改密码 · 证绩'
  }, [])
  return (
    <main className="page page-alone password-due">
      <Seal />
      <h1>请先修改密码</h1>
      <p>{name}，您好。您的密码已到期，或是由管理员设置的。请改成只有自己知道的密码，改好后继续。</p>
      <PasswordForm />
      <p>
        <SignOutButton />
      </p>
    </main>
  )
}
