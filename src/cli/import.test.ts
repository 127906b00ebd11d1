import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testPorts } from '../adapters/database/test-database.ts'
import { ledgers } from '../ledgers/index.ts'
import { prepareUnit } from '../usecases/unit.builder.ts'
import type { Outside } from './command.ts'
import { run } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'zhengji-import-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const { ports, scope } = await testPorts({ definitions: ledgers })

const HEAD = '支付日期,凭证号,支出类型,项目,功能分类,部门经济分类,资金来源,指标来源,金额,摘要'
const line = (voucher: string, amount: string) =>
  `2020-03-05,${voucher},基本支出,,2010302,30201,一般公共预算拨款,本年预算,${amount},办公用品`

function fileOf(name: string, lines: readonly string[]): string {
  const path = join(folder, name)
  writeFileSync(path, [HEAD, ...lines].join('\n'))
  return path
}

async function zhengji(...argv: readonly string[]) {
  const [out, err]: [string[], string[]] = [[], []]
  const unasked = () => Promise.reject(new Error('an import asks for nothing else'))
  const outside: Outside = {
    version: '1.2.3',
    isProduction: false,
    print: (one) => out.push(one),
    complain: (one) => err.push(one),
    openPorts: async () => ({ ports, close: async () => undefined }),
    demoCase: unasked,
    hasColour: false,
    columns: 100,
    readers: unasked,
    serve: unasked,
  }
  return { exit: await run(['import', ...argv], outside), out, err }
}

beforeAll(async () => {
  await prepareUnit(ports, { unitId: 'u1' })
})

test('a sound file is looked at, imported, and nothing is done the second time', async () => {
  const file = fileOf('good.csv', [line('1', '100'), line('2', '5')])
  const looked = await zhengji('支付台账', file, '--dry-run')
  expect([looked.exit, looked.out.at(-1)]).toEqual([
    0,
    `${file}：新增 2 条，修改 0 条，不变 0 条，有误 0 条；没有发现问题，未保存（--dry-run）`,
  ])
  expect((await ports.ledgers.list(scope('u1'), 'payment', { year: 2020 })).total).toBe(0)
  const done = await zhengji('payment', file)
  expect([done.exit, done.out]).toEqual([0, [`${file}：已导入，新增 2 条，修改 0 条，不变 0 条`]])
  const again = await zhengji('payment', file, '--unit', 'u1', '--year', '2020')
  expect([again.exit, again.out]).toEqual([0, [`${file}：与已有记录相同，没有要导入的`]])
  expect((await ports.trail.list('u1', { limit: 1 }))[0]?.actor).toBe('console')
})

test('changes are shown before and after', async () => {
  await zhengji('payment', fileOf('first.csv', [line('11', '100')]))
  const { out } = await zhengji('payment', fileOf('second.csv', [line('11', '100.5')]), '--dry-run')
  expect(out[0]).toMatch(/^第 2 行（\w+）：金额 100 → 100\.5$/)
})

test('every error is listed by its cell, nothing is saved, and the status is 1', async () => {
  const file = fileOf('wrong.csv', [line('21', 'x'), line('22', '5').replace('2020-03-05', '某日'), '合计,,,,,,,,5,'])
  const { exit, out, err } = await zhengji('payment', file)
  expect(exit).toBe(1)
  expect(out).toEqual([
    'I2：金额是“x”，应为金额，最多两位小数，如 1234.50；冲减的写负数',
    'A3：支付日期是“某日”，应为2020 年内的日期，如 2020-06-30',
    `${file}：发现 2 处问题，没有导入任何记录；新增 0 条，修改 0 条，不变 0 条，有误 2 条`,
  ])
  expect(err).toEqual(['注意：第 4 行是合计，已跳过'])
})

test.each([
  [['payment'], '缺少文件名'],
  [['payment', '/no/such.csv'], '没有这个文件'],
  [['payment', tmpdir()], '文件夹'],
  [['nothing', fileOf('a.csv', [])], '没有这个台账'],
  [['payment', fileOf('a.csv', []), '--unit', 'u9'], '没有这个单位'],
  [['payment', fileOf('a.csv', []), '--year', '20'], '四位年度'],
  [['payment', fileOf('a.csv', []), '--as', 'nobody'], '本单位没有这个人'],
  [['payment', fileOf('a.csv', []), '--colour'], '没有选项'],
])('%j cannot be used: said in one line, status 2', async (argv, words) => {
  const { exit, out, err } = await zhengji(...argv)
  expect([exit, out]).toEqual([2, []])
  expect(err).toHaveLength(1)
  expect(err[0]).toContain(words)
})
