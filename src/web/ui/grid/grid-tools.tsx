import { type ReactNode, useId, useState } from 'react'
import { Modal } from '../modal.tsx'
import { type ColumnSetting, NARROWEST, WIDEST } from './grid-columns.ts'
import type { GridStore } from './grid-store.ts'
import type { GridColumn } from './grid-types.ts'
import { useGridPart } from './use-grid.ts'

interface Props {
  readonly store: GridStore
  readonly columns: readonly GridColumn[]
  readonly setting: ColumnSetting
  readonly widths: readonly number[]
  readonly mayVoid: boolean
  readonly onSetting: (setting: ColumnSetting) => void
  readonly onSave: () => void
  readonly onVoid: () => void
  readonly children: ReactNode
}

/** Above the grid: what the keyboard does too, for those who look for it. */
export function GridTools({ store, mayVoid, onSave, onVoid, children, ...columns }: Props) {
  const history = useGridPart(store, (state) => state.history)
  const [opened, setOpened] = useState<'columns' | 'keys' | null>(null)
  return (
    <div className="grid-tools no-print">
      {children}
      <span className="grid-tools-end">
        <button
          type="button"
          className="button button-small"
          disabled={history.done.length === 0}
          title="Ctrl+Z"
          onClick={() => {
            store.undo()
            store.focus()
          }}
        >
          撤销
        </button>
        <button
          type="button"
          className="button button-small"
          disabled={history.undone.length === 0}
          title="Ctrl+Y"
          onClick={() => {
            store.redo()
            store.focus()
          }}
        >
          重做
        </button>
        {mayVoid ? (
          <button type="button" className="button button-small" title="Ctrl+减号" onClick={onVoid}>
            作废所选行
          </button>
        ) : null}
        <button type="button" className="button button-small" onClick={() => setOpened('columns')}>
          列
        </button>
        <button type="button" className="button button-small" onClick={() => setOpened('keys')}>
          快捷键
        </button>
        <button type="button" className="button button-small" title="Ctrl+S" onClick={onSave}>
          保存
        </button>
      </span>
      {opened === 'columns' ? <ColumnDialog {...columns} onClose={() => setOpened(null)} /> : null}
      {opened === 'keys' ? <KeyDialog onClose={() => setOpened(null)} /> : null}
    </div>
  )
}

interface ColumnDialogProps extends Pick<Props, 'columns' | 'setting' | 'widths' | 'onSetting'> {
  readonly onClose: () => void
}

function ColumnDialog({ columns, setting, onSetting, onClose }: ColumnDialogProps) {
  const id = useId()
  const { hidden, widths } = setting
  return (
    <Modal className="dialog" label="列" onClose={onClose}>
      <div className="dialog-form">
        <h2>显示的列和列宽</h2>
        <ul className="grid-column-list">
          {columns.map(({ name, label }) => (
            <li key={name}>
              <label htmlFor={`${id}-${name}`}>
                <input
                  id={`${id}-${name}`}
                  type="checkbox"
                  checked={!hidden.includes(name)}
                  onChange={({ currentTarget: { checked } }) =>
                    onSetting({
                      widths,
                      hidden: checked ? hidden.filter((one) => one !== name) : [...hidden, name],
                    })
                  }
                />
                {label}
              </label>
              <input
                type="number"
                className="input"
                aria-label={`“${label}”的列宽，像素`}
                min={NARROWEST}
                max={WIDEST}
                step={10}
                placeholder="自动"
                value={widths[name] ?? ''}
                onChange={({ currentTarget: { valueAsNumber: width } }) =>
                  onSetting({ hidden, widths: withWidth(widths, name, width) })
                }
              />
            </li>
          ))}
        </ul>
        <div className="dialog-actions">
          <button type="button" className="button" onClick={() => onSetting({ widths: {}, hidden: [] })}>
            恢复原样
          </button>
          <button type="button" className="button button-primary" onClick={onClose}>
            完成
          </button>
        </div>
      </div>
    </Modal>
  )
}

export function withWidth(
  widths: Readonly<Record<string, number>>,
  name: string,
  width: number,
): Readonly<Record<string, number>> {
  const { [name]: _before, ...others } = widths
  if (Number.isNaN(width)) return others
  return { ...others, [name]: Math.round(Math.max(NARROWEST, Math.min(WIDEST, width))) }
}

const KEYS: readonly (readonly [string, string])[] = [
  ['方向键、Tab、Enter', '移动；Shift 加方向键扩大选区；Ctrl 加方向键到连续内容的边缘'],
  ['选区内 Tab、Enter', '在选定的区域内逐行、逐列走到下一格，到头从头再来；加 Shift 反向'],
  ['直接输入', '覆盖这一格；F2 或双击在原内容上改；Esc 放弃'],
  ['Ctrl+Enter', '把输入的内容填入整个选区'],
  ['Alt+Enter', '在长文字中换行'],
  ['Alt+↓', '打开选项'],
  ['Ctrl+C、X、V', '与 Excel、WPS 互相复制粘贴'],
  ['Ctrl+D、Ctrl+R', '把选区首行、首列复制到其余各格'],
  ['Ctrl+Shift+D、R', '按序列向下、向右填充：以选区开头已填的各格为起始值，其余接着排'],
  [
    '拖动选区右下角小方块',
    '按序列填充：日期逐日（起始值是每月同一天的逐月），两个以上数字按等差，文字末尾的号码递增；按住 Ctrl 改为复制，单个数字按住 Ctrl 则逐个加 1',
  ],
  ['Ctrl+Z、Ctrl+Y', '撤销、重做'],
  ['Ctrl+A、Shift+空格', '选定全部、选定整行'],
  ['Delete', '清除内容'],
  ['Ctrl+分号', '填入今天'],
  ['Ctrl+减号', '作废所选的行'],
  ['Home、End、PageUp、PageDown', '到行首、行尾，翻页；加 Ctrl 到表首、表尾'],
]

function KeyDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Modal className="dialog" label="快捷键" onClose={onClose}>
      <div className="dialog-form">
        <h2>快捷键</h2>
        <dl className="grid-keys">
          {KEYS.map(([keys, meaning]) => (
            <div key={keys}>
              <dt>{keys}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <div className="dialog-actions">
          <button type="button" className="button button-primary" data-first-focus onClick={onClose}>
            关闭
          </button>
        </div>
      </div>
    </Modal>
  )
}
