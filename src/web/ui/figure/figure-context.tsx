import { createContext, type ReactNode, useContext } from 'react'
import type { FigureSource } from './figure-source.ts'

/** What every openable figure below needs to know. */
export interface FigureSetting {
  readonly source: FigureSource
  /** Opens the inspector at a figure. */
  readonly open: (figure: string) => void
  /** An address that opens the inspector at a figure, for sharing and for a new tab. */
  readonly hrefOf: (figure: string) => string
}

const Context = createContext<FigureSetting | null>(null)

export function FigureProvider({
  setting,
  children,
}: {
  readonly setting: FigureSetting
  readonly children: ReactNode
}) {
  return <Context value={setting}>{children}</Context>
}

export function useFigures(): FigureSetting | null {
  return useContext(Context)
}
