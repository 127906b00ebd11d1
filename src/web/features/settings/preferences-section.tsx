import type { PreferencesView } from '../../../contract/session-view.ts'
import { useSeat } from '../../page/seat.tsx'
import { pagesFor } from '../../page/unit-year.ts'
import { usePreferences } from '../../page/use-preferences.ts'
import { DENSITIES } from '../../ui/density.ts'

const THEMES = [
  { value: 'system', title: '跟随系统' },
  { value: 'light', title: '浅色' },
  { value: 'dark', title: '深色' },
] as const

const NOTICES = [
  { kind: 'submitted', title: '送审：有事项送给我审核' },
  { kind: 'returned', title: '退回：我提交的被退回' },
  { kind: 'approved', title: '通过：我提交的已通过' },
  { kind: 'assigned', title: '分派：有事项交给我办' },
  { kind: 'mentioned', title: '提及：批注里 @ 了我' },
  { kind: 'due', title: '临期：期限临近或已过' },
] as const

/** Each choice is kept as it is made. */
export function PreferencesSection() {
  const { preferences, save, saving } = usePreferences()
  if (preferences === null) return null
  return (
    <section className="section" aria-labelledby="settings-preferences">
      <div className="section-head">
        <h2 id="settings-preferences">界面和通知</h2>
        <p role="status">{savedInWords(saving)}</p>
      </div>
      <div className="settings-choices">
        <Choice
          legend="外观"
          name="theme"
          options={THEMES}
          value={preferences.theme}
          onChoose={(theme) => save({ theme })}
        />
        <Choice
          legend="列表行距"
          name="settings-density"
          options={DENSITIES.map(({ density, title }) => ({ value: density, title }))}
          value={preferences.density}
          onChoose={(density) => save({ density })}
        />
        <Landing landing={preferences.landing} onChoose={(landing) => save({ landing })} />
        <Notices muted={preferences.muted} onChoose={(muted) => save({ muted })} />
      </div>
    </section>
  )
}

function savedInWords({ isPending, error, isSuccess }: ReturnType<typeof usePreferences>['saving']): string {
  if (isPending) return '正在保存……'
  if (error !== null) return `没有保存：${error.message}`
  return isSuccess ? '已保存' : '改动随即保存'
}

interface ChoiceProps<T extends string> {
  readonly legend: string
  readonly name: string
  readonly options: readonly { readonly value: T; readonly title: string }[]
  readonly value: T
  readonly onChoose: (value: T) => void
}

function Choice<T extends string>({ legend, name, options, value, onChoose }: ChoiceProps<T>) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChoose(option.value)} />
          {option.title}
        </label>
      ))}
    </fieldset>
  )
}

interface LandingProps {
  readonly landing: string | null
  readonly onChoose: (landing: string | null) => void
}

function Landing({ landing, onChoose }: LandingProps) {
  const pages = pagesFor(useSeat())
  return (
    <div className="field">
      <label htmlFor="settings-landing">登录后打开</label>
      <select
        id="settings-landing"
        className="input"
        value={landing ?? ''}
        onChange={({ currentTarget: { value } }) => onChoose(value === '' ? null : value)}
      >
        <option value="">{pages[0]?.title ?? '首页'}（默认）</option>
        {pages.slice(1).map(({ to, title }) => (
          <option key={to} value={to}>
            {title}
          </option>
        ))}
      </select>
    </div>
  )
}

interface NoticesProps {
  readonly muted: PreferencesView['muted']
  readonly onChoose: (muted: PreferencesView['muted']) => void
}

function Notices({ muted, onChoose }: NoticesProps) {
  return (
    <fieldset className="settings-notices">
      <legend>要接收的通知</legend>
      {NOTICES.map(({ kind, title }) => (
        <label key={kind}>
          <input
            type="checkbox"
            checked={!muted.includes(kind)}
            onChange={({ currentTarget: { checked } }) =>
              onChoose(checked ? muted.filter((one) => one !== kind) : [...muted, kind])
            }
          />
          {title}
        </label>
      ))}
    </fieldset>
  )
}
