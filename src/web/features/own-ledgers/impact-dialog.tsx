import type { OwnLedgerPreview } from '../../../contract/own-ledger-view.ts'
import { Modal } from '../../ui/modal.tsx'

interface Props {
  readonly impact: OwnLedgerPreview
  readonly isPending: boolean
  readonly onClose: () => void
  readonly onSave: () => void
}

/** 影响: what will be different, old and new value side by side, before anything is saved. */
export function ImpactDialog({ impact: { changes, figures, showsValues }, isPending, onClose, onSave }: Props) {
  return (
    <Modal className="dialog own-impact" label="修改的影响" onClose={onClose}>
      <div className="dialog-form">
        <h2>修改的影响</h2>
        <p>{changes.length === 0 ? '定义没有变化。' : `${changes.join('；')}。`}</p>
        {figures.length === 0 ? (
          <p>没有数会变化，已有记录不受影响。</p>
        ) : (
          <>
            <p>
              已有记录不变，下列 {figures.length} 个数会变化
              {figures.some(({ isInReport }) => isInReport) ? '；标有“报告”的已写进本年度报告，请通知编制人' : ''}。
            </p>
            <ImpactTable figures={figures} showsValues={showsValues} />
          </>
        )}
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            返回修改
          </button>
          <button
            type="button"
            className="button button-primary"
            disabled={isPending}
            onClick={onSave}
            data-first-focus
          >
            保存
          </button>
        </div>
      </div>
    </Modal>
  )
}

function ImpactTable({ figures, showsValues }: Pick<OwnLedgerPreview, 'figures' | 'showsValues'>) {
  return (
    <div className="table-scroll">
      <table className="table">
        <caption className="visually-hidden">会变化的数，修改前后对照</caption>
        <thead>
          <tr>
            <th scope="col">数</th>
            <th scope="col">现在</th>
            <th scope="col">修改后</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ id, label, unit, before, after, isInReport }) => (
            <tr key={id}>
              <th scope="row">
                {label}
                {unit === '' ? '' : `（${unit}）`} {isInReport ? <span className="tag tag-watch">报告</span> : null}
              </th>
              <td className="own-impact-number">{valueText(before, { showsValues, none: '没有此数' })}</td>
              <td className="own-impact-number">
                {valueText(after, { showsValues, none: '不再有此数' })}
                {showsValues && before === after ? <small className="own-impact-same">数值不变，只改名称</small> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function valueText(
  value: string | null,
  { showsValues, none }: { readonly showsValues: boolean; readonly none: string },
) {
  if (value === null) return none
  return showsValues ? value : '（无权查看数值）'
}
