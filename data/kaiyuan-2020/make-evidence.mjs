/**
 * Makes the case's evidence files from its ledgers, so that both say the same. Every file says 示例数据 on its face.
 * Needs chromium with Chinese fonts for the pictures and pages; run it only when the ledgers change.
 *
 *     node data/kaiyuan-2020/make-evidence.mjs
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeXlsx } from 'hucre'

const here = dirname(fileURLToPath(import.meta.url))
const out = join(here, 'evidence')
const UNIT = '开远市人民政府大数据研究中心'
const MARK = '示例数据：本文件为演示系统而编，不是该单位的真实材料'

/** Rows of a case file as objects by column; none of the cells read here is quoted. */
function ledger(name) {
  const [head, ...lines] = readFileSync(join(here, 'ledgers', `${name}.csv`), 'utf8').trim().split('\n')
  const columns = head.split(',')
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [columns[index], cell])))
}

const sum = (rows, column) => rows.reduce((total, row) => total + Math.round(Number(row[column]) * 100), 0) / 100
const money = (value) => value.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const where = (rows, conditions) => rows.filter((row) => Object.entries(conditions).every(([key, value]) => row[key] === value))

// ---------------------------------------------------------------- plain text

function text(file, title, lines) {
  writeFileSync(join(out, file), `${[title, `【${MARK}】`, '', ...lines].join('\n')}\n`)
}

// ------------------------------------------------------------------ workbook

async function workbook(file, title, sheets) {
  const created = new Date('2021-01-05T00:00:00Z')
  const bold = { style: { font: { bold: true } } }
  const content = await writeXlsx({
    sheets: sheets.map(({ name, columns, rows }) => ({
      name,
      columns: columns.map((column) => ({ width: Math.max(14, column.length * 2.4) })),
      rows: [[title], [MARK], columns, ...rows],
      cells: new Map([
        ['0,0', { value: title, style: { font: { bold: true, size: 14 } } }],
        ['1,0', { value: MARK, style: { font: { color: { rgb: 'B3261E' } } } }],
        ...columns.map((column, at) => [`2,${at}`, { value: column, ...bold }]),
      ]),
    })),
    properties: { title, created, modified: created },
  })
  writeFileSync(join(out, file), content)
}

// ------------------------------------------------------- pictures and pages

const page = (title, body) => `<!doctype html><meta charset="utf-8"><style>
body { font: 16px/1.8 "Noto Sans CJK SC", sans-serif; margin: 32px; color: #1f2937; background: #fff; }
h1 { font-size: 22px; text-align: center; } .mark { color: #b3261e; border: 2px solid #b3261e; padding: 2px 10px; }
table { border-collapse: collapse; width: 100%; margin: 12px 0; } th, td { border: 1px solid #6b7280; padding: 4px 8px; text-align: left; }
</style><h1>${title}</h1><p><span class="mark">${MARK}</span></p>${body}`

const table = (columns, rows) =>
  `<table><tr>${columns.map((one) => `<th>${one}</th>`).join('')}</tr>${rows
    .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')}</table>`

function render(file, title, body, height = 620) {
  const work = mkdtempSync(join(tmpdir(), 'evidence-'))
  const source = join(work, 'page.html')
  writeFileSync(source, page(title, body))
  const target = join(out, file)
  const how = file.endsWith('.pdf')
    ? [`--print-to-pdf=${target}`, '--no-pdf-header-footer']
    : [`--screenshot=${target}`, `--window-size=900,${height}`, '--hide-scrollbars']
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
  execFileSync(process.env.CHROMIUM ?? 'chromium', [...flags, `--user-data-dir=${work}/profile`, ...how, `file://${source}`], { stdio: 'ignore' })
  rmSync(work, { recursive: true, force: true })
}

// --------------------------------------------------------------- the files

mkdirSync(out, { recursive: true })
const lines = ledger('budget_line')
const payments = ledger('payment')
const portal = ledger('portal_error')
const led = ledger('led_broadcast')
const units = ledger('network_unit')
const surveys = ledger('survey')
const columns = new Map(ledger('portal_column').map((row) => [row.编号, row.栏目名称]))
const probed = where(ledger('system_availability'), { 系统: '门户网站' })
const meetings = where(ledger('meeting'), { 类型: '党组会议' })
const problems = ledger('rectification')
const conferences = ledger('video_conference')
const judgements = ledger('judgement')

const initial = where(lines, { 指标类型: '年初预算' })
render(
  'E01-预算批复摘要（示例）.pdf',
  '二〇二〇年部门预算批复摘要',
  `<p>单位：${UNIT}</p>${table(
    ['支出类型', '功能分类', '年初预算（元）'],
    [
      ...['2010303', '2080505', '2101102', '2101103', '2210201'].map((code) => ['基本支出', code, money(sum(where(initial, { 功能分类: code }), '金额'))]),
      ...where(initial, { 支出类型: '项目支出' }).map((row) => [`项目支出 ${row.项目.slice(5)}`, row.功能分类, money(Number(row.金额))]),
      ['合计', '', money(sum(initial, '金额'))],
    ],
  )}<p>全市信息安全技术网络安全等级保护专项经费依据：开财预字〔2020〕1号。</p>`,
)
const adjusted = where(lines, { 指标类型: '预算调整' }).filter((row) => row.批复或调整文号.startsWith('示例'))
text('E02-预算调剂和年底清算单（示例）.txt', '预算调剂和年底清算单', [
  '日期        科目      项目      金额（元）',
  ...adjusted.map((row) => `${row.下达日期}  ${row.功能分类}  ${row.项目.slice(5) || '—'}  ${money(Number(row.金额))}`),
  `合计 ${money(sum(adjusted, '金额'))}`,
])
const publicItems = payments.filter((row) => ['30217', '30231'].includes(row.部门经济分类))
await workbook('E03-三公经费凭证汇总（示例）.xlsx', '“三公”经费凭证汇总', [
  {
    name: '凭证汇总',
    columns: ['支付日期', '凭证号', '经济科目', '金额（元）', '摘要'],
    rows: [
      ...publicItems.map((row) => [row.支付日期, row.凭证号, row.部门经济分类, Number(row.金额), row.摘要]),
      ['合计', '', '', sum(publicItems, '金额'), ''],
    ],
  },
])
text('E04-绩效指标设定说明（示例）.txt', '绩效指标设定说明', [
  '公开的自评报告对六个项目只写“三级指标，指标值100%”，没有名称、单位和性质，无法评分。',
  '本案例按公开的工作内容重新设定指标：每个项目有数量、质量、时效、成本和效益指标，多数有满意度指标。',
  '指标值依据历史水平、合同约定或工作计划拟定，均为示例。',
])
const june = payments.filter((row) => row.支付日期.startsWith('2020-06') && ['30101', '30102', '30107'].includes(row.部门经济分类))
await workbook('E05-工资发放汇总（示例）.xlsx', '2020年6月工资发放汇总（不含个人信息）', [
  {
    name: '汇总',
    columns: ['凭证号', '项目', '人数', '金额（元）'],
    rows: [...june.map((row) => [row.凭证号, row.摘要, 11, Number(row.金额)]), ['合计', '', 11, sum(june, '金额')]],
  },
])
const rents = payments.filter((row) => row.部门经济分类 === '30214' && row.支付日期.startsWith('2020-06'))
render(
  'E06-租用合同摘要（示例）.pdf',
  '线路和系统租用合同摘要',
  `<p>甲方：${UNIT}；乙方：通信运营商（示例）</p>${table(
    ['项目', '租用内容', '月租金（元）', '年租金（元）'],
    rents.map((row) => [row.项目.slice(5), row.摘要.replace('6月', ''), money(Number(row.金额)), money(Number(row.金额) * 12)]),
  )}<p>租金按月支付，以运营商出具的账单为准。</p>`,
)
const works = payments.filter((row) => row.摘要.startsWith('接入层改造'))
render(
  'E07-接入层改造验收单（示例）.png',
  '网络接入层改造验收单',
  `<p>地点：第一、第二行政中心</p>${table(
    ['验收内容', '结论'],
    [
      ['交换设备上架、加电、联网', '合格'],
      ['楼层接入链路测试', '合格'],
      ['网段划分和地址固定', '合格'],
      [`合同价款 ${money(sum(works, '金额'))} 元，已支付 ${works.length} 笔`, '相符'],
    ],
  )}<p>验收日期：2020年12月4日　　验收人：示例验收组</p>`,
)
const protection = payments.filter((row) => row.项目 === '2020-P6')
render(
  'E08-等级测评结论和付款进度（示例）.pdf',
  '网络安全等级测评结论和付款进度',
  `<p>参加测评系统 12 个，首次通过 10 个，通过率 83.33%；两个老旧系统须整改后复测。</p>${table(
    ['付款日期', '内容', '金额（元）'],
    [...protection.map((row) => [row.支付日期, row.摘要, money(Number(row.金额))]), ['合计', '', money(sum(protection, '金额'))]],
  )}`,
)
const sample = conferences.filter((row) => row.佐证材料.includes('2020-E09'))
render(
  'E09-视频会议保障记录表（示例）.png',
  '视频会议保障记录表（抽页）',
  table(
    ['日期', '会议', '系统', '会前联调', '中断（分钟）', '分会场'],
    sample.map((row) => [row.会议日期, row.会议名称, row.会议系统, row.会前联调, row.中断时长, row.分会场数]),
  ),
)
text('E10-党组会议纪要目录（示例）.txt', '2020年1—10月党组会议纪要目录', meetings.map((row, index) => `第${index + 1}次  ${row.日期}  ${row.议题}  到会${row.到会人数}人`))
await workbook('E11-门户差错排查整改清单（示例）.xlsx', '门户网站差错排查整改清单', [
  {
    name: '清单',
    columns: ['排查日期', '差错类型', '栏目', '发现数', '已整改数', '整改状态'],
    rows: [
      ...portal.map((row) => [row.排查日期, row.差错类型, columns.get(row.栏目), Number(row.发现数), Number(row.已整改数), row.整改状态]),
      ['合计', '', '', sum(portal, '发现数'), sum(portal, '已整改数'), ''],
    ],
  },
])
text('E12-年末人员统计表（示例）.txt', '2020年末人员统计表（不含个人信息）', ['事业编制    12名', '年末在编在岗 11名', '空编        1名', '编外技术人员不占编制，另行统计。'])
text('E13-大屏播放日志（示例）.txt', 'LED 大屏播放日志汇总', [
  ...led.map((row) => `${row.开始播放日期}  ${row.大屏}  播放${row.播放次数}次  ${row.播放内容}`),
  `合计 ${sum(led, '播放次数')} 次`,
])
render(
  'E14-接入确认单（示例）.png',
  '电子政务网接入确认单（抽页）',
  `${table(
    ['接入单位', '接入方式', '带宽（Mbps）', '固定地址终端（台）', '状态'],
    units.slice(0, 8).map((row) => [row.接入单位, row.接入方式, row.接入带宽, row.固定IP终端数, row.状态]),
  )}<p>全部接入单位 ${units.length} 家，均以光纤接入；固定地址终端 ${sum(units, '固定IP终端数')} 台。</p>`,
)
await workbook('E15-满意度问卷汇总（示例）.xlsx', '满意度问卷汇总', [
  {
    name: '汇总',
    columns: ['截止日期', '调查对象', '轮次', '有效份数', '满意和基本满意份数', '满意和基本满意比例（%）'],
    rows: surveys.map((row) => {
      const [valid, content] = [Number(row.有效份数), Number(row.满意和基本满意份数)]
      return [row.截止日期, row.调查对象, row.轮次, valid, content, Math.round((content / valid) * 10_000) / 100]
    }),
  },
])
text('E16-网站可用性监测记录（示例）.txt', '门户网站可用性监测月度汇总（独立监测，每五分钟一次）', probed.map((row) => `${row.所属月份.slice(0, 7)}  应运行 ${row.应运行时长} 分钟  非计划停机 ${row.非计划停机时长} 分钟  ${row.停机原因}`))
text('E17-定性指标评判记录（示例）.txt', '定性指标评判记录', judgements.map((row) => `${row.指标.slice(5)}  ${row.评判等级}  ${row.得分比例}%  ${row.评判理由}`))
text('E18-巡察整改销号单（示例）.txt', '巡察反馈问题整改销号单', [
  ...problems.map((row) => `${row.序号.padStart(2)}. ${row.问题}  措施${row.整改措施数}条  ${row.责任科室}  ${row.销号日期}${row.整改状态}`),
  `问题 ${problems.length} 个，措施 ${sum(problems, '整改措施数')} 条。`,
])
