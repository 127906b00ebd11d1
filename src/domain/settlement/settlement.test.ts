import { describe, expect, test } from 'vitest'
import { exactText } from '../amount/index.ts'
import { readProse } from '../claim/index.ts'
import type { ReadDocument } from '../document/index.ts'
import type { DraftPart, DraftWords } from './disclosure.builder.ts'
import { disclosureWith, placedCells, readDocumentOf, SOUND_DISCLOSURE } from './disclosure.builder.ts'
import {
  moneyCell,
  moneyCells,
  moneyRows,
  readSettlements,
  sectionsOf,
  settlementKind,
  settlementsByKind,
  threePublicCell,
} from './index.ts'

const table = (...rows: readonly (readonly DraftWords[])[]): DraftPart => ({ kind: 'table', name: '表', rows })
const line = (text: string): DraftPart => ({ kind: 'paragraph', text })
const read = (...parts: readonly DraftPart[]) => readSettlements(readDocumentOf(parts))
const only = (...parts: readonly DraftPart[]) => {
  const [found] = read(...parts)
  if (found === undefined) throw new Error('no table found')
  return found
}
const sound = readSettlements(readDocumentOf(SOUND_DISCLOSURE))
const byKind = settlementsByKind(sound)

describe('the nine tables', () => {
  test.each([
    ['收入支出决算总表', 'totals'],
    ['收入支出决算汇总表', 'totals'],
    ['2023年度收入决算表', 'income'],
    ['支 出 决 算 表', 'expenditure'],
    ['财政拨款收入支出决算总表', 'appropriation-totals'],
    ['一般公共预算财政拨款支出决算表', 'general'],
    ['一般公共预算财政拨款基本支出决算表', 'basic'],
    ['一般公共预算财政拨款“三公”经费支出决算表', 'three-public'],
    ['政府性基金预算财政拨款收入支出决算表', 'fund'],
    ['国有资本经营预算财政拨款支出决算表', 'capital'],
    ['部门概况', null],
    [`${'本部门2023年度'.repeat(8)}收入决算表`, null],
  ])('%s is told by its title', (title, kind) => {
    expect(settlementKind(title)).toBe(kind)
  })

  test('all of them are found in a disclosure, with unit and name', () => {
    expect(sound.map(({ kind }) => kind)).toEqual([
      'totals',
      'income',
      'expenditure',
      'appropriation-totals',
      'general',
      'basic',
      'three-public',
      'fund',
      'capital',
    ])
    expect(new Set(sound.map(({ unit }) => unit?.text))).toEqual(new Set(['万元']))
    expect(new Set(sound.map(({ unitName }) => unitName?.text))).toEqual(new Set(['示例县档案服务中心']))
  })

  test('of two of a kind the first counts', () => {
    const first = only(line('收入决算表'), table(['科目', '合计'], ['合计', '1']))
    const second = only(line('收入决算表'), table(['科目', '合计'], ['合计', '2']))
    expect(settlementsByKind([first, second]).get('income')).toBe(first)
  })
})

describe('amounts', () => {
  test('have their row, column, code and side, in yuan', () => {
    const total = moneyCell(byKind.get('totals'), { side: 'right', label: /^本年支出合计/ })
    expect(total).toMatchObject({ text: '1,258.00', header: '支出金额', side: 'right', code: '' })
    expect(exactText(total?.value ?? { numerator: 0n, denominator: 1n })).toBe('12580000')
    expect(moneyCell(byKind.get('general'), { code: /^2070104$/, header: '本年支出项目支出' })?.text).toBe('436.00')
    expect(moneyCell(byKind.get('basic'), { code: /^30217$/ })).toMatchObject({ label: '公务接待费', side: 'right' })
  })

  test('numbers of lines and columns and codes are none', () => {
    const texts = sound.flatMap(({ cells }) => cells.map(({ text }) => text))
    expect(texts.filter((text) => !/\.\d\d$/.test(text))).toEqual([])
  })

  test('row by row', () => {
    const rows = moneyRows(moneyCells(byKind.get('general'), { code: /^208$/ }))
    expect(rows.map(({ first, others }) => [first.text, others.length])).toEqual([['120.45', 2]])
  })

  test('are nothing in a table that is not there', () => {
    expect(moneyCells(undefined, {})).toEqual([])
    expect(moneyCell(undefined, {})).toBeNull()
  })

  test.each([
    ['亿元', '100000000'],
    ['万元', '10000'],
    ['千元', '1000'],
    ['百元', '100'],
    ['元', '1'],
  ])('in %s are told in the line before', (unit, value) => {
    const found = only(line('收入决算表'), line(`单位：${unit}`), table(['科目', '合计'], ['合计', '1']))
    expect(found.cells.map((cell) => exactText(cell.value))).toEqual([value])
  })

  test('are in the unit of the tables before where their own names none', () => {
    const rows = table(['科目', '合计'], ['合计', '1'])
    const [first, second] = read(line('收入决算表'), line('单位：万元'), rows, line('支出决算表'), rows)
    expect([first?.unit?.text, second?.unit]).toEqual(['万元', null])
    expect(second?.cells.map((cell) => exactText(cell.value))).toEqual(['10000'])
  })

  test('are yuan where no unit is told', () => {
    const found = only(line('收入决算表'), table(['科目', '合计'], ['合计', '1']))
    expect([found.unit, found.unitName, found.cells.map((cell) => exactText(cell.value))]).toEqual([null, null, ['1']])
  })
})

describe('layouts', () => {
  test('a code written with its name', () => {
    const found = only(line('支出决算表'), table(['科目', '合计', '基本支出'], ['2070101行政运行', '5', '5']))
    expect(found.cells.map(({ code, label }) => [code, label])).toEqual([
      ['2070101', '行政运行'],
      ['2070101', '行政运行'],
    ])
  })

  test('a header whose merged cells lost their width', () => {
    const found = only(
      line('“三公”经费支出决算表'),
      table(
        ['预算数', '', '', '决算数', '', ''],
        ['合计', '公务用车购置及运行费', '', '合计', '公务用车购置及运行费', ''],
        ['', '公务用车购置费', '公务用车运行费', '', '公务用车购置费', '公务用车运行费'],
        ['9', '4', '5', '8', '3', '5'],
      ),
    )
    expect(threePublicCell(found, 'budget', 'running')?.text).toBe('5')
    expect(threePublicCell(found, 'outcome', 'purchase')?.text).toBe('3')
    expect(threePublicCell(found, 'outcome', 'total')?.text).toBe('8')
  })

  test('三公 with a row an item', () => {
    const found = only(
      line('“三公”经费支出决算表'),
      table(
        ['项目', '预算数', '决算数'],
        ['合计', '9', '8'],
        ['1.因公出国（境）费', '0', '0'],
        ['2.公务用车购置及运行费', '5', '5'],
        ['其中：公务用车运行费', '5', '5'],
        ['3.公务接待费', '4', '3'],
      ),
    )
    const items = ['total', 'abroad', 'vehicles', 'running', 'reception', 'purchase'] as const
    expect(items.map((item) => threePublicCell(found, 'outcome', item)?.text ?? null)).toEqual([
      '8',
      '0',
      '5',
      '5',
      '3',
      null,
    ])
    expect(threePublicCell(undefined, 'outcome', 'total')).toBeNull()
  })

  test('two halves without 收入 and 支出 above them', () => {
    const found = only(
      line('收入支出决算总表'),
      table(['项目', '金额', '项目', '金额'], ['总计', '1', '总计', '2'], ['', '', '结余分配', '—']),
    )
    expect(found.cells.map(({ side }) => side)).toEqual(['left', 'right'])
  })

  test('an amount of three digits is no code', () => {
    const found = only(
      line('收入决算表'),
      table(['', '', '本年', '累计'], ['科目', '合计', '收入', '收入'], ['合计', '310', '207', '103']),
    )
    expect(found.cells.map(({ text, header }) => [text, header])).toEqual([
      ['310', '合计'],
      ['207', '本年收入'],
      ['103', '累计收入'],
    ])
  })

  test('a name that goes on in the next printed line is one name', () => {
    const rows = [
      ['项目', '金额'],
      ['年末财政拨款', '8.50'],
      ['结转和结余', ''],
      ['总计', '9.50'],
    ]
    const document = readDocumentOf([line('财政拨款收入支出决算总表'), table(...rows)])
    const labels = (format: ReadDocument['format']) =>
      readSettlements({ ...document, format }).flatMap(({ cells }) => cells.map(({ label }) => label))
    expect(labels('pdf')).toEqual(['年末财政拨款结转和结余', '总计'])
    expect(labels('docx')).toEqual(['年末财政拨款', '总计'])
  })

  test('a sheet is told by its name', () => {
    const { text, blocks } = readDocumentOf([table(['科目', '合计'], ['合计', '1'])])
    const named: ReadDocument = {
      text,
      format: 'xlsx',
      blocks: blocks.map((block) => (block.kind === 'table' ? { ...block, name: 'Z03 支出决算表' } : block)),
    }
    expect(readSettlements(named).map(({ kind, cells }) => [kind, cells.length])).toEqual([['expenditure', 1]])
  })

  test('a title belongs to the table below it, not to the one after', () => {
    const one = table(['科目', '合计'], ['合计', '1'])
    expect(read(line('收入决算表'), one, one).map(({ kind }) => kind)).toEqual(['income'])
  })

  test('an empty table has a title and no amounts', () => {
    expect(byKind.get('fund')?.cells).toEqual([])
  })
})

describe('sections', () => {
  const sections = (...lines: readonly string[]) => sectionsOf(readProse(readDocumentOf(lines.map(line))))

  test('of a disclosure are found by their headings', () => {
    const found = sectionsOf(readProse(readDocumentOf(SOUND_DISCLOSURE)))
    expect([...found.keys()]).toEqual([
      'totals',
      'income',
      'expenditure',
      'appropriation-totals',
      'general',
      'basic',
      'three-public',
      'fund',
      'capital',
      'performance',
    ])
    expect(found.get('income')?.claims.map(({ text }) => text)).toContain('60.00万元')
  })

  test('of the table of contents give way to those of the text', () => {
    const found = sections(
      '一、收入决算情况说明',
      '二、支出决算情况说明',
      '第三部分 情况说明',
      '一、收入决算情况说明',
      '本年收入合计12万元。',
      '二、支出决算情况说明',
      '本年支出合计11万元。',
      '一、收入决算情况说明',
    )
    expect(found.get('income')?.words.trim()).toBe('本年收入合计12万元。')
    expect(found.get('expenditure')?.heading.start).toBe(found.get('income')?.end)
  })

  test('other numbered headings are none', () => {
    expect(sections('一、工作开展情况', '完成12项。', '二、收入决算', '12万元。').size).toBe(0)
  })
})

describe('the builder', () => {
  test('changes what is there, and says when there is nothing', () => {
    const [first] = disclosureWith({ at: '文字', from: '示例县', to: '样例县' })
    expect(first).toMatchObject({ text: expect.stringContaining('样例县') })
    expect(() => disclosureWith({ at: '收入决算表', from: '没有', to: '' })).toThrow('收入决算表 has no 没有')
  })

  test('puts cells below tall ones to their right', () => {
    expect(placedCells([[{ text: '甲', rows: 2 }, '乙'], ['丙']]).map(({ row, column }) => [row, column])).toEqual([
      [0, 0],
      [0, 1],
      [1, 1],
    ])
  })
})
