import { createContext, type ReactNode, useContext } from 'react'
import type { Seat } from './unit-year.ts'

const Context = createContext<Seat | null>(null)

export function SeatProvider({ seat, children }: { readonly seat: Seat; readonly children: ReactNode }) {
  return <Context value={seat}>{children}</Context>
}

/** Unit and year of the page. Every page stands inside the shell, which has them. */
export function useSeat(): Seat & { readonly at: { readonly unitId: string; readonly year: number } } {
  const seat = useContext(Context)
  if (seat === null) throw new Error('a page stands outside the shell')
  return { ...seat, at: { unitId: seat.unit.id, year: seat.year.year } }
}
