import { expect, test } from 'vitest'
import { testPorts } from '../adapters/database/test-database.ts'
import { day } from '../domain/calendar/index.ts'
import type { LedgerRow } from '../domain/ledger/index.ts'
import { row } from '../domain/ledger/row.builder.ts'
import { portalColumn } from '../ledgers/portal-column.ts'
import { portalUpdate } from '../ledgers/portal-update.ts'
import { section } from '../ledgers/section.ts'
import { gapsOf, namesOfKeys } from './find-gaps.ts'

const { ports, scope } = await testPorts({ definitions: [portalColumn, portalUpdate, section] })
const unit = scope('u')
const year = 2020
const commitment = portalUpdate.commitments?.columnsInTime
if (commitment?.kind !== 'no-gap') throw new Error('the columns’ commitment is one against gaps')

const column = (id: string, days: number | null): LedgerRow =>
  row({
    unitId: 'u',
    ledger: 'portal_column',
    id,
    year,
    happenedOn: day('2020-12-31'),
    values: { name: `栏目${id}`, kind: '动态要闻', owner: 's', days, state: '在用' },
  })
const update = (id: string, of: string, on: string): LedgerRow =>
  row({
    unitId: 'u',
    ledger: 'portal_update',
    id,
    year,
    happenedOn: day(on),
    values: { updatedOn: on, column: of, articles: 1 },
  })

test('each column is held to the interval that it states; one never updated is not forgotten', async () => {
  await ports.ledgers.append(unit, 'portal_column', [
    column('news', 14),
    column('notice', 183),
    column('quiet', 14),
    column('free', null),
  ])
  await ports.ledgers.append(unit, 'portal_update', [
    update('1', 'news', '2020-01-10'),
    update('2', 'news', '2020-01-20'),
    update('3', 'news', '2020-02-20'),
    update('4', 'notice', '2020-01-10'),
    update('5', 'notice', '2020-06-30'),
    update('6', 'free', '2020-01-10'),
  ])
  const gaps = await gapsOf(ports, unit, { ledger: portalUpdate, commitment, year })
  expect(gaps).toEqual([
    { key: 'news', from: '2020-01-20', next: '2020-02-20', days: 14, isUntouched: false },
    { key: 'news', from: '2020-02-20', next: null, days: 14, isUntouched: false },
    { key: 'quiet', from: '2020-01-01', next: null, days: 14, isUntouched: true },
    { key: 'notice', from: '2020-06-30', next: null, days: 183, isUntouched: false },
  ])
  const keys = gaps.map(({ key }) => key)
  expect(await namesOfKeys(ports, unit, { ledger: portalUpdate, per: 'column', year, keys })).toEqual([
    '栏目news',
    '栏目news',
    '栏目quiet',
    '栏目notice',
  ])
})

test('days that no row states are an error of the definition', async () => {
  const wrong = { ...commitment, per: 'publisher' }
  await expect(gapsOf(ports, unit, { ledger: portalUpdate, commitment: wrong, year })).rejects.toThrow(RangeError)
})
