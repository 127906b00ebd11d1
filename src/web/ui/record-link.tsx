import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { addressOfPlace, placeOfRecord } from './figure/inspector-place.ts'

interface Props {
  readonly ledger: string
  readonly id: string
  readonly children: ReactNode
}

/** Opens one record in the inspector, over the page where it stands. */
export function RecordLink({ ledger, id, children }: Props) {
  return (
    <Link
      to="."
      search={(before: Readonly<Record<string, unknown>>) => ({
        ...before,
        ...addressOfPlace(placeOfRecord({ ledger, id })),
      })}
      resetScroll={false}
      className="text-link"
    >
      {children}
    </Link>
  )
}
