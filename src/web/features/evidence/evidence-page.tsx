import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactNode, useRef } from 'react'
import type { EvidencePage as Found } from '../../../contract/evidence-view.ts'
import { evidenceQuery } from '../../api/queries.ts'
import { Answer } from '../../page/answer.tsx'
import { UploadList } from '../../page/evidence/upload-list.tsx'
import { useUploads } from '../../page/evidence/use-uploads.ts'
import { Page } from '../../page/page.tsx'
import { useSeat } from '../../page/seat.tsx'
import { fileSize, wholeNumber } from '../../ui/format.ts'
import { Pager } from '../../ui/pager.tsx'
import { Empty } from '../../ui/states.tsx'
import { EvidenceDrawer } from './evidence-drawer.tsx'
import { type EvidenceSearch, filterInWords, PAGE, queryOf } from './evidence-filter.ts'
import { EvidenceList } from './evidence-list.tsx'
import { EvidenceSearchBar } from './evidence-search.tsx'
import './evidence.css'

/** 佐证 — every file of the unit and year, and what stands on it. */
export function EvidencePage() {
  const { at, unit } = useSeat()
  const search = useSearch({ from: '/shell/evidence' })
  const navigate = useNavigate()
  const query = useQuery(evidenceQuery(at, queryOf(search)))
  const go = (changed: EvidenceSearch & { readonly file?: string | undefined }) =>
    void navigate({ to: '/evidence', search: (before) => ({ ...before, ...changed }), resetScroll: false })
  const mayWrite = unit.permissions.includes('record:write')
  const titleOf = (id: string) => query.data?.ledgers.find((one) => one.id === id)?.title ?? id
  return (
    <Page
      title="佐证"
      summary="每份材料支撑着哪些记录和指标，一目了然；同一份文件只存一次，可以关联到多条记录。"
      filter={filterInWords(search, titleOf)}
      isWide
    >
      <DropZone mayWrite={mayWrite}>
        <Answer query={query} what="佐证清单">
          {(found) => (
            <>
              <Tally tally={found.tally} onUnlinked={() => go({ linked: 'false', page: undefined })} />
              <EvidenceSearchBar
                search={search}
                ledgers={found.ledgers}
                onSearch={(changed) => go({ ...changed, page: undefined })}
              />
              <Files found={found} search={search} mayWrite={mayWrite} onGo={go} />
            </>
          )}
        </Answer>
      </DropZone>
      {search.file === undefined ? null : (
        <EvidenceDrawer key={search.file} id={search.file} onClose={() => go({ file: undefined })} />
      )}
    </Page>
  )
}

interface FilesProps {
  readonly found: Found
  readonly search: EvidenceSearch
  readonly mayWrite: boolean
  readonly onGo: (changed: EvidenceSearch & { readonly file?: string }) => void
}

function Files({ found: { rows, total, tally }, search, mayWrite, onGo }: FilesProps) {
  if (tally.files === 0) {
    const hint = mayWrite
      ? '把文件拖到这里，或点“上传材料”；也可以在录入记录时直接附上。'
      : '各科室录入记录时附上的材料会列在这里。'
    return <Empty title="还没有佐证材料" hint={hint} />
  }
  if (rows.length === 0) return <Empty title="没有符合条件的材料" hint="可以放宽条件，或清除筛选。" />
  return (
    <>
      <EvidenceList
        rows={rows}
        search={search}
        onSort={(sort) => onGo({ sort, page: undefined })}
        onOpen={(file) => onGo({ file })}
      />
      <Pager
        what="佐证"
        total={total}
        limit={PAGE}
        offset={queryOf(search).offset}
        onMove={(offset) => onGo({ page: String(offset / PAGE + 1) })}
      />
    </>
  )
}

function Tally({ tally, onUnlinked }: { readonly tally: Found['tally']; readonly onUnlinked: () => void }) {
  if (tally.files === 0) return null
  return (
    <p className="evidence-tally">
      共 {wholeNumber(tally.files)} 份，{fileSize(tally.bytes)}
      {tally.unlinked === 0 ? '，都已关联到记录。' : '，其中 '}
      {tally.unlinked === 0 ? null : (
        <button type="button" className="text-link" onClick={onUnlinked}>
          {wholeNumber(tally.unlinked)} 份还没有关联
        </button>
      )}
    </p>
  )
}

/** The whole list takes files that are dropped on it; pasted pictures, too. */
function DropZone({ mayWrite, children }: { readonly mayWrite: boolean; readonly children: ReactNode }) {
  const { at } = useSeat()
  const queries = useQueryClient()
  const chooser = useRef<HTMLInputElement>(null)
  const { uploads, isBusy, add, cancel, clear } = useUploads({
    unitId: at.unitId,
    onKept: () => void queries.invalidateQueries({ queryKey: ['evidence'] }),
  })
  if (!mayWrite) return children
  return (
    <section
      className="evidence-zone"
      aria-label="佐证清单"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        void add([...event.dataTransfer.files])
      }}
      onPaste={({ clipboardData }) => void add([...clipboardData.files])}
    >
      <div className="evidence-drop no-print">
        <button type="button" className="button button-primary" onClick={() => chooser.current?.click()}>
          上传材料
        </button>
        <span className="section-note">可以一次选多份，或把文件拖到这里、粘贴截图；每份不超过 50 MB</span>
        <input
          ref={chooser}
          type="file"
          hidden
          multiple
          aria-label="上传佐证材料"
          onChange={({ currentTarget }) => {
            void add([...(currentTarget.files ?? [])])
            currentTarget.value = ''
          }}
        />
      </div>
      <UploadList uploads={uploads} isBusy={isBusy} onCancel={cancel} onClear={clear} />
      {children}
    </section>
  )
}
