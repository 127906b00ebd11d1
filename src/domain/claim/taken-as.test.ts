import { describe, expect, test } from 'vitest'
import { whole } from '../amount/index.ts'
import { examined } from '../relation/wordings.builder.ts'
import type { Claim } from './claim.ts'
import { takenAs, takenExactly, unitTakenAs } from './taken-as.ts'

const document = examined('补助标准约1.20万元。\n\n科目\t金额（万元）\n培训费\t3.50\n会议费\t1.25\n合计\t4.75')
const [claim] = document.claims as readonly [Claim]
const [cell] = document.tables.flatMap(({ amounts }) => amounts)

describe('an amount taken otherwise', () => {
  test('a claim keeps all else that was read of it', () => {
    const taken = takenAs(claim, { text: '1.20万元×12个月', vagueness: 'none' })
    expect(taken).toEqual({ ...claim, text: '1.20万元×12个月', vagueness: 'none' })
    expect(Object.keys(taken)).toEqual(Object.keys(claim))
  })

  test('so does a cell, with its place in the table', () => {
    if (cell === undefined) throw new Error('the table has amounts')
    const taken = takenAs(cell, { row: cell.column, column: cell.row })
    expect(taken).toEqual({ ...cell, row: cell.column, column: cell.row })
    expect(Object.keys(taken)).toEqual(Object.keys(cell))
  })

  test('and an amount that stands in neither', () => {
    const { start, end, text, digits, value, step, interval, vagueness, unit, label } = claim
    const amount = { start, end, text, digits, value, step, interval, vagueness, unit, label }
    expect(takenAs(amount, { digits: '9' })).toEqual({ ...amount, digits: '9' })
  })

  test('what was agreed on is meant to the last digit', () => {
    expect(takenExactly(claim).interval).toEqual({ low: claim.value, high: claim.value })
    expect(takenExactly(claim, whole(9))).toMatchObject({
      value: whole(9),
      interval: { low: whole(9), high: whole(9) },
    })
  })

  test('a unit of another scale is called as before', () => {
    expect(unitTakenAs(claim.unit, { scale: whole(1) })).toEqual({ ...claim.unit, scale: whole(1) })
  })
})
