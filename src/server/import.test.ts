import { describe, expect, test } from 'vitest'
import { importPlanView } from '../contract/import-view.ts'
import { ledgers } from '../ledgers/index.ts'
import { prepareUnit } from '../usecases/unit.builder.ts'
import { BYTES } from './answer.ts'
import { testApp } from './app.builder.ts'

const { addUnit, addPerson, signedIn, ports } = await testApp({ definitions: ledgers })
await addUnit('u1')
await prepareUnit(ports, { unitId: 'u1' })
await addPerson({ login: 'clerk', unitId: 'u1', roles: ['clerk'] })
await addPerson({ login: 'audit', unitId: 'u1', roles: ['audit-administrator'] })
const clerk = await signedIn('clerk')

const of = '/api/units/u1/years/2020/ledgers/section'
const post = (path: string, text: string, query: Readonly<Record<string, string>> = {}) =>
  clerk.ask('POST', `${of}/${path}?${new URLSearchParams({ fileName: '科室.csv', ...query })}`, Buffer.from(text), {
    'content-type': BYTES,
  })

const GOOD = '机构名称,排序,主要职责\n综合科,1,综合\n业务科,2,业务'

describe('an import over HTTP', () => {
  test('is planned, then applied as it was seen', async () => {
    const planned = await post('import-plans', GOOD)
    const view = importPlanView.parse(planned.json())
    expect(view).toMatchObject({ counts: { added: 2, wrong: 0 }, problems: [], isLate: false, headerRow: 1 })
    const applied = await post('imports', GOOD, { plan: view.plan })
    expect(applied.json()).toEqual({ added: 2, changed: 0, unchanged: 0 })
    const second = await post('imports', GOOD, { plan: view.plan })
    expect([second.statusCode, second.json().code]).toEqual([409, 'import/changed-meanwhile'])
  })

  test('takes the columns that a person chose', async () => {
    const text = GOOD.replace('排序', '次序')
    const columns = JSON.stringify({ 1: 'field:position' })
    expect((await post('import-plans', text)).json().problemCount).toBe(1)
    expect((await post('import-plans', text, { columns })).json().problemCount).toBe(0)
    expect((await post('import-plans', text, { columns: '[' })).statusCode).toBe(400)
  })

  test('gives back the workbook with its problems', async () => {
    const reply = await post('import-problems', GOOD.replace('1', '一'))
    expect(reply.statusCode).toBe(200)
    expect(decodeURIComponent(String(reply.headers['content-disposition']))).toContain('科室（标注问题）.xlsx')
    expect(reply.rawPayload.subarray(0, 2).toString()).toBe('PK')
  })

  test('refuses what it cannot read in one sentence', async () => {
    const reply = await post('import-plans', '%PDF-1.7')
    expect([reply.statusCode, reply.json().code, reply.json().details.reason]).toEqual([
      400,
      'file/unreadable',
      '这不是表格文件，请提供 xlsx、xls 或 csv',
    ])
  })

  test('is for those who may write records', async () => {
    const auditor = await signedIn('audit')
    const headers = { 'content-type': BYTES }
    const reply = await auditor.ask(
      'POST',
      `${of}/imports?fileName=a&plan=${'0'.repeat(64)}`,
      Buffer.from('a'),
      headers,
    )
    expect(reply.statusCode).toBe(403)
  })

  test('that is not under way has no progress', async () => {
    expect((await clerk.ask('GET', `${of}/import-progress/12345678`)).json()).toEqual({ progress: null })
  })
})

test('a template and the rows come as files', async () => {
  const template = await clerk.ask('GET', `${of}/template`)
  expect(decodeURIComponent(String(template.headers['content-disposition']))).toContain('导入模板-2020.xlsx')
  const csv = await clerk.ask('GET', `${of}/export?format=csv&where={"name":"综合科"}`)
  expect(csv.body.replace('\uFEFF', '').split('\r\n')).toEqual([
    '机构名称,排序,主要职责,佐证强度,数据来源,示例数据,佐证材料,编号',
    expect.stringMatching(/^综合科,1,综合,E1,导入文件：科室\.csv,否,,\w+$/),
    '',
  ])
})
