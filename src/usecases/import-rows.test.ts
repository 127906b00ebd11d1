import { openXlsx, readXlsx, saveXlsx } from 'hucre'
import { describe, expect, test } from 'vitest'
import { testPorts } from '../adapters/database/test-database.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { ledgers } from '../ledgers/index.ts'
import { appendRows } from './append-rows.ts'
import { applyImport } from './import-apply.ts'
import { type ImportRequest, planImport } from './import-plan.ts'
import { issueInWords } from './import-present.ts'
import { annotateImport, importRows, previewImport } from './import-rows.ts'
import { importTemplate } from './import-template.ts'
import { paymentDraft, prepareUnit, projectDraft, refusalOf } from './unit.builder.ts'
import { verifyTrail } from './verify-trail.ts'
import { voidRow } from './void-row.ts'

const { ports, scope } = await testPorts({ definitions: ledgers })
const alone = { signal: null, pace: async () => undefined }

const HEAD = '支付日期,凭证号,支出类型,项目,功能分类,部门经济分类,资金来源,指标来源,金额,收款方,摘要'
const line = (voucher: string, amount = '100.00', project = '') =>
  `2020/3/5,${voucher},基本支出,${project},2010302,30201 办公费,一般公共预算拨款,本年预算,${amount},,办公用品`

function payments(lines: readonly string[], changed: Partial<ImportRequest> = {}): ImportRequest {
  const content = new TextEncoder().encode([HEAD, ...lines].join('\n'))
  return {
    ledger: 'payment',
    year: 2020,
    file: { fileName: '支付.csv', content },
    sheet: null,
    chosen: new Map(),
    ...changed,
  }
}

async function unit(unitId: string, state: 'open' | 'closed' = 'open'): Promise<UnitScope> {
  await prepareUnit(ports, { unitId, state })
  return scope(unitId)
}

const problemsOf = async (within: UnitScope, request: ImportRequest) =>
  (await planImport(ports, within, request, alone)).issues.map(issueInWords)
const apply = (within: UnitScope, request: ImportRequest, lateReason: string | null = null) =>
  importRows(ports, within, { ...request, planDigest: null, lateReason }, alone)

describe('an import', () => {
  test('enters what is new, and the same file again changes nothing', async () => {
    const within = await unit('i1')
    const request = payments([line('1'), line('2', '-3.5'), '合计,,,,,,,,96.50,,'])
    expect(await apply(within, request)).toEqual({ added: 2, changed: 0, unchanged: 0 })
    expect(await apply(within, request)).toEqual({ added: 0, changed: 0, unchanged: 2 })
    const { rows } = await ports.ledgers.list(within, 'payment', { year: 2020 })
    expect(rows.map(({ values }) => values.amount)).toEqual(expect.arrayContaining([10_000, -350]))
    expect(rows[0]).toMatchObject({
      strength: 1,
      source: '导入文件：支付.csv',
      isSample: false,
      happenedOn: '2020-03-05',
    })
    expect((await verifyTrail(ports, { unitId: 'i1' })).problems).toEqual([])
  })

  test('of very many rows is one entry of the trail, and amended rows stay provable', async () => {
    const within = await unit('i2')
    await apply(within, payments(Array.from({ length: 300 }, (_, index) => line(`v${index}`))))
    const changed = payments([line('v7', '8.00'), line('v8', '9.00')])
    expect(await apply(within, changed)).toEqual({ added: 0, changed: 2, unchanged: 0 })
    expect((await verifyTrail(ports, { unitId: 'i2' })).problems).toEqual([])
    const actions = (await ports.trail.list('i2', { limit: 10 })).map(({ action }) => action)
    expect(actions).toEqual(['row:amend', 'row:amend', 'import:apply', 'row:append', 'import:apply'])
  })

  test('shows field by field what it changes; what the file has no column for stays', async () => {
    const within = await unit('i3')
    await appendRows(ports, within, {
      year: 2020,
      ledger: 'payment',
      drafts: [paymentDraft({ strength: 3, values: { voucher: '1', payee: '某公司' } })],
    })
    const content = new TextEncoder().encode(
      `${HEAD.replace(',收款方', '')}\n${line('1', '200').replace(',,办公', ',办公')}`,
    )
    const request = payments([], { file: { fileName: 'a.csv', content } })
    const view = await previewImport(ports, within, request, alone)
    expect(view.changes).toMatchObject([{ row: 2, fields: [{ label: '金额', before: '123.45', after: '200.00' }] }])
    await apply(within, request)
    const { rows } = await ports.ledgers.list(within, 'payment', { year: 2020 })
    expect(rows[0]).toMatchObject({
      revision: 2,
      strength: 3,
      source: '国库支付凭证',
      values: { payee: '某公司', amount: 20_000 },
    })
  })

  test('finds every error in one pass, each at its cell, and then saves nothing', async () => {
    const within = await unit('i4')
    const request = payments([
      line('1', '一百'),
      line('2').replace('2020/3/5', '2021-03-05').replace('基本支出', '别的'),
      line('3').replace('2010302', '2019999'),
      line('4', '1', '没有的项目'),
      line('5'),
      line('5'),
      line(''),
    ])
    expect(await problemsOf(within, request)).toEqual([
      'I2：金额是“一百”，应为金额，最多两位小数，如 1234.50；冲减的写负数',
      'A3：支付日期是“2021-03-05”，应为2020 年内的日期，如 2020-06-30',
      'C3：支出类型是“别的”，应为下列之一：基本支出、项目支出',
      'E4：功能分类是“2019999”，应为2020 年支出功能分类目录中的科目编码',
      'D5：项目是“没有的项目”，应为“项目库”中 2020 年度已有的名称、代码或编号',
      'B7：凭证号与第 6 行重复（凭证号、功能分类、部门经济分类相同），应为不同的记录，请删去一行',
      'B8：凭证号没有填写，应为一行文字',
    ])
    expect((await refusalOf(apply(within, request))).code).toBe('import/has-problems')
    expect((await ports.ledgers.list(within, 'payment', { year: 2020 })).total).toBe(0)
  })

  test('says once that a required column is missing, and takes one that a person points out', async () => {
    const within = await unit('i5')
    const content = new TextEncoder().encode(`${HEAD.replace('金额', '数额')}\n${line('1')}\n${line('2')}`)
    const file = { fileName: 'a.csv', content }
    expect(await problemsOf(within, payments([], { file }))).toEqual([
      '第 1 行：没有“金额（元）”这一列，请补上，或为文件中的列指定对应关系',
    ])
    const chosen = new Map([[8, 'field:amount']])
    expect(await apply(within, payments([], { file, chosen }))).toMatchObject({ added: 2 })
  })

  test('reads 万元 where the heading says so, and asks about units that nobody knows', async () => {
    const within = await unit('i6')
    const inUnit = (word: string) => {
      const content = new TextEncoder().encode(`${HEAD.replace('金额', `金额（${word}）`)}\n${line('1', '1.234567')}`)
      return payments([], { file: { fileName: 'a.csv', content } })
    }
    expect(await problemsOf(within, inUnit('美元'))).toContain('I1：金额（美元）单位是“美元”，应为元、千元、万元或亿元')
    await apply(within, inUnit('万元'))
    const { rows } = await ports.ledgers.list(within, 'payment', { year: 2020 })
    expect(rows[0]?.values.amount).toBe(1_234_567)
  })

  test('knows a project by its code, its name, both, or its number', async () => {
    const within = await unit('i7')
    const drafts = [
      projectDraft('p-1'),
      projectDraft('p-2', { code: 'P2', name: '机房改造' }),
      projectDraft('p-3', { code: 'P3', name: '机房改造' }),
    ]
    await appendRows(ports, within, { year: 2020, ledger: 'project', drafts })
    const request = payments(['P1', '网络维护', 'P1 网络维护', 'p-1'].map((project, at) => line(`${at}`, '1', project)))
    await apply(within, request)
    const { rows } = await ports.ledgers.list(within, 'payment', { year: 2020 })
    expect(new Set(rows.map(({ values }) => values.project))).toEqual(new Set(['p-1']))
    expect(await problemsOf(within, payments([line('9', '1', '机房改造')]))).toEqual([
      'D2：项目是“机房改造”，在“项目库”中有 2 条，应写明编号：p-2、p-3',
    ])
  })

  test('is not applied when what it would do has changed since it was looked at', async () => {
    const within = await unit('i8')
    const request = payments([line('1')])
    const { plan } = await previewImport(ports, within, request, alone)
    await apply(within, payments([line('1', '7')]))
    const late = applyImport(ports, within, { ...request, planDigest: plan, lateReason: null }, alone)
    expect((await refusalOf(late)).code).toBe('import/changed-meanwhile')
  })

  test('into a closed year needs a reason', async () => {
    const within = await unit('i9', 'closed')
    expect((await refusalOf(apply(within, payments([line('1')])))).code).toBe('input/invalid')
    await apply(within, payments([line('1')]), '单位补报')
    const { rows } = await ports.ledgers.list(within, 'payment', { year: 2020 })
    expect(rows[0]?.lateReason).toBe('单位补报')
  })

  test('does not touch a row that was voided', async () => {
    const within = await unit('i10')
    const [row] = await appendRows(ports, within, { year: 2020, ledger: 'payment', drafts: [paymentDraft()] })
    await voidRow(ports, within, { ledger: 'payment', id: row?.id ?? '', revision: 1, reason: '重复' })
    const content = new TextEncoder().encode(`${HEAD},编号\n${line('03-001')},${row?.id}`)
    expect(await problemsOf(within, payments([], { file: { fileName: 'a.csv', content } }))).toEqual([
      `L2：编号是“${row?.id}”，这条记录已作废，应为没有用过的编号，或留空`,
    ])
    expect(await apply(within, payments([line('03-001')]))).toMatchObject({ added: 1 })
  })

  test('that nobody waits for any more ends, and saves nothing', async () => {
    const within = await unit('i11')
    const gone = { signal: null, pace: () => Promise.reject(new Error('gone')) }
    await expect(
      applyImport(ports, within, { ...payments([line('1')]), planDigest: null, lateReason: null }, gone),
    ).rejects.toThrow('gone')
    expect((await ports.ledgers.list(within, 'payment', { year: 2020 })).total).toBe(0)
  })

  test('of a file without any heading that is known says which there should be', async () => {
    const within = await unit('i12')
    const file = { fileName: 'a.csv', content: new TextEncoder().encode('甲,乙\n1,2') }
    const { code, details } = await refusalOf(planImport(ports, within, payments([], { file }), alone))
    expect([code, details.reason]).toEqual(['import/no-header', expect.stringContaining('支付日期、凭证号')])
  })
})

test('the annotated workbook, corrected, is imported', async () => {
  const within = await unit('i20')
  const marked = await annotateImport(ports, within, payments([line('1', '一百'), line('2')]), alone)
  expect(marked.fileName).toBe('支付（标注问题）.xlsx')
  const workbook = await openXlsx(marked.content, { readStyles: true })
  const cell = workbook.sheets[0]?.cells?.get('1,8')
  expect(cell?.comment?.text).toContain('是“一百”')
  if (cell !== undefined) workbook.sheets[0]?.cells?.set('1,8', { ...cell, value: 100, type: 'number' })
  const row = workbook.sheets[0]?.rows[1]
  if (row !== undefined) row[8] = 100
  const file = { fileName: marked.fileName, content: await saveXlsx(workbook) }
  expect(await apply(within, payments([], { file }))).toMatchObject({ added: 2 })
})

describe('the template', () => {
  test('heads every column, marks what is required, offers choices, and explains itself', async () => {
    const within = await unit('i21')
    await appendRows(ports, within, { year: 2020, ledger: 'project', drafts: [projectDraft('p-1')] })
    const { content, fileName } = await importTemplate(ports, within, { ledger: 'payment', year: 2020 })
    expect(fileName).toBe('支付台账导入模板-2020.xlsx')
    const { sheets } = await readXlsx(content)
    expect(sheets.map(({ name }) => name)).toEqual(['支付台账', '填写说明', '选项'])
    expect(sheets[0]?.rows[0]?.slice(0, 4)).toEqual(['*支付日期', '*凭证号', '*支出类型', '项目'])
    expect(sheets[0]?.dataValidations?.map(({ range }) => range)).toEqual(
      ['C', 'D', 'E', 'F', 'G', 'H', 'L', 'N'].map((column) => `${column}2:${column}5000`),
    )
    expect(sheets[2]?.rows[1]).toEqual([
      '基本支出',
      'P1 网络维护',
      '2010302 一般行政管理事务',
      '30201 办公费',
      '一般公共预算拨款',
      '本年预算',
      'E0',
      '是',
    ])
    expect(sheets[0]?.cells?.get('0,7')?.comment?.text).toContain('上年结转的指标')
    expect(sheets[1]?.rows.find(([heading]) => heading === '金额（元）')?.[2]).toContain('万元')
  })

  test('filled in as it says is imported', async () => {
    const within = await unit('i22')
    const { content } = await importTemplate(ports, within, { ledger: 'section', year: 2020 })
    const workbook = await openXlsx(content)
    workbook.sheets[0]?.rows.push(['综合科', 1, '综合协调'])
    const file = { fileName: '模板.xlsx', content: await saveXlsx(workbook) }
    expect(await apply(within, payments([], { ledger: 'section', file }))).toMatchObject({ added: 1 })
  })
})
