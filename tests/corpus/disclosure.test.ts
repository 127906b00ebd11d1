import { execFile } from 'node:child_process'
import { mkdtemp, readFile as readBytes, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { readFile } from '../../src/adapters/readers/read-file.ts'
import type { DraftPart, Fault } from '../../src/domain/settlement/disclosure.builder.ts'
import { disclosureWith, SOUND_DISCLOSURE } from '../../src/domain/settlement/disclosure.builder.ts'
import { auditDocument } from '../../src/usecases/audit-document.ts'
import { disclosureDocx, disclosureHtml, disclosureText, disclosureXlsx } from './disclosure-files.ts'

const KINDS = [
  ['决算公开.txt', async (parts: readonly DraftPart[]) => disclosureText(parts)],
  ['决算公开.html', async (parts: readonly DraftPart[]) => disclosureHtml(parts)],
  ['决算公开.docx', disclosureDocx],
  ['决算公开.xlsx', disclosureXlsx],
] as const

/** One fault for each rule. */
const FAULTS: Readonly<Record<string, Fault>> = {
  D01: { at: '收入支出决算总表', from: '28.20', to: '28.90' },
  D02: { at: '收入决算表', from: '496.80', to: '498.60' },
  D03: { at: '支出决算表', from: '490.00', to: '409.00' },
  D04: { at: '财政拨款收入支出决算总表', from: '12.00', to: '21.00' },
  D05: { at: '一般公共预算财政拨款支出决算表', from: '55.25', to: '52.25', turn: 2 },
  D06: { at: '一般公共预算财政拨款基本支出决算表', from: '610.00', to: '601.00' },
  D07: { at: '财政拨款“三公”经费支出决算表', from: '14.50', to: '15.40' },
  D08: { at: '一般公共预算财政拨款基本支出决算表', from: '8.80', to: '18.80' },
  D09: { at: '文字', from: '人员经费648.00', to: '人员经费684.00' },
  D10: { at: '文字', from: '国内公务接待38批次', to: '公务接待费支出决算为4.50万元，国内公务接待38批次' },
  D11: {
    at: '文字',
    from: '支出决算为0.00万元，全年没有购置',
    to: '支出决算为0.00万元，完成预算的100%，全年没有购置',
  },
  D12: { at: '文字', from: '主要原因是压减公务接待。', to: '主要原因是。' },
  D13: { at: '文字', from: '占4.80%', to: '占4.80' },
  D15: { at: '一般公共预算财政拨款支出决算表', from: '示例县档案服务中心', to: '示例县档案馆' },
  D16: { at: '文字', from: '项目支出436.00万元', to: '项目支出463.00万元' },
  D17: { at: '文字', from: '2024年8月20日公开', to: '2024年8月28日公开' },
  D18: { at: '财政拨款“三公”经费支出决算表', from: '4.70', to: '0.00' },
}
const EMPTY: readonly Fault[] = [
  {
    at: '文字',
    from: '没有国有资本经营预算财政拨款支出，《国有资本经营预算财政拨款支出决算表》为空表',
    to: '的情况见表',
  },
  { at: '文字', from: '本单位2023年度没有国有资本经营预算财政拨款支出', to: '见上表' },
]
const CASES: readonly (readonly [code: string, faults: readonly Fault[]])[] = [
  ...Object.entries(FAULTS).map(([code, fault]) => [code, [fault]] as const),
  ['D14', EMPTY],
]

async function findingsOf(bytes: Uint8Array, name: string): Promise<string[]> {
  const { document } = await readFile(bytes, name)
  return auditDocument(document)
    .findings.map(({ rule, expected, actual }) => [rule, expected, actual].join(' '))
    .sort()
}

describe('one disclosure in several kinds of files', () => {
  test.each(KINDS)('a sound one has nothing against it as %s', async (name, write) => {
    expect(await findingsOf(await write(SOUND_DISCLOSURE), name)).toEqual([])
  })

  test.each(CASES)('a fault of %s is found alike in text, page and Word document', async (code, faults) => {
    const parts = disclosureWith(...faults)
    const [text, page, word] = await Promise.all(
      KINDS.slice(0, 3).map(async ([name, write]) => findingsOf(await write(parts), name)),
    )
    expect(text?.some((finding) => finding.startsWith(code) || finding.startsWith('T'))).toBe(true)
    expect(page).toEqual(text)
    expect(word).toEqual(text)
  })

  test.each(CASES)('a fault of %s is found alike in text and in a workbook', async (_, faults) => {
    const parts = disclosureWith(...faults)
    const text = await findingsOf(disclosureText(parts), '决算公开.txt')
    const workbook = await findingsOf(await disclosureXlsx(parts), '决算公开.xlsx')
    expect(workbook.map(withoutFormat)).toEqual(text.map(withoutFormat))
  })

  test('a workbook of tables alone has nowhere said that a table is empty', async () => {
    const tables = SOUND_DISCLOSURE.filter(({ kind }) => kind === 'table')
    const found = await findingsOf(await disclosureXlsx(tables), '决算公开.xlsx')
    expect(found.map((one) => one.split(' ')[0])).toEqual(['D14', 'D14'])
  })
})

/** A cell holds the number 1286.2, however the text prints it: 1,286.20. */
function withoutFormat(words: string): string {
  return words.replace(/\d[\d,]*(?:\.\d+)?/g, (number) => String(Number(number.replaceAll(',', ''))))
}

const run = promisify(execFile)

/** Printed by LibreOffice; `null` where it isn't installed. */
async function printed(parts: readonly DraftPart[]): Promise<Uint8Array | null> {
  const folder = await mkdtemp(join(tmpdir(), 'zhengji-disclosure-'))
  try {
    const source = join(folder, 'disclosure.docx')
    await writeFile(source, await disclosureDocx(parts))
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const words = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, source]
    await run('soffice', words, { timeout: 120_000 })
    return new Uint8Array(await readBytes(join(folder, 'disclosure.pdf')))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

test('printed as pdf, tables and text give the findings that they give as text', async ({ skip }) => {
  const several = ['D01', 'D02', 'D07', 'D09', 'D16', 'D17'].flatMap((code) => FAULTS[code] ?? [])
  for (const parts of [SOUND_DISCLOSURE, disclosureWith(...several)]) {
    const pdf = await printed(parts)
    if (pdf === null) return skip('LibreOffice is not installed')
    expect(await findingsOf(pdf, '决算公开.pdf')).toEqual(await findingsOf(disclosureText(parts), '决算公开.txt'))
  }
}, 300_000)
