import { useNavigate } from '@tanstack/react-router'
import { addressOfPlace, placeOfRecord } from '../../ui/figure/inspector-place.ts'
import type { RecordView } from '../../ui/figure/shown.ts'

/** Opens a record beside the table that it was found in, which stays where it was. */
export function useOpenRecord() {
  const navigate = useNavigate()
  return ({ ledger, id }: RecordView) =>
    void navigate({
      to: '.',
      search: (before) => ({ ...before, ...addressOfPlace(placeOfRecord({ ledger, id })) }),
      resetScroll: false,
    })
}
