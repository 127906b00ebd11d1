import { describe, expect, test } from 'vitest'
import { exactText } from '../amount/index.ts'
import type { ReadCell } from '../document/index.ts'
import { documentOf, projectForm } from './form.builder.ts'
import { readForms } from './read-forms.ts'

describe('a form is found by its header words', () => {
  test('in the layout of Yunnan, with merged cells', () => {
    const [form] = readForms(documentOf(projectForm()))
    expect(form?.projectName?.text).toBe('门户网站运行维护')
    expect(form?.funds.map(({ fund, annual }) => [fund, annual?.text ?? null])).toEqual([
      ['total', '90'],
      ['appropriation', '80'],
      ['carryOver', '10'],
      ['other', '0'],
    ])
    expect(form?.indicators.map(({ name, sign, held }) => [name.text, sign, held !== null])).toEqual([
      ['栏目维护数', '≥', true],
      ['差错整改时长', '≤', true],
      ['访问量', '≥', true],
      ['公众满意度', '≥', true],
    ])
    expect(form?.totalPoints?.text).toBe('96')
    expect(form?.grade?.text).toBe('优')
  })

  test('with the sign before the target, level one merged down, and the total beside its word', () => {
    const document = documentOf([
      ['资金', '年初预算数', '全年预算数(A)', '全年执行数(B)'],
      ['总额', '1,200.5', '1,200.5', '1,200.5'],
      ['单位资金', '', '', ''],
      ['不相干', '', '', ''],
      ['一级指标', '三级指标', '年度指标值', '全年完成值', '得分'],
      ['产出指标', '整改时长', '不超过5天', '4天', '10'],
      ['产出指标', '', '', '', ''],
      ['产出指标', '事故数', '=0次', '0次', '10'],
      ['产出指标', '网速', '＞10', '12', '10'],
      ['产出指标', '延误', '<3', '1', '10'],
      ['产出指标', '效果', '明显', '明显', '10'],
      ['总得分', '50'],
    ])
    const [first] = document.blocks
    const merged =
      first?.kind === 'table'
        ? {
            ...first,
            cells: first.cells
              .map((cell) => (cell.row === 5 && cell.column === 0 ? { ...cell, rowSpan: 99 } : cell))
              .filter((cell) => cell.column > 0 || cell.row <= 5 || cell.row === 11),
          }
        : first
    const [form] = readForms({ ...document, blocks: merged === undefined ? [] : [merged] })
    expect(form?.funds.map(({ fund, annual }) => [fund, annual === null ? null : exactText(annual.number)])).toEqual([
      ['total', '1200.5'],
      ['other', null],
    ])
    expect(
      form?.indicators.map(({ name, sign, isQualitative, levelOne }) => [name.text, sign, isQualitative, levelOne]),
    ).toEqual([
      ['整改时长', '≤', true, '产出指标'],
      ['事故数', '=', false, '产出指标'],
      ['网速', '>', false, '产出指标'],
      ['延误', '<', false, '产出指标'],
      ['效果', null, true, '产出指标'],
    ])
    expect(form?.totalPoints?.text).toBe('50')
  })

  test('funds whose header stands below the indicators are none of the form’s', () => {
    const [form] = readForms(
      documentOf([
        ['三级指标', '实际完成值'],
        ['维护数', '42'],
        ['资金', '全年预算数', '全年执行数'],
        ['总额', '1', '1'],
      ]),
    )
    expect(form?.funds).toEqual([])
    expect(form?.indicators[0]?.levelOne).toBe('')
  })

  test('a typed cell counts as the number that it holds', () => {
    const document = documentOf([
      ['三级指标', '年度指标值', '实际完成值'],
      ['成本', '≤90', '89.97'],
      ['占比', '≥1', '1'],
    ])
    const numbers = new Map([
      ['1,2', '89.974'],
      ['2,2', '1'],
    ])
    const typedCell = (cell: ReadCell) => ({ ...cell, number: numbers.get(`${cell.row},${cell.column}`) ?? null })
    const typed = document.blocks.map((block) =>
      block.kind === 'table' ? { ...block, cells: block.cells.map(typedCell) } : block,
    )
    const [form] = readForms({ ...document, blocks: typed })
    expect(
      form?.indicators.map(({ actual }) => [
        actual.number === null ? null : exactText(actual.number),
        exactText(actual.step),
      ]),
    ).toEqual([
      ['89.974', '0.001'],
      ['1', '1'],
    ])
  })

  test('rows that end early, empty rows and blank cells are read as blank', () => {
    const [form] = readForms(documentOf([['三级指标', '年度指标值', '实际完成值'], ['维护数'], [], ['总分']]))
    expect(form?.indicators.map(({ target, actual, held }) => [target.text, actual.text, held])).toEqual([
      ['', '', null],
    ])
  })

  test('the reason is blank where a row ends before its column, and none where the form has no such column', () => {
    const reasonOf = (...rows: readonly (readonly string[])[]) =>
      readForms(documentOf(rows))[0]?.indicators.map(({ reason }) => reason?.text ?? null)
    const header = ['三级指标', '年度指标值', '实际完成值', '偏差原因']
    expect(reasonOf(header, ['维护数', '12', '9'], ['培训数', '3', '2', '停训'])).toEqual(['', '停训'])
    expect(reasonOf(header.slice(0, 3), ['维护数', '12', '9'])).toEqual([null])
  })

  test('notes and the grade may stand below the table, up to the next one', () => {
    const { text, format, blocks } = documentOf([
      ['三级指标', '实际完成值'],
      ['维护数', '42'],
    ])
    const lines = ['自评等级：良', '说明：调查250户。', '评价等级：优']
    const below = lines.map((line, at) => {
      const start = text.length + lines.slice(0, at).join('\n').length + Math.min(at, 1)
      return { kind: 'paragraph', start, end: start + line.length, place: 'body', styleLevel: null } as const
    })
    const read = (...behind: typeof blocks) =>
      readForms({ text: text + lines.join('\n'), format, blocks: [...blocks, ...behind] })[0]
    expect(read(...below)?.grade?.text).toBe('良')
    expect(read(...below)?.words).toContain('调查250户')
    expect(read(...blocks, ...below)?.grade).toBe(null)
  })

  test('prose and other tables hold none', () => {
    const { text } = documentOf([['科目', '金额']])
    const paragraph = { kind: 'paragraph', start: 0, end: 2, place: 'body', styleLevel: null } as const
    expect(readForms({ text, format: 'txt', blocks: [paragraph] })).toEqual([])
    expect(
      readForms(
        documentOf([
          ['科目', '金额'],
          ['合计', '1'],
        ]),
      ),
    ).toEqual([])
  })
})
