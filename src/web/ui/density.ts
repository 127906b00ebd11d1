import { useSyncExternalStore } from 'react'

/** 行距 of long lists. */
export type Density = 'compact' | 'normal' | 'loose'

export const DENSITIES: readonly { readonly density: Density; readonly title: string }[] = [
  { density: 'compact', title: '紧凑' },
  { density: 'normal', title: '适中' },
  { density: 'loose', title: '宽松' },
]

const CHOICE = 'zhengji.density'
const listeners = new Set<() => void>()

/** Reads one from an address or a store; `null` when it is none. */
export function densityFrom(text: string | null | undefined): Density | null {
  return DENSITIES.find(({ density }) => density === text)?.density ?? null
}

function currentDensity(): Density {
  return densityFrom(window.localStorage.getItem(CHOICE)) ?? 'normal'
}

/** Holds for every list on this computer that its address does not ask otherwise. */
export function chooseDensity(density: Density): void {
  window.localStorage.setItem(CHOICE, density)
  for (const listener of listeners) listener()
}

export function useDensity(): Density {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    currentDensity,
    () => 'normal',
  )
}
