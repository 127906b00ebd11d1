import { describe, expect, test } from 'vitest'
import { ledgers } from '../../ledgers/index.ts'
import { testPorts } from './test-database.ts'

const { ports, scope } = await testPorts({ definitions: ledgers })

describe('ledger store', () => {
  test('starts empty', async () => {
    expect(await ports.ledgers.list(scope('u'), 'payment', { year: 2020 })).toEqual({ rows: [], total: 0 })
  })
})
