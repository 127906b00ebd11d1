import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { sessionQuery } from '../api/queries.ts'
import { Bell } from '../features/notifications/bell.tsx'
import { useSeat } from '../page/seat.tsx'
import { usePreferences } from '../page/use-preferences.ts'
import { MenuIcon, MoonIcon, SearchIcon, SunIcon } from '../ui/icons.tsx'
import { useTheme } from '../ui/theme.ts'
import { UserMenu } from './user-menu.tsx'

interface Props {
  readonly onNavigation: () => void
  readonly onSearch: () => void
}

export function TopBar({ onNavigation, onSearch }: Props) {
  return (
    <header className="top-bar">
      <button type="button" className="icon-button top-bar-menu" aria-label="打开导航" onClick={onNavigation}>
        <MenuIcon />
      </button>
      <UnitAndYear />
      <button
        type="button"
        className="search-button"
        onClick={onSearch}
        aria-label="查找页面、数、台账 Ctrl K"
        aria-keyshortcuts="Control+K"
      >
        <SearchIcon />
        <span className="search-button-words">查找页面、数、台账</span>
        <kbd>Ctrl K</kbd>
      </button>
      <Bell />
      <ThemeButton />
      <UserMenu />
    </header>
  )
}

function UnitAndYear() {
  const { unit, year } = useSeat()
  const { data: session } = useQuery(sessionQuery)
  const navigate = useNavigate()
  const units = session?.units ?? [unit]
  const change = (search: { readonly unit?: string; readonly year?: string }) =>
    navigate({
      to: '.',
      search: ({ unit: beforeUnit, year: beforeYear }) => ({ unit: beforeUnit, year: beforeYear, ...search }),
    })
  return (
    <div className="seat">
      {units.length === 1 ? (
        <span className="seat-unit" title={unit.name}>
          {unit.name}
        </span>
      ) : (
        <select
          className="seat-select seat-unit"
          aria-label="单位"
          value={unit.id}
          onChange={(event) => change({ unit: event.target.value })}
        >
          {units.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
      <select
        className="seat-select"
        aria-label="年度"
        value={year.year}
        onChange={(event) => change({ unit: unit.id, year: event.target.value })}
      >
        {unit.years.map(({ year: number, state }) => (
          <option key={number} value={number}>
            {number}年度{state === 'closed' ? '（已结账）' : ''}
          </option>
        ))}
      </select>
    </div>
  )
}

function ThemeButton() {
  const theme = useTheme()
  const { save } = usePreferences()
  const label = theme === 'dark' ? '换成浅色' : '换成深色'
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      onClick={() => save({ theme: theme === 'dark' ? 'light' : 'dark' })}
    >
      {theme === 'dark' ? <SunIcon /> : <MoonIcon />}
    </button>
  )
}
