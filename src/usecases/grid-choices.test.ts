import { describe, expect, test } from 'vitest'
import { testPorts } from '../adapters/database/test-database.ts'
import { ledgers } from '../ledgers/index.ts'
import { appendRows } from './append-rows.ts'
import { listGridChoices, resolveGridChoices, searchGridChoices } from './grid-choices.ts'
import { prepareUnit, projectDraft, refusalOf } from './unit.builder.ts'
import { voidRow } from './void-row.ts'

const { ports, scope } = await testPorts({ definitions: ledgers })
const payments = { ledger: 'payment', year: 2020 } as const

/** A unit with more projects than a list can show: p0 … p5000, two of which are called 同名项目. */
async function largeUnit(unitId: string) {
  const unit = scope(unitId)
  await prepareUnit(ports, { unitId })
  const [row] = await appendRows(ports, unit, { year: 2020, ledger: 'project', drafts: [projectDraft('p0')] })
  if (row === undefined) throw new Error('no project')
  const rows = Array.from({ length: 5000 }, (_, index) => {
    const number = index + 1
    const name = number > 4998 ? '同名项目' : `第${number}号工程`
    return { ...row, id: `p${number}`, values: { ...row.values, code: `G${number}`, name } }
  })
  await ports.ledgers.append(unit, 'project', rows)
  return unit
}

const unit = await largeUnit('choices')

describe('a reference with more rows than can be listed', () => {
  test('is searched instead', async () => {
    const { choices, searched } = await listGridChoices(ports, unit, payments)
    expect(searched).toEqual(['project'])
    expect(choices.project).toEqual([])
    expect(choices.functionCode?.length).toBeGreaterThan(0)
  })

  const found = async (words: string) => searchGridChoices(ports, unit, { ...payments, field: 'project', words })

  test('by words of code and name, those that begin so first, at most fifty', async () => {
    expect(await found('第4321号')).toEqual({
      choices: [{ value: 'p4321', label: 'G4321 第4321号工程' }],
      hasMore: false,
    })
    const many = await found('g12')
    expect(many.choices).toHaveLength(50)
    expect(many.hasMore).toBe(true)
    expect(many.choices.every(({ label }) => label.startsWith('G12'))).toBe(true)
    expect((await found('')).choices).toHaveLength(50)
    expect((await found('没有这样的')).choices).toEqual([])
  })
  test('by several words together, and by the number of a row', async () => {
    expect((await found('G77 工程')).choices.map(({ value }) => value)).toContain('p77')
    expect((await found('第77号 G77')).choices).toEqual([{ value: 'p77', label: 'G77 第77号工程' }])
    expect((await found('p77')).choices).toEqual([{ value: 'p77', label: 'G77 第77号工程' }])
  })

  test('names that were pasted are recognised together, and ids named together', async () => {
    await appendRows(ports, unit, {
      year: 2020,
      ledger: 'project',
      drafts: [projectDraft('gone', { code: 'X1', name: '旧项目' })],
    })
    await voidRow(ports, unit, { ledger: 'project', id: 'gone', revision: 1, reason: '重复' })
    const texts = { project: ['第12号工程', 'G13', 'p14', '同名项目', '不存在'] }
    const ids = { project: ['p4321', 'gone', 'never'] }
    const { meant, names } = await resolveGridChoices(ports, unit, { ...payments, texts, ids })
    expect(meant.project).toEqual({
      第12号工程: [{ value: 'p12', label: 'G12 第12号工程' }],
      G13: [{ value: 'p13', label: 'G13 第13号工程' }],
      p14: [{ value: 'p14', label: 'G14 第14号工程' }],
      同名项目: [
        { value: 'p4999', label: 'G4999 同名项目' },
        { value: 'p5000', label: 'G5000 同名项目' },
      ],
      不存在: [],
    })
    expect(names.project).toEqual([
      { value: 'p4321', label: 'G4321 第4321号工程' },
      { value: 'gone', label: 'X1 旧项目（已作废）' },
    ])
  })

  test('what is no reference is refused', async () => {
    const asked = searchGridChoices(ports, unit, { ...payments, field: 'amount', words: '' })
    expect((await refusalOf(asked)).code).toBe('input/invalid')
  })
})
