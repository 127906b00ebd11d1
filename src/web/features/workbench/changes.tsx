import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ROUTES } from '../../../contract/routes.ts'
import type { WorkbenchView } from '../../../contract/workbench-view.ts'
import { call } from '../../api/client.ts'
import { useSeat } from '../../page/seat.tsx'
import { minute } from '../../ui/format.ts'
import { RecordLink } from '../../ui/record-link.tsx'

/** 变化 — what others did since the person last marked all as seen. */
export function Changes({ view: { changes } }: { readonly view: WorkbenchView }) {
  const { at } = useSeat()
  const queries = useQueryClient()
  const seen = useMutation({
    mutationFn: () =>
      call(ROUTES.markChangesSeen, { params: { unitId: at.unitId }, body: { sequence: changes.sequence } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['workbench'] }),
  })
  return (
    <section className="section" aria-labelledby="changes">
      <div className="section-head">
        <h2 id="changes">上次看过之后的变化</h2>
        {changes.items.length === 0 ? null : (
          <button
            type="button"
            className="button button-small no-print"
            disabled={seen.isPending}
            onClick={() => seen.mutate()}
          >
            都看过了
          </button>
        )}
      </div>
      {changes.items.length === 0 ? (
        <p className="section-note">
          {changes.since === null ? '还没有' : `${minute(changes.since)} 以来没有`}别人录入、修改或办理的事项。
        </p>
      ) : (
        <ul className="workbench-list">
          {changes.items.map((item) => (
            <li key={`${item.at} ${item.words}`}>
              <p className="workbench-line">
                <span>
                  {`${item.actor} `}
                  {item.record === null ? (
                    item.words
                  ) : (
                    <RecordLink ledger={item.record.ledger} id={item.record.id}>
                      {item.words}
                    </RecordLink>
                  )}
                </span>
                <span className="days-left">{minute(item.at)}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
      {changes.more === 0 ? null : <p className="section-note">还有 {changes.more} 项更早的变化。</p>}
    </section>
  )
}
