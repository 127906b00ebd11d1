import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { readCaseFiles } from '../adapters/case-files.ts'
import { testPorts } from '../adapters/database/test-database.ts'
import { readFile } from '../adapters/readers/read-file.ts'
import { documentWriters } from '../adapters/writers/document-writers.ts'
import { REFUSALS } from '../contract/refusals.ts'
import { figuresFile } from '../contract/report.ts'
import { ledgers } from '../ledgers/index.ts'
import { demoFolders } from '../main/program-files.ts'
import type { Outside } from './command.ts'
import { run } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'zhengji-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const { ports, db } = await testPorts({ definitions: ledgers, writers: documentWriters(folder) })

let opened = 0

/** Runs a command as a terminal would, and hands back what it printed. */
async function zhengji(argv: readonly string[], changed: Partial<Outside> = {}) {
  const [out, err]: [string[], string[]] = [[], []]
  const exit = await run(argv, {
    version: '1.2.3',
    isProduction: false,
    print: (line) => out.push(line),
    complain: (line) => err.push(line),
    openPorts: async () => {
      opened += 1
      return {
        ports,
        close: async () => {
          opened -= 1
        },
      }
    },
    demoCase: () => readCaseFiles(demoFolders()),
    hasColour: false,
    columns: 100,
    readers: async () => ({
      readBytes: async (path) => readFileSync(path),
      readDocument: async (bytes, name) => (await readFile(bytes, name)).document,
    }),
    serve: async () => 0,
    ...changed,
  })
  return { exit, out: out.join('\n'), err: err.join('\n') }
}

describe('arguments', () => {
  test.each([[[]], [['--help']], [['-h']]])('%j explains every command', async (argv) => {
    const { exit, out, err } = await zhengji(argv)
    expect([exit, err]).toEqual([0, ''])
    for (const command of ['serve', 'report', 'audit', 'verify', 'backup', 'restore', 'demo']) {
      expect(out).toContain(`zhengji ${command}`)
    }
  })

  test('--version prints the version and nothing else', async () => {
    expect(await zhengji(['--version'])).toEqual({ exit: 0, out: '1.2.3', err: '' })
  })

  test.each([
    [['nonsense'], '没有命令“nonsense”'],
    [['verify', '--force'], '没有选项“--force”'],
    [['report', '--unit'], '选项“--unit'],
    [['report', '--unit', 'u1', '--year', '2020'], '缺少 --out'],
    [['report', '--unit', 'u1', '--year', 'zwanzig', '--out', 'x'], '--year 应是四位年度'],
    [['backup'], '缺少文件名'],
    [['restore', 'a', 'b'], '多余的参数“b”'],
    [['demo', 'x'], '多余的参数“x”'],
  ])('%j cannot be used, said in one line', async (argv, words) => {
    const { exit, out, err } = await zhengji(argv)
    expect([exit, out]).toEqual([2, ''])
    expect(err).toContain(words)
    expect(err.split('\n')).toHaveLength(1)
  })

  test('help of one command needs no database', async () => {
    const { exit, out } = await zhengji(['restore', '--help'])
    expect([exit, out.split('\n')[0]]).toEqual([0, '用法：zhengji restore 文件'])
  })

  test('serve hands over to the server and its exit status', async () => {
    expect((await zhengji(['serve'], { serve: async () => 7 })).exit).toBe(7)
  })

  test('a refusal is told by its title, details and code, with its exit status', async () => {
    const { exit, err } = await zhengji(['report', '--unit', 'nowhere', '--year', '2020', '--out', folder])
    expect(exit).toBe(REFUSALS['unit/not-found'].exit)
    expect(err).toMatch(/^zhengji：没有这个单位：nowhere，还没有任何单位，.+（unit\/not-found）$/)
  })

  test('a failure of the program is not swallowed', async () => {
    const broken = () => Promise.reject(new TypeError('broken'))
    await expect(zhengji(['verify'], { openPorts: broken })).rejects.toThrow('broken')
  })
})

describe('the demo unit', () => {
  test('is not brought into production', async () => {
    const { exit, err } = await zhengji(['demo'], { isProduction: true })
    expect(exit).toBe(2)
    expect(err).toContain('正式环境')
    expect(await ports.units.list()).toEqual([])
  })

  test('is loaded with an account for every role, whose passwords work', async () => {
    const { exit, out } = await zhengji(['demo'])
    expect(exit).toBe(0)
    expect(out).toMatch(/已载入示例单位 kaiyuan-bigdata 2020 年：\d+ 条记录/)
    const [, password = ''] = /jixiao\s+(\S+)/.exec(out) ?? []
    const person = await ports.people.findByLogin('jixiao')
    expect(await ports.passwords.matches({ password, hash: person?.passwordHash ?? '' })).toBe(true)
    expect(out.match(/\S{4}-\S{4}-\S{4}-\S{4}/g)).toHaveLength(8)
  })

  test('is loaded once; the second time gives new passwords', async () => {
    const before = await ports.people.findByLogin('jixiao')
    const { out } = await zhengji(['demo'])
    expect(out).toContain('没有重复载入')
    expect((await ports.people.findByLogin('jixiao'))?.passwordHash).not.toBe(before?.passwordHash)
  })
})

describe('report', () => {
  const out = join(folder, 'made', 'report')

  test('writes every file of the report of the only unit and year, and records it', async () => {
    const { exit, out: said } = await zhengji(['report', '--out', out])
    expect(exit).toBe(0)
    for (const name of ['report.docx', 'report.html', 'annex-2.xlsx', 'annex-3.xlsx', 'figures.json']) {
      expect(existsSync(join(out, name)), name).toBe(true)
      expect(said).toContain(join(out, name))
    }
    const { figures } = figuresFile.parse(JSON.parse(readFileSync(join(out, 'figures.json'), 'utf8')))
    expect(figures.find(({ id }) => id === 'income.total')?.display).toBe('4,331,899.35')
    const [entry] = await ports.trail.list('kaiyuan-bigdata', { limit: 1 })
    expect(entry).toMatchObject({ action: 'report:download', actor: 'console' })
  })

  test('cannot be written where a file stands', async () => {
    const taken = join(folder, 'taken')
    writeFileSync(taken, '')
    const { exit, err } = await zhengji(['report', '--unit', 'kaiyuan-bigdata', '--year', '2020', '--out', taken])
    expect([exit, err]).toEqual([2, `zhengji：不能写入目录“${taken}”：EEXIST`])
  })

  test('of a year without data is refused', async () => {
    const { exit, err } = await zhengji(['report', '--unit', 'kaiyuan-bigdata', '--year', '2019', '--out', out])
    expect(exit).toBe(2)
    expect(err).toContain('请用 --year 指明年度：2020（year/not-found）')
    const elsewhere = await zhengji(['report', '--unit', 'nowhere', '--out', out])
    expect(elsewhere.err).toMatch(/没有这个单位：nowhere，请用 --unit 指明单位：kaiyuan-bigdata（.+）/)
  })
})

describe('backup and restore', () => {
  const file = join(folder, 'all.backup')

  test('bring back what was changed since', async () => {
    expect((await zhengji(['backup', file])).out).toMatch(/^已备份到 .*：\d+ 行数据，\d+ 份佐证材料$/)
    const unit = await ports.units.find('kaiyuan-bigdata')
    if (unit === null) throw new Error('the demo unit is gone')
    await ports.units.save({ ...unit, name: '改过的名称' })
    const { exit, out } = await zhengji(['restore', file])
    expect(exit).toBe(0)
    expect(out).toContain('所有人须重新登录')
    expect((await ports.units.find('kaiyuan-bigdata'))?.name).toBe(unit.name)
  })

  test('a damaged backup changes nothing', async () => {
    const bytes = readFileSync(file)
    const at = Math.floor(bytes.length / 2)
    bytes.writeUInt8(bytes.readUInt8(at) ^ 0xff, at)
    const damaged = join(folder, 'damaged.backup')
    writeFileSync(damaged, bytes)
    const { exit, err } = await zhengji(['restore', damaged])
    expect(exit).toBe(2)
    expect(err).toContain('backup/damaged')
    expect(await ports.units.find('kaiyuan-bigdata')).not.toBeNull()
  })
})

describe('audit', () => {
  test('reads a document without opening the database', async () => {
    const file = join(folder, 'report.txt')
    writeFileSync(file, '某单位2020年度绩效自评报告\n')
    const openPorts = () => Promise.reject(new Error('the audit needs no database'))
    const { exit, out } = await zhengji(['audit', file, '--format', 'json', '--fail-on', 'never'], { openPorts })
    expect(exit).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ file, characters: 16 })
  })

  test('explains itself, and says what it cannot use', async () => {
    expect((await zhengji(['audit', '--help'])).exit).toBe(0)
    expect((await zhengji(['audit'])).exit).toBe(2)
  })
})

describe('verify', () => {
  const figures = join(folder, 'made', 'report', 'figures.json')
  const html = join(folder, 'made', 'report', 'report.html')

  test('finds nothing wrong with what was entered in order', async () => {
    const { exit, out } = await zhengji(['verify'])
    expect(out).toMatch(/重算了 [1-9]\d* 个数/)
    expect(out).toContain('没有发现问题')
    expect(exit).toBe(0)
  })

  test.each([figures, html])('confirms every figure of %s', async (file) => {
    const { exit, out } = await zhengji(['verify', file])
    expect(out).toMatch(/开远市人民政府大数据研究中心 2020 年，[1-9]\d* 个数\n没有发现问题$/)
    expect(exit).toBe(0)
  })

  test('cannot use a file that carries no figures', async () => {
    const other = join(folder, 'other.json')
    writeFileSync(other, '{}')
    for (const file of [other, join(folder, 'gone.json')]) {
      const { exit, err } = await zhengji(['verify', file])
      expect(exit).toBe(2)
      expect(err).toContain('file/unreadable')
    }
  })

  test('finds a row changed past the program, and the figures that it changes', async () => {
    await sql`update ledger_income set amount = amount + 1 where id = (select min(id) from ledger_income)`.execute(db)
    const all = await zhengji(['verify'])
    expect(all.exit).toBe(1)
    expect(all.out).toMatch(/kaiyuan-bigdata 收入台账 \S+：内容与摘要不符/)
    const edited = figuresFile.parse(JSON.parse(readFileSync(figures, 'utf8')))
    const income = edited.figures.find(({ id }) => id === 'income.total')
    const file = join(folder, 'edited.json')
    writeFileSync(file, JSON.stringify({ ...edited, figures: [{ ...income, digest: '0'.repeat(64) }] }))
    const one = await zhengji(['verify', file])
    expect(one.exit).toBe(1)
    expect(one.out).toContain('income.total')
  })
})

test('every command closes what it opened', () => expect(opened).toBe(0))
