import { describe, expect, test } from 'vitest'
import { Refusal } from '../contract/refusals.ts'
import { plainDocument } from '../domain/document/plain-document.builder.ts'
import type { AuditOutside } from './audit.ts'
import { runAudit } from './audit.ts'
import { excerpt } from './audit-text.ts'
import { columnsOf, firstColumns, lastColumns } from './text-width.ts'

const FILES: Readonly<Record<string, string>> = {
  'sound.txt': '共有职工12人，其中男8人，女4人。',
  'faulty.txt':
    '一、概况\n共保障会议236场，其中省级系统43场、市级系统86场、电信系统57场、信访系统5场、互联网系统15场。',
  'notice.txt': '按照开办发(2015)30号文件执行。',
}

async function run(...argv: string[]): Promise<{ code: number; out: string[]; errors: string[] }> {
  const out: string[] = []
  const errors: string[] = []
  const outside: AuditOutside = {
    version: '0.1.0',
    print: (line) => void out.push(line),
    complain: (line) => void errors.push(line),
    async readBytes(path) {
      const text = FILES[path]
      if (text === undefined)
        throw Object.assign(new Error('missing'), { code: path === 'folder' ? 'EISDIR' : 'ENOENT' })
      return new TextEncoder().encode(text)
    },
    async readDocument(bytes) {
      if (bytes.length === 0) throw new Refusal('file/unreadable', { reason: '文件是空的' })
      return plainDocument(new TextDecoder().decode(bytes))
    },
    hasColour: argv.includes('--colour'),
    columns: 80,
  }
  const code = await runAudit(
    argv.filter((word) => word !== '--colour'),
    outside,
  )
  return { code, out, errors }
}

describe('exit status', () => {
  test.each([
    [['sound.txt'], 0],
    [['faulty.txt'], 1],
    [['notice.txt'], 0],
    [['faulty.txt', '--fail-on', 'never'], 0],
    [['faulty.txt', '--fail-on', 'error'], 1],
    [['missing.txt'], 2],
    [['folder'], 2],
    [['faulty.txt', 'missing.txt'], 2],
    [[], 2],
    [['sound.txt', '--format', 'yaml'], 2],
    [['sound.txt', '--fail-on', 'maybe'], 2],
    [['sound.txt', '--unknown'], 2],
    [['--help'], 0],
  ])('%j ends with %i', async (argv, code) => expect((await run(...argv)).code).toBe(code))
})

test('unusable input is said in one Chinese line a file', async () => {
  const { errors } = await run('missing.txt', 'folder')
  expect(errors).toEqual(['zhengji：missing.txt：没有这个文件', 'zhengji：folder：这是一个文件夹，请指定其中的文件'])
})

test('json is one object a file, one line each', async () => {
  const { out } = await run('faulty.txt', 'sound.txt', '--format', 'json')
  const [faulty, sound] = out.map((line) => JSON.parse(line))
  expect(out).toHaveLength(2)
  expect(sound).toMatchObject({ file: 'sound.txt', findings: [] })
  expect(faulty.findings[0]).toMatchObject({
    rule: 'T06',
    expected: '206',
    actual: '236',
    difference: '30',
    unit: '场',
    spans: [{ line: 2, column: 6, text: '236场' }, {}, {}, {}, {}, {}],
  })
})

test('sarif 2.1.0 holds rules, results, regions and fingerprints', async () => {
  const { out } = await run('faulty.txt', '--format', 'sarif')
  const log = JSON.parse(out.join('\n'))
  expect(log.version).toBe('2.1.0')
  const [result] = log.runs[0].results
  expect(result).toMatchObject({ ruleId: 'T06', level: 'error' })
  expect(result.locations[0].physicalLocation.region).toMatchObject({
    startLine: 2,
    startColumn: 6,
    endLine: 2,
    endColumn: 10,
  })
  expect(result.relatedLocations).toHaveLength(5)
  expect(log.runs[0].tool.driver.rules.map(({ id }: { id: string }) => id)).toContain('T06')
})

test('text shows the sentence with a caret under the place, and colour only where it is asked for', async () => {
  const plain = (await run('faulty.txt')).out
  const at = plain.findIndex((line) => line.includes('│ 共保障会议'))
  expect(plain[at + 1]).toBe(`    │ ${' '.repeat(10)}^^^^^`)
  expect(plain.join('\n')).not.toContain('\u001b')
  expect((await run('faulty.txt', '--colour')).out.join('\n')).toContain('\u001b[31m')
  expect(plain.join('\n')).toMatch(/识别：数字\d+个[\s\S]*检查：共\d+项/)
})

test('columns count Chinese characters and marks twice', () => {
  expect(columnsOf('会议236场“”')).toBe(13)
  expect(firstColumns('会议236', 5)).toBe('会议2')
  expect(lastColumns('会议236场', 5)).toBe('236场')
  const [line, caret] = excerpt(`${'前'.repeat(80)}数${'后'.repeat(80)}`, { start: 80, end: 81 }, 40)
  expect(columnsOf(line)).toBeLessThanOrEqual(44)
  expect(line.startsWith('…') && line.endsWith('…')).toBe(true)
  expect(caret.trim()).toBe('^^')
})
