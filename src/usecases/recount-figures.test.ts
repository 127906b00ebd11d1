import { expect, test } from 'vitest'
import { testPorts } from '../adapters/database/test-database.ts'
import { plus, whole } from '../domain/amount/index.ts'
import { ledgers } from '../ledgers/index.ts'
import { appendRows } from './append-rows.ts'
import { recountFigures } from './recount-figures.ts'
import { paymentDraft, prepareUnit } from './unit.builder.ts'
import { verifyInstallation } from './verify-installation.ts'

const { ports, scope } = await testPorts({ definitions: ledgers })
await prepareUnit(ports, { unitId: 'u1' })
const unit = scope('u1')
await appendRows(ports, unit, {
  year: 2020,
  ledger: 'payment',
  drafts: [paymentDraft(), paymentDraft({ values: { voucher: '03-002', amount: 55 } })],
})

test('counting row by row agrees with the database', async () => {
  const { figures, recounted, problems } = await recountFigures(ports, unit, { year: 2020 })
  expect(problems).toEqual([])
  expect(recounted).toBeGreaterThan(20)
  expect(figures).toBeGreaterThan(recounted)
})

test('a sum that does not come from its rows is found, with both values', async () => {
  const ledgersOff = {
    ...ports.ledgers,
    measure: async (...asked: Parameters<typeof ports.ledgers.measure>) =>
      (await ports.ledgers.measure(...asked)).map((answer, index) =>
        asked[1][index]?.ledger === 'payment' && answer.value !== null
          ? { ...answer, value: plus(answer.value, whole(1)) }
          : answer,
      ),
  }
  const { problems } = await recountFigures({ ...ports, ledgers: ledgersOff }, unit, { year: 2020 })
  expect(problems).toContainEqual({
    figure: 'expenditure.basic',
    message: '“基本支出”系统算得 124.01，按记录逐条重算为 124.00',
  })
})

test('a record set that is not the one its digest stands for is found', async () => {
  const ledgersOff = {
    ...ports.ledgers,
    measure: async (...asked: Parameters<typeof ports.ledgers.measure>) =>
      (await ports.ledgers.measure(...asked)).map((answer) => ({ ...answer, digest: '0'.repeat(64) })),
  }
  const { recounted, problems } = await recountFigures({ ...ports, ledgers: ledgersOff }, unit, { year: 2020 })
  expect(problems).toHaveLength(recounted)
})

test('a year that cannot be computed is reported, and the others are verified all the same', async () => {
  await ports.units.saveFiscalYear({ unitId: 'u1', year: 1995, rulePackId: null, state: 'open' })
  const { figures, problems } = await verifyInstallation(ports)
  expect(figures).toBeGreaterThan(20)
  expect(problems).toMatchObject([{ unitId: 'u1', at: '1995 年 全部数' }])
})
