import type { FigureView } from '../../contract/figure-view.ts'
import { escaped } from './escape.ts'

/** 数据来源一览 — every figure of the file with its formula, records and digest: what the inspector says, without a script. */
export function sourcesHtml(figures: readonly FigureView[]): string {
  const rows = figures.map(
    (
      view,
    ) => `<tr id="source-${escaped(view.id)}"><td>${escaped(view.label)}</td><td class="is-right">${escaped(printedValue(view))}</td>
<td>${escaped(view.formula.words)}</td><td>${escaped(view.period.words)}</td><td>${escaped(recordsOf(view))}</td><td class="digest">${view.digest.slice(0, 16)}</td></tr>`,
  )
  return `<aside class="sources"><details>
<summary>数据来源一览（${figures.length}个数）</summary>
<div class="official-table" role="region" aria-label="数据来源一览" tabindex="0"><table>
<thead><tr><th scope="col">名称</th><th scope="col" class="is-right">数值</th><th scope="col">计算方法</th><th scope="col">期间</th><th scope="col">记录</th><th scope="col">校验值（前段）</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table></div>
</details></aside>`
}

function printedValue({ display, unit, value }: FigureView): string {
  return value === null ? display : `${display}${unit}`
}

function recordsOf({ records, isSample }: FigureView): string {
  if (records === null) return isSample ? '由其他数计算，含示例数据' : '由其他数计算'
  const sample = records.sampleCount === 0 ? '' : `，其中示例数据${records.sampleCount}条`
  return `${records.ledgerTitle}${records.rowCount}条${sample}`
}
