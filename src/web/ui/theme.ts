import { useSyncExternalStore } from 'react'

export type Theme = 'light' | 'dark'

const CHOICE = 'zhengji.theme'
const DARK = '(prefers-color-scheme: dark)'
const listeners = new Set<() => void>()

function systemTheme(): Theme {
  return window.matchMedia(DARK).matches ? 'dark' : 'light'
}

function chosenTheme(): Theme | null {
  const choice = window.localStorage.getItem(CHOICE)
  return choice === 'light' || choice === 'dark' ? choice : null
}

function currentTheme(): Theme {
  return chosenTheme() ?? systemTheme()
}

function show(): void {
  document.documentElement.dataset.theme = currentTheme()
  for (const listener of listeners) listener()
}

/** Called once before the first drawing, and follows the system while the person has chosen nothing. */
export function followTheme(): void {
  show()
  window.matchMedia(DARK).addEventListener('change', show)
}

/** Remembered for this computer, so that the next page is drawn rightly from the first. */
export function chooseTheme(theme: Theme | 'system'): void {
  if (theme === 'system') window.localStorage.removeItem(CHOICE)
  else window.localStorage.setItem(CHOICE, theme)
  show()
}

export function useTheme(): Theme {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    currentTheme,
    () => 'light',
  )
}
