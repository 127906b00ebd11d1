import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { StandaloneReport } from '../../contract/report.ts'
import { documentHtml } from './document-html.ts'
import { escaped, scriptJson, scriptText, styleText } from './escape.ts'
import { REPORT_CSS } from './report-css.ts'
import { sourcesHtml } from './sources-html.ts'

/** The inspector that the page carries inside: one classic script and one style sheet. */
export interface StandaloneInspector {
  readonly script: string
  readonly style: string
}

/** Reads the built inspector; `null` where it has not been built, and the page is then read without it. */
export async function readInspector(folder: string): Promise<StandaloneInspector | null> {
  const read = (name: string) => readFile(join(folder, name), 'utf8')
  try {
    return { script: await read('report.js'), style: await read('report.css') }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/**
 * 独立网页 — one file that needs no network: the document as plain HTML, every figure and its records as an inert block, and
 * the inspector that opens them.
 */
export function htmlWriter(inspector: StandaloneInspector | null): (report: StandaloneReport) => Promise<Uint8Array> {
  return async (report) => new TextEncoder().encode(reportHtml(report, inspector))
}

function reportHtml(report: StandaloneReport, inspector: StandaloneInspector | null): string {
  const { meta, document, figures } = report
  const script = inspector === null ? '' : scriptText(inspector.script)
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="${escaped(meta.unitName)}">
<title>${escaped(meta.title)}</title>
<style>${styleText(REPORT_CSS)}</style>
${inspector === null ? '' : `<style>${styleText(inspector.style)}</style>`}
</head>
<body>
${barHtml(report, inspector !== null)}
<main id="report">
${documentHtml(document, figures)}
${sourcesHtml(Object.values(figures))}
<p class="report-foot">${escaped(`${meta.unitName} ${meta.year}年度 编制时间 ${beijingTime(meta.generatedAt)}`)}</p>
</main>
<script type="application/json" id="zhengji-report">${scriptJson(report)}</script>
${script === '' ? '' : `<script>${script}</script>`}
</body>
</html>
`
}

/** Nothing is fetched, and of scripts only the inspector runs. */
function policy(script: string): string {
  const allowed = script === '' ? "'none'" : `'sha256-${createHash('sha256').update(script).digest('base64')}'`
  return `default-src 'none'; script-src ${allowed}; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'`
}

function barHtml({ meta }: StandaloneReport, canOpen: boolean): string {
  const hint = canOpen ? '点击带下划线的数，可逐层查看公式、记录和佐证' : '各数的计算方法和来源见文末“数据来源一览”'
  return `<header class="report-bar"><span class="mark">证绩</span><strong>${escaped(meta.unitName)} ${meta.year}年度</strong>
<span>编制时间 ${escaped(beijingTime(meta.generatedAt))}</span><span>${escaped(meta.rulePack)}</span><span>${hint}</span></header>`
}

function beijingTime(instant: string): string {
  const text = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString()
  return `${text.slice(0, 10)} ${text.slice(11, 16)}`
}
