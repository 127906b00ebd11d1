import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from '../../api/queries.ts'
import { Page } from '../../page/page.tsx'
import { PasswordForm } from '../../page/password-form.tsx'
import { OwnSessions } from './own-sessions.tsx'
import { PreferencesSection } from './preferences-section.tsx'
import './settings.css'

/** 我的设置 — one's password, how the application looks, what one is told, and where one is signed in. */
export function SettingsPage() {
  const { data: session } = useQuery(sessionQuery)
  const person = session?.person ?? null
  return (
    <Page title="我的设置" summary="只影响您自己，换一台电脑登录也一样。">
      {person === null ? null : (
        <section className="section" aria-labelledby="settings-person">
          <div className="section-head">
            <h2 id="settings-person">账号</h2>
          </div>
          <dl className="settings-facts">
            <div>
              <dt>显示的姓名</dt>
              <dd>{person.name}</dd>
            </div>
            <div>
              <dt>账号</dt>
              <dd>{person.login}</dd>
            </div>
            <div>
              <dt>角色</dt>
              <dd>{person.roles.length === 0 ? '未分配' : person.roles.map(({ title }) => title).join('、')}</dd>
            </div>
          </dl>
          <p className="section-note">姓名印在记录和审批里，由系统管理员修改；角色由安全管理员分配。</p>
        </section>
      )}
      <PreferencesSection />
      <section className="section" aria-labelledby="settings-password">
        <div className="section-head">
          <h2 id="settings-password">密码</h2>
        </div>
        <PasswordForm />
      </section>
      <OwnSessions />
    </Page>
  )
}
