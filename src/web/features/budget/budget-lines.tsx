import { useState } from 'react'
import type { BudgetView } from '../../../contract/budget-view.ts'
import { FigureText } from '../../ui/figure/figure-text.tsx'
import { RecordList } from '../../ui/figure/record-list.tsx'
import type { RecordColumn } from '../../ui/figure/record-listing.ts'
import { Pager } from '../../ui/pager.tsx'
import { Empty } from '../../ui/states.tsx'
import { useOpenRecord } from './use-open-record.ts'

const COLUMNS: readonly RecordColumn[] = [
  { name: 'happenedOn', label: '下达日期', isNumber: false },
  { name: 'stage', label: '指标类型', isNumber: false },
  { name: 'expenditure', label: '支出类型', isNumber: false },
  { name: 'project', label: '项目', isNumber: false },
  { name: 'functionCode', label: '功能分类', isNumber: false },
  { name: 'documentNumber', label: '文号', isNumber: false },
  { name: 'reason', label: '调整原因', isNumber: false },
  { name: 'amount', label: '金额（元）', isNumber: true },
]

const PAGE = 12

/** 预算指标 — from the initial budget to the year's budget, line by line. */
export function BudgetLines({ budget: { budget, lines } }: { readonly budget: BudgetView }) {
  return (
    <section className="section" aria-labelledby="lines">
      <div className="section-head">
        <h2 id="lines">全年预算数怎样形成</h2>
        <p>
          年初预算比上年（
          <FigureText view={budget.priorInitial} />
          ）变动 <FigureText view={budget.initialGrowth} />
        </p>
      </div>
      <p className="equation">
        <span>
          年初预算 <FigureText view={budget.initial} />
        </span>
        <span>
          ＋ 预算调整 <FigureText view={budget.adjustment} />
        </span>
        <span>
          ＋ 上年结转 <FigureText view={budget.carryOver} />
        </span>
        <strong>
          ＝ 全年预算数 <FigureText view={budget.annual} />
        </strong>
      </p>
      {lines.length === 0 ? (
        <Empty title="还没有预算指标" hint="批复的年初预算和每次调整录入预算指标台账后，会在这里逐条列出。" />
      ) : (
        <Lines lines={lines} />
      )}
    </section>
  )
}

function Lines({ lines }: Pick<BudgetView, 'lines'>) {
  const openRecord = useOpenRecord()
  const [offset, setOffset] = useState(0)
  return (
    <div>
      <RecordList
        caption="预算指标明细"
        rows={lines.slice(offset, offset + PAGE)}
        columns={COLUMNS}
        mostColumns={null}
        sort={null}
        onSort={null}
        onOpen={openRecord}
      />
      <Pager what="预算指标" total={lines.length} limit={PAGE} offset={offset} onMove={setOffset} />
    </div>
  )
}
