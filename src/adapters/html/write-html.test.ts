import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { FigureView } from '../../contract/figure-view.ts'
import { type StandaloneReport, standaloneReport } from '../../contract/report.ts'
import { compiled } from '../../documents/report-facts.builder.ts'
import { escaped, scriptJson, scriptText, styleText } from './escape.ts'
import { htmlWriter, readInspector } from './write-html.ts'

const view = (id: string, changes: Partial<FigureView> = {}): FigureView => ({
  id,
  label: '决算总收入',
  kind: 'money',
  unit: '元',
  value: '433189935',
  display: '4,331,899.35',
  rounding: '保留两位小数，四舍五入',
  absence: null,
  period: { from: '2020-01-01', to: '2020-12-31', words: '2020年度' },
  formula: { kind: 'measure', words: '收入台账“金额”之和', terms: [] },
  records: { ledger: 'income', ledgerTitle: '收入台账', rowCount: 8, sampleCount: 2, digest: 'd'.repeat(64) },
  strength: 'E2',
  isSample: true,
  owner: '财务人事科',
  note: null,
  explanation: null,
  digest: 'a'.repeat(64),
  computedAt: '2021-05-20T02:00:00.000Z',
  ...changes,
})

function report(template: string, figures: readonly FigureView[] = [view('income.total')]): StandaloneReport {
  return {
    document: compiled(template).document,
    figures: Object.fromEntries(figures.map((figure) => [figure.id, figure])),
    records: {},
    rows: {},
    meta: {
      unitId: 'sample-unit',
      unitName: '甲<中心>',
      year: 2020,
      title: '报告</title>',
      generatedAt: '2021-05-20T02:00:00.000Z',
      rulePack: '国家规则包',
      recordLimit: 1_000,
    },
  }
}

async function page(from: StandaloneReport, inspector: Parameters<typeof htmlWriter>[0] = null): Promise<string> {
  return new TextDecoder().decode(await htmlWriter(inspector)(from))
}

const TEMPLATE =
  '# 收入\n收入{income.total}，差额{gap.total}。\n@表 收入按功能分类\n@附件 annex-2.xlsx 自评表\n@附件 甲.xlsx 又一表'

test('figures stand as marked words that need no script', async () => {
  const html = await page(report(TEMPLATE))
  expect(html).toContain(
    '收入<span class="figure" data-figure="income.total" title="决算总收入（含示例数据）\n收入台账“金额”之和\n2020年度">4,331,899.35元</span>，差额<span class="figure" data-figure="gap.total">30,677.52元</span>。',
  )
  expect(html).toContain('<h2>一、收入</h2>')
  expect(html).toContain('<h1><span>开远市人民政府大数据研究中心</span><span>2020年度绩效自评报告</span></h1>')
  expect(html).toContain('<th scope="col" class="is-right">收入</th>')
  expect(html).toContain('<li>附件：1. <a href="annex-2.xlsx">自评表</a></li>')
  expect(html).toContain('href="%E7%94%B2.xlsx"')
  expect(html).toMatch(/<tr class="is-total"><td class="is-center">合计/)
})

test('sources are listed for readers without a script', async () => {
  const html = await page(
    report(TEMPLATE, [
      view('income.total'),
      view('gap.total', { value: null, display: '—', absence: '没有记录', records: null, isSample: false }),
      view('share', { records: null }),
    ]),
  )
  expect(html).toContain('数据来源一览（3个数）')
  expect(html).toContain('收入台账8条，其中示例数据2条')
  expect(html).toContain('由其他数计算，含示例数据')
  expect(html).toContain('没有记录')
})

test('the block carries the whole report, and cannot be left by any text', async () => {
  const nasty = '</script><script>alert(1)</script><!--\u2028'
  const from = report('{常量:甲|乙}', [view('income.total', { label: nasty })])
  const html = await page(from)
  const block = /<script type="application\/json" id="zhengji-report">(.*?)<\/script>/s.exec(html)?.[1] ?? ''
  expect(JSON.parse(block)).toEqual(from)
  expect(standaloneReport.safeParse(JSON.parse(block)).success).toBe(true)
  expect(html).not.toContain('<script>alert')
  expect(html).toContain('<title>报告&lt;/title&gt;</title>')
  expect(html).toContain('甲&lt;中心&gt; 2020年度')
})

test('without the inspector no script may run; with it only that one', async () => {
  const plain = await page(report(TEMPLATE))
  expect(plain).toContain("script-src 'none'")
  expect(plain.match(/<script/g)).toHaveLength(1)
  expect(plain).toContain('数据来源一览')
  const open = await page(report(TEMPLATE), { script: 'start("</script>")', style: 'a{content:"</style>"}' })
  expect(open).toContain('<script>start("<\\/script>")</script>')
  expect(open).toContain('<style>a{content:"<\\/style>"}</style>')
  expect(open).toMatch(/script-src 'sha256-[A-Za-z0-9+/]{43}='/)
  expect(open).toContain('点击带下划线的数')
})

test('nothing is fetched: no address of another machine stands in the page', async () =>
  expect(await page(report(TEMPLATE))).not.toMatch(/(?:src|href)="(?:https?:)?\/\//))

test('a title without the unit, no attachment, one attachment', async () => {
  const { document, ...rest } = report(TEMPLATE)
  const [attachment] = document.attachments
  if (attachment === undefined) throw new Error('the template has attachments')
  expect(await page({ ...rest, document: { ...document, title: '自评', attachments: [attachment] } })).toMatch(
    /<h1>自评<\/h1>.*附件：<a/s,
  )
  expect(await page({ ...rest, document: { ...document, title: document.unitName, attachments: [] } })).not.toContain(
    '<ul class="official-attachments">',
  )
})

test('the built inspector is read from its folder, and may be missing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zhengji-standalone-'))
  try {
    expect(await readInspector(folder)).toBeNull()
    await writeFile(join(folder, 'report.js'), 'js')
    await writeFile(join(folder, 'report.css'), 'css')
    expect(await readInspector(folder)).toEqual({ script: 'js', style: 'css' })
  } finally {
    await rm(folder, { recursive: true })
  }
  await expect(readInspector('a\0b')).rejects.toThrow()
})

test('escapes', () => {
  expect(escaped('<a href="x">&')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;')
  expect(scriptJson('</\u2028\u2029')).toBe('"\\u003c/\\u2028\\u2029"')
  expect(styleText('</STYLE>')).toBe('<\\/STYLE>')
  expect(() => scriptText('a("<!--", "<script")')).toThrow(RangeError)
})
