import { Link } from '@tanstack/react-router'
import { useSeat } from '../../page/seat.tsx'

/** Ways from a table to its ledger: everybody reads; who may enter rows goes on to the grid and the import. */
export function LedgerLinks({ ledger }: { readonly ledger: string }) {
  const { unit } = useSeat()
  return (
    <p className="ledger-links no-print">
      <Link to="/ledgers/$id" params={{ id: ledger }} search={{}} className="text-link">
        打开台账
      </Link>
      {unit.permissions.includes('record:write') ? (
        <>
          <Link to="/ledgers/$id/grid" params={{ id: ledger }} search={{}} className="text-link">
            表格录入
          </Link>
          <Link to="/ledgers/$id/import" params={{ id: ledger }} search={{}} className="text-link">
            导入
          </Link>
        </>
      ) : null}
    </p>
  )
}
